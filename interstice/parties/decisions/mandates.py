"""Whether a mandate may be asked for, given, let be, refused; an interest or a horizon stated."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.parties.decisions.standing import (
    answers_for,
    must_act_here,
    must_be_of,
    must_be_said,
    must_decide_for,
)
from interstice.parties.kinds import MandateState, MandateStatus
from interstice.parties.models import Interest, Mandate, Member, Organisation
from interstice.register.actors import Actor, Hat
from interstice.register.refusals import Refused

LONGEST_SILENCE = 3650
"""Ten years: a longer one was typed by mistake."""


def may_request(actor: Actor, house: Organisation, requesters: Sequence[Member]) -> None:
    """Members ask their own organisation, alone or together (A37)."""
    must_be_of(actor, house)
    if any(one.organisation != house.id or one.hat != Hat.MEMBER for one in requesters):
        raise Refused(_("Un mandat se demande entre membres d’une même organisation."))


def may_give(actor: Actor, house: Organisation, scope: str, until: date | None) -> None:
    """A decider says what its own agents may engage, until a day to come (E03, RL12, N14)."""
    must_decide_for(actor, house)
    must_be_said(scope, _("Écrivez ce que le mandat engage."))
    if until is not None and until < actor.today:
        raise Refused(_("Ce jour est passé : un mandat se donne pour un temps à venir."))


def may_refuse(actor: Actor, house: Organisation) -> None:
    """So does a refusal, for own agents only; it blocks nobody (A37)."""
    must_decide_for(actor, house)


def may_note_tacit(
    actor: Actor, house: Organisation, after_days: int, state: MandateState, last: Mandate | None
) -> None:
    """A member notes a silence, as long as it is one: it is not an answer, and never a mandate (RL7)."""
    must_be_of(actor, house)
    if not 1 <= after_days <= LONGEST_SILENCE:
        raise Refused(_("Dites depuis combien de jours vous êtes sans réponse."))
    if state is MandateState.GIVEN:
        raise Refused(_("Votre organisation a donné mandat : il n’y a pas de silence à noter."))
    if state is MandateState.REFUSED:
        raise Refused(_("Votre organisation a répondu non : ce n’est pas un silence."))
    asked = last.since if last and last.status == MandateStatus.REQUESTED else None
    if asked is not None and (actor.today - asked).days < after_days:
        raise Refused(
            _("La demande est plus récente que cela : le silence n’a pas encore duré si longtemps.")
        )


def may_continue(mandate: UUID | None, house: Organisation, statements: Sequence[Mandate]) -> None:
    """A statement goes on with a mandate of that organisation, not with another's."""
    if mandate is not None and mandate not in {one.mandate for one in statements}:
        raise Refused(_("Ce mandat n’est pas celui de cette organisation."))


def may_declare_interest(actor: Actor, words: str) -> None:
    """Whoever is here for an organisation says what it gains by the action (A10, B32)."""
    must_act_here(actor)
    must_be_said(words, _("Écrivez en quoi votre organisation est intéressée."))


def may_end_interest(actor: Actor, interest: Interest | None, house: Organisation | None) -> Interest:
    """Those of the organisation, or who decides for it, say that it is over."""
    must_act_here(actor)
    if interest is None or house is None or interest.ended_on is not None:
        raise Refused(_("Cet intérêt n’est pas, ou n’est plus, déclaré."))
    if not answers_for(actor.organisation, house):
        raise Refused(_("Un intérêt se retire par l’organisation qui l’a déclaré."))
    return interest


def may_state_horizon(actor: Actor, ends_on: date, words: str) -> None:
    """Anyone who acts here says what ends, before it does (E11)."""
    must_act_here(actor)
    must_be_said(words, _("Écrivez ce qui s’arrête."))
    if ends_on < actor.today:
        raise Refused(_("Ce jour est passé : une échéance est à venir."))
