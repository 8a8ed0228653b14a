"""A consent round as it stands on a day: who answered, who has not, what stands. Pure (E16, AT28)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from interstice.rules.clauses.deciding import Consent
from interstice.rules.clauses.in_force import InForce
from interstice.rules.kinds import Stand
from interstice.rules.models import Draft, Objection, Stance

ANSWERED = frozenset({Stand.CONSENT, Stand.RESERVE, Stand.NOT_CONCERNED})
"""Stands that let a round be concluded. Waiting for one's hierarchy is no answer; an objection is treated."""


@dataclass(frozen=True, kw_only=True)
class Standing:
    """Where a round is. `missing` are still to be heard, `tacit` those whose silence a rule counts (RL7)."""

    draft: int
    awaited: tuple[UUID, ...]
    answers: dict[UUID, Stance]
    open_objections: tuple[Objection, ...]
    deadline: date
    missing: tuple[UUID, ...]
    tacit: tuple[UUID, ...]
    consent_rule: UUID | None

    @property
    def may_conclude(self) -> bool:
        """Everyone awaited has answered this draft, and no objection stands."""
        return not self.missing and not self.open_objections


def standing(
    draft: Draft,
    stances: Iterable[Stance],
    objections: Iterable[Objection],
    awaited: Sequence[UUID],
    consent: InForce[Consent],
    on: date,
) -> Standing:
    """The round on a draft; stances on earlier drafts stay readable and do not count (AT28, N17)."""
    answers = {one.organisation: one for one in stances if one.current and one.draft == draft.number}
    open_ones = tuple(one for one in objections if is_open(one))
    opened = max(draft.on, consent.since or draft.on)
    deadline = opened + timedelta(days=consent.value.delay_days)
    objecting = {one.organisation for one in open_ones if one.draft == draft.number}
    unheard = [one for one in awaited if one not in objecting and not _answered(answers.get(one))]
    tacit = [one for one in unheard if one not in answers] if _silence_consents(consent, deadline, on) else []
    return Standing(
        draft=draft.number,
        awaited=tuple(awaited),
        answers=answers,
        open_objections=open_ones,
        deadline=deadline,
        missing=tuple(one for one in unheard if one not in tacit),
        tacit=tuple(tacit),
        consent_rule=consent.rule,
    )


def is_open(objection: Objection) -> bool:
    """Whether an objection is still to be treated: neither lifted, nor answered by a draft that cites it."""
    return objection.lifted_on is None and objection.answered_by_draft is None


def _answered(stance: Stance | None) -> bool:
    return stance is not None and stance.stand in ANSWERED


def _silence_consents(consent: InForce[Consent], deadline: date, on: date) -> bool:
    return consent.value.silence == "consent" and on > deadline
