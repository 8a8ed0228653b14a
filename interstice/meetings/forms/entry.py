"""The entry line: what was typed, what was understood of it, and what was corrected in place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.http import QueryDict
from django.utils.translation import gettext as _

from interstice.meetings.decisions.entries import LONGEST, must_hold_in_a_line
from interstice.meetings.inputs import Understood
from interstice.meetings.kinds import EntryKind
from interstice.meetings.sentences import Heard, House, Seated, Table, understand
from interstice.register.refusals import Refused

PERSON = "person"
_PARTS = frozenset({"what", "words", "who", "due", "to"})
DOERS = (EntryKind.COMMITMENT,)
DATED = (EntryKind.COMMITMENT, EntryKind.REFERRAL)


@dataclass(frozen=True)
class Choice:
    """Someone who can be chosen in a list; `chosen` when it is them."""

    value: str
    name: str
    chosen: bool = False


@dataclass(frozen=True)
class Entry:
    """One sentence on its way to the register."""

    table: Table
    heard: Heard
    kind: EntryKind
    words: str
    who: tuple[str, ...]
    to: str
    due: date | None
    kept: frozenset[str]
    item: UUID | None = None
    refusal: str = ""

    @property
    def sentence(self) -> str:
        """As it was typed."""
        return self.heard.sentence

    @property
    def corrected(self) -> str:
        """The names of what was corrected in place."""
        return " ".join(sorted(self.kept))

    @property
    def kinds(self) -> list[Choice]:
        """The five kinds, the one that it is chosen."""
        return [Choice(one.value, str(one.label), one is self.kind) for one in EntryKind]

    @property
    def does(self) -> bool:
        """Whether somebody takes it upon themselves."""
        return self.kind in DOERS

    @property
    def sends(self) -> bool:
        """Whether a person is sent to a partner."""
        return self.kind is EntryKind.REFERRAL

    @property
    def dated(self) -> bool:
        """Whether it has a term."""
        return self.kind in DATED

    @property
    def doers(self) -> list[list[Choice]]:
        """One list for each of those who do it, and one more, blank, to add another."""
        return [self._people(one, self.who[:rank]) for rank, one in enumerate((*self.who, ""))]

    @property
    def places(self) -> list[Choice]:
        """Where the person may be sent."""
        return _choices(self.table.houses, self.table.seated, self.to)

    @property
    def unsure(self) -> Sequence[str]:
        """What was not understood, unless it has been said since."""
        said = bool(self.who and self.does) or bool(self.to and self.sends) or bool(self.due and self.dated)
        return () if said and not self.heard.members else self.heard.unsure

    @property
    def summary(self) -> str:
        """The understanding in one sentence: « Engagement de Joël Mercier »."""
        told = str(self.kind.label)
        if self.does and (names := self.names(self.who)):
            told = _("{kind} de {names}").format(kind=told, names=_(", ").join(names))
        if self.sends and self.to:
            told = _("{kind} vers {place}").format(kind=told, place=", ".join(self.names((self.to,))))
        return told

    def names(self, values: Sequence[str]) -> list[str]:
        """The names of those chosen."""
        known: Mapping[str, str] = {one.value: one.name for one in self._people("", ())}
        return [known[one] for one in values if one in known]

    def _people(self, chosen: str, before: Sequence[str]) -> list[Choice]:
        people = _choices(self.table.houses, self.table.seated, chosen, people_first=True)
        if self.table.dossier:
            name = self.table.label or _("la personne")
            people.insert(0, Choice(PERSON, name, chosen == PERSON))
        return [one for one in people if one.value not in before]

    def understood(self) -> Understood:
        """As it will be inscribed. Raises Refused when it is too long, or nobody is said to take it on."""
        if not self.words.strip():
            raise Refused(_("Écrivez une phrase, puis Entrée."))
        must_hold_in_a_line(self.sentence)
        common = Understood(what=self.kind, words=self.words.strip(), due=self.due if self.dated else None)
        if self.sends:
            return replace(common, to_organisation=self._to_house(), to_member=_id(self.to, "m"))
        if not self.does:
            return common
        if not self.who:
            raise Refused(_("Dites qui s’en charge, ou faites-en une décision (Ctrl + D)."))
        each = [_by(common, one) for one in self.who]
        return replace(each[0], others=tuple(each[1:]))

    def _to_house(self) -> UUID | None:
        member = _id(self.to, "m")
        seated = self.table.member(member) if member else None
        return seated.organisation if seated else _id(self.to, "o")


def _by(common: Understood, who: str) -> Understood:
    if who == PERSON:
        return replace(common, by_person=True)
    return replace(common, by_member=_id(who, "m"), by_organisation=_id(who, "o"))


def _id(value: str, kind: str) -> UUID | None:
    mark, _dash, told = value.partition("-")
    try:
        return UUID(told) if mark == kind else None
    except ValueError:
        return None


def _choices(
    houses: Sequence[House], seated: Sequence[Seated], chosen: str, *, people_first: bool = False
) -> list[Choice]:
    people = [Choice(f"m-{one.id}", one.name, chosen == f"m-{one.id}") for one in seated]
    places = [Choice(f"o-{one.id}", one.short or one.name, chosen == f"o-{one.id}") for one in houses]
    return people + places if people_first else places + people


def entry_of(data: QueryDict, table: Table, item: UUID | None, *, shown: bool = False) -> Entry:
    """What was typed and, of what was understood, what was corrected: a correction is kept as one types on.

    `shown` when it is as it was shown that it will be inscribed, whatever was corrected of it.
    """
    sentence = data.get("sentence", "")
    kept = (
        _PARTS
        if shown and data.get("heard", "") == sentence
        else frozenset(data.get("kept", "").split()) & _PARTS
    )
    kind = _kind(data.get("what", "")) if "what" in kept else None
    heard = replace(understand(sentence[:LONGEST], table, kind), sentence=sentence)
    known = {one.value for one in _choices(table.houses, table.seated, "")} | {PERSON}
    who = [one for one in data.getlist("who") if one in known] if "who" in kept else list(_who(heard))
    to = data.get("to", "") if "to" in kept else _to(heard)
    return Entry(
        table=table,
        heard=heard,
        kind=heard.kind,
        words=data.get("words", "") if "words" in kept else heard.what,
        who=tuple(dict.fromkeys(who)),
        to=to if to in known else "",
        due=_day(data.get("due", "")) if "due" in kept else heard.due,
        kept=kept,
        item=item,
    )


def _who(heard: Heard) -> list[str]:
    people = [f"m-{one}" for one in heard.members] + [f"o-{one}" for one in heard.organisations]
    return people + [PERSON] * heard.by_person


def _to(heard: Heard) -> str:
    if heard.to_members:
        return f"m-{heard.to_members[0]}"
    return f"o-{heard.to_organisations[0]}" if heard.to_organisations else ""


def _kind(said: str) -> EntryKind | None:
    return EntryKind(said) if said in EntryKind.values else None


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None
