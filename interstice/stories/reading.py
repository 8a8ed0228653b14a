"""Reading a story file: its YAML, its references, the acts that it knows, before anything is played."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import MarkedYAMLError

from interstice.stories.kinds import KINDS, REFERENCES, WAITING
from interstice.stories.problems import StoryProblem

FORMAT = 1
"""The one version of the format that this reader knows (scenarios/README.md)."""

_SECTIONS = ("story", "format", "title", "origin", "organisations", "people", "objects", "acts")


@dataclass(frozen=True)
class Line:
    """One act of a story as it is written, with its place in the file."""

    id: str
    kind: str
    on: date
    by: tuple[str, ...]
    fields: dict[str, Any]
    line: int

    def keys(self, name: str) -> list[str]:
        """A field that holds one key or a list of them, as a list."""
        value = self.fields.get(name) or []
        return [str(one) for one in value] if isinstance(value, list) else [str(value)]

    def text(self, name: str) -> str:
        """A field of words, or nothing."""
        return str(self.fields.get(name) or "").strip()


@dataclass(frozen=True)
class Story:
    """A story, read and found coherent."""

    file: Path
    name: str
    title: str
    purpose: str
    origin: str
    territory: dict[str, Any]
    organisations: dict[str, dict[str, Any]]
    people: dict[str, dict[str, Any]]
    objects: dict[str, dict[str, Any]]
    acts: tuple[Line, ...]
    fiction: str = ""
    period: dict[str, Any] = field(default_factory=dict)

    def problem(self, line: Line, what: str, remedy: str) -> StoryProblem:
        """What is wrong with one act."""
        return StoryProblem(self.file, line.line, f"act {line.id} ({line.kind}): {what}", remedy)


def read_story(file: Path) -> Story:
    """The story in a file.

    Raises StoryProblem, with the line, for YAML that is broken or keys that lead nowhere.
    """
    told = _loaded(file)
    _refuse_missing(file, told)
    story = Story(
        file=file,
        name=str(told["story"]),
        title=str(told["title"]),
        purpose=str(told.get("purpose") or ""),
        origin=str(told["origin"]),
        territory=dict(told.get("territory") or {}),
        organisations=dict(told["organisations"]),
        people=dict(told["people"]),
        objects=dict(told["objects"]),
        acts=tuple(_lines(file, told)),
        fiction=str(told.get("fiction") or ""),
        period=dict(told.get("period") or {}),
    )
    _refuse_dangling(story)
    return story


def _loaded(file: Path) -> CommentedMap:
    try:
        told = YAML(typ="rt").load(file.read_text(encoding="utf-8"))
    except MarkedYAMLError as broken:
        mark = broken.problem_mark or broken.context_mark
        raise StoryProblem(
            file,
            mark.line + 1 if mark else None,
            f"this is not YAML ({broken.problem}).",
            "Mend the line, then play again.",
        ) from broken
    except UnicodeDecodeError as broken:
        raise StoryProblem(file, None, "this is not UTF-8.", "Save the file in UTF-8.") from broken
    if not isinstance(told, CommentedMap):
        raise StoryProblem(
            file, 1, "a story is a mapping with `acts`.", "See docs/ for the fields of a story."
        )
    return told


def _refuse_missing(file: Path, told: CommentedMap) -> None:
    for section in _SECTIONS:
        if section not in told:
            raise StoryProblem(
                file, 1, f"`{section}` is missing.", f"Add `{section}:` at the top of the file."
            )
    if told["format"] != FORMAT:
        raise StoryProblem(
            file,
            told.lc.value("format")[0] + 1,
            f"format {told['format']} is not known.",
            "Write `format: 1`.",
        )


def _lines(file: Path, told: CommentedMap) -> Iterator[Line]:
    seen: set[str] = set()
    for row in told["acts"]:
        at = row.lc.line + 1
        for needed in ("id", "date", "act", "by"):
            if needed not in row:
                raise StoryProblem(file, at, f"an act has no `{needed}`.", f"Give it `{needed}:`.")
        if row["id"] in seen:
            raise StoryProblem(file, at, f"two acts are called {row['id']}.", "Give each act its own id.")
        seen.add(row["id"])
        yield _line(file, row, at)


def _line(file: Path, row: CommentedMap, at: int) -> Line:
    if row["act"] not in KINDS and row["act"] not in WAITING:
        remedy = f"Write one of: {', '.join(sorted([*KINDS, *WAITING]))}."
        raise StoryProblem(
            file, row.lc.value("act")[0] + 1, f"`{row['act']}` is not an act that stories know.", remedy
        )
    if not isinstance(row["date"], date):
        raise StoryProblem(
            file, row.lc.value("date")[0] + 1, f"`{row['date']}` is not a day.", "Write it as 2024-03-18."
        )
    by = tuple(row["by"]) if isinstance(row["by"], list) else (str(row["by"]),)
    return Line(str(row["id"]), str(row["act"]), row["date"], by, dict(row), at)


def _refuse_dangling(story: Story) -> None:
    known = {
        "people": set(story.people),
        "organisations": set(story.organisations),
        "objects": set(story.objects),
    }
    known["actors"] = (
        known["people"] | known["organisations"] | {"collective", "steering_committee", "library"}
    )
    for line in story.acts:
        for who in line.by:
            _refuse_unknown(story, line, "by", who, known["people"])
        for name, section in REFERENCES.items():
            for key in line.keys(name) if name in line.fields else ():
                _refuse_unknown(story, line, name, key, known[section])


def _refuse_unknown(story: Story, line: Line, name: str, key: str, known: set[str]) -> None:
    if key not in known:
        raise story.problem(
            line,
            f"`{name}` names `{key}`, which the file does not declare.",
            f"Declare `{key}`, or correct the key.",
        )
