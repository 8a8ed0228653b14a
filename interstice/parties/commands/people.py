"""Bringing someone in: their identity in the vault, found again or made, and the act that they are here."""

from __future__ import annotations

from uuid import UUID

from interstice.parties.acts import MemberEntered
from interstice.parties.decisions.members import may_be_entered, may_stand_beside
from interstice.parties.inputs import PersonInput
from interstice.parties.kinds import Way
from interstice.parties.models import Member
from interstice.parties.queries.identities import identity_of
from interstice.register.actors import Hat
from interstice.register.gate import Turn
from interstice.vault.commands import keep_if_any
from interstice.vault.models import Audience, Identity


def entered(
    turn: Turn, person: PersonInput, organisation: UUID, *, hat: Hat, way: Way, steering: bool = False
) -> UUID:
    """Someone is here for an organisation, under a hat; gives the member."""
    may_be_entered(person)
    identity = identity_of(person.email) or _identity(turn, person)
    _complete(identity, person)
    beside = Member.objects.filter(
        partnership=turn.partnership, identity=identity, organisation=organisation, left_on__isnull=True
    )
    may_stand_beside(hat, beside)
    member = turn.new_id()
    inscribe_entry(turn, member, identity, organisation, person, hat=hat, way=way, steering=steering)
    return member


def inscribe_entry(
    turn: Turn,
    member: UUID,
    identity: UUID,
    organisation: UUID,
    person: PersonInput,
    *,
    hat: Hat,
    way: Way,
    steering: bool,
) -> None:
    """The act itself, once member and identity are known."""
    function = keep_if_any(turn, person.function, about=member, audience=Audience.PARTNERS)
    turn.inscribe(
        MemberEntered(
            member=member,
            identity=identity,
            organisation=organisation,
            function=function,
            hat=hat,
            way=way,
            steering=steering,
        )
    )


def identity_opening(turn: Turn, person: PersonInput) -> UUID:
    """Whoever opens: themselves when they are signed in, or else the person of that address."""
    may_be_entered(person)
    own = turn.actor.identity
    identity = own or identity_of(person.email) or _identity(turn, person)
    if own is not None:
        Identity.objects.get_or_create(id=own)
    _complete(identity, person)
    return identity


def _identity(turn: Turn, person: PersonInput) -> UUID:
    """Someone nobody knew: the address is how their own account will find them."""
    made = Identity.objects.create(id=turn.new_id(), email=person.email.strip())
    return made.id


def _complete(identity: UUID, person: PersonInput) -> None:
    """A name that nobody has written yet is written; one that is known is never changed by somebody else.

    An account that was made before anyone wrote its name has an identity without a row: it gets one here.
    """
    Identity.objects.get_or_create(id=identity, defaults={"email": person.email.strip()})
    Identity.objects.filter(id=identity, first_name="", surname="", erased_on__isnull=True).update(
        first_name=person.first_name.strip(), surname=person.surname.strip()
    )
