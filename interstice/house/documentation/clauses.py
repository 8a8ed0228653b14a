"""docs/reference/clauses.md: every type of clause, its sentence, and which room obeys it."""

import ast
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from interstice.house.documentation.prose import in_both, in_language, table, told
from interstice.register.clauses import Blank, Clause, clause_types

PACKAGE = Path(__file__).resolve().parents[2]

HEADING = """# The clauses

A clause is a sentence of a rule that the software obeys. There is no other settings screen for a
partnership: what is not listed here cannot be set, and what is listed changes only when the collective
adopts, revises, adapts, suspends or repeals a rule. Without any rule, the default holds. This page is
written by `interstice docs` from the code; [how to add a clause](../how-to/add-a-clause.md) says how one
comes to be here.

*Adaptable* means that an adaptation agreed by two may say it otherwise for them. *Obeyed by* names the
modules that read the clause; a clause that *waits* can be written in a rule, and is read in it, but the
room that will obey it is not built yet.
"""

TAKES = {
    "number": "a number",
    "days": "a number of days",
    "weeks": "a number of weeks",
    "months": "a number of months",
    "every_weeks": "every so many weeks",
    "every_months": "every so many months",
    "houses": "a number of organisations",
    "choice": "one of",
    "choices": "any of",
    "yes": "yes or no",
    "organisation": "an organisation",
    "organisations": "organisations",
    "body": "a body",
    "member": "a member",
    "words": "short texts, kept in the vault",
    "steps": "places with a number of days each, among",
}
"""What each sort of blank takes (interstice/register/clauses.py, `Blank.of`)."""

COUNTED = {"number", "days", "weeks", "months", "every_weeks", "every_months", "houses"}

ROOM_OF = {"followups": "followups", "meetings": "meetings", "institutions": "institutions"}
"""The room that will obey the clauses of a family, where it is not the room that declares them."""

ROOM_OF_ONE = {"legacy": "practices", "dossier_retention": "followups"}
"""The same for a clause that another room than its family's will obey (architecture.md, « Rooms »)."""

SHOWING = {"views", "forms", "templatetags"}
"""Shelves that show a clause without obeying it."""


def clauses_page() -> str:
    """The page as it must be."""
    families = groupby(sorted(declared(), key=_where), key=lambda kind: in_both(kind.group))
    sections = [f"\n## {family}\n{''.join(map(_clause, kinds))}" for family, kinds in families]
    return "".join([HEADING, *sections])


def declared() -> list[type[Clause]]:
    """The types of the rooms, without those that tests declare for themselves."""
    from interstice.rules import clauses as _families  # noqa: F401  (reading it declares every type)

    return [kind for kind in clause_types.values() if _where(kind).startswith("interstice.")]


def _where(kind: type[Clause]) -> str:
    return kind.__module__


def _clause(kind: type[Clause]) -> str:
    blanks = [(f"`{name}`", *_blank(kind(), name, asked)) for name, asked in kind.blanks().items()]
    adaptable = "yes" if kind.adaptable else "no"
    return "\n".join(
        [
            f"\n### `{kind.code}`\n",
            told(kind),
            "",
            *_sentences(kind),
            "",
            f"Adaptable: {adaptable}. {_obeyed(kind)}",
            "",
            table(("Parameter", "In the sentence", "Takes", "Default"), blanks),
        ]
    )


def _sentences(kind: type[Clause]) -> Iterator[str]:
    """The sentence to fill in, and the one that holds by default, in both languages."""
    for name, language in (("French", "fr"), ("English", "en")):
        yield f"- {name}: {in_language(language, kind.sentence)}"
        yield f"- By default: {_default(kind, language)}"


def _default(kind: type[Clause], language: str) -> str:
    from django.utils.translation import override

    from interstice.rules.clauses.spoken import plainly

    with override(language):
        return plainly(kind(), str)


def _blank(clause: Clause, name: str, asked: Blank) -> tuple[str, str, str]:
    value = getattr(clause, name)
    return (
        f"{in_language('fr', asked.label)} · {in_language('en', asked.label)}",
        _takes(asked),
        _shown(value),
    )


def _takes(asked: Blank) -> str:
    if asked.of in COUNTED:
        return f"{TAKES[asked.of]}, {asked.least} to {asked.most}"
    offered = ", ".join(f"`{one.code}` ({in_language('fr', one.word)})" for one in asked.choices)
    return f"{TAKES[asked.of]}: {offered}" if offered else TAKES[asked.of]


def _shown(value: Any) -> str:
    if value is None or value == ():
        return "blank"
    if isinstance(value, tuple):
        return ", ".join(_shown(one) for one in value)
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else f"`{value}`"


def _obeyed(kind: type[Clause]) -> str:
    found = obeying(kind)
    if found:
        return f"Obeyed by {', '.join(f'`{module}`' for module in found)}."
    return f"Waits for the room `{waited_for(kind)}`."


def waited_for(kind: type[Clause]) -> str:
    """The room that obeys this clause, or will."""
    family = kind.__module__.rpartition(".")[2]
    return ROOM_OF_ONE.get(kind.code) or ROOM_OF.get(family) or kind.__module__.split(".")[1]


def obeying(kind: type[Clause]) -> list[str]:
    """The modules that read this clause to obey it: those that import its class, but to show it."""
    return sorted({module for module, declared, name in _imports() if (declared, name) == _known_as(kind)})


def _known_as(kind: type[Clause]) -> tuple[str, str]:
    return kind.__module__, kind.__name__


@cache
def _imports() -> tuple[tuple[str, str, str], ...]:
    """Every name that a module of a room imports from another: (module, from which, name)."""
    return tuple(
        (module, node.module, alias.name)
        for file in sorted(PACKAGE.rglob("*.py"))
        if (module := _module(file)) is not None
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module
        for alias in node.names
    )


def _module(file: Path) -> str | None:
    """The module of a file, unless it only shows clauses, declares them, or tells stories."""
    way = file.relative_to(PACKAGE).with_suffix("").parts
    if way[0] in {"stories", "house", "cli"} or len(way) < 2 or way[1] in {*SHOWING, "clauses", "migrations"}:
        return None
    return ".".join(("interstice", *(part for part in way if part != "__init__")))
