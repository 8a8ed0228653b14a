"""Under which hats a person is here: what turns someone signed in into an `Actor`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from interstice.parties.acts import MemberEntered
from interstice.parties.models import Account, Member, Partnership
from interstice.parties.queries.standing import Standing, standings
from interstice.register.actors import Actor, Door, Hat
from interstice.register.gate import Inscribed
from interstice.register.refusals import OutOfSight
from interstice.vault.models import Words

_ORDER = (Hat.MEMBER, Hat.DECIDER, Hat.STEERING, Hat.GUEST)


@dataclass(frozen=True)
class PartnershipCard:
    """A partnership in the menu of those who are in it: nobody else reads even its name."""

    id: UUID
    name: str
    hat: Hat


def actor_for(
    account: Account, partnership: UUID, *, door: Door | None = None, wearing: UUID | None = None
) -> Actor:
    """The hat that this person wears here: the one asked for, or else the nearest to the collective.

    Raises OutOfSight for anyone who has no place in this partnership, or has left it.
    """
    return actor_among(standings(account), partnership, door=door, wearing=wearing)


def actor_among(
    hats: Iterable[Standing], partnership: UUID, *, door: Door | None = None, wearing: UUID | None = None
) -> Actor:
    """The same among hats already at hand: those of a person, everywhere."""
    here = (one for one in hats if one.partnership == partnership)
    worn = min(here, key=lambda one: (one.member != wearing, _ORDER.index(one.hat)), default=None)
    if worn is None:
        raise OutOfSight
    return actor_standing(worn, door)


def actor_standing(worn: Standing, door: Door | None = None) -> Actor:
    """Whoever wears this hat, ready to look or to act."""
    return Actor(
        partnership=worn.partnership,
        hat=worn.hat,
        member=worn.member,
        organisation=worn.organisation,
        identity=worn.identity,
        door=door or Door(),
    )


def actor_of(member: Member, door: Door | None = None) -> Actor:
    """A row of the directory as someone who acts and looks."""
    return Actor(
        partnership=member.partnership,
        hat=Hat(member.hat),
        member=member.id,
        organisation=member.organisation,
        identity=member.identity,
        door=door or Door(),
    )


def member_of(done: Inscribed, door: Door | None = None) -> Actor:
    """Whoever entered by this command, ready to act: after an opening, the one who opened."""
    entered = next(act.member for act in done.acts if isinstance(act, MemberEntered))
    return actor_of(Member.objects.get(partnership=done.partnership, id=entered), door)


def partnerships_of(account: Account) -> list[PartnershipCard]:
    """The partnerships in which this person has a place, by their names."""
    worn = Member.objects.filter(identity__in=account.identities, left_on__isnull=True)
    farthest_first = sorted(worn, key=lambda one: -_ORDER.index(Hat(one.hat)))
    hats = {one.partnership: one.hat for one in farthest_first}
    found = list(Partnership.objects.filter(id__in=hats))
    names = dict(
        Words.objects.filter(fingerprint__in=[one.name for one in found]).values_list("fingerprint", "text")
    )
    cards = [PartnershipCard(one.id, names.get(one.name) or "", Hat(hats[one.id])) for one in found]
    return sorted(cards, key=lambda card: card.name)
