"""What a column of a table of dossiers may hold, and the titles by which it is recognised."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from interstice.paper.sheets import Table
from interstice.parties.decisions.sameness import plain


class Holds(TextChoices):
    """What is done of a column."""

    NOTHING = "nothing", _("Ne pas reprendre")
    REFERENCE = "reference", _("Référence du dossier")
    LABEL = "label", _("Libellé")
    INITIALS = "initials", _("Initiales")
    SURNAME = "surname", _("Nom : n’en garder que l’initiale")
    FIRST_NAME = "first_name", _("Prénom : n’en garder que l’initiale")
    REFERENT = "referent", _("Référent")
    OPENED_ON = "opened_on", _("Date d’ouverture")
    GIVEN_ON = "given_on", _("Accord donné le")
    UNTIL = "until", _("Accord jusqu’au")
    SHARED_WITH = "shared_with", _("Organisations de l’accord")
    PLACE = "place", _("CP, ville : non repris")
    PRIVATE = "private", _("Ce qui identifie : non repris")


Chosen = Mapping[int, Holds]
"""For each column, by its position, what it holds."""

SEVERAL = frozenset({Holds.NOTHING, Holds.PLACE, Holds.PRIVATE})
"""What several columns may hold; anything else is in one column."""

TITLES: dict[Holds, tuple[str, ...]] = {
    Holds.REFERENCE: (
        *(
            "reference",
            "ref",
            "reference dossier",
            "ref dossier",
            "n dossier",
            "no dossier",
            "numero dossier",
        ),
        *(
            "numero de dossier",
            "n de dossier",
            "dossier",
            "numero",
            "num dossier",
            "reference du dossier",
            "code",
        ),
        *("code dossier", "id dossier", "n", "identifiant"),
    ),
    Holds.LABEL: ("libelle", "intitule", "designation", "situation", "personne", "libelle du dossier"),
    Holds.INITIALS: ("initiales", "init", "initiales de la personne", "initiale"),
    Holds.SURNAME: (
        *(
            "nom",
            "nom de famille",
            "nom usuel",
            "nom d usage",
            "nom de la personne",
            "nom prenom",
            "nom et prenom",
        ),
        *(
            "nom prenoms",
            "prenom nom",
            "beneficiaire",
            "usager",
            "participant",
            "nom de naissance",
            "nom complet",
        ),
    ),
    Holds.FIRST_NAME: ("prenom", "prenoms", "prenom usuel"),
    Holds.REFERENT: (
        *("referent", "referente", "referent e", "nom du referent", "referent du dossier", "referent unique"),
        *(
            "accompagnateur",
            "accompagnatrice",
            "conseiller",
            "conseillere",
            "travailleur social",
            "suivi par",
        ),
        *("referent parcours", "assistante sociale", "referent social"),
    ),
    Holds.OPENED_ON: (
        *("date d ouverture", "ouverture", "ouvert le", "date ouverture", "date d entree", "date entree"),
        *(
            "date de debut",
            "debut du suivi",
            "debut",
            "entree le",
            "date d ouverture du dossier",
            "date du dossier",
        ),
        *("date de creation", "date debut", "date d admission"),
    ),
    Holds.GIVEN_ON: (
        *("accord du", "accord donne le", "date de l accord", "date accord", "signature accord"),
        *("date de signature", "consentement du", "accord signe le"),
    ),
    Holds.UNTIL: (
        *("accord jusqu au", "accord jusqu a", "fin de l accord", "fin accord", "accord valable jusqu au"),
        *("accord de partage jusqu au", "date de fin d accord", "date fin accord", "consentement jusqu au"),
        *("validite de l accord", "fin de validite"),
    ),
    Holds.SHARED_WITH: (
        *(
            "structure",
            "structures",
            "partage avec",
            "partenaires",
            "partenaire",
            "organisations",
            "organisation",
        ),
        *("organisme", "partage a", "structures partenaires", "institution", "structure partenaire"),
    ),
    Holds.PLACE: (
        *("cp ville", "code postal ville", "cp", "ville", "commune", "code postal", "cp commune", "localite"),
        *("ville de residence", "commune de residence", "quartier", "code insee", "code postal et ville"),
    ),
    Holds.PRIVATE: (
        *("adresse", "adresse postale", "rue", "telephone", "tel", "portable", "mobile", "courriel", "email"),
        *(
            "e mail",
            "mail",
            "date de naissance",
            "naissance",
            "ne le",
            "nee le",
            "ne e le",
            "age",
            "lieu de naissance",
        ),
        *("nir", "n securite sociale", "numero de securite sociale", "no securite sociale", "n secu", "secu"),
        *("nationalite", "sexe", "civilite", "n allocataire", "numero allocataire", "numero caf", "n caf"),
        *(
            "identifiant france travail",
            "n pole emploi",
            "identifiant pole emploi",
            "matricule",
            "ddn",
            "ssn",
        ),
        *("numero france travail", "complement d adresse", "numero de telephone", "photo", "iban"),
    ),
}
_OF: dict[str, tuple[Holds, int]] = {
    title: (holds, rank) for holds, titles in TITLES.items() for rank, title in enumerate(titles)
}
"""What a title says that its column holds, the surest of several first: « N° » often counts the lines."""

_NIR = re.compile(r"[12][ .]?\d{2}[ .]?\d{2}[ .]?(?:\d{2}|2[AB])[ .]?\d{3}[ .]?\d{3}(?:[ .]?\d{2})?")
_PHONE = re.compile(r"(?:\+33|0033|0)[ .]?[1-9](?:[ .-]?\d{2}){4}")
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]+", re.IGNORECASE)


def is_known(title: str) -> bool:
    """Whether a table of dossiers has such a column."""
    return plain(title) in _OF


def recognised(table: Table) -> dict[int, Holds]:
    """A first guess, that one corrects by hand; what would identify somebody is told by its cells as well.

    Of two columns that pretend to the same, the one whose title is the surest has it.
    """
    chosen = dict.fromkeys(range(len(table.columns)), Holds.NOTHING)
    for _rank, position, holds in sorted(_claims(table), key=lambda one: one[:2]):
        if holds in SEVERAL or holds not in chosen.values():
            chosen[position] = holds
    return chosen


def _claims(table: Table) -> Iterator[tuple[int, int, Holds]]:
    """What each column pretends to hold, and how sure its title is of it."""
    for position, column in enumerate(table.columns):
        if _identifies(table, position):
            yield 0, position, Holds.PRIVATE
        elif found := _OF.get(plain(column.written)):
            yield found[1], position, found[0]


def best_of(tables: list[Table]) -> Table:
    """Of several sheets, the one whose titles are most those of dossiers; the first of equals.

    One that the workbook hides is read only where none of the others holds any dossier.
    """
    return max(tables, key=_suits)


def _suits(table: Table) -> tuple[bool, int, bool]:
    titles = sum(is_known(column.written) for column in table.columns)
    return bool(titles) and bool(table.rows) and not table.hidden, titles, bool(table.rows)


def _identifies(table: Table, position: int) -> bool:
    """Whether most cells are telephone numbers, addresses of mail, or numbers of social security."""
    cells = table.sample(position, 20)
    told = [cell for cell in cells if any(one.fullmatch(cell) for one in (_NIR, _PHONE, _MAIL))]
    return len(told) * 2 > len(cells) > 0
