"""Whoever is named after the thing to be done: « Appeler la CAF (Claire) »."""

from __future__ import annotations

from interstice.meetings.sentences.clauses import Clause, Deed, Subject, subject_at
from interstice.meetings.sentences.deeds import deed_at, infinitive_at, is_conjugated
from interstice.meetings.sentences.frames import DOING, HAVING, SIGNS
from interstice.meetings.sentences.leads import Doing, after_leads, in_a_day
from interstice.meetings.sentences.nominal import is_a_deed
from interstice.meetings.sentences.people import Mention
from interstice.meetings.sentences.verbs import is_infinitive

THINGS_TO_DO = frozenset(
    "dossier demande courrier bilan relance recours saisine note attestation inscription budget devis "
    "facture signature signalement retour contact rapport evaluation appel mail envoi compte cr cv".split()
)


def head_deed(clause: Clause) -> Deed:
    """Nothing more than what was told before the name."""
    return Deed("", "", len(clause.words), labelled=True)


def at_the_end(clause: Clause) -> Doing | None:
    """« Appeler la CAF (Claire) », « Rendez-vous France Travail : Joël »."""
    last = len(clause.words)
    while last > clause.start and (
        clause.folded(last - 1) in {".", ")", "(", "!", ",", "-", ":", ";"} or in_a_day(clause, last - 1)
    ):
        last -= 1
    for one in clause.mentions:
        if one.first == clause.start or (one.kind not in DOING and not _hers_to_do(clause, one)):
            continue
        subject = subject_at(clause, one.first, DOING | {"person"})
        if subject is None or not _named_at_the_end(clause, one, subject, last):
            continue
        first = after_leads(clause)
        if clause.folded(first).startswith("referent"):
            return None
        it_is = clause.folded(one.first - 1) == "est"
        end = subject.last if clause.folded(one.first - 1) in {"avec", "chez"} else one.first - 2 * it_is
        rest = Deed("", "", subject.last, labelled=True) if subject.last < last else head_deed(clause)
        return Doing(subject.people, rest, subject.either, before=(first, end))
    return None


def _named_at_the_end(clause: Clause, one: Mention, subject: Subject, last: int) -> bool:
    if _enclosed(clause, one.first, subject.last) or _heads_a_topic(clause, subject, one):
        return True
    return subject.last >= last and (_parted(clause, one.first) or _beside_its_thing(clause, one))


def _hers_to_do(clause: Clause, one: Mention) -> bool:
    """« Justificatif de domicile : Mme D. lundi »."""
    if one.kind == "person" and [clause.folded(one.first - n) for n in (2, 1)] == ["c'", "est"]:
        return True
    return one.kind == "person" and clause.folded(one.first - 1) in SIGNS and any(d.on for d in clause.days)


def _heads_a_topic(clause: Clause, subject: Subject, one: Mention) -> bool:
    """« FSL : Isabelle, dossier complet avant le 5 »: the name, then what is to be done."""
    before, after = clause.folded(one.first - 1), subject.last
    return before in SIGNS and clause.folded(after) == "," and not is_conjugated(clause, after + 1)


def _beside_its_thing(clause: Clause, one: Mention) -> bool:
    """« RQTH : dossier Claire avant fin janvier »: a thing, a name beside it, a term."""
    thing = clause.folded(one.first - 1)
    dated = any(day.on and day.first >= one.last for day in clause.days)
    if one.kind != "member":
        return False
    return (dated and thing in THINGS_TO_DO) or (thing in {"avec", "chez"} and _to_be_done(clause, one.first))


def _to_be_done(clause: Clause, until: int) -> bool:
    """« CV à finaliser avec Sophie », « papiers à signer chez Bruno »."""
    if any(one.last < until and is_conjugated(clause, one.last) for one in clause.mentions):
        return False
    places = range(clause.start + 1, until - 1)
    return any(clause.folded(at) == "a" and infinitive_at(clause, at + 1) is not None for at in places)


def _enclosed(clause: Clause, first: int, last: int) -> bool:
    """« PMSMP à monter (Lucie), employeur trouvé »."""
    return (
        clause.folded(first - 1) == "("
        and clause.folded(last) == ")"
        and "a"
        in {clause.folded(at) for at in range(clause.start, first) if is_infinitive(clause.folded(at + 1))}
    )


def _parted(clause: Clause, at: int) -> bool:
    before = clause.folded(at - 1)
    if before == "," and _of_a_member(clause, at):
        return True
    return before in SIGNS | {"(", "=", "?"} or (before == "est" and clause.folded(at - 2) in {"c'", "c"})


def _of_a_member(clause: Clause, at: int) -> bool:
    """« Relance de la CPAM, Claire, mardi », « le rappeler, Claire »."""
    members = [one for one in clause.mentions if one.kind in {"member", "writer"} and one.first <= at]
    alone = len(members) == 1 and members[0].first == at
    return alone and (is_a_deed(clause) or infinitive_at(clause, after_leads(clause)) is not None)


def then_by_them(clause: Clause) -> Doing | None:
    """« La facture ira à Bruno, qui la réglera »: they come last, and do something with it."""
    for one in clause.mentions:
        told = [clause.folded(at) for at in range(one.last, one.last + 2)]
        if one.kind not in {"member", "house"} or told != [",", "qui"] or one.first == clause.start:
            continue
        deed = deed_at(clause, one.last + 1) if is_conjugated(clause, one.last + 2) else None
        if deed and clause.folded(one.last + 2) not in HAVING | {"est", "sont"}:
            return Doing((one,), deed, since=(clause.start, one.last))
    return None
