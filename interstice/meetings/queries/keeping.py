"""Who keeps the minutes of a session, until when they are to go round, and who was there to say so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from interstice.meetings.decisions.minutes import AtTheTable
from interstice.meetings.models import Approval, Minutes, Presence, Session
from interstice.parties.models import Member, Organisation
from interstice.register.actors import Actor
from interstice.rules.clauses.meetings import Minutes as MinutesClause
from interstice.rules.queries.clauses import clause
from interstice.rules.queries.lives import RuleRows
from interstice.vault.queries import voiced


@dataclass(frozen=True)
class Circulation:
    """What the clause on minutes asks of one session; `rule` is None where no rule says anything."""

    keeper: UUID | None
    due: date
    rule: UUID | None


def circulation_of(session: Session, rows: RuleRows | None = None) -> Circulation:
    """As it was said on the day of the session: a rule adopted since changes nothing to it (C07)."""
    told = clause(session.partnership, MinutesClause, on=session.held_on, rows=rows)
    due = session.held_on + timedelta(days=told.value.circulate_days)
    return Circulation(told.value.kept_by, due, told.rule)


def table_of(actor: Actor, session: Session) -> AtTheTable:
    """Who was there, who keeps the minutes, what was done of them so far: all that a decision asks."""
    keeper = circulation_of(session).keeper
    seats = list(Presence.objects.filter(session=session).values_list("member", "organisation"))
    done = Minutes.objects.filter(session=session).first()
    by = done.published_by if done else None
    houses = Member.objects.filter(id=by) if by else Member.objects.none()
    return AtTheTable(
        members={member for member, _house in seats},
        organisations={house for _member, house in seats},
        keeper=keeper,
        keeper_name=_name(actor, keeper),
        published=done is not None,
        published_for=houses.values_list("organisation", flat=True).first(),
        approved_by=set(Approval.objects.filter(session=session).values_list("organisation", flat=True)),
    )


def _name(actor: Actor, house: UUID | None) -> str:
    rows = list(Organisation.objects.filter(id=house)) if house else []
    voiced(actor, rows)
    return "".join(str(one.said.short_name or one.said.name) for one in rows)  # type: ignore[attr-defined]
