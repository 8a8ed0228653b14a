"""Where somebody stands: « Lucie craint que », « remet en cause », « veut prolonger, Joël non »."""

from __future__ import annotations

import re

from interstice.meetings.sentences.clauses import Clause, subject_at
from interstice.meetings.sentences.frames import HERE
from interstice.meetings.sentences.kinds import line_of
from interstice.meetings.sentences.leads import begins
from interstice.meetings.sentences.people import Mention
from interstice.meetings.sentences.verbs import is_infinitive

_BAD = (
    r"(?:trop|pas|peu|in(?:juste|adapte|utile|suffisant|opportun|coherent|acceptable)\w*|dommage|"
    r"precipite\w*|"
    r"premature\w*|risque\w*|excessi\w+|discutable\w*|severe\w*|irrealiste\w*|impossible\w*|"
    r"disproportionne\w*|exagere\w*|inenvisageable\w*|injustifie\w*|infaisable\w*|deraisonnable\w*)"
)
_JUDGING = r"(?:trouve|juge|estime|considere|pense|croit)(?:nt)?"
_STANDS = re.compile(
    r"(?:(?:ne|n'|s'|se|en|y|l'|la|le|lui|tres|fortement|toujours) )*(?:"
    r"voi(?:t|ent) (?:les choses|la situation|cela|ca) (?:autrement|differemment)|"
    r"crain(?:t|gnent)|redoute|deplore|doute(?:nt)?\b|s' inquiet|inquiet|s' etonne|etonne|desolidaris|"
    r"s' abst|abst|"
    r"(?:re)?met(?:tent)? (?:\S+ ){0,2}?en (?:cause|question|doute)|"
    r"aur(?:ait|aient) (?:\S+ )?(?:voulu|prefere|souhaite|aime)|prefererai\w+|"
    r"pense(?:nt)? pas (?:comme|que)\b|sui(?:t|vent) pas\b|"
    r"(?:crois|croit|croient) pas\b|"
    r"(?:souhaite|comprend|comprennent|cautionne)(?:nt)? pas\b|"
    r"voi(?:t|ent) pas (?:l' (?:interet|utilite)|d' interet|comment|pourquoi|en quoi|le sens)|"
    rf"{_JUDGING} (?:ca|cela|que|qu'|la|le|les|l'|cette|ce|cet|son|sa)\b(?: \S+){{0,9}}? {_BAD}\b)"
)
_WISHES = frozenset(
    "souhaite prefere veut defend privilegie penche plaide reclame voudrait prefererait".split()
)


def stands_apart(clause: Clause) -> bool:
    """Whether someone here says that they think or wish otherwise."""
    for at in begins(clause):
        subject = subject_at(clause, at, HERE)
        if subject and _STANDS.match(line_of(clause.words[subject.last :]) + " "):
            return True
    return _in_their_eyes(clause) or _wish_otherwise(clause)


_REFUSES = frozenset("refuse refusent rejette rejettent decline declinent".split())
_HOLDS = frozenset(
    "maintient maintiennent insiste insistent persiste persistent defend defendent juge trouve estime".split()
)


def _held_all_the_same(clause: Clause) -> bool:
    """« Mme D. refuse le temps plein, Joël le maintient »: what one refuses another holds to."""
    refusing = [one for one in clause.mentions if one.kind != "collective" and _declines(clause, one.last)]
    return bool(refusing) and any(
        one.first > refusing[0].last
        and one.kind in HERE
        and _HOLDS & {clause.folded(one.last), clause.folded(one.last + 1)}
        for one in clause.mentions
    )


def _declines(clause: Clause, at: int) -> bool:
    wanting = clause.folded(at) in {"ne", "n'"} and clause.folded(at + 1) in {"veut", "souhaite"}
    return clause.folded(at) in _REFUSES or (wanting and clause.folded(at + 2) == "pas")


_SAYS = re.compile(r"(?:dit|pense|trouve|estime|juge|considere|croit) (?:que |qu' )?(?:non|oui|c'|ca)(?= |$)")


def _said_otherwise(clause: Clause, people: list[Mention]) -> bool:
    """« Joël dit qu’elle est prête, Valérie dit que non »: the last answers another who spoke."""
    saying = [one for one in people if clause.folded(one.last) in _SPEAKING]
    return len(saying) > 1 and bool(_SAYS.match(line_of(clause.words[saying[-1].last :])))


_SPEAKING = frozenset("dit pense trouve estime juge considere croit".split())
_SIDES = frozenset({"pour", "contre", "plutot"})
_ANSWERS = frozenset("demande propose insiste trouve juge estime considere craint redoute".split())
_EYES = re.compile(
    rf"(?:, ?)?(?:(?:c'|ce|la|le|les|l'|ca|il|elle|cette) )(?:\S+ ){{0,5}}?{_BAD}\b|(?:, ?)?c' est non\b"
)


def _in_their_eyes(clause: Clause) -> bool:
    """« Pour Karim, c’est trop tôt », « selon FT, la sortie est prématurée »."""
    for at in begins(clause):
        of = clause.folded(at) in {"pour", "selon"}
        subject = subject_at(clause, at + 1, HERE) if of else None
        if subject and _EYES.match(line_of(clause.words[subject.last :]) + " "):
            return True
    return False


def _wish_otherwise(clause: Clause) -> bool:
    """« FT souhaite une sortie, le PLIE préfère prolonger », « Lucie veut prolonger, Joël non »."""
    if _held_all_the_same(clause):
        return True
    people = [one for one in clause.mentions if one.kind in HERE]
    sides = [{clause.folded(at) for at in (one.last, one.last + 1)} & _SIDES for one in people]
    if sum(map(bool, sides)) > 1 and {"plutot", "contre"} & set().union(*sides):
        return True
    wishing = [clause.folded(one.last) for one in people if clause.folded(one.last) in _WISHES]
    wished = {clause.folded(one.last + 1) for one in people if clause.folded(one.last) in _WISHES}
    holding = [one for one in people if clause.folded(one.last) in _HOLDS | _WISHES]
    if (
        (len(holding) > 1 and clause.folded(holding[0].last + 1) in {"que", "qu'"})
        or _said_otherwise(clause, people)
        or len(set(wishing)) > 1
        or sum(is_infinitive(word) for word in wished) > 1
    ):
        return True
    if not wishing or len(people) < 2:
        return False
    if any(clause.folded(one.last) in _ANSWERS for one in people):
        return True
    last = people[-1]
    after, before = clause.folded(last.last), clause.folded(last.first - 1)
    return (
        after in {"non", "pas"}
        or before == "pas"
        or (before in {",", ";"} and after in {"un", "une", "plutot"})
    )
