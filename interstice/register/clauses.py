"""What a clause is: a sentence of a rule that the software obeys, with its blanks filled in.

A type is a small class: a code, typed parameters, a sentence in two languages, a default for when no rule
sets it, and whether an adaptation may override it (architecture.md, « Clauses »). Each room declares its own
in its `clauses`; `rules.queries.clauses.clause(...)` gives the value in force. A partnership has no other
settings screen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields
from string import Formatter
from typing import Any, ClassVar, Self, dataclass_transform
from uuid import UUID

import cattrs
from django.utils.functional import Promise

from interstice.register.acts import ClauseParameters, plain

clause_types: dict[str, type[Clause]] = {}
"""Every type of clause that some room declares, by its code."""

_converter = cattrs.Converter(forbid_extra_keys=True)
_converter.register_structure_hook(UUID, lambda value, _: value if isinstance(value, UUID) else UUID(value))


@dataclass(frozen=True)
class Choice:
    """One word that may fill a blank."""

    code: str
    word: str | Promise


@dataclass(frozen=True)
class Blank:
    """How a parameter is filled in the sentence: what it asks, and among which words if not freely.

    `of` says what the blank takes: "number", "days", "weeks", "months", "every_weeks", "every_months",
    "houses" (a number of organisations), "choice", "choices", "yes", "organisation", "organisations",
    "body", "member", "words" (several short texts, kept in the vault) or "steps". `either` says that
    several choices are alternatives: « par téléphone ou par écrit ».
    """

    label: str | Promise
    of: str = "number"
    choices: tuple[Choice, ...] = ()
    least: int = 0
    most: int = 3650
    either: bool = False

    def word(self, code: str) -> str:
        """The word that shows a choice."""
        return next(str(one.word) for one in self.choices if one.code == code)

    def refuses(self, value: object) -> bool:
        """Whether this value cannot stand in the blank: not among the words offered, or out of bounds."""
        if isinstance(value, list | tuple):
            return any(self.refuses(one) for one in value)
        if isinstance(value, bool) or value is None:
            return False
        if isinstance(value, int):
            return not self.least <= value <= self.most
        offered = {one.code for one in self.choices}
        return bool(offered) and isinstance(value, str) and value not in offered


@dataclass(frozen=True)
class Piece:
    """A part of a clause's sentence: plain words, or a blank with its name and what fills it."""

    text: str = ""
    name: str = ""
    blank: Blank | None = None
    value: Any = None


def blank(
    default: Any,
    *,
    label: str | Promise,
    of: str = "number",
    choices: tuple[Choice, ...] = (),
    least: int = 0,
    most: int = 3650,
    either: bool = False,
) -> Any:
    """A parameter with its default (named `default=`, so that types know it), and how it is filled in."""
    metadata = {"blank": Blank(label, of, choices, least, most, either)}
    if isinstance(default, list | tuple):
        return field(default=tuple(default), metadata=metadata)
    return field(default=default, metadata=metadata)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(blank,))
class Clause:
    """A clause with its parameters; made without any, it is the default that holds when no rule says more."""

    code: ClassVar[str] = ""
    group: ClassVar[str | Promise] = ""
    """The family under which the writing page offers it."""
    sentence: ClassVar[str | Promise] = ""
    """The sentence with all its blanks, as the writing page shows it: {parameter} where a blank stands."""
    adaptable: ClassVar[bool] = False
    """Whether an adaptation, for an actor or a pair, may override it (B12)."""

    def __init_subclass__(cls, *, code: str, **more: Any) -> None:
        super().__init_subclass__(**more)
        cls.code = code
        dataclass(frozen=True, kw_only=True)(cls)
        clause_types[code] = cls

    @classmethod
    def blanks(cls) -> dict[str, Blank]:
        """The blanks of this type, by the names of its parameters, in order."""
        return {one.name: one.metadata["blank"] for one in fields(cls)}  # type: ignore[arg-type]

    @classmethod
    def read(cls, parameters: dict[str, Any]) -> Self:
        """The clause that these parameters make. Raises ValueError naming what is wrong in them."""
        unknown = set(parameters) - set(cls.blanks())
        if unknown:
            raise ValueError(f"« {cls.code} » : paramètre inconnu « {sorted(unknown)[0]} ».")
        try:
            made = _converter.structure(parameters, cls)
        except Exception as wrong:
            raise ValueError(f"« {cls.code} » : {plain(parameters)} ne convient pas.") from wrong
        for name, asked in cls.blanks().items():
            if asked.refuses(getattr(made, name)):
                raise ValueError(f"« {cls.code} » : {name} ne peut pas être « {getattr(made, name)} ».")
        made.check()
        return made

    def check(self) -> None:
        """Raise ValueError where parameters do not hold together; most clauses have nothing to add."""

    def wording(self) -> str | Promise:
        """The sentence that suits these parameters, when some blanks are better left unsaid."""
        return self.sentence

    def beyond(self) -> bool:
        """Whether it reaches beyond the rule that sets it; most do: the software obeys them everywhere."""
        return True

    def parameters(self) -> ClauseParameters:
        """The parameters as an act carries them."""
        return ClauseParameters(plain(_converter.unstructure(self)))

    def pieces(self, *, writing: bool = False) -> Iterator[Piece]:
        """The sentence in pieces, to be read (`wording`) or to be filled in (`sentence`, every blank)."""
        asked = self.blanks()
        for text, name, _, _ in Formatter().parse(str(self.sentence if writing else self.wording())):
            if text:
                yield Piece(text=text)
            if name:
                yield Piece(name=name, blank=asked[name], value=getattr(self, name))

    def said_words(self) -> list[str]:
        """The texts that fill its blanks of words: in an act and in the tables, their fingerprints."""
        return [one for name in self._spoken() for one in getattr(self, name)]

    def saying(self, word: Callable[[str], str]) -> Self:
        """The same clause with each of its words passed through `word`: kept in the vault, or read back."""
        spoken = {name: tuple(word(one) for one in getattr(self, name)) for name in self._spoken()}
        return type(self)(**{name: getattr(self, name) for name in self.blanks()} | spoken)

    def names(self) -> list[UUID]:
        """The organisations, bodies and people that fill its blanks."""
        filled = [getattr(self, name) for name in self.blanks()]
        several = [one for value in filled if isinstance(value, tuple) for one in value]
        return [one for one in [*filled, *several] if isinstance(one, UUID)]

    def _spoken(self) -> list[str]:
        return [name for name, asked in self.blanks().items() if asked.of == "words"]
