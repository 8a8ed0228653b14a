"""Everyone whom a sentence names, in order: people, houses, the person followed, pronouns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from interstice.meetings.sentences.folding import Word, words_of
from interstice.meetings.sentences.houses import houses_named
from interstice.meetings.sentences.people import Mention, by_function, named
from interstice.meetings.sentences.table import Table
from interstice.meetings.sentences.trades import heads_of
from interstice.meetings.sentences.verbs import participle_of

_STOPS = frozenset({":", ",", ";", "."})
_HER = frozenset({"la", "l'", "lui", "le"})
"""Whoever is spoken of after a pronoun is not the one whom the pronoun names."""
_HE = frozenset({"m", "mr", "monsieur"})
_SHE = frozenset({"mme", "madame", "mlle", "mademoiselle"})
TITLES = frozenset({"mme", "madame", "m", "mr", "monsieur", "mlle", "mademoiselle"})


def mentions_in(words: Sequence[Word], table: Table) -> list[Mention]:
    """Those whom the words name; where two readings overlap, the surer one stays."""
    houses = list(houses_named(words, table))
    long_houses = [one for one in houses if one.kind == "house" and one.last - one.first > 1 and one.houses]
    found: list[Mention] = []
    for group in (
        followed(words, table),
        long_houses,
        named(words, table),
        houses,
        by_function(words, table),
        _pronouns(words),
    ):
        for one in group:
            if not any(one.first < other.last and other.first < one.last for other in found):
                found.append(one)
    found = [_whoever_of(one, found, words) for one in found]
    found.sort(key=lambda one: one.first)
    found = list(_named_once(found))
    found = [_of_their_house(one, found, words, table) for one in found]
    return [_meant(one, found, words, table) for one in found]


def _whoever_of(one: Mention, found: Sequence[Mention], words: Sequence[Word]) -> Mention:
    """« La directrice du CCAS », who is not at the table: her house."""
    at = one.first - 1
    if one.kind != "house" or at < 1 or words[at].folded not in {"du", "de", "d'", "des"}:
        return one
    if not heads_of(words[at - 1].folded) or any(other.first < at <= other.last for other in found):
        return one
    article = at > 1 and words[at - 2].folded in {"la", "le", "l'", "un", "une"}
    return replace(one, first=at - 1 - article)


def _named_once(found: Sequence[Mention]) -> Iterator[Mention]:
    """« L’AS Claire », « la formatrice Valérie »: one person, by trade and by name."""
    kept: Mention | None = None
    for one in found:
        both = set(kept.members) & set(one.members) if kept and kept.last == one.first else set()
        if kept and len(both) == 1 and len(kept.members) + len(one.members) > 1:
            kept = replace(kept, last=one.last, members=tuple(both), several=False)
            continue
        if kept:
            yield kept
        kept = one
    if kept:
        yield kept


def _meant(one: Mention, found: Sequence[Mention], words: Sequence[Word], table: Table) -> Mention:
    """A pronoun is the person followed, unless somebody is named right before it, or its gender says not."""
    if one.kind != "pronoun":
        return one
    before = next((other for other in reversed(found) if other.last == one.first - 1), None)
    stop = one.first > 0 and words[one.first - 1].folded in _STOPS
    if before and before.kind == "member" and stop and not before.doubtful:
        return replace(one, kind="member", members=before.members)
    title = words_of(table.label)[0].folded if table.label else ""
    other = _HE if words[one.first].folded == "elle" else _SHE
    after = words[one.first + 1].folded if one.first + 1 < len(words) else ""
    if title not in other and not (stop and after in _HER):
        return one
    members = {member for named in found if named.last <= one.first for member in named.members}
    if title not in other and len(members) != 1:
        return one
    kind = "member" if len(members) == 1 else "stranger"
    return replace(one, kind=kind, members=tuple(members) if kind == "member" else ())


def _of_their_house(one: Mention, found: Sequence[Mention], words: Sequence[Word], table: Table) -> Mention:
    """« La conseillère de France Travail »: the house that follows tells which."""
    if not one.doubtful or not one.members or one.last >= len(words):
        return one
    after = one.last + (words[one.last].folded in {"de", "du", "d'", "des", "a", "au"})
    house = next((other for other in found if other.houses and other.first in {one.last, after}), None)
    if house is None:
        return _of_their_town(one, after, words, table)
    theirs = tuple(s.id for s in table.seated if s.id in one.members and s.organisation in house.houses)
    return replace(one, members=theirs) if theirs else one


def _of_their_town(one: Mention, at: int, words: Sequence[Word], table: Table) -> Mention:
    """« L’assistante sociale du Creusot »: a word of the name of one house tells which."""
    if at == one.last or at >= len(words) or not words[at].capital:
        return one
    names = {house.id: {word.folded for word in words_of(house.name)} for house in table.houses}
    theirs = tuple(
        s.id
        for s in table.seated
        if s.id in one.members and words[at].folded in names.get(s.organisation, ())
    )
    return replace(one, members=theirs, last=at + 1) if theirs else one


def followed(words: Sequence[Word], table: Table) -> Iterator[Mention]:
    """The person of the item: « Mme D. », « S. D. », « madame »."""
    at = 0
    while at < len(words):
        last = _titled(words, at) or _her_initials(words, at, table)
        if last:
            yield Mention(at, last, "person")
        at = last or at + 1


def _titled(words: Sequence[Word], at: int) -> int | None:
    if words[at].folded not in TITLES:
        return None
    after = at + 1
    if (
        words[at].folded == "m"
        and not words[at].capital
        and (after >= len(words) or words[after].folded != ".")
    ):
        return None
    if after < len(words) and words[after].folded == "." and words[at].folded in {"m", "mr", "mme"}:
        after += 1
    return _letters(words, after)


def _letters(words: Sequence[Word], at: int) -> int | None:
    last = at
    while last < len(words) and last - at < 7:
        word = words[last]
        short = word.folded.isalpha() and (
            len(word.folded) == 1 or (len(word.typed) <= 3 and word.typed.isupper())
        )
        if (short and not (word.folded in {"a", "y"} and not word.capital)) or (
            word.folded == "." and last > at and len(words[last - 1].folded) <= 3 and _dot_of(words, last)
        ):
            last += 1
        else:
            break
    return last if last > at else None


def _dot_of(words: Sequence[Word], at: int) -> bool:
    """Whether a dot abbreviates the letter before it: it touches it."""
    return words[at - 1].end == words[at].start


def initials_of(label: str) -> str:
    """The initials of a label, « SD » for « Mme S. D. »."""
    pieces = _untitled([word for word in words_of(label) if word.typed.isalpha()])
    return (
        "".join(word.folded for word in pieces) if pieces and all(len(p.folded) == 1 for p in pieces) else ""
    )


def _untitled(pieces: Sequence[Word]) -> Sequence[Word]:
    """Without the title before the letters; « M. » alone, or after another letter, is a letter."""
    return pieces[1:] if len(pieces) > 1 and pieces[0].folded in TITLES else pieces


def _her_initials(words: Sequence[Word], at: int, table: Table) -> int | None:
    hers = initials_of(table.label)
    if len(hers) < 2:
        return None
    if words[at].folded == hers and words[at].typed.isupper():
        return at + 1
    last, read = at, ""
    while last < len(words) and len(read) < len(hers):
        if len(words[last].folded) == 1 and words[last].folded.isalpha() and words[last].capital:
            read += words[last].folded
        elif words[last].folded != "." or not read:
            break
        last += 1
    if read != hers:
        return None
    return (
        last + 1 if last < len(words) and words[last].folded == "." and words[last - 1].typed != "." else last
    )


def is_hers(words: Sequence[Word], one: Mention, table: Table) -> bool:
    """Whether the initials typed can be those of the item's person."""
    letters = "".join(
        w.folded for w in _untitled([w for w in words[one.first : one.last] if w.folded != "."])
    )
    hers = initials_of(table.label)
    return bool(hers and letters) and (letters == hers or letters == hers[-1])


