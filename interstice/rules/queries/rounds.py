"""Consent rounds: where one stands, for the commands that decide and for those who look."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID

from interstice.parties.models import Organisation
from interstice.parties.queries.directory import Directory
from interstice.register.actors import Actor
from interstice.register.together import Among, Found, together
from interstice.rules.clauses.deciding import Consent
from interstice.rules.models import Draft, Objection, Proposal, Reservation, Stance
from interstice.rules.queries.clauses import clause
from interstice.rules.queries.houses import gone_houses, present_houses
from interstice.rules.queries.lives import RuleRows
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


def round_of(
    seen_by: Actor, proposal: UUID, *, rows: RuleRows | None = None, known: Directory | None = None
) -> RoundState:
    """The round of a proposal on the day of the viewer: for the collective alone (RL2).

    `rows` and `known` are the rules and the directory of a page that has read them.
    """
    must_be_within(seen_by)
    row = proposal_of(seen_by.partnership, proposal)
    kept = Among(Reservation, "proposal = %s", (row.id,))
    found = together(*asked_of_rounds("= %s", row.id), kept)
    told = _Told(seen_by.partnership, found)
    now = _standings([row], seen_by.today, told, rows, known)[row.id]
    stances, objections = told.stances[row.id], told.objections[row.id]
    reservations = sorted(found.all(Reservation), key=lambda one: one.n)
    voiced(seen_by, stances, objections, reservations)
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


def standings(
    proposals: Collection[Proposal],
    on: date,
    rows: RuleRows | None = None,
    known: Directory | None = None,
) -> dict[UUID, Standing]:
    """The same for several rounds of one partnership, in a fixed number of queries."""
    if not proposals:
        return {}
    ids = [one.id for one in proposals]
    found = together(*asked_of_rounds(f"IN ({', '.join(['%s'] * len(ids))})", *ids))
    return standings_among(found, proposals, on, rows, known)


def asked_of_rounds(which: str, *given: UUID) -> list[Among]:
    """What was written and answered in the rounds of these proposals, for a page that asks for more at once.

    `which` is the condition on a proposal, in SQL.
    """
    return [Among(table, f"proposal_id {which}", given) for table in (Draft, Stance, Objection)]


def standings_among(
    found: Found,
    proposals: Collection[Proposal],
    on: date,
    rows: RuleRows | None = None,
    known: Directory | None = None,
) -> dict[UUID, Standing]:
    """Where these rounds stand, from what was found of them."""
    if not proposals:
        return {}
    told = _Told(next(iter(proposals)).partnership, found)
    return _standings(proposals, on, told, rows, known)


def _standings(
    proposals: Collection[Proposal],
    on: date,
    told: _Told,
    rows: RuleRows | None,
    known: Directory | None,
) -> dict[UUID, Standing]:
    consent = clause(told.partnership, Consent, on=on, rows=rows)
    houses = _Houses(told.partnership, known, everyone=consent.value.who == "all")
    return {
        one.id: standing(
            told.drafts[one.id, one.draft],
            told.stances[one.id],
            told.objections[one.id],
            houses.awaited(one),
            consent,
            on,
        )
        for one in proposals
    }


class _Told:
    """What was written and answered in some rounds, in the order of the acts."""

    def __init__(self, partnership: UUID, found: Found) -> None:
        self.partnership = partnership
        self.drafts = {(one.proposal_id, one.number): one for one in found.all(Draft)}
        self.stances = _by_proposal(sorted(found.all(Stance), key=lambda one: one.n))
        self.objections = _by_proposal(sorted(found.all(Objection), key=lambda one: one.n))


class _Houses:
    """Whose voices are awaited: those concerned, or all who are here, but for those that have left."""

    def __init__(self, partnership: UUID, known: Directory | None, *, everyone: bool) -> None:
        seats = Organisation.objects.filter(partnership=partnership).order_by("seat")
        ids = seats.values_list("id", flat=True)
        self._order = [one.id for one in known.seats()] if known else list(ids)
        self._here = present_houses(partnership, known) if everyone else set[UUID]()
        self._gone = gone_houses(partnership, known)

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
