"""The frame of a sentence: its subject, its verb, what is left to be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from interstice.meetings.sentences.days import Day
from interstice.meetings.sentences.folding import Word
from interstice.meetings.sentences.frames import (
    ADVERBS,
    BEFORE_PASSIVE,
    CLITICS,
    DOING,
    JOINING,
    MODALS,
    PASSIVE,
    PROMISING,
    SIGNS,
    STATES,
)
from interstice.meetings.sentences.people import Mention
from interstice.meetings.sentences.table import Table
from interstice.meetings.sentences.verbs import (
    FORMS,
    INFINITIVES,
    NOUNS_TOO,
    infinitive_of,
    is_infinitive,
    participle_of,
    probable_infinitive_of,
)
from interstice.meetings.sentences.vocabulary import ORDINARY, SMALL_WORDS


@dataclass
class Clause:
    """The words of one sentence with all that was found in them."""

    words: Sequence[Word]
    mentions: Sequence[Mention]
    days: Sequence[Day]
    table: Table
    sentence: str
    start: int = 0
    by_start: dict[int, Mention] = field(init=False)
    day_by_start: dict[int, Day] = field(init=False)

    def __post_init__(self) -> None:
        self.by_start = {one.first: one for one in self.mentions}
        self.day_by_start = {day.first: day for day in self.days}

    def folded(self, at: int) -> str:
        """The word at this place, or nothing beyond the end."""
        return self.words[at].folded if 0 <= at < len(self.words) else ""

    def has(self, *folded: str) -> bool:
        """Whether one of these words is typed."""
        return any(word.folded in folded for word in self.words[self.start :])

    def mention_at(self, at: int) -> Mention | None:
        """Who is named from this word on."""
        return self.by_start.get(at)

    def past_days(self, at: int) -> int:
        """The place after days, commas and small adverbs."""
        while at < len(self.words):
            if at in self.day_by_start and self.day_by_start[at].on:
                at = self.day_by_start[at].last
            elif self.folded(at) in {","} or (self.folded(at) in ADVERBS and not self._before_a_verb(at)):
                at += 1
            else:
                break
        return at

    def _before_a_verb(self, at: int) -> bool:
        return (
            self.folded(at) in CLITICS and self.folded(at + 1) in FORMS and self.folded(at + 1) not in ADVERBS
        )


@dataclass(frozen=True)
class Subject:
    """Who a clause begins with: those named, up to word `last`; `either` when it is one or the other."""

    people: tuple[Mention, ...] = ()
    last: int = 0
    either: bool = False


@dataclass(frozen=True)
class Deed:
    """What is done: its verb in the infinitive, the words that stand for it, and where the rest begins."""

    verb: str
    head: str
    rest: int
    labelled: bool = False
    negative: bool = False


def subject_at(clause: Clause, at: int, kinds: frozenset[str] = DOING) -> Subject | None:
    """Those who stand here, several perhaps, each with the house that is said after the name."""
    one = clause.mention_at(at)
    if one is None or one.kind not in kinds:
        return None
    people, either = [one], False
    last = _qualified(clause, one)
    while True:
        after = last
        while clause.folded(after) in JOINING or (after > last and clause.folded(after) == "que"):
            after += 1
        more = clause.mention_at(after) if after > last else None
        if more is None or more.kind not in kinds:
            return Subject(tuple(people), last, either)
        either = either or "ou" in {word.folded for word in clause.words[last:after]}
        people.append(more)
        last = _qualified(clause, more)


def _qualified(clause: Clause, one: Mention) -> int:
    """The place after « (Département) », « de France Travail », « , la formatrice, »."""
    last = one.last
    if one.kind not in {"member", "writer"}:
        return last
    for opening, closing in (("(", ")"), (",", ",")):
        more = clause.mention_at(last + 1) if clause.folded(last) == opening else None
        if more and clause.folded(more.last) == closing and (opening == "(" or _the_same(one, more)):
            return more.last + 1
    after = last + 1 if clause.folded(last) in {"de", "du", "d'", "pour", "a", "au", "chez"} else last
    house = clause.mention_at(after) or (
        clause.mention_at(after + 1) if clause.folded(after) == "la" else None
    )
    if house and house.kind == "house" and house.first in {after, last}:
        return house.last if after > last or _at_home(clause, one, house) else last
    return last


def _the_same(one: Mention, more: Mention) -> bool:
    return bool(set(one.members) & set(more.members))


def _at_home(clause: Clause, one: Mention, house: Mention) -> bool:
    known = [clause.table.member(member) for member in one.members]
    return any(seated and seated.organisation in house.houses for seated in known)


def deed_at(clause: Clause, at: int) -> Deed | None:
    """What stands after a subject: a verb, a promise to do something, a label and the thing to do."""
    at = clause.past_days(at)
    if clause.folded(at) in {"qui", "on"} or (
        clause.folded(at) == "nous" and clause.folded(at + 1).endswith("ons")
    ):
        at += 1
    if clause.folded(at) in SIGNS:
        return _labelled(clause, at + 1)
    if clause.folded(at) in {"pour", "de", "d'"} and infinitive_at(clause, at + 1):
        return infinitive_at(clause, at + 1)
    negative = clause.folded(at) in {"ne", "n'", "n"}
    verb_at = at + negative
    while clause.folded(verb_at) in CLITICS:
        verb_at += 1
    return _promise(clause, at, verb_at, negative=negative) or _verb(
        clause, at + negative, verb_at, negative=negative
    )


def _labelled(clause: Clause, at: int) -> Deed:
    at = clause.past_days(at)
    found = infinitive_at(clause, at) or _promise(clause, at, at, negative=False)
    if found:
        return Deed(found.verb, found.head, found.rest, labelled=True)
    verb_at = at
    while clause.folded(verb_at) in CLITICS:
        verb_at += 1
    form = clause.folded(verb_at)
    a_noun = form in NOUNS_TOO and clause.folded(verb_at + 1) in {"de", "d'", "du", "des", "avec", ""}
    if infinitive_of(form) and not a_noun and not clause.words[verb_at].typed.endswith("é"):
        return Deed(FORMS[form], _with_clitics(clause, at, verb_at, FORMS[form]), verb_at + 1, labelled=True)
    return Deed("", "", at, labelled=True)


def infinitive_at(clause: Clause, at: int) -> Deed | None:
    """An infinitive that stands here, after its small pronouns."""
    verb_at = at + 2 if clause.folded(at) in {"ne", "n'"} and clause.folded(at + 1) == "pas" else at
    while clause.folded(verb_at) in CLITICS:
        verb_at += 1
    if not is_infinitive(clause.folded(verb_at)) or clause.folded(verb_at) in ORDINARY:
        return None
    return Deed(INFINITIVES.get(clause.folded(verb_at), clause.folded(verb_at)), "", at)


def _promise(clause: Clause, at: int, verb_at: int, *, negative: bool) -> Deed | None:
    form = clause.folded(verb_at)
    if form in MODALS and not negative:
        return infinitive_at(clause, _past(clause, verb_at + 1, ADVERBS | {"etre"}))
    if form in PROMISING and not negative:
        after = clause.past_days(verb_at + 1)
        if clause.folded(after) in SIGNS:
            return _labelled(clause, after + 1)
        if clause.folded(after) in PROMISING[form]:
            return infinitive_at(clause, after + 1)
    bare = form in {"d'", "ok", "partant", "partante", "volontaire", "charge", "chargee"}
    if bare or form in {"est", "sont", "sera", "seront", "suis", "serai", "reste", "restent", "se"}:
        after = verb_at if bare else _past(clause, verb_at + 1, ADVERBS)
        state = clause.folded(after)
        if state == "d'" and clause.folded(after + 1) == "accord":
            state, after = "d'accord", after + 1
        if clause.folded(after + 1) in STATES.get(state, ()):
            found = infinitive_at(clause, after + 2)
            return found or (
                Deed("se charger", "se charger", after + 1) if state.startswith("charge") else None
            )
    return None


def _past(clause: Clause, at: int, aside: frozenset[str]) -> int:
    while clause.folded(at) in aside:
        at += 1
    return at


def _verb(clause: Clause, at: int, verb_at: int, *, negative: bool) -> Deed | None:
    form = clause.folded(verb_at)
    verb = infinitive_of(form)
    if (
        verb is None
        and form.isalpha()
        and form not in ORDINARY
        and form not in SMALL_WORDS
        and not clause.mention_at(verb_at)
    ):
        verb = probable_infinitive_of(form)
    if verb is None:
        return None
    head, rest = _with_clitics(clause, at, verb_at, verb), verb_at + 1
    if negative:
        word = clause.folded(rest) if clause.folded(rest) in {"pas", "plus", "jamais", "rien"} else "pas"
        rest += clause.folded(rest) == word
        head = f"ne {word} {head}"
    return Deed(verb, head, rest, negative=negative)


def _with_clitics(clause: Clause, at: int, verb_at: int, verb: str) -> str:
    said = ""
    themselves = (
        {"me": "se", "m'": "s’", "nous": "se"} if clause.folded(at - 1) in {"je", "j'", "nous", "moi"} else {}
    )
    for word in clause.words[at:verb_at]:
        typed = word.typed.lower().replace("'", "’")
        small = {"s": "s’", "l": "l’", **themselves}.get(word.folded, typed)
        said += small if small.endswith("’") else small + " "
    return said + verb


def is_conjugated(clause: Clause, at: int) -> bool:
    """Whether a verb stands here, after its small pronouns: a promise or a deed, and no noun."""
    at = clause.past_days(at)
    at += clause.folded(at) in {"ne", "n'"}
    while clause.folded(at) in CLITICS:
        at += 1
    form = clause.folded(at)
    if form in MODALS or form in {"est", "sont", "sera", "seront"}:
        return True
    return infinitive_of(form) is not None and not clause.words[at].typed.endswith(("é", "ée"))


def passive_at(clause: Clause, by: int) -> tuple[int, int] | None:
    """Before « par » someone, at word `by`: where the auxiliary or « à » stands, and where its verb does."""
    for at in range(by - 1, clause.start - 1, -1):
        if participle_of(clause.folded(at)) and clause.folded(at - 1) in PASSIVE:
            first = at - 1
            while clause.folded(first - 1) in BEFORE_PASSIVE:
                first -= 1
            return first, at
        if clause.folded(at - 1) == "a" and is_infinitive(clause.folded(at)) and at - 1 >= clause.start:
            return at - 1, at
        if (
            participle_of(clause.folded(at))
            and at == by - 1
            and clause.words[at].typed.endswith(
                ("é", "ée", "és", "ées", "u", "ue", "us", "ues", "is", "ise", "it", "ite")
            )
        ):
            return at, at
    return None
