"""Ages of people; what has lasted, or will last, so many years is not an age.

« Sa fille de 6 ans » is one; « depuis trois ans », « un contrat de trois ans », « les 16–25 ans » are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from interstice.rules.identifying import age_frames as frames
from interstice.rules.identifying.brackets import Bracket, bracket_of
from interstice.rules.identifying.given_names import manner_of
from interstice.rules.identifying.passage import Found, aside
from interstice.rules.identifying.people_words import PEOPLE_BEFORE, THINGS_BEFORE, is_of_a_thing
from interstice.rules.identifying.written_numbers import amount, value_of

AGE = _("Un âge.")

_AMOUNT = re.compile(amount(), re.IGNORECASE)


def ages(text: str) -> Iterator[Found]:
    """The ages that a text tells of somebody, each with a bracket to say instead."""
    yield from _aged(text)
    yield from _of_the_age_of(text)
    yield from _somebody_of_years(text)
    yield from _having_years(text)
    yield from _beside_somebody(text)
    yield from _their_years(text)
    yield from _at_years(text)


def _aged(text: str) -> Iterator[Found]:
    """« Âgée de trente-quatre ans », « des jumeaux âgés de 8 mois »."""
    for seen in frames.AGED.finditer(text):
        if _of_a_public(text, seen):
            continue
        state = re.search(
            r"\b(est|était|sera|sont|étaient|seront|étant)\s+(?:déjà\s+)?$",
            _clause_before(text, seen.start()),
        )
        if state:
            yield _found(seen, seen.span(), _state(state[1], _bracket(seen)), whole=True)
        else:
            yield _found(seen, *_told_aside(text, seen.span(), _bracket(seen).quality), whole=True)


def _of_the_age_of(text: str) -> Iterator[Found]:
    """« À l’âge de 19 ans »; a threshold (« dès l’âge de 16 ans ») is nobody's."""
    for seen in frames.THE_AGE_OF.finditer(text):
        if not frames.THRESHOLD_BEFORE.search(text, 0, seen.start()):
            bracket = _bracket(seen)
            yield _found(seen, seen.span(), bracket.when if seen["at"] else bracket.time, whole=True)


def _somebody_of_years(text: str) -> Iterator[Found]:
    """« Sa fille de 6 ans », « un maçon de 52 ans », « deux enfants de 3 et 7 ans »."""
    for seen in frames.OF_YEARS.finditer(text):
        before = _clause_before(text, seen.start())
        if _is_somebody(before, seen) and not _of_a_public(text, seen):
            quality = _bracket(seen).quality
            said_already = quality == "jeune" and re.search(r"\bjeunes?\b", before, re.IGNORECASE)
            baby = quality == "en bas âge" and re.search(
                r"\b(?:bébés?|nourrissons?)\b", before, re.IGNORECASE
            )
            yield _found(seen, seen.span(), "" if said_already or baby else quality)


def _having_years(text: str) -> Iterator[Found]:
    """« Elle a 34 ans », « n’ayant que 19 ans »; « le chantier a trois ans » says nothing of anybody."""
    for seen in frames.HAVING.finditer(text):
        before = _clause_before(text, seen.start())
        if frames.NOBODY_HAS.search(before) or is_of_a_thing(before):
            continue
        if seen["months"] and not frames.CHILD_BEFORE.search(before):
            continue
        verb, bracket = frames.BE[seen["have"].casefold()], _bracket(seen)
        if not verb:
            yield Found(*seen.span("age"), "age", AGE)
            continue
        yield _found(seen, seen.span(), f"{verb} {_state(verb, bracket)}")


def _beside_somebody(text: str) -> Iterator[Found]:
    """« Une mère, 34 ans, … », « son fils (6 ans) », « 34 ans, deux enfants »."""
    for seen in frames.ASIDE.finditer(text):
        before = _sentence_before(text, seen.start())[-60:]
        about = THINGS_BEFORE.search(before) or frames.LASTING.search(before)
        named = any(manner_of(word) for word in re.findall(r"\b[A-ZÀ-Þ][\w-]+", before))
        alone = (
            not before.strip()
            and max(_values(seen)) > 15
            and not re.match(r"\s*,?\s*c[’']est", text[seen.end() :])
        )
        somebody = PEOPLE_BEFORE.search(before) or frames.SOMEBODY.search(before) or named
        if alone or (somebody and not about):
            yield _found(seen, *_told_aside(text, seen.span("age"), _bracket(seen).quality))


def _their_years(text: str) -> Iterator[Found]:
    """« Depuis ses 12 ans »."""
    for seen in frames.THEIR.finditer(text):
        if not frames.THRESHOLD_BEFORE.search(text, 0, seen.start()):
            yield _found(seen, seen.span(), _bracket(seen).time)


def _at_years(text: str) -> Iterator[Found]:
    """« À 19 ans, elle est partie »; « limité à deux ans » is a length."""
    for seen in frames.AT.finditer(text):
        before = text[max(0, seen.start() - 40) : seen.start()]
        if not frames.LIMIT_BEFORE.search(before) and not frames.THRESHOLD_BEFORE.search(before):
            yield _found(seen, seen.span(), _bracket(seen).when)


def _state(verb: str, bracket: Bracket) -> str:
    return bracket.states if verb in {"sont", "étaient", "seront"} else bracket.state


def _found(seen: re.Match[str], cut: tuple[int, int], put: str, *, whole: bool = False) -> Found:
    start, end = seen.span() if whole else seen.span("age")
    return Found(start, end, "age", AGE, cut, put[:1].upper() + put[1:] if seen[0][:1].isupper() else put)


def _values(seen: re.Match[str]) -> list[int]:
    return [value_of(one[0]) for one in _AMOUNT.finditer(seen["n"])]


def _bracket(seen: re.Match[str]) -> Bracket:
    in_months = seen.groupdict().get("months")
    return bracket_of([value // 12 if in_months else value for value in _values(seen)])


def _clause_before(text: str, place: int) -> str:
    return re.split(r"[,.;:!?()\n]", text[max(0, place - 80) : place])[-1]


def _sentence_before(text: str, place: int) -> str:
    return re.split(r"[.;!?\n]", text[max(0, place - 160) : place])[-1]


def _of_a_public(text: str, seen: re.Match[str]) -> bool:
    return len(_values(seen)) == 1 and bool(
        frames.GENERIC_BEFORE.search(text[max(0, seen.start() - 60) : seen.start()])
    )


def _is_somebody(before: str, seen: re.Match[str]) -> bool:
    """Whether the years belong to a person named just before, and not to what somebody does or signs."""
    nearest = " ".join(before.split()[-4:])
    people = list(PEOPLE_BEFORE.finditer(nearest))
    if people:
        between = nearest[people[-1].end() :]
        return not THINGS_BEFORE.search(between) and not frames.LASTING.search(between)
    one = frames.ONE_BEFORE.search(before)
    lasting = one and (THINGS_BEFORE.search(one["noun"]) or frames.LASTING.search(one["noun"]))
    return bool(one) and not lasting and not seen["months"] and max(_values(seen)) > 15


def _told_aside(text: str, span: tuple[int, int], quality: str) -> tuple[tuple[int, int], str]:
    """An adult's age between commas simply goes; a child's becomes a bracket in the same place."""
    return (span if quality else aside(text, *span) or span), quality
