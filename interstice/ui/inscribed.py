"""« Acte inscrit au registre n° 132 »: what is said once an act is inscribed (design language, section 6)."""

from __future__ import annotations

import json
from dataclasses import dataclass

from django.contrib import messages
from django.contrib.messages.storage.base import Message
from django.http import HttpRequest

# Between information (20) and success (25) of Django: an inscription is a fact, not an applause.
INSCRIBED = 22


@dataclass(frozen=True)
class Inscription:
    """An act just inscribed: its number, who did what in one sentence, where it can be read."""

    n: int
    sentence: str
    url: str


def say_inscribed(request: HttpRequest, n: int, sentence: str, url: str) -> None:
    """Keep for the next page that an act was inscribed."""
    told = json.dumps({"n": n, "sentence": str(sentence), "url": url}, ensure_ascii=False)
    messages.add_message(request, INSCRIBED, str(sentence), extra_tags=told)


def inscription_in(message: Message) -> Inscription | None:
    """The inscription that a message tells, or nothing for any other message."""
    if message.level != INSCRIBED or not message.extra_tags:
        return None
    return Inscription(**json.loads(message.extra_tags))
