"""Sending a person: first to whom, then for what; between the two, the screen says what will be owed."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from interstice.followups.kinds import Subject
from interstice.followups.queries.sending import Towards
from interstice.parties.forms.gestures import GestureForm
from interstice.register.actors import Actor
from interstice.ui.widgets import Day, Plume


class SendForm(GestureForm):
    """For what, what travels, a word; the day of the report-back only if the two chose another."""

    purpose = forms.CharField(
        label=_("Pour quoi"),
        help_text=_("En une ligne : ce que la personne vient chercher là-bas."),
        max_length=200,
    )
    travels = forms.TypedMultipleChoiceField(
        label=_("Ce que vous direz d’elle ou de lui"),
        coerce=Subject,
        widget=forms.CheckboxSelectMultiple({"class": "form-check-input"}),
        required=False,
    )
    words = forms.CharField(label=_("Vos mots"), widget=Plume(rows=3), required=False, max_length=1200)
    due = forms.DateField(
        label=_("Un autre jour pour le retour, si vous en êtes convenus"), widget=Day, required=False
    )

    def __init__(self, actor: Actor, *args: Any, dossier: UUID, towards: Towards, **more: Any) -> None:
        self.dossier, self.towards = dossier, towards
        super().__init__(actor, *args, **more)

    def prepare(self) -> None:
        """Only what the person's agreement covers with this partner may travel."""
        self.fields["travels"].choices = [(one.value, one.label) for one in self.towards.may_travel]  # type: ignore[attr-defined]
        if not self.towards.may_travel:
            del self.fields["travels"]

    def told(self) -> dict[str, Any]:
        """The arguments of the command."""
        return {
            "dossier": self.dossier,
            "to_organisation": self.towards.organisation,
            "to_member": self.towards.member,
            "after": self.towards.after,
            **self.cleaned_data,
        }
