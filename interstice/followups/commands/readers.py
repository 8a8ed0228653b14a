"""Notes follow the agreement: what the person no longer shares on a subject is no longer read (A25)."""

from __future__ import annotations

from uuid import UUID

from interstice.followups.models import Note
from interstice.followups.queries.standing import Standing, standing
from interstice.register.gate import Turn
from interstice.vault.commands import readdress


def readdress_notes(turn: Turn, dossier: UUID) -> None:
    """Every note goes to those of its audience who may be told of its subject now."""
    held = standing(turn.partnership, dossier)
    for note in Note.objects.filter(dossier_id=dossier):
        readdress(note.words, readers_of(held, note.subject, [UUID(one) for one in note.readers], note.by))


def readers_of(held: Standing, subject: str, named: list[UUID], by: UUID | None) -> list[UUID]:
    """Those who may be told of the subject, only the named ones if any are, and always who wrote."""
    told = [member for member in held.may_be_told(subject) if not named or member in named]
    return list(dict.fromkeys([*told, *([by] if by else [])]))
