"""Commitments without any verb: « Relance du bailleur par Claire », « Rdv Claire / Sophie lundi »."""

from __future__ import annotations

from interstice.meetings.sentences.clauses import Clause, Deed, subject_at
from interstice.meetings.sentences.deeds import is_conjugated
from interstice.meetings.sentences.frames import HERE, TOPICS
from interstice.meetings.sentences.kinds import is_decided, is_settled
from interstice.meetings.sentences.leads import Doing, after_leads, in_a_day
from interstice.meetings.sentences.people import Mention
from interstice.meetings.sentences.verbs import INFINITIVES

_MEETINGS = frozenset(
    "rdv point pt entretien reunion visite bilan rencontre echange tripartite concertation synthese visio "
    "tel coup appel passage debrief vad".split()
)
SETTLED_NOUNS = frozenset(
    "maintien prolongation renouvellement validation suspension sortie entree refus accord avis report "
    "reconduction fin arret reprise poursuite changement pas aucun aucune plus maintenu integration "
    "demarrage avis decision bascule passage abandon pause transfert interruption rupture exclusion "
    "radiation annulation cloture deblocage octroi".split()
)
_ANSWERS = frozenset("retour reponse courrier avis".split())
_ACTIONS = _ANSWERS | frozenset(
    "visite appel mail passage intervention relance envoi point note synthese presentation vad "
    "proposition".split()
)
_AGENTS = HERE | {"person"}
_TOGETHER = frozenset({"et", "+", "/", "&", ","})
_APART = frozenset({"pour", "afin", "sur", "concernant", "par", "chez", "de", "du", "d'"})


def is_a_deed(clause: Clause) -> bool:
    """Whether the head is a thing to be done, neither settled nor already told by a verb."""
    head = clause.folded(after_leads(clause))
    words = clause.words[clause.start :]
    return (
        head.isalpha()
        and head not in SETTLED_NOUNS
        and head not in {"on", "nous", "il", "elle", "ne", "n'"}
        and head not in INFINITIVES
        and not is_decided(words)
        and not is_settled(words)
    )


def by_an_agent(clause: Clause) -> Doing | None:
    """« Appel à l’employeur par Lucie »."""
    first = after_leads(clause)
    for one in clause.mentions:
        if one.kind not in _AGENTS or clause.folded(one.first - 1) != "par":
            continue
        by = one.first - 1
        subject = subject_at(clause, one.first, _AGENTS)
        if subject is None or by <= first or _is_told(clause, first, by):
            return None
        if not is_a_deed(clause) and not _added(clause, first, by):
            return None
        deed = Deed("", "", subject.last, labelled=True)
        return Doing(subject.people, deed, subject.either, before=(first, by))
    return None


def _added(clause: Clause, first: int, by: int) -> bool:
    """« OK pour l’AIF, dossier par Valérie »: a deed that is added to what is settled."""
    comma = next((at for at in range(by - 1, first, -1) if clause.folded(at) in {",", ";", ":", "."}), None)
    if comma is None or comma + 1 >= by:
        return False
    head, words = clause.folded(comma + 1), clause.words[comma + 1 : by]
    return head.isalpha() and head not in SETTLED_NOUNS and not is_settled(words)


def _is_told(clause: Clause, first: int, last: int) -> bool:
    """Whether somebody already does something there: « on passe par Claire »."""
    return any(
        first <= one.last < last and is_conjugated(clause, one.last)
        for one in clause.mentions
        if one.kind in {"collective", "pronoun", "person", "member", "house", "stranger"}
    )


def meeting(clause: Clause) -> Doing | None:
    """« Rdv tripartite Claire Sophie le 26 »: those who are named meet."""
    first = _past_a_sign(clause, after_leads(clause))
    first += clause.folded(first) in {"un", "une", "le", "la", "l'"}
    first += clause.folded(first) in {"prochain", "prochaine", "nouveau", "nouvelle", "premier", "premiere"}
    if clause.folded(first) not in _MEETINGS or not is_a_deed(clause):
        return None
    end = next((at for at in range(first, len(clause.words)) if _purposed(clause, at)), len(clause.words))
    people = [one for one in clause.mentions if first < one.first < end and _meets(clause, one)]
    members = [one for one in people if one.kind in {"member", "writer"}]
    dated = any(day.on for day in clause.days)
    if not members or not (dated or len(people) > 1 or clause.has("entre")):
        return None
    return Doing(tuple(people), Deed("", "", first, labelled=True))


def _past_a_sign(clause: Clause, first: int) -> int:
    """« À caler : VAD Thierry et Fatou »: where the thing itself is named."""
    sign = next(
        (at for at in range(first, min(first + 4, len(clause.words))) if clause.folded(at) == ":"), None
    )
    return first if sign is None or clause.folded(first) in _MEETINGS else sign + 1


def _purposed(clause: Clause, at: int) -> bool:
    return clause.folded(at) in {"pour", "afin", "("} and not in_a_day(clause, at)


def _meets(clause: Clause, one: Mention) -> bool:
    before, after = clause.folded(one.first - 1), clause.folded(one.last)
    if one.kind in {"member", "writer"}:
        return before not in _APART or _at_the_place_of(clause, one)
    return one.kind in {"house", "person"} and (before in _TOGETHER or after in _TOGETHER)


def _at_the_place_of(clause: Clause, one: Mention) -> bool:
    """« RDV le 1er décembre au bureau de Claire », « rdv chez Sophie mardi »."""
    before = clause.folded(one.first - 2)
    return clause.folded(one.first - 1) == "chez" or before in {"bureau", "permanence"}


def of_someone(clause: Clause) -> Doing | None:
    """« Appel de Claire à la CAF demain », « Réponse du CCAS attendue avant le 5 »."""
    first = after_leads(clause)
    first += clause.folded(first) in {"le", "la", "l'", "un", "une"}
    at = first + 1
    awaited = clause.has("attendu", "attendue", "attendus", "attendues")
    if awaited and clause.folded(first) == "compte" and clause.folded(at) == "rendu":
        at += 1
    if not is_a_deed(clause) or (clause.folded(first) not in _ACTIONS and not awaited):
        return None
    subject = subject_at(clause, at + 1) if clause.folded(at) in {"de", "d'", "du"} else None
    if subject is None or not any(day.on for day in clause.days):
        return None
    members = all(one.kind in {"member", "writer"} for one in subject.people)
    if not members and not awaited and clause.folded(first) not in _ANSWERS:
        return None
    return Doing(subject.people, Deed("", "", first, labelled=True), subject.either)


def seen_with(clause: Clause) -> Doing | None:
    """« cf Sophie pour l’ARE »."""
    first = after_leads(clause)
    first += clause.folded(first) == "a" and clause.folded(first + 1) == "voir"
    if clause.folded(first) in TOPICS:
        seen = (at for at in range(first, len(clause.words)) if clause.folded(at) == "voir")
        first = next(
            (at for at in seen if clause.folded(at + 1) == "avec" or clause.mention_at(at + 1)), first
        )
    if clause.folded(first) not in {"cf", "voir"}:
        return None
    at = first + 1
    while clause.folded(at) in {".", "avec"}:
        at += 1
    subject = subject_at(clause, at)
    topic = first > after_leads(clause)
    if subject is None or (
        clause.folded(first) == "voir"
        and clause.folded(subject.last) != "pour"
        and not topic
        and clause.folded(first - 1) != "a"
    ):
        return None
    begins = after_leads(clause) if topic else first
    return Doing(subject.people, Deed("", "", begins, labelled=True), subject.either)
