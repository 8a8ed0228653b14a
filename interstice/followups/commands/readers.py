"""Words follow who may read them: notes the person's agreement (A25), report-backs the side that sends."""

from __future__ import annotations

from uuid import UUID

from interstice.followups.models import Note, Referral
from interstice.followups.queries.standing import Standing, standing
from interstice.followups.queries.standing_in import who_sends
from interstice.register.gate import Turn
from interstice.vault.commands import readdress
from interstice.vault.models import Words


def readdress_words(turn: Turn, dossier: UUID) -> None:
    """After the circle, the agreement or the referent changed."""
    _readdress_notes(turn, dossier)
    _readdress_reports(turn, dossier)


def _readdress_notes(turn: Turn, dossier: UUID) -> None:
    """Every note goes to those of its audience who may be told of its subject now."""
    held = standing(turn.partnership, dossier)
    for note in Note.objects.filter(dossier_id=dossier):
        readdress(note.words, readers_of(held, note.subject, [UUID(one) for one in note.readers], note.by))


def _readdress_reports(turn: Turn, dossier: UUID) -> None:
    """A report-back that nobody has read yet goes to whoever reads for the side that sends now."""
    unread = Referral.objects.filter(dossier_id=dossier, acknowledged_on__isnull=True)
    for row in unread.exclude(report_words="").order_by("n"):
        told = Words.objects.filter(fingerprint=row.report_words).values_list("readers", flat=True).first()
        known = [UUID(one) for one in told or ()]
        readdress(row.report_words, dict.fromkeys([*known, *who_sends(row, turn.today)]))


def readers_of(held: Standing, subject: str, named: list[UUID], by: UUID | None) -> list[UUID]:
    """Those who may be told of the subject, only the named ones if any are, and always who wrote."""
    told = [member for member in held.may_be_told(subject) if not named or member in named]
    return list(dict.fromkeys([*told, *([by] if by else [])]))
