"""Whether what somebody does is to decide, or to be so: no commitment, but what the session keeps."""

from __future__ import annotations

from itertools import pairwise

from interstice.meetings.sentences import kinds
from interstice.meetings.sentences.clauses import Clause
from interstice.meetings.sentences.folding import fold
from interstice.meetings.sentences.frames import THAT
from interstice.meetings.sentences.hearing import Hearing
from interstice.meetings.sentences.leads import Doing
from interstice.meetings.sentences.people import Mention
from interstice.meetings.sentences.verbs import FORMS, INFINITIVES, is_infinitive, participle_of

_KEEPING = frozenset(
    "confirmer maintenir retenir renouveler prolonger reconduire suspendre ajourner différer".split()
)
"""What a house decides, but one person does."""
_CLOSING = frozenset({"clôturer", "clore", "fermer", "radier", "sortir", "exclure"})
_BY_HOUSES = kinds.DECIDING_VERBS | _CLOSING
_QUALIFYING = frozenset(
    "unique social sociale rsa plie de parcours principal principale : = -> est sera devient "
    "desormais dorenavant".split()
)
_NOT_DONE = frozenset(
    "connaître avoir être pouvoir savoir vouloir souhaiter voir comprendre penser croire".split()
)
_NOTHING = frozenset(
    "ok rien ras neant oui favorable absent absente excuse excusee aucun aucune d'accord".split()
)
_TOLD = frozenset("signaler constater exposer déplorer féliciter".split())
_DUTY = frozenset("qu' doit doivent devra devront devrait va vont : ->".split())
_TO_SOMEBODY = frozenset({"nous", "me", "lui", "leur"})
_THERE = frozenset({"present", "au", "a", "aux", "la", "avec"})


def decides(hearing: Hearing, doing: Doing) -> bool:
    """Whether somebody's deed is to decide: « le Département accepte », « PLIE : entrée validée »."""
    verb, clause = doing.deed.verb, hearing.clause
    if hearing.due and (_will_be(clause, doing) or _told_to_somebody(clause, doing)):
        return False
    if _in_charge(clause, doing) or _owed(clause, doing):
        return False
    if _is_a_state(hearing, doing):
        return True
    if hearing.term is not None:
        deciding = houses_of(doing) and verb in _BY_HOUSES and not hearing.has_a_limit
        return deciding if verb else _settled(clause, doing)
    stops = (at for at in range(doing.deed.rest, len(clause.words)) if clause.folded(at) in {",", ";"})
    if kinds.is_agreed(clause.words[clause.start : next(stops, len(clause.words))]):
        return True
    needed = clause.has("faut", "faudra", "faudrait")
    agreed = clause.has("ok", "accord") and verb in kinds.DECIDING_VERBS
    return not needed and (agreed or _by_its_verb(doing) or _settled(clause, doing))


def designated(clause: Clause) -> tuple[Mention, ...]:
    """« Référente unique : Claire », « Claire référente »: who is named to be the referent."""
    for at in range(clause.start, len(clause.words)):
        if not clause.folded(at).startswith("referent"):
            continue
        after = at + 1
        while clause.folded(after) in _QUALIFYING:
            after += 1
        one = clause.mention_at(after) if after > at + 1 else None
        last = at - (clause.folded(at - 1) in {"la", "le"})
        before = next((m for m in clause.mentions if m.last == last and m.kind == "member"), None)
        if found := one or before:
            return (found,)
    return ()


