"""Who runs the items of a session: by the clauses in force, from those who are there, in the turn of each."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from uuid import UUID

from interstice.followups.models import Dossier
from interstice.meetings.models import Item, Presence, Session
from interstice.meetings.queries.around_table import people_rows
from interstice.meetings.queries.body_clauses import of_body
from interstice.meetings.turning import Around, Earlier, Pair, Turning, pair_for
from interstice.parties.kinds import OrganisationKind
from interstice.rules.clauses.in_force import InForce
from interstice.rules.clauses.meetings import CoFacilitation, FacilitationTurn
from interstice.rules.queries.lives import RuleRows

DELEGATIONS = (OrganisationKind.INSERTION_DELEGATION, OrganisationKind.LOCAL_PLAN)
"""Where an insertion delegate comes from: the delegation, or the local plan where there is no delegation."""

REMEMBERED = 12
"""How far back one looks for whose turn was last: a few pairs of the sessions before."""


def turning_of(partnership: UUID, body: UUID, on: date, rows: RuleRows | None = None) -> Turning:
    """What the rules say of who runs the items of this body on a day."""
    return turning_said(
        of_body(partnership, CoFacilitation, body, on=on, rows=rows),
        of_body(partnership, FacilitationTurn, body, on=on, rows=rows),
    )


def turning_said(pair: InForce[CoFacilitation], turn: InForce[FacilitationTurn]) -> Turning:
    """The same from two clauses at hand."""
    return Turning(
        pair=pair.value.pair,
        mostly=pair.value.mostly,
        each=turn.value.each,
        announced_at=turn.value.announced_at,
        rule=pair.rule,
        turn_rule=turn.rule,
    )


def delegates_among(people: Iterable[tuple[UUID, str]]) -> tuple[UUID, ...]:
    """The delegates among these people, each with the kind of their organisation, in the same order.

    Those of the local plan stand only where there is no delegation.
    """
    known = list(people)
    for kind in DELEGATIONS:
        found = tuple(one for one, of in known if of == kind)
        if found:
            return found
    return ()


def running_order(
    clauses: Turning,
    items: Sequence[Item],
    *,
    present: Collection[UUID],
    delegates: tuple[UUID, ...],
    referents: Mapping[UUID, UUID],
    convener: UUID | None,
    before: Sequence[Earlier] = (),
) -> dict[UUID, Pair]:
    """For each item, the pair that the clause names, item after item: said ahead, before any is reached.

    What was noted counts for the turn of the next; what was not is taken as the clause has it.
    """
    earlier, told = list(before), {}
    for item in items:
        dossier = item.dossier
        around = Around(frozenset(present), delegates, referents.get(dossier) if dossier else None, convener)
        told[item.id] = pair_for(clauses, around, earlier, about_someone=dossier is not None)
        ran = tuple(UUID(one) for one in item.pair) or told[item.id].members
        if ran:
            earlier.append(Earlier(ran))
    return told


def pairs_of(session: Session, on: date) -> dict[UUID, Pair]:
    """The running order of a session, read for a command."""
    clauses = turning_of(session.partnership, session.body, on)
    if not clauses.pair:
        return {}
    items = list(Item.objects.filter(session=session, withdrawn_on=None).order_by("position", "n"))
    present = set(Presence.objects.filter(session=session, away=False).values_list("member", flat=True))
    wanted = [one.dossier for one in items if one.dossier]
    referents = dict(Dossier.objects.filter(id__in=wanted).values_list("id", "referent"))
    people = people_rows(session.partnership, session.id, present)
    delegates = delegates_among((one.id, one.house_kind) for one in people if one.id in present)
    return running_order(
        clauses,
        items,
        present=present,
        delegates=delegates,
        referents=referents,
        convener=session.convened_by,
        before=pairs_before(session),
    )


def pairs_before(session: Session) -> list[Earlier]:
    """The pairs that were noted in the sessions of the same body before this one, the oldest first."""
    noted = Item.objects.filter(
        partnership=session.partnership, session__body=session.body, facilitated_n__isnull=False
    ).exclude(session=session)
    latest = noted.order_by("-facilitated_n").values_list("pair", flat=True)[:REMEMBERED]
    return [Earlier(tuple(UUID(one) for one in pair), same_session=False) for pair in reversed(latest)]


def is_as_agreed(session: Session, item: Item, pair: Sequence[UUID], on: date) -> bool:
    """Whether those who run it are those whom the clause names; without any, whoever runs it is."""
    agreed = pairs_of(session, on).get(item.id)
    return not agreed or (set(agreed.members) <= set(pair) and not agreed.missing)
