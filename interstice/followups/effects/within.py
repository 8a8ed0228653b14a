"""What is told within a dossier: commitments, referrals, their links, and what names her before a body.

Each is read by some beyond her circle, no longer than she agrees to (A25, RL4). What a body heard stays with
that body, and is `showing`'s; the rest follows her agreement, its end, and who leaves the circle.
"""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db.models import QuerySet

from interstice.followups.decisions.transitions import OPEN
from interstice.followups.effects.seating import agreement_standing, house_of_referent, shared_with
from interstice.followups.models import PartnerLink, Referral, Showing
from interstice.parties.models import Member
from interstice.register.gate import Inscription
from interstice.vault.circles import let_in
from interstice.vault.models import CircleMember, Within


def follow(place: Inscription, dossier: UUID) -> None:
    """Those of another house read it until the last day of the agreement; the referent's, without end.

    What names her before a body keeps its own day: the colleagues of the referent who sit there read it
    as the body does.
    """
    agreement = agreement_standing(dossier)
    ours = _of_houses(place, {house_of_referent(dossier)})
    reading = _reading_within(dossier)
    shown = Showing.objects.filter(dossier=dossier).values("thing")
    reading.filter(member__in=ours).exclude(thing__in=shown).update(until=None)
    if agreement:
        reading.exclude(member__in=ours).update(until=agreement.until)


def cut_off(place: Inscription, dossier: UUID, houses: Collection[UUID] | None = None) -> None:
    """It closes at once to these organisations, or to all but the referent’s; their links, for good."""
    reading = _reading_within(dossier)
    if houses is None:
        reading = reading.exclude(member__in=_of_houses(place, {house_of_referent(dossier)}))
    else:
        reading = reading.filter(member__in=_of_houses(place, houses))
    reading.update(ended_on=place.on)
    close_links(place, dossier, houses)


def close_links(place: Inscription, dossier: UUID, houses: Collection[UUID] | None = None) -> None:
    """Signed links to these organisations, or to all, answer no more, whatever comes: others can be made."""
    links = PartnerLink.objects.filter(referral__dossier=dossier, revoked_on__isnull=True)
    if houses is not None:
        links = links.filter(referral__to_organisation__in=list(houses))
    links.update(revoked_on=place.on)


def let_recipients_in(place: Inscription, dossier: UUID) -> None:
    """Those to whom she is sent read it again once she agrees again, while something is expected of them."""
    agreement = agreement_standing(dossier)
    house = house_of_referent(dossier)
    houses = {house, *shared_with(agreement)}
    people = dict(
        Member.objects.filter(partnership=place.partnership, organisation__in=houses).values_list(
            "id", "organisation"
        )
    )
    for row in _expected(dossier):
        for member in map(UUID, row.to_members):
            if member in people:
                until = agreement.until if agreement and people[member] != house else None
                let_in(place, row.id, [member], until=until)


def leave_within(place: Inscription, dossier: UUID, member: UUID) -> None:
    """Whoever leaves her circle reads nothing of it either: neither what they promised nor what they sent.

    To whom she is sent, they still answer for it; what a body heard, they read as that body does.
    """
    received = [row.id for row in _expected(dossier) if str(member) in row.to_members]
    shown = Showing.objects.filter(dossier=dossier).values("thing")
    mine = _reading_within(dossier).filter(member=member)
    mine.exclude(thing__in=received).exclude(thing__in=shown).update(ended_on=place.on)


def _expected(dossier: UUID) -> QuerySet[Referral]:
    return Referral.objects.filter(dossier=dossier, state__in=OPEN).order_by("n")


def _reading_within(dossier: UUID) -> QuerySet[CircleMember]:
    things = Within.objects.filter(of=dossier).values("thing")
    return CircleMember.objects.filter(thing__in=things, ended_on__isnull=True)


def _of_houses(place: Inscription, houses: Collection[UUID]) -> QuerySet[Member, UUID]:
    people = Member.objects.filter(partnership=place.partnership, organisation__in=list(houses))
    return people.values_list("id", flat=True)
