"""Referrals: to whom a person is sent, and for what."""

from __future__ import annotations

import re
from dataclasses import dataclass

from interstice.meetings.sentences.clauses import Clause
from interstice.meetings.sentences.folding import close
from interstice.meetings.sentences.frames import SIGNS
from interstice.meetings.sentences.kinds import line_of
from interstice.meetings.sentences.leads import after_leads, in_a_day
from interstice.meetings.sentences.people import Mention
from interstice.meetings.sentences.verbs import INFINITIVES, infinitive_of, is_infinitive, participle_of

_ORIENT = re.compile(r"(?:re)?orient(?:e|er|ent|era|eront|ee|ees|es|ons|ai|erai|ation)?$")
_ORIENT_FORMS = ("oriente", "orienter", "orientation", "reoriente")
_TOWARDS = frozenset({"vers", "chez", "aupres", "sur", "a", "au", "aux", "avec"})
_PEOPLE_VERBS = frozenset(
    {
        "rediriger",
        "aiguiller",
        "réadresser",
        "adresser",
        "envoyer",
        "positionner",
        "diriger",
        "renvoyer",
        "orienter",
        "réorienter",
        "prescrire",
    }
)
_LINK = re.compile(r"\b(?:mise?s?|met|mettre|mettra|mettent) en (?:relation|lien|contact)\b")
_HANDING = frozenset(
    {"prescription", "positionnement", "redirection", "aiguillage", "direction", "vers", "renvoi"}
)
_ARROWS = frozenset({"→", "->", "=>", ">"})
_PLACES = frozenset({"house", "member", "stranger"})
_PURPOSE = frozenset({"pour", "afin", "vue", "but"})


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
        (one for one in places if clause.folded(one.first - 1) in _TOWARDS), places[0] if places else None
    )
    return Sending(clause.start, place, _purpose(clause, clause.start - 1, place, None))


def sending_in(clause: Clause) -> Sending | None:
    """The referral that a clause says, or nothing."""
    at = _sent_at(clause)
    if at is None:
        return _pointed(clause)
    if _refused(clause, at):
        return None
    towards, opened = _towards(clause, at)
    verb = _verb_at(clause, at)
    certain = _orients(clause.folded(at)) or _hands_over(clause, at)
    if not certain and (towards is None or not _of_a_person(clause, at, towards)):
        return None
    if towards is None and opened is not None and is_infinitive(clause.folded(opened)):
        return None
    if verb == "" and towards is None and not _orients(clause.folded(at)):
        return None
    return Sending(at, towards, _purpose(clause, at, towards, opened), _unknown(clause, at, opened, towards))


def _pointed(clause: Clause) -> Sending | None:
    """« Mme D. → CCAS pour l’aide »."""
    for one in clause.mentions:
        place = clause.mention_at(one.last + 1)
        if one.kind == "person" and clause.folded(one.last) in _ARROWS and place and place.kind in _PLACES:
            return Sending(one.last, place, _purpose(clause, one.last, place, one.last + 1))
    return None


def _refused(clause: Clause, at: int) -> bool:
    """« Pas d’orientation vers », « n’oriente pas »."""
    before = {clause.folded(place) for place in range(max(at - 3, clause.start), at)}
    return bool(before & {"pas", "aucune"}) or (
        bool(before & {"ne", "n'"}) and clause.folded(at + 1) == "pas"
    )


def _orients(folded: str) -> bool:
    return bool(_ORIENT.match(folded)) or (
        len(folded) > 5 and any(close(folded, form) for form in _ORIENT_FORMS)
    )


def _sent_at(clause: Clause) -> int | None:
    for at in range(clause.start, len(clause.words)):
        folded = clause.folded(at)
        if clause.folded(at - 1) == "pour" and is_infinitive(folded) and at - 1 > clause.start:
            continue
        if _orients(folded) and clause.folded(at + 1) != "professionnelle":
            return at
        if _verb_at(clause, at) in _PEOPLE_VERBS and at not in clause.by_start:
            return at
        if _LINK.match(line_of(clause.words[at : at + 3])):
            return at
        if _hands_over(clause, at):
            return at
    return None


def _hands_over(clause: Clause, at: int) -> bool:
    """« Passage de relais à », « positionnement sur une formation chez », « prescription vers »."""
    folded, before = clause.folded(at), {clause.folded(place) for place in range(max(at - 3, 0), at)}
    if folded == "main" and clause.folded(at - 1) == "la" and clause.folded(at + 1) in _TOWARDS:
        return clause.folded(at - 2).startswith("pass")
    if folded == "relais":
        passed = any(word.startswith(("pass", "transm", "relais")) for word in before)
        return clause.folded(at + 1) == "vers" or (
            (passed or at == clause.start)
            and (clause.folded(at + 1) in _TOWARDS or clause.mention_at(at + 1) is not None)
        )
    return folded in _HANDING and (at == after_leads(clause) or clause.folded(at + 1) == "vers")


def _verb_at(clause: Clause, at: int) -> str:
    folded = clause.folded(at)
    verb = infinitive_of(folded) or participle_of(folded) or ""
    return INFINITIVES.get(folded, "") if is_infinitive(folded) and folded in INFINITIVES else verb


