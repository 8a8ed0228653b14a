"""The words that an act carries as fingerprints, each under the name of what it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, get_args, get_type_hints

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from interstice.register.acts import Act, Fingerprint
from interstice.vault.queries import NOTHING, Saying

LABELS: Mapping[str, str | Promise] = {
    "addressed_to": gettext_lazy("Adressé à"),
    "after": gettext_lazy("Après"),
    "asks": gettext_lazy("Ce que la personne demande"),
    "brings": gettext_lazy("Ce que j’apporte"),
    "called": gettext_lazy("La personne"),
    "cannot": gettext_lazy("Ce que je ne peux pas faire"),
    "common": gettext_lazy("Ce qui est commun"),
    "concerns": gettext_lazy("Qui est concerné"),
    "condition": gettext_lazy("Ce que nous regardons avant de compter"),
    "conferred": gettext_lazy("Ce qui lui est confié"),
    "difference": gettext_lazy("Ce qui change"),
    "expects": gettext_lazy("Ce que j’attends"),
    "function": gettext_lazy("Fonction"),
    "identity": gettext_lazy("Nom de la personne"),
    "interest": gettext_lazy("Intérêt déclaré"),
    "interests": gettext_lazy("Intérêts"),
    "label": gettext_lazy("Libellé"),
    "limits": gettext_lazy("Limites"),
    "meaning": gettext_lazy("Sens"),
    "means": gettext_lazy("Moyens"),
    "name": gettext_lazy("Nom"),
    "place": gettext_lazy("Lieu"),
    "proposal": gettext_lazy("Mots proposés"),
    "purpose": gettext_lazy("Raison d’être"),
    "reason": gettext_lazy("Raison"),
    "reference": gettext_lazy("Référence"),
    "review": gettext_lazy("Quand nous y revenons"),
    "scope": gettext_lazy("Ce que le mandat engage"),
    "sees": gettext_lazy("Comment je vois cette place"),
    "sentence": gettext_lazy("Question"),
    "short_name": gettext_lazy("Nom d’usage"),
    "solution": gettext_lazy("Solution pratique"),
    "spelling": gettext_lazy("Mot"),
    "territory": gettext_lazy("Territoire"),
    "text": gettext_lazy("Texte"),
    "title": gettext_lazy("Titre"),
    "to_settle": gettext_lazy("Ce qu’il faut trancher"),
    "towards": gettext_lazy("Vers quoi"),
    "values": gettext_lazy("Valeurs"),
    "why": gettext_lazy("Pourquoi"),
    "words": "",
    "world": gettext_lazy("Monde professionnel"),
    "would_lift": gettext_lazy("Ce qui la lèverait"),
}
"""What each field of words is called on the page; the words of an act that only speaks have no other name."""

REPEATED = frozenset({"again"})
"""What an act says again elsewhere of words that it bears already: they are read once."""

Mark = tuple[str, int, Fingerprint]

_known: dict[type, dict[str, Any]] = {}


@dataclass(frozen=True)
class SaidWords:
    """Words of an act that the viewer may read, or of which only the erasure is left."""

    label: str
    mark: str
    saying: Saying


def marks(said: Any) -> Iterator[Mark]:
    """Each fingerprint of an act: the field that bears it, its rank there from 1 (0 when alone), itself."""
    for field in fields(said):
        if field.name in REPEATED:
            continue
        value, hint = getattr(said, field.name), _hints(type(said))[field.name]
        if isinstance(value, str) and _bears_words(hint):
            yield field.name, 0, Fingerprint(value)
        elif isinstance(value, list | tuple):
            yield from _marks_of_list(field.name, value, hint)
        elif is_dataclass(value) and not isinstance(value, type):
            yield from marks(value)


def every_mark(acts: Iterable[Act]) -> Iterator[str]:
    """The fingerprints of all these acts, to be read from the vault at once."""
    return (mark for act in acts for _field, _rank, mark in marks(act))


def words_of(act: Act, sayings: Mapping[str, Saying]) -> list[SaidWords]:
    """The words of an act, those that this viewer may not read being as if never said."""
    heard = ((field, rank, mark, sayings.get(mark, NOTHING)) for field, rank, mark in marks(act))
    return [SaidWords(_label(field, rank), mark, saying) for field, rank, mark, saying in heard if saying]


def _label(field: str, rank: int) -> str:
    if field == "articles":
        return _("Article {number}").format(number=rank)
    return str(LABELS.get(field, ""))


def _marks_of_list(name: str, values: Iterable[object], hint: Any) -> Iterator[Mark]:
    for rank, value in enumerate(values, start=1):
        if isinstance(value, str) and _bears_words(hint):
            yield name, rank, Fingerprint(value)
        elif is_dataclass(value) and not isinstance(value, type):
            yield from marks(value)


def _hints(kind: type) -> dict[str, Any]:
    if kind not in _known:
        _known[kind] = get_type_hints(kind)
    return _known[kind]


def _bears_words(hint: Any) -> bool:
    return hint is Fingerprint or any(_bears_words(part) for part in get_args(hint))
