"""The lines of minutes: what each item came to, in the words of the session."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from interstice.meetings.kinds import About, EntryKind, Review
from interstice.meetings.models import Correction, DecisionReview, Item, Session, SessionEntry
from interstice.meetings.queries.extracts import Extract
from interstice.meetings.queries.said_in_session import SaidThere
from interstice.parties.models import Thing
from interstice.parties.queries.directory import Directory
from interstice.register.actors import Actor
from interstice.register.together import Among, Found
from interstice.rules.kinds import Stand
from interstice.rules.models import Proposal, Stance
from interstice.ui.typography import joined, quoted
from interstice.vault.sight import opened_among


@dataclass(frozen=True)
class CorrectionLine:
    """What should be read otherwise, as someone who was there says."""

    words: object
    by: str
    on: date
    n: int


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line: its genre, who if someone commits, the words, the day, and the number of its act."""

    genre: str
    words: object
    n: int
    last: int | None = None
    """The number of the last act, when the line tells several."""
    who: str = ""
    due: date | None = None
    entry: UUID | None = None
    corrections: list[CorrectionLine] = field(default_factory=list)
    after: str = ""


@dataclass(frozen=True, kw_only=True)
class ItemLines:
    """An item of the session: its rank among those that the reader may read, who ran it, its lines."""

    rank: int
    item: Item
    title: object
    about: str
    led_by: str
    by_exception: bool
    lines: list[Line]
    undecided: bool

    @property
    def reached(self) -> bool:
        """Whether the session came to it."""
        return self.item.reached_at is not None or bool(self.lines)


@dataclass(frozen=True)
class Reviewed:
    """What this session did with an earlier decision (B02)."""

    row: DecisionReview
    decision: SessionEntry


STANDS: Mapping[Stand, str | Promise] = {
    Stand.CONSENT: gettext_lazy("Consentement"),
    Stand.RESERVE: gettext_lazy("Réserve"),
    Stand.OBJECTION: gettext_lazy("Objection"),
    Stand.NOT_CONCERNED: gettext_lazy("Pas concerné"),
    Stand.WAITING: gettext_lazy("En attente"),
}
"""How a table that answers a text is told, in the first column."""

NEVER = 2**62
"""Where items stand that the session did not come to: after all that it did."""

_REVIEWED = 'id IN (SELECT decision_id FROM meetings_decisionreview WHERE "session" = %s)'

Corrections = Mapping[UUID | None, list[CorrectionLine]]


@dataclass(frozen=True)
class Told:
    """What lines are made of: rows whose words are read already."""

    held: Session
    items: Sequence[Item]
    entries: Sequence[SessionEntry]
    reviews: Sequence[Reviewed]
    said: SaidThere
    things: Sequence[Thing]
    corrections: Corrections
    who: Directory

    @property
    def labels(self) -> dict[UUID, object]:
        """The words by which a question, a rule is called."""
        return {one.id: one.said.label for one in self.things}  # type: ignore[attr-defined]


def corrected(rows: Iterable[Correction], who: Directory) -> Corrections:
    """The corrections by the line that they bear on; those of the whole under None."""
    by_line: dict[UUID | None, list[CorrectionLine]] = defaultdict(list)
    for one in rows:
        told = CorrectionLine(one.said.words, who.signature(one.by), one.on, one.n)  # type: ignore[attr-defined]
        by_line[one.entry].append(told)
    return by_line


def asked_of_reviews(session: UUID) -> list[Among]:
    """What is asked of the decisions to which a session came back, for a page that asks for much at once."""
    return [
        Among(DecisionReview, '"session" = %s', (session,)),
        Among(SessionEntry, _REVIEWED, (session,)),
    ]


def reviews_among(found: Found, items: Collection[Item], reader: Actor, extract: Extract) -> list[Reviewed]:
    """Those that were found: of a person, only where her circle opens (RL4)."""
    decisions = {one.id: one for one in found.all(SessionEntry)}
    opened = opened_among(reader, {one.sitting for one in decisions.values() if one.sitting})
    shown = {one.dossier for one in items if one.dossier}
    rows = sorted(found.all(DecisionReview), key=lambda one: one.n)
    reviewed = [Reviewed(one, decisions[one.decision_id]) for one in rows]
    known = [one for one in reviewed if one.decision.sitting is None or one.decision.sitting in opened]
    narrow = extract.organisation or extract.item
    return [one for one in known if not narrow or one.decision.about in shown or one.decision.sitting is None]


def item_lines(told: Told) -> list[ItemLines]:
    """The items with their lines, in the order of the register; ranks run without a gap."""
    of_items, _loose = _shared(told)
    for one in told.entries:
        of_items[one.item].append(_entry(one, told))
    lines = {item.id: sorted(of_items[item.id], key=lambda line: line.n) for item in told.items}
    order = _as_they_came(told.items, lines)
    return [_item(rank, item, lines[item.id], told) for rank, item in enumerate(order, start=1)]


