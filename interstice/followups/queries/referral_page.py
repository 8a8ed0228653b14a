"""The page of one referral, for its two parties and the person's circle."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from interstice.followups.models import PartnerLink, Referral, ReferralMove
from interstice.followups.moves import Move, Side
from interstice.followups.partner_tokens import address_of
from interstice.followups.queries.owed_said import Source, source_of
from interstice.followups.queries.recipients import referral_here
from interstice.followups.queries.referrals import ReferralLine, days_of, line_of
from interstice.followups.states import State
from interstice.parties.queries.directory import Directory, directory
from interstice.register.actors import Actor
from interstice.vault.sight import opens


@dataclass(frozen=True)
class Happened:
    """One move, in the history that both read."""

    word: str
    words: object
    signed: str
    on: date
    n: int


@dataclass(frozen=True)
class LinkLine:
    """A link that the sender made, and its address, for the side that sends alone."""

    row: PartnerLink
    address: str


@dataclass(frozen=True)
class ReferralPage:
    """Everything on the page."""

    line: ReferralLine
    history: list[Happened]
    source: Source | None
    links: list[LinkLine]
    dossier_opens: bool
    redirected_to: str
    may_follow: bool
    may_link: bool


def referral_page(seen_by: Actor, referral: UUID) -> ReferralPage:
    """One referral as it stands today: a fixed number of queries."""
    row = referral_here(seen_by, referral)
    moves = list(ReferralMove.objects.filter(referral_id=referral).order_by("n"))
    who = directory(seen_by, [row], moves)
    line = line_of(seen_by, row, days_of(moves).get(row.id, {}), who)
    sends = line.side is Side.INITIATOR
    inside = opens(seen_by, row.dossier_id)
    return ReferralPage(
        line=line,
        history=[_happened(one, who) for one in moves],
        source=source_of(seen_by, row.due_rule, row.due_adaptation) if row.due_rule else None,
        links=_links(row, seen_by.today) if sends else [],
        dossier_opens=inside,
        redirected_to=who.name(row.redirected_to),
        may_follow=sends and inside and row.state == State.REDIRECTED and not _followed(row),
        may_link=sends and line.open,
    )


def _happened(move: ReferralMove, who: Directory) -> Happened:
    said: Any = move.said  # type: ignore[attr-defined]
    signed = who.signature(move.by) or who.name(move.organisation)
    return Happened(str(Move(move.move).label), said.words, signed, move.on, move.n)


def _links(row: Referral, today: date) -> list[LinkLine]:
    held = PartnerLink.objects.filter(referral_id=row.id, revoked_on__isnull=True, until__gte=today)
    return [LinkLine(one, address_of(one.id)) for one in held.order_by("n")]


def _followed(row: Referral) -> bool:
    return Referral.objects.filter(partnership=row.partnership, after=row.id).exists()
