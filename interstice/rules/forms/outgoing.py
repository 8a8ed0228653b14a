"""Forms of the texts that leave the collective."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from interstice.parties.forms.gestures import GestureForm
from interstice.register.actors import Actor
from interstice.ui.widgets import Plume, Way, Ways


class CirculateForm(GestureForm):
    """A text before it leaves, and whom it is for (B15)."""

    title = forms.CharField(
        label=_("Son titre"), max_length=200, error_messages={"required": _("Donnez un titre à ce texte.")}
    )
    addressed_to = forms.CharField(
        label=_("À qui il s’adresse"),
        max_length=200,
        error_messages={"required": _("Dites à qui ce texte s’adresse.")},
    )
    text = forms.CharField(
        label=_("Le texte"), widget=Plume(rows=10), error_messages={"required": _("Écrivez le texte.")}
    )
    orients = forms.TypedChoiceField(
        label=_("Dit-il nos orientations ?"),
        coerce=lambda value: value == "yes",
        initial="yes",
        widget=Ways,
        choices=[
            ("yes", Way(_("Oui"), _("Il dit où va le collectif"))),
            ("no", Way(_("Non"), _("Une invitation, une date, un fait"))),
        ],
    )


class OutgoingForm(GestureForm):
    """A gesture on one text; letting it out asks nothing more."""

    def __init__(self, actor: Actor, *args: Any, outgoing: UUID, **more: Any) -> None:
        self.outgoing = outgoing
        super().__init__(actor, *args, **more)

    def told(self) -> dict[str, Any]:
        """The text, and what was filled."""
        return {"outgoing": self.outgoing, **self.cleaned_data}


class RereadForm(OutgoingForm):
    """An organisation's answer; its last word counts."""

    agrees = forms.TypedChoiceField(
        label=_("Votre relecture"),
        coerce=lambda value: value == "yes",
        widget=Ways,
        choices=[
            ("yes", Way(_("Il peut sortir"), _("Tel qu’il est écrit"), "consent")),
            ("no", Way(_("Il ne peut pas sortir ainsi"), _("Dites ce qui ne va pas"), "objection")),
        ],
        error_messages={"required": _("Choisissez : il peut sortir, ou pas ainsi.")},
    )
    words = forms.CharField(label=_("Un mot pour qui l’a écrit"), widget=Plume(rows=2), required=False)
