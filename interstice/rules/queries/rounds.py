"""Consent rounds: where one stands, for the commands that decide and for those who look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from interstice.register.actors import Actor
from interstice.rules.clauses.deciding import Consent
from interstice.rules.models import Objection, Proposal, Reservation, Stance
from interstice.rules.queries.clauses import clause
from interstice.rules.queries.houses import gone_houses, in_seat_order, present_houses
from interstice.rules.queries.rows import present_draft, proposal_of
from interstice.rules.rounds import Standing, standing
from interstice.vault.queries import voiced
from interstice.vault.sight import must_be_within


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
    stances, objections, reservations = _rows(row)
    voiced(seen_by, stances, objections, reservations)
    now = standing_of(row, seen_by.today, stances, objections)
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


def standing_of(
    row: Proposal, on: date, stances: list[Stance] | None = None, objections: list[Objection] | None = None
) -> Standing:
    """Where a round stands on a day, under the consent rule of that day (E16): what commands decide upon."""
    consent = clause(row.partnership, Consent, on=on)
    if stances is None or objections is None:
        stances, objections, _ = _rows(row)
    awaited = _awaited(row, everyone=consent.value.who == "all")
    return standing(present_draft(row), stances, objections, awaited, consent, on)


def _rows(row: Proposal) -> tuple[list[Stance], list[Objection], list[Reservation]]:
    return (
        list(Stance.objects.filter(proposal=row.id).order_by("n")),
        list(Objection.objects.filter(proposal=row.id).order_by("n")),
        list(Reservation.objects.filter(proposal=row.id).order_by("n")),
    )


def _awaited(row: Proposal, *, everyone: bool) -> list[UUID]:
    """Those concerned, or all who are here, but for organisations whose members have all left."""
    wanted = {UUID(one) for one in row.concerned} | (present_houses(row.partnership) if everyone else set())
    return in_seat_order(row.partnership, wanted - gone_houses(row.partnership))


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
