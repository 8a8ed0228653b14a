"""The home of a partnership: what it is for, who sits around it, what it holds to, what it is at work on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Model, Q

from interstice.desk.queries.awaiting import awaiting
from interstice.desk.queries.chronicle import TOLD, Line, acts_of, chronicle
from interstice.desk.queries.circle import Drawing, Seat, drawing, seats
from interstice.desk.queries.founding import FoundingShown, founding_rows, founding_shown
from interstice.desk.queries.here import Here
from interstice.desk.queries.horizons import Ending, ending_after, endings
from interstice.desk.queries.names import names_in
from interstice.desk.queries.rule_lines import RuleLine, rule_lines, rule_rows
from interstice.desk.queries.sight import readable_acts
from interstice.parties.models import BlankField, Body, Partnership, Place
from interstice.parties.queries.awaited import Awaited
from interstice.register.actors import Actor
from interstice.register.models import Entry
from interstice.register.refusals import OutOfSight
from interstice.rules.models import Proposal, Question
from interstice.rules.queries.settlements import settlements
from interstice.vault.sight import must_be_here


@dataclass(frozen=True)
class OpenQuestion:
    """A question on the table, and since when a proposal answers it."""

    question: Question
    signed: str
    proposal: Proposal | None


@dataclass(frozen=True)
class Home:
    """Everything on the page. What the viewer's hat does not read is empty, as if there were none."""

    partnership: Partnership
    founding: FoundingShown | None
    seats: list[Seat]
    rules: list[RuleLine]
    questions: list[OpenQuestion]
    undetermined: list[BlankField]
    determined: list[BlankField]
    bodies: list[Body]
    endings: list[Ending]
    chronicle: list[Line]
    asked: list[Awaited]

    @property
    def in_force(self) -> int:
        """How many rules the software obeys."""
        return sum(one.applied for one in self.rules)

    @property
    def circle(self) -> Drawing:
        """The words of the circle."""
        return drawing(self.seats, self.in_force, founded=self.partnership.founded_on is not None)

    @property
    def difficulty(self) -> OpenQuestion | None:
        """The difficulty with which the space opened: it heads the page until it is founded (AT01)."""
        return self.questions[-1] if self.questions else None


def home(seen_by: Actor, on: date, read_to: int | None) -> Home:
    """The page for this viewer on this day: a fixed number of queries."""
    must_be_here(seen_by)
    return _Loaded(seen_by, on).home(read_to)


class _Loaded:
    """The rows of the page, voiced together so that their number costs no query."""

    def __init__(self, seen_by: Actor, on: date) -> None:
        here = seen_by.partnership
        self.seen_by, self.on = seen_by, on
        self.partnership = Partnership.objects.filter(id=here).first()
        self.founding = founding_rows(here)
        self.rules = rule_rows(seen_by, on)
        self.questions, self.proposals = _questions(seen_by, on)
        self.blanks = list(BlankField.objects.filter(partnership=here, since__lte=on))
        self.bodies = list(Body.objects.filter(partnership=here, since__lte=on).order_by("n"))
        self.places = list(Place.objects.filter(partnership=here)) if seen_by.within() else []
        self.stated, self.signed = ending_after(here, on)
        self.entries = list(_last_acts(seen_by, on))
        self.acts = acts_of(self.entries)
        self.names = names_in(seen_by, self.acts, *self._rows())

    def _rows(self) -> list[list[Model]]:
        one = [self.partnership] if self.partnership else []
        lists = (one, self.founding, self.rules.rules, self.questions, self.proposals, self.blanks)
        more = (self.bodies, self.places, self.stated, self.signed)
        return [list(rows) for rows in (*lists, *more)]

    def home(self, read_to: int | None) -> Home:
        """The page, from rows that have their words."""
        if self.partnership is None:
            raise OutOfSight
        who = self.names.directory
        return Home(
            partnership=self.partnership,
            founding=founding_shown(self.seen_by, self.founding, who),
            seats=seats(self.seen_by, who, self.places, self.on),
            rules=rule_lines(self.rules, self._called),
            questions=[self._question(one) for one in self.questions],
            undetermined=[one for one in self.blanks if not one.words],
            determined=[one for one in self.blanks if one.words],
            bodies=self.bodies,
            endings=endings(self.stated, self.signed),
            chronicle=chronicle(self.names, self.entries, self.acts, read_to=read_to),
            asked=[] if self.seen_by.within() else awaiting(Here(self.seen_by, who)),
        )

    def _called(self, thing: UUID) -> str:
        bodies = {one.id: str(one.said.name) for one in self.bodies}  # type: ignore[attr-defined]
        who = self.names.directory
        return bodies.get(thing) or who.name(thing) or who.person(thing)

    def _question(self, question: Question) -> OpenQuestion:
        answering = [one for one in self.proposals if str(question.id) in one.answers]
        signed = self.names.directory.signature(question.by)
        return OpenQuestion(question, signed, answering[-1] if answering else None)


def _questions(seen_by: Actor, on: date) -> tuple[list[Question], list[Proposal]]:
    """The questions open on that day, the newest first, and the proposals under way: for members (RL2)."""
    if not seen_by.within():
        return [], []
    asked = list(Question.objects.filter(partnership=seen_by.partnership, on__lte=on).order_by("-n"))
    ended = settlements(seen_by.partnership, asked)
    still = [one for one in asked if one.id not in ended or ended[one.id].on > on]
    undone = Q(adopted_on__isnull=True) | Q(adopted_on__gt=on)
    unclosed = Q(closed_on__isnull=True) | Q(closed_on__gt=on)
    laid = Proposal.objects.filter(undone, unclosed, partnership=seen_by.partnership, on__lte=on)
    return still, list(laid.order_by("n"))


def _last_acts(seen_by: Actor, on: date) -> list[Entry]:
    return list(readable_acts(seen_by).filter(on__lte=on).order_by("-n")[:TOLD])
