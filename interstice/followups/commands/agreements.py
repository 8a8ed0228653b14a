"""The person's agreement: recorded, and taken back at any time (A25)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from interstice.followups.acts.dossiers import AgreementGiven, AgreementWithdrawn, Shared
from interstice.followups.commands.dossiers import followed
from interstice.followups.commands.readers import readdress_words
from interstice.followups.decisions.agreements import may_record, may_withdraw, must_share_something
from interstice.followups.decisions.dossiers import must_answer_for
from interstice.followups.kinds import Subject
from interstice.parties.models import Body
from interstice.register.gate import Turn, command
from interstice.rules.decisions.citing import must_be_houses, must_be_known
from interstice.rules.queries.houses import in_seat_order


@command
def record_agreement(
    turn: Turn,
    *,
    dossier: UUID,
    given_on: date,
    until: date,
    shares: Mapping[UUID, Sequence[Subject]],
    shown_in: Sequence[UUID] = (),
) -> None:
    """What she agrees to be shared, with whom, before which bodies, until when; reread, it is replaced."""
    held = followed(turn, dossier)
    must_answer_for(turn.actor, held.dossier, held.referent)
    may_record(turn.today, given_on, until)
    must_share_something(shares, held.house)
    houses = in_seat_order(turn.partnership, shares)
    must_be_houses(shares, houses)
    bodies = Body.objects.filter(partnership=turn.partnership, id__in=list(shown_in))
    must_be_known(shown_in, set(bodies.values_list("id", flat=True)))
    turn.inscribe(
        AgreementGiven(
            dossier=dossier,
            agreement=turn.new_id(),
            given_on=given_on,
            until=until,
            shares=tuple(Shared(organisation=one, subjects=_in_order(shares[one])) for one in houses),
            shown_in=tuple(dict.fromkeys(shown_in)),
        )
    )
    readdress_words(turn, dossier)


@command
def withdraw_agreement(turn: Turn, *, dossier: UUID, organisations: Sequence[UUID] = ()) -> None:
    """She takes it back, in whole or for some: whoever of the circle hears it records it, at once (A25)."""
    held = followed(turn, dossier, closed_too=True)
    agreement = may_withdraw(held.agreement, organisations, held.shares)
    turn.inscribe(
        AgreementWithdrawn(
            dossier=dossier, agreement=agreement.id, organisations=tuple(dict.fromkeys(organisations))
        )
    )
    readdress_words(turn, dossier)


def _in_order(subjects: Sequence[Subject]) -> tuple[Subject, ...]:
    wanted = {Subject(one) for one in subjects}
    return tuple(one for one in Subject if one in wanted)
