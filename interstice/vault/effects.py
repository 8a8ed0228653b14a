"""What erasing changes in the read tables. The vault itself is emptied by the command, not by the effect."""

from __future__ import annotations

from collections.abc import Iterable

from interstice.register.gate import Inscription, effect
from interstice.vault.acts import CircleWordsErased, IdentityErased, WordsErased
from interstice.vault.models import ErasedWords


@effect(WordsErased)
def words_erased(act: WordsErased, place: Inscription) -> None:
    """Keep that these words were erased, and when."""
    _erased(act.fingerprints, place)


@effect(CircleWordsErased)
def circle_words_erased(act: CircleWordsErased, place: Inscription) -> None:
    """The same for words of a circle."""
    _erased(act.fingerprints, place)


def _erased(marks: Iterable[str], place: Inscription) -> None:
    ErasedWords.objects.bulk_create(
        ErasedWords(partnership=place.partnership, fingerprint=mark, on=place.on, by=place.member)
        for mark in marks
    )


@effect(IdentityErased)
def identity_erased(act: IdentityErased, place: Inscription) -> None:
    """Nothing instituted changes: the member's acts stand, without the name."""
