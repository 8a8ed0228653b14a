"""The report of a dry run, to keep or to correct one's file by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.http import HttpResponse
from django.utils.translation import gettext as _

from interstice.paper.sheets import csv_bytes, xlsx_bytes
from interstice.register.refusals import OutOfSight

KINDS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def report_bytes(kind: str, titles: Sequence[object], lines: Iterable[Sequence[str]]) -> bytes:
    """The report as CSV or as a workbook; its cells are text, whatever the file held."""
    told = [str(one) for one in titles]
    return csv_bytes(told, lines) if kind == "csv" else xlsx_bytes(told, lines, _("Essai"))


def report(kind: str, titles: Sequence[object], lines: Iterable[Sequence[str]]) -> HttpResponse:
    """The report as a file that the browser keeps."""
    if kind not in KINDS:
        raise OutOfSight
    answer = HttpResponse(report_bytes(kind, titles, lines), content_type=KINDS[kind])
    answer["Content-Disposition"] = f'attachment; filename="essai.{kind}"'
    answer["Cache-Control"] = "private, no-store"
    return answer
