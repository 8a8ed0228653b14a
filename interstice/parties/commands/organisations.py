"""Organisations take their seats, and change names."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

from interstice.parties.acts import FormerName, OrganisationRegistered, OrganisationRenamed
from interstice.parties.decisions.organisations import (
    code_or_none,
    may_be_registered,
    may_register,
    may_rename,
)
from interstice.parties.inputs import OrganisationInput
from interstice.parties.models import Organisation
from interstice.parties.queries.here import organisation_here
from interstice.parties.siret import checked_insee, checked_siret
from interstice.register.acts import Code, Fingerprint
from interstice.register.gate import Turn, command
from interstice.register.refusals import Refused
from interstice.vault.commands import keep, keep_if_any
from interstice.vault.models import Audience


@command
def register_organisation(turn: Turn, organisation: OrganisationInput) -> None:
    """An organisation takes part; its seat is the next one, and never changes."""
    may_register(turn.actor)
    seat(turn, organisation)


@command
def rename_organisation(turn: Turn, *, organisation: UUID, name: str, until: date | None = None) -> None:
    """The same organisation under a new name; `until` is the last day of the former one (A09)."""
    house = organisation_here(turn.partnership, organisation)
    may_rename(turn.actor, house, name)
    turn.inscribe(
        OrganisationRenamed(
            organisation=house.id,
            name=keep(turn, name, about=house.id, audience=Audience.PARTNERS),
            former=FormerName(name=Fingerprint(house.name), until=until),
        )
    )


def seat(turn: Turn, described: OrganisationInput) -> UUID:
    """Bring an organisation in, among those that are around the table already; gives its identifier."""
    around = list(Organisation.objects.filter(partnership=turn.partnership))
    may_be_registered(described, around)
    return inscribe_seat(turn, described)


def inscribe_seat(turn: Turn, described: OrganisationInput) -> UUID:
    """The act itself: at the opening, an organisation may hang on one that is not here yet."""
    house = described.id or turn.new_id()
    former = (
        FormerName(name=keep(turn, name, about=house, audience=Audience.PARTNERS), until=until)
        for name, until in described.former_names
    )
    turn.inscribe(
        OrganisationRegistered(
            organisation=house,
            what=described.what,
            name=keep(turn, described.name, about=house, audience=Audience.PARTNERS),
            short_name=keep_if_any(turn, described.short_name, about=house, audience=Audience.PARTNERS),
            siret=checked(checked_siret, described.siret),
            commune=checked(checked_insee, described.commune),
            unit_of=described.unit_of,
            carried_by=described.carried_by,
            fictional=described.fictional,
            former_names=tuple(former),
        )
    )
    return house


def checked(check: Callable[[str], str], code: str) -> Code | None:
    """A public code as its check spells it, nothing when left blank; a wrong one is refused in words."""
    if not code.strip():
        return None
    try:
        return code_or_none(check(code))
    except ValueError as wrong:
        raise Refused(str(wrong)) from wrong
