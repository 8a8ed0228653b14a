"""Promising, and what becomes of a promise: renegotiated, kept, confirmed, released, handed over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from interstice.bonds.acts import (
    CommitmentConfirmed,
    CommitmentHandedOver,
    CommitmentKept,
    CommitmentMade,
    CommitmentOfferDeclined,
    CommitmentReleased,
    CommitmentRenegotiated,
    CommitmentTaken,
)
from interstice.bonds.decisions.commitments import (
    Sides,
    may_answer_offer,
    may_confirm,
    may_hand_over,
    may_keep,
    may_make,
    may_release,
    may_renegotiate,
    may_speak_for,
    must_be_at_the_table,
    must_have_agreed,
    must_read_it,
    whose,
)
from interstice.bonds.kinds import CommitmentKind, Towards
from interstice.bonds.models import Commitment
from interstice.bonds.queries.sight import commitment_here
from interstice.bonds.queries.table import houses_here, houses_of, members_here, reads
from interstice.register.acts import Fingerprint
from interstice.register.gate import Turn, command
from interstice.vault.commands import keep, keep_if_any, keep_in_circle, keep_in_circle_if_any
from interstice.vault.sight import must_be_in_circle


def make_commitment_in(  # noqa: PLR0913  (who promises what to whom for when; most may stay blank)
    turn: Turn,
    *,
    words: str,
    what: CommitmentKind = CommitmentKind.ENGAGEMENT,
    due: date | None = None,
    towards: Towards = Towards.COLLECTIVE,
    to: UUID | None = None,
    by_member: UUID | None = None,
    by_organisation: UUID | None = None,
    by_person: bool = False,
    dossier: UUID | None = None,
    session: UUID | None = None,
    sitting: UUID | None = None,
) -> UUID:
    """Write a commitment inside another room's command, which answers for who may write it (B29).

    In an open session one writes what a member present says (`by_member`); about a followed person, those
    who are in the circle of `sitting` read it as they heard it. Without author named, it is the actor's.
    """
    named = Sides(
        towards=towards,
        to=to,
        by_member=by_member,
        by_organisation=by_organisation,
        by_person=by_person,
        dossier=dossier,
    )
    sides = whose(turn.actor, named)
    may_make(turn.actor, sides, words, due)
    here = turn.partnership
    must_be_at_the_table(sides, members=members_here(here), houses=houses_here(here))
    commitment = turn.new_id()
    turn.inscribe(
        CommitmentMade(
            **vars(sides),
            commitment=commitment,
            what=what,
            due=due,
            words=_said(turn, words, commitment, dossier),
            session=session,
            sitting=sitting,
        )
    )
    return commitment


@command
def make_commitment(  # noqa: PLR0913  (who promises what to whom for when; most may stay blank)
    turn: Turn,
    *,
    words: str,
    what: CommitmentKind = CommitmentKind.ENGAGEMENT,
    due: date | None = None,
    towards: Towards = Towards.COLLECTIVE,
    to: UUID | None = None,
    by_member: UUID | None = None,
    by_organisation: UUID | None = None,
    by_person: bool = False,
    dossier: UUID | None = None,
) -> None:
    """Promise something oneself or for one's own organisation; or write down what a followed person does.

    What is said in a session is written there, by whoever sits at it (`make_commitment_in`).
    """
    if dossier:
        must_be_in_circle(turn.actor, dossier)
    sides = Sides(towards=towards, to=to, by_member=by_member, by_organisation=by_organisation)
    may_speak_for(turn.actor, sides)
    if dossier and towards == Towards.MEMBER and to:
        must_read_it(reads=reads(turn.partnership, to, [dossier], turn.today))
    make_commitment_in(
        turn,
        words=words,
        what=what,
        due=due,
        towards=towards,
        to=to,
        by_member=by_member,
        by_organisation=by_organisation,
        by_person=by_person,
        dossier=dossier,
    )


@command
def renegotiate_commitment(
    turn: Turn, *, commitment: UUID, due: date, agreed_with: Sequence[UUID] = (), words: str = ""
) -> None:
    """Another day, agreed with the other one before the day that was: never a breach (B29)."""
    row = commitment_here(turn.actor, commitment)
    may_renegotiate(turn.actor, row, due, agreed_with)
    must_have_agreed(row, agreed_with, houses_of(turn.partnership, agreed_with))
    turn.inscribe(
        CommitmentRenegotiated(
            commitment=commitment,
            dossier=row.dossier,
            due=due,
            agreed_with=tuple(dict.fromkeys(agreed_with)),
            words=_said_if_any(turn, words, row),
        )
    )


@command
def keep_commitment(turn: Turn, *, commitment: UUID, words: str = "") -> None:
    """Say that what was promised is done."""
    row = commitment_here(turn.actor, commitment)
    may_keep(turn.actor, row)
    turn.inscribe(
        CommitmentKept(commitment=commitment, dossier=row.dossier, words=_said_if_any(turn, words, row))
    )


@command
def confirm_commitment(turn: Turn, *, commitment: UUID) -> None:
    """Confirm that what was promised to us came (F05, F12)."""
    row = commitment_here(turn.actor, commitment)
    may_confirm(turn.actor, row)
    turn.inscribe(CommitmentConfirmed(commitment=commitment, dossier=row.dossier))


@command
def release_commitment(turn: Turn, *, commitment: UUID, words: str = "") -> None:
    """Let go of what was promised to us; or give up, with the other's agreement, what one has promised."""
    row = commitment_here(turn.actor, commitment)
    may_release(turn.actor, row, words)
    turn.inscribe(
        CommitmentReleased(commitment=commitment, dossier=row.dossier, words=_said_if_any(turn, words, row))
    )


@command
def hand_over_commitment(turn: Turn, *, commitment: UUID, to_member: UUID) -> None:
    """Offer to someone else what one will not be there to keep (J11)."""
    row = commitment_here(turn.actor, commitment)
    may_hand_over(turn.actor, row, to_member, members_here(turn.partnership))
    if row.dossier:
        must_read_it(reads=reads(turn.partnership, to_member, [row.dossier, row.id], turn.today))
    turn.inscribe(CommitmentHandedOver(commitment=commitment, dossier=row.dossier, to_member=to_member))


@command
def take_over_commitment(turn: Turn, *, commitment: UUID) -> None:
    """Take on what was offered: from now on it is one's own."""
    row = commitment_here(turn.actor, commitment)
    may_answer_offer(turn.actor, row)
    turn.inscribe(CommitmentTaken(commitment=commitment, dossier=row.dossier))


@command
def decline_commitment(turn: Turn, *, commitment: UUID) -> None:
    """Leave what was offered to whoever offered it, who may offer it to someone else (J11)."""
    row = commitment_here(turn.actor, commitment)
    may_answer_offer(turn.actor, row)
    turn.inscribe(CommitmentOfferDeclined(commitment=commitment, dossier=row.dossier))


def _said(turn: Turn, words: str, commitment: UUID, dossier: UUID | None) -> Fingerprint:
    """About a followed person, words are for the commitment's own circle; else the collective's."""
    if dossier:
        return keep_in_circle(turn, words, commitment)
    return keep(turn, words, about=commitment)


def _said_if_any(turn: Turn, words: str, row: Commitment) -> Fingerprint | None:
    if row.dossier:
        return keep_in_circle_if_any(turn, words, row.id)
    return keep_if_any(turn, words, about=row.id)
