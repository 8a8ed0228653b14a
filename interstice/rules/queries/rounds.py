"""Consent rounds: where one stands, for the commands that decide and for those who look."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID

from interstice.parties.models import Organisation
from interstice.register.actors import Actor
from interstice.rules.clauses.deciding import Consent
from interstice.rules.models import Draft, Objection, Proposal, Reservation, Stance
from interstice.rules.queries.clauses import clause
from interstice.rules.queries.houses import gone_houses, present_houses
from interstice.rules.queries.rows import proposal_of
from interstice.rules.rounds import Standing, standing
from interstice.vault.queries import voiced
from interstice.vault.sight import must_be_within

R = TypeVar("R", Stance, Objection)


@dataclass(frozen=True, kw_only=True)
class Seat:
    """One organisation in the round: its answer to the present draft, or none."""

    organisation: UUID
    stance: Stance | None
    tacit: bool
    objections: tuple[Objection, ...]
    reservation: Reservation | None


@dataclass(frozen=True, kw_only=True)
class RoundState:
    """A round as a page shows it, organisations in seat order; words are voiced for the viewer.

    `earlier` are the stances on past drafts: readable, and without effect on this one (AT28).
    """

    proposal: UUID
    draft: int
    concerned: tuple[Seat, ...]
    others: tuple[Seat, ...]
    missing: tuple[UUID, ...]
    open_objections: tuple[Objection, ...]
    objections: tuple[Objection, ...]
    earlier: tuple[Stance, ...]
    deadline: date
    may_conclude: bool
    tacit: tuple[UUID, ...]
    consent_rule: UUID | None
    rounds: int
    """How many rounds there have been (« trois tours », AT04)."""


def round_of(seen_by: Actor, proposal: UUID) -> RoundState:
    """The round of a proposal on the day of the viewer: for the collective alone (RL2)."""
    must_be_within(seen_by)
    row = proposal_of(seen_by.partnership, proposal)
    now = standing_of(row, seen_by.today)
    stances = list(Stance.objects.filter(proposal=row.id).order_by("n"))
    objections = list(Objection.objects.filter(proposal=row.id).order_by("n"))
    reservations = list(Reservation.objects.filter(proposal=row.id).order_by("n"))
    answers, open_ones = now.answers.values(), now.open_objections
    voiced(seen_by, stances, objections, reservations, answers, open_ones)
    answering = [
        one.organisation
        for one in objections
        if one.draft == now.draft and one.organisation not in now.awaited
    ]
    return RoundState(
        proposal=row.id,
        draft=now.draft,
        concerned=tuple(_seat(one, now, reservations) for one in now.awaited),
        others=tuple(_seat(one, now, reservations) for one in dict.fromkeys(answering)),
        missing=now.missing,
        open_objections=now.open_objections,
        objections=tuple(objections),
        earlier=tuple(one for one in stances if one.draft != now.draft or not one.current),
        deadline=now.deadline,
        may_conclude=now.may_conclude and not row.adopted_on and not row.closed_on,
        tacit=now.tacit,
        consent_rule=now.consent_rule,
        rounds=row.draft,
    )


def standing_of(row: Proposal, on: date) -> Standing:
    """Where a round stands on a day, under the consent rule of that day (E16): what commands decide upon."""
    return standings([row], on)[row.id]


def standings(rows: Collection[Proposal], on: date) -> dict[UUID, Standing]:
    """The same for several rounds of one partnership, in a fixed number of queries."""
    if not rows:
        return {}
    partnership, ids = next(iter(rows)).partnership, [one.id for one in rows]
    consent = clause(partnership, Consent, on=on)
    drafts = {(one.proposal_id, one.number): one for one in Draft.objects.filter(proposal__in=ids)}
    stances = _by_proposal(Stance.objects.filter(proposal__in=ids).order_by("n"))
    objections = _by_proposal(Objection.objects.filter(proposal__in=ids).order_by("n"))
    houses = _Houses(partnership, everyone=consent.value.who == "all")
    return {
        row.id: standing(
            drafts[row.id, row.draft], stances[row.id], objections[row.id], houses.awaited(row), consent, on
        )
        for row in rows
    }


class _Houses:
    """Whose voices are awaited: those concerned, or all who are here, but for those that have left."""

    def __init__(self, partnership: UUID, *, everyone: bool) -> None:
        self._seats = Organisation.objects.filter(partnership=partnership).order_by("seat")
        self._order = list(self._seats.values_list("id", flat=True))
        self._here = present_houses(partnership) if everyone else set[UUID]()
        self._gone = gone_houses(partnership)

    def awaited(self, row: Proposal) -> list[UUID]:
        """The organisations of one round, in seat order."""
        wanted = ({UUID(one) for one in row.concerned} | self._here) - self._gone
        return [one for one in self._order if one in wanted]


def _by_proposal(rows: Iterable[R]) -> dict[UUID, list[R]]:
    gathered: dict[UUID, list[R]] = defaultdict(list)
    for row in rows:
        gathered[row.proposal_id].append(row)
    return gathered


def _seat(organisation: UUID, now: Standing, reservations: list[Reservation]) -> Seat:
    kept = [one for one in reservations if one.organisation == organisation and one.draft == now.draft]
    stance = now.answers.get(organisation)
    return Seat(
        organisation=organisation,
        stance=stance,
        tacit=organisation in now.tacit,
        objections=tuple(one for one in now.open_objections if one.organisation == organisation),
        reservation=kept[-1] if kept and stance and stance.stand == "reserve" else None,
    )
