"""The page on stories: its story plays, its tables are whole, its errors are said as it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from interstice.register.models import Entry
from interstice.rules.models import Rule
from interstice.stories.kinds import KINDS, WAITING
from interstice.stories.player import StoryProblem, play_file
from tests.docs.pages import DOCS, fenced

PAGE = DOCS / "how-to" / "write-a-story.md"
TEXT = PAGE.read_text(encoding="utf-8")
(STORY,) = fenced(PAGE, "yaml")
ERROR = re.compile(r"^\| `(?P<good>[^`]+)` \| `(?P<bad>[^`]+)` \| `(?P<says>[^`]+)` \|$", re.MULTILINE)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "courriers.yaml"


@pytest.mark.django_db
def test_the_story_of_the_page_plays_to_its_end(file: Path) -> None:
    file.write_text(STORY, encoding="utf-8")
    report = play_file(file)
    assert (report.played, report.waiting) == (8, {})
    assert Rule.objects.filter(partnership=report.partnership).count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(("good", "bad", "says"), ERROR.findall(TEXT))
def test_each_error_is_said_as_the_page_says(file: Path, good: str, bad: str, says: str) -> None:
    assert good in STORY
    file.write_text(STORY.replace(good, bad, 1), encoding="utf-8")
    with pytest.raises(StoryProblem) as problem:
        play_file(file)
    said = str(problem.value).replace("`", "")
    assert says in said
    assert "courriers.yaml, line " in said
    assert not Entry.objects.exists()


def test_every_kind_is_in_the_tables_and_no_other() -> None:
    played = set(re.findall(r"^\| `([\w.]+)` \|", TEXT, re.MULTILINE))
    assert {kind for kind in played if "." in kind} == KINDS
    told = {
        kind: room
        for room, kinds in re.findall(r"^\| `(\w+)` \| (`\w+\.\w+`.*) \|$", TEXT, re.MULTILINE)
        for kind in re.findall(r"`([\w.]+)`", kinds)
    }
    assert told == WAITING
