"""Any file as tables, whatever its kind; its kind is told by its first bytes, never by its name."""

from __future__ import annotations

from django.utils.translation import gettext as _

from interstice.paper.sheets import limits, texts, workbooks
from interstice.paper.sheets.headers import Known, table_of
from interstice.paper.sheets.objects import tables_of_json
from interstice.paper.sheets.problems import Unreadable
from interstice.paper.sheets.tables import Table

_ZIP, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def read_tables(raw: bytes, name: str, known: Known | None = None) -> list[Table]:
    """The tables of a file, those that hold something; raises Unreadable with a sentence for its owner."""
    _must_be_bounded(raw, name)
    if _is_json(raw):
        return tables_of_json(raw, name)
    grids = workbooks.grids_of(raw, name) if raw.startswith(_ZIP) else [texts.grid_of(raw, name)]
    tables = [table for grid in grids if (table := table_of(grid, known)) is not None]
    if not any(table.rows for table in tables):
        raise Unreadable(_("{file} : ce tableau ne contient aucune ligne sous ses titres.").format(file=name))
    return tables


def _must_be_bounded(raw: bytes, name: str) -> None:
    if not raw.strip():
        raise Unreadable(_("{file} : ce fichier est vide.").format(file=name))
    if len(raw) > limits.MAX_BYTES:
        raise Unreadable(
            _(
                "{file} : ce fichier pèse plus de {megabytes} Mo. Coupez-le en plusieurs, puis "
                "donnez-les l’un après l’autre."
            ).format(file=name, megabytes=limits.MAX_BYTES // 1024 // 1024)
        )
    if raw.startswith(_OLD_OFFICE):
        raise Unreadable(
            _(
                "{file} : c’est un classeur d’un ancien tableur, ou protégé par un mot de passe. "
                "Enregistrez-le en XLSX "
                "ou ODS, sans mot de passe, puis donnez-le."
            ).format(file=name)
        )
    if raw.startswith((b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf")):
        raise Unreadable(texts.not_text(name))


def _is_json(raw: bytes) -> bool:
    start = raw.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    return start in (b"{", b"[")
