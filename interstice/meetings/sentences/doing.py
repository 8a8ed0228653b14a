"""Who will do what: the many ways in which a sentence says that somebody takes something upon themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from interstice.meetings.sentences.clauses import (
    Clause,
    Deed,
    Subject,
    deed_at,
    infinitive_at,
    passive_at,
    subject_at,
)
from interstice.meetings.sentences.frames import CLITICS, DOING, SIGNS
from interstice.meetings.sentences.people import Mention
from interstice.meetings.sentences.verbs import INFINITIVES, is_infinitive, participle_of

_LEADS = frozenset(
    "c' est ce sera donc ok bon alors du coup et puis enfin ensuite il convenu que qu' on nous "
    "convient convenons decide decidons prevu "
    "faut faudra faudrait prevoir note noter - * • . , : entendu acte c'est voila parallele en reste "
    "bien accord d' d'accord".split()
)
_DOES_IT = (["le", "fait"], ["la", "fait"], ["les", "fait"])
_TO = frozenset({"a", "au", "aux"})
_ASKING = frozenset(
    "demande demandes demander demandons demandent demandera charge charger chargeons confie confier "
    "confions revient propose proposer proposons "
    "sollicite sollicitons mandate mandatons missionne missionnons invitons laisse laissons invite "
    "convenu appartient suggere suggerons mission".split()
)


@dataclass(frozen=True)
class Doing:
    """Who, and the deed; `before` says where the words of the thing done stand when they precede the verb."""

    who: tuple[Mention, ...]
    deed: Deed
    either: bool = False
    before: tuple[int, int] | None = None
    collective: bool = False


def doing_in(clause: Clause) -> Doing | None:
    """The first way that holds."""
    for way in (_asked, _straight, _agent, _takes_it, _at_the_end):
        if found := way(clause):
            return found
    return None


def begins(clause: Clause) -> Iterator[int]:
    """The places where a subject may stand: the head, and after what only leads to it."""
    at = clause.start
    yield at
    while at < len(clause.words):
        if at in clause.day_by_start and clause.day_by_start[at].on:
            at = clause.day_by_start[at].last
        elif clause.folded(at) in _LEADS:
            at += 1
        else:
            return
        yield at


def _straight(clause: Clause) -> Doing | None:
    for at in begins(clause):
        subject = subject_at(clause, at) or _with_the_person(clause, at)
        deed = deed_at(clause, subject.last) if subject else None
        if subject and deed and not _only_named(clause, subject, deed):
            return Doing(subject.people, deed, subject.either)
    return None


def _with_the_person(clause: Clause, at: int) -> Subject | None:
    """« Mme D. et Claire remplissent… »: she is one of those who do it."""
    subject = subject_at(clause, at, DOING | {"person", "pronoun"})
    return subject if subject and len(subject.people) > 1 else None


def _only_named(clause: Clause, subject: Subject, deed: Deed) -> bool:
    """« France Travail : … » with nothing after names nobody's deed."""
    return deed.labelled and deed.rest >= len(clause.words)


def _asked(clause: Clause) -> Doing | None:
    """« On demande à Claire d’appeler », « À Joël de la recevoir »."""
    for one in clause.mentions:
        if one.kind not in DOING or clause.folded(one.first - 1) not in _TO | _ASKING:
            continue
        asked = {word.folded for word in clause.words[clause.start : one.first]}
        alone = one.first - 1 <= clause.start
        someone = any(other.kind in DOING and other.last < one.first for other in clause.mentions)
        subject = subject_at(clause, one.first)
        if someone or subject is None or not (alone or asked & _ASKING):
            continue
        if clause.folded(subject.last) in {"de", "d'", "pour", "a"} and (
            deed := _asked_deed(clause, subject.last)
        ):
            return Doing(subject.people, deed, subject.either)
    return None


def _asked_deed(clause: Clause, at: int) -> Deed | None:
    return infinitive_at(clause, at + 1) if clause.folded(at) == "a" else deed_at(clause, at)


def _agent(clause: Clause) -> Doing | None:
    """« Le CV est envoyé par Claire », « dossier à compléter par l’AS »."""
    for one in clause.mentions:
        if one.kind not in DOING or clause.folded(one.first - 1) != "par":
            continue
        by = one.first - 1
        found = passive_at(clause, by)
        subject = subject_at(clause, one.first)
        if found is None or subject is None:
            continue
        first, verb_at = found
        folded = clause.folded(verb_at)
        verb = participle_of(folded) or INFINITIVES.get(folded, clause.words[verb_at].typed)
        deed = Deed(verb, verb, verb_at + 1)
        return Doing(subject.people, deed, subject.either, before=(_after_leads(clause), first))
    return None


def _after_leads(clause: Clause) -> int:
    *_others, last = begins(clause)
    return last


def _takes_it(clause: Clause) -> Doing | None:
    """« Rendez-vous CAF : Claire s’en occupe », « le CV, c’est Joël »."""
    for one in clause.mentions:
        subject = subject_at(clause, one.first) if one.kind in DOING else None
        if subject is None or one.first == clause.start:
            continue
        after = [clause.folded(at) for at in range(subject.last, min(subject.last + 3, len(clause.words)))]
        taken = 3 if after[:2] in (["s'", "en"], ["m'", "en"]) else 2 if after[:2] in _DOES_IT else 0
        rest = range(subject.last + taken, len(clause.words))
        if taken and all(clause.folded(at) in {".", ""} or _in_a_day(clause, at) for at in rest):
            before = (clause.start, one.first)
            return Doing(subject.people, _head_deed(clause), subject.either, before=before)
    return None


def _in_a_day(clause: Clause, at: int) -> bool:
    return any(day.first <= at < day.last for day in clause.days)


def _head_deed(clause: Clause) -> Deed:
    return Deed("", "", len(clause.words), labelled=True)


def _at_the_end(clause: Clause) -> Doing | None:
    """« Appeler la CAF (Claire) », « Rendez-vous France Travail : Joël »."""
    last = len(clause.words)
    while last > clause.start and (
        clause.folded(last - 1) in {".", ")", "!", ",", "-", ":", ";"} or _in_a_day(clause, last - 1)
    ):
        last -= 1
    for one in clause.mentions:
        if one.kind not in DOING or one.first == clause.start:
            continue
        subject = subject_at(clause, one.first)
        if subject is None or subject.last < last or not _parted(clause, one.first):
            continue
        first = _after_leads(clause)
        return Doing(subject.people, _head_deed(clause), subject.either, before=(first, one.first))
    return None


def _parted(clause: Clause, at: int) -> bool:
    before = clause.folded(at - 1)
    if before in SIGNS | {"(", "="} or (before == "est" and clause.folded(at - 2) in {"c'", "c"}):
        return True
    return (
        before == ","
        and not any(one.kind in DOING for one in clause.mentions if one.last <= at - 1)
        and _begins_with_a_deed(clause)
    )


def _begins_with_a_deed(clause: Clause) -> bool:
    at = _after_leads(clause)
    while clause.folded(at) in CLITICS:
        at += 1
    return is_infinitive(clause.folded(at))
