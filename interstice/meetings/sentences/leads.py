"""Where a clause begins, once past what only leads to it, and what it comes to say of somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from interstice.meetings.sentences.clauses import Clause, Deed
from interstice.meetings.sentences.people import Mention

_LEADS = frozenset(
    "c' c est ce sera donc ok bon alors du coup et puis enfin ensuite il convenu que qu' on nous convient "
    "convenons decide decidons prevu @ • > -> => → ben bah euh eh hop nous allez faut faudra faudrait doit "
    "devons devra devrons devrait prevoir note noter - * • . , : entendu acte c'est voila parallele en reste "
    "promis oui parfait compris bien accord d' d'accord".split()
)
_TASKS = frozenset(
    "action actions tache engagement taches todo mission missions objectif idem attendu attendue".split()
)
_ASIDE = re.compile(
    r"(?:\d (?:\.|\))|urgente?|important|nb|!|(?:c' est )?(?:bien )?(?:note|entendu|acte|recu) ,|(?:de|"
    r"pour) (?:son|sa|leur|mon|ma|notre) (?:cote|part)|"
    r"sauf (?:contrordre|imprevu|avis contraire)|"
    r"par ailleurs|en outre|en revanche|par contre|de meme|de plus|du coup|a defaut|sinon|en parallele|"
    r"d' abord|dans un premier temps|a ce (?:stade|jour)(?: ,)?|comme (?:convenu|prevu)|si possible|"
    r"si besoin|au besoin|"
    r"en attendant|d' ici la|entre[- ]temps|pour (?:l' instant|le moment)|en premier(?: lieu)?|a priori|"
    r"dans la foulee|d' un commun accord ,?) "
)
_WISHED = re.compile(
    r"(?:donc |alors )?(?:(?:ok|accord|d' ?accord|feu vert|avis favorable|favorable) pour (?:que|qu') )|"
    r"(?:donc |alors |ok |bon )?(?:il|on|nous|le collectif|la commission|l' equipe|les partenaires|ce) "
    r"(?:\S+ ){0,2}?(?:faut|faudra|faudrait|serait|est|aimerait|aimerions|souhaite|souhaitons|demande|"
    r"demandons|propose|proposons|voudrait|voudrions|attend|attendons|convient|prefere|insiste pour|"
    r"a ete|est mis d' accord pour|veut|voulons|avons|ont|a (?:convenu|decide|acte|dit|vu)) "
    r"(?:\S+ ){0,2}?(?:avec (?:\S+ ){1,4}?)?(?:que|qu') "
)


@dataclass(frozen=True)
class Doing:
    """Who, and the deed; `before` says where the words of the thing done stand when they precede the verb."""

    who: tuple[Mention, ...]
    deed: Deed
    either: bool = False
    before: tuple[int, int] | None = None
    aside: tuple[int, int] | None = None
    """Words of the condition that was said first: « Si elle ne vient pas, … »."""
    since: tuple[int, int] | None = None
    """Words of what was told before, that the deed follows."""
    asked: bool = False
    """Whether it was asked of them: what is asked is to be done, not decided."""


def begins(clause: Clause) -> Iterator[int]:
    """The places where a subject may stand: the head, and after what only leads to it."""
    at = clause.start
    yield at
    if wished := _WISHED.match(" ".join(word.folded for word in clause.words[at:]) + " "):
        at += len(wished[0].split())
        yield at
    while at < len(clause.words):
        if at in clause.day_by_start:
            at = clause.day_by_start[at].last
        elif aside := _ASIDE.match(" ".join(word.folded for word in clause.words[at : at + 5]) + " "):
            at += len(aside[0].split())
        elif clause.folded(at) in _LEADS or _labels(clause, at):
            at += 1
        else:
            return
        yield at


def past_asides(clause: Clause, at: int) -> int:
    """The place after days and words said aside: « , d’ici là … »."""
    while at < len(clause.words):
        if at in clause.day_by_start:
            at = clause.day_by_start[at].last
        elif aside := _ASIDE.match(" ".join(word.folded for word in clause.words[at : at + 5]) + " "):
            at += len(aside[0].split())
        elif clause.folded(at) in {",", "donc", "alors", "et", "mais"}:
            at += 1
        else:
            break
    return at


def told_until(clause: Clause, end: int) -> tuple[int, int] | None:
    """What was told before, without the words that lead to what follows; nothing of « on a dit que »."""
    while clause.folded(end - 1) in {"donc", "alors", ",", ":"}:
        end -= 1
    return None if clause.folded(end - 1) in {"que", "qu'"} else (clause.start, end)


def _labels(clause: Clause, at: int) -> bool:
    """« Engagement de Lucie : … », « Pour Claire : … »."""
    if clause.folded(at) in _TASKS:
        return True
    one = clause.mention_at(at + 1)
    return clause.folded(at) in {"de", "pour", "d'"} and one is not None and clause.folded(one.last) == ":"


def after_leads(clause: Clause) -> int:
    """The last of these places."""
    *_others, last = begins(clause)
    return last


def in_a_day(clause: Clause, at: int) -> bool:
    """Whether this word belongs to a day."""
    return any(day.first <= at < day.last for day in clause.days)
