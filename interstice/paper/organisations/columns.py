"""The titles under which directories hold a name, a SIRET, a place: data·inclusion’s, and people’s."""

from __future__ import annotations

from enum import StrEnum

from interstice.paper.sheets.tables import Table
from interstice.parties.decisions.sameness import plain


class Asks(StrEnum):
    """What is taken of a line."""

    NAME = "name"
    SIRET = "siret"
    TOWN = "town"
    POSTAL = "postal"
    POSTAL_TOWN = "postal_town"
    INSEE = "insee"
    SOURCE = "source"
    REFERENCE = "reference"
    IGNORED = "ignored"
    STRUCTURE = "structure"
    SERVICE = "service"


TITLES: dict[Asks, tuple[str, ...]] = {
    Asks.NAME: (
        *("structure name", "nom de la structure", "nom structure", "structure nom", "raison sociale"),
        *("denomination", "denomination sociale", "nom de l organisme", "nom organisme", "organisme"),
        *("nom de l organisation", "organisation", "structure", "nom de l association", "nom", "intitule"),
        *("etablissement", "partenaire", "institution"),
    ),
    Asks.SIRET: ("siret", "numero siret", "n siret", "no siret", "code siret", "siret structure"),
    Asks.TOWN: ("commune", "ville", "localite", "nom commune", "commune nom", "city"),
    Asks.POSTAL: ("code postal", "cp", "codepostal", "code post"),
    Asks.POSTAL_TOWN: (
        *("cp ville", "code postal ville", "cp commune", "code postal et ville", "cp et ville"),
        *("code postal et commune", "ville cp", "code postal commune"),
    ),
    Asks.INSEE: ("code insee", "insee", "code commune", "code insee commune", "codeinsee"),
    Asks.SOURCE: ("source",),
    Asks.REFERENCE: ("id", "identifiant", "structure id", "lien source"),
    Asks.IGNORED: ("ignore",),
}

SERVICE_TITLES = frozenset({"structure id", "thematiques", "type", "frais", "publics", "modes accueil"})
_KNOWN = frozenset(title for titles in TITLES.values() for title in titles) | SERVICE_TITLES


def is_known(title: str) -> bool:
    """Whether a directory has such a column."""
    return plain(title) in _KNOWN


def asked(table: Table) -> dict[Asks, int]:
    """Where each thing stands: the surest title first, the first column that bears it."""
    at = {}
    for position, column in reversed(list(enumerate(table.columns))):
        at[plain(column.written)] = position
    found = {what: at[title] for what, titles in TITLES.items() for title in reversed(titles) if title in at}
    return found | _of_a_service(at)


def _of_a_service(at: dict[str, int]) -> dict[Asks, int]:
    """A list of services names a service under « nom », and its structure by another column."""
    services = "structure id" in at and len(SERVICE_TITLES & set(at)) > 1 and "structure name" not in at
    if not services or "nom" not in at:
        return {}
    return {Asks.SERVICE: at["nom"], Asks.STRUCTURE: at["structure id"]}
