"""Who is who in a partnership: loaded once a page, with the words of all that the page shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import JSONField, Model, QuerySet
from django.utils.translation import gettext as _

from interstice.parties.models import Member, Organisation
from interstice.register.actors import Actor, Hat
from interstice.register.prepared import prepared
from interstice.register.reading import once
from interstice.vault.queries import voiced, with_names

_IDENTIFIER = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")

_NOBODY = UUID(int=0)


@dataclass
class Directory:
    """The organisations and the people of a partnership, by their identifiers."""

    organisations: dict[UUID, Organisation]
    people: Mapping[UUID, Member]

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

    @property
    def whole(self) -> bool:
        """Whether everybody is at hand, rather than those whom a page mentions."""
        return not isinstance(self.people, _People)

    def seats(self) -> list[Organisation]:
        """The organisations in the order of their seats, which never changes (design)."""
        return sorted(self.organisations.values(), key=lambda one: one.seat)


def directory(seen_by: Actor, *rows: Iterable[Model], known: Directory | None = None) -> Directory:
    """The directory, and in the same two queries the words of the rows that the page shows beside it.

    What already knows who is who gives the directory that it loaded: only the words of the rows are read.
    """
    if known is not None:
        kept = [list(group) for group in rows]
        more = known.people.borne_by(kept) if isinstance(known.people, _People) else []
        voiced(seen_by, more, *kept)
        return known
    loaded: list[Directory] = []
    here = (seen_by.partnership, seen_by.member, seen_by.hat, seen_by.today)
    found = once(("directory", *here), lambda: _loaded(loaded, seen_by, rows))
    if not loaded:
        voiced(seen_by, *rows)
    return found


def _loaded(loaded: list[Directory], seen_by: Actor, rows: Iterable[Iterable[Model]]) -> Directory:
    loaded.append(_everyone(seen_by, rows))
    return loaded[0]


def _everyone(seen_by: Actor, rows: Iterable[Iterable[Model]]) -> Directory:
    organisations = _houses(seen_by)
    people = _all_of_them(seen_by.partnership)
    voiced(seen_by, organisations, people, *rows)
    return Directory({one.id: one for one in organisations}, {one.id: one for one in people})


@prepared
def _all_of_them(partnership: UUID) -> QuerySet[Member]:
    return with_names(Member.objects.filter(partnership=partnership))


def _houses(seen_by: Actor) -> list[Organisation]:
    here = seen_by.partnership
    return once(("organisations", here), lambda: _seats(here))


@prepared
def _seats(partnership: UUID) -> QuerySet[Organisation]:
    return Organisation.objects.filter(partnership=partnership)


def mentioned(seen_by: Actor, *rows: Iterable[Model], cited: Iterable[UUID] = ()) -> Directory:
    """The directory for a page that names a few people among hundreds: those whom its rows bear, or it cites.

    Anyone else is still found: the first time someone is looked for in vain, everybody is loaded.
    """
    kept = [list(group) for group in rows]
    organisations = _houses(seen_by)
    borne = {one for group in kept for row in group for one in _borne(row)}
    borne |= {seen_by.member, *cited} if seen_by.member else {*cited}
    people = _those(seen_by.partnership, tuple(borne))
    voiced(seen_by, organisations, people, *kept)
    return Directory({one.id: one for one in organisations}, _People(seen_by, people, borne))


@prepared
def _those(partnership: UUID, which: tuple[UUID, ...]) -> QuerySet[Member]:
    return with_names(Member.objects.filter(partnership=partnership, id__in=which))


class _People(Mapping[UUID, Member]):
    """Some people at hand, and everybody once that is not enough."""

    def __init__(self, seen_by: Actor, people: Iterable[Member], asked: Iterable[UUID]) -> None:
        self._seen_by, self._found, self._whole = seen_by, {one.id: one for one in people}, False
        self._asked = {*asked, *self._found}

    def __getitem__(self, member: UUID) -> Member:
        if member in self._asked or member == _NOBODY:
            return self._found[member]
        return self._everybody()[member]

    def borne_by(self, rows: Iterable[Iterable[Model]]) -> list[Member]:
        """Those whom more rows bear, loaded for whoever gives them their names."""
        borne = {one for group in rows for row in group for one in _borne(row)}
        if self._whole or not (new := borne - self._asked):
            return []
        self._asked |= new
        people = _those(self._seen_by.partnership, tuple(new))
        self._found |= {one.id: one for one in people}
        return people

    def __iter__(self) -> Iterator[UUID]:
        return iter(self._everybody())

    def __len__(self) -> int:
        return len(self._everybody())

    def _everybody(self) -> dict[UUID, Member]:
        if not self._whole:
            everybody = _all_of_them(self._seen_by.partnership)
            voiced(self._seen_by, rows := [one for one in everybody if one.id not in self._found])
            self._found, self._whole = self._found | {one.id: one for one in rows}, True
        return self._found


def _borne(row: Model) -> Iterator[UUID]:
    """Whatever identifiers a row bears, alone or in a list: some of them are people's."""
    for column in row._meta.concrete_fields:
        value = getattr(row, column.attname)
        if isinstance(value, UUID):
            yield value
        elif isinstance(column, JSONField) and isinstance(value, list):
            yield from (UUID(one) for one in value if isinstance(one, str) and _IDENTIFIER.fullmatch(one))


def unknown() -> str:
    """How someone whose name was erased is called."""
    return _("une personne qui était membre")


def _uuid(value: UUID | str | None) -> UUID:
    if isinstance(value, UUID):
        return value
    return UUID(value) if value else _NOBODY
