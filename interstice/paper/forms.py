"""What importing asks: a file, what its columns hold, what the agreements cover."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from interstice.followups.kinds import Subject
from interstice.paper.dossiers.columns import SEVERAL, Chosen, Holds
from interstice.paper.sheets import Table, limits


class FileForm(forms.Form):
    """A table, in any of the kinds that people have."""

    table = forms.FileField(
        label=_("Votre fichier"),
        help_text=_("XLSX, ODS, CSV ou JSON. Il est lu ici, puis oublié : rien ne le garde."),
        max_length=255,
        widget=forms.FileInput({"accept": ".xlsx,.ods,.csv,.tsv,.txt,.json"}),
    )

    def clean_table(self) -> Any:
        """Too large a file is refused before it is read."""
        given = self.cleaned_data["table"]
        if given.size > limits.MAX_BYTES:
            megabytes = limits.MAX_BYTES // 1024 // 1024
            raise forms.ValidationError(
                _("Ce fichier pèse plus de %(megabytes)s Mo. Coupez-le en plusieurs."),
                params={"megabytes": megabytes},
            )
        return given


class ColumnsForm(forms.Form):
    """What each column holds, corrected by hand; nothing is ticked in advance of what agreements cover."""

    subjects = forms.MultipleChoiceField(
        label=_("Ce que couvrent les accords du fichier"),
        help_text=_("Sans rien de coché, aucun accord n’est repris : il s’inscrira avec la personne."),
        choices=Subject,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, table: Table, chosen: Chosen, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.table = table
        for position, column in enumerate(table.columns):
            self.fields[name(position)] = forms.ChoiceField(
                label=column.title, choices=Holds, initial=chosen.get(position, Holds.NOTHING)
            )

    def columns(self) -> list[tuple[Any, list[str], str]]:
        """Each column: its select, its first cells, its letter."""
        return [
            (self[name(position)], self.table.sample(position), column.letter)
            for position, column in enumerate(self.table.columns)
        ]

    def clean(self) -> dict[str, Any]:
        """A reference is needed, and one thing stands in one column."""
        told: dict[str, Any] = super().clean() or {}
        holds = [one for one in self.chosen().values() if one not in SEVERAL]
        for twice in {one for one in holds if holds.count(one) > 1}:
            self.add_error(
                None,
                forms.ValidationError(
                    _("« %(what)s » est choisi pour deux colonnes : gardez-en une."),
                    params={"what": twice.label},
                ),
            )
        if Holds.REFERENCE not in holds:
            self.add_error(
                None, _("Choisissez la colonne de la référence : sans elle, rien ne distingue les dossiers.")
            )
        return told

    def chosen(self) -> dict[int, Holds]:
        """What each column holds, by its position."""
        return {
            position: Holds(self.cleaned_data.get(name(position)) or Holds.NOTHING)
            for position in range(len(self.table.columns))
        }


def name(position: int) -> str:
    """The name of the select of a column."""
    return f"column_{position}"
