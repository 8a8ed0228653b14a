"""What a reader asks of the register: filters, and the signs of a printed sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from interstice.desk.queries.papers import SIGNS, signs_in
from interstice.desk.queries.register import Asked


class RegisterFilter(forms.Form):
    """Filters by GET, so that a filtered register has an address that can be kept and sent."""

    mots = forms.CharField(
        label=_("Chercher"),
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"type": "search", "placeholder": _("un mot, un numéro")}),
    )
    acte = forms.ChoiceField(label=_("Acte"), required=False)
    organisation = forms.UUIDField(label=_("Organisation"), required=False, widget=forms.Select)
    depuis = forms.DateField(
        label=_("Depuis"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    avant = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)
    ouvert = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)

    def __init__(self, data: Mapping[str, Any], genres: Sequence[tuple[str, str]]) -> None:
        super().__init__(data)
        cast(forms.ChoiceField, self.fields["acte"]).choices = [("", _("Tous")), *genres]

    def offer(self, organisations: Sequence[tuple[str, str]]) -> None:
        """Name the organisations among which one chooses: known once the page is read."""
        chooser = cast(forms.Select, self.fields["organisation"].widget)
        chooser.choices = [("", _("Toutes")), *organisations]

    def asked(self) -> Asked:
        """What is asked, fields that cannot be read being left aside and said beside themselves."""
        self.is_valid()
        read = self.cleaned_data
        return Asked(
            words=read.get("mots") or "",
            genre=read.get("acte") or "",
            organisation=read.get("organisation"),
            since=read.get("depuis"),
            before=read.get("avant"),
            opened=read.get("ouvert"),
        )


class PaperForm(forms.Form):
    """The signs that a printed sheet bears at its foot."""

    signes = forms.CharField(
        label=_("Vérifier un document papier"),
        max_length=100,
        widget=forms.TextInput(attrs={"placeholder": _("huit signes, ex. 85da af6f"), "autocomplete": "off"}),
    )

    def clean_signes(self) -> str:
        """Refuse what cannot be a fingerprint, and say what is expected."""
        signs = signs_in(self.cleaned_data["signes"])
        if not signs:
            raise forms.ValidationError(
                _("Il faut au moins %(count)d signes, chiffres ou lettres de a à f."),
                params={"count": SIGNS},
            )
        return signs
