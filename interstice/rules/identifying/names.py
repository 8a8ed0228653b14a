"""Names: first names, surnames after a first name or a title, and those whom the collective already knows."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from django.utils.translation import gettext_lazy as _

from interstice.rules.identifying.given_names import Gender, Manner, folded, gender_of, is_ordinary, manner_of
from interstice.rules.identifying.passage import Found, Kind
from interstice.rules.identifying.people_words import (
    APOSTROPHE,
    ARTICLE_BEFORE,
    CAPITAL,
    ESTABLISHMENT_BEFORE,
    GAP,
    INSTITUTIONS,
    LETTER,
    PLACE_PREPOSITION_BEFORE,
    RELATIVES,
    ROLES,
    SAINT_BEFORE,
    VERB_AFTER,
)
from interstice.rules.identifying.renaming import Named, renamed
from interstice.rules.identifying.sentences import Sentence, opens_a_sentence, sentence_at, sentences

FIRST_NAME = _("Un prénom.")
NAME = _("Un nom.")
INITIAL = _("Un nom, même réduit à son initiale.")

_CERTAINLY = frozenset({Manner.ANYWHERE, Manner.CAPITAL})

_PARTICLE = (
    rf"(?:de{GAP}la|de|du|des|d{APOSTROPHE}|[EeAa]l|[Bb]en|Le|La|[Vv]an|von|[Dd]a|[Dd]os|[Dd]i|bin|bint)"
)
_CAPITALISED = rf"{CAPITAL}{LETTER}{{2,}}(?:-{CAPITAL}{LETTER}+)*"
_SURNAME = (
    rf"(?:(?:[NDOM]{APOSTROPHE})?{CAPITAL}{LETTER}+(?:-{CAPITAL}?{LETTER}+)*"
    rf"|{CAPITAL}\.(?!\w)|{CAPITAL}(?![\w’'-]))"
)
_SURNAMES = rf"(?:{_PARTICLE}{GAP}?){{0,2}}{_SURNAME}(?:{GAP}(?:{_PARTICLE}{GAP}?){{0,2}}{_SURNAME}){{0,3}}"

_TITLE = (
    r"M\.|M(?=[ \u00a0])|Mr\.?|Mme\.?|Mlle\.?|[Mm]onsieur|[Mm]adame|MADAME|MONSIEUR|[Mm]ademoiselle|"
    r"[Dd]octeur|Dr\.?|Pr\.?|[Mm]aître|Me"
)
_TITLED = re.compile(rf"(?<![\w-])(?P<title>{_TITLE}){GAP}(?P<names>{_SURNAMES})")
_SEVERAL = (
    (r"M\.?\set\sMme|[Mm]onsieur\set\s[Mm]adame|[Ll]es\sépoux", ("Des conjoints", "les conjoints")),
    (r"[Ll]e\scouple", ("Un couple", "ce couple")),
    (r"(?:[Ll]a|[Uu]ne)\sfamille", ("Une famille", "cette famille")),
    (r"MM\.|Mmes|Mlles|[Mm]essieurs|[Mm]esdames", ("Plusieurs personnes", "ces personnes")),
)
_TITLED_TOGETHER = tuple(
    (
        re.compile(rf"(?<![\w-])(?:{title}){GAP}(?P<names>{_SURNAMES}(?:(?:,|{GAP}et){GAP}{_SURNAMES})*)"),
        people,
    )
    for title, people in _SEVERAL
)
_MASCULINE_TITLE = re.compile(r"M\.|M$|Mr|[Mm]onsieur|MONSIEUR")
_CALLED = re.compile(
    rf"(?:\bs{APOSTROPHE}appelle(?:nt|rait)?|\bse\s(?:nomme|prénomme)|\bprénommée?|\bdénommée?|\bsurnommée?)"
    rf"{GAP}(?P<name>{_SURNAME})"
)
_RELATED = re.compile(
    rf"\b(?i:(?:son|sa|mon|ma|leur|notre|votre)\s|l{APOSTROPHE})(?i:{RELATIVES})"
    rf"(?P<cut>,?{GAP}(?P<name>{_CAPITALISED}))"
)
_FROM_SOMEWHERE = re.compile(
    r"(?:iens?|iennes?|ais|aises?|ois|oises?|ains?|aines?|éens?|éennes?|ols|oles?|turcs?|turques?|kurdes?)$"
)
_WORD = re.compile(rf"(?<![\w@./-]){LETTER}+(?:-{LETTER}+)*(?![\w@]|[./-]\w)")
_MORE = re.compile(rf"{GAP}(?P<names>{_SURNAMES})")
_TOGETHER = re.compile(rf"(?P<known>{_CAPITALISED}){GAP}(?:et|ou){GAP}(?P<name>{_CAPITALISED})")


def titled_names(text: str) -> Iterator[Found]:
    """Names after « M. », « Mme », « la famille »…, an initial included; « M. Untel » is nobody."""
    spans = list(sentences(text))
    for pattern, people in _TITLED_TOGETHER:
        for seen in pattern.finditer(text):
            if _is_a_surname(seen["names"]):
                yield renamed(text, spans, Named(*seen.span(), "name", NAME, people=people))
    for seen in _TITLED.finditer(text):
        if not _is_a_surname(seen["names"]):
            continue
        end = _before_next_sentence(seen.start("names"), seen.end(), text, spans)
        initial = re.fullmatch(rf"{CAPITAL}\.?", text[seen.start("names") : end])
        gender = Gender.MASCULINE if _MASCULINE_TITLE.match(seen["title"]) else Gender.FEMININE
        yield renamed(text, spans, Named(seen.start(), end, "name", INITIAL if initial else NAME, gender))


def first_names(text: str, known_names: Collection[str] = ()) -> Iterator[Found]:
    """First names, with the surname that follows, and every name that the caller knows."""
    known = {folded(part) for name in known_names for part in name.split() if len(part) > 2}
    spans = list(sentences(text))
    reached = 0
    for word in _WORD.finditer(text):
        if word.start() < reached or not _is_name(text, word, sentence_at(spans, *word.span()), known):
            continue
        reached = _with_surname(text, word, spans)
        alone = manner_of(word[0]) is not None and reached == word.end()
        kind: Kind = "first_name" if alone else "name"
        why = FIRST_NAME if alone else NAME
        yield renamed(text, spans, Named(word.start(), reached, kind, why, gender_of(word[0])))


def said_names(text: str) -> Iterator[Found]:
    """Names that the words around them announce: « elle s’appelle Awa », « son mari Oumar »."""
    for seen in _CALLED.finditer(text):
        yield Found(*seen.span("name"), "first_name", FIRST_NAME)
    for seen in _RELATED.finditer(text):
        if _may_name_someone(seen["name"]):
            yield Found(*seen.span("name"), "first_name", FIRST_NAME, seen.span("cut"))
    spans = list(sentences(text))
    for seen in _TOGETHER.finditer(text):
        if manner_of(seen["known"]) in _CERTAINLY and _may_name_someone(seen["name"]):
            yield renamed(text, spans, Named(*seen.span("name"), "first_name", FIRST_NAME))


def _is_a_surname(names: str) -> bool:
    first = folded(re.split(r"[\s.]", names)[0])
    return first not in ROLES | INSTITUTIONS


def _may_name_someone(word: str) -> bool:
    """An unknown word with a capital, which is no institution, no acronym, and not « son mari Malien »."""
    acronym = word.isupper() and len(word) < 5
    return not (folded(word) in INSTITUTIONS or _FROM_SOMEWHERE.search(word.casefold()) or acronym)


def _is_name(text: str, word: re.Match[str], sentence: Sentence, known: Collection[str]) -> bool:
    spelled, before = word[0], _just_before(text, word, sentence)
    manner = manner_of(spelled)
    if folded(spelled) in known:
        manner = Manner.WORD_TOO if is_ordinary(spelled) else Manner.CAPITAL
    if manner is None or ESTABLISHMENT_BEFORE.search(before) or SAINT_BEFORE.search(before):
        return False
    if spelled.islower():
        return manner is Manner.ANYWHERE and not ARTICLE_BEFORE.search(before)
    if spelled.isupper():
        return manner in _CERTAINLY and len(spelled) > 4
    return manner in _CERTAINLY or _is_more_than_a_word(text, word, sentence, manner)


def _is_more_than_a_word(text: str, word: re.Match[str], sentence: Sentence, manner: Manner) -> bool:
    before = _just_before(text, word, sentence)
    surname = _surname_after(text, word.end())
    if manner is Manner.PLACE_TOO and not surname:
        return not PLACE_PREPOSITION_BEFORE.search(before)
    if ARTICLE_BEFORE.search(before):
        return False
    if manner is Manner.WITH_SURNAME:
        return surname is not None
    if opens_a_sentence(text, word.start(), sentence):
        return bool(surname or VERB_AFTER.match(text, word.end()))
    return True


def _just_before(text: str, word: re.Match[str], sentence: Sentence) -> str:
    return text[max(sentence.start, word.start() - 80) : word.start()]


def _surname_after(text: str, place: int) -> re.Match[str] | None:
    following = _MORE.match(text, place)
    if following is None or re.fullmatch(CAPITAL, following["names"].split()[0]):
        return None
    words = re.split(r"[\s.-]", following["names"])
    return None if INSTITUTIONS.intersection(map(folded, words)) else following


def _with_surname(text: str, word: re.Match[str], spans: Sequence[Sentence]) -> int:
    following = None if word[0].islower() else _surname_after(text, word.end())
    return _before_next_sentence(word.start(), following.end(), text, spans) if following else word.end()


def _before_next_sentence(start: int, end: int, text: str, spans: Sequence[Sentence]) -> int:
    """« Mme B. Elle habite… »: neither the next sentence nor the full stop belongs to the name."""
    held = next(one for one in spans if one.start <= start < one.end)
    if end < held.end:
        return end
    return held.end - (text[held.end - 1] == ".")
