"""Acts on minutes: published, corrected, approved. They are made from the session's acts."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from interstice.register.acts import Act, Fingerprint

GENRE = _("Compte rendu")


class MinutesPublished(Act, kind="minutes.published"):
    """They go round: to these organisations, each in what it may read."""

    says = _("{who} fait circuler le compte rendu : {session}")
    genre = GENRE
    session: UUID
    circulated_to: tuple[UUID, ...]
    words: Fingerprint | None


class MinutesCorrected(Act, kind="minutes.corrected"):
    """Someone who was there says what should be read otherwise; both are kept."""

    says = _("{who} corrige le compte rendu : {session}")
    told_as = _("{who} corrige le compte rendu")
    genre = GENRE
    session: UUID
    correction: UUID
    entry: UUID | None
    sitting: UUID | None
    words: Fingerprint

    def kept_by(self) -> UUID | None:
        """The circle of the item that it corrects, when that item is about a person."""
        return self.sitting


class MinutesApproved(Act, kind="minutes.approved"):
    """An organisation that was there approves them."""

    says = _("{who} approuve le compte rendu : {session}")
    genre = GENRE
    session: UUID
