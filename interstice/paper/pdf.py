"""Pages as PDF: tagged for those who listen (PDF/UA), in the house's own types, without any network.

What is costly and holds no word (types, styles) is prepared once by each process; what people wrote is laid
out each time for the one who asks, and kept nowhere.
"""

from __future__ import annotations

import atexit
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from interstice.house import assets

PACKAGE = Path(__file__).resolve().parent
STATIC = assets.PACKAGE / "ui" / "static"
SHEET = PACKAGE / "data" / "sheet.css"
THEME = STATIC / "ui" / "theme.css"
OURS = "static:"
"""The one kind of address that a sheet may ask for: a file of the interface, by its path."""

VARIANT = "pdf/ua-1"
VERSION = "1.7"
HOW_TO_GET_PANGO = "apt-get install libpango-1.0-0 libpangoft2-1.0-0"
HOW_TO_GET_FONTS = "interstice assets"

BLANK = '<html lang="fr"><title>·</title><main><h1>·</h1><h2>·</h2><p>· <b>·</b></p></main></html>'
"""A sheet that says nothing, in every face: laid out once, all that the next ones need has been read."""

_ONE_AT_A_TIME = Lock()
"""Pango's map of types is not made for several threads at once."""


class CannotPrint(Exception):
    """This machine lacks what PDF needs; `remedy` is the command that brings it."""

    def __init__(self, remedy: str) -> None:
        super().__init__(remedy)
        self.remedy = remedy


@dataclass(frozen=True)
class Enclosed:
    """A file that travels inside the PDF: its name, what it is, its bytes."""

    name: str
    description: str
    content: bytes
    at: datetime


def missing() -> str:
    """The command that brings what this machine lacks to make a PDF; nothing when it has all."""
    if not all((STATIC / file).exists() for file in _asked_files()):
        return HOW_TO_GET_FONTS
    try:
        import weasyprint  # noqa: F401
    except OSError:
        return HOW_TO_GET_PANGO
    return ""


def pdf_of(html: str, enclosed: Sequence[Enclosed] = ()) -> bytes:
    """A page as a PDF/UA document, with the files that it encloses. Raises CannotPrint."""
    if remedy := missing():
        raise CannotPrint(remedy)
    from weasyprint import HTML

    from interstice.paper.tagging import finished

    with _ONE_AT_A_TIME:
        press = _press()
        document = HTML(string=html, url_fetcher=press.fetcher).render(
            font_config=press.fonts,
            stylesheets=[press.sheet],
            pdf_variant=VARIANT,
            pdf_tags=True,
        )
        made: bytes = document.write_pdf(
            finisher=finished,
            pdf_variant=VARIANT,
            pdf_version=VERSION,
            pdf_tags=True,
            attachments=[_attached(one) for one in enclosed],
        )
    return made


def warm_up() -> None:
    """Read types and styles before anybody asks for a sheet, where this machine can make one."""
    if not missing():
        pdf_of(BLANK)


@dataclass(frozen=True)
class _Press:
    """The types and the styles of a sheet, read once."""

    fonts: Any
    sheet: Any
    fetcher: Any


@cache
def _press() -> _Press:
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    from interstice.paper.fetching import OurFiles

    atexit.register(_press.cache_clear)
    fonts, fetcher = FontConfiguration(), OurFiles()
    sheet = CSS(string=_tokens() + SHEET.read_text(), font_config=fonts, url_fetcher=fetcher)
    return _Press(fonts, sheet, fetcher)


def _tokens() -> str:
    """The theme's own colours and measures: paper and screen cannot part."""
    found = re.search(r":root \{.*?\n\}", THEME.read_text(), re.DOTALL)
    return found[0] if found else ""


def _asked_files() -> list[str]:
    return re.findall(rf'url\("{OURS}([^"]+)"\)', SHEET.read_text())


def _attached(one: Enclosed) -> Any:
    from weasyprint import Attachment

    at = one.at.astimezone(UTC)
    return Attachment(
        string=one.content,
        name=one.name,
        description=one.description,
        created=at,
        modified=at,
        relationship="Supplement",
    )
