"""Playing a story through the public commands: the same ones that pages call.

All of it or nothing: a story with a mistake leaves the installation as it was.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from django.db import transaction

from interstice.register.models import Head
from interstice.register.refusals import OutOfSight, Refused
from interstice.register.turns import waiting_in_line
from interstice.stories.accounts import open_accounts
from interstice.stories.cast import Cast, opening
from interstice.stories.kinds import WAITING
from interstice.stories.playing import PLAYERS
from interstice.stories.playing.opening import open_story
from interstice.stories.playing.opening_dossiers import dossiers_due, open_with_agreement
from interstice.stories.problems import StoryProblem
from interstice.stories.reading import Line, Story, read_story

Progress = Callable[[int, int, str], None]

__all__ = ["PlayReport", "StoryProblem", "play_file"]


@dataclass(frozen=True)
class PlayReport:
    """What was played, and which kinds of acts wait for a later room."""

    partnership: UUID
    played: int = 0
    waiting: dict[str, int] = field(default_factory=dict)
    already: bool = False


def play_file(file: Path, *, until: str | None = None, progress: Progress | None = None) -> PlayReport:
    """Play a story, as far as the act `until` if it is given. Raises StoryProblem with file, line and remedy.

    A story already here is left as it is, except that one played in part goes on where it stopped: each act
    has its own
    key, and what was done is not done twice.
    """
    story = read_story(file)
    lines = _lines_until(story, until)
    partnership = opening(story)
    before = _size(partnership)
    with waiting_in_line(), transaction.atomic():
        waiting = _played(story, partnership, lines, progress)
        open_accounts(story, partnership)
    already = before > 0 and _size(partnership) == before
    return PlayReport(partnership, len(lines) - waiting.total(), dict(waiting), already)


def _played(story: Story, partnership: UUID, lines: list[Line], progress: Progress | None) -> Counter[str]:
    cast, waiting = Cast(story, partnership, lines[0]), Counter[str]()
    with _explained(story, lines[0]):
        open_story(cast)
    for done, line in enumerate(lines, start=1):
        _open_dossiers(cast, line)
        if line.kind in WAITING:
            waiting[line.kind] += 1
        else:
            cast.turn_to(line)
            with _explained(story, line):
                PLAYERS[line.kind](cast, line)
        if progress:
            progress(done, len(lines), line.id)
    return waiting


def _open_dossiers(cast: Cast, line: Line) -> None:
    """The dossiers whose day has come are opened before any act of that day."""
    for due in dossiers_due(cast, line):
        cast.turn_to(due)
        with _explained(cast.story, due):
            open_with_agreement(cast, due)


def _lines_until(story: Story, until: str | None) -> list[Line]:
    if until is None:
        return list(story.acts)
    for place, line in enumerate(story.acts, start=1):
        if line.id == until:
            return list(story.acts[:place])
    raise StoryProblem(
        story.file, None, f"no act is called {until}.", "Give the id of one of its acts after --until."
    )


@contextmanager
def _explained(story: Story, line: Line) -> Iterator[None]:
    try:
        yield
    except Refused as no:
        raise story.problem(
            line, f"the act is refused: « {no} »", "Correct the act, or what comes before it."
        ) from no
    except OutOfSight as no:
        raise story.problem(
            line, "its author may not see what it bears on.", "Give it another author."
        ) from no
    except KeyError as no:
        raise story.problem(
            line, f"{no} is missing, or was not made by an act before.", "Add it, or move the act."
        ) from no
    except ValueError as no:
        raise story.problem(
            line, f"a value does not fit: {no}.", "Correct it: see scenarios/README.md."
        ) from no


def _size(partnership: UUID) -> int:
    head = Head.objects.filter(partnership=partnership).first()
    return head.size if head else 0
