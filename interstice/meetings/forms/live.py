"""The gestures of a session in which one writes, as they come back when they are refused: filled."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from interstice.meetings.queries.around_table import Person
from interstice.ui.widgets import Plume


class RewordEntryForm(forms.Form):
    """A line written better."""

    words = forms.CharField(label=_("La phrase"), widget=Plume(rows=3), required=False)


class ReviewForm(forms.Form):
    """What this session does with an earlier decision, in a word if one wishes (B02)."""

    words = forms.CharField(label=_("Un mot, si vous voulez"), widget=Plume(rows=3), required=False)


class FacilitateForm(forms.Form):
    """Who runs an item, and a reason that nobody owes (B07)."""

    pair = forms.MultipleChoiceField(
        label=_("Qui anime"), widget=forms.CheckboxSelectMultiple, required=False
    )
    reason = forms.CharField(label=_("Une raison, si vous voulez"), widget=Plume(rows=2), required=False)

    def __init__(self, *args: Any, present: Sequence[Person] = (), **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["pair"].choices = [(str(one.id), one.name) for one in present]  # type: ignore[attr-defined]
