"""A round as a page draws it: a line for each voice, the circle, and what is missing, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from interstice.parties.queries.directory import Directory
from interstice.register.actors import Actor
from interstice.rules.kinds import Stand
from interstice.rules.models import Objection, Reservation, Stance
from interstice.rules.queries.rounds import RoundState, Seat
from interstice.rules.queries.ties import Tie, ties_to
from interstice.ui.dates import day
from interstice.ui.numbers import in_letters
from interstice.ui.typography import joined

A_MONTH = 31
LETTERS = 15
"""How many letters a line beside a seat holds."""

SIGNS: Mapping[str, tuple[str, str | Promise]] = {
    Stand.CONSENT: ("consent", gettext_lazy("consent")),
    Stand.RESERVE: ("reserve", gettext_lazy("consent avec réserve")),
    Stand.NOT_CONCERNED: ("sans", gettext_lazy("ne se dit pas concernée")),
    Stand.WAITING: ("etude", gettext_lazy("attend sa hiérarchie")),
}
"""The sign and the words of each stand; an objection is told by itself, since it may have been lifted."""


@dataclass(frozen=True)
class VoiceLine:
    """What an organisation answered, in the words of who carried its voice."""

    organisation: UUID
    name: str
    state: str
    word: str
    me: bool
    signed: str = ""
    n: int | None = None
    quotes: tuple[object, ...] = ()
    would_lift: object = ""
    objection: Objection | None = None
    rests_on: str = ""
    reservation: Reservation | None = None

    @property
    def awaited(self) -> bool:
        """Whether nothing was heard on this text yet."""
        return self.state == "attente"


@dataclass(frozen=True)
class Sitting:
    """A seat of the circle: the name in two short lines, for the page has the whole of it."""

    name: str
    second: str
    state: str
    me: bool


@dataclass(frozen=True)
class Circle:
    """The drawing of a round: its seats, its centre, and the sentence that says the whole."""

    seats: tuple[Sitting, ...]
    centre: str
    under: str
    label: str


@dataclass(frozen=True)
class EarlierVoice:
    """A stance on a past text: readable, and without effect on the present one (AT28)."""

    name: str
    draft: int
    word: str
    words: object
    n: int
    title: object = ""
    rests_on: str = ""
    ended: str = ""
    """For an objection: what it is called, what it rests on, and what became of it (AT08)."""


def voices(
    seen_by: Actor, state: RoundState, who: Directory, grounds: Mapping[UUID, Tie]
) -> tuple[VoiceLine, ...]:
    """A line for each organisation concerned, then for those that object without being so, in seat order."""
    return tuple(_line(seen_by, one, who, grounds) for one in (*state.concerned, *state.others))


def grounds_of(seen_by: Actor, state: RoundState) -> dict[UUID, Tie]:
    """The principles and the clauses of the convention on which the objections of a round rest (AT08)."""
    cited = [one for row in state.objections for one in (row.principle, row.convention_clause) if one]
    return {one.id: one for one in ties_to(seen_by, cited)}


def circle_of(lines: Iterable[VoiceLine], state: RoundState, today: date) -> Circle:
    """The circle of a round under way: at its centre, the date."""
    told = tuple(lines)
    centre, under = day(state.deadline, today, short=True), time_left(state.deadline, today)
    return Circle(_seated(told), centre, under, _label(told))


def adopted_circle(lines: Iterable[VoiceLine], on: date, today: date) -> Circle:
    """The circle of a round that was concluded."""
    told = tuple(lines)
    return Circle(_seated(told), _("adoptée"), day(on, today, short=True), _label(told))


def earlier_voices(state: RoundState, who: Directory, grounds: Mapping[UUID, Tie]) -> list[EarlierVoice]:
    """What was answered to past texts, the last first; an objection with what became of it."""
    stances = sorted(state.earlier, key=lambda one: -one.n)
    objections = {one.n: one for one in state.objections}
    return [_earlier(one, who, objections.get(one.n), grounds) for one in stances]


def time_left(deadline: date, today: date) -> str:
    """« dans dix jours », « aujourd’hui », « passé de trois jours »."""
    days = (deadline - today).days
    if days in (0, 1):
        return day(deadline, today)
    if days > 1:
        return _("dans {days} jours").format(days=in_letters(days))
    if days < -A_MONTH:
        return _("date passée")
    return ngettext("passé d’un jour", "passé de {days} jours", -days).format(days=in_letters(-days))


def _seated(lines: Iterable[VoiceLine]) -> tuple[Sitting, ...]:
    return tuple(Sitting(*_in_two_lines(one.name), one.state, one.me) for one in lines)


def _in_two_lines(name: str) -> tuple[str, str]:
    """« Département » and « de Saône-et… »: what holds beside a seat before the whole drawing shrinks."""
    first, rest = _held(name.replace(",", "").split())
    second, beyond = _held(rest)
    return first, f"{second}…" if beyond else second


def _held(words: list[str]) -> tuple[str, list[str]]:
    held = words[:1]
    while len(held) < len(words) and len(" ".join([*held, words[len(held)]])) <= LETTERS:
        held.append(words[len(held)])
    return " ".join(held), words[len(held) :]


def _line(seen_by: Actor, seat: Seat, who: Directory, grounds: Mapping[UUID, Tie]) -> VoiceLine:
    name, me = who.name(seat.organisation), seat.organisation == seen_by.organisation
    if seat.objections:
        return _objecting(seat, name, who, grounds, me=me)
    if seat.stance is None or seat.stance.stand == Stand.OBJECTION:
        return _unheard(seat, name, me=me)
    sign, word = SIGNS[seat.stance.stand]
    return VoiceLine(
        organisation=seat.organisation,
        name=name,
        state=sign,
        word=str(word),
        me=me,
        signed=who.signature(seat.stance.by),
        n=seat.stance.n,
        quotes=(seat.stance.said.words,),  # type: ignore[attr-defined]
        reservation=seat.reservation,
    )


def _objecting(seat: Seat, name: str, who: Directory, grounds: Mapping[UUID, Tie], *, me: bool) -> VoiceLine:
    last = seat.objections[-1]
    said = [one.said for one in seat.objections]  # type: ignore[attr-defined]
    return VoiceLine(
        organisation=seat.organisation,
        name=name,
        state="objection",
        word=_("objection"),
        me=me,
        signed=who.signature(last.by),
        n=last.n,
        quotes=tuple(one.words for one in said),
        would_lift=said[-1].would_lift,
        objection=last,
        rests_on=_rests_on(last, grounds),
    )


def _unheard(seat: Seat, name: str, *, me: bool) -> VoiceLine:
    if seat.tacit:
        word = _("silence, qui vaut accord par notre règle")
        return VoiceLine(seat.organisation, name, "tacite", word, me)
    lifted = seat.stance is not None
    word = _("objection levée, pas encore de position") if lifted else _("pas encore de position")
    return VoiceLine(seat.organisation, name, "attente", word, me)


def _label(seats: tuple[VoiceLine, ...]) -> str:
    """What all answered, as one sentence after another: « Consent : PLIE et CCAS. »."""
    by_word = sorted(seats, key=lambda one: one.word)
    told = (
        f"{word[:1].upper()}{word[1:]} : {joined([one.name for one in group])}."
        for word, group in groupby(by_word, key=lambda one: one.word)
    )
    return _("Tour de consentement. {answers}").format(answers=" ".join(told))


def _earlier(
    row: Stance, who: Directory, objection: Objection | None, grounds: Mapping[UUID, Tie]
) -> EarlierVoice:
    name, words = who.name(row.organisation), row.said.words  # type: ignore[attr-defined]
    if objection is None:
        return EarlierVoice(name, row.draft, str(SIGNS[row.stand][1]), words, row.n)
    title, rests_on = objection.said.title, _rests_on(objection, grounds)  # type: ignore[attr-defined]
    return EarlierVoice(name, row.draft, _("objection"), words, row.n, title, rests_on, _ended(objection))


def _rests_on(objection: Objection, grounds: Mapping[UUID, Tie]) -> str:
    cited = (grounds.get(one) for one in (objection.convention_clause, objection.principle) if one)
    told = [
        (_("clause « {label} »") if one.kind == "clause" else _("principe « {label} »")).format(
            label=one.label
        )
        for one in cited
        if one
    ]
    return joined(told)


def _ended(objection: Objection) -> str:
    if objection.lifted_on:
        return _("levée par qui l’avait faite")
    if objection.answered_by_draft:
        return _("traitée par la version {n}").format(n=objection.answered_by_draft)
    return ""
