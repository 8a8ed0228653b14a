"""Where each thing that an act bears on can be read."""

from __future__ import annotations

from uuid import UUID

from django.urls import reverse

_OWN_PAGE = ("question", "proposal", "rule", "commitment")

_CALLED_OTHERWISE = {"dossier": "person"}
"""Things whose page bears the name of whom they are about."""

_SHARED_PAGE = {
    "principle": ("principles", ""),
    "word": ("lexicon", ""),
    "outgoing": ("outgoing", ""),
    "convention": ("convention", ""),
    "clause": ("convention", "#clause-{}"),
    "organisation": ("who", ""),
    "member": ("who", ""),
    "body": ("who", ""),
    "mandate": ("who", "#mandats"),
    "founding": ("partnership", "#fonder"),
}


def address(partnership: UUID, kind: str, thing: UUID) -> str:
    """The page of a thing, with its anchor where several things share one; nothing when it has none."""
    if kind in _OWN_PAGE or kind in _CALLED_OTHERWISE:
        return reverse(_CALLED_OTHERWISE.get(kind, kind), args=[partnership, thing])
    if kind not in _SHARED_PAGE:
        return ""
    name, anchor = _SHARED_PAGE[kind]
    return reverse(name, args=[partnership]) + anchor.format(thing)