def _as_they_came(items: Sequence[Item], lines: Mapping[UUID, list[Line]]) -> list[Item]:
    """In the order in which they were reached; a rule adopted without a stop there, by its first act."""
    place: dict[UUID, int] = {}
    last = 0
    for item in items:
        first = lines[item.id][0].n if lines[item.id] else 0
        if item.reached_at is not None:
            last = place[item.id] = max(last, first)
        else:
            place[item.id] = first or NEVER
    return sorted(items, key=lambda item: place[item.id])


def lines_before(told: Told) -> list[Line]:
    """What was inscribed before the first item: the entry line is on none yet."""
    return [_entry(one, told) for one in told.entries if one.item is None]


def loose_lines(told: Told) -> list[Line]:
    """What was inscribed beside the session's own lines without being about one of its items."""
    _of_items, loose = _shared(told)
    return sorted(loose, key=lambda line: line.n)


def _item(rank: int, item: Item, lines: list[Line], told: Told) -> ItemLines:
    label = told.labels.get(item.thing, "") if item.thing else ""
    return ItemLines(
        rank=rank,
        item=item,
        title=item.said.title or label,  # type: ignore[attr-defined]
        about=str(About(item.about).label),
        led_by=joined([told.who.person(one) for one in item.pair]),
        by_exception=item.as_agreed is False,
        lines=lines,
        undecided=str(item.id) in told.held.undecided and not lines,
    )


def _entry(row: SessionEntry, told: Told) -> Line:
    words = row.said.rectified or row.said.words  # type: ignore[attr-defined]
    return Line(
        genre=str(EntryKind(row.what).label),
        words=words,
        n=row.number,
        who=told.who.person(row.by_member) or told.who.name(row.by_organisation),
        due=row.due,
        entry=row.id,
        corrections=told.corrections.get(row.id, []),
    )


def _shared(told: Told) -> tuple[dict[UUID | None, list[Line]], list[Line]]:
    """What other rooms inscribed, under the item that it is about, or apart."""
    of_items: dict[UUID | None, list[Line]] = defaultdict(list)
    loose: list[Line] = []
    about = {item.thing: item.id for item in told.items if item.thing}
    for things, line in _of_the_collective(told):
        item = next((about[one] for one in things if one in about), None)
        (of_items[item] if item else loose).append(line)
    return of_items, loose


def _of_the_collective(told: Told) -> list[tuple[list[UUID], Line]]:
    """Each of these lines, with the things under which it may stand."""
    reviews = [_reviewed(one) for one in told.reviews]
    return [*reviews, *texts_told(told.said), *_stances(told.said.stances, told.who)]


def as_voiced(row: Any, field: str) -> object:
    """The words of a row that was given them."""
    return getattr(row.said, field)


def texts_told(
    said: SaidThere, word: Callable[[Any, str], object] = as_voiced
) -> list[tuple[list[UUID], Line]]:
    """The questions, the proposals and the rules among them, which a screen tells while it is held, too."""
    lines = [([one.id], _line(_("Question"), word(one, "sentence"), one.n)) for one in said.questions]
    lines += [
        (_of(one.proposal), _draft(word(one.proposal, "title"), one.number, one.n)) for one in said.drafts
    ]
    lines += [
        ([one.rule_id, *_answered(one.rule.answers)], _version(word(one, "title"), one.number, one.n))
        for one in said.versions
    ]
    lines += [
        ([one.rule_id], _line(_("Règle redite"), word(one.rule, "title"), one.n)) for one in said.sayings
    ]
    return lines


def _line(genre: str, words: object, n: int, **more: str) -> Line:
    return Line(genre=genre, words=words, n=n, **more)  # type: ignore[arg-type]


def _of(proposal: Proposal) -> list[UUID]:
    return [proposal.id, proposal.rule, *_answered(proposal.answers)]


def _answered(answers: Iterable[str]) -> list[UUID]:
    return [UUID(one) for one in answers]


def _draft(title: object, number: int, n: int) -> Line:
    return _line(_("Proposition"), title, n, after=_("version {number}").format(number=number))


def _version(title: object, number: int, n: int) -> Line:
    if number == 1:
        return _line(_("Règle"), title, n, after=_("adoptée"))
    return _line(_("Règle"), title, n, after=_("révisée, version {number}").format(number=number))


def _stances(stances: Sequence[Stance], who: Directory) -> list[tuple[list[UUID], Line]]:
    """Those who said the same of one text stand on one line: a table that agrees is told once."""
    alike: dict[tuple[UUID, int, str], list[Stance]] = defaultdict(list)
    for one in stances:
        alike[one.proposal_id, one.draft, one.stand].append(one)
    return [(_of(group[0].proposal), _stance(group, who)) for group in alike.values()]


def _stance(group: Sequence[Stance], who: Directory) -> Line:
    first, last = group[0], group[-1]
    return Line(
        genre=str(STANDS[Stand(first.stand)]),
        who=joined([who.name(one.organisation) for one in group]),
        words=quoted(str(first.proposal.said.title)),
        n=first.n,
        last=last.n if last.n != first.n else None,
    )


def _reviewed(one: Reviewed) -> tuple[list[UUID], Line]:
    said = str(Review(one.row.review).label)
    words = one.decision.said.rectified or one.decision.said.words  # type: ignore[attr-defined]
    return [one.decision.id, *filter(None, [one.decision.about])], _line(
        _("Suite"), words, one.row.n, after=said
    )
