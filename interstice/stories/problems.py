"""What is wrong in a story, said so that its author can mend it: which file, which line, what to do."""

from __future__ import annotations

from pathlib import Path


class StoryProblem(Exception):
    """A story that cannot be played as it is written. Nothing of it was kept."""

    def __init__(self, file: Path, line: int | None, what: str, remedy: str) -> None:
        where = f"{file}, line {line}" if line else str(file)
        super().__init__(f"{where}: {what} {remedy}")
