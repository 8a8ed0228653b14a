"""The lines of a directory: what each describes, what is wrong with it, why it may have to be left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from interstice.paper.organisations import schema
from interstice.paper.organisations.columns import Asks, asked, is_known
from interstice.paper.sheets import Row, Table, Unreadable, read_tables
from interstice.paper.sheets.french import postal_and_town, postal_code
from interstice.parties.decisions.sameness import Described, plain
from interstice.parties.siret import checked_insee, checked_siret

LONGEST_NAME = 200
YES = frozenset({"oui", "true", "vrai", "1", "x", "yes"})


@dataclass(frozen=True)
class Entry:
    """A line of a directory: where it is, what it describes, its defects."""

    where: str
    n: int
    is_: Described
    source: str = ""
    reference: str = ""
    of: str = ""
    """For a service, the structure that offers it."""
    service: str = ""
    ignored: bool = False
    refused: str = ""
    defects: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Directory:
    """All that a file holds: its lines, and what is wrong with its tables."""

    entries: list[Entry]
    notes: list[str]


def read_directory(raw: bytes, name: str) -> Directory:
    """The lines of a file that describe organisations; raises Unreadable when it has none."""
    entries: list[Entry] = []
    notes: list[str] = []
    aside: list[str] = []
    for table in read_tables(raw, name, is_known):
        at = asked(table)
        if Asks.NAME not in at:
            aside.append(table.name or table.where)
            continue
        notes += [f"{table.where} : {note}" for note in [*table.notes, *_lacking(table, at)]]
        entries += _entries(table, at)
    if not entries:
        raise Unreadable(
            _(
                "{file} : aucune colonne n’y nomme d’organisation. On attend un titre « nom », « "
                "structure » ou « raison "
                "sociale », et « siret » ou « commune »."
            ).format(file=name)
        )
    return Directory(entries, [*notes, *_left_aside(aside)])


def _left_aside(sheets: list[str]) -> list[str]:
    """A workbook of data·inclusion has sheets of reference values besides those of structures."""
    if not sheets:
        return []
    named = ", ".join(f"«\u00a0{sheet}\u00a0»" for sheet in sheets)
    return [_("Laissé de côté, aucune colonne n’y nomme d’organisation : {sheets}.").format(sheets=named)]


def _lacking(table: Table, at: dict[Asks, int]) -> list[str]:
    if not _under_schema(table):
        return []
    lacking = schema.absent({column.written for column in table.columns}, service=Asks.SERVICE in at)
    if not lacking:
        return []
    return [
        _("colonnes que data·inclusion demande, et qui manquent : {names}.").format(names=", ".join(lacking))
    ]


def _under_schema(table: Table) -> bool:
    """Whether this is a table of data·inclusion v1: its own titles, not those of the reduced form."""
    titles = {column.written for column in table.columns}
    return {"id", "nom"} <= titles and "structure_name" not in titles


def _entries(table: Table, at: dict[Asks, int]) -> Iterator[Entry]:
    strict = _under_schema(table)
    for row in table.rows:
        yield _entry(table, at, row, strict=strict)


def _entry(table: Table, at: dict[Asks, int], row: Row, *, strict: bool) -> Entry:
    told = {what: row.cells[position].strip() for what, position in at.items()}
    service = told.get(Asks.SERVICE, "")
    wrong: list[str] = []
    ignored = plain(told.get(Asks.IGNORED, "")) in YES
    if strict and not ignored:
        cells = {column.written: cell for column, cell in zip(table.columns, row.cells, strict=True)}
        wrong += schema.defects(cells, service=Asks.SERVICE in at)
    described = _described(told, wrong)
    return Entry(
        where=table.where,
        n=row.n,
        is_=described,
        source=told.get(Asks.SOURCE, "")[:80],
        reference=told.get(Asks.REFERENCE, "")[:200],
        of=told.get(Asks.STRUCTURE, ""),
        service=service,
        ignored=ignored,
        refused="" if Asks.SERVICE in at else _why_refused(described),
        defects=[] if ignored else list(dict.fromkeys(wrong)),
    )


def _described(told: dict[Asks, str], wrong: list[str]) -> Described:
    postal, town = postal_and_town(told.get(Asks.POSTAL_TOWN, ""))
    town = told.get(Asks.TOWN, "") or town
    if re.match(r"\d", town):
        first, town = postal_and_town(town)
        postal = first or postal
    return Described(
        name=" ".join(told.get(Asks.NAME, "").split()),
        siret=_siret(told.get(Asks.SIRET, ""), wrong),
        town=" ".join(town.split())[:120],
        postal=_postal(told.get(Asks.POSTAL, ""), wrong) or postal,
        insee=_insee(told.get(Asks.INSEE, ""), wrong),
    )


def _siret(code: str, wrong: list[str]) -> str:
    """A SIRET that does not add up is left out, as data·inclusion does, and the line is kept without it.

    What spreadsheets and programs add to a number is taken off: « .0 », the apostrophe that makes it text.
    """
    if not code:
        return ""
    code = re.sub(r"^'|[.,]0$", "", code)
    digits = re.sub(r"[\s.\-]", "", code)
    padded = digits.zfill(14) if digits.isascii() and digits.isdigit() and 11 <= len(digits) <= 13 else code
    try:
        return checked_siret(padded)
    except ValueError as no:
        wrong.append(_("SIRET écarté. {why}").format(why=no))
        return ""


def _postal(code: str, wrong: list[str]) -> str:
    found = postal_code(code)
    if code and not found:
        wrong.append(_("Code postal écarté : « {code} » n’en est pas un.").format(code=code[:40]))
    return found


def _insee(code: str, wrong: list[str]) -> str:
    if not code:
        return ""
    try:
        return checked_insee(code.zfill(5) if code.isascii() and code.isdigit() and len(code) == 4 else code)
    except ValueError as no:
        wrong.append(_("Code INSEE écarté. {why}").format(why=no))
        return ""


def _why_refused(one: Described) -> str:
    if not plain(one.name):
        return _("Il n’y a pas de nom.")
    if len(one.name) > LONGEST_NAME:
        return _("Le nom dépasse {longest} signes : une autre colonne s’y est sans doute glissée.").format(
            longest=LONGEST_NAME
        )
    if not (one.siret or one.town or one.postal or one.insee):
        return _("Ni SIRET ni commune : rien ne la distinguerait d’une autre du même nom.")
    return ""


def as_kept(directory: Directory) -> dict[str, Any]:
    """The directory as JSON holds it, between two pages."""
    return {"entries": [asdict(one) for one in directory.entries], "notes": directory.notes}


def as_read(told: dict[str, Any]) -> Directory:
    """The directory again."""
    entries = [Entry(**{**one, "is_": Described(**one["is_"])}) for one in told["entries"]]
    return Directory(entries, told["notes"])
