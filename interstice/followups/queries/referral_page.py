"""The page of one referral, for its two parties and the person's circle."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from interstice.followups.decisions.referrals import side_of
from interstice.followups.models import PartnerLink, Referral, ReferralMove
from interstice.followups.moves import Move, Side
from interstice.followups.partner_tokens import address_of
from interstice.followups.queries.owed_said import Source, source_of
from interstice.followups.queries.referrals import ReferralLine, days_of, line_of
from interstice.followups.queries.standing_in import left_to
from interstice.followups.states import State
from interstice.parties.queries.directory import Directory, mentioned
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight
from interstice.register.together import Among, Found, together
from interstice.rules.models import Adaptation, Rule
from interstice.vault.models import ReadOfDay
from interstice.vault.reads import read_today
from interstice.vault.sight import must_be_in_circle, opens


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
    reads: list[ReadOfDay]
    """That this viewer opened it today, if they did already."""


def referral_page(seen_by: Actor, referral: UUID) -> ReferralPage:
    """One referral as it stands today: a fixed number of queries. Raises OutOfSight outside its circle."""
    must_be_in_circle(seen_by, referral)
    found = together(*_asked(seen_by, referral))
    row, followed = _itself(found, referral)
    inside = opens(seen_by, row.dossier_id)
    moves = sorted(found.all(ReferralMove), key=lambda one: one.n)
    who = mentioned(seen_by, [row], moves, found.all(Rule), found.all(Adaptation))
    aside = side_of(seen_by, row) is None and bool(left_to(seen_by, [row]))
    line = line_of(seen_by, row, days_of(moves).get(row.id, {}), who, stands_in=aside)
    sends = line.side is Side.INITIATOR
    return ReferralPage(
        line=line,
        history=[_happened(one, row, who) for one in moves],
        source=source_of(found.all(Rule), found.all(Adaptation)) if row.due_rule else None,
        links=_links(found.all(PartnerLink)) if sends else [],
        dossier_opens=inside,
        redirected_to=who.name(row.redirected_to),
        may_follow=sends and inside and row.state == State.REDIRECTED and not followed,
        may_link=sends and line.open,
        reads=found.all(ReadOfDay),
    )


def _asked(seen_by: Actor, referral: UUID) -> list[Among]:
    """The referral with the one that followed it, its moves, its links, the texts that give its day."""
    here = (seen_by.partnership, referral)
    text = "partnership = %s AND id = (SELECT {} FROM followups_referral WHERE id = %s)"
    links = "referral_id = %s AND revoked_on IS NULL AND until >= %s"
    return [
        Among(Referral, "partnership = %s AND (id = %s OR after = %s)", (*here, referral)),
        Among(ReferralMove, "partnership = %s AND referral_id = %s", here),
        Among(PartnerLink, links, (referral, seen_by.today)),
        Among(Rule, text.format("due_rule"), here),
        Among(Adaptation, text.format("due_adaptation"), here),
        read_today(seen_by, referral),
    ]


def _itself(found: Found, referral: UUID) -> tuple[Referral, bool]:
    """The row, and whether the person was sent elsewhere after it."""
    rows = {one.id: one for one in found.all(Referral)}
    if referral not in rows:
        raise OutOfSight
    return rows[referral], len(rows) > 1


def _happened(move: ReferralMove, row: Referral, who: Directory) -> Happened:
    """With its words, unless the page says them already: a first report-back stays read after the next."""
    said: Any = move.said  # type: ignore[attr-defined]
    signed = who.signature(move.by) or who.name(move.organisation)
    above = move.words in (row.words, row.reason, row.report_words)
    return Happened(str(Move(move.move).label), "" if above else said.words, signed, move.on, move.n)


def _links(rows: list[PartnerLink]) -> list[LinkLine]:
    return [LinkLine(one, address_of(one.id)) for one in sorted(rows, key=lambda one: one.n)]
