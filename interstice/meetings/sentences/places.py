"""Where a person is sent: the words that send, and the place that they name."""

from __future__ import annotations

import re

from interstice.meetings.sentences.clauses import Clause
from interstice.meetings.sentences.deeds import is_conjugated
from interstice.meetings.sentences.folding import close
from interstice.meetings.sentences.frames import ARTICLES, SIGNS
from interstice.meetings.sentences.leads import after_leads, in_a_day
from interstice.meetings.sentences.people import Mention
from interstice.meetings.sentences.verbs import is_infinitive
from interstice.meetings.sentences.vocabulary import SMALL_WORDS

TOWARDS = frozenset({"vers", "chez", "aupres", "sur", "a", "au", "aux", "avec"})
PLACES = frozenset({"house", "member", "stranger"})
FAMILY = frozenset("fils fille enfant enfants mari conjoint compagnon jeune frere soeur aine ainee".split())
PURPOSE = frozenset({"pour", "afin", "vue", "but"})
_ORIENT = re.compile(r"(?:re)?orient(?:e|er|ent|era|eront|ee|ees|es|ons|ai|erai|ation)?$")
_ORIENT_FORMS = ("oriente", "orienter", "orientation", "reoriente")
_HANDING = frozenset({"prescription", "positionnement", "redirection", "aiguillage", "vers", "renvoi"})
_ORDERS = frozenset({"prescription", "orientation", "reorientation", "positionnement"})


def orients(folded: str) -> bool:
    """Whether a word is that of a referral: « oriente », « orientation »."""
    return bool(_ORIENT.match(folded)) or (
        len(folded) > 5 and any(close(folded, form) for form in _ORIENT_FORMS)
    )


def hands_over(clause: Clause, at: int) -> bool:
    """« Passage de relais à », « positionnement sur une formation chez », « prescription vers »."""
    folded = clause.folded(at)
    if folded == "main" and clause.folded(at - 1) == "la" and clause.folded(at + 1) in TOWARDS:
        return clause.folded(at - 2).startswith("pass")
    if folded in {"retour", "envoi"}:
        return at == after_leads(clause) and clause.folded(_past_her_case(clause, at + 1)) == "vers"
    if folded == "relais":
        return _passes_on(clause, at)
    if folded in _PASSED and _is_passed(clause, at):
        return True
    form = {clause.folded(at - 2), clause.folded(at - 1)} <= {"fiche", "demande", "proposition", "de", "une"}
    heads = at == after_leads(clause) or (form and at - 2 == after_leads(clause))
    if folded in {"direction", "bascule", "transfert"} and (heads or clause.folded(at - 1) in {",", ":"}):
        there = _past_her_case(clause, at + 1)
        there += clause.folded(there) in TOWARDS
        place = clause.mention_at(there) or clause.mention_at(there - 1)
        return place is not None and place.kind in PLACES
    return folded in _HANDING and (heads or clause.folded(at + 1) == "vers")


def _past_her_case(clause: Clause, at: int) -> int:
    """« Transfert | du suivi | à la mission locale »."""
    case = at + 1 + (clause.folded(at + 1) in ARTICLES)
    return case + 1 if clause.folded(at) in {"de", "du"} and clause.folded(case) in _PASSED else at


def _is_passed(clause: Clause, at: int) -> bool:
    """« Karim passe le dossier à Isabelle », « le suivi passe à Isabelle »."""
    before, after = clause.folded(at - 2), clause.folded(at + 1)
    given = before.startswith("pass") and after in TOWARDS - {"sur", "avec"}
    goes = after in {"passe", "passera", "bascule", "basculera"} and clause.folded(at + 2) in TOWARDS
    place = clause.mention_at(at + 2 if given else at + 3) or clause.mention_at(at + 1)
    return (given or goes) and place is not None and place.kind in PLACES


_PASSED = frozenset({"dossier", "suivi", "situation", "accompagnement"})


def _passes_on(clause: Clause, at: int) -> bool:
    """« Relais passé au CCAS », « passage de relais de Karim à Sophie », « relais ML »."""
    after = clause.folded(at + 1)
    if after in {"passe", "transmis", "pris"} and clause.folded(at + 2) in TOWARDS:
        return True
    before = {clause.folded(place) for place in range(max(at - 3, 0), at)}
    passed = any(word.startswith(("pass", "transm", "relais")) for word in before)
    giver = clause.mention_at(at + 2) if after in {"de", "du", "d'"} else None
    if passed and giver and clause.folded(giver.last) in TOWARDS:
        return True
    opens = after in TOWARDS or clause.mention_at(at + 1) is not None
    return after == "vers" or ((passed or at == clause.start) and opens)


