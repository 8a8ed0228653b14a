"""What one may say of what draws one here: optional, never political or religious (M37, M38, RL6)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from interstice.parties.forms.gestures import GestureForm
from interstice.parties.forms.introducing import ReadOnceForm
from interstice.ui.widgets import Plume


class MotivesForm(ReadOnceForm, GestureForm):
    """Two sentences at most, both optional; left blank, they are taken back."""

    tells_too_much = _(
        "« {passage} » dit une appartenance ou une conviction : "
        "personne ne la demande, et l’écrire n’est pas nécessaire."
    )
    attracts = forms.CharField(label=_("Ce qui m’attire ici"), widget=Plume(rows=2), required=False)
    options = forms.CharField(
        label=_("Les options auxquelles je tiens"),
        help_text=_("De métier, jamais d’opinion politique ou religieuse."),
        widget=Plume(rows=2),
        required=False,
    )
    attracts_seen = forms.CharField(required=False, widget=forms.HiddenInput)
    options_seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean_attracts(self) -> str:
        """Read once."""
        return self.read_once("attracts")

    def clean_options(self) -> str:
        """Read once."""
        return self.read_once("options")

    def told(self) -> dict[str, Any]:
        """What was said, without what was only shown."""
        return {name: self.cleaned_data[name] for name in ("attracts", "options")}
