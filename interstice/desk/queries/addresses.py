"""Where each thing that an act bears on can be read."""

from __future__ import annotations

from uuid import UUID

from django.urls import NoReverseMatch, reverse

_OWN_PAGE = {
    "question": "question",
    "proposal": "proposal",
    "rule": "rule",
}

_SHARED_PAGE = {
    "principle": "principles",
    "word": "lexicon",
    "outgoing": "outgoing",
    "convention": "convention",
    "clause": "convention",
    "organisation": "who",
    "member": "who",
    "body": "who",
    "mandate": "who",
    "founding": "partnership",
}


def address(partnership: UUID, kind: str, thing: UUID) -> str:
    """The page of a thing, with its anchor where several things share a page; nothing when it has none."""
    try:
        if kind in _OWN_PAGE:
            return reverse(_OWN_PAGE[kind], args=[partnership, thing])
        if kind in _SHARED_PAGE:
            return f"{reverse(_SHARED_PAGE[kind], args=[partnership])}#{kind}-{thing}"
    except NoReverseMatch:
        return ""
    return ""
