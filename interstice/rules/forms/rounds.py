"""Forms of a consent round: nothing is ticked in advance, and a voice carries the text that was read."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from interstice.rules.kinds import Stand
from interstice.ui.widgets import Stances, Way

Option = tuple[str, str]

MAIN = (
    (Stand.CONSENT, Way(_("Consentir"), _("Je peux vivre avec"), "consent")),
    (Stand.RESERVE, Way(_("Avec réserve"), _("Je consens, et je le dis"), "reserve")),
    (Stand.OBJECTION, Way(_("Objecter"), _("Il y a une raison à traiter"), "objection")),
)
QUIETER = (
    (Stand.NOT_CONCERNED, Way(_("Nous ne sommes pas concernés"), "", "sans")),
    (Stand.WAITING, Way(_("Nous attendons notre hiérarchie"), "", "etude")),
)
"""Answers that are no judgement on the text: smaller, below the three others."""


class Voice(forms.Form):
    """An organisation's answer to one text. `read_draft` is that of the page on which it was typed (N17)."""

    use_required_attribute = False

    stance = forms.ChoiceField(
        label=_("Votre position"),
        widget=Stances({"class": "form-check-input"}),
        choices=[*MAIN, *QUIETER],
        error_messages={"required": _("Choisissez votre position : rien n’est coché d’avance.")},
    )
    organisation = forms.ChoiceField(label=_("Au nom de"), required=False)
    words = forms.CharField(
        label=_("Un mot pour les autres"),
        required=False,
        widget=forms.Textarea({"rows": 2, "class": "serif"}),
    )
    would_lift = forms.CharField(
        label=_("Ce qui lèverait l’objection"),
        required=False,
        widget=forms.Textarea({"rows": 2, "class": "serif"}),
        help_text=_("Ce qu’il faudrait changer pour que vous puissiez vivre avec."),
    )
    principle = forms.ChoiceField(label=_("Au nom d’un principe"), required=False)
    convention_clause = forms.ChoiceField(label=_("Ou d’une clause de la convention"), required=False)
    read_draft = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self,
        *args: object,
        houses: Iterable[Option] = (),
        principles: Iterable[Option] = (),
        clauses: Iterable[Option] = (),
        only_objecting: bool = False,
        **more: object,
    ) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type]
        self.fields["organisation"].choices = list(houses)  # type: ignore[attr-defined]
        self.fields["principle"].choices = [("", _("Aucun en particulier")), *principles]  # type: ignore[attr-defined]
        self.fields["convention_clause"].choices = [("", _("Aucune en particulier")), *clauses]  # type: ignore[attr-defined]
        if only_objecting:
            self.fields["stance"].choices = [MAIN[-1]]  # type: ignore[attr-defined]


class Lifted(forms.Form):
    """An objection is withdrawn by those who made it."""

    after = forms.CharField(
        label=_("Après quoi"), required=False, widget=forms.Textarea({"rows": 2, "class": "serif"})
    )


class Entrusted(forms.Form):
    """A voice entrusted in writing to a member of another organisation."""

    to = forms.ChoiceField(
        label=_("À qui"), error_messages={"required": _("Choisissez à qui vous confiez votre voix.")}
    )
    words = forms.CharField(
        label=_("Ce que vous lui confiez"),
        required=False,
        widget=forms.Textarea({"rows": 2, "class": "serif"}),
    )

    def __init__(self, *args: object, members: Iterable[Option] = (), **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type]
        self.fields["to"].choices = [("", _("Choisir quelqu’un…")), *members]  # type: ignore[attr-defined]
