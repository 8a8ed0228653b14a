"""What is being understood, part after part; what stays uncertain is said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.meetings.kinds import EntryKind
from interstice.meetings.sentences.clauses import Clause
from interstice.meetings.sentences.days import Day, Weight, term_of
from interstice.meetings.sentences.heard import Heard, Part
from interstice.meetings.sentences.leads import Doing
from interstice.meetings.sentences.people import Mention
from interstice.meetings.sentences.telling import Telling
from interstice.meetings.sentences.verbs import participle_of

_SET = frozenset("prévoir fixer programmer planifier caler dater".split())
_ATTENDING = frozenset(
    "accompagner préparer emmener conduire amener participer assister représenter aller rendre venir "
    "intervenir inscrire être".split()
)
_PRESENCE = ("accompagnement", "presence", "participation", "preparation")
_AT = frozenset("a au aux lors".split())
_BEING = frozenset("est sont sera seront ete etre a ont".split())


def _told_before(day: Day, doing: Doing) -> bool:
    first, last = doing.since or (0, 0)
    return first <= day.first < last


@dataclass
class Hearing:
    """The understanding of one clause, while it is made."""

    clause: Clause
    members: list[UUID] = field(default_factory=list)
    organisations: list[UUID] = field(default_factory=list)
    to_members: list[UUID] = field(default_factory=list)
    to_organisations: list[UUID] = field(default_factory=list)
    by_person: bool = False
    due: date | None = None
    term: Day | None = None
    parts: list[Part] = field(default_factory=list)
    unsure: list[str] = field(default_factory=list)

    def who(self, people: Iterable[Mention], *, either: bool = False) -> None:
        """Those who do it; when it is one or the other, nobody is chosen."""
        named = list(people)
        if either and len(named) > 1:
            said = self.typed(named[0].first, named[-1].last)
            self.unsure.append(_("« {said} » : l’un ou l’autre ?").format(said=said))
            return
        for one in named:
            self._resolve(one, self.members, self.organisations, "who")

    def towards(self, one: Mention) -> None:
        """Where someone is sent; with a member goes their organisation."""
        self._resolve(one, self.to_members, self.to_organisations, "to")
        for member in self.to_members:
            seated = self.clause.table.member(member)
            if seated and seated.organisation not in self.to_organisations:
                self.to_organisations.append(seated.organisation)

    def _resolve(self, one: Mention, members: list[UUID], houses: list[UUID], role: str) -> None:
        if one.kind in {"person", "pronoun"}:
            self.by_person = True
        elif one.kind == "writer" and self.clause.table.writer:
            members[:] = dict.fromkeys([*members, self.clause.table.writer])
        elif one.doubtful and (named := self._named_elsewhere(one)):
            members[:] = dict.fromkeys([*members, named])
        elif one.doubtful:
            self.unsure.append(self._which(one))
            return
        elif one.members or one.houses:
            members.extend(member for member in one.members if member not in members)
            houses.extend(house for house in one.houses if house not in houses)
        else:
            said = self.typed(one.first, one.last)
            nobody = _("« {said} » : qui ?") if said.lower() in {"il", "elle"} else None
            self.unsure.append((nobody or _("« {said} » n’est pas à la table.")).format(said=said))
            return
        self.mark(role, one.first, one.last)

    def _named_elsewhere(self, one: Mention) -> UUID | None:
        """« La déléguée relance l’employeur : Lucie »: the name tells which."""
        names = {
            other.members[0]
            for other in self.clause.mentions
            if len(other.members) == 1 and other.members[0] in one.members
        }
        return names.pop() if len(names) == 1 else None

    def _which(self, one: Mention) -> str:
        table = self.clause.table
        names = [seated.name for seated in table.seated if seated.id in one.members]
        names += [house.short or house.name for house in table.houses if house.id in one.houses]
        said = self.typed(one.first, one.last)
        return _("« {said} » : {names} ?").format(said=said, names=_(", ou ").join(names))

    def by_when(self, *, decided: bool = False, doing: Doing | None = None) -> None:
        """The term, of all the days that are said, but in a condition or of something else."""
        days = [day for day in self.clause.days if day.first >= self.clause.start]
        if doing:
            days = [day for day in days if not self._of_something_else(day, doing)]
            days = [day for day in days if not _told_before(day, doing)] or days
        if decided:
            days = [day for day in days if not day.rough]
        self.term = term_of(days, plain=True) or (self._of_its_event(days, doing) if doing else None)
        if self.term and self.term.on:
            self.due = self.term.on
            self.mark("due", self.term.first, self.term.last)
        else:
            self.unsure.extend(day.note for day in days if day.note and day.note not in self.unsure)

    @property
    def has_a_limit(self) -> bool:
        """Whether it is said before when: « avant mardi », « d’ici le 3 », « sous huit jours »."""
        said = self.term and {self.clause.folded(at) for at in range(self.term.first, self.term.last)}
        return bool(said and said & {"avant", "ici", "sous", "dans"})

    def leave_the_term_out(self, telling: Telling) -> None:
        """By when is said elsewhere; what begins on a day, or is itself of that day, keeps its words."""
        announced = self.term and self.clause.folded(self.term.first - 2) == ","
        if self.term and self.due and not self.term.told and not announced:
            telling.leave_out(self.term)

    def _of_something_else(self, day: Day, doing: Doing) -> bool:
        """« La sortie prévue le 31 janvier » is what is prepared, not when."""
        first, last = doing.aside or (0, 0)
        if first <= day.first < last:
            return True
        at = day.first - 1
        if self.clause.folded(at - 2) == ",":
            return False
        said = participle_of(self.clause.folded(at)) in _SET and at - 1 > doing.deed.rest
        plain = day.weight is Weight.PLAIN and doing.deed.verb != "" and doing.before is None
        return said and plain and self.clause.folded(at - 1) not in _BEING

    def _of_its_event(self, days: list[Day], doing: Doing) -> Day | None:
        """« Karim l’accompagne au forum du 3 décembre »: it is done on that day."""
        head = self.clause.folded(doing.before[0]) if doing.before and not doing.deed.verb else ""
        if doing.deed.verb not in _ATTENDING and not head.startswith(_PRESENCE):
            return None
        for day in days:
            before = {self.clause.folded(at) for at in range(day.first - 7, day.first)}
            if day.on and self.clause.folded(day.first) in {"du", "de", "d'"} and before & _AT:
                return replace(day, told=True)
        return None

    def mark(self, role: str, first: int, last: int) -> None:
        """That these words were understood so."""
        words = self.clause.words
        if first < last <= len(words):
            self.parts.append(Part(role, words[first].start, words[last - 1].end))

    def typed(self, first: int, last: int) -> str:
        """Words as they were typed."""
        words = self.clause.words
        return self.clause.sentence[words[first].start : words[last - 1].end]

    def heard(self, kind: EntryKind, what: str) -> Heard:
        """What was understood, as a whole."""
        return Heard(
            sentence=self.clause.sentence,
            kind=kind,
            members=tuple(self.members),
            organisations=tuple(self.organisations),
            by_person=self.by_person,
            to_members=tuple(self.to_members),
            to_organisations=tuple(self.to_organisations),
            what=what,
            due=self.due,
            parts=tuple(sorted(self.parts, key=lambda part: part.start)),
            unsure=tuple(self.unsure),
        )
