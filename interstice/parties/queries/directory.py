"""Who is who in a partnership: loaded once a page, with the words of all that the page shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Model
from django.utils.translation import gettext as _

from interstice.parties.models import Member, Organisation
from interstice.register.actors import Actor, Hat
from interstice.vault.queries import voiced


@dataclass
class Directory:
    """The organisations and the people of a partnership, by their identifiers."""

    organisations: dict[UUID, Organisation]
    people: dict[UUID, Member]

    def name(self, organisation: UUID | str | None) -> str:
        """How an organisation is called around the table."""
        found = self.organisations.get(_uuid(organisation))
        return str(found.said.short_name or found.said.name) if found else ""  # type: ignore[attr-defined]

    def person(self, member: UUID | str | None) -> str:
        """Someone's first name and surname."""
        found = self.people.get(_uuid(member))
        return str(found.said.identity) if found else ""  # type: ignore[attr-defined]

    def signature(self, member: UUID | str | None) -> str:
        """« Nadège Bonin, service social du Chalonnais »: a person and for whom they speak."""
        found = self.people.get(_uuid(member))
        return f"{self.person(member)}, {self.name(found.organisation)}" if found else ""

    def house_of(self, member: UUID | str | None) -> UUID | None:
        """The organisation that someone is here for."""
        found = self.people.get(_uuid(member))
        return found.organisation if found else None

    def we(self, members: Iterable[UUID | str]) -> list[str]:
        """A collective author: signatures in alphabetical order, which is no order of importance (H10)."""
        return sorted(self.signature(one) for one in members)

    def members_of(self, organisation: UUID | None = None) -> list[Member]:
        """The members of the collective, all or for one organisation, those who left apart."""
        return [
            one
            for one in self.people.values()
            if one.hat == Hat.MEMBER and one.left_on is None and organisation in (None, one.organisation)
        ]

    def seats(self) -> list[Organisation]:
        """The organisations in the order of their seats, which never changes (design)."""
        return sorted(self.organisations.values(), key=lambda one: one.seat)


def directory(seen_by: Actor, *rows: Iterable[Model], known: Directory | None = None) -> Directory:
    """The directory, and in the same two queries the words of the rows that the page shows beside it.

    What already knows who is who gives the directory that it loaded: only the words of the rows are read.
    """
    if known is not None:
        voiced(seen_by, *rows)
        return known
    organisations = list(Organisation.objects.filter(partnership=seen_by.partnership))
    people = list(Member.objects.filter(partnership=seen_by.partnership))
    voiced(seen_by, organisations, people, *rows)
    return Directory({one.id: one for one in organisations}, {one.id: one for one in people})


def unknown() -> str:
    """How someone whose name was erased is called."""
    return _("une personne qui était membre")


def _uuid(value: UUID | str | None) -> UUID:
    if isinstance(value, UUID):
        return value
    return UUID(value) if value else UUID(int=0)