def _towards(clause: Clause, at: int) -> tuple[Mention | None, int | None]:
    """The place, and where its words begin: « vers | l’atelier mobilité de la MIFI »."""
    opened: int | None = None
    beside = clause.mention_at(at + 1)
    named = beside is not None and clause.folded(beside.last) not in SIGNS
    if (
        beside
        and named
        and beside.kind in {"house", "stranger"}
        and (_orients(clause.folded(at)) or _hands_over(clause, at))
    ):
        return beside, at + 1
    for place in range(at + 1, len(clause.words)):
        if clause.folded(place) in _PURPOSE and not in_a_day(clause, place):
            break
        if clause.folded(place) in _TOWARDS and opened is None and not in_a_day(clause, place):
            opened = place + 1 + (clause.folded(place + 1) == "de")
        one = clause.mention_at(place)
        if (
            one
            and one.kind in {"house", "member", "stranger"}
            and opened is not None
            and clause.folded(place - 1) != "par"
        ):
            return one, opened
        if (
            clause.folded(place) == "en"
            and (there := clause.mention_at(place + 1))
            and there.kind != "person"
        ):
            return there, place + 1
        if clause.folded(place) == "par":
            opened = None
    return None, opened


def _of_a_person(clause: Clause, at: int, towards: Mention) -> bool:
    """Whether it is someone that is sent: « adresse Mme D. », « l’envoie », not « envoie le CV »."""
    if not _orients(clause.folded(at)) and _takes_up(clause, at):
        return False
    if _verb_at(clause, at) == "prescrire" and towards.kind == "house":
        return True
    if clause.folded(at - 1) in {"l'", "la", "le"} and _verb_at(clause, at):
        return True
    return _of_nobody_else(clause, at) or any(
        at < one.first < towards.first
        and one.kind == "person"
        and clause.folded(one.first - 1) not in {"de", "d'", "du"}
        for one in clause.mentions
    )


def _of_nobody_else(clause: Clause, at: int) -> bool:
    """« Adressée au CCAS », « envoyer vers », « elle est envoyée »: no thing is named that would be sent."""
    if at == clause.start and clause.words[at].typed.endswith(("é", "ée")):
        return True
    if clause.folded(at + 1) in {"vers", "chez"} or _related(clause, at):
        return True
    passive = clause.folded(at - 1) in {"est", "sera", "etre"}
    return passive and any(m.kind in {"person", "pronoun"} for m in clause.mentions if m.last <= at)


def _takes_up(clause: Clause, at: int) -> bool:
    """« Refait l’attestation et l’envoie à Claire »: it is a thing that is sent."""
    if clause.folded(at - 1) not in {"l'", "la", "le"} or clause.folded(at - 2) not in {"et", "puis", ","}:
        return False
    return not any(one.kind in {"person", "pronoun"} and one.last < at for one in clause.mentions)


def _related(clause: Clause, at: int) -> bool:
    """« Mise en relation avec la mission locale »."""
    return clause.folded(at).startswith("mise") and at == after_leads(clause)


def _purpose(clause: Clause, at: int, towards: Mention | None, opened: int | None) -> tuple[int, int] | None:
    begins = towards.last if towards else at + 1
    for place in [*range(begins, len(clause.words)), *range(at + 1, begins)]:
        if in_a_day(clause, place) or clause.folded(place) not in _PURPOSE or _for_now(clause, place):
            continue
        after = place + 1
        if clause.folded(place) in {"afin", "vue", "but"} and clause.folded(after) in {
            "de",
            "d'",
            "qu'",
            "que",
        }:
            after += clause.folded(after) in {"de", "d'"}
        end = _before_an_agent(clause, after) if place >= begins else (opened or begins) - 1
        return after, end
    if towards and opened is not None and opened < towards.first:
        end = towards.first
        while end > opened and clause.folded(end - 1) in {
            "de",
            "du",
            "d'",
            "des",
            "la",
            "par",
            "avec",
            "chez",
            "vers",
            "aupres",
            "a",
            "au",
            ",",
        }:
            end -= 1
        return (
            (opened, end)
            if (end > opened and clause.folded(opened) not in {"la", "le"}) or end > opened + 1
            else None
        )
    return None


def _before_an_agent(clause: Clause, at: int) -> int:
    """« … pour son fils, contact par Karim »: the purpose ends at the comma."""
    agent = any(one.first > at and clause.folded(one.first - 1) == "par" for one in clause.mentions)
    commas = [n for n in range(at, len(clause.words)) if clause.folded(n) == ","]
    return commas[-1] if agent and commas else len(clause.words)


def _for_now(clause: Clause, at: int) -> bool:
    return clause.folded(at + 2) in {"instant", "moment"}


def _unknown(clause: Clause, at: int, opened: int | None, towards: Mention | None) -> tuple[int, int] | None:
    if towards is not None and towards.kind != "stranger":
        return None
    if towards is not None:
        return towards.first, towards.last
    if opened is None or opened >= len(clause.words) or in_a_day(clause, opened):
        return None
    last = opened
    while (
        last < len(clause.words)
        and clause.folded(last) not in _PURPOSE | {",", "par", ".", "et", "("}
        and not in_a_day(clause, last)
    ):
        last += 1
    return (opened, last) if last > opened else None
