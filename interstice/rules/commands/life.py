"""Keeping a rule alive, setting it aside, dropping it: the collective does, never time (E14, N15)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.parties.decisions.standing import must_be_a_member
from interstice.register.gate import Turn, command
from interstice.register.refusals import Refused
from interstice.rules.acts import RuleReactivated, RuleRepealed, RuleSaidAgain, RuleSuspended
from interstice.rules.commands.writing import uuids
from interstice.rules.decisions.lives import (
    may_lift_reservations,
    must_agree_together,
    must_all_agree,
    must_be_in_force,
    must_end_ahead,
)
from interstice.rules.decisions.texts import must_have_a_period
from interstice.rules.kinds import Round
from interstice.rules.models import LightVoice, Reservation, Rule
from interstice.rules.queries.houses import in_seat_order, present_houses
from interstice.rules.queries.rows import rule_of
from interstice.vault.commands import keep_if_any


@command
def say_rule_again(turn: Turn, *, rule: UUID, words: str = "") -> None:
    """One organisation's voice in a light round; with the last one concerned, the rule is said again."""
    row = _living(turn, rule)
    house = turn.actor.organisation
    waited = _waited(row)
    if house is None or house not in waited:
        raise Refused(_("Cette règle ne concerne pas votre organisation : les autres la rediront."))
    voices = set(LightVoice.objects.filter(rule=row.id).values_list("organisation", flat=True))
    if house in voices:
        raise Refused(_("Votre organisation l’a déjà redite ; le tour attend les autres."))
    turn.inscribe(
        RuleSaidAgain(rule=row.id, organisation=house, words=keep_if_any(turn, words, about=row.id))
    )
    if not set(waited) - voices - {house}:
        turn.inscribe(
            RuleReactivated(
                rule=row.id, round=Round.LIGHT, agreed=tuple(waited), lifts=(), review_months=None, words=None
            )
        )


@command
def reactivate_rule(
    turn: Turn,
    *,
    rule: UUID,
    round: Round,  # noqa: A002  (the stories' word for how it was agreed)
    agreed: Sequence[UUID],
    lifts: Sequence[UUID] = (),
    review_months: int | None = None,
    words: str = "",
) -> None:
    """Say together that a rule still holds: its period begins anew; its reservations have been reread."""
    row = _living(turn, rule)
    must_have_a_period(review_months)
    _must_agree_to_say_again(turn, row, round, agreed)
    may_lift_reservations(turn.actor.organisation, lifts, Reservation.objects.filter(rule=row.id, kept=True))
    turn.inscribe(
        RuleReactivated(
            rule=row.id,
            round=round,
            agreed=tuple(agreed),
            lifts=tuple(lifts),
            review_months=review_months,
            words=keep_if_any(turn, words, about=row.id),
        )
    )


@command
def suspend_rule(
    turn: Turn,
    *,
    rule: UUID,
    until: date,
    round: Round,  # noqa: A002  (the stories' word for how it was agreed)
    agreed: Sequence[UUID],
    words: str = "",
) -> None:
    """Set a rule aside until a day, on which it comes back by itself; no reason is owed (AT24)."""
    row = _living(turn, rule)
    must_end_ahead(until, turn.today)
    must_all_agree(uuids(row.concerned), present_houses(turn.partnership), agreed)
    said = keep_if_any(turn, words, about=row.id)
    turn.inscribe(RuleSuspended(rule=row.id, until=until, round=round, agreed=tuple(agreed), words=said))


@command
def repeal_rule(
    turn: Turn,
    *,
    rule: UUID,
    round: Round,  # noqa: A002  (the stories' word for how it was agreed)
    agreed: Sequence[UUID],
    words: str = "",
) -> None:
    """Drop a rule: it stays readable, and is obeyed no more (AT17)."""
    row = _living(turn, rule)
    must_all_agree(uuids(row.concerned), present_houses(turn.partnership), agreed)
    said = keep_if_any(turn, words, about=row.id)
    turn.inscribe(RuleRepealed(rule=row.id, round=round, agreed=tuple(agreed), words=said))


def _living(turn: Turn, rule: UUID) -> Rule:
    must_be_a_member(turn.actor)
    row = rule_of(turn.partnership, rule)
    must_be_in_force(row)
    return row


def _waited(row: Rule) -> list[UUID]:
    """The organisations concerned that still have a member here, in seat order."""
    present = present_houses(row.partnership)
    return in_seat_order(row.partnership, [one for one in uuids(row.concerned) if one in present])


def _must_agree_to_say_again(turn: Turn, row: Rule, how: Round, agreed: Sequence[UUID]) -> None:
    """A meeting is of those who came; a light round, told at once, is of everyone concerned."""
    present = present_houses(turn.partnership)
    if how is Round.MEETING:
        must_agree_together(present, agreed)
    else:
        must_all_agree(uuids(row.concerned), present, agreed)
