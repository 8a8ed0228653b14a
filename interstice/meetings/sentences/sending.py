"""Referrals: to whom a person is sent, and for what."""

from __future__ import annotations

import re
from dataclasses import dataclass

from interstice.meetings.sentences.advising import advised_towards
from interstice.meetings.sentences.cases import left_to_send, only_a_place, sends_her_case
from interstice.meetings.sentences.clauses import Clause
from interstice.meetings.sentences.kinds import line_of
from interstice.meetings.sentences.leads import after_leads
from interstice.meetings.sentences.people import Mention
from interstice.meetings.sentences.places import (
    FAMILY,
    PLACES,
    TOWARDS,
    acts,
    hands_over,
    orients,
    towards_in,
    unknown_place,
)
from interstice.meetings.sentences.purposes import purpose_of
from interstice.meetings.sentences.verbs import INFINITIVES, infinitive_of, is_infinitive, participle_of

_PEOPLE_VERBS = frozenset(
    "rediriger aiguiller réadresser adresser envoyer positionner diriger renvoyer orienter réorienter "
    "prescrire confier".split()
)
_LINK = re.compile(
    r"\b(?:mise?s?|met|mettre|mettra|mettent) (?:(?!en )\S+ ){0,5}?en (?:relation|lien|contact)\b"
)
_ARROWS = frozenset({"→", "->", "=>", ">"})


@dataclass(frozen=True)
class Sending:
    """Where someone is sent: the word that says it, the place, and the words of the purpose."""

    at: int
    towards: Mention | None
    purpose: tuple[int, int] | None
    unknown: tuple[int, int] | None = None
    """Words of a place that is not of the collective."""


def sent_by_force(clause: Clause) -> Sending:
    """« o: mission locale pour le fils »: what was said to be a referral, without any verb."""
    places = [one for one in clause.mentions if one.kind in {"house", "member"} and one.first >= clause.start]
    place = next(
        (one for one in places if clause.folded(one.first - 1) in TOWARDS), places[0] if places else None
    )
    return Sending(clause.start, place, purpose_of(clause, clause.start - 1, place, None))


def sending_in(clause: Clause) -> Sending | None:
    """The referral that a clause says, or nothing."""
    if advised := advised_towards(clause):
        return Sending(advised[0], advised[1], purpose_of(clause, advised[1].last - 1, advised[1], None))
    at = _sent_at(clause)
    if at is None or _refused(clause, at):
        return _pointed(clause) if at is None else None
    towards, opened = towards_in(clause, at)
    if not _surely_sent(clause, at, towards, opened):
        return None
    return Sending(
        at, towards, purpose_of(clause, at, towards, opened), unknown_place(clause, at, opened, towards)
    )


def _surely_sent(clause: Clause, at: int, towards: Mention | None, opened: int | None) -> bool:
    certain = orients(clause.folded(at)) or hands_over(clause, at) or sends_her_case(clause, at)
    if not certain and (towards is None or not _of_a_person(clause, at, towards)):
        return False
    if towards is None and opened is not None and is_infinitive(clause.folded(opened)):
        return False
    return bool(_verb_at(clause, at) or towards or orients(clause.folded(at)))


def _pointed(clause: Clause) -> Sending | None:
    """« Mme D. → CCAS pour l’aide »."""
    first = clause.mention_at(clause.start + 1) if clause.folded(clause.start) in _ARROWS else None
    if first and first.kind in PLACES and not acts(clause, first):
        return Sending(clause.start, first, purpose_of(clause, clause.start, first, first.first))
    for one in clause.mentions:
        place = clause.mention_at(one.last + 1)
        if one.kind == "person" and clause.folded(one.last) in _ARROWS and place and place.kind in PLACES:
            return Sending(one.last, place, purpose_of(clause, one.last, place, one.last + 1))
    place = only_a_place(clause)
    return (
        Sending(place.first - 1, place, purpose_of(clause, place.first - 1, place, None)) if place else None
    )


def _refused(clause: Clause, at: int) -> bool:
    """« Pas d’orientation vers », « n’oriente pas »."""
    before = {clause.folded(place) for place in range(max(at - 3, clause.start), at)}
    return bool(before & {"pas", "aucune"}) or (
        bool(before & {"ne", "n'"}) and clause.folded(at + 1) == "pas"
    )


def _sent_at(clause: Clause) -> int | None:
    for at in range(clause.start, len(clause.words)):
        folded = clause.folded(at)
        if clause.folded(at - 1) == "pour" and is_infinitive(folded) and at - 1 > clause.start:
            continue
        if orients(folded) and clause.folded(at + 1) != "professionnelle":
            return at
        if _verb_at(clause, at) in _PEOPLE_VERBS and at not in clause.by_start:
            return at
        if sends_her_case(clause, at):
            return at
        if _LINK.match(line_of(clause.words[at : at + 8])):
            return at
        if hands_over(clause, at):
            return at
    return None


def _verb_at(clause: Clause, at: int) -> str:
    folded = clause.folded(at)
    verb = infinitive_of(folded) or participle_of(folded) or ""
    return INFINITIVES.get(folded, "") if is_infinitive(folded) and folded in INFINITIVES else verb


def _of_a_person(clause: Clause, at: int, towards: Mention) -> bool:
    """Whether it is someone that is sent: « adresse Mme D. », « l’envoie », not « envoie le CV »."""
    family = any(clause.folded(place) in FAMILY for place in range(clause.start, len(clause.words)))
    if not orients(clause.folded(at)) and not family and _takes_up(clause, at):
        return False
    if _verb_at(clause, at) == "prescrire" and towards.kind == "house":
        return True
    if clause.folded(at - 1) in {"l'", "la", "le"} and _verb_at(clause, at):
        return True
    if family:
        return True
    return _of_nobody_else(clause, at) or any(
        at < one.first < towards.first
        and one.kind == "person"
        and clause.folded(one.first - 1) not in {"de", "d'", "du"}
        for one in clause.mentions
    )


def _of_nobody_else(clause: Clause, at: int) -> bool:
    """« Adressée au CCAS », « envoyer vers », « elle est envoyée »: no thing is named that would be sent."""
    sent = clause.words[at].typed.endswith(("é", "ée", "ee"))
    if sent and (at == clause.start or any(m.last == at and m.kind == "person" for m in clause.mentions)):
        return True
    if clause.folded(at + 1) in {"vers", "chez"} or _related(clause, at):
        return True
    passive = clause.folded(at - 1) in {"est", "sera", "etre"} or left_to_send(clause, at)
    return passive and any(m.kind in {"person", "pronoun"} for m in clause.mentions if m.last <= at)


def _takes_up(clause: Clause, at: int) -> bool:
    """« Refait l’attestation et l’envoie à Claire »: it is a thing that is sent."""
    if clause.folded(at - 1) not in {"l'", "la", "le"}:
        return False
    topic = any(clause.folded(place) == "," for place in range(clause.start + 1, at - 1))
    joint = at - 2 - (clause.folded(at - 2) in {"je", "j'", "il", "elle"})
    if clause.folded(joint) not in {"et", "puis", ","} and not topic:
        return False
    return not any(one.kind in {"person", "pronoun"} and one.last < at for one in clause.mentions)


def _related(clause: Clause, at: int) -> bool:
    """« Mise en relation avec la mission locale »."""
    return clause.folded(at).startswith("mise") and at == after_leads(clause)
