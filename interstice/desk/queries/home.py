"""The home of a partnership: what it is for, who sits around it, what it holds to, what it is at work on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Model, Q, QuerySet

from interstice.bonds.queries.commitments import next_due
from interstice.bonds.queries.lines import CommitmentLine
from interstice.desk.queries.awaiting import awaiting
from interstice.desk.queries.chronicle import TOLD, Line, acts_of, chronicle, top_of
from interstice.desk.queries.circle import Circle, circle
from interstice.desk.queries.coming import Coming, days_to_say_again, ending_days
from interstice.desk.queries.here import Here
from interstice.desk.queries.names import names_in
from interstice.desk.queries.sight import told_acts
from interstice.parties.models import Partnership, Place
from interstice.parties.queries.around import House, houses_in
from interstice.parties.queries.awaited import Awaited
from interstice.parties.queries.bodies import Seated, bodies
from interstice.parties.queries.founding import Field, FoundingText, founding_text, indetermined
from interstice.parties.queries.horizons import horizons
from interstice.parties.queries.places import places, places_now
from interstice.parties.queries.rows import parties_rows
from interstice.parties.queries.standing import Standing
from interstice.register.actors import Actor
from interstice.register.models import Entry
from interstice.register.prepared import prepared
from interstice.register.refusals import OutOfSight
from interstice.rules.models import Proposal, Question
from interstice.rules.queries.book import RuleLine, rules_in_force, texts_held
from interstice.rules.queries.settlements import settlements
from interstice.vault.sight import must_be_here

A_LINE = 140
"""How long a clause may be to tell a rule in one line; longer, its page says it better."""

AHEAD_MONTHS = 12
"""Further than a year, what ends is not yet on anybody's mind."""


@dataclass(frozen=True)
class OpenQuestion:
    """A question on the table, and the proposal that answers it, if one is laid."""

    question: Question
    signed: str
    proposal: Proposal | None


@dataclass(frozen=True)
class HomeRule:
    """A rule, and since when a proposal would revise it."""

    line: RuleLine
    discussed_since: date | None

    @property
    def does(self) -> str:
        """What the software does by it, in its shortest clause; without a short one, what it aims at."""
        said = ["".join(part.text for part in sentence) for sentence in self.line.sentences]
        shortest = min(said, key=len, default="")
        return shortest if 0 < len(shortest) <= A_LINE else str(self.line.towards) or shortest


@dataclass(frozen=True)
class Sitting:
    """An organisation around the table, with the places of its members who told theirs."""

    house: House
    places: list[tuple[str, Place | None]]


@dataclass(frozen=True)
class Home:
    """Everything on the page. What the viewer's hat does not read is empty, as if there were none."""

    partnership: Partnership
    founding: FoundingText | None
    founded: bool
    signatures: list[str]
    founders: int
    convention: bool
    sittings: list[Sitting]
    rules: list[HomeRule]
    questions: list[OpenQuestion]
    fields: list[Field]
    bodies: list[Seated]
    coming: list[Coming]
    commitments: list[CommitmentLine]
    chronicle: list[Line]
    asked: list[Awaited]

    @property
    def circle(self) -> Circle:
        """The organisations around their rules."""
        houses = [one.house for one in self.sittings]
        return circle(houses, self.in_force, founded=self.founded)

    @property
    def in_force(self) -> int:
        """How many rules the software obeys."""
        return sum(one.line.life.applied for one in self.rules)

    @property
    def difficulty(self) -> OpenQuestion | None:
        """The difficulty with which the space opened: it heads the page until it is founded (AT01)."""
        return self.questions[-1] if self.questions else None

    @property
    def undetermined(self) -> list[Field]:
        """What remains to be determined together, and blocks nothing (B27)."""
        return [one for one in self.fields if not one.determined]


