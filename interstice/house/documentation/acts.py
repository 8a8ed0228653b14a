"""docs/reference/acts.md: the vocabulary of acts as the rooms declare it."""

import types
import typing
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from itertools import groupby
from typing import Any
from uuid import UUID

from django.conf import settings

from interstice.house.documentation.prose import in_both, in_language, table, told
from interstice.register.acts import Act, ClauseParameters, Code, Fingerprint, name_of, vocabulary
from interstice.register.gate import effects

HEADING = """# The vocabulary of acts

What a collective does is written as acts, and as nothing else. This page lists every kind of act that this
version writes and reads, in the order in which the rooms declare them: what it means, the sentence in which
the register tells it, its fields. It is written by `interstice docs` from the code; [how to add an
act](../how-to/add-an-act.md) says how one comes to be here.

A field holds an identifier, a date, a number, a choice, a public code, or the *fingerprint* of words that
are kept in the vault: never prose, never a name. Words can be erased; the register cannot.

## What every entry holds

An entry is one line of canonical JSON (RFC 8785), a leaf of an RFC 6962 tree. Around the fields of the act:

| Key | Value |
| --- | --- |
| `v` | 1, the version of the entry itself |
| `partnership` | whose register it is |
| `n` | its number in this register, from 0, without gaps |
| `act` | kind and version, as in the headings below |
| `on` | the day it happened |
| `at` | when it was entered, UTC, to the millisecond |
| `member`, `organisation` | who acted, and for which organisation |
| `command` | the key of the command: the same command sent twice is one act |
| `body` | the fields listed below |

"Sealed" means that a signed checkpoint of the register is made at once.
"""

NAMES: dict[Any, str] = {
    UUID: "identifier",
    date: "date",
    int: "number",
    bool: "yes or no",
    Fingerprint: "fingerprint of words",
    Code: "code",
    ClauseParameters: "[parameters of a clause](clauses.md)",
    type(None): "nothing",
}
"""What a reader understands of each type that an act may carry (tests/house/test_vocabulary.py)."""


def acts_page() -> str:
    """The page as it must be."""
    kinds = sorted(written_kinds(), key=lambda kind: (settings.ROOMS.index(_room(kind)), kind.__module__))
    rooms = groupby(kinds, key=_room)
    parts = dict.fromkeys(leaf for kind in kinds for leaf in _leaves(kind))
    chosen = [leaf for leaf in parts if isinstance(leaf, type) and issubclass(leaf, Enum)]
    made = [leaf for leaf in parts if isinstance(leaf, type) and is_dataclass(leaf)]
    return "".join(
        [
            HEADING,
            *(f"\n## {room.capitalize()}\n{''.join(map(_act, acts))}" for room, acts in rooms),
            "\n## Parts of acts\n",
            *map(_part, sorted(made, key=_called)),
            "\n## Choices\n",
            *map(_choices, sorted(chosen, key=_called)),
        ]
    )


def written_kinds() -> list[type[Act]]:
    """The acts of the rooms, without those that tests declare for themselves."""
    return [kind for kind in vocabulary.values() if kind.__module__.startswith("interstice.")]


def _act(kind: type[Act]) -> str:
    changed = effects[kind]
    lines = [f"\n### `{name_of(kind)}`\n", told(kind), "", f"{in_both(kind.says)}.", ""]
    notes = [f"Family: {in_both(kind.genre)}.", f"Effect: `{changed.__module__}.{_called(changed)}`."]
    lines.append(" ".join([*notes, *(["Sealed."] if kind.seals else [])]))
    return "\n".join([*lines, "", _fields(kind) or "No field of its own.\n"])


def _part(kind: type[Any]) -> str:
    return f"\n### `{kind.__name__}`\n\n{told(kind)}\n\n{_fields(kind)}"


def _choices(kind: type[Enum]) -> str:
    rows = [(f"`{one.value}`", *_words_of(one)) for one in kind]
    heads = ("Code", "French", "English") if len(rows[0]) > 1 else ("Code",)
    return f"\n### `{kind.__name__}`\n\n{told(kind)}\n\n{table(heads, rows)}"


def _words_of(one: Enum) -> Iterable[str]:
    """The words that the screen shows for a choice, where it has any."""
    label = getattr(one, "label", None)
    return () if label is None else (in_language("fr", label), in_language("en", label))


def _fields(kind: type[Any]) -> str:
    hints = typing.get_type_hints(kind)
    rows = [(f"`{field.name}`", _said(hints[field.name])) for field in fields(kind)]
    return table(("Field", "Holds"), rows)


def _said(annotation: Any) -> str:
    """A type in words: « list of identifiers » rather than `tuple[UUID, ...]`."""
    origin, inside = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (typing.Union, types.UnionType):
        said = [_said(one) for one in inside if one is not type(None)]
        return " or ".join([*said, "nothing"])
    if origin is tuple:
        return f"list: {_said(inside[0])}"
    if annotation in NAMES:
        return NAMES[annotation]
    family = "choice: " if issubclass(annotation, Enum) else ""
    return f"{family}[{annotation.__name__}](#{annotation.__name__.lower()})"


def _leaves(kind: type[Any]) -> Iterator[Any]:
    """Every type that an act is made of, whatever the depth."""
    hints = typing.get_type_hints(kind)
    for field in fields(kind):
        yield from _parts_of(hints[field.name])


def _parts_of(annotation: Any) -> Iterator[Any]:
    inside = typing.get_args(annotation)
    if not inside:
        yield annotation
        if isinstance(annotation, type) and is_dataclass(annotation):
            yield from _leaves(annotation)
    for part in inside:
        if part is not ...:
            yield from _parts_of(part)


def _room(kind: type[Act]) -> str:
    return kind.__module__.split(".")[1]


def _called(thing: Any) -> str:
    return str(thing.__name__)
