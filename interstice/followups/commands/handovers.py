"""Handing a dossier over: offered by the referent, accepted by the one who receives (B08, AT25)."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from interstice.followups.acts.handovers import HandoverDeclined, HandoverProposed, HandoverRecorded
from interstice.followups.commands.dossiers import followed
from interstice.followups.commands.readers import readdress_words
from interstice.followups.decisions.handovers import (
    may_answer,
    may_offer,
    may_receive,
    must_be_agreed_by_the_person,
    must_be_checked,
)
from interstice.followups.models import Handover
from interstice.followups.queries.checklists import checklist, reading_now, waiting
from interstice.followups.queries.standing import Standing
from interstice.parties.decisions.standing import me, my_house
from interstice.register.acts import Fingerprint
from interstice.register.gate import Turn, command
from interstice.register.refusals import OutOfSight
from interstice.vault.sight import must_be_in_circle


@command
def propose_handover(
    turn: Turn, *, dossier: UUID, to_member: UUID, checked: Sequence[str], person_agreement: bool
) -> None:
    """The referent offers it, once what the rule asks is verified and the person agrees; else her circle."""
    held = followed(turn, dossier)
    may_offer(turn.actor, held.dossier, held.referent)
    reading = reading_now(dossier, turn.today)
    may_receive(to_member, held.dossier, reading, waiting(dossier, reading))
    asked = checklist(turn.actor)
    must_be_checked(asked.items, checked)
    must_be_agreed_by_the_person(agreed=person_agreement)
    turn.inscribe(
        HandoverProposed(
            dossier=dossier,
            handover=turn.new_id(),
            to_member=to_member,
            rule=asked.rule,
            checked=tuple(Fingerprint(mark) for mark, text in asked.marks if text in checked),
            person_agreement=person_agreement,
        )
    )


@command
def accept_handover(turn: Turn, *, handover: UUID) -> None:
    """The one who receives accepts: from this act on they answer for the follow-up."""
    row, held = _handover(turn, handover)
    may_answer(turn.actor, row)
    turn.inscribe(
        HandoverRecorded(
            dossier=row.dossier_id,
            handover=row.id,
            from_organisation=held.house,
            to_organisation=my_house(turn.actor),
            new_referent=me(turn.actor),
        )
    )
    readdress_words(turn, row.dossier_id)


@command
def decline_handover(turn: Turn, *, handover: UUID) -> None:
    """They cannot; no reason is asked."""
    row, _held = _handover(turn, handover)
    may_answer(turn.actor, row)
    turn.inscribe(HandoverDeclined(dossier=row.dossier_id, handover=row.id))


def _handover(turn: Turn, handover: UUID) -> tuple[Handover, Standing]:
    row = Handover.objects.filter(partnership=turn.partnership, id=handover).first()
    if row is None:
        raise OutOfSight
    must_be_in_circle(turn.actor, row.dossier_id)
    return row, followed(turn, row.dossier_id)
