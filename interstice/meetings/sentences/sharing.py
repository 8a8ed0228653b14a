"""The others who do it too: « …, et Karim du transport », « …, le CCAS aussi »."""

from __future__ import annotations

from interstice.meetings.sentences.clauses import Clause, Deed, Subject, subject_at
from interstice.meetings.sentences.deeds import is_conjugated
from interstice.meetings.sentences.frames import ARTICLES, DOING, SIGNS, THINGS
from interstice.meetings.sentences.leads import in_a_day
from interstice.meetings.sentences.people import Mention

_JOINTS = frozenset({"et", ",", ";", "+", "puis", "/"})


def others(clause: Clause, deed: Deed) -> list[Mention]:
    """« Sophie s’occupe de l’inscription et Karim du transport »: the second does the same."""
    named = {one.last for one in clause.mentions if one.kind in {"member", "writer", "person"}}
    found: list[Mention] = []
    for at in range(deed.rest + 1, len(clause.words) - 2):
        if clause.folded(at) not in _JOINTS or at in named or in_a_day(clause, at):
            continue
        other = _before_with(clause, at + 1, deed) or subject_at(clause, at + 1)
        if other and other.last < len(clause.words) and _has_its_thing(clause, other.last, deed):
            found += other.people
    return found


def _before_with(clause: Clause, at: int, deed: Deed) -> Subject | None:
    """« Voit avec la CPAM, et Isabelle avec le CCAS »: the one alone, not the one with whom."""
    one = clause.mention_at(at)
    beside = one is not None and clause.folded(one.last) == "avec" == clause.folded(deed.rest)
    return Subject((one,), one.last) if one and beside and one.kind in DOING else None


def each_with_it(clause: Clause, deed: Deed) -> list[Mention]:
    """« Convention : Joël la remplit, Karim la fait signer »: the thing passes from one to the next."""
    found: list[Mention] = []
    for at in range(deed.rest, len(clause.words) - 2):
        other = subject_at(clause, at + 1) if clause.folded(at) == "," else None
        if other and clause.folded(other.last) in ARTICLES and is_conjugated(clause, other.last):
            found += other.people
    return found


def as_well(clause: Clause, deed: Deed) -> list[Mention]:
    """« France Travail maintient son refus, le CCAS aussi »."""
    for at in range(deed.rest, len(clause.words) - 1):
        other = subject_at(clause, at + 1) if clause.folded(at) in _JOINTS else None
        if other and clause.folded(other.last) in {"aussi", "egalement"}:
            return list(other.people)
    return []


def _has_its_thing(clause: Clause, at: int, deed: Deed) -> bool:
    if in_a_day(clause, at) or is_conjugated(clause, at):
        return False
    if deed.labelled and not deed.verb:
        return clause.folded(at) in SIGNS
    return clause.folded(at) in THINGS or (clause.folded(at) == "avec" == clause.folded(deed.rest))
