"""What could identify someone in a recomposed situation, and where people know each other from.

A situation helps to understand a question; it must not let anybody be recognised (rows A25, A26, T15).
Before publication this looks for names, ages, addresses, numbers, and shows each with another way to write
its sentence (N05); the author rewrites, the software never does it in their stead. It warns more readily than
it keeps silent: a warning costs a glance, a name let through cannot be called back. It reads French, by rules
that anyone can read: no model, no network, nothing kept of what was typed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from interstice.rules.identifying.addresses import addresses
from interstice.rules.identifying.ages import ages
from interstice.rules.identifying.births import births
from interstice.rules.identifying.names import first_names, said_names, titled_names
from interstice.rules.identifying.numbers import contacts, file_numbers
from interstice.rules.identifying.origins import origins
from interstice.rules.identifying.passage import Found, Kind, Passage, told

__all__ = ["Kind", "Passage", "origin_hints", "passages", "rewritten"]


def passages(text: str, known_names: Collection[str] = ()) -> list[Passage]:
    """The passages that could identify someone, in the order of the text.

    `known_names` are those of people whom the collective knows (« Samira Belkacem »): each part counts alone.
    """
    return told(text, _seen(text, known_names))


def origin_hints(text: str) -> list[Passage]:
    """Words of an introduction that say where people know each other from (RL6, N06, B37)."""
    return told(text, origins(text))


def rewritten(text: str, passage: Passage) -> str:
    """The text once its author has taken up what is suggested for this passage; unchanged when nothing is."""
    if passage.suggestion is None:
        return text
    after = text[passage.sentence_start + len(passage.sentence) :]
    if not passage.suggestion:
        return (text[: passage.sentence_start].rstrip(" ") + " " + after.lstrip(" ")).strip()
    return text[: passage.sentence_start] + passage.suggestion + after


def _seen(text: str, known_names: Collection[str]) -> Iterator[Found]:
    """Everything the detectors see, those that read a longer and surer form first."""
    yield from contacts(text)
    yield from births(text)
    yield from addresses(text)
    yield from file_numbers(text)
    yield from ages(text)
    yield from titled_names(text)
    yield from first_names(text, known_names)
    yield from said_names(text)
