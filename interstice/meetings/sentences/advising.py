"""Where somebody is advised to go: « Nous lui conseillons de s’adresser à la mission locale »."""

from __future__ import annotations

import re

from interstice.meetings.sentences.clauses import Clause
from interstice.meetings.sentences.kinds import line_of
from interstice.meetings.sentences.people import Mention
from interstice.meetings.sentences.places import FAMILY
from interstice.meetings.sentences.verbs import infinitive_of

_ADVISED = re.compile(
    r"(?:\b(?:conseill|invit|propos|recommand|sugger|incit|encourag|dire|dit|"
    r"demand)\w*\b(?: \S+){0,5}? (?:de|d'|a) |\b(?:peut|pourra|pourrait|doit) )"
    r"(?:s' adresser|se tourner|se rapprocher|s' orienter|aller voir|aller|se rendre|contacter|solliciter|"
    r"prendre (?:contact|rdv|attache)|s' inscrire) "
    r"(?:(?:a|au|aux|vers|du|de|d'|avec|aupres du|aupres de|chez) )?$"
)
_MAY = frozenset({"peut", "pourra", "pourrait", "doit"})
_HERS = frozenset({"lui", "l'", "la"})


def advised_towards(clause: Clause) -> tuple[int, Mention] | None:
    """Where the advice stands, and the place where the person is told to go."""
    for one in clause.mentions:
        if one.kind not in {"house", "member", "stranger"} or one.first < clause.start + 2:
            continue
        if _called_upon(clause, one):
            return one.first - 1, one
        found = _ADVISED.search(line_of(clause.words[clause.start : one.first]) + " ")
        if found is None:
            continue
        at = clause.start + found.string[: found.start()].count(" ")
        if _to_her(clause, at, one):
            return at, one
    return None


def _called_upon(clause: Clause, place: Mention) -> bool:
    """« On sollicite la mission locale pour son fils »: for somebody, and nobody is said to do it."""
    asking = any(one.kind == "collective" and one.last == place.first - 1 for one in clause.mentions)
    hers = clause.mention_at(place.last + 1)
    whom = {clause.folded(place.last + n) for n in (1, 2)}
    return (
        asking
        and infinitive_of(clause.folded(place.first - 1)) == "solliciter"
        and clause.folded(place.last) == "pour"
        and (bool(whom & FAMILY) or (hers is not None and hers.kind in {"person", "pronoun"}))
    )


def _to_her(clause: Clause, at: int, place: Mention) -> bool:
    """Whether the advice is given to the person: « lui », « à Mme D. »."""
    if clause.folded(at - 1) in _HERS or (
        at == clause.start and clause.words[at].typed.endswith(("é", "ée"))
    ):
        return True
    if clause.folded(at) in _MAY:
        return any(one.kind in {"person", "pronoun"} and one.last == at for one in clause.mentions)
    passive = clause.folded(at - 1) in {"est", "sera"} and clause.words[at].typed.endswith(("é", "ée"))
    return any(
        one.kind in {"person", "pronoun"} and (at < one.first < place.first or (passive and one.last <= at))
        for one in clause.mentions
    )
