"""What a handover asks: to whom, what the rule verifies, the person's agreement; no text, no file (AT25)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from interstice.followups.queries.handing import HandingPage
from interstice.parties.forms.gestures import GestureForm
from interstice.register.actors import Actor


class HandOverForm(GestureForm):
    """The items are the rule's own words: they are ticked, never written."""

    to_member = forms.TypedChoiceField(label=_("À qui"), coerce=UUID)
    checked = forms.MultipleChoiceField(
        label=_("Ce que nous vérifions avant de transmettre"),
        widget=forms.CheckboxSelectMultiple({"class": "form-check-input"}),
        required=False,
    )
    person_agreement = forms.BooleanField(
        label=_("La personne est d’accord pour changer de référent"), required=False
    )

    def __init__(self, actor: Actor, *args: Any, dossier: UUID, page: HandingPage, **more: Any) -> None:
        self.dossier, self.page = dossier, page
        super().__init__(actor, *args, **more)

    def prepare(self) -> None:
        """Those of the circle who read her page today; the items of the clause in force."""
        self.fields["to_member"].choices = [("", "…"), *((str(one), name) for one, name in self.page.people)]  # type: ignore[attr-defined]
        self.fields["checked"].choices = [(item, item) for item in self.page.items]  # type: ignore[attr-defined]
        if not self.page.items:
            del self.fields["checked"]

    def told(self) -> dict[str, Any]:
        """The arguments of the command."""
        return {"dossier": self.dossier, "checked": [], **self.cleaned_data}
