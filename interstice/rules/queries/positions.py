"""The grid of positions, organisations by legs, and what was said of one another's logic (D02, D05, D11)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Literal
from uuid import UUID

from interstice.parties.effects.things import NOBODY
from interstice.parties.queries.directory import Directory, directory
from interstice.register.actors import Actor
from interstice.register.together import Among, together
from interstice.rules.kinds import SpeaksFor
from interstice.rules.models import Position, PositionRecognition, Translation
from interstice.vault.queries import NOTHING, Saying
from interstice.vault.sight import must_be_within

State = Literal["pending", "confirmed", "corrected"]

_STATED = "SELECT id FROM rules_position WHERE partnership = %s AND question_id = %s"


@dataclass(frozen=True, kw_only=True)
class RecognitionLine:
    """An organisation that holds the position as legitimate, in its words if it said any."""

    organisation: UUID
    name: str
    signed: str
    words: Saying
    on: date
    n: int


@dataclass(frozen=True, kw_only=True)
class GridLine:
    """An organisation's line: its three legs, or the fact that it has put nothing on the table yet."""

    organisation: UUID
    name: str
    mine: bool
    position: UUID | None = None
    interests: Saying = NOTHING
    solution: Saying = NOTHING
    values: Saying = NOTHING
    speaks_for: SpeaksFor | None = None
    signed: str = ""
    on: date | None = None
    n: int | None = None
    restated: bool = False
    recognised: tuple[RecognitionLine, ...] = ()
    recognised_before: tuple[RecognitionLine, ...] = ()
    """Recognitions of what the organisation said before it stated its position again."""
    may_recognise: bool = False


@dataclass(frozen=True, kw_only=True)
class TranslationLine:
    """Someone's logic in another's words: it stands when `state` is confirmed, never before (RL18).

    Once corrected, the words of the one who was translated stand in its place.
    """

    id: UUID
    of: UUID
    of_signed: str
    signed: str
    words: Saying
    correction: Saying
    state: State
    objection: UUID | None
    on: date
    n: int
    answered_on: date | None
    mine_to_answer: bool


@dataclass(frozen=True)
class PositionRows:
    """What a page loads to show a grid, before the words are read in one go."""

    positions: list[Position]
    recognitions: list[PositionRecognition]
    translations: list[Translation]


def position_rows(partnership: UUID, question: UUID, subjects: Collection[UUID]) -> PositionRows:
    """The positions on a question, their recognitions, the translations about these subjects: one query."""
    marks = ", ".join(["%s"] * len(subjects)) or "NULL"
    found = together(
        Among(Position, "partnership = %s AND question_id = %s", (partnership, question)),
        Among(PositionRecognition, f"position_id IN ({_STATED})", (partnership, question)),
        Among(Translation, f"partnership = %s AND subject IN ({marks})", (partnership, *subjects)),
    )
    return PositionRows(
        positions=sorted(found.all(Position), key=attrgetter("n")),
        recognitions=sorted(found.all(PositionRecognition), key=attrgetter("n")),
        translations=sorted(found.all(Translation), key=attrgetter("n")),
    )


def grid(
    seen_by: Actor, who: Directory, rows: PositionRows, houses: Collection[UUID]
) -> tuple[GridLine, ...]:
    """A line for each of these organisations and each that has spoken, by their seats. Rows are voiced."""
    stated: dict[UUID, list[Position]] = defaultdict(list)
    for row in rows.positions:
        stated[row.organisation].append(row)
    shown = [one.id for one in who.seats() if one.id in houses or one.id in stated]
    return tuple(_line(seen_by, who, house, stated[house], rows.recognitions) for house in shown)


def translation_lines(
    seen_by: Actor, who: Directory, rows: Iterable[Translation]
) -> tuple[TranslationLine, ...]:
    """The translations in the order in which they were said. The rows are voiced."""
    return tuple(
        TranslationLine(
            id=row.id,
            of=row.of,
            of_signed=who.signature(row.of),
            signed=who.signature(row.by),
            words=row.said.words,  # type: ignore[attr-defined]
            correction=row.said.correction,  # type: ignore[attr-defined]
            state=_state(row),
            objection=row.objection,
            on=row.on,
            n=row.n,
            answered_on=row.corrected_on or row.confirmed_on,
            mine_to_answer=row.of == seen_by.member and _state(row) == "pending",
        )
        for row in rows
    )


def translations_about(seen_by: Actor, subject: UUID) -> tuple[TranslationLine, ...]:
    """What was said of one another's logic about a proposal or a rule: a debate, for members alone (RL2)."""
    must_be_within(seen_by)
    rows = list(Translation.objects.filter(partnership=seen_by.partnership, subject=subject).order_by("n"))
    return translation_lines(seen_by, directory(seen_by, rows), rows)


def translations_awaiting(seen_by: Actor) -> tuple[TranslationLine, ...]:
    """What others said of the viewer's own logic, and that waits for their yes: for « ma journée »."""
    must_be_within(seen_by)
    mine = Translation.objects.filter(partnership=seen_by.partnership, of=seen_by.member or NOBODY)
    rows = list(mine.filter(confirmed_on__isnull=True, corrected_on__isnull=True).order_by("n"))
    return translation_lines(seen_by, directory(seen_by, rows), rows)


def _line(
    seen_by: Actor,
    who: Directory,
    house: UUID,
    stated: list[Position],
    recognitions: list[PositionRecognition],
) -> GridLine:
    name, mine = who.name(house), house == seen_by.organisation
    if not stated:
        return GridLine(organisation=house, name=name, mine=mine)
    now, earlier = stated[-1], {one.id for one in stated[:-1]}
    said = now.said  # type: ignore[attr-defined]
    return GridLine(
        organisation=house,
        name=name,
        mine=mine,
        position=now.id,
        interests=said.interests,
        solution=said.solution,
        values=said.values,
        speaks_for=SpeaksFor(now.speaks_for) if now.speaks_for else None,
        signed=who.signature(now.by),
        on=now.on,
        n=now.n,
        restated=bool(earlier),
        recognised=tuple(_recognised(one, who) for one in recognitions if one.position_id == now.id),
        recognised_before=tuple(_recognised(one, who) for one in recognitions if one.position_id in earlier),
        may_recognise=not mine and str(seen_by.organisation) not in now.recognised_by,
    )


def _recognised(row: PositionRecognition, who: Directory) -> RecognitionLine:
    return RecognitionLine(
        organisation=row.organisation,
        name=who.name(row.organisation),
        signed=who.signature(row.by),
        words=row.said.words,  # type: ignore[attr-defined]
        on=row.on,
        n=row.n,
    )


def _state(row: Translation) -> State:
    if row.corrected_on:
        return "corrected"
    return "confirmed" if row.confirmed_on else "pending"