def home(seen_by: Actor, on: date, met: Standing | None) -> Home:
    """The page for this viewer on this day: a fixed number of queries. `met` is what their entrance found."""
    must_be_here(seen_by)
    here = parties_rows(seen_by.partnership)
    row = here.partnership
    if row is None:
        raise OutOfSight
    asked, laid = _questions(seen_by, on)
    entries = _last_acts(seen_by, on)
    acts = acts_of(entries)
    names = names_in(seen_by, acts, [row], asked, *_told(seen_by, on))
    text = founding_text(seen_by, on, known=names.directory)
    signed = [one.member for one in text.signatories] if text else []
    revised = {one.rule: one.on for one in reversed(laid) if one.revises is not None}
    book = rules_in_force(seen_by, on, known=names.directory, texts_alone=True)
    lines = sorted(book, key=lambda one: not one.life.applied)
    return Home(
        partnership=row,
        founding=text,
        founded=row.founded_on is not None and row.founded_on <= on,
        signatures=sorted({names.person(one.id).html for one in signed}),
        founders=len({one.organisation for one in signed}),
        convention=any(one.recorded_on <= on for one in here.conventions),
        sittings=_sittings(seen_by, houses_in(seen_by, names.directory, on)),
        rules=[HomeRule(one, revised.get(one.id)) for one in lines],
        questions=[_question(one, laid, names.directory.signature(one.by)) for one in asked],
        fields=indetermined(seen_by),
        bodies=bodies(seen_by, on, known=names.directory),
        coming=_coming(seen_by, on, lines),
        commitments=next_due(seen_by, on, known=names.directory) if seen_by.within() else [],
        chronicle=chronicle(
            names, entries, acts, top=_top(seen_by, on, met), read_to=met.seen_to if met else None
        ),
        asked=[] if seen_by.within() else awaiting(Here(seen_by, names.directory)),
    )


def _sittings(seen_by: Actor, houses: list[House]) -> list[Sitting]:
    told: Mapping[UUID, Place] = places(seen_by) if seen_by.within() else {}
    return [
        Sitting(one, [(str(each.said.identity), told.get(each.id)) for each in one.members])  # type: ignore[attr-defined]
        for one in houses
        if one.functions
    ]


def _coming(seen_by: Actor, on: date, rules: list[RuleLine]) -> list[Coming]:
    here = seen_by.partnership
    ends = horizons(seen_by, on=on, within_months=AHEAD_MONTHS)
    return sorted([*ending_days(here, ends), *days_to_say_again(here, rules, on)], key=lambda one: one.on)


def _question(asked: Question, laid: list[Proposal], signed: str) -> OpenQuestion:
    answering = [one for one in laid if str(asked.id) in one.answers]
    return OpenQuestion(asked, signed, answering[-1] if answering else None)


def _told(seen_by: Actor, on: date) -> Iterator[Iterable[Model]]:
    """What the sections of the page are told from, whose words are read all at once."""
    here = seen_by.partnership
    rows = parties_rows(here)
    yield from (rows.foundings, rows.blanks, rows.bodies, rows.mandates, rows.conventions, rows.horizons)
    yield texts_held(here, on)
    if seen_by.within():
        yield places_now(here)


def _questions(seen_by: Actor, on: date) -> tuple[list[Question], list[Proposal]]:
    """The questions open on that day, the newest first, and the proposals under way: for members (RL2)."""
    if not seen_by.within():
        return [], []
    asked = _unsettled(seen_by.partnership, on)
    ended = settlements(seen_by.partnership, asked)
    still = [one for one in asked if one.id not in ended or ended[one.id].on > on]
    return still, _laid(seen_by.partnership, on)


@prepared
def _unsettled(partnership: UUID, on: date) -> QuerySet[Question]:
    """Those that nobody had said settled by that day; a rule or the founding text may have ended some."""
    unsaid = Q(settled_on__isnull=True) | Q(settled_on__gt=on)
    return Question.objects.filter(unsaid, partnership=partnership, on__lte=on).order_by("-n")


@prepared
def _laid(partnership: UUID, on: date) -> QuerySet[Proposal]:
    undone = Q(adopted_on__isnull=True) | Q(adopted_on__gt=on)
    unclosed = Q(closed_on__isnull=True) | Q(closed_on__gt=on)
    return Proposal.objects.filter(undone, unclosed, partnership=partnership, on__lte=on).order_by("n")


@prepared
def _last_acts(seen_by: Actor, on: date) -> QuerySet[Entry]:
    return told_acts(seen_by).filter(on__lte=on).order_by("-n")[:TOLD]


def _top(seen_by: Actor, on: date, met: Standing | None) -> int | None:
    """From where numbers are accounted for: on a past day, from nowhere for those who read the debates."""
    if seen_by.within() and on < seen_by.today:
        return None
    return met.size if met else top_of(seen_by)
