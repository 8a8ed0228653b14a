"""Text files: which encoding, which separator, then the lines, a quoted one running over several."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from itertools import chain

from charset_normalizer import from_bytes
from django.utils.translation import gettext as _

from interstice.paper.sheets import limits
from interstice.paper.sheets.grids import Grid
from interstice.paper.sheets.problems import Unreadable
from interstice.paper.sheets.writing import as_it_was

SEPARATORS = (";", ",", "\t", "|")
OLD_ENCODINGS = ("cp1252", "iso8859_15", "mac_roman", "cp850")
"""Those in which French spreadsheets are found, the likeliest first: a tie goes to it."""

_FRENCH = re.compile(
    r"(?<=[a-zA-Zéèêàç’'\s;,\"])[éèêëàâçùûüîïôœÉÈÀÇÊÔÎŒ](?=[a-zA-Zéèêàçs’'\s;,\".]|$)|[’«»€°]"
)
_STRANGE = re.compile("[\u0080-\u009f\u2500-\u259f∂∑∏π∫ΩŽŠ‚„ˆ‰‹›˜¬ÞþÐð√≈◊ﬁﬂ¶§†‡µ¢¥ƒ¤\uf8ff]")
_SAMPLE = 200
_END = "\x1f"
"""A line of our own after the last: it is read inside a cell when that cell never ended."""

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


def grid_of(raw: bytes, name: str) -> Grid:
    """The file as a grid of texts."""
    text, encoding = decoded(raw, name)
    separator = separator_of(text)
    rows = _rows(text, separator, name)
    notes = [_("Lu en {encoding}.").format(encoding=encoding)] if encoding != "UTF-8" else []
    return Grid(name="", where=name, rows=rows, notes=notes)


def decoded(raw: bytes, name: str) -> tuple[str, str]:
    """The text, and the name of the encoding that was found."""
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return _strictly(raw, encoding, name), encoding.upper().removesuffix("-SIG")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(raw, name)
    if text.count("\0") > len(text) // 5:
        return _wide(raw, name)
    return text, "UTF-8"


def separator_of(text: str) -> str:
    """The separator that cuts the first lines into the same number of cells, the most cells."""
    sample = text[:200_000]
    return max(SEPARATORS, key=lambda one: _agreement(sample, one))


def _strictly(raw: bytes, encoding: str, name: str) -> str:
    try:
        return raw.decode(encoding)
    except (UnicodeDecodeError, UnicodeError) as wrong:
        raise Unreadable(not_text(name)) from wrong


def _wide(raw: bytes, name: str) -> tuple[str, str]:
    """Two bytes for each sign, without the mark that says so."""
    encoding = "utf-16-be" if raw[:1] == b"\0" else "utf-16-le"
    return _strictly(raw, encoding, name), "UTF-16"


def _guessed(raw: bytes, name: str) -> tuple[str, str]:
    """Of the old encodings, the one in which it reads best as French; else what its signs suggest."""
    if raw.count(b"\0") > len(raw) // 100:
        raise Unreadable(not_text(name))
    sample, found = raw[:200_000], {}
    for encoding in OLD_ENCODINGS:
        try:
            found[encoding] = _frenchness(sample.decode(encoding))
        except UnicodeDecodeError:
            continue
    best = max(found, key=lambda one: found[one], default="")
    if best and found[best] >= 0:
        return raw.decode(best, errors="replace"), best.replace("cp1252", "windows-1252")
    guess = from_bytes(sample).best()
    if guess is None:
        raise Unreadable(not_text(name))
    return raw.decode(guess.encoding, errors="replace"), guess.encoding


def _frenchness(text: str) -> int:
    return 2 * len(_FRENCH.findall(text)) - 5 * len(_STRANGE.findall(text))


def _agreement(sample: str, separator: str) -> float:
    """How many cells most lines have, and how much they agree on it."""
    try:
        reader = csv.reader(io.StringIO(sample.replace("\0", "")), delimiter=separator)
        widths = Counter(len(row) for row, _n in zip(reader, range(_SAMPLE), strict=False) if any(row))
    except csv.Error:
        return 0
    wide = {width: count for width, count in widths.items() if width > 1}
    if not wide:
        return 0
    width, count = max(wide.items(), key=lambda one: (one[1], one[0]))
    return float(count / sum(widths.values()) * min(width, 12) ** 0.5)


def _rows(text: str, separator: str, name: str) -> list[list[str]]:
    """The lines as a spreadsheet counts them. An unclosed quote is named rather than swallowed."""
    csv.field_size_limit(limits.MAX_CELL)
    lines = io.StringIO(text.replace("\0", "").replace(_END, ""), newline="")
    reader = csv.reader(chain(lines, [_END]), delimiter=separator)
    rows: list[list[str]] = []
    try:
        for row in reader:
            if row == [_END]:
                return rows
            rows.append([as_it_was(cell) for cell in row])
            if len(rows) > limits.MAX_ROWS:
                return rows
    except csv.Error as wrong:
        raise Unreadable(endless(name, len(rows) + 1)) from wrong
    raise Unreadable(endless(name, len(rows)))


def endless(name: str, line: int) -> str:
    """What is said of a quote that is opened and never closed: all that follows would be in one cell."""
    return _(
        "{file}, ligne {line} : une cellule ne se termine pas, un guillemet y est sans "
        "doute ouvert et jamais "
        "refermé. Corrigez cette ligne, ou enregistrez le fichier en XLSX."
    ).format(file=name, line=line)


def not_text(name: str) -> str:
    """What is said of a file that is no table of any kind that we know."""
    return _(
        "{file} : ce fichier n’est pas un tableau que l’on sache lire. Enregistrez-le en XLSX, ODS "
        "ou CSV, puis "
        "donnez-le."
    ).format(file=name)
