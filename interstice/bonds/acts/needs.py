"""Acts on needs: « j’aurais besoin de… », said by whoever has one and never guessed (I13)."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from interstice.register.acts import Act, Fingerprint

GENRE = _("Besoin")


class NeedSaid(Act, kind="need.said"):
    """Someone says what they would need for their work, to the collective; nobody owes an answer."""

    says = _("{who} dit un besoin : {need}")
    genre = GENRE
    need: UUID
    words: Fingerprint


class NeedEnded(Act, kind="need.ended"):
    """It is no longer needed, for whatever reason: none is asked."""

    says = _("{who} n’a plus ce besoin : {need}")
    genre = GENRE
    need: UUID
