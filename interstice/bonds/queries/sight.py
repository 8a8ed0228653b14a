"""Who may see a commitment: the collective; about a followed person, its own circle (RL4)."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q, QuerySet

from interstice.bonds.models import Commitment
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight
from interstice.vault.sight import in_circles, must_be_in_circle, must_be_within


def commitment_here(actor: Actor, commitment: UUID) -> Commitment:
    """The commitment, if this actor may read it. Raises OutOfSight, the same for what never was."""
    must_be_within(actor)
    found = Commitment.objects.filter(partnership=actor.partnership, id=commitment).first()
    if found is None:
        raise OutOfSight
    if found.dossier:
        must_be_in_circle(actor, found.id)
    return found


def readable_commitments(seen_by: Actor) -> QuerySet[Commitment]:
    """Those of the collective, and those of the circles in which this actor is today."""
    must_be_within(seen_by)
    rows = Commitment.objects.filter(partnership=seen_by.partnership)
    return rows.filter(Q(dossier__isnull=True) | in_circles(seen_by, "id"))
