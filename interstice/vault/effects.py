"""What erasing changes in the read tables. The vault itself is emptied by the command, not by the effect."""

from __future__ import annotations

from interstice.register.gate import Inscription, effect
from interstice.vault.acts import IdentityErased, WordsErased
from interstice.vault.models import ErasedWords


@effect(WordsErased)
def words_erased(act: WordsErased, place: Inscription) -> None:
    """Keep that these words were erased, and when."""
    ErasedWords.objects.bulk_create(
        ErasedWords(partnership=place.partnership, fingerprint=mark, on=place.on, by=place.member)
        for mark in act.fingerprints
    )


@effect(IdentityErased)
def identity_erased(act: IdentityErased, place: Inscription) -> None:
    """Nothing instituted changes: the member's acts stand, without the name."""
