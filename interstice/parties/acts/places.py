"""Acts on places, between two."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from interstice.register.acts import Act, Fingerprint


class PlaceStated(Act, kind="place.stated"):
    """How someone describes their place: brings, expects, cannot.

    Optional; only the current version shows (H04, H05).
    """

    says = _("{who} dit sa place")
    genre = _("Place")
    brings: Fingerprint | None
    expects: Fingerprint | None
    cannot: Fingerprint | None


class PlaceSpoken(Act, kind="place.spoken"):
    """How one sees another's place: for that person alone, erased once answered (H07, H11)."""

    says = _("{who} parle à quelqu’un de sa place")
    genre = _("Place")
    dialogue: UUID
    to: UUID
    sees: Fingerprint
    expects: Fingerprint | None


class PlaceAnswered(Act, kind="place.answered"):
    """The person answers: with words that both could accept, or without changing anything."""

    says = _("{who} répond sur sa place")
    genre = _("Place")
    dialogue: UUID
    proposal: Fingerprint | None


class PlaceAgreed(Act, kind="place.agreed"):
    """Both accept these words: they become part of the place that the collective reads (H07, D07)."""

    says = _("{who} et {member} s’accordent sur une place")
    genre = _("Place")
    dialogue: UUID
    member: UUID
    words: Fingerprint


class MotivesStated(Act, kind="motives.stated"):
    """What draws someone here, and the options they hold to; optional, taken back by leaving both blank.

    Read by members alone; only the current version shows (M37, M38).
    """

    says = _("{who} dit ce qui l’attire ici")
    genre = _("Place")
    attracts: Fingerprint | None
    options: Fingerprint | None
