"""Who does not agree, of those whom a disagreement names."""

from __future__ import annotations

from collections.abc import Iterator

from interstice.meetings.sentences.clauses import Clause, subject_at
from interstice.meetings.sentences.deeds import is_conjugated
from interstice.meetings.sentences.frames import DOING, HERE
from interstice.meetings.sentences.leads import begins
from interstice.meetings.sentences.people import Mention

_TOWARDS = frozenset("vers a au aux chez pour sur aupres".split())


def who_do_not_agree(clause: Clause) -> Iterator[Mention]:
    """Those who do not agree, without those whose choice or place is only spoken of."""
    heads = set(begins(clause))
    for one in clause.mentions:
        here = one.kind in HERE or _she_does_not_agree(clause, one)
        if not here or one.first < clause.start or _only_told_of(clause, one):
            continue
        if _takes_part(clause, one, heads):
            yield one


def _takes_part(clause: Clause, one: Mention, heads: set[int]) -> bool:
    """« Contrairement à Joël », « avis de Bruno », « , pour Karim »: neither towards them nor about them."""
    before, earlier = clause.folded(one.first - 1), clause.folded(one.first - 2)
    if before in _TOWARDS and one.first - 1 not in heads:
        beside = before == "pour" and earlier == ","
        return beside or earlier in {"contrairement", "inverse", "rebours", "face"}
    return before not in {"de", "du", "d'", "des"} or _disagreeing(clause, one.first - 2)


def _only_told_of(clause: Clause, one: Mention) -> bool:
    """« Le choix du référent », « le montant proposé par le CCAS »: what is not agreed upon is theirs."""
    if clause.folded(one.first - 1) != "par":
        said = [clause.folded(at) for at in range(one.first - 1, one.last)]
        return "du" in said and any(word.startswith("referent") for word in said)
    subjects = [subject for at in begins(clause) if (subject := subject_at(clause, at))]
    return any(one not in subject.people and is_conjugated(clause, subject.last) for subject in subjects)


def _she_does_not_agree(clause: Clause, one: Mention) -> bool:
    """« Mme D. conteste la suspension »: the person herself."""
    if one.kind not in {"person", "pronoun"}:
        return False
    before, earlier = clause.folded(one.first - 1), clause.folded(one.first - 2)
    if before == "de" and earlier in {"desaccord", "opposition", "refus", "part"}:
        return True
    beside = next((other for other in clause.mentions if other.last == one.first - 1), None)
    if before == "et" and beside and clause.folded(beside.first - 1) == "entre":
        return True
    every = DOING | {"person", "pronoun"}
    subjects = [subject for at in begins(clause) if (subject := subject_at(clause, at, every))]
    return any(one in subject.people and is_conjugated(clause, subject.last) for subject in subjects)


_DISAGREED = tuple(
    "defavorable contraire divergent negati reserve objection refus avis position analyse lecture opinion "
    "veto oppos decision proposition choix desaccord".split()
)


def _disagreeing(clause: Clause, at: int) -> bool:
    said = clause.folded(at)
    return said in {"accord", "part", "cote", "et"} or said.startswith(_DISAGREED)
