"""Verbs that no list knows, by the endings that French gives them: « épluche », « dégotera »."""

from __future__ import annotations

import re

from interstice.meetings.sentences.folding import Word, fold
from interstice.meetings.sentences.verbs import INFINITIVES
from interstice.meetings.sentences.vocabulary import ORDINARY, SMALL_WORDS

_KNOWN = ORDINARY | SMALL_WORDS
_LATER = "(?:a|ont|ai|ons|ait|aient)$"
_FUTURE: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"(?<=\w\w){ending}{_LATER}"), infinitive)
    for ending, infinitive in (
        ("er", "er"),
        ("ir", "ir"),
        ("(?<=e)rr", "rir"),
        ("(?<=c)evr", "evoir"),
        ("(?<=[dtvcp])r", "re"),
    )
)
_PRESENT: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"(?<=\w\w){ending}$"), infinitive)
    for ending, infinitive in (
        ("issent", "ir"),
        ("oi(?:ven)?t", "evoir"),
        ("ien(?:nen)?t", "enir"),
        ("ier(?:en)?t", "erir"),
        ("(?<=[aeo]i)(?:gnen)?nt", "ndre"),
        ("(?<=[aiu])(?:se|ye)?n?t", "re"),
        ("ett?(?:ent)?", "ettre"),
        ("(?<=d)(?:ent)?", "re"),
        ("e(?:nt)?", "er"),
    )
)
_SECOND_GROUP = re.compile(r"(?<=\w\w)(?<![aueo])it$")
_NO_VERB = re.compile(
    r"(?:[ai]ble|ante?|ente|[^gs]ement|ive|euse?|[ae]ire|[ea]u?x|tion|ique|ienne?|iste|age|(?<![xs]tr)ait|aient)$"
)
_OBJECTS = frozenset(
    "le la les l' un une des ce cet cette ces son sa ses leur leurs mon ma mes notre nos deux trois quatre "
    "cinq tout toute tous toutes quelques plusieurs avec sur".split()
)


def later(folded: str) -> str | None:
    """The infinitive of what can only be a future: « dégotera », « recoudront »."""
    if len(folded) < 6 or not folded.isalpha() or folded in _KNOWN:
        return None
    return _by(_FUTURE, folded)


def now(folded: str, after: str, *, named: bool) -> str | None:
    """The infinitive of what may be a present, where something follows it: « épluche les offres »."""
    if len(folded) < 4 or not folded.isalpha() or folded in _KNOWN:
        return None
    if not (named or after in _OBJECTS) or _NO_VERB.search(folded):
        return None
    if _SECOND_GROUP.search(folded):
        return folded[:-2] + "ir"
    return _by(_PRESENT, folded)


def _by(endings: tuple[tuple[re.Pattern[str], str], ...], folded: str) -> str | None:
    for ending, infinitive in endings:
        if found := ending.search(folded):
            return folded[: found.start()] + infinitive
    return None


def as_typed(word: Word, verb: str | None) -> str | None:
    """A verb that no list knows keeps the accents that were typed."""
    if verb is None or verb in INFINITIVES.values():
        return verb
    pairs = enumerate(zip(word.folded, fold(verb), strict=False))
    root = next((at for at, (typed, meant) in pairs if typed != meant), min(len(word.folded), len(verb)))
    return word.typed[:root].lower() + verb[root:]
