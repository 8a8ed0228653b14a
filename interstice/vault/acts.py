"""The vault's vocabulary: that something was erased."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from interstice.register.acts import Act, Fingerprint


class WordsErased(Act, kind="words.erased"):
    """Words were taken out of the vault, text and salt; their fingerprints stay in the register (RL20)."""

    says = _("{who} efface des mots")
    genre = _("Effacement")
    fingerprints: tuple[Fingerprint, ...]


class CircleWordsErased(Act, kind="words.erased_in_circle"):
    """The same for words that a circle kept: their fingerprints, and their number, are its own (RL4)."""

    says = _("{who} efface des mots")
    told_as = _("{who} efface des mots")
    genre = _("Effacement")
    thing: UUID
    fingerprints: tuple[Fingerprint, ...]

    def kept_by(self) -> UUID | None:
        """What the words were about."""
        return self.thing


class IdentityErased(Act, kind="identity.erased"):
    """Someone's name left the vault; their acts are read as those of a former member (RL20)."""

    says = _("Un nom est effacé, à la demande de la personne")
    genre = _("Effacement")
    identity: UUID
