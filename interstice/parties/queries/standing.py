"""Where someone stands: every hat that they wear, and what each page says around its content.

One query, because every page begins by it. It is written in SQL: the same through the ORM is ten subqueries,
whose making cost more than a third of a page (benchmarks/RESULTS.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from django.db import connection
from django.http import HttpRequest

from interstice.parties.models import Account, Member
from interstice.register.actors import Actor, Hat
from interstice.register.models import Head

_SQL = """
SELECT m.partnership, h.size, h.root, h.last_at,
       m.id AS member, m.hat, m.organisation, m.identity, p.founded_on AS founded,
       called.text AS called, place.text AS place,
       person.first_name AS first_name, person.surname AS surname,
       short.text AS short, house.text AS house, visit.seen_to AS seen_to
  FROM parties_member m
  JOIN parties_partnership p ON p.id = m.partnership
  LEFT JOIN register_head h ON h.partnership = m.partnership
  LEFT JOIN vault_words called ON called.fingerprint = p.name
  LEFT JOIN vault_words place ON place.fingerprint = p.territory
  LEFT JOIN vault_identity person ON person.id = m.identity
  LEFT JOIN parties_organisation o ON o.id = m.organisation
  LEFT JOIN vault_words short ON short.fingerprint = o.short_name
  LEFT JOIN vault_words house ON house.fingerprint = o.name
  LEFT JOIN parties_visit visit ON visit.partnership = m.partnership AND visit.account_id = %s
 WHERE {where}
"""
"""Names of partnerships, organisations and places: words that everyone under a hat here may read."""


@dataclass(frozen=True)
class Standing:
    """One hat: who wears it and where, and what stands around each page of that partnership."""

    partnership: UUID
    member: UUID
    hat: Hat
    organisation: UUID
    identity: UUID | None
    called: str
    place: str
    founded: bool
    person: str
    first_name: str
    house: str
    size: int
    root: str
    last_at: datetime | None
    seen_to: int | None
    """Up to which act this person has read there, if they ever did: for them alone (RL17)."""


def standings(account: Account) -> list[Standing]:
    """The hats that someone wears, wherever they do, those of partnerships that they left apart."""
    mine = account.identities
    marks = ", ".join(["%s"] * len(mine))
    return _found(f"m.identity IN ({marks}) AND m.left_on IS NULL", [account.pk, *mine])


def standings_met(request: HttpRequest) -> list[Standing]:
    """The same for whoever asks for a page, once for the whole of it."""
    kept = vars(request)
    if "standings" not in kept:
        kept["standings"] = standings(cast("Account", request.user))
    return cast("list[Standing]", kept["standings"])


def standing_met(request: HttpRequest, actor: Actor) -> Standing | None:
    """Among them, the hat under which this actor is here."""
    return next((one for one in standings_met(request) if one.member == actor.member), None)


def standing_of(actor: Actor) -> Standing | None:
    """The hat under which this actor is here, with what stands around them now."""
    return next(iter(_found("m.id = %s", [None, actor.member])), None) if actor.member else None


def _found(where: str, identifiers: Sequence[UUID | None]) -> list[Standing]:
    adapted = [Member._meta.pk.get_db_prep_value(one, connection) for one in identifiers]
    return [_standing(row) for row in Head.objects.raw(_SQL.format(where=where), adapted)]


def _standing(row: Any) -> Standing:
    return Standing(
        partnership=row.partnership,
        member=UUID(str(row.member)),
        hat=Hat(row.hat),
        organisation=UUID(str(row.organisation)),
        identity=UUID(str(row.identity)) if row.identity else None,
        called=row.called or "",
        place=row.place or "",
        founded=row.founded is not None,
        person=f"{row.first_name or ''} {row.surname or ''}".strip(),
        first_name=row.first_name or "",
        house=row.short or row.house or "",
        size=row.size or 0,
        root=row.root or "",
        last_at=row.last_at,
        seen_to=row.seen_to,
    )
