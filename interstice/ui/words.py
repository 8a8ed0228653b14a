"""What people said, on a page: their words escaped, or that they were erased, never a blank without a reason.

An object of words is anything with a `text`. Text without value means erased, unless the object says
`erased=False`: then nothing was said, or nothing that this viewer may read, and the page shows nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from interstice.ui.typography import quoted as between_quotes

_OPERATIONS = {"=": "{}", "+": "<ins>{}</ins>", "-": "<del>{}</del>"}


def text_of(words: object) -> str | None:
    """The text of words, an empty text when nothing was said, nothing (None) when they were erased."""
    if words is None:
        return ""
    if not hasattr(words, "text"):
        return str(words)
    text = words.text
    if text is None:
        return None if getattr(words, "erased", True) else ""
    return str(text)


def said(words: object) -> SafeString:
    """Words in a line, or the mention that they were erased."""
    text = text_of(words)
    return _erased() if text is None else escape(text)


def quoted(words: object) -> SafeString:
    """Words between quotation marks; an erasure takes none, for nobody is quoted any more."""
    text = text_of(words)
    if text is None:
        return _erased()
    return escape(between_quotes(text)) if text.strip() else SafeString("")


def paragraphs(words: object, css: str = "") -> SafeString:
    """Words in paragraphs as they were typed: an empty line parts two, a single one only goes to the line."""
    text = text_of(words)
    blocks = (
        [_erased()]
        if text is None
        else [_lines(block) for block in re.split(r"\n\s*\n", text.replace("\r\n", "\n")) if block.strip()]
    )
    opening = format_html('<p class="{}">', css) if css else SafeString("<p>")
    return format_html_join("", "{}{}</p>", ((opening, block) for block in blocks))


def diff(pieces: Iterable[tuple[str, object]]) -> SafeString:
    """A change between two versions, in the running text: what stays, what comes, what goes."""
    return format_html_join("", "{}", ((_piece(op, text),) for op, text in pieces))


def _piece(op: str, text: object) -> SafeString:
    if op not in _OPERATIONS:
        raise ValueError(f"A piece of a difference is « = », « + » or « - », not « {op} ».")
    return format_html(_OPERATIONS[op], said(text))


def _lines(block: str) -> SafeString:
    return mark_safe("<br>".join(escape(line) for line in block.strip().split("\n")))  # noqa: S308 — every line is escaped


def _erased() -> SafeString:
    return format_html('<span class="efface">{}</span>', _("effacé"))
