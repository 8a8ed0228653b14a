"""The form of an adoption: all that the collective may add to the text; everything may stay blank."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from interstice.rules.forms.writing import offer
from interstice.ui.widgets import Day

Option = tuple[str, str]


def _several(label: Any) -> forms.MultipleChoiceField:
    ticks = forms.CheckboxSelectMultiple({"class": "form-check-input"})
    return forms.MultipleChoiceField(label=label, required=False, widget=ticks)


class Adoption(forms.Form):
    """From when the rule holds, when it is said again, whose endorsement it asks for, who signs."""

    use_required_attribute = False

    applied_from = forms.DateField(
        label=_("Elle vaut à partir du"),
        required=False,
        widget=Day,
        help_text=_("Laissé en blanc : dès aujourd’hui."),
    )
    trial_until = forms.DateField(
        label=_("À l’essai jusqu’au"),
        required=False,
        widget=Day,
        help_text=_("Laissé en blanc : sans essai."),
    )
    review_months = forms.IntegerField(
        label=_("À redire après combien de mois"),
        required=False,
        min_value=1,
        max_value=120,
        widget=forms.TextInput({"inputmode": "numeric", "size": 4}),
    )
    endorsements_needed = _several(_("L’aval de quelles hiérarchies elle demande"))
    signatories = _several(_("Qui signe"))
    fills = _several(_("Ce qu’elle remplit dans la convention"))
    equally_legitimate = forms.BooleanField(
        label=_(
            "Tenir ces principes pour également légitimes : aucune règle ne citera plus l’un sans l’autre"
        ),
        required=False,
    )
    words = forms.CharField(
        label=_("Un mot du collectif"), required=False, widget=forms.Textarea({"rows": 2, "class": "serif"})
    )
    read_draft = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self,
        *args: object,
        houses: Iterable[Option] = (),
        members: Iterable[Option] = (),
        clauses: Iterable[Option] = (),
        **more: object,
    ) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type]
        offer(self, endorsements_needed=houses, signatories=members, fills=clauses)

    def told(self) -> dict[str, Any]:
        """What the command takes of it."""
        said = self.cleaned_data
        plain = ("read_draft", "applied_from", "trial_until", "review_months", "words")
        cited = ("endorsements_needed", "signatories", "fills")
        return {name: said[name] for name in plain} | {
            name: [UUID(one) for one in said[name]] for name in cited
        }
