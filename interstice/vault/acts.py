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


class IdentityErased(Act, kind="identity.erased"):
    """Someone's name left the vault; their acts are read as those of a former member (RL20)."""

    says = _("Un nom est effacé, à la demande de la personne")
    genre = _("Effacement")
    identity: UUID
