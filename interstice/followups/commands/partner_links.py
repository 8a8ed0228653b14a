"""A link for a partner without an account: it shows what the sender chose, until a day, and can be closed."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from interstice.followups.acts.referrals import PartnerLinkMade, PartnerLinkRevoked
from interstice.followups.decisions.dossiers import must_be_followed
from interstice.followups.decisions.partner_links import (
    may_make_a_link,
    may_revoke,
    must_be_the_sender,
    must_show_something,
)
from interstice.followups.models import PartnerLink, Referral
from interstice.followups.queries.recipients import agreed_until, referral_here
from interstice.followups.queries.standing_in import side_in
from interstice.parties.models import Organisation
from interstice.parties.queries.organisations import name_on
from interstice.register.acts import Fingerprint
from interstice.register.gate import Turn, command
from interstice.vault.commands import keep_copy_if_any, keep_if_any
from interstice.vault.models import Audience
from interstice.vault.queries import voiced


@command
def make_partner_link(
    turn: Turn,
    *,
    referral: UUID,
    until: date,
    with_called: bool = False,
    with_purpose: bool = False,
    with_words: bool = False,
    message: str = "",
) -> None:
    """The sender chooses what whoever holds the link reads; the words are kept again for it alone."""
    row = referral_here(turn.actor, referral)
    must_be_the_sender(side_in(turn.actor, row))
    must_be_followed(row.dossier)
    may_make_a_link(turn.today, until, row, agreed_until(row, turn.today))
    marks = [
        mark
        for mark, chosen in ((row.called, with_called), (row.purpose, with_purpose), (row.words, with_words))
        if chosen and mark
    ]
    must_show_something(marks, message)
    link = turn.new_id()
    turn.inscribe(
        PartnerLinkMade(
            referral=referral, link=link, until=until, shown=_shown(turn, row, link, marks, message)
        )
    )


@command
def revoke_partner_link(turn: Turn, *, referral: UUID, link: UUID) -> None:
    """The link answers no more."""
    row = referral_here(turn.actor, referral)
    must_be_the_sender(side_in(turn.actor, row))
    may_revoke(PartnerLink.objects.filter(referral_id=referral, id=link).first())
    turn.inscribe(PartnerLinkRevoked(referral=referral, link=link))


def _shown(turn: Turn, row: Referral, link: UUID, marks: list[str], message: str) -> tuple[Fingerprint, ...]:
    """For which organisation the sender writes, then each piece that was chosen, then what they add."""
    house = Organisation.objects.get(id=row.from_organisation)
    voiced(turn.actor, [house])
    name = str(name_on(house, turn.today))
    pieces = (keep_copy_if_any(turn, [mark], about=link, audience=Audience.CORRESPONDENT) for mark in marks)
    kept = [_said(turn, name, link), *pieces, _said(turn, message, link)]
    return tuple(mark for mark in kept if mark)


def _said(turn: Turn, text: str, link: UUID) -> Fingerprint | None:
    return keep_if_any(turn, text, about=link, audience=Audience.CORRESPONDENT)
