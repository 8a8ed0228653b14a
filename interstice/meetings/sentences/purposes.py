"""Why a person is sent: the words of the purpose, wherever they stand."""

from __future__ import annotations

from interstice.meetings.sentences.clauses import Clause
from interstice.meetings.sentences.leads import in_a_day
from interstice.meetings.sentences.people import Mention
from interstice.meetings.sentences.places import PURPOSE, acts

_LINKS = frozenset({"de", "du", "d'", "des", "la", "par", "avec", "chez", "vers", "aupres", "a", "au", ","})


def purpose_of(
    clause: Clause, at: int, towards: Mention | None, opened: int | None
) -> tuple[int, int] | None:
    """The words of the purpose: after « pour », after the place, or before it."""
    begins = towards.last if towards else at + 1
    told = clause.folded(begins + 1) not in PURPOSE and not in_a_day(clause, begins + 1)
    if towards and told and clause.folded(begins) == "," and (added := _added_after(clause, towards)):
        return added
    for place in [*range(begins, len(clause.words)), *range(at + 1, begins)]:
        if in_a_day(clause, place) or clause.folded(place) not in PURPOSE or _for_now(clause, place):
            continue
        after = place + 1
        if clause.folded(place) != "pour" and clause.folded(after) in {"de", "d'", "qu'", "que"}:
            after += clause.folded(after) in {"de", "d'"}
        end = _before_an_agent(clause, after) if place >= begins else (opened or begins) - 1
        return after, end
    if towards and (added := _added_after(clause, towards)):
        return added
    return _before_the_place(clause, towards, opened) if towards and opened is not None else None


def _before_the_place(clause: Clause, towards: Mention, opened: int) -> tuple[int, int] | None:
    """« Sur | l’atelier mobilité | de la MIFI »."""
    end = towards.first
    while end > opened and clause.folded(end - 1) in _LINKS:
        end -= 1
    told = end > opened and clause.folded(opened) not in {"la", "le"}
    return (opened, end) if told or end > opened + 1 else None


def _added_after(clause: Clause, towards: Mention) -> tuple[int, int] | None:
    """« … à Isabelle, besoin d’aide alimentaire », « … vers le Département (accès aux droits) »."""
    at = towards.last
    while in_a_day(clause, at):
        at += 1
    if clause.folded(at) not in {",", "(", ":", "-"} or at + 1 >= len(clause.words):
        return None
    end = next((n for n in range(at + 1, len(clause.words)) if _no_purpose(clause, n)), len(clause.words))
    return (at + 1, end) if end > at + 1 else None


def _no_purpose(clause: Clause, at: int) -> bool:
    """Whether a sender or another sentence begins here: « …, contact par Karim »."""
    one = clause.mention_at(at)
    told = one is not None and (clause.folded(at - 1) in {"par", ","} or acts(clause, one))
    return told or (clause.folded(at) == "par" and clause.mention_at(at + 1) is not None)


def _before_an_agent(clause: Clause, at: int) -> int:
    """« … pour son fils, contact par Karim »: the purpose ends at the comma."""
    agent = any(one.first > at and clause.folded(one.first - 1) == "par" for one in clause.mentions)
    commas = [n for n in range(at, len(clause.words)) if clause.folded(n) == ","]
    return commas[-1] if agent and commas else len(clause.words)


def _for_now(clause: Clause, at: int) -> bool:
    return clause.folded(at + 2) in {"instant", "moment"}
