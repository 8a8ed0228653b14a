"""What WeasyPrint leaves to be said in a PDF for those who listen to it.

The foot that comes back on each page is furniture, not content (ISO 14289-1, 7.1): it is marked as an
artifact, so that nobody hears it in the middle of a sentence. Files that travel inside say what they are to
the document (ISO 32000-2, 7.11.3).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pydyf

_FURNITURE = {"Type": "/Pagination", "Subtype": "/Footer"}
_RELATION = "/Supplement"

Objects = dict[bytes, Any]


def finished(_document: Any, pdf: Any) -> None:
    """Mark what is furniture, and say what the enclosed files are: called once the document is laid out."""
    _mark_furniture(pdf)
    _relate_files(pdf)


def _mark_furniture(pdf: Any) -> None:
    objects: Objects = {one.reference: one for one in pdf.objects}
    tree = objects[pdf.catalog["StructTreeRoot"]]
    heard = set(_heard(tree, objects))
    numbers = objects[tree["ParentTree"]]["Nums"]
    parents = dict(zip(numbers[::2], numbers[1::2], strict=True))
    for page in (one for one in _dictionaries(pdf) if one.get("Type") == "/Page"):
        marks = parents[page["StructParents"]]
        furniture = {mark for mark, element in enumerate(marks) if element not in heard}
        _rewrite(objects[page["Contents"]].stream, furniture)
        for mark in furniture:
            marks[mark] = "null"


def _dictionaries(pdf: Any) -> list[Any]:
    return [one for one in pdf.objects if isinstance(one, dict)]


def _heard(root: Any, objects: Objects) -> Iterator[bytes]:
    """The references of every element that a reader comes to from the root of the structure."""
    waiting = list(root["K"])
    while waiting:
        reference = waiting.pop()
        if isinstance(reference, bytes) and reference in objects:
            yield reference
            waiting += objects[reference].get("K", ())


def _rewrite(stream: list[Any], furniture: set[int]) -> None:
    """« /Span <</MCID 3>> BDC » becomes « /Artifact <</Type /Pagination …>> BDC » where 3 is furniture."""
    for place, token in enumerate(stream):
        if isinstance(token, dict) and token.get("MCID") in furniture:
            stream[place - 1], stream[place] = "/Artifact", pydyf.Dictionary(_FURNITURE)


def _relate_files(pdf: Any) -> None:
    files = [one for one in _dictionaries(pdf) if one.get("Type") == "/Filespec"]
    for one in files:
        one["AFRelationship"] = _RELATION
    if files:
        pdf.catalog["AF"] = pydyf.Array([one.reference for one in files])
