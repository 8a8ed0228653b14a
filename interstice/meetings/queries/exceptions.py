"""The items that were run otherwise than the rule says, as material for saying it again (B07, T19).

Days and reasons, never who: an exception is a note, not a breach, and turns are counted for nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from interstice.meetings.models import Item
from interstice.register.actors import Actor
from interstice.rules.clauses.meetings import CoFacilitation, FacilitationTurn
from interstice.rules.queries.lives import RuleRows, rule_rows
from interstice.rules.queries.noted import Day, Noted, told_beside_a_rule
from interstice.vault.queries import Saying, voiced

CODES = (CoFacilitation.code, FacilitationTurn.code)


@dataclass(frozen=True)
class Exceptional:
    """A day on which an item was run otherwise, and the reason if one was given and may be read."""

    on: date
    session: UUID
    reason: Saying


def exceptions_to(
    seen_by: Actor, items: list[Any], body: UUID, rows: RuleRows
) -> dict[UUID, list[Exceptional]]:
    """For each item about a rule on who runs dossiers, what was noted since that rule was last said again."""
    said = {one.rule_id for one in rows.clauses if one.type in CODES}
    asked = {one.id: one.thing for one in items if one.thing in said}
    if not asked:
        return {}
    found = _run_otherwise(seen_by, Q(session__body=body))
    since = {rule: _said_on(rule, rows) for rule in asked.values()}
    return {
        item: [_told(one) for one in found if one.session.held_on >= since[rule]]
        for item, rule in asked.items()
    }


@told_beside_a_rule
def run_otherwise(seen_by: Actor, rule: UUID) -> Noted | None:
    """Beside a rule on who runs dossiers, as it is said again: what was run otherwise since (AT23)."""
    rows = rule_rows(seen_by.partnership)
    bodies = {one.parameters.get("body") for one in rows.clauses if one.rule_id == rule and one.type in CODES}
    if not bodies:
        return None
    since = Q(session__held_on__gte=_said_on(rule, rows))
    of_them = Q() if None in bodies else Q(session__body__in=bodies)
    return _noted([_told(one) for one in _run_otherwise(seen_by, since & of_them)])


def _run_otherwise(seen_by: Actor, wanted: Q) -> list[Item]:
    """With their reasons, for whoever may read them."""
    noted = Item.objects.filter(
        wanted, partnership=seen_by.partnership, withdrawn_on=None, as_agreed=False
    ).select_related("session")
    found = list(noted.order_by("session__held_on", "n"))
    voiced(seen_by, found)
    return found


def _noted(days: list[Exceptional]) -> Noted | None:
    if not days:
        return None
    return Noted(
        begins=_("Depuis qu’elle a été dite, des points ont été animés autrement :"),
        days=[Day(on=one.on, reason=one.reason) for one in days],
        ends=_("Une exception n’est pas un manquement : elle aide à relire la règle."),
    )


def _told(row: Item) -> Exceptional:
    return Exceptional(row.session.held_on, row.session_id, row.said.exception)  # type: ignore[attr-defined]


def _said_on(rule: UUID, rows: RuleRows) -> date:
    """The last time that the rule was said again, else the day on which it was adopted."""
    adopted = next((one.adopted_on for one in rows.rules if one.id == rule), date.min)
    return max([adopted, *(one.on for one in rows.sayings.get(rule, ()))])
