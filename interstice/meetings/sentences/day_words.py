"""The words by which days are said: abbreviations and slips come back to the whole word."""

from __future__ import annotations

from collections.abc import Sequence

from interstice.meetings.sentences.folding import Word, close, distance, read_as, sound
from interstice.meetings.sentences.verbs import FORMS, INFINITIVES, PARTICIPLES
from interstice.meetings.sentences.vocabulary import ORDINARY

WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = (
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout",
    "septembre", "octobre", "novembre", "decembre",
)  # fmt: skip
_SHORT_DAYS = dict(zip(("lun", "mar", "mer", "jeu", "ven", "sam", "dim"), WEEKDAYS, strict=True))
_SHORT_MONTHS = {
    "janv": "janvier", "jan": "janvier", "fev": "fevrier", "fevr": "fevrier", "avr": "avril",
    "juil": "juillet",    "sept": "septembre", "oct": "octobre", "nov": "novembre", "dec": "decembre",
}  # fmt: skip
NUMBERS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9,    "dix": 10, "onze": 11, "douze": 12, "quinze": 15, "vingt": 20, "trente": 30, "quarante": 40,
    "soixante": 60, "dizaine": 10, "douzaine": 12, "vingtaine": 20, "trentaine": 30,
}  # fmt: skip
SESSIONS = ("commission", "seance", "reunion", "rencontre", "instance", "comite", "equipe")
_OTHERS = ("prochaine", "prochain", "semaine", "quinzaine", "huitaine", "demain", *SESSIONS)
_MEANT = tuple(word for word in (*WEEKDAYS, *MONTHS, *_OTHERS) if len(word) >= 5)
_SLIPS = dict.fromkeys(("avnt", "avent", "avan", "avat"), "avant")
_SLIPS |= dict.fromkeys(("demin", "dmain"), "demain")
_REAL = frozenset(
    "mardis lundis mercredis jeudis vendredis samedis matin demande demandes demander demanda avait ayant "
    "avant prochaines prochains semaines reunions reunir reunit commissions equipes equipe equiper equipee "
    "rencontrer rencontrent rencontres commune communes comite comites distance instances instant sinstance "
    "autre sentence science absence chance equipier reunissent decembre dimanches".split()
)


def spelled(words: Sequence[Word]) -> list[Word]:
    """The words, those of days read as they were meant."""
    return [read_as(word, _meant(words, at)) for at, word in enumerate(words)]


def _meant(words: Sequence[Word], at: int) -> str:
    folded = words[at].folded
    if folded.startswith("mi-"):
        return "mi-" + _SHORT_MONTHS.get(folded[3:], folded[3:])
    if folded in _SLIPS:
        return _SLIPS[folded]
    if folded in _SHORT_DAYS and _is_a_short_day(words, at):
        return _SHORT_DAYS[folded]
    if folded in _SHORT_MONTHS and ((at and _is_a_number(words[at - 1].folded)) or folded != "sept"):
        return _SHORT_MONTHS[folded]
    if len(folded) < 5 or folded in _REAL or folded in _MEANT or _another_word(folded):
        return folded
    near = [word for word in _MEANT if close(folded, word) and _one_slip(folded, word)]
    return min(near, key=lambda word: distance(folded, word), default=folded)


def _another_word(folded: str) -> bool:
    """« Démarche » is no slip for « dimanche »."""
    return folded in FORMS or folded in PARTICIPLES or folded in INFINITIVES or folded in ORDINARY


def _one_slip(typed: str, meant: str) -> bool:
    return distance(typed, meant) <= 1 or sound(typed) == sound(meant)


def _is_a_short_day(words: Sequence[Word], at: int) -> bool:
    after = words[at + 1].folded if at + 1 < len(words) else ""
    before = words[at - 1].folded if at else ""
    if after == "." and at + 2 < len(words):
        after = words[at + 2].folded
    return _is_a_number(after) or before in {"avant", "d'", "ce"}


def _is_a_number(folded: str) -> bool:
    return folded.isdecimal() or folded == "1er"


def number(folded: str) -> int | None:
    """The number that a word says, in figures or in letters."""
    if folded.isdecimal() and folded.isascii():
        return int(folded) if len(folded) <= 4 else None
    return 1 if folded in {"1er", "1ere", "premier"} else NUMBERS.get(folded)
