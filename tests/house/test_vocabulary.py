"""The vocabulary of acts keeps its promises: no prose, one effect for each kind, a sentence for each."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any
from uuid import UUID

import pytest

from interstice.register.acts import Act, ClauseParameters, Code, Fingerprint, vocabulary
from interstice.register.gate import effects

ALLOWED = {UUID, date, int, bool, Fingerprint, Code, ClauseParameters, type(None)}
"""Identifiers, dates, numbers, choices, fingerprints and public codes.

The register can never be erased (RL20).
"""

KINDS = sorted(name for name, kind in vocabulary.items() if kind.__module__.startswith("interstice."))


@pytest.mark.parametrize("name", KINDS)
def test_an_act_carries_no_prose_and_no_name(name: str) -> None:
    leaves = set(_leaves(vocabulary[name]))
    prose = {
        leaf
        for leaf in leaves
        if leaf not in ALLOWED and not (isinstance(leaf, type) and issubclass(leaf, Enum))
    }
    assert not prose, f"{name} carries {prose}: words belong to the vault, under a Fingerprint"


@pytest.mark.parametrize("name", KINDS)
def test_an_act_has_one_effect_a_sentence_a_family_and_a_reason(name: str) -> None:
    kind = vocabulary[name]
    assert kind in effects, f"{name} changes nothing: declare its effect"
    assert str(kind.says), f"{name} has no sentence for the chronicle"
    assert str(kind.genre), f"{name} belongs to no family of the register"
    assert kind.__doc__, f"{name} does not say why it exists"
    assert kind.__doc__.strip().endswith((".", ")"))


@pytest.mark.parametrize("name", KINDS)
def test_the_blanks_of_its_sentence_are_fields_of_the_act_or_its_author(name: str) -> None:
    from string import Formatter

    blanks = {blank for _, blank, _, _ in Formatter().parse(str(vocabulary[name].says)) if blank}
    assert blanks <= {"who"} | {one.name for one in fields(vocabulary[name])}  # type: ignore[arg-type]


def _leaves(kind: type[Act] | Any) -> Iterator[Any]:
    for annotation in typing.get_type_hints(kind).items():
        if annotation[0] in {one.name for one in fields(kind)}:  # type: ignore[arg-type]
            yield from _parts(annotation[1])


def _parts(annotation: Any) -> Iterator[Any]:
    origin = typing.get_origin(annotation)
    if origin in (tuple, list, typing.Union, types.UnionType):
        for part in typing.get_args(annotation):
            if part is not ...:
                yield from _parts(part)
    elif is_dataclass(annotation):
        yield from _leaves(annotation)
    else:
        yield annotation
