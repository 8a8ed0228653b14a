"""What we promised one another, seen by someone: their own first, never grouped by person (RL1)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from django.db.models import F, Q, QuerySet

from interstice.bonds.models import Commitment
from interstice.bonds.queries.lines import CommitmentLine, lines
from interstice.bonds.queries.past import as_of
from interstice.bonds.queries.sight import commitment_here, readable_commitments
from interstice.bonds.standing import ended
from interstice.parties.queries.directory import Directory, directory
from interstice.register.actors import Actor
from interstice.register.prepared import prepared
from interstice.register.together import Among, Found
from interstice.ui.typography import joined
from interstice.vault.sight import TOLD_WITHIN, found_open, must_be_within

STILL_OPEN = Q(kept_on__isnull=True, released_on__isnull=True)
"""Those that someone still owes."""

NEXT = 3
"""How many a home tells: a glance."""


def commitments(seen_by: Actor, *, known: Directory | None = None) -> list[CommitmentLine]:
    """Those of the collective, the nearest day first, what has no day last; circles keep their own."""
    must_be_within(seen_by)
    rows = Commitment.objects.filter(partnership=seen_by.partnership, dossier__isnull=True)
    return lines(seen_by, rows.order_by(F("due").asc(nulls_last=True), "n"), known=known)


def asked_of_promises(dossier: UUID) -> Among:
    """To and by a followed person, for a page that asks for much at once: for her circle."""
    return Among(Commitment, f"dossier = %s AND id {TOLD_WITHIN}", (dossier, dossier))


def promised_among(seen_by: Actor, found: Found) -> list[Commitment]:
    """Those that were found, in the order in which they were made."""
    rows = sorted(found.all(Commitment), key=lambda one: one.n)
    found_open(seen_by, [one.id for one in rows])
    return rows


def due_by(
    partnership: UUID, on: date, seen_by: Actor, *, known: Directory | None = None
) -> list[CommitmentLine]:
    """Still open on a day that is theirs or past it: what the agenda of that day gathers."""
    rows = readable_commitments(seen_by).filter(STILL_OPEN, partnership=partnership, due__lte=on)
    return lines(seen_by, rows.order_by("due", "n"), known=known)


def next_due(seen_by: Actor, on: date, *, known: Directory | None = None) -> list[CommitmentLine]:
    """The next days of the collective's commitments, as they stood on a day: for its home."""
    must_be_within(seen_by)
    here = seen_by.partnership
    found = as_of(_promised_on(here, on), on) if on < seen_by.today else _next_promised(here, on)
    found = sorted(found, key=lambda one: (one.due or date.max, one.n))
    return lines(seen_by, [one for one in found if not ended(one)][:NEXT], on=on, known=known)


def _promised_on(partnership: UUID, on: date) -> QuerySet[Commitment]:
    """Those of the collective that somebody owed on a day."""
    return Commitment.objects.filter(
        Q(kept_on__isnull=True) | Q(kept_on__gt=on),
        Q(released_on__isnull=True) | Q(released_on__gt=on),
        partnership=partnership,
        dossier__isnull=True,
        made_on__lte=on,
    ).order_by(F("due").asc(nulls_last=True), "n")


@prepared
def _next_promised(partnership: UUID, on: date) -> QuerySet[Commitment]:
    return _promised_on(partnership, on)[:NEXT]


def commitment_line(seen_by: Actor, commitment: UUID) -> CommitmentLine:
    """One of them. Raises OutOfSight for who may not read it."""
    (line,) = lines(seen_by, [commitment_here(seen_by, commitment)])
    with_whom = directory(seen_by).we(line.row.agreed_with)
    return replace(line, agreed_with=joined(with_whom))
