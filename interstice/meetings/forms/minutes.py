"""What is asked to make minutes go round, to correct and to approve them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from interstice.meetings.queries.minutes import MinutesPage
from interstice.ui.widgets import Plume

WHOLE = ""
"""A correction that bears on the whole, not on one line."""
SHORT = 90


class MinutesForm(forms.Form):
    """A gesture on minutes, knowing what they tell its reader; `told` gives the command its arguments."""

    def __init__(self, page: MinutesPage, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.page = page
        self.prepare()

    def prepare(self) -> None:
        """Offer the choices that depend on the session."""

    def told(self) -> dict[str, Any]:
        """The arguments of the command."""
        return dict(self.cleaned_data)


class PublishForm(MinutesForm):
    """To which organisations the minutes go, and a word for them."""

    circulated_to = forms.MultipleChoiceField(
        label=_("À qui"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Dites à quelles organisations il est adressé.")},
    )
    words = forms.CharField(label=_("Un mot pour qui le reçoit"), widget=Plume(rows=2), required=False)

    def prepare(self) -> None:
        """Every organisation here, all ticked: leaving one out is what is said."""
        field = self.fields["circulated_to"]
        houses = [(str(one.id), self.page.who.name(one.id)) for one in self.page.who.seats()]
        field.choices = houses  # type: ignore[attr-defined]
        field.initial = [value for value, _label in houses]

    def told(self) -> dict[str, Any]:
        """The organisations by their identifiers."""
        data = dict(self.cleaned_data)
        return {**data, "circulated_to": [UUID(one) for one in data["circulated_to"]]}


class CorrectForm(MinutesForm):
    """What should be read otherwise, of one line or of the whole."""

    entry = forms.ChoiceField(label=_("Ce qui se corrige"), required=False)
    words = forms.CharField(
        label=_("Ce qui doit se lire"),
        widget=Plume(rows=3),
        error_messages={"required": _("Écrivez ce qui doit se lire autrement.")},
    )

    def prepare(self) -> None:
        """The lines that this reader reads, under their items; a line of another room has its own page."""
        lines = [
            *self.page.before,
            *(line for item in self.page.items for line in item.lines),
            *self.page.loose,
        ]
        self.fields["entry"].choices = [  # type: ignore[attr-defined]
            (WHOLE, _("Le compte rendu dans son ensemble")),
            *((str(line.entry), _called(line)) for line in lines if line.entry),
        ]

    def told(self) -> dict[str, Any]:
        """The line, or none for the whole."""
        data = dict(self.cleaned_data)
        return {**data, "entry": UUID(data["entry"]) if data["entry"] else None}


class ApproveForm(MinutesForm):
    """Nothing to fill: one approves or one corrects."""


def _called(line: Any) -> str:
    words = str(line.words)
    said = f"{line.who} {words}".strip()
    return f"{line.n} · {line.genre} : {said if len(said) <= SHORT else said[:SHORT].rstrip() + '…'}"
