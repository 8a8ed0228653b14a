"""What a clause is: a sentence of a rule that the software obeys, with its blanks filled in.

A type is a small class: a code, typed parameters, a sentence in two languages, a default for when no rule
sets it, and
whether an adaptation may override it (architecture.md, « Clauses »). Each room declares its own in its
`clauses.py`;
`rules.queries.clauses.clause(...)` gives the value in force. There is no other settings screen for a
partnership.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, ClassVar, Self, dataclass_transform

import cattrs
from django.utils.functional import Promise

from interstice.register.acts import ClauseParameters, plain

clause_types: dict[str, type[Clause]] = {}
"""Every type of clause that some room declares, by its code."""


@dataclass(frozen=True)
class Choice:
    """One word that may fill a blank."""

    code: str
    word: str | Promise


@dataclass(frozen=True)
class Blank:
    """How a parameter is filled in the sentence: what it asks, and among which words if not freely.

    `of` says what a free blank takes: "days", "months", "number", "organisations", "body", "words".
    """

    label: str | Promise
    of: str = "number"
    choices: tuple[Choice, ...] = ()
    least: int = 0
    most: int = 3650


def blank(
    default: Any,
    *,
    label: str | Promise,
    of: str = "number",
    choices: tuple[Choice, ...] = (),
    least: int = 0,
    most: int = 3650,
) -> Any:
    """A parameter with its default, and how it is filled in the sentence."""
    metadata = {"blank": Blank(label, of, choices, least, most)}
    if isinstance(default, list | tuple):
        return field(default=tuple(default), metadata=metadata)
    return field(default=default, metadata=metadata)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(blank,))
class Clause:
    """A clause with its parameters; made without any.

    It is the default that holds when no rule says otherwise.
    """

    code: ClassVar[str] = ""
    group: ClassVar[str | Promise] = ""
    """The family under which the writing page offers it."""
    sentence: ClassVar[str | Promise] = ""
    """The sentence, with {parameter} where a blank stands."""
    adaptable: ClassVar[bool] = False
    """Whether an adaptation, for an actor or a pair, may override it (B12)."""

    def __init_subclass__(cls, *, code: str, **more: Any) -> None:
        super().__init_subclass__(**more)
        cls.code = code
        dataclass(frozen=True, kw_only=True)(cls)
        clause_types[code] = cls

    @classmethod
    def read(cls, parameters: dict[str, Any]) -> Self:
        """The clause that these parameters make. Raises ValueError naming what is wrong in them."""
        unknown = set(parameters) - {one.name for one in fields(cls)}  # type: ignore[arg-type]
        if unknown:
            raise ValueError(f"« {cls.code} » : paramètre inconnu « {sorted(unknown)[0]} ».")
        try:
            made = cattrs.structure(parameters, cls)
        except Exception as wrong:
            raise ValueError(f"« {cls.code} » : {parameters} ne convient pas.") from wrong
        made.check()
        return made

    def check(self) -> None:
        """Raise ValueError where parameters do not hold together; most clauses have nothing to add."""

    def parameters(self) -> ClauseParameters:
        """The parameters as an act carries them."""
        return ClauseParameters(plain(cattrs.unstructure(self)))
