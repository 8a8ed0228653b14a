"""Both stories play from start to end; what is wrong in a file is said with its line, and changes nothing."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from interstice.register.models import Entry, Head
from interstice.register.replay import Snapshot, snapshot
from interstice.register.verification import verify
from interstice.stories.kinds import KINDS, WAITING
from interstice.stories.player import StoryProblem, play_file
from interstice.stories.playing import PLAYERS
from tests.stories.playing import SHIPPED, Played

ACTS = {"chalon": 125, "cucm": 178}
"""As scenarios/README.md counts them."""

ENTRIES_AND_ROOTS = {"chalon": (146, "u4R3Pi9I"), "cucm": (226, "kzaIrrQV")}
"""The same story gives the same entries and the same root, on SQLite and on PostgreSQL alike."""

TABLES = {"chalon": "a0dfae137da1", "cucm": "86a325858719"}
"""And the same read tables, row by row: the fingerprint of all that they hold (issue, section 2)."""


@pytest.mark.parametrize("name", ["chalon", "cucm"])
def test_every_act_of_the_story_is_played_or_waits_for_a_named_room(name: str, db: None) -> None:
    report = play_file(SHIPPED / f"{name}.yaml")
    assert report.played + sum(report.waiting.values()) == ACTS[name]
    assert set(report.waiting) <= set(WAITING)


@pytest.mark.parametrize("name", ["chalon", "cucm"])
def test_the_same_story_gives_the_same_register_on_every_engine(
    name: str, chalon: Played, cucm: Played
) -> None:
    played = {"chalon": chalon, "cucm": cucm}[name]
    head = Head.objects.get(partnership=played.partnership)
    assert (head.size, head.root[:8]) == ENTRIES_AND_ROOTS[name]
    assert print_of(snapshot(played.partnership)) == TABLES[name]
    assert verify(played.partnership).problems == []


def print_of(tables: Snapshot) -> str:
    """All that the tables hold, in an order that does not depend on how an engine keeps JSON."""
    rows = {
        name: sorted(json.dumps(row, sort_keys=True, default=str) for row in held)
        for name, held in tables.items()
    }
    return sha256(json.dumps(rows, sort_keys=True).encode()).hexdigest()[:12]


def test_each_kind_that_is_played_has_its_command() -> None:
    assert set(PLAYERS) == set(KINDS)
    assert not set(KINDS) & set(WAITING)


def test_playing_again_does_nothing_twice(db: None) -> None:
    first = play_file(SHIPPED / "chalon.yaml")
    entries = Entry.objects.count()
    again = play_file(SHIPPED / "chalon.yaml")
    assert again.already
    assert again.partnership == first.partnership
    assert Entry.objects.count() == entries


def test_a_story_played_in_part_goes_on_where_it_stopped(db: None) -> None:
    play_file(SHIPPED / "chalon.yaml", until="C20")
    report = play_file(SHIPPED / "chalon.yaml")
    assert not report.already
    assert Head.objects.get(partnership=report.partnership).root.startswith(ENTRIES_AND_ROOTS["chalon"][1])


@pytest.mark.parametrize(
    ("broken", "mended", "says"),
    [
        (
            "act: question.raised",
            "act: question.wondered",
            ["`question.wondered` is not an act", "Write one of"],
        ),
        ("object: T1", "object: T99", ["names `T99`", "Declare `T99`"]),
        ("by: [nadege]", "by: [nobody]", ["names `nobody`", "Declare"]),
        ("date: 2024-01-15", "date: January", ["is not a day", "2024-03-18"]),
        ("format: 1", "format: 7", ["format 7", "format: 1"]),
        ("origin: ascending", "origin: [ascending", ["is not YAML"]),
    ],
)
def test_a_mistake_in_a_story_is_said_with_its_file_its_line_and_its_remedy_and_changes_nothing(
    db: None, tmp_path: Path, broken: str, mended: str, says: list[str]
) -> None:
    text = (SHIPPED / "chalon.yaml").read_text(encoding="utf-8")
    assert broken in text
    file = tmp_path / "mine.yaml"
    file.write_text(text.replace(broken, mended, 1), encoding="utf-8")
    with pytest.raises(StoryProblem) as problem:
        play_file(file)
    said = str(problem.value)
    assert "mine.yaml, line " in said
    for words in says:
        assert words in said
    assert Entry.objects.count() == 0


def test_an_act_that_is_refused_in_the_middle_leaves_nothing_of_the_story(db: None, tmp_path: Path) -> None:
    text = (SHIPPED / "chalon.yaml").read_text(encoding="utf-8")
    at = text.index("- id: C20e")
    early = text[:at].replace(
        "    draft: 2\n    words: >-\n      Pour le service social",
        "    draft: 1\n    words: >-\n      Pour le service social",
    )
    file = tmp_path / "mine.yaml"
    file.write_text(early + text[at:], encoding="utf-8")
    with pytest.raises(StoryProblem, match=r"act C20b \(stance.consented\): the act is refused"):
        play_file(file)
    assert Entry.objects.count() == 0
    assert Head.objects.count() == 0
