"""The lexicon of contested words."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import normalize
from uuid import UUID

from interstice.register.gate import Turn, command
from interstice.rules.acts import Meaning, WordEntered
from interstice.rules.decisions.citing import must_be_houses
from interstice.rules.decisions.lexicon import may_enter
from interstice.rules.models import Word
from interstice.rules.queries.houses import in_seat_order
from interstice.vault.commands import keep, keep_if_any
from interstice.vault.queries import sayings


@command
def enter_word(
    turn: Turn,
    *,
    spelling: str,
    meanings: Sequence[tuple[UUID, str]],
    kept: int | None = None,
    words: str = "",
) -> None:
    """A contested word enters the lexicon with what it means for each, and with none chosen if so (C09, G15).

    A word that is there already is entered anew: it keeps its story, and has these meanings from now on.
    """
    may_enter(turn.actor, spelling, meanings, kept)
    houses = [said_by for said_by, _meaning in meanings]
    must_be_houses(houses, in_seat_order(turn.partnership, houses))
    word = _already_there(turn, spelling) or turn.new_id()
    turn.inscribe(
        WordEntered(
            word=word,
            spelling=keep(turn, spelling, about=word),
            meanings=tuple(
                Meaning(said_by=said_by, meaning=keep(turn, meaning, about=word))
                for said_by, meaning in meanings
            ),
            kept=kept,
            words=keep_if_any(turn, words, about=word),
        )
    )


def _already_there(turn: Turn, spelling: str) -> UUID | None:
    spelled = dict(Word.objects.filter(partnership=turn.partnership).values_list("spelling", "id"))
    said = sayings(turn.actor, spelled)
    return next((spelled[mark] for mark, word in said.items() if _same(word.text, spelling)), None)


def _same(there: str | None, typed: str) -> bool:
    return there is not None and there.casefold() == normalize("NFC", typed.strip()).casefold()
