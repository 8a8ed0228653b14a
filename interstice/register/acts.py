"""The base of the vocabulary: what an act is, and how it is written down and read again.

An act is a frozen fact in the past tense. Its fields are identifiers, dates, choices, numbers and
fingerprints of words: never prose, never a name (architecture.md, « The register »), because the register
can never be erased while words must be (RL20).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any, ClassVar, NewType, Protocol, cast, dataclass_transform
from uuid import UUID

import cattrs
from django.utils.functional import Promise

Fingerprint = NewType("Fingerprint", str)
"""Base64 of SHA-256(salt ‖ words): all that the register keeps of what was said."""

Code = NewType("Code", str)
"""A public code that is not prose: a SIRET, an INSEE commune, the key of a convention's clause."""

ClauseParameters = NewType("ClauseParameters", dict[str, Any])
"""Parameters of a clause, checked by its type when the act is decided: numbers, codes, identifiers.

Fingerprints.
"""

Body = dict[str, Any]
Lift = Callable[[Body], Body]


class UnknownAct(Exception):
    """An entry names a kind or a version of act that this installation does not know."""


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Act:
    """One thing that someone did. Each subclass gives its `kind`, and may give its `version`.

    A subclass without `kind` is what several acts have in common, and is never written itself.

    `says` is the sentence in which the chronicle tells it, with the names of its fields as blanks;
    `genre` is the family under which the register files it for the reader.
    """

    kind: ClassVar[str] = ""
    version: ClassVar[int] = 1
    says: ClassVar[str | Promise] = ""
    genre: ClassVar[str | Promise] = ""
    told_as: ClassVar[str | Promise] = ""
    """What those outside the circle are told of an act that a circle keeps: who did what kind of thing.

    Its blanks are {who} and organisations; left blank, they read its number and nothing else.
    """
    seals: ClassVar[bool] = False
    """Whether a signed checkpoint is made once it is inscribed (register-format.md: each adopted rule.

    Each closed session).
    """

    def kept_by(self) -> UUID | None:
        """The thing whose circle alone reads this act: a followed person, an item of a session (RL4).

        Most acts are the collective's own: none.
        """
        return None

    def bare_sentence(self) -> str | Promise:
        """What those outside the circle are told: the same for every act of the kind, unless it says more."""
        return self.told_as

    def __init_subclass__(cls, *, kind: str = "", version: int = 1, **more: Any) -> None:
        super().__init_subclass__(**more)
        cls.kind, cls.version = kind, version
        dataclass(frozen=True, kw_only=True)(cls)
        if kind:
            vocabulary[f"{kind}/{version}"] = cls


vocabulary: dict[str, type[Act]] = {}
"""Every kind of act that can be written or read, by its name and version (`rule.adopted/1`)."""

lifts: dict[str, Lift] = {}
"""For each old version still found in registers.

The pure function that brings its body to the next version.
"""


def _plain_parameters(value: Any) -> Any:
    return plain(value)


_converter = cattrs.Converter(forbid_extra_keys=True)
_converter.register_unstructure_hook(UUID, str)
_converter.register_structure_hook(UUID, lambda value, _: UUID(value))
_converter.register_unstructure_hook(date, date.isoformat)
_converter.register_structure_hook(date, lambda value, _: date.fromisoformat(value))
_converter.register_structure_hook(ClauseParameters, lambda value, _: value)
_converter.register_unstructure_hook_func(lambda kind: kind is ClauseParameters, _plain_parameters)


def plain(value: Any) -> Any:
    """The value with nothing left in it that JSON does not know, identifiers and dates as text."""
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    return str(value) if isinstance(value, UUID | date) else value


def name_of(act: Act | type[Act]) -> str:
    """The kind with its version, as an entry writes it: `rule.adopted/1`."""
    return f"{act.kind}/{act.version}"


def written(act: Act) -> Body:
    """The act's own fields as the entry's `body` holds them."""
    return cast(Body, plain(_converter.unstructure(act)))


def read(name: str, body: Body) -> Act:
    """The act that an entry tells, lifted to the version that this code knows. Raises UnknownAct."""
    while name in lifts:
        body = lifts[name](body)
        kind, version = name.split("/")
        name = f"{kind}/{int(version) + 1}"
    if name not in vocabulary:
        raise UnknownAct(
            f"« {name} » is not an act that this installation knows; it may come from a newer one."
        )
    return _converter.structure(body, vocabulary[name])


class Entered(Protocol):
    """An entry of the register, seen from the vocabulary: the name of its act, and its signed bytes."""

    act: str
    bytes: Any


def act_of(entry: Entered) -> Act:
    """The act that an entry of the register tells."""
    return read(entry.act, json.loads(bytes(entry.bytes))["body"])


def identifiers(value: Any) -> Iterator[UUID]:
    """Every identifier that an act bears, in the order of its fields: what the act is about.

    And what it cites.
    """
    if isinstance(value, UUID):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from identifiers(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from identifiers(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from identifiers(item)