def of_a_role(hearing: Hearing, doing: Doing) -> bool:
    """« Le référent unique reste l’assistante sociale »: what a role is binds nobody."""
    table, people = hearing.clause.table, [member for one in doing.who for member in one.members]
    names = {fold(word) for seated in map(table.member, people) if seated for word in seated.name.split()}
    said = {hearing.clause.folded(at) for one in doing.who for at in range(one.first, one.last)}
    if doing.deed.verb in {"avoir", "être"} and participle_of(hearing.clause.folded(doing.deed.rest)):
        return True
    return doing.deed.verb in kinds.BEING and bool(people) and not names & said


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
    if doing.deed.labelled and not verb and clause.folded(rest) in _NOTHING:
        return True
    if doing.deed.negative and verb in _NOT_DONE:
        return True
    if (verb in {"être", "devenir", "connaître", "savoir"} and doing.deed.head) or (
        verb == "rester" and clause.folded(rest) != "en"
    ):
        return True
    if verb in {"avoir", "attendre"} and hearing.due is None:
        return not (verb == "attendre" and _then_does(clause, rest))
    if _is_done(clause, verb, rest) or (verb == "bloquer" and clause.folded(rest) in {"sur", "pour", ""}):
        return True
    reported = verb in _TOLD and not clause.has("a", "au", "aux")
    if verb == "faire" and is_infinitive(clause.folded(rest)):
        verb, rest = INFINITIVES.get(clause.folded(rest), ""), rest + 1
    said = verb not in kinds.MAKING_SURE and clause.folded(rest) in THAT | {"avoir"}
    return (reported and hearing.due is None) or (
        said and doing.deed.head != "" and not doing.deed.head.startswith("s’")
    )


def _is_done(clause: Clause, verb: str, rest: int) -> bool:
    """« A vu le médecin », « vient de déposer le dossier »."""
    if verb == "venir" and clause.folded(rest) in {"de", "d'"}:
        return clause.folded(rest + 1) in INFINITIVES
    while clause.folded(rest) in {"bien", "deja", "aussi", "enfin", "finalement", "tout", "encore", "pas"}:
        rest += 1
    return verb == "avoir" and participle_of(clause.folded(rest)) is not None


def _will_be(clause: Clause, doing: Doing) -> bool:
    """« Fatou sera présente le 18 », « sera au tribunal »: to be there is something to do."""
    members = all(one.kind in {"member", "writer"} for one in doing.who)
    future = clause.folded(doing.deed.rest - 1) in {"sera", "seront", "serai"}
    return members and future and clause.folded(doing.deed.rest).rstrip("es") in _THERE


def _owed(clause: Clause, doing: Doing) -> bool:
    """« À Bruno de valider l’aide », « Bruno doit valider l’aide »: asked of somebody, not yet decided."""
    since = doing.since and not (houses_of(doing) and doing.deed.verb in _BY_HOUSES)
    if since or _once(clause, doing) or (doing.asked and doing.deed.verb != "être"):
        return True
    before = {clause.folded(at) for at in range(doing.deed.rest - 2, doing.deed.rest)}
    return not doing.deed.head and doing.deed.verb in kinds.DECIDING_VERBS and bool(before & _DUTY)


def _told_to_somebody(clause: Clause, doing: Doing) -> bool:
    """« Le CCAS nous confirme le montant lundi »: to say it by then is something to do."""
    told = _TO_SOMEBODY & set(doing.deed.head.split()) and clause.folded(doing.deed.rest) not in THAT
    return bool(told) and doing.deed.verb == "confirmer"


def _once(clause: Clause, doing: Doing) -> bool:
    """« Bruno valide dès qu’il reçoit le contrat »: somebody is to decide, once something else is done."""
    members = bool(doing.who) and all(one.kind in {"member", "writer"} for one in doing.who)
    after = [clause.folded(at) for at in range(doing.deed.rest, len(clause.words))]
    later = any(pair in _LATER for pair in pairwise(after))
    return members and doing.deed.verb in kinds.DECIDING_VERBS and (later or bool(_WHEN & set(after)))


_LATER = frozenset(
    {("des", "que"), ("des", "qu'"), ("une", "fois"), ("des", "reception"), ("a", "reception")}
)
_WHEN = frozenset({"quand", "lorsque", "lorsqu'"})


def _in_charge(clause: Clause, doing: Doing) -> bool:
    """« Sophie est en charge du CV »."""
    charge = [clause.folded(doing.deed.rest + n) for n in (0, 1)] == ["en", "charge"]
    return doing.deed.verb == "être" and charge


def _then_does(clause: Clause, rest: int) -> bool:
    """« Attendra le feu vert puis préviendra l’employeur »."""
    return any(
        clause.folded(at) in {"puis", "et"} and clause.folded(at + 1) in FORMS
        for at in range(rest, len(clause.words))
    )
