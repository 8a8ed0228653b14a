"""Verbs: the infinitive of a form as it was typed. What is not known stays as typed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from interstice.meetings.sentences.folding import close, distance, fold, sound
from interstice.meetings.sentences.verb_words import (
    DOUBLED,
    FIRST_GROUP,
    IRREGULAR,
    SECOND_GROUP,
    SUBJUNCTIVE,
)

FUTURE = ("a", "ont", "ai", "ons", "ait", "aient", "ez")
AUXILIARIES = frozenset("est sont sera seront etait etaient etre soit soient serait seraient".split())

NOUNS_TOO = frozenset(
    "demande demandes visite recherche aide relance reprise adresse liste note contact appel envoi "
    "relais suivi bilan "
    "point prise mise offre porte place passe charge peine reste suite classe compte copie commande cours "
    "parcours entretien maintien soutien conduit produit fait part mobilise vise montre forme baisse change "
    "manque marque analyse force recours vis lie cible aide garde signe reste loge quitte".split()
)
"""Forms that are nouns as often as verbs: only their place tells."""


def _irregular_names() -> frozenset[str]:
    return frozenset(line.split(":")[0] for line in IRREGULAR.strip().splitlines())


def _first_group() -> list[str]:
    aside = _irregular_names() | set(SECOND_GROUP.split())
    return [verb for verb in FIRST_GROUP.split() if verb.endswith("er") and verb not in aside]


def _regular(verb: str) -> Iterator[tuple[str, str]]:
    stem = fold(verb)[:-2]
    soft = stem[:-1] + "i" if stem.endswith("y") else stem + stem[-1] if verb in DOUBLED else stem
    for root in {stem, soft}:
        yield from ((root + end, verb) for end in ("e", "ent"))
        yield from ((root + "er" + end, verb) for end in FUTURE)
    yield from ((stem + end, verb) for end in ("ons", "eons", "ez"))


def _second_group(verb: str) -> Iterator[tuple[str, str]]:
    stem = fold(verb)[:-1]
    yield from ((stem + end, verb) for end in ("t", "ssent", "s", "ssons", "ssez"))
    yield from ((stem + "r" + end, verb) for end in FUTURE)


def _forms() -> dict[str, str]:
    forms: dict[str, str] = {}
    for verb in _first_group():
        forms |= dict(_regular(verb))
    for verb in SECOND_GROUP.split():
        forms |= dict(_second_group(verb))
    for line in IRREGULAR.strip().splitlines():
        verb, _colon, said = line.partition(":")
        present, several, mine, root, _participle = said.split()
        forms |= dict.fromkeys((present, several, mine), verb)
        several = several.removesuffix("ent")
        forms |= {several + "ons": verb}
        forms |= {several + end: verb for end in ("e", "ent") if verb not in SUBJUNCTIVE}
        forms |= {root + end: verb for end in FUTURE}
    for verb, said in SUBJUNCTIVE.items():
        forms |= dict.fromkeys(said.split(), verb)
    return forms


def _participles() -> dict[str, str]:
    done = {fold(verb)[:-2] + "e": verb for verb in _first_group()}
    done |= {fold(verb)[:-1]: verb for verb in SECOND_GROUP.split()}
    for line in IRREGULAR.strip().splitlines():
        verb, _colon, said = line.partition(":")
        done[said.split()[-1]] = verb
        done |= {form[:-1] + "t": verb for form in said.split()[-1:] if form.endswith("is")}
    return {form + end: verb for form, verb in done.items() for end in ("", "e", "s", "es")}


FORMS = _forms() | {"tel": "téléphoner", "faisons": "faire", "refaisons": "refaire"}
PARTICIPLES = _participles()
INFINITIVES = {fold(verb): verb for verb in [*_first_group(), *SECOND_GROUP.split(), *_irregular_names()]}
_LONG_FORMS = [form for form in FORMS if len(form) >= 5]


def infinitive_of(folded: str) -> str | None:
    """The infinitive of a conjugated form, or nothing."""
    known = FORMS.get(folded.removeprefix("re-"))
    return "re-" + known if known and folded.startswith("re-") else known


def probable_infinitive_of(folded: str) -> str | None:
    """The infinitive of a form typed with a slip, where a verb stands: « envoi », « apelle »."""
    if known := FORMS.get(folded) or PARTICIPLES.get(folded):
        return known
    if FORMS.get(folded + "e"):
        return FORMS[folded + "e"]
    if len(folded) >= 6 and folded.endswith(("era", "eront", "erai")):
        return folded[: folded.rindex("er")] + "er"
    if len(folded) < 5:
        return None
    return next(
        (FORMS[form] for form in _LONG_FORMS if form[0] == folded[0] and _slipped(folded, form)), None
    )


def _slipped(typed: str, form: str) -> bool:
    return abs(len(typed) - len(form)) < 2 and close(typed, form) and distance(typed, form) == 1


@lru_cache(maxsize=1)
def _by_sound() -> dict[str, str]:
    return {sound(form).rstrip("e"): FORMS[form] for form in sorted(_LONG_FORMS, key=len, reverse=True)}


def heard_infinitive_of(folded: str) -> str | None:
    """The infinitive of a form typed as it sounds, where a verb stands: « apel », « prepar »."""
    return _by_sound().get(sound(folded).rstrip("e")) if len(folded) > 3 else None


def past_of(folded: str) -> str | None:
    """The infinitive of an imperfect: « gardait », « appelais », « remettaient »."""
    stem = next((folded.removesuffix(end) for end in ("aient", "ait", "ais") if folded.endswith(end)), "")
    return FORMS.get(stem + "ons") or FORMS.get(stem + "e") if len(stem) > 2 else None


def participle_of(folded: str) -> str | None:
    """The infinitive of a past participle, or nothing."""
    return PARTICIPLES.get(folded)


def is_infinitive(folded: str) -> bool:
    """Whether it is an infinitive: known, or made like one."""
    folded = folded.removeprefix("re-")
    return folded in INFINITIVES or (
        len(folded) >= 5
        and folded not in FORMS
        and folded.isalpha()
        and folded.endswith(("er", "ir", "dre", "tre", "ire"))
    )
