"""Notes that are filled in like a form: « Qui : Claire / quoi : courrier à la CAF / quand : vendredi »."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from interstice.meetings.sentences.asking import is_a_question
from interstice.meetings.sentences.clauses import Clause, Deed, Subject, subject_at
from interstice.meetings.sentences.doing import straight
from interstice.meetings.sentences.frames import DOING
from interstice.meetings.sentences.kinds import is_settled
from interstice.meetings.sentences.leads import Doing
from interstice.meetings.sentences.sending import sending_in

_WHO = frozenset("qui pilote responsable porteur porteuse acteur charge resp".split())
_WHAT = frozenset("quoi action objet tache demarche objectif engagement".split())
_WHEN = frozenset("quand echeance delai date limite butoir".split())
_SIGNS = frozenset({":", "="})
_STOPS = frozenset({"/", ",", ";", "-", ".", "|", "pour", "•"})


def filled_in(clause: Clause) -> Doing | None:
    """Who and what of a note whose parts are each under their label; two labels make a form."""
    labels = list(_labels(clause))
    who = next((at for at in labels if clause.folded(at) in _WHO), None)
    if who is None or len(labels) < 2 or clause.has("?"):
        return None
    subject = subject_at(clause, who + 2, DOING | {"person"}) or Subject(last=who + 2)
    what = next((at for at in labels if clause.folded(at) in _WHAT), None)
    if what is None:
        untold = clause.start < min(labels)
        span = (clause.start, _end(clause, min(labels))) if untold else (subject.last, subject.last)
    else:
        after = [at for at in labels if at > what]
        span = (what + 2, _end(clause, min(after)) if after else len(clause.words))
    deed = Deed("", "", len(clause.words), labelled=True)
    return Doing(subject.people, deed, subject.either, before=span)


def _labels(clause: Clause) -> Iterator[int]:
    for at in range(clause.start, len(clause.words) - 2):
        if clause.folded(at) in _WHO | _WHAT | _WHEN and clause.folded(at + 1) in _SIGNS:
            yield at


def _end(clause: Clause, label: int) -> int:
    """Where the part before a label ends, without the sign that parts them."""
    while clause.folded(label - 1) in _STOPS:
        label -= 1
    return label


def is_answered(clause: Clause) -> bool:
    """« Qui prévient l’employeur : Joël », « à vérifier : ses droits (Claire) »: answered at once."""
    if clause.words[-1].folded == "?":
        return False
    if clause.folded(clause.start).startswith("question"):
        return _is_only_the_topic(clause)
    if [clause.folded(clause.start + n) for n in (0, 1)] == ["a", "verifier"]:
        return any(one.kind in {"member", "writer"} for one in clause.mentions)
    if clause.folded(clause.start) != "qui":
        return False
    named = [
        one
        for one in clause.mentions
        if one.kind in DOING and clause.folded(one.first - 1) in {":", "=", "?"}
    ]
    return bool(named) and clause.past_days(named[-1].last) >= len(clause.words)


def _is_only_the_topic(clause: Clause) -> bool:
    """« Question mobilité : Lucie appelle la plateforme »: what it is about, then what is done of it."""
    sign = next((at for at in range(clause.start, len(clause.words)) if clause.folded(at) in {":", ","}), 0)
    rest = replace(clause, start=sign + 1)
    words = clause.words[sign + 1 :]
    if sign < clause.start + 2 or not words or is_a_question(words):
        return False
    return bool(sending_in(rest) or straight(rest) or is_settled(words))
