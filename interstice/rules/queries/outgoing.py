"""Texts that leave the collective: what holds each of them back on a day, and which rule does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.parties.queries.directory import Directory, directory
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight
from interstice.rules.clauses.in_force import InForce
from interstice.rules.clauses.outside import TravelsOutside
from interstice.rules.decisions.outgoing import AtTheDoor, at_the_door
from interstice.rules.models import Outgoing, Rereading, Rule
from interstice.rules.queries.clauses import clause
from interstice.rules.queries.houses import gone_houses
from interstice.ui import dates
from interstice.vault.queries import Saying
from interstice.vault.sight import must_be_within


@dataclass(frozen=True, kw_only=True)
class RereadingLine:
    """What an organisation answered, its last word only."""

    organisation: UUID
    name: str
    signed: str
    agrees: bool
    words: Saying
    on: date
    n: int


@dataclass(frozen=True, kw_only=True)
class OutgoingLine:
    """A text, who reread it, and what still stands between it and the outside."""

    id: UUID
    title: Saying
    text: Saying
    addressed_to: Saying
    signed: str
    orients: bool
    on: date
    n: int
    sent_on: date | None
    rereadings: tuple[RereadingLine, ...]
    missing: tuple[str, ...]
    tacit: tuple[str, ...]
    not_before: date
    may_go: bool
    mine: bool
    """Whether the viewer's organisation makes it circulate, and so lets it out."""
    awaits_me: bool
    """Whether the viewer's organisation is among those still to reread it."""
    rule: UUID | None
    rule_title: Saying | None


def outgoing_texts(seen_by: Actor) -> list[OutgoingLine]:
    """The texts that circulate and those that left, the newest first: the collective's own affair (RL2)."""
    must_be_within(seen_by)
    texts = list(Outgoing.objects.filter(partnership=seen_by.partnership).order_by("-n"))
    rereadings = list(Rereading.objects.filter(partnership=seen_by.partnership).order_by("n"))
    travels = clause(seen_by.partnership, TravelsOutside, on=seen_by.today)
    named = {one for one in (travels.rule, *(text.rule for text in texts)) if one}
    rules = list(Rule.objects.filter(partnership=seen_by.partnership, id__in=named))
    who = directory(seen_by, texts, rereadings, rules)
    page = _Page(seen_by, who, {one.id: one for one in rules}, travels, gone_houses(seen_by.partnership))
    answers = _by_text(rereadings)
    return [page.line(text, answers[text.id]) for text in texts]


def outgoing_text(seen_by: Actor, outgoing: UUID) -> OutgoingLine:
    """One of them. Raises OutOfSight."""
    found = next((one for one in outgoing_texts(seen_by) if one.id == outgoing), None)
    if found is None:
        raise OutOfSight
    return found


def door_of(text: Outgoing, on: date) -> AtTheDoor:
    """What holds this text back on a day, under the clause in force that day."""
    return at_the_door(
        text,
        Rereading.objects.filter(outgoing_id=text.id),
        clause(text.partnership, TravelsOutside, on=on),
        gone_houses(text.partnership),
        on,
    )


def why_it_stays(seen_by: Actor, door: AtTheDoor) -> str:
    """Why a text does not leave yet, and the rule of the collective that makes the software say so."""
    rules = list(
        Rule.objects.filter(partnership=seen_by.partnership, id__in=[door.rule] if door.rule else [])
    )
    who = directory(seen_by, rules)
    reasons = ", ".join(_reasons(door, who))
    if not rules:
        return _("Ce texte ne sort pas encore : {reasons}.").format(reasons=reasons)
    title = rules[0].said.title  # type: ignore[attr-defined]
    return _("Ce texte ne sort pas encore : {reasons}. C’est notre règle « {rule} » qui le demande.").format(
        reasons=reasons, rule=title
    )


def _reasons(door: AtTheDoor, who: Directory) -> Iterable[str]:
    if door.early:
        yield _("il circule au moins jusqu’au {day}").format(day=dates.long_day(door.not_before, door.on))
    if door.missing:
        yield _("il attend d’être relu ({names})").format(names=_names(who, door.missing))
    if door.against:
        yield _("il reste un désaccord ({names})").format(names=_names(who, door.against))


def _names(who: Directory, houses: Iterable[UUID]) -> str:
    return ", ".join(_in_seat_order(who, houses))


def _in_seat_order(who: Directory, houses: Iterable[UUID | str]) -> tuple[str, ...]:
    wanted = {str(one) for one in houses}
    return tuple(who.name(one.id) for one in who.seats() if str(one.id) in wanted)


def _by_text(rereadings: Iterable[Rereading]) -> dict[UUID, list[Rereading]]:
    gathered: dict[UUID, list[Rereading]] = defaultdict(list)
    for one in rereadings:
        gathered[one.outgoing_id].append(one)
    return gathered


@dataclass(frozen=True)
class _Page:
    """What every line of the page needs."""

    seen_by: Actor
    who: Directory
    rules: dict[UUID, Rule]
    travels: InForce[TravelsOutside]
    gone: set[UUID]

    def line(self, text: Outgoing, rereadings: list[Rereading]) -> OutgoingLine:
        door = at_the_door(text, rereadings, self.travels, self.gone, self.seen_by.today)
        said, waits = text.said, text.sent_on is None  # type: ignore[attr-defined]
        rule = self.rules.get((door.rule if waits else text.rule) or UUID(int=0))
        return OutgoingLine(
            id=text.id,
            title=said.title,
            text=said.text,
            addressed_to=said.addressed_to,
            signed=self.who.signature(text.by),
            orients=text.orients,
            on=text.on,
            n=text.n,
            sent_on=text.sent_on,
            rereadings=self._answers(rereadings),
            missing=_in_seat_order(self.who, door.missing if waits else ()),
            tacit=_in_seat_order(self.who, door.tacit if waits else text.tacit),
            not_before=door.not_before if waits else text.not_before,
            may_go=waits and door.may_go,
            mine=text.organisation == self.seen_by.organisation,
            awaits_me=waits and self.seen_by.organisation in (*door.missing, *door.tacit),
            rule=rule.id if rule else None,
            rule_title=rule.said.title if rule else None,  # type: ignore[attr-defined]
        )

    def _answers(self, rereadings: list[Rereading]) -> tuple[RereadingLine, ...]:
        last = {one.organisation: one for one in rereadings}
        return tuple(
            RereadingLine(
                organisation=one.organisation,
                name=self.who.name(one.organisation),
                signed=self.who.signature(one.by),
                agrees=one.agrees,
                words=one.said.words,  # type: ignore[attr-defined]
                on=one.on,
                n=one.n,
            )
            for one in last.values()
        )