def _of_nobody(words: Sequence[Word], at: int) -> bool:
    """« il faut », « il convient »: nobody is named."""
    after, more = (words[at + n].folded if at + n < len(words) else "" for n in (1, 2))
    if (words[at].folded, after) == ("elle", "est"):
        return False
    if after in {"lui", "leur", "vous", "nous"}:
        return more in {"est", "sera", "a", "faut", "faudra", "manque"}
    if after == "s'":
        return more.startswith("agi")
    if after in {"a", "sera", "avait", "serait", "n'", "ne"}:
        return more in _WELCOME or (participle_of(more) is not None and after != "a")
    return after.startswith(("fau", "convien", "appart", "revien", "incomb", "sembl")) or after in _NOBODY


_WELCOME = frozenset(
    "ete y faut manque bien bon mieux utile souhaitable necessaire important preferable urgent temps "
    "possible opportun judicieux interessant prudent pertinent indispensable question".split()
)
_NOBODY = frozenset("est y reste manque suffit parait vaut importe existe en serait".split())


_FOLLOWED = frozenset(
    "personne dame interessee interesse jeune beneficiaire candidate candidat demandeur demandeuse".split()
)


def _alone(words: Sequence[Word], at: int) -> bool:
    """« Mme rappelle la CAF », « avec Mme »: her title alone."""
    if words[at].folded not in {"mme", "mlle"}:
        return False
    return at + 1 == len(words) or not (words[at + 1].capital or words[at + 1].folded == ".")


def _pronouns(words: Sequence[Word]) -> Iterator[Mention]:
    for at, word in enumerate(words):
        if word.folded in {"je", "j'", "moi", "moi-meme"} or (word.folded == "j" and at + 1 < len(words)):
            yield Mention(at, at + 1, "writer")
        elif (
            word.folded in {"soins", "role", "tache"} and at and words[at - 1].folded in {"mes", "mon", "ma"}
        ):
            yield Mention(at - 1, at + 1, "writer")
        elif word.folded in {"on", "nous"}:
            yield Mention(at, at + 1, "collective")
        elif word.folded in {"elle", "il"} and not _of_nobody(words, at):
            yield Mention(at, at + 1, "pronoun")
        elif word.folded in {"madame", "monsieur"} or _alone(words, at):
            yield Mention(at, at + 1, "person")
        elif word.folded in _FOLLOWED and at and words[at - 1].folded in {"la", "l'", "le"}:
            yield Mention(at - 1, at + 1, "person")
