"""By when: the days that a sentence says, what each is to it, and the one that is its term."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum

from django.utils.translation import gettext as _

from interstice.meetings.sentences.day_readings import Read
from interstice.meetings.sentences.day_rules import RULES
from interstice.meetings.sentences.day_words import WEEKDAYS
from interstice.meetings.sentences.folding import Word
from interstice.meetings.sentences.verbs import participle_of


class Weight(IntEnum):
    """What a day is to its sentence: part of what is said, where it begins, a day, a term."""

    CONTENT = 0
    START = 1
    PLAIN = 2
    TERM = 3


@dataclass(frozen=True)
class Day:
    """A day that was said, in words `first` to `last` (excluded); `note` says why it stays blank."""

    first: int
    last: int
    on: date | None
    weight: Weight
    note: str = ""
    bare: bool = False
    """Said without any term before it."""
    rough: bool = False
    """A whole month or week rather than a day."""
    told: bool = False
    """Whether its words are part of what is said all the same: « à partir du 7 décembre »."""


@dataclass(frozen=True)
class Line:
    """Words on one line, a space between each: what rules read, and the way back to words."""

    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, words: Sequence[Word]) -> Line:
        """The line of these words."""
        starts, at = [], 0
        for word in words:
            starts.append(at)
            at += len(word.folded) + 1
        return cls(text=" ".join(word.folded for word in words) + " ", starts=tuple(starts))

    def word_at(self, place: int) -> int:
        """The word that begins at this place or after it."""
        return next((n for n, start in enumerate(self.starts) if start >= place), len(self.starts))


_SESSIONS = "(?:prochaine )?(?:commission|seance|reunion|comite)"
_BEFORE: tuple[tuple[re.Pattern[str], Weight], ...] = tuple(
    (re.compile(rf"(?:^|(?<= )){pattern} $"), weight)
    for pattern, weight in (
        (r"(?:(?:a|au) (?:partir|compter) (?:de|du|d')(?: le| la)?)", Weight.START),
        (r"(?:depuis|apres)(?: le| la)?", Weight.CONTENT),
        (r"(?:tous les|toutes les|chaque|les|un|une|certains)", Weight.CONTENT),
        (r"(?:au plus tard|dernier delai|maximum|max)(?: le| la| au| en)?", Weight.TERM),
        (r"(?:pas|jamais) plus tard (?:que|qu')(?: le| la)?", Weight.TERM),
        (
            r"(?:, )?(?:\( )?(?:echeance|deadline|date limite|date butoir)(?: :)?(?: le| au| du| fixee au)?",
            Weight.TERM,
        ),
        (r"(?:[,/;.-] )?(?:pour quand|quand|delai) :(?: pour| avant)?(?: le| la| au)?", Weight.TERM),
        (r"(?:d'|d)? ?ici(?: a| au| le| la| les| l'| ce| cette| la date du)?", Weight.TERM),
        (r"avant(?: le| la| les| l'| ce| cette| jeudi)?(?: au plus tard| date du)?", Weight.TERM),
        (r"(?:jusqu'|jusque|jusqu)(?: au| a| en)?(?: la| l')?", Weight.TERM),
        (r"pour(?: le| la| l')?", Weight.TERM),
        (r"(?:des|sous)(?: le| la)?", Weight.START),
        (r"(?:(?:autour|aux alentours|aux environs) (?:du|de))", Weight.PLAIN),
        (r"(?:(?:a|pour) l' ordre du jour du)", Weight.PLAIN),
        (r"(?:(?:la |une |leur )?(?:date|echeance) (?:du|de))", Weight.PLAIN),
        (
            rf"(?:avant|d'? ?ici(?: a)?|pour|a|lors de)(?: la| le| l')? {_SESSIONS}(?: de suivi)? du",
            Weight.TERM,
        ),
        (r"(?:lors|au cours|a l' occasion) (?:de|d'|du)(?: la| le| l')?", Weight.PLAIN),
        (r"(?:a|au)(?: la| l')?", Weight.PLAIN),
        (r"(?:dans|vers|en|courant)(?: le| la| l')?", Weight.PLAIN),
        (r"(?:le|ce|cette|la)", Weight.PLAIN),
    )
)
_AFTER = re.compile(
    r"(?:, )?(?:\( )?(?:au plus tard|dernier delai|dernier carat|maximum|maxi?|grand maximum)(?: \))? "
)
_HOURS = re.compile(
    r"(?:(?:au|le|dans la|a la|en|dans l'|en debut de|en fin de|debut de|fin de) )?"
    r"(?:matin|matinee|midi|soir|soiree|apres-midi|journee|meme|premiere heure) "
)
_RELATIVE = re.compile(
    r"(?:^|(?<= ))(?:qui|dont|si|quand|lorsqu'|lorsque|une fois|(?:sachant|afin|vu|parce|alors) qu[e']) "
    r"(?:(?!, )(?!.* et (?:elle|il|on|je|j'|nous) )[^,;:.]+ )?$"
)
_HAVING = frozenset({"a", "ont", "ai", "avons", "avait", "avaient"})
_AHEAD = frozenset(
    "décider convenir prévoir proposer programmer prendre accepter promettre obtenir fixer reporter "
    "décaler caler arrêter planifier".split()
)
_HABIT = re.compile(rf"^le (?:{'|'.join(WEEKDAYS)}) $")
"""« Le mardi » is every Tuesday."""
_EMPHASIS = re.compile(r"\b(?:c'|c|ce) (?:est|sera|serait) [^,;:.]*\bqui ")
_AS_TOLD = re.compile(r"(?:a|au) (?:partir|compter) ")
_OF = re.compile(r"(?:^|(?<= ))(?:du|de|de la|de l'|d'|des) $")


def days_in(words: Sequence[Word], today: date, next_session: date | None) -> list[Day]:
    """The days that are said, in order."""
    line = Line.of(words)
    found: list[Day] = []
    taken = 0
    for start, end, read in _raw(line.text, today, next_session):
        if start >= taken:
            found.append(_unless_done(_weighed(line, start, end, read), words))
            taken = end
    return _together(found, words)


def _unless_done(day: Day, words: Sequence[Word]) -> Day:
    """« Claire a vu le médecin le 12 »: what is done has no term."""
    if day.weight is not Weight.PLAIN:
        return day
    for at in range(day.first - 2, -1, -1):
        if words[at].folded in {",", ";", ":", ".", "que", "qu'"}:
            return day
        done = participle_of(words[at + 1].folded)
        if done == "être":
            done = participle_of(words[at + 2].folded) if at + 2 < len(words) else None
        if words[at].typed.lower() in _HAVING and done and done not in _AHEAD:
            return replace(day, weight=Weight.CONTENT)
    return day


def _raw(text: str, today: date, next_session: date | None) -> Iterator[tuple[int, int, Read]]:
    every: list[tuple[int, int, int, Read]] = []
    for order, (pattern, reading) in enumerate(RULES):
        for found in pattern.finditer(text):
            read = _read(reading, found, today, next_session)
            if read is not None:
                every.append((found.start(), -found.end(), order, read))
    for start, end, _order, read in sorted(every, key=lambda one: one[:3]):
        yield start, -end, read


def _read(
    reading: Callable[[re.Match[str], date, date | None], Read | None],
    found: re.Match[str],
    today: date,
    next_session: date | None,
) -> Read | None:
    read = reading(found, today, next_session)
    if read is None or read.on is None or read.on >= today:
        return read
    return Read(None, _("Cette date est passée."))


def _weighed(line: Line, start: int, end: int, read: Read) -> Day:
    before = line.text[:start]
    weight, begins = _before(before)
    if read.term and weight < Weight.TERM and weight is not Weight.CONTENT:
        weight = Weight.TERM
    end = _with_its_hours(line.text, end)
    bare = weight is Weight.PLAIN and not read.term
    if trailing := _AFTER.match(line.text, end):
        end, weight, bare = trailing.end(), Weight.TERM, False
    habit = weight is Weight.PLAIN and bool(_HABIT.search(line.text[begins:end]))
    if read.content or habit or (read.on is None and not read.note):
        weight, begins = Weight.CONTENT, start
    return Day(
        first=line.word_at(begins),
        last=line.word_at(end),
        on=read.on,
        weight=weight,
        note=read.note,
        bare=bare,
        rough=read.rough,
        told=_AS_TOLD.match(line.text, begins) is not None,
    )


def _with_its_hours(text: str, end: int) -> int:
    found = _HOURS.match(text, end)
    return found.end() if found else end


def _before(before: str) -> tuple[Weight, int]:
    best: tuple[Weight, int] | None = None
    for pattern, weight in _BEFORE:
        if (found := pattern.search(before)) and (best is None or found.start() < best[1]):
            best = (weight, found.start())
    if best is not None:
        return _within_a_clause(before, *best)
    if (of := _OF.search(before)) and before[: of.start()].strip():
        return Weight.CONTENT, of.start()
    return _within_a_clause(before, Weight.PLAIN, len(before))


def _within_a_clause(before: str, weight: Weight, begins: int) -> tuple[Weight, int]:
    """« La session qui démarre le 4 janvier »: no term, but what is spoken of."""
    found = _RELATIVE.search(before)
    lasting = weight is Weight.TERM and before[begins:].startswith("jusqu")
    if (
        not (lasting or weight is Weight.PLAIN)
        or found is None
        or not found.start()
        or _EMPHASIS.search(before)
    ):
        return weight, begins
    return Weight.CONTENT, begins


def _together(found: list[Day], words: Sequence[Word]) -> list[Day]:
    """Days that hold together: from one to another, one or another, several."""
    kept: list[Day] = []
    for day in found:
        before = kept[-1] if kept else None
        between = [word.folded for word in words[before.last : day.first]] if before else []
        if before and between in (["et"], ["et", "le"], ["au"]) and _opens_between(before, words):
            opening = before.first - (words[before.first].folded != "entre")
            kept[-1] = replace(day, first=opening, weight=Weight.PLAIN, bare=True)
        elif (
            before and between in (["ou"], ["ou", "le"], ["/"], ["et"], ["et", "le"]) and before.on and day.on
        ):
            kept[-1] = _doubtful(before, day, words)
        else:
            kept.append(day)
    return kept


def _opens_between(day: Day, words: Sequence[Word]) -> bool:
    return "entre" in {word.folded for word in words[max(day.first - 2, 0) : day.first + 1]}


def _doubtful(first: Day, last: Day, words: Sequence[Word]) -> Day:
    said = " ".join(word.typed for word in words[first.first : last.last])
    note = _("« {said} » : deux jours sont dits, lequel ?").format(said=said)
    weight = min(first.weight, last.weight)
    return Day(first=first.first, last=last.last, on=None, weight=weight, note=note, bare=first.bare)


def term_of(days: Sequence[Day], *, plain: bool) -> Day | None:
    """The one that is the term: said as such, else the first plain day, else the one from which it begins."""
    weights = [Weight.TERM, Weight.PLAIN, Weight.START] if plain else [Weight.TERM]
    for weight in weights:
        if found := [day for day in days if day.weight is weight]:
            return next((day for day in found if day.on), found[0])
    return None
