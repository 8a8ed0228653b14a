"""What is told within a circle: her request, her first contact, notes, steps, what a session will hear."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from interstice.followups.acts.dossiers import (
    CasePrepared,
    ContactChosen,
    NoteWritten,
    RequestWorded,
    StepTaken,
)
from interstice.followups.commands.dossiers import followed
from interstice.followups.commands.readers import readers_of
from interstice.followups.decisions.telling import (
    may_choose_contact,
    may_prepare,
    may_take_step,
    may_word_request,
    may_write,
)
from interstice.followups.kinds import Subject
from interstice.parties.decisions.standing import me
from interstice.register.gate import Turn, command
from interstice.vault.commands import keep_in_circle, keep_in_circle_if_any


@command
def word_request(turn: Turn, *, dossier: UUID, words: str) -> None:
    """What she asks, in her own words."""
    followed(turn, dossier)
    may_word_request(words)
    turn.inscribe(RequestWorded(dossier=dossier, words=keep_in_circle(turn, words, dossier)))


@command
def choose_contact(turn: Turn, *, dossier: UUID, member: UUID, words: str = "") -> None:
    """Whom she wants to be called by first, and how."""
    held = followed(turn, dossier)
    may_choose_contact(member, held.seated)
    turn.inscribe(
        ContactChosen(dossier=dossier, member=member, words=keep_in_circle_if_any(turn, words, dossier))
    )


@command
def write_note(
    turn: Turn, *, dossier: UUID, subject: Subject, words: str, readers: Sequence[UUID] = ()
) -> None:
    """A note says for whom it is: those with whom she shares its subject, or some of them by name (A25)."""
    held = followed(turn, dossier)
    named = list(dict.fromkeys(readers))
    may_write(words, named, held.may_be_told(subject), held.seated)
    told = readers_of(held, subject, named, me(turn.actor))
    turn.inscribe(
        NoteWritten(
            dossier=dossier,
            note=turn.new_id(),
            subject=Subject(subject),
            readers=tuple(named),
            words=keep_in_circle(turn, words, dossier, readers=told),
        )
    )


@command
def take_step(turn: Turn, *, dossier: UUID, words: str, happened_on: date, milestone: bool = False) -> None:
    """A step of her way, in a sentence."""
    followed(turn, dossier)
    may_take_step(words, happened_on, turn.today)
    turn.inscribe(
        StepTaken(
            dossier=dossier,
            step=turn.new_id(),
            happened_on=happened_on,
            milestone=milestone,
            words=keep_in_circle(turn, words, dossier),
        )
    )


@command
def prepare_case(
    turn: Turn, *, dossier: UUID, asks: str = "", to_settle: str = "", reread_on: date | None = None
) -> None:
    """« Préparer avec elle »: what the next session will hear, reread with her when it was (A25, B05)."""
    followed(turn, dossier)
    may_prepare(asks, to_settle, reread_on, turn.today)
    turn.inscribe(
        CasePrepared(
            dossier=dossier,
            preparation=turn.new_id(),
            asks=keep_in_circle_if_any(turn, asks, dossier),
            to_settle=keep_in_circle_if_any(turn, to_settle, dossier),
            reread_on=reread_on,
        )
    )
