"""Referrals whose sender reads them no more: who answers for the person then stands on the side that sends.

A loop is never left open because someone left: its report-back is read, and closed, by whoever took over.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from interstice.followups.decisions.referrals import side_of
from interstice.followups.models import Referral
from interstice.followups.moves import Side
from interstice.followups.queries.checklists import reading_now
from interstice.followups.queries.left_alone import gone
from interstice.followups.queries.standing import referent_of
from interstice.parties.decisions.standing import me
from interstice.parties.models import Member
from interstice.register.actors import Actor
from interstice.register.prepared import prepared
from interstice.vault.models import CircleMember


def side_in(actor: Actor, row: Referral) -> Side | None:
    """On which side this actor stands, in their own name or in the place of whoever sent."""
    return side_of(actor, row) or (Side.INITIATOR if left_to(actor, [row]) else None)


def left_to(actor: Actor, rows: Iterable[Referral]) -> frozenset[UUID]:
    """Of these referrals, those that this actor answers for since whoever sent them reads them no more."""
    asked = tuple(one.id for one in rows)
    if not asked or actor.member is None:
        return frozenset()
    return frozenset(one.id for one in _left_to(actor, asked))


def who_sends(row: Referral, on: date) -> list[UUID]:
    """Those who read a report-back for the side that sends, on a day: never nobody.

    Who sent; if they do not read any more, the referent too; if the referent is gone as well, whoever of the
    circle still reads, since one of them is to take over.
    """
    sent = [row.sender] if row.sender else []
    if sent and not _without_sender(row.partnership, on).filter(id=row.id).exists():
        return sent
    reading, referent = reading_now(row.dossier_id, on), referent_of(row.dossier_id)
    others = {referent} if referent in reading else reading - {UUID(one) for one in row.to_members}
    return [*sent, *sorted(others)] or [referent]


@prepared
def _left_to(actor: Actor, referrals: tuple[UUID, ...]) -> QuerySet[Referral]:
    rows = _without_sender(actor.partnership, actor.today)
    return rows.filter(id__in=referrals, dossier__referent=me(actor)).only("id")


def _without_sender(partnership: UUID, on: date) -> QuerySet[Referral]:
    """Those whose sender is gone, or has left the circle, or reads no more what the person took back."""
    left = gone(Member.objects.filter(partnership=partnership), on).values("id")
    theirs = CircleMember.objects.filter(member=OuterRef("sender"), ended_on__isnull=True)
    today = theirs.filter(Q(until__isnull=True) | Q(until__gte=on))
    reads = Exists(today.filter(thing=OuterRef("pk"))) | Exists(today.filter(thing=OuterRef("dossier")))
    rows = Referral.objects.filter(partnership=partnership)
    return rows.filter(Q(sender__isnull=True) | Q(sender__in=left) | ~reads)
