"""What the collective verifies before a dossier changes referent, and who could receive it today."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from interstice.followups.models import Handover, Seat
from interstice.parties.models import Member
from interstice.register.actors import Actor, Hat
from interstice.rules.clauses.followups import HandoverChecklist
from interstice.rules.queries.clauses import clause
from interstice.vault.models import CircleMember
from interstice.vault.queries import sayings


@dataclass(frozen=True)
class Checklist:
    """The items of the clause in force, each with its fingerprint, and the rule that gives them."""

    marks: tuple[tuple[str, str], ...]
    rule: UUID | None

    @property
    def items(self) -> list[str]:
        """What is read and ticked."""
        return [text for _mark, text in self.marks]


def checklist(seen_by: Actor) -> Checklist:
    """The check-list that holds today; without any rule, nothing is asked."""
    held = clause(seen_by.partnership, HandoverChecklist, on=seen_by.today)
    said = sayings(seen_by, held.value.items)
    marks = tuple((mark, str(said[mark])) for mark in held.value.items if said.get(mark))
    return Checklist(marks, held.rule)


def reading_now(dossier: UUID, on: date) -> set[UUID]:
    """Those of the circle who read the dossier on a day, and are still here."""
    here = Member.objects.filter(hat=Hat.MEMBER, left_on__isnull=True).values("id")
    seats = Seat.objects.filter(dossier_id=dossier, left_on__isnull=True, member__in=here)
    seated = seats.values("member")
    reading = CircleMember.objects.filter(thing=dossier, ended_on__isnull=True, member__in=seated)
    today = reading.filter(Q(until__isnull=True) | Q(until__gte=on))
    return set(today.values_list("member", flat=True))


def waiting(dossier: UUID, reading: Collection[UUID]) -> Handover | None:
    """The offer that waits for its answer; one made to someone who reads no more waits for nothing."""
    rows = Handover.objects.filter(
        dossier_id=dossier, accepted_on__isnull=True, declined_on__isnull=True, ended_on__isnull=True
    )
    return rows.filter(to_member__in=list(reading)).first()
