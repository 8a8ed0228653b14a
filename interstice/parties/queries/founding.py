"""The founding text, who signs it, and what remains to be determined together (B27, B39, H10)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from interstice.parties.kinds import Blank
from interstice.parties.models import Founding, Member
from interstice.parties.queries.directory import Directory, directory
from interstice.parties.queries.rows import parties_rows
from interstice.register.actors import Actor
from interstice.vault.queries import NOTHING, Saying, voiced
from interstice.vault.sight import must_be_here


@dataclass(frozen=True)
class Field:
    """One of the seven: determined in words, or left open, which blocks nothing."""

    blank: Blank
    words: Saying
    since: date | None = None
    n: int | None = None

    @property
    def determined(self) -> bool:
        """Whether words stand in it."""
        return bool(self.words)


@dataclass(frozen=True)
class Signatory:
    """Someone who signs « nous »."""

    member: Member
    signature: str
    signed: bool


@dataclass(frozen=True)
class FoundingText:
    """The text that stands now: it holds once all have signed."""

    founding: Founding
    text: Saying
    signatories: list[Signatory]
    """In alphabetical order, which is no order of importance (H10, T12)."""
    proposed: list[Field]
    """What the text determines, or would once it is signed."""
    mine: bool
    """Whether it waits for the reader's own signature."""

    @property
    def holds(self) -> bool:
        """Whether all have signed."""
        return self.founding.founded_on is not None


def indetermined(seen_by: Actor) -> list[Field]:
    """The seven fields in order, with words or blank: « ce qui reste à déterminer ensemble » (B27)."""
    must_be_here(seen_by)
    rows = parties_rows(seen_by.partnership).blanks
    voiced(seen_by, rows)
    known = {one.blank: Field(Blank(one.blank), one.said.words, one.since, one.n) for one in rows}  # type: ignore[attr-defined]
    return [known.get(blank.value) or Field(blank, NOTHING) for blank in Blank]


def founding_text(
    seen_by: Actor, on: date | None = None, *, known: Directory | None = None
) -> FoundingText | None:
    """The founding text written by that day, if one is: the latest replaces those that not all had signed.

    `known` is the directory of a page that has one.
    """
    must_be_here(seen_by)
    day = on or seen_by.today
    written = [one for one in parties_rows(seen_by.partnership).foundings if one.drafted_on <= day]
    if not written:
        return None
    found = written[-1]
    people = directory(seen_by, [found], known=known)
    signatories = [
        Signatory(one, people.signature(one.id), str(one.id) in found.signed)
        for one in people.people.values()
        if str(one.id) in found.signatories
    ]
    said = zip(found.determined_blanks, found.said.determined, strict=True)  # type: ignore[attr-defined]
    waits = str(seen_by.member) in found.signatories and str(seen_by.member) not in found.signed
    return FoundingText(
        founding=found,
        text=found.said.text,  # type: ignore[attr-defined]
        signatories=sorted(signatories, key=lambda one: one.signature),
        proposed=[Field(Blank(blank), words) for blank, words in said],
        mine=waits,
    )
