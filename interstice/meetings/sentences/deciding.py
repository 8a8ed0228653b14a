"""Whether what somebody does is to decide, or to be so: no commitment, but what the session keeps."""

from __future__ import annotations

from interstice.meetings.sentences import kinds
from interstice.meetings.sentences.clauses import Clause
from interstice.meetings.sentences.hearing import Hearing
from interstice.meetings.sentences.leads import Doing
from interstice.meetings.sentences.verbs import FORMS, participle_of

_KEEPING = frozenset({"confirmer", "maintenir", "retenir"})
_CLOSING = frozenset({"clôturer", "clore", "fermer", "radier", "sortir", "exclure"})
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
    if hearing.term is not None:
        return _settled(clause, doing) if not verb else houses_of(doing) and verb in kinds.DECIDING_VERBS
    if kinds.is_agreed(clause.words[clause.start :]):
        return True
    if clause.has("faut", "faudra", "faudrait"):
        return False
    return _by_its_verb(doing) or _settled(clause, doing)


def houses_of(doing: Doing) -> bool:
    """Whether only houses do it."""
    return bool(doing.who) and all(one.kind in {"house", "stranger"} for one in doing.who)


def _by_its_verb(doing: Doing) -> bool:
    verb, houses = doing.deed.verb, houses_of(doing)
    if verb in kinds.DECIDING_VERBS and (houses or verb not in _KEEPING):
        return True
    return houses and (doing.deed.negative or verb in _CLOSING)


def _settled(clause: Clause, doing: Doing) -> bool:
    """« PLIE : entrée validée »."""
    told = doing.deed.labelled and not doing.deed.verb
    return told and houses_of(doing) and kinds.is_settled(clause.words[clause.start :])


def _is_a_state(hearing: Hearing, doing: Doing) -> bool:
    """« Est référente », « reste disponible », « attend », « a vu le médecin », « souhaite que »."""
    verb, clause, rest = doing.deed.verb, hearing.clause, doing.deed.rest
    if doing.deed.negative and verb == "pouvoir":
        return True
    if verb in {"être", "devenir"} or (verb == "rester" and clause.folded(rest) != "en"):
        return True
    if verb in {"avoir", "attendre"} and hearing.due is None:
        return not (verb == "attendre" and _then_does(clause, rest))
    if verb == "avoir" and participle_of(clause.folded(rest)) is not None:
        return True
    if verb == "bloquer" and clause.folded(rest) in {"sur", "pour"}:
        return True
    return verb in _SAYING and clause.folded(rest) in {"que", "qu'", "avoir"}


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


def _then_does(clause: Clause, rest: int) -> bool:
    """« Attendra le feu vert puis préviendra l’employeur »."""
    return any(
        clause.folded(at) in {"puis", "et"} and clause.folded(at + 1) in FORMS
        for at in range(rest, len(clause.words))
    )
