"""What an import would do, line by line, before anything is done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from hashlib import sha256

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from interstice.paper.organisations.reading import Directory, Entry
from interstice.paper.wording import in_lines
from interstice.parties.decisions.sameness import Described, apart, compared, keys
from interstice.parties.models import KnownOrganisation
from interstice.ui.typography import enumerated


class Outcome(StrEnum):
    """What becomes of a line."""

    CREATED = "created"
    MATCHED = "matched"
    SEATED = "seated"
    REPEATED = "repeated"
    ATTACHED = "attached"
    IGNORED = "ignored"
    REFUSED = "refused"


WORDS: dict[Outcome, str | Promise] = {
    Outcome.CREATED: gettext_lazy("sera ajoutée"),
    Outcome.MATCHED: gettext_lazy("déjà dans l’annuaire"),
    Outcome.SEATED: gettext_lazy("déjà autour de la table"),
    Outcome.REPEATED: gettext_lazy("déjà dans ce fichier"),
    Outcome.ATTACHED: gettext_lazy("service d’une structure du fichier"),
    Outcome.IGNORED: gettext_lazy("ligne d’exemple, laissée de côté"),
    Outcome.REFUSED: gettext_lazy("ne sera pas prise"),
}
TITLES = (
    *(gettext_lazy("Où"), gettext_lazy("Ligne"), gettext_lazy("Organisation"), gettext_lazy("Commune")),
    *(
        gettext_lazy("SIRET"),
        gettext_lazy("Ce qui en sera fait"),
        gettext_lazy("Pourquoi"),
        gettext_lazy("Défauts"),
    ),
)

COMPLETED = ("siret", "insee", "postal", "town")
"""What a line completes of an organisation known already, where it lacks it; it never replaces it."""


@dataclass(frozen=True)
class Line:
    """A line, what becomes of it, and why."""

    entry: Entry
    outcome: Outcome
    why: str = ""
    known: KnownOrganisation | None = None

    @property
    def words(self) -> str:
        """What becomes of it, as it is said."""
        return str(WORDS[self.outcome])

    @property
    def called(self) -> str:
        """The service that it names, or the organisation."""
        return self.entry.service or self.entry.is_.name

    def cells(self) -> tuple[str, ...]:
        """The line of the report that one downloads."""
        told = self.entry.is_
        place = " ".join(part for part in (told.postal, told.town) if part)
        wrong = enumerated(self.entry.defects)
        return (
            self.entry.where,
            str(self.entry.n),
            self.called,
            place,
            told.siret,
            self.words,
            self.why,
            wrong,
        )


@dataclass(frozen=True)
class Plan:
    """What an import would do, whole."""

    lines: list[Line]
    notes: list[str] = field(default_factory=list)

    def count(self) -> Counter[Outcome]:
        """How many lines have each outcome."""
        return Counter(line.outcome for line in self.lines)

    def digest(self) -> str:
        """What was shown: applying something else is refused."""
        told = (f"{line.entry.n}/{line.outcome}/{line.entry.is_.name}" for line in self.lines)
        return sha256("\n".join(told).encode()).hexdigest()

    def completes(self, partnership: object) -> bool:
        """Whether a line brings to an organisation of this directory a code or a place that it lacked."""
        return any(
            line.known is not None
            and line.known.partnership == partnership
            and any(getattr(line.entry.is_, one) and not getattr(line.known, one) for one in COMPLETED)
            for line in self.lines
        )

    def summary(self) -> list[str]:
        """What becomes of the lines, in sentences that count them."""
        found = self.count()
        return [in_lines(found[one], WORDS[one]) for one in Outcome if found[one]]


class _Index:
    """Where an organisation is found again: by its SIRET, else by its name in one of its places."""

    def __init__(self) -> None:
        self.by_siret: dict[str, object] = {}
        self.by_place: dict[str, list[tuple[Described, object]]] = {}
        self.taken: dict[int, str] = {}

    def add(self, one: Described, what: object) -> None:
        """Remember it under all its keys; the first that bears a key keeps it."""
        if one.siret:
            self.by_siret.setdefault(one.siret, what)
        for key in keys(one):
            self.by_place.setdefault(key, []).append((one, what))

    def find(self, one: Described) -> tuple[object, str] | None:
        """What is the same, and by which sign; two SIRETs that differ are two establishments."""
        if one.siret and one.siret in self.by_siret:
            return self.by_siret[one.siret], _("même SIRET")
        for key in keys(one):
            for other, what in self.by_place.get(key, []):
                siret = other.siret or self.taken.get(id(what), "")
                if not (one.siret and siret and one.siret != siret) and not apart(one, other):
                    return what, _("même nom, même commune")
        return None

    def take(self, what: object, siret: str) -> None:
        """What was known without a SIRET has this one from now on: another SIRET is another establishment."""
        if siret:
            self.taken.setdefault(id(what), siret)


def planned(directory: Directory, known: Iterable[KnownOrganisation], seated: Sequence[Described]) -> Plan:
    """Each line against those already known, those around the table, and those above in the file."""
    table, here, above = _Index(), _Index(), _Index()
    for row in known:
        table.add(described(row), row)
    for house in seated:
        here.add(house, house.name)
    structures = {one.reference for one in directory.entries if one.reference and not one.service}
    lines = [_line(one, table, here, above, structures) for one in directory.entries]
    return Plan(lines, directory.notes)


def described(row: KnownOrganisation) -> Described:
    """A row of the directory, to be compared."""
    return Described(row.name, row.siret, row.town, row.postal, row.insee)


def _line(entry: Entry, table: _Index, here: _Index, above: _Index, structures: set[str]) -> Line:
    if entry.ignored:
        return Line(entry, Outcome.IGNORED)
    if entry.service:
        return _service(entry, structures)
    if entry.refused:
        return Line(entry, Outcome.REFUSED, entry.refused)
    return _organisation(entry, table, here, above)


def _organisation(entry: Entry, table: _Index, here: _Index, above: _Index) -> Line:
    if found := here.find(entry.is_):
        return Line(entry, Outcome.SEATED, found[1])
    if found := above.find(entry.is_):
        return Line(entry, Outcome.REPEATED, _as_above(entry, *found))
    above.add(entry.is_, entry)
    if found := table.find(entry.is_):
        row = found[0] if isinstance(found[0], KnownOrganisation) else None
        table.take(found[0], entry.is_.siret)
        return Line(entry, Outcome.MATCHED, found[1], row)
    return Line(entry, Outcome.CREATED)


def _as_above(entry: Entry, other: object, sign: str) -> str:
    """Which line it repeats; of another sheet, which sheet."""
    first = other if isinstance(other, Entry) else entry
    where = f" ({first.where})" if first.where != entry.where else ""
    return _("{sign} que la ligne {n}").format(sign=sign, n=first.n) + where


def _service(entry: Entry, structures: set[str]) -> Line:
    if entry.of in structures:
        return Line(entry, Outcome.ATTACHED, _("structure {id}").format(id=entry.of))
    return Line(entry, Outcome.REFUSED, _("C’est le service d’une structure qui n’est pas dans ce fichier."))


def rows_of(
    plan: Plan, partnership: object, on: date
) -> tuple[list[KnownOrganisation], list[KnownOrganisation]]:
    """The rows to create, and those to complete: what is known already is never replaced, only filled."""
    made = [_row(line.entry, partnership, on) for line in plan.lines if line.outcome is Outcome.CREATED]
    filled = [
        _filled(line.known, line.entry, on)
        for line in plan.lines
        if line.outcome is Outcome.MATCHED
        and line.known is not None
        and line.known.partnership == partnership
    ]
    return made, filled


def _row(entry: Entry, partnership: object, on: date) -> KnownOrganisation:
    told = entry.is_
    return KnownOrganisation(
        partnership=partnership,  # type: ignore[misc]
        name=told.name,
        called=compared(told.name, told.town)[:200],
        siret=told.siret,
        town=told.town,
        postal=told.postal,
        insee=told.insee,
        source=entry.source,
        source_ref=entry.reference,
        seen_on=on,
    )


def _filled(row: KnownOrganisation, entry: Entry, on: date) -> KnownOrganisation:
    told = entry.is_
    row.siret, row.insee = row.siret or told.siret, row.insee or told.insee
    row.postal, row.town = row.postal or told.postal, row.town or told.town
    row.seen_on = on
    return row
