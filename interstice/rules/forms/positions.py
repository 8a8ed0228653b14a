"""Forms of positions: what one puts on the table, what one recognises, what one has understood of another."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from interstice.rules.kinds import SpeaksFor

Option = tuple[str, str]


def _serif(rows: int = 2) -> forms.Textarea:
    return forms.Textarea({"rows": rows, "class": "serif"})


class Stated(forms.Form):
    """The three legs of a position, any of which may stay blank (D02)."""

    interests = forms.CharField(
        label=_("Nos intérêts"),
        required=False,
        widget=_serif(),
        help_text=_("Ce qui pèse sur nous, ce que nous risquons."),
    )
    solution = forms.CharField(
        label=_("Notre solution pratique"),
        required=False,
        widget=_serif(),
        help_text=_("Ce que nous ferions dès demain."),
    )
    values = forms.CharField(
        label=_("Ce à quoi nous tenons"),
        required=False,
        widget=_serif(),
        help_text=_("Ce que nous ne lâcherons pas."),
    )
    speaks_for = forms.ChoiceField(
        label=_("Vous parlez plutôt pour"),
        required=False,
        choices=[("", _("sans le dire")), *SpeaksFor.choices],
    )


class Recognised(forms.Form):
    """« Votre position est légitime », with a word if one wishes."""

    words = forms.CharField(label=_("Un mot, si vous voulez"), required=False, widget=_serif())


class Translated(forms.Form):
    """« Si je vous comprends bien… »: to someone who will answer yes, or otherwise (RL18)."""

    of = forms.ChoiceField(
        label=_("Ce que défend"), error_messages={"required": _("Choisissez de qui vous dites la pensée.")}
    )
    words = forms.CharField(
        label=_("Si je vous comprends bien…"),
        required=False,
        widget=_serif(3),
        help_text=_("Avec vos mots, comme cette personne le dirait."),
    )

    def __init__(self, *args: object, members: Iterable[Option] = (), **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type]
        self.fields["of"].choices = [("", _("Choisir quelqu’un…")), *members]  # type: ignore[attr-defined]


class Answered(forms.Form):
    """The one who was translated says yes, or says it otherwise."""

    words = forms.CharField(label=_("Je dirais plutôt"), required=False, widget=_serif())
