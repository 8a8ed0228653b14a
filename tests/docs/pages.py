"""The pages of documentation as a reader finds them: their blocks of code, their links, their titles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tooling.checks import ROOT

DOCS = ROOT / "docs"
BLOCK = re.compile(r"^In `(?P<file>[\w/]+\.py)`:\n\n```python\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
TITLE = re.compile(r"^#+ (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Block:
    """A piece of code, and the file in which the page says to write it."""

    file: str
    code: str

    @property
    def module(self) -> str:
        """The dotted name of that file."""
        return self.file.removesuffix(".py").replace("/", ".")


def every_page() -> list[Path]:
    """All that is written for readers, at the root and in docs/."""
    return [*sorted(ROOT.glob("*.md")), *sorted(DOCS.rglob("*.md")), *sorted(ROOT.glob("benchmarks/*.md"))]


def blocks(page: Path) -> list[Block]:
    """The code of a page that goes into files, in its order."""
    return [Block(found["file"], found["code"]) for found in BLOCK.finditer(page.read_text(encoding="utf-8"))]


def fenced(page: Path, language: str) -> Iterator[str]:
    """The blocks of a page in one language."""
    for found in re.finditer(
        rf"^```{language}\n(.*?)^```$", page.read_text("utf-8"), re.MULTILINE | re.DOTALL
    ):
        yield found[1]


def links(page: Path) -> Iterator[str]:
    """Where a page leads, but for what stands in its code."""
    for found in LINK.finditer(FENCED.sub("", page.read_text(encoding="utf-8"))):
        yield found[1]


def anchors(page: Path) -> set[str]:
    """The titles of a page as addresses, in the way of the forges."""
    titles = TITLE.findall(FENCED.sub("", page.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-") for title in titles}
