"""The clauses in force: what the software obeys on a day, and which rule says so."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar, cast
from uuid import UUID

from interstice.parties.models import Member
from interstice.register.clauses import Clause
from interstice.register.reading import is_reading, once
from interstice.rules.clauses.in_force import InForce
from interstice.rules.inputs import clause_read
from interstice.rules.models import ClauseSet
from interstice.rules.queries.lives import RuleRows, holds, lives, rule_rows

C = TypeVar("C", bound=Clause)


def clause(
    partnership: UUID,
    kind: type[C],
    *,
    on: date,
    for_: UUID | None = None,
    with_: UUID | None = None,
    rows: RuleRows | None = None,
    **where: object,
) -> InForce[C]:
    """The value in force on a day: an adaptation for this actor, else the newest rule's, else the default.

    `for_` is the member or the organisation to whom something is owed, `with_` the other of the pair. `where`
    tells apart clauses of one type, such as those of two bodies: `clause(…, BodyCadence, body=…)`. `rows` are
    those that the page has read already; without them, a clause that no rule sets costs one query.
    """
    told = [row for row in rows.clauses if row.type == kind.code] if rows else _of_kind(partnership, kind)
    applied = _applied(partnership, told, on, rows)
    found = [one for one in (_in_force(row) for row in applied) if _says(one.value, where)]
    core = [one for one in found if one.adaptation is None and one.value.beyond()]
    adapted = _for_pair([row for row in applied if row.adaptation], for_, with_)
    if adapted:
        return cast("InForce[C]", _in_force(adapted))
    return cast("InForce[C]", core[-1]) if core else InForce(kind(**where))


def clauses_in_force(partnership: UUID, on: date, rows: RuleRows | None = None) -> list[InForce[Clause]]:
    """Everything that the software obeys on a day, adaptations among it, in the order of the acts."""
    rows = rows or rule_rows(partnership)
    return [_in_force(row) for row in _applied(partnership, rows.clauses, on, rows)]


def clauses_of(
    rules: Iterable[UUID], partnership: UUID, on: date, rows: RuleRows | None = None
) -> dict[UUID, list[InForce[Clause]]]:
    """What each of these rules says on a day, whether or not it is applied, adaptations apart."""
    told: dict[UUID, list[InForce[Clause]]] = {rule: [] for rule in rules}
    of_them = ClauseSet.objects.filter(partnership=partnership, rule__in=list(told)).order_by("n", "position")
    for row in rows.clauses if rows else of_them:
        if row.rule_id in told and row.adaptation is None and holds(row, on):
            told[row.rule_id].append(_in_force(row))
    return told


def house_known(side: UUID, house: UUID | None) -> None:
    """For whom someone is here, or that they are a house: a page that knows it does not ask it again."""
    once(("house of", side), lambda: house)


def _of_kind(partnership: UUID, kind: type[Clause]) -> list[ClauseSet]:
    if is_reading():
        return [row for row in rule_rows(partnership).clauses if row.type == kind.code]
    rows = ClauseSet.objects.filter(partnership=partnership, type=kind.code)
    return list(rows.order_by("n", "position"))


def _applied(
    partnership: UUID, told: Iterable[ClauseSet], on: date, rows: RuleRows | None
) -> list[ClauseSet]:
    now = [row for row in told if holds(row, on)]
    living = lives(partnership, on, rows) if now else {}
    return [row for row in now if row.rule_id in living and living[row.rule_id].applied]


def _in_force(row: ClauseSet) -> InForce[Clause]:
    value = clause_read(row.type, row.parameters)
    return InForce(value, row.rule_id, row.version, row.adaptation, row.from_on)


def _says(value: Clause, where: dict[str, Any]) -> bool:
    return all(getattr(value, name) == wanted for name, wanted in where.items())


def _sides(for_: UUID | None) -> list[UUID]:
    """Someone, then their organisation: an adaptation made for a house holds for its members."""
    if for_ is None:
        return []
    mine = Member.objects.filter(id=for_).values_list("organisation", flat=True)
    house = once(("house of", for_), mine.first)
    return [for_, house] if house else [for_]


def _for_pair(rows: list[ClauseSet], for_: UUID | None, with_: UUID | None) -> ClauseSet | None:
    """The adaptation for the nearest side; among several, that of this counterpart, else the newest."""
    if not rows:
        return None
    others = _sides(with_)
    for side in _sides(for_):
        mine = [row for row in rows if row.for_actor == side]
        if mine:
            return max(mine, key=lambda row: (row.counterpart in others, row.n))
    return None
