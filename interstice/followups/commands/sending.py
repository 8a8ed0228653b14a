"""Sending a person to a partner: with her agreement, and with what will be owed said beforehand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from interstice.followups.acts.referrals import ReferralSent
from interstice.followups.commands.dossiers import followed
from interstice.followups.decisions.referrals import (
    may_send,
    must_be_agreed,
    must_be_recipients,
    must_follow,
)
from interstice.followups.kinds import Subject
from interstice.followups.models import Referral
from interstice.followups.queries.owed import Owed, owed
from interstice.followups.queries.presenting import called_by
from interstice.followups.queries.recipients import members_of_house
from interstice.followups.queries.standing import Standing
from interstice.parties.decisions.standing import me, my_house
from interstice.register.gate import Turn, command
from interstice.rules.clauses.followups import PersonAgreement
from interstice.rules.decisions.citing import must_be_houses
from interstice.rules.queries.clauses import clause
from interstice.rules.queries.houses import in_seat_order
from interstice.vault.commands import keep_copy, keep_in_circle, keep_in_circle_if_any


@command
def send_referral(  # noqa: PLR0913  (whom, to whom, for what, what travels, by when)
    turn: Turn,
    *,
    dossier: UUID,
    to_organisation: UUID,
    purpose: str,
    to_member: UUID | None = None,
    words: str = "",
    travels: Sequence[Subject] = (),
    due: date | None = None,
    after: UUID | None = None,
) -> None:
    """A person is sent to a partner, for something; the report-back owed is known to both (B09, B10)."""
    send_referral_in(
        turn,
        dossier=dossier,
        to_organisation=to_organisation,
        purpose=purpose,
        to_member=to_member,
        words=words,
        travels=travels,
        due=due,
        after=after,
    )


def send_referral_in(  # noqa: PLR0913  (the same)
    turn: Turn,
    *,
    dossier: UUID,
    to_organisation: UUID,
    purpose: str,
    to_member: UUID | None = None,
    words: str = "",
    travels: Sequence[Subject] = (),
    due: date | None = None,
    after: UUID | None = None,
) -> UUID:
    """The same within the turn of another command, as when a session decides it."""
    held = followed(turn, dossier)
    may_send(turn.actor, to_organisation, purpose, due)
    recipients = _recipients(turn, to_organisation, to_member)
    going = _agreed(turn, held, to_organisation, travels)
    must_follow(_referral(turn, after), after, dossier)
    said = owed(turn.partnership, on=turn.today, to=me(turn.actor), by=to_member or to_organisation)
    referral = turn.new_id()
    turn.inscribe(
        ReferralSent(
            referral=referral,
            dossier=dossier,
            from_organisation=my_house(turn.actor),
            to_organisation=to_organisation,
            to_members=recipients,
            called=keep_copy(turn, called_by(turn.partnership, dossier), about=referral),
            purpose=keep_in_circle(turn, purpose, referral),
            words=keep_in_circle_if_any(turn, words, referral),
            travels=going,
            answer_due=min(said.answer_due, due or said.due),
            due=due or said.due,
            due_rule=said.text.rule if _by_the_text(said, due) else None,
            due_adaptation=said.text.adaptation if _by_the_text(said, due) else None,
            modes=said.modes,
            after=after,
        )
    )
    return referral


def _by_the_text(said: Owed, due: date | None) -> bool:
    """Whether the day is the one that the rule or the adaptation gives, not one that the two chose."""
    return due is None or due == said.due


def _recipients(turn: Turn, house: UUID, named: UUID | None) -> tuple[UUID, ...]:
    """Whoever is named, else everybody of an organisation that is around the table."""
    must_be_houses([house], in_seat_order(turn.partnership, [house]))
    members = members_of_house(turn.partnership, house)
    must_be_recipients(named, members)
    return (named,) if named else tuple(members)


def _agreed(turn: Turn, held: Standing, house: UUID, travels: Sequence[Subject]) -> tuple[Subject, ...]:
    """What travels, each once, as the person agreed that it may."""
    going = tuple(one for one in Subject if one in {Subject(each) for each in travels})
    asked = clause(turn.partnership, PersonAgreement, on=turn.today, before="referral")
    must_be_agreed(
        turn.today,
        held.agreement,
        held.shares.get(house),
        going,
        asked.value,
        referents=house == held.house,
    )
    return going


def _referral(turn: Turn, wanted: UUID | None) -> Referral | None:
    return Referral.objects.filter(partnership=turn.partnership, id=wanted).first() if wanted else None
