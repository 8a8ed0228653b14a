"""What the lexicon's act changes in the read tables."""

from __future__ import annotations

from interstice.parties.effects.things import bring
from interstice.register.gate import Inscription, effect
from interstice.rules.acts import WordEntered
from interstice.rules.models import Word


@effect(WordEntered)
def word_entered(act: WordEntered, place: Inscription) -> None:
    """The word has these meanings from now on; entered again, it has the new ones instead."""
    Word.objects.update_or_create(
        id=act.word,
        defaults={
            "partnership": place.partnership,
            "spelling": act.spelling,
            "meanings": [one.meaning for one in act.meanings],
            "said_by": [str(one.said_by) for one in act.meanings],
            "kept": act.kept,
            "words": act.words or "",
            "by": place.member,
            "on": place.on,
            "n": place.n,
        },
    )
    bring(place, act.word, "word", act.spelling)
