"""Who keeps the minutes of a session, until when they are to go round, and who was there to say so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from interstice.meetings.decisions.minutes import AtTheTable
from interstice.meetings.models import Approval, Minutes, Presence, Session
from interstice.parties.models import Member, Organisation
from interstice.register.actors import Actor
from interstice.register.together import Among, Found, together
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
    return table_among(together(*asked_of_keeping(session.id)), keeper, _name(actor, keeper))


def asked_of_keeping(session: UUID) -> list[Among]:
    """What is asked of it, for a page that asks for much at once."""
    mine = "session_id = %s"
    by = "id IN (SELECT published_by FROM meetings_minutes WHERE session_id = %s)"
    return [
        *(Among(table, mine, (session,)) for table in (Presence, Minutes, Approval)),
        Among(Member, by, (session,)),
    ]


def table_among(found: Found, keeper: UUID | None, keeper_name: str = "") -> AtTheTable:
    """The same, once it was found."""
    seats = found.all(Presence)
    return AtTheTable(
        members={one.member for one in seats},
        organisations={one.organisation for one in seats},
        keeper=keeper,
        keeper_name=keeper_name,
        published=bool(found.all(Minutes)),
        published_for=next((one.organisation for one in found.all(Member)), None),
        approved_by={one.organisation for one in found.all(Approval)},
    )


def _name(actor: Actor, house: UUID | None) -> str:
    rows = list(Organisation.objects.filter(id=house)) if house else []
    voiced(actor, rows)
    return "".join(str(one.said.short_name or one.said.name) for one in rows)  # type: ignore[attr-defined]
