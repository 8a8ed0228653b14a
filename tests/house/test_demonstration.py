"""The demonstration prepares itself once, in a folder of its own, and never touches anything else."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from interstice.house import demonstration

STORY = """story: essai
title: "Un essai"
people:
  nadege: {first_name: Nadège, surname: Bonin, function: "assistante sociale"}
  rachid: {first_name: Rachid, surname: Amrani, function: "délégué à l’insertion"}
acts: []
"""


class Steps:
    def __init__(self) -> None:
        self.done: list[str] = []

    def assets(self) -> None:
        self.done.append("assets")

    def tables(self) -> None:
        self.done.append("tables")

    def people(self) -> dict[str, list[str]]:
        return {"Un essai": ["Inès Lardy, assistante sociale", "Karim Zerrouki, conseiller"]}

    def play(self, story: Path) -> None:
        self.done.append(story.stem)

    def week(self) -> None:
        self.done.append("week")


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder of a demonstration, in an environment that is put back afterwards."""
    monkeypatch.setattr(
        os, "environ", dict(os.environ, DATABASE_URL="postgresql://vrai", INTERSTICE_HTTPS="true")
    )
    demonstration.at_home(tmp_path / "demo")
    return tmp_path / "demo"


@pytest.fixture(autouse=True)
def one_story(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    story = tmp_path / "essai.yaml"
    story.write_text(STORY)
    monkeypatch.setattr(demonstration, "stories", lambda: [story])
    monkeypatch.setattr(demonstration, "_made_from", lambda: [story])
    return story


def test_a_second_run_has_nothing_to_do(home: Path) -> None:
    steps = Steps()
    assert demonstration.prepare(home, steps)
    assert steps.done == ["assets", "tables", "essai", "week"]
    assert not demonstration.prepare(home, steps)
    assert steps.done == ["assets", "tables", "essai", "week"]


def test_a_story_that_changed_is_prepared_again(home: Path, one_story: Path) -> None:
    steps = Steps()
    demonstration.prepare(home, steps)
    one_story.write_text(STORY.replace("Un essai", "Un autre essai"))
    assert demonstration.prepare(home, steps)


def test_a_preparation_that_stopped_begins_again_from_nothing(home: Path) -> None:
    class Stopping(Steps):
        def play(self, story: Path) -> None:
            (home / "interstice.sqlite3").write_text("la moitié d’un récit")
            raise RuntimeError("coupure")

    with pytest.raises(RuntimeError):
        demonstration.prepare(home, Stopping())
    demonstration.at_home(home)
    assert not (home / "interstice.sqlite3").exists()
    assert demonstration.prepare(home, Steps())


def test_what_was_tried_in_a_demonstration_is_still_there_the_second_time(home: Path) -> None:
    demonstration.prepare(home, Steps())
    (home / "interstice.sqlite3").write_text("un essai")
    demonstration.at_home(home)
    assert (home / "interstice.sqlite3").exists()


def test_the_welcome_says_where_to_go_and_as_whom(home: Path) -> None:
    demonstration.prepare(home, Steps())
    said = demonstration.welcome(home, 8123)
    assert "http://127.0.0.1:8123" in said
    assert "Un essai\n    Inès Lardy, assistante sociale\n    Karim Zerrouki, conseiller" in said


def test_a_demonstration_never_uses_the_database_of_an_installation(home: Path) -> None:
    assert "DATABASE_URL" not in os.environ
    assert "INTERSTICE_HTTPS" not in os.environ
    assert os.environ["INTERSTICE_DEMONSTRATION"] == "true"
    assert os.environ["INTERSTICE_HOME"] == str(home)


def test_a_demonstration_is_thrown_away_when_asked(home: Path) -> None:
    demonstration.prepare(home, Steps())
    demonstration.forget(home)
    assert not home.exists()
    demonstration.forget(home)


@pytest.mark.parametrize("gesture", [demonstration.at_home, demonstration.forget])
def test_a_folder_that_no_demonstration_made_is_left_as_it_is(
    gesture: Callable[[Path], None], tmp_path: Path
) -> None:
    precious = tmp_path / "vrai"
    precious.mkdir()
    (precious / "interstice.sqlite3").write_text("des années de travail")
    with pytest.raises(demonstration.NotOurs, match="left as it is"):
        gesture(precious)
    assert [file.name for file in precious.iterdir()] == ["interstice.sqlite3"]


def test_what_the_preparation_builds_does_not_make_it_stale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    made_from = demonstration._made_from()
    assert {file.suffix for file in made_from} >= {".py", ".yaml", ".css", ".po"}
    assert not [file for file in made_from if "vendor" in file.parts or file.suffix == ".mo"]


def test_both_stories_ship_with_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert [story.stem for story in demonstration.stories()] == ["chalon", "cucm"]


def test_a_deletion_that_was_cut_off_can_be_taken_up_again(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "interstice.sqlite3").touch()

    def cut_off(_self: Path, *, missing_ok: bool = False) -> None:
        raise OSError("cut off")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", cut_off)
        with pytest.raises(OSError, match="cut off"):
            demonstration.forget(home)
    demonstration.forget(home)
    assert not home.exists()
