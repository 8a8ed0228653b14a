"""When two descriptions are of the same organisation: the SIRET says it, else the name and the commune do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import combining, normalize

_DOTTED = re.compile(r"(?<![^\W\d_])(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W\d_]))?")
_SPELLED = re.compile(r"\b[a-z](?: [a-z]\b){2,}")
"""An acronym letter by letter: « C.C.A.S », « C C A S »."""

_LONG_FORMS = (
    (re.compile(r"\bcentre communal (?:d )?action sociale\b"), "ccas"),
    (re.compile(r"\bcentre intercommunal (?:d )?action sociale\b"), "cias"),
    (re.compile(r"\bconseil (?:departemental|general)\b"), "departement"),
    (re.compile(r"\bassociation loi (?:de )?1901\b"), " "),
)
_LEGAL = frozenset(
    "association asso ass sarl eurl sas sasu sa scop scic sci snc gip gie epic epa fondation".split()
)
_SMALL = frozenset("de du des d la le les l et en a au aux pour".split())


@dataclass(frozen=True)
class Described:
    """What is known of an organisation to tell it from another."""

    name: str
    siret: str = ""
    town: str = ""
    postal: str = ""
    insee: str = ""


def compared(name: str, town: str = "") -> str:
    """A name without accents, capitals, legal form, small words, nor the commune that it repeats.

    « Centre communal d’action sociale (CCAS) » says the same thing twice, and is compared once.
    """
    told = _SPELLED.sub(_closed_up, plain(_DOTTED.sub(_closed_up, name)))
    for long, short in _LONG_FORMS:
        told = long.sub(short, told)
    words = [word for word in dict.fromkeys(told.split()) if word not in _LEGAL and word not in _SMALL]
    place = [word for word in plain(town).split() if word not in _SMALL]
    elsewhere = [word for word in words if word not in place]
    return " ".join(elsewhere or words) or told


def _closed_up(found: re.Match[str]) -> str:
    return re.sub(r"[. ]", "", found[0])


def place_keys(one: Described) -> Iterator[str]:
    """The ways of saying where it is, each of which is enough."""
    if one.insee:
        yield f"insee {one.insee}"
    if one.town:
        yield f"town {_town(one)}"
    if one.postal:
        yield f"postal {one.postal}"


def keys(one: Described) -> list[str]:
    """All the keys under which the same organisation would be found: by its name in each of its places."""
    called = compared(one.name, one.town)
    return [f"{called} / {place}" for place in place_keys(one)]


def apart(one: Described, other: Described) -> bool:
    """Whether they are known to stand in two communes: one postal code may serve several."""
    if one.insee and other.insee:
        return one.insee != other.insee
    return bool(one.town and other.town) and _town(one) != _town(other)


def _town(one: Described) -> str:
    return plain(re.sub(r"cedex.*", "", one.town, flags=re.IGNORECASE))


def plain(text: str) -> str:
    """The text without accents, capitals, or signs."""
    bare = "".join(sign for sign in normalize("NFKD", text) if not combining(sign)).casefold()
    return " ".join(re.sub(r"[^a-z0-9]+", " ", bare.replace("œ", "oe").replace("æ", "ae")).split())
