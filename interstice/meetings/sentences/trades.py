"""The words of each trade: what people do, and how their houses are called beside their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interstice.meetings.sentences.folding import Word, close, words_of
from interstice.meetings.sentences.table import House
from interstice.meetings.sentences.vocabulary import ORDINARY, SMALL_WORDS

_HEADS = {
    "assistant": "as ass assistant assistante assistants assistantes assitante assistente "
    "travailleur travailleuse "
    "travailleurs travailleuses ts",
    "conseiller": "conseiller conseillere conseillers conseilleres cip conseillère",
    "formateur": "formateur formatrice formateurs formatrices",
    "delegue": "delegue deleguee delegues deleguees di",
    "directeur": "directeur directrice",
    "coordinateur": "coordo coordinateur coordinatrice coordonnateur coordonnatrice",
    "educateur": "educateur educatrice educateurs educatrices",
    "encadrant": "encadrant encadrante encadrants encadrantes eti",
    "animateur": "animateur animatrice animateurs animatrices",
    "mediateur": "mediateur mediatrice",
    "infirmier": "infirmier infirmiere",
    "psychologue": "psychologue psy psychologues",
    "charge": "charge chargee",
    "chef": "chef cheffe",
    "responsable": "responsable",
    "referent": "referent referente",
    "juriste": "juriste",
    "medecin": "medecin",
    "cesf": "cesf",
    "accompagnateur": "accompagnateur accompagnatrice",
    "president": "president presidente",
    "secretaire": "secretaire",
}
_HEAD_OF = {form: head for head, forms in _HEADS.items() for form in forms.split()}
_MORE = frozenset(
    "social sociale sociaux sociales de service a l' l insertion en emploi d' technique professionnel "
    "professionnelle specialise specialisee mission entreprises relations relation les des et logement sante "
    "referent referente".split()
)
_KINDS = {
    "municipal_social_action_centre": "ccas|centre communal d' action sociale|centre communal",
    "county_social_service": "departement|dpt|dept|dep|conseil departemental|cd|service social|"
    "conseil general|cg"
    "|mds|maison des solidarites|msd|utas|polyvalence|polyvalence de secteur",
    "public_employment_service": "france travail|ft|pole emploi|pole-emploi|pe|anpe|france-travail|"
    "f . t|poleemploi",
    "training_body": "organisme de formation|of|centre de formation",
    "insertion_delegation": "delegation a l' insertion|delegation|delegation insertion",
    "local_authority": "communaute urbaine|agglo|agglomeration|communaute de communes|mairie|commune",
    "local_plan": "plie|plan local",
    "information_house": "maison de l' information|mifi",
    "company_club": "club d' entreprises|club|crepi",
    "youth_employment_office": "mission locale|ml|milo|mission-locale",
    "social_landlord": "bailleur|bailleur social|office hlm|opac",
    "family_allowance_fund": "caf|caisse d' allocations familiales|allocations familiales",
    "housing_information_agency": "adil|agence d' information sur le logement",
    "health_service": "service de sante|csapa|cmp|centre de sante",
    "disability_office": "mdph|maison des personnes handicapees|maison du handicap",
    "state_service": "prefecture|ddets|sous-prefecture",
}
_COMMON_HEADS = frozenset(
    "formation formations atelier ateliers maison centre service association departement communaute club "
    "mission agence les le la l' delegation laboratoire conseil caisse pole plan organisme bureau collectif "
    "groupe union regie office plateforme".split()
)
_ACRONYM = re.compile(r"\b[A-Z][A-Z0-9]{1,6}\b")


def heads_of(folded: str) -> str | None:
    """The trade that a word names, whatever its gender."""
    return _HEAD_OF.get(folded)


def function_words() -> frozenset[str]:
    """The words by which trades are named, those that are long enough to be mistyped."""
    return frozenset(word for word in [*_HEAD_OF, *_MORE] if len(word) > 6)


def plain_function(words: Sequence[Word], at: int) -> tuple[str | None, int]:
    """The trade named here, and where its words end: « conseillère à l’emploi »."""
    folded = words[at].folded
    head = _HEAD_OF.get(folded) or _near_head(folded)
    last = at + 1
    while head and last < len(words) and words[last].folded in _MORE:
        last += 1
    while last > at + 1 and words[last - 1].folded in {"de", "a", "l'", "l", "en", "d'", "les", "des", "et"}:
        last -= 1
    return head, last


def _near_head(folded: str) -> str | None:
    if len(folded) < 8 or folded in ORDINARY:
        return None
    return next((head for form, head in _HEAD_OF.items() if len(form) >= 8 and close(folded, form)), None)


def is_feminine(function: str) -> bool | None:
    """Whether a function is written in the feminine, where that is told by its first word."""
    head = words_of(function)[0].folded if words_of(function) else ""
    if head.endswith(("trice", "iere", "lere", "ee", "ante", "ente", "euse", "cheffe")):
        return True
    return False if head in _HEAD_OF and not head.endswith("e") else None


def same_head(function: str, head: str) -> bool:
    """Whether a function, as it is written in the directory, is of that trade."""
    return any(_HEAD_OF.get(word.folded) == head for word in words_of(function)[:3])


def names_of(house: House) -> Iterator[tuple[str, int]]:
    """How a house is called, folded, and how sure it is: 3 its whole name, 2 part of it, 1 its trade."""
    for name in (house.name, house.short, *house.former):
        yield from _of_a_name(name)
    for said in _KINDS.get(house.kind, "").split("|"):
        if said:
            yield said, 1


def _of_a_name(name: str) -> Iterator[tuple[str, int]]:
    pieces = [word.folded for word in words_of(name)]
    if not pieces:
        return
    yield _bare(pieces), 3
    for cut in re.split(r"\s*[,(]\s*", re.sub(r"\)", "", name)):
        if cut_pieces := [word.folded for word in words_of(cut)]:
            yield _bare(cut_pieces), 2
    for acronym in _ACRONYM.findall(name):
        yield acronym.lower(), 2
    initials = "".join(
        word[0] for word in pieces if word[0].isalpha() and word not in SMALL_WORDS and len(word) > 2
    )
    if 2 <= len(initials) <= 6:
        yield initials, 2
    yield from _shortened(pieces)


def _shortened(pieces: Sequence[str]) -> Iterator[tuple[str, int]]:
    content = [piece for piece in pieces if piece.isalpha() and piece not in SMALL_WORDS]
    if content and content[0] not in _COMMON_HEADS and len(content[0]) > 3 and content[0] not in ORDINARY:
        yield content[0], 2
    if pieces[0] in {"ateliers", "les"} and "ateliers" in pieces[:2]:
        yield "les ateliers", 2
        yield "aux ateliers", 2
        yield "des ateliers", 2
    if len(content) > 2 and content[0] in _COMMON_HEADS:
        yield " ".join(content[1:]), 2


def _bare(pieces: Sequence[str]) -> str:
    kept = list(pieces)
    while kept and kept[0] in {"les", "le", "la", "l'"} and len(kept) > 1:
        kept.pop(0)
    return " ".join(kept)


def kinds_said() -> frozenset[str]:
    """Every trade's house that can be named, at the table or not: « la CAF »."""
    return frozenset(said for names in _KINDS.values() for said in names.split("|") if len(said) > 2)
