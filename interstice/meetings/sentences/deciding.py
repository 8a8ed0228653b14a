"""Whether what somebody does is to decide, or to be so: no commitment, but what the session keeps."""

from __future__ import annotations

from interstice.meetings.sentences import kinds
from interstice.meetings.sentences.clauses import Clause
from interstice.meetings.sentences.hearing import Hearing
from interstice.meetings.sentences.leads import Doing
from interstice.meetings.sentences.verbs import participle_of

_KEEPING = frozenset({"confirmer", "maintenir", "retenir"})
_SAYING = frozenset(
    "souhaiter vouloir proposer demander préférer rappeler estimer annoncer signaler préciser indiquer "
    "confirmer "
    "informer noter constater dire penser regretter expliquer".split()
)
_THERE = frozenset({"present", "au", "a", "aux", "la", "avec"})


def decides(hearing: Hearing, doing: Doing) -> bool:
    """Whether somebody's deed is to decide: « le Département accepte », « PLIE : entrée validée »."""
    verb, clause = doing.deed.verb, hearing.clause
    if _in_charge(clause, doing) or (hearing.due and _will_be(clause, doing)):
        return False
    if _is_a_state(hearing, doing):
        return True
    if kinds.is_agreed(clause.words[clause.start :]) and hearing.term is None:
        return True
    houses = all(one.kind in {"house", "stranger"} for one in doing.who)
    if verb in kinds.DECIDING_VERBS and hearing.term is None and (houses or verb not in _KEEPING):
        return True
    if doing.deed.labelled and not verb:
        return houses and kinds.is_settled(clause.words[clause.start :])
    return bool(doing.who) and houses and verb in kinds.DECIDING_VERBS


def _is_a_state(hearing: Hearing, doing: Doing) -> bool:
    """« Est référente », « reste disponible », « attend », « a vu le médecin », « souhaite que »."""
    verb, clause, rest = doing.deed.verb, hearing.clause, doing.deed.rest
    if verb in {"être", "devenir"} or (verb == "rester" and clause.folded(rest) != "en"):
        return True
    if verb in {"avoir", "attendre"} and hearing.due is None:
        return True
    if verb == "avoir" and participle_of(clause.folded(rest)) is not None:
        return True
    if verb == "bloquer" and clause.folded(rest) in {"sur", "pour"}:
        return True
    return verb in _SAYING and clause.folded(rest) in {"que", "qu'"}


def _will_be(clause: Clause, doing: Doing) -> bool:
    """« Fatou sera présente le 18 », « sera au tribunal »: to be there is something to do."""
    members = all(one.kind in {"member", "writer"} for one in doing.who)
    future = clause.folded(doing.deed.rest - 1) in {"sera", "seront", "serai"}
    return members and future and clause.folded(doing.deed.rest).rstrip("es") in _THERE


def _in_charge(clause: Clause, doing: Doing) -> bool:
    """« Sophie est en charge du CV »."""
    return doing.deed.verb == "être" and [clause.folded(doing.deed.rest + n) for n in (0, 1)] == [
        "en",
        "charge",
    ]
