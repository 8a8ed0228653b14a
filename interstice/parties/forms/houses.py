"""What is asked of an organisation that takes its seat or changes its name, and of a convention."""

from __future__ import annotations

import re
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from interstice.parties.forms.gestures import GestureForm
from interstice.parties.inputs import ConventionClauseInput, OrganisationInput
from interstice.parties.kinds import OrganisationKind
from interstice.ui.widgets import Day

_CLAUSE = re.compile(r"\n\s*\n|\n(?=\s*(?:article|clause)\s+\S)", re.IGNORECASE)
_TITLE_LENGTH = 90


class OrganisationForm(GestureForm):
    """An organisation takes its seat, with the public codes that tell it from others (A09, A16)."""

    name = forms.CharField(label=_("Son nom"), max_length=200)
    short_name = forms.CharField(
        label=_("Comment on l’appelle autour de la table"), required=False, max_length=60
    )
    what = forms.ChoiceField(
        label=_("Sa nature"), choices=OrganisationKind, initial=OrganisationKind.ASSOCIATION
    )
    siret = forms.CharField(label=_("Son SIRET, si vous l’avez"), required=False, max_length=20)
    commune = forms.CharField(
        label=_("Le code INSEE de sa commune"),
        help_text=_("Cinq signes : 71076 pour Chalon-sur-Saône. Ce n’est pas le code postal."),
        required=False,
        max_length=5,
    )
    unit_of = forms.ChoiceField(label=_("Unité de"), required=False)
    carried_by = forms.ChoiceField(label=_("Portée par"), required=False)

    def prepare(self) -> None:
        """The organisations around the table, or none."""
        seated = [(str(one.id), self.here.name(one.id)) for one in self.here.seats()]
        for name in ("unit_of", "carried_by"):
            field: Any = self.fields[name]
            field.choices = [("", _("aucune")), *seated]

    def told(self) -> dict[str, Any]:
        """The organisation as the command takes it."""
        said = dict(self.cleaned_data)
        above = {name: said.pop(name) for name in ("unit_of", "carried_by")}
        parents: dict[str, Any] = {name: UUID(house) if house else None for name, house in above.items()}
        what = OrganisationKind(said.pop("what"))
        return {"organisation": OrganisationInput(what=what, **said, **parents)}


class RenameForm(GestureForm):
    """The same organisation under a new name (A09)."""

    organisation = forms.ChoiceField(label=_("Laquelle"))
    name = forms.CharField(label=_("Son nouveau nom"), max_length=200)
    until = forms.DateField(label=_("Elle a porté l’ancien jusqu’au"), widget=Day, required=False)

    def prepare(self) -> None:
        """The organisations around the table."""
        field: Any = self.fields["organisation"]
        field.choices = [(str(one.id), self.here.name(one.id)) for one in self.here.seats()]

    def told(self) -> dict[str, Any]:
        """The organisation by its identifier."""
        return {**self.cleaned_data, "organisation": UUID(self.cleaned_data["organisation"])}


class ConventionForm(GestureForm):
    """A convention written before us, or beside us, recorded with what it leaves open (B25)."""

    title = forms.CharField(label=_("Son intitulé"), max_length=200)
    signed_on = forms.DateField(label=_("Signée le"), required=False, widget=Day)
    ends_on = forms.DateField(label=_("Jusqu’au"), required=False, widget=Day)
    text = forms.CharField(
        label=_("Ses clauses, collées ici"),
        help_text=_(
            "Une ligne vide entre deux clauses. Chacune deviendra une case : remplie par une règle, ou vide. "
            "La convention elle-même ne change pas."
        ),
        widget=forms.Textarea({"rows": 8}),
    )

    def told(self) -> dict[str, Any]:
        """The convention with its clauses, all empty to begin with."""
        said = dict(self.cleaned_data)
        text = said.pop("text")
        return {**said, "clauses": clauses_in(text)}


def clauses_in(pasted: str) -> list[ConventionClauseInput]:
    """A pasted text, one clause for each paragraph; all empty to begin with (B25)."""
    parts = [part.strip() for part in _CLAUSE.split(pasted.replace("\r\n", "\n")) if part.strip()]
    return [
        ConventionClauseInput(key=f"c{n}", title=_title(part), text=part)
        for n, part in enumerate(parts, start=1)
    ]


def _title(part: str) -> str:
    first = re.split(r"(?<=[.:;])\s|\n", part, maxsplit=1)[0].strip()
    return first if len(first) <= _TITLE_LENGTH else first[: _TITLE_LENGTH - 1].rstrip() + "…"
