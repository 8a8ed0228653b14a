"""Forms of needs."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from interstice.parties.forms.gestures import GestureForm
from interstice.register.actors import Actor
from interstice.ui.widgets import Plume


class NeedForm(GestureForm):
    """What one would need (I13)."""

    words = forms.CharField(
        label=_("J’aurais besoin de…"),
        widget=Plume(rows=2),
        error_messages={"required": _("Dites en une phrase ce dont vous auriez besoin.")},
    )


class EndNeedForm(GestureForm):
    """It is over: nothing more is asked."""

    def __init__(self, actor: Actor, *args: Any, need: UUID, **more: Any) -> None:
        self.need = need
        super().__init__(actor, *args, **more)

    def told(self) -> dict[str, Any]:
        """The need."""
        return {"need": self.need}
