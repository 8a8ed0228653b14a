"""What whoever comes by a signed link may see: the words that the sender chose, and how to answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from interstice.followups.decisions.transitions import OPEN, moves_from
from interstice.followups.models import PartnerLink, Referral
from interstice.followups.moves import Move, Side
from interstice.followups.queries.owed_said import modes_in_words
from interstice.followups.queries.recipients import referral_of_link
from interstice.followups.states import State
from interstice.parties.models import Member
from interstice.register.actors import Actor, Door, Hat
from interstice.vault.queries import names_of, voiced


@dataclass(frozen=True)
class PartnerPage:
    """Everything on that page. `house` is for which organisation the sender writes."""

    actor: Actor
    referral: Referral
    sender: str
    house: str
    shown: list[str]
    modes: str
    possible: list[Move]
    until: date

    @property
    def open(self) -> bool:
        """Whether an answer is still expected."""
        return self.referral.state in OPEN


def partner_page(link_id: UUID, door: Door) -> PartnerPage:
    """The page behind a link. Raises OutOfSight for one that is unknown, closed or past its day, alike."""
    row = referral_of_link(link_id, door.day)
    link = PartnerLink.objects.get(id=link_id)
    actor = Actor(
        partnership=row.partnership,
        hat=Hat.CORRESPONDENT,
        organisation=row.to_organisation,
        link=link.id,
        door=door,
    )
    shown = _shown(actor, link)
    return PartnerPage(
        actor=actor,
        referral=row,
        sender=_sender(row),
        house=shown[0] if shown else "",
        shown=shown[1:],
        modes=modes_in_words(row.modes),
        possible=moves_from(State(row.state), Side.RECIPIENT),
        until=link.until,
    )


def _shown(actor: Actor, link: PartnerLink) -> list[str]:
    voiced(actor, [link])
    return [str(one) for one in link.said.shown if one]  # type: ignore[attr-defined]


def _sender(row: Referral) -> str:
    sent = [row.sender] if row.sender else []
    who = Member.objects.filter(id__in=sent).values_list("identity", flat=True).first()
    return str(names_of([who])[who]) if who else ""
