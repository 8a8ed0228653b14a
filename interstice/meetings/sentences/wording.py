"""What is left of a sentence once who, by when and where are known: the thing itself, cleaned."""

from __future__ import annotations

import re

from interstice.meetings.sentences.clauses import Clause
from interstice.meetings.sentences.folding import Word
from interstice.meetings.sentences.frames import CLITICS
from interstice.meetings.sentences.leads import Doing, in_a_day
from interstice.meetings.sentences.mentions import TITLES, is_hers
from interstice.meetings.sentences.sending import Sending
from interstice.meetings.sentences.telling import Telling, capitalised, clean, tidy, uncapitalised
from interstice.meetings.sentences.verbs import FORMS, NOUNS_TOO, PARTICIPLES

_DECIDED = re.compile(
    r"^(?:(?:donc|alors|ok|bon|du coup|finalement|apres discussion|a l' unanimite|tout le monde|nous|"
    r"on|il) ?,? )*"
    r"(?:(?:decide|decidons|est decide|a ete decide|est acte|acte|actons|est convenu|convient|"
    r"convenons|d' ?accord|est d' ?accord|"
    r"sommes d' ?accord|accord|ok|valide|s' accorde|avis favorable|feu vert|est prevu) )"
    r"(?:pour que |pour qu' |pour |de ne pas |de |d' |que |qu' |sur |a )"
)
_OBJECTS = frozenset("le la les l' un une des son sa ses leur lui avec au aux".split())
_JOINTS = frozenset({"et", ",", "puis", ";"})


def telling_of(clause: Clause) -> Telling:
    """The sentence ready to be told again, the person under her label."""
    telling = Telling(clause.sentence, clause.words)
    label = clause.table.label
    titled = label.split(" ", 1)[0].rstrip(".").lower() in TITLES
    for one in clause.mentions:
        if one.kind != "person" or not is_hers(clause.words, one, clause.table):
            continue
        typed_title = clause.folded(one.first) in TITLES
        if titled or not typed_title:
            telling.replace(one.first, one.last, label)
    return telling


def of_a_decision(clause: Clause) -> str:
    """The decision in its words, without what only announces it."""
    telling = telling_of(clause)
    first = clause.start
    line = " ".join(word.folded for word in clause.words[first:]) + " "
    if (opening := _DECIDED.match(line)) and "ne pas" not in opening[0]:
        after = first + len(opening[0].split())
        first = first if after in clause.by_start and opening[0].split()[-1] in {"de", "d'"} else after
    return capitalised(tidy(telling.told(first if first < len(clause.words) else clause.start)))


def of_a_fact(clause: Clause, until: int) -> str:
    """What was told before a deed, in its words."""
    told = clean(telling_of(clause).told(clause.start, until))
    return told if clause.start in clause.by_start else uncapitalised(told)


def of_a_question(clause: Clause) -> str:
    """The question in its words."""
    return capitalised(tidy(telling_of(clause).told(clause.start)))


def of_a_deed(clause: Clause, doing: Doing, telling: Telling) -> str:
    """What is to be done, in the infinitive where the verb is known, and on what condition."""
    said = _deed(clause, doing, telling)
    if doing.since and (told := clean(telling.told(*doing.since))):
        named = doing.since[0] in clause.by_start
        return f"{said} ({told if named else uncapitalised(told)})"
    return f"{said} {uncapitalised(clean(telling.told(*doing.aside)))}".strip() if doing.aside else said


def _deed(clause: Clause, doing: Doing, telling: Telling) -> str:
    deed = doing.deed
    if doing.before is None:
        if deed.head:
            _infinitives_after(clause, telling, deed.rest)
        said = clean(telling.told(deed.rest))
        by_name = not deed.head and deed.rest in clause.by_start
        return said if by_name else uncapitalised(f"{deed.head} {said}".strip())
    said = clean(telling.told(*doing.before))
    if not deed.head:
        rest = telling.told(deed.rest) if doing.before[1] <= deed.rest else ""
        return uncapitalised(clean(f"{said} {rest}"))
    pronoun = {"elle": "la", "il": "le", "elles": "les", "ils": "les"}.get(said.lower())
    rest = clean(telling.told(deed.rest))
    if pronoun:
        elided = "l’" if deed.verb[:1] in "aeéèêiouyh" and pronoun != "les" else pronoun + " "
        return f"{elided}{deed.head} {rest}".strip()
    return " ".join(part for part in (deed.head, uncapitalised(said), rest) if part)


def _infinitives_after(clause: Clause, telling: Telling, first: int) -> None:
    """« et envoie le compte rendu » follows an infinitive: « et envoyer le compte rendu »."""
    for at in range(first, len(clause.words) - 1):
        if clause.folded(at) not in _JOINTS:
            continue
        after = at + 1
        if (again := clause.mention_at(after)) and again.kind == "writer" and clause.folded(at) != ",":
            telling.cut.add(after)
            after += 1
        while clause.folded(after) in CLITICS | {"puis", "ensuite", "lui", "aussi"}:
            after += 1
        form = "" if in_a_day(clause, after) else clause.folded(after)
        a_noun = form in NOUNS_TOO and clause.folded(after + 1) not in _OBJECTS and after == at + 1
        if form in FORMS and not a_noun and after not in clause.by_start and _a_verb(clause.words[after]):
            telling.replace(after, after + 1, FORMS[form])


def _a_verb(word: Word) -> bool:
    return not (word.folded in PARTICIPLES and word.typed.endswith(("é", "ée", "és", "ées")))


def of_a_referral(clause: Clause, sending: Sending, telling: Telling) -> str:
    """The purpose: why someone is sent."""
    if sending.purpose is None:
        return ""
    return uncapitalised(clean(telling.told(*sending.purpose)))
