"""Acts on texts that leave the collective."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from interstice.register.acts import Act, Fingerprint


class OutgoingCirculated(Act, kind="outgoing.circulated"):
    """A text that will leave the collective circulates first among those who must reread it (B15.

    Clause « ce qui sort »).
    """

    says = _("{who} fait circuler un texte avant qu’il sorte : {outgoing}")
    genre = _("Au-dehors")
    outgoing: UUID
    title: Fingerprint
    text: Fingerprint
    addressed_to: Fingerprint
    orients: bool
    reread_by: tuple[UUID, ...]
    not_before: date
    rule: UUID | None


class OutgoingReread(Act, kind="outgoing.reread"):
    """An organisation has reread the text, and may have said something."""

    says = _("{who} a relu un texte : {outgoing}")
    genre = _("Au-dehors")
    outgoing: UUID
    organisation: UUID
    agrees: bool
    words: Fingerprint | None


class OutgoingSent(Act, kind="outgoing.sent"):
    """The text leaves."""

    says = _("{who} laisse sortir un texte : {outgoing}")
    genre = _("Au-dehors")
    outgoing: UUID
    tacit: tuple[UUID, ...]
