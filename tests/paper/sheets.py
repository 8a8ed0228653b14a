"""A PDF read back as other programs read it: its words, its structure, its types, what it encloses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any

import pikepdf
from pypdf import PdfReader


def plain(text: str) -> str:
    """A text with plain spaces, on one line."""
    return re.sub(r"[\s\u00a0\u202f]+", " ", text)


@dataclass(frozen=True)
class ReadBack:
    """One PDF, by its bytes."""

    content: bytes

    @cached_property
    def pypdf(self) -> PdfReader:
        """As pypdf reads it."""
        return PdfReader(BytesIO(self.content))

    @cached_property
    def pike(self) -> pikepdf.Pdf:
        """As qpdf reads it."""
        return pikepdf.open(BytesIO(self.content))

    @property
    def text(self) -> str:
        """Its words, on one line, with plain spaces."""
        told = " ".join(page.extract_text() for page in self.pypdf.pages)
        return plain(told)

    @property
    def xmp(self) -> str:
        """What it says of itself in XMP."""
        return str(self.pike.Root.Metadata.read_bytes(), "utf-8")

    @property
    def enclosed(self) -> dict[str, bytes]:
        """The files that travel inside."""
        return {name: files[0] for name, files in self.pypdf.attachments.items()}

    @property
    def tags(self) -> list[str]:
        """The kinds of its elements, as someone who listens meets them."""
        return [str(one.S) for one in self._elements() if "/S" in one]

    @property
    def alternatives(self) -> list[str]:
        """What is said of its drawings."""
        return [str(one.Alt) for one in self._elements() if "/Alt" in one]

    @property
    def fonts(self) -> dict[str, bool]:
        """Its types, and whether each travels with it."""
        found: dict[str, bool] = {}
        for page in self.pike.pages:
            for font in page.Resources.Font.values():
                inner: Any = font.DescendantFonts[0] if "/DescendantFonts" in font else font
                files = [name for name in inner.FontDescriptor if str(name).startswith("/FontFile")]
                found[str(font.BaseFont)] = bool(files)
        return found

    def furniture(self) -> list[int]:
        """How many pieces of each page are marked as its foot, which nobody hears."""
        counts = []
        for page in self.pike.pages:
            opened = [operands for operands, name in _operations(page) if name == "BDC"]
            feet = [one for one in opened if one[1].get("/Subtype") == pikepdf.Name.Footer]
            counts.append(sum(str(one[0]) == "/Artifact" for one in feet))
        return counts

    def unmarked_text(self) -> int:
        """How many pieces of text are neither content nor artifact."""
        loose = 0
        for page in self.pike.pages:
            depth = 0
            for _operands, name in _operations(page):
                depth += (name in ("BDC", "BMC")) - (name == "EMC")
                loose += name in ("Tj", "TJ") and not depth
        return loose

    def _elements(self) -> Iterator[Any]:
        waiting = [self.pike.Root.StructTreeRoot]
        while waiting:
            element = waiting.pop()
            yield element
            kids: Any = element.get("/K", [])
            listed = kids if isinstance(kids, pikepdf.Array) else [kids]
            waiting += [kid for kid in listed if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def _operations(page: Any) -> list[tuple[Any, str]]:
    """What a page paints, each operation with what it works on."""
    return [(one.operands, str(one.operator)) for one in pikepdf.parse_content_stream(page)]
