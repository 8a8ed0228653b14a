"""Work done once is not done again: a stamp keeps a print of what the work was made from."""

import hashlib
from collections.abc import Iterable
from pathlib import Path


def print_of(files: Iterable[Path], *words: str) -> str:
    """A print of these files and words, that changes as soon as one of them does."""
    digest = hashlib.sha256()
    for word in words:
        digest.update(word.encode() + b"\0")
    for file in sorted(files):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


class Stamp:
    """A file that says what a work was last made from."""

    def __init__(self, file: Path, made_from: str) -> None:
        self.file = file
        self.made_from = made_from

    @property
    def fresh(self) -> bool:
        """Whether the work stands and nothing it was made from has changed."""
        return self.file.exists() and self.file.read_text().strip() == self.made_from

    def set(self) -> None:
        """Say that the work is done."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_text(self.made_from + "\n")
