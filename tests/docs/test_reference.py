"""What is written from the code says what the code says; what is written by hand names what exists."""

from __future__ import annotations

import importlib
import re
from functools import cache
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from interstice.cli import main
from interstice.cli.documentation import COMMANDS, commands_page
from interstice.house import documentation
from interstice.house.documentation.acts import written_kinds
from interstice.house.documentation.clauses import declared, obeying, waited_for
from interstice.house.documentation.glossary import TERMS, Term
from interstice.register.acts import name_of
from interstice.stories.kinds import WAITING
from tests.docs.pages import DOCS, every_page
from tooling import messages
from tooling.checks import ROOT

REFERENCE = DOCS / "reference"
STANDING = [term for term in TERMS if term.stands]


def reference(name: str) -> str:
    return (REFERENCE / name).read_text(encoding="utf-8")


@cache
def everything_said() -> str:
    """All the sentences of the interface, in the language of the sources."""
    return " ".join(str(message.id) for message in messages.gathered() if message.id).lower()


def test_the_generated_pages_say_what_the_code_says() -> None:
    pages = {**documentation.PAGES, COMMANDS: commands_page}
    assert documentation.behind(REFERENCE, pages) == [], "Run: interstice docs"


def test_the_command_that_writes_them_says_which_lag_behind(tmp_path: Path) -> None:
    asked = CliRunner().invoke(main, ["docs", str(tmp_path), "--check"])
    assert asked.exit_code == 1
    assert f"{tmp_path / 'acts.md'} is not what the code says. Run: interstice docs" in asked.output
    assert CliRunner().invoke(main, ["docs", str(tmp_path)]).exit_code == 0
    assert CliRunner().invoke(main, ["docs", str(tmp_path), "--check"]).exit_code == 0
    assert {file.name for file in tmp_path.iterdir()} == {
        "acts.md",
        "clauses.md",
        "commands.md",
        "glossary.md",
    }


def test_every_kind_of_act_has_its_place_in_the_vocabulary() -> None:
    text = reference("acts.md")
    for kind in written_kinds():
        assert f"\n### `{name_of(kind)}`\n" in text


def test_every_clause_is_listed_with_who_obeys_it_or_the_room_it_waits_for() -> None:
    text = reference("clauses.md")
    for kind in declared():
        section = text.partition(f"\n### `{kind.code}`\n")[2].partition("\n### ")[0]
        assert section
        assert ("Obeyed by" in section) == bool(obeying(kind))


def test_a_clause_waits_only_for_a_room_that_is_not_built() -> None:
    for kind in declared():
        if not obeying(kind):
            room = waited_for(kind)
            assert not (ROOT / "interstice" / room).exists(), f"the room {room} is here: obey {kind.code}"


@pytest.mark.parametrize("term", STANDING, ids=lambda term: term.english)
def test_an_english_term_is_found_in_the_names_of_the_code(term: Term) -> None:
    assert _found(term.stands) is not None
    named = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", term.stands).lower()
    for word in term.english.split():
        assert word.replace("-", "_")[:5] in named


@pytest.mark.parametrize("term", STANDING, ids=lambda term: term.french)
def test_a_french_term_is_said_on_the_screen(term: Term) -> None:
    said = everything_said()
    spoken = re.findall(r"[\w\- ’]+", term.french)
    assert any(word.strip() in said for word in spoken)


def test_a_term_waits_only_for_a_room_that_is_not_built() -> None:
    waiting = [term for term in TERMS if not term.stands]
    assert all(term.room for term in waiting)
    told = {kind.partition(".")[0] for kind in WAITING}
    built = [term.english for term in waiting if (ROOT / "interstice" / term.room).exists()]
    assert [one for one in built if one not in told] == [], "say where these terms stand in the code"


def test_every_command_is_documented() -> None:
    text = reference(COMMANDS)
    assert isinstance(main, click.Group)
    for name, command in main.commands.items():
        assert (f"## `interstice {name}`" in text) != command.hidden


def test_what_pages_say_to_type_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for page in every_page():
        text = page.read_text(encoding="utf-8")
        for command in re.findall(r"`(?:\.venv/bin/)?interstice ([a-z]+)", text):
            assert command in main.commands, f"{page.name}: interstice {command}"
        for target in re.findall(r"`make ([a-z-]+)", text):
            assert target in targets, f"{page.name}: make {target}"


def _found(dotted: str) -> Any:
    """What a dotted name of the code leads to."""
    parts = dotted.split(".")
    for length in range(len(parts), 0, -1):
        try:
            found: Any = importlib.import_module(".".join(parts[:length]))
        except ModuleNotFoundError:
            continue
        for name in parts[length:]:
            found = getattr(found, name)
        return found
    return None


def test_the_changelog_names_the_clauses_that_wait_and_no_other() -> None:
    told = " ".join((ROOT / "CHANGELOG.md").read_text(encoding="utf-8").split())
    named = re.findall(
        r"`(\w+)`", told.partition("obeyed from the day it is adopted")[2].partition(" wait")[0]
    )
    assert sorted(named) == sorted(kind.code for kind in declared() if not obeying(kind))