def towards_in(clause: Clause, at: int) -> tuple[Mention | None, int | None]:
    """The place, and where its words begin: « vers | l’atelier mobilité de la MIFI »."""
    if told := _told_after_a_sign(clause, at) or _told_beside(clause, at):
        return told, told.first
    if through := _past_its_thing(clause, at):
        return through, at + 1
    found, opened = _after_a_small_word(clause, at)
    if found or opened is not None:
        return found, opened
    return _told_elsewhere(clause, at), None


def _told_beside(clause: Clause, at: int) -> Mention | None:
    """« Orientation CCAS », « relais Isabelle », « prescription pour les Ateliers »."""
    beside = clause.mention_at(at + 1)
    meant = clause.mention_at(at + 2) if clause.folded(at + 1) == "pour" else None
    if meant and meant.kind in {"house", "stranger"}:
        return meant
    onward = beside and clause.folded(beside.last) in SIGNS and clause.mentions[-1].first > beside.last
    if beside is None or onward or clause.folded(beside.last) == "vers":
        return None
    if beside.kind not in {"house", "stranger"} and clause.folded(at) not in {"relais", "vers"}:
        return None
    return beside if orients(clause.folded(at)) or hands_over(clause, at) else None


def _past_its_thing(clause: Clause, at: int) -> Mention | None:
    """« Orientation formation Tremplin »: the thing, then the place."""
    if clause.folded(at) != "orientation" or at != after_leads(clause):
        return None
    for place in range(at + 2, at + 4):
        one = clause.mention_at(place)
        if one and one.kind == "house" and one.first == place:
            return one
        if clause.folded(place - 1) in SMALL_WORDS or not clause.folded(place - 1).isalpha():
            return None
    return None


def _after_a_small_word(clause: Clause, at: int) -> tuple[Mention | None, int | None]:
    opened: int | None = None
    for place in range(at + 1, len(clause.words)):
        one, folded = clause.mention_at(place), clause.folded(place)
        if folded in PURPOSE and not in_a_day(clause, place):
            break
        to_do = opened is not None and is_infinitive(clause.folded(opened))
        if folded in TOWARDS and (opened is None or to_do) and not in_a_day(clause, place):
            opened = place + 1 + (clause.folded(place + 1) == "de")
        if one and one.kind in PLACES and opened is not None and clause.folded(place - 1) != "par":
            return one, opened
        there = clause.mention_at(place + 1) if folded == "en" else None
        if there and there.kind != "person":
            return there, place + 1
        opened = None if folded == "par" else opened
    return None, opened


def _told_elsewhere(clause: Clause, at: int) -> Mention | None:
    """« CCAS : orientation pour… », « bascule à FT, orientation faite par Bruno »."""
    ordered = clause.folded(at) in _ORDERS
    for one in clause.mentions:
        before = TOWARDS if one.first < at else {"pour"}
        if ordered and one.kind == "house" and clause.folded(one.first - 1) in before:
            return one
    houses = [one for one in clause.mentions if one.kind in {"house", "member"}]
    if len(houses) == 1 and houses[0].last < at and clause.folded(houses[0].first - 1) in {"par", "de"}:
        return houses[0] if orients(clause.folded(at)) and not ordered else None
    head = clause.mention_at(clause.start)
    told = head and head.kind == "house" and clause.folded(head.last) in SIGNS and head.last < at
    return head if told else None


def _told_after_a_sign(clause: Clause, at: int) -> Mention | None:
    """« Orientation proposée : CCAS, aide au chauffage »."""
    for sign in range(at + 1, min(at + 5, len(clause.words))):
        if clause.folded(sign) in SIGNS and orients(clause.folded(at)):
            one = clause.mention_at(sign + 1)
            return one if one and one.kind in PLACES and not acts(clause, one) else None
        if clause.mention_at(sign) or clause.folded(sign) in TOWARDS:
            return None
    return None


def acts(clause: Clause, one: Mention) -> bool:
    """Whether those named do something: « CCAS reçoit », not « CCAS, aide »."""
    return clause.folded(one.last) != "," and is_conjugated(clause, one.last)


def unknown_place(
    clause: Clause, at: int, opened: int | None, towards: Mention | None
) -> tuple[int, int] | None:
    """The words of a place that is not of the collective."""
    if towards is not None and towards.kind != "stranger":
        return None
    if towards is not None:
        return towards.first, towards.last
    if opened is None or opened >= len(clause.words) or in_a_day(clause, opened):
        return None
    last = opened
    while (
        last < len(clause.words)
        and clause.folded(last) not in PURPOSE | {",", "par", ".", "et", "("}
        and not in_a_day(clause, last)
    ):
        last += 1
    return (opened, last) if last > opened else None
