"""Mandates said aloud, interests declared, horizons stated; none of them ever blocks (A11, A37, E11)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from interstice.parties.acts import (
    HorizonStated,
    InterestDeclared,
    InterestEnded,
    MandateGiven,
    MandateRefused,
    MandateRequested,
    MandateTacit,
)
from interstice.parties.decisions.mandates import (
    may_continue,
    may_declare_interest,
    may_end_interest,
    may_give,
    may_note_tacit,
    may_refuse,
    may_request,
    may_state_horizon,
)
from interstice.parties.decisions.standing import me, my_house
from interstice.parties.kinds import HorizonKind
from interstice.parties.models import Interest, Mandate, Organisation
from interstice.parties.queries.here import members_here, organisation_here
from interstice.parties.queries.mandates import state_of, statements_of
from interstice.register.acts import Fingerprint
from interstice.register.gate import Turn, command
from interstice.vault.commands import keep, keep_if_any
from interstice.vault.models import Audience


@command
def request_mandate(
    turn: Turn,
    *,
    mandate: UUID | None = None,
    organisation: UUID | None = None,
    requesters: Sequence[UUID] = (),
    scope: str = "",
    means: str = "",
    words: str = "",
) -> None:
    """Ask one's own organisation, alone or with colleagues, what one may engage (A37, C17)."""
    house = organisation_here(turn.partnership, organisation or my_house(turn.actor))
    asking = members_here(turn.partnership, requesters or [me(turn.actor)])
    may_request(turn.actor, house, asking)
    thread = _thread(turn, house, mandate)
    turn.inscribe(
        MandateRequested(
            mandate=thread,
            organisation=house.id,
            requesters=tuple(one.id for one in asking),
            scope=_shown(turn, scope, thread),
            means=_shown(turn, means, thread),
            words=_for_house(turn, words, thread, house),
        )
    )


@command
def give_mandate(  # noqa: PLR0913 — a mandate has these parts
    turn: Turn,
    *,
    organisation: UUID,
    mandate: UUID | None = None,
    until: date | None = None,
    scope: str,
    means: str = "",
    limits: str = "",
    interest: str = "",
    words: str = "",
) -> None:
    """Say what an organisation's members may engage, until when: no other act counts as a mandate (N14)."""
    house = organisation_here(turn.partnership, organisation)
    may_give(turn.actor, house, scope, until)
    thread = _thread(turn, house, mandate)
    turn.inscribe(
        MandateGiven(
            mandate=thread,
            organisation=house.id,
            until=until,
            scope=keep(turn, scope, about=thread, audience=Audience.PARTNERS),
            means=_shown(turn, means, thread),
            limits=_shown(turn, limits, thread),
            interest=_shown(turn, interest, thread),
            words=_for_house(turn, words, thread, house),
        )
    )


@command
def note_tacit_mandate(
    turn: Turn, *, after_days: int, organisation: UUID | None = None, words: str = ""
) -> None:
    """Note that no answer came and that one is let be; it is drawn as such and never becomes a yes (RL7)."""
    house = organisation_here(turn.partnership, organisation or my_house(turn.actor))
    said = statements_of(turn.partnership, house.id)
    state, _ = state_of(said, turn.today)
    may_note_tacit(turn.actor, house, after_days, state, said[-1] if said else None)
    thread = _thread(turn, house, None)
    turn.inscribe(
        MandateTacit(
            mandate=thread,
            organisation=house.id,
            after_days=after_days,
            words=keep_if_any(turn, words, about=thread),
        )
    )


@command
def refuse_mandate(turn: Turn, *, organisation: UUID, words: str = "") -> None:
    """Refuse a mandate, for a reason in neutral words that all may read; nobody is kept out by it (A37)."""
    house = organisation_here(turn.partnership, organisation)
    may_refuse(turn.actor, house)
    thread = _thread(turn, house, None)
    turn.inscribe(MandateRefused(mandate=thread, organisation=house.id, words=_shown(turn, words, thread)))


@command
def declare_interest(turn: Turn, *, words: str) -> None:
    """Say that one's organisation also gains by the action, so that it is known where it matters (A10)."""
    may_declare_interest(turn.actor, words)
    house = organisation_here(turn.partnership, my_house(turn.actor))
    interest = turn.new_id()
    turn.inscribe(
        InterestDeclared(
            interest=interest,
            organisation=house.id,
            words=keep(turn, words, about=interest, audience=Audience.PARTNERS),
        )
    )


@command
def end_interest(turn: Turn, *, interest: UUID) -> None:
    """Say that an interest is no more."""
    found = Interest.objects.filter(partnership=turn.partnership, id=interest).first()
    house = Organisation.objects.filter(id=found.organisation).first() if found else None
    ended = may_end_interest(turn.actor, found, house)
    turn.inscribe(InterestEnded(interest=ended.id, organisation=ended.organisation))


@command
def state_horizon(turn: Turn, *, what: HorizonKind, ends_on: date, words: str) -> None:
    """Say that something ends on a day: nothing here pretends to last for ever (E11)."""
    may_state_horizon(turn.actor, ends_on, words)
    horizon = turn.new_id()
    turn.inscribe(
        HorizonStated(
            horizon=horizon,
            what=what,
            ends_on=ends_on,
            words=keep(turn, words, about=horizon, audience=Audience.PARTNERS),
        )
    )


def _thread(turn: Turn, house: Organisation, mandate: UUID | None) -> UUID:
    """The mandate that this statement goes on with: the one named, the organisation's last, or a new one."""
    said: list[Mandate] = statements_of(turn.partnership, house.id)
    may_continue(mandate, house, said)
    return mandate or (said[-1].mandate if said else turn.new_id())


def _shown(turn: Turn, words: str, thread: UUID) -> Fingerprint | None:
    """What a mandate engages is a table that all who are here may read."""
    return keep_if_any(turn, words, about=thread, audience=Audience.PARTNERS)


def _for_house(turn: Turn, words: str, thread: UUID, house: Organisation) -> Fingerprint | None:
    """What is said along with it stays between an organisation, and the one that carries it."""
    readers = [one for one in (house.id, house.carried_by) if one]
    return keep_if_any(turn, words, about=thread, audience=Audience.ORGANISATIONS, readers=readers)
