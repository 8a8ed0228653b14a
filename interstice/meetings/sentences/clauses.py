"""The frame of a sentence: its subject, its verb, what is left to be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from interstice.meetings.sentences.days import Day
from interstice.meetings.sentences.folding import Word
from interstice.meetings.sentences.frames import ADVERBS, CLITICS, DOING, JOINING
from interstice.meetings.sentences.people import Mention
from interstice.meetings.sentences.table import Table


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
            enclosed = self.day_by_start.get(at + 1) if self.folded(at) == "(" else None
            if enclosed and self.folded(enclosed.last) == ")":
                at = enclosed.last + 1
            elif at in self.day_by_start and self.day_by_start[at].on:
                at = self.day_by_start[at].last
            elif self.folded(at) in {","} or (self.folded(at) in ADVERBS and not self._before_a_verb(at)):
                at += 1
            else:
                break
        return at

    def _before_a_verb(self, at: int) -> bool:
        verb_at = at
        while self.folded(verb_at) in CLITICS:
            verb_at += 1
        return verb_at > at and self.folded(verb_at).isalpha() and self.folded(verb_at) not in ADVERBS


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
    one = _in_person(clause, _myself(clause, one))
    people, either = [one], False
    last = _qualified(clause, one)
    while True:
        after = last
        while clause.folded(after) in JOINING or (after > last and clause.folded(after) == "que"):
            after += 1
        more = clause.mention_at(after) if after > last else None
        beside = after > last and more and more.kind == "stranger" and clause.folded(last) == "avec"
        if more is None or more.kind not in kinds or beside:
            return Subject(tuple(people), last, either)
        either = either or "ou" in {word.folded for word in clause.words[last:after]}
        people.append(more)
        last = _qualified(clause, more)


def _myself(clause: Clause, one: Mention) -> Mention:
    """« Moi, j’appelle »: one person."""
    after = one.last + (clause.folded(one.last) == ",")
    again = clause.mention_at(after) if one.kind == "writer" else None
    return again if again and again.kind == "writer" else one


def _in_person(clause: Clause, one: Mention) -> Mention:
    """« FT (Sophie) »: of a house, the one who is named between parentheses."""
    named = clause.mention_at(one.last + 1) if clause.folded(one.last) in {"(", "-", ":", "/", ","} else None
    if one.kind != "house" or named is None or named.kind != "member":
        return one
    if clause.folded(one.last) == "(" and clause.folded(named.last) == ")":
        return replace(named, first=one.first, last=named.last + 1)
    if clause.folded(one.last) in {"-", ":"} and _at_home(clause, named, one):
        return replace(named, first=one.first)
    return one


def _qualified(clause: Clause, one: Mention) -> int:
    """The place after « (Département) », « de France Travail », « , la formatrice, »."""
    last = one.last
    if one.kind not in {"member", "writer"}:
        return last
    for opening, closing in (("(", ")"), (",", ",")):
        more = clause.mention_at(last + 1) if clause.folded(last) == opening else None
        if (
            more
            and clause.folded(more.last) == closing
            and (opening == "(" or _the_same(one, more) or _at_home(clause, one, more))
        ):
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
