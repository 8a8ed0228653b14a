"""Those who are named: by first name, surname, both, initials, or by what they do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from interstice.meetings.sentences.folding import Word, close, fold, words_of
from interstice.meetings.sentences.frames import CLITICS
from interstice.meetings.sentences.table import Seated, Table
from interstice.meetings.sentences.trades import heads_of, plain_function, same_head
from interstice.meetings.sentences.verbs import FORMS
from interstice.meetings.sentences.vocabulary import ORDINARY, SMALL_WORDS


@dataclass(frozen=True)
class Mention:
    """Somebody named, words `first` to `last` (excluded); several `members` when it is not told which."""

    first: int
    last: int
    kind: str
    """`member`, `house`, `person` (who is followed), `writer`, `collective`, `stranger`."""
    members: tuple[UUID, ...] = ()
    houses: tuple[UUID, ...] = ()
    several: bool = False
    """Whether the words mean them all, « les formatrices »."""

    @property
    def doubtful(self) -> bool:
        """Whether the words leave a choice."""
        return len(self.members) + len(self.houses) > 1 and not self.several


_TITLES = frozenset("mme m mm mmes madame monsieur mesdames messieurs mr mlle".split())
_BEFORE_A_FUNCTION = frozenset("la le l' les notre l du au des aux sa son".split())
_SEVERAL = frozenset({"les", "des", "aux"})
_COMMON_NAMES = frozenset(
    "claire rose pierre france marine florence prudence constant aime victor petit grand legrand blanc roux "
    "martin boucher leblanc noel marguerite olive violette clement juste parfait bon bonne legros lebon "
    "douce olivier ange faure mercier renard berger lemaire moulin fontaine dupuis gaillard".split()
)


_BEFORE_A_NAME = frozenset(
    ", et par avec : a que qu' - d' / + ; cf vers aupres sur rdv point pt tel entretien bilan echange "
    "chez voir accord de pour entre ( -> = => → desaccord dossier relance courrier demande ref referent "
    "ou & ok".split()
)


def named(words: Sequence[Word], table: Table) -> Iterator[Mention]:
    """Those whose names are typed."""
    at = 0
    while at < len(words):
        found = (
            _full_name(words, at, table)
            or _one_name(words, at, table)
            or _initials(words, at, table)
            or _shortened(words, at, table)
        )
        if found:
            yield found
        at = found.last if found else at + 1


def _full_name(words: Sequence[Word], at: int, table: Table) -> Mention | None:
    for one in table.seated:
        first, surname = _pieces(one.first_name), _pieces(one.surname)
        for order in ([*first, *surname], [*surname, *first]):
            if len(order) > 1 and _reads(words, at, order):
                return Mention(at, at + len(order), "member", (one.id,))
        after = at + len(first)
        if first and _reads(words, at, first) and _initial_of(words, after, surname):
            dot = after + 1 < len(words) and words[after + 1].folded == "."
            return Mention(at, after + 1 + dot, "member", (one.id,))
        if surname and _initial_of(words, at, first) and (last := _after_initial(words, at, surname)):
            return Mention(at, last, "member", (one.id,))
    return None


def _after_initial(words: Sequence[Word], at: int, surname: Sequence[str]) -> int | None:
    after = at + 1 + (at + 1 < len(words) and words[at + 1].folded == ".")
    return after + len(surname) if _reads(words, after, surname) else None


@lru_cache(maxsize=4096)
def _pieces(name: str) -> tuple[str, ...]:
    return tuple(word.folded for word in words_of(name))


def _reads(words: Sequence[Word], at: int, pieces: Sequence[str]) -> bool:
    if at + len(pieces) > len(words):
        return False
    return close(words[at].folded, pieces[0]) and all(
        close(words[at + n].folded, piece) for n, piece in enumerate(pieces)
    )


def _initial_of(words: Sequence[Word], at: int, pieces: Sequence[str]) -> bool:
    return (
        at < len(words)
        and bool(pieces)
        and len(words[at].folded) == 1
        and words[at].capital
        and pieces[0].startswith(words[at].folded)
    )


def _one_name(words: Sequence[Word], at: int, table: Table) -> Mention | None:
    titled = at > 0 and words[at - 1].folded in _TITLES
    dotted = at > 1 and words[at - 1].folded == "." and words[at - 2].folded in {"m", "mm"}
    exact = [one for one in table.seated if _named_here(words, at, one, titled=titled or dotted, slips=False)]
    near = exact or [one for one in table.seated if _named_here(words, at, one, titled=False, slips=True)]
    if not near or (not exact and _ordinary(words[at]) and not _acts(words, at)):
        return None
    longest = max(_length(words, at, one) for one in near)
    first = at - (1 if titled else 2 if dotted else 0)
    return Mention(first, at + longest, "member", tuple(one.id for one in near))


def _length(words: Sequence[Word], at: int, one: Seated) -> int:
    return max(
        (len(p) for p in (_pieces(one.first_name), _pieces(one.surname)) if p and _reads(words, at, p)),
        default=1,
    )


def _ordinary(word: Word) -> bool:
    return word.folded in ORDINARY or word.folded in SMALL_WORDS


def _acts(words: Sequence[Word], at: int) -> bool:
    """« Clair envoie la liste »: a verb follows what begins the sentence with a capital."""
    after = at + 1
    while after < len(words) and words[after].folded in CLITICS:
        after += 1
    acts = after < len(words) and words[after].folded in FORMS
    return acts and ((at == 0 and words[at].capital) or (at > 0 and words[at - 1].folded == "et"))


def _named_here(words: Sequence[Word], at: int, one: Seated, *, titled: bool, slips: bool) -> bool:
    names = [_pieces(one.surname)] if titled else [_pieces(one.first_name), _pieces(one.surname)]
    for pieces in names:
        if not pieces or max(map(len, pieces)) < 3:
            continue
        if _typed(words, at, pieces):
            return titled or not _could_be_a_word(words, at, pieces)
        if slips and _reads(words, at, pieces):
            return True
    return False


def _typed(words: Sequence[Word], at: int, pieces: Sequence[str]) -> bool:
    if words[at].folded != pieces[0]:
        return False
    return len(pieces) == 1 or [word.folded for word in words[at : at + len(pieces)]] == list(pieces)


def _could_be_a_word(words: Sequence[Word], at: int, pieces: Sequence[str]) -> bool:
    """« La situation est claire » names nobody; « claire appelle » does."""
    if len(pieces) > 1 or pieces[0] not in _COMMON_NAMES or (words[at].capital and not _shouted(words)):
        return False
    before = words[at - 1].folded if at else ""
    return bool(before) and before not in _BEFORE_A_NAME and not _pointed_at(words, at)


def _pointed_at(words: Sequence[Word], at: int) -> bool:
    """« C’est claire qui appelle », « c’est claire et karim qui… »."""
    after = [word.folded for word in words[at + 1 : at + 4]]
    being = words[at - 1].folded in {"est", "sera", "serait", "donc"}
    return being and (after[:1] == ["qui"] or (after[:1] == ["et"] and after[2:] == ["qui"]))


def _shouted(words: Sequence[Word]) -> bool:
    return all(word.typed.isupper() for word in words if word.typed.isalpha())


def _initials(words: Sequence[Word], at: int, table: Table) -> Mention | None:
    """« JM » for Joël Mercier: two capitals where someone is the only one to have them."""
    typed = words[at].typed
    if not (len(typed) == 2 and typed.isupper() and typed.isalpha()) or typed in _SIGLES:
        return None
    if typed == "".join(sign for sign in table.label if sign.isupper())[-2:]:
        return None
    found = [one for one in table.seated if fold(one.first_name[:1] + one.surname[:1]) == fold(typed)]
    return Mention(at, at + 1, "member", (found[0].id,)) if len(found) == 1 else None


def _shortened(words: Sequence[Word], at: int, table: Table) -> Mention | None:
    """« Isa » for Isabelle, where she is the only one whose name begins so, and no name of another."""
    typed = words[at].folded
    if len(typed) < 3 or typed in _WHOLE or _ordinary(words[at]) or typed in FORMS or not typed.isalpha():
        return None
    acts = at + 1 < len(words) and words[at + 1].folded in FORMS
    if not (words[at].capital and not words[at].typed.isupper()) and not acts and at:
        return None
    found = [one for one in table.seated if fold(one.first_name).startswith(typed)]
    return Mention(at, at + 1, "member", (found[0].id,)) if len(found) == 1 else None


_WHOLE = frozenset(
    "luc jean paul marc carl andre daniel michel denis louis francois emma lea eva rose anna ali theo tom "
    "leo max joe lou noe ana luna gabriel emmanuel pascal simon martin clement julien fabien christian "
    "valentin raphael dominique jul justin josef joseph claud sam mari kar ben bern bru brun".split()
)
_SIGLES = frozenset(
    "FT CV AS PE OK LM MS CD CG AI EI ML OF SS TH DI TS CA CE DE LE LA ET OU EN DU AU SE CS MA CM".split()
)


_OF_A_REFERENT = frozenset("social sociale rsa de parcours plie unique".split())


def by_function(words: Sequence[Word], table: Table) -> Iterator[Mention]:
    """Those named by what they do: « l’assistante sociale », « la formatrice », « sa référente »."""
    at = 0
    while at < len(words):
        found = _referent(words, at, table) or _function(words, at, table)
        if found:
            yield found
        at = found.last if found else at + 1


def _referent(words: Sequence[Word], at: int, table: Table) -> Mention | None:
    if at == 0 or words[at].folded not in {"referent", "referente", "referants", "referante", "referant"}:
        return None
    if words[at - 1].folded not in {"la", "le", "son", "sa", "du", "au"} or not table.dossier:
        return None
    last = at + 1
    while last < len(words) and words[last].folded in _OF_A_REFERENT:
        last += 1
    known = table.referent and table.member(table.referent)
    return Mention(at - 1, last, "member", (table.referent,)) if known and table.referent else None


def _function(words: Sequence[Word], at: int, table: Table) -> Mention | None:
    counted = at > 1 and words[at - 1].folded in {"deux", "trois"} and words[at - 2].folded in _SEVERAL
    before = words[at - 1 - counted].folded if at else ""
    sigle = words[at].typed.isupper() and len(words[at].typed) > 1
    if before not in _BEFORE_A_FUNCTION and not ((at == 0 or sigle) and heads_of(words[at].folded)):
        return None
    head, last = plain_function(words, at)
    if head is None:
        return None
    found = [one for one in table.seated if same_head(one.function, head)]
    said = [word.folded for word in words[at + 1 : last]]
    exact = [one for one in found if _as_said(one, words[at].folded, said)]
    chosen = exact or found
    first = at - 1 - counted if before in _BEFORE_A_FUNCTION - {"du", "au", "des", "aux"} else at
    if not chosen:
        return None
    if before in _SEVERAL:
        return Mention(first, last, "member", tuple(one.id for one in chosen), several=True)
    theirs = [one for one in chosen if one.id == table.referent]
    if len(chosen) > 1 and len(theirs) == 1:
        chosen = theirs
    return Mention(first, last, "member", tuple(one.id for one in chosen))


def _as_said(one: Seated, head: str, more: Sequence[str]) -> bool:
    function = _pieces(one.function)
    return head in function and all(word in function for word in more if word not in SMALL_WORDS)
