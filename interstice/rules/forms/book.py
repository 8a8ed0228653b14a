"""The day on which one wants to read a page: the book of rules, a rule, the home, the convention."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from interstice.register.actors import Actor
from interstice.ui.widgets import Day


class DayForm(forms.Form):
    """A past day, or one to come: a suspension ends, a rule begins to apply (product.md, promise 2)."""

    le = forms.DateField(
        label=_("Relire au"),
        widget=Day,
        error_messages={"invalid": _("Cette date ne se lit pas. Écrivez-la ainsi : 2026-11-19.")},
    )


@dataclass(frozen=True)
class DayRead:
    """The day shown, and the form that asks for another."""

    on: date
    another: bool
    form: DayForm

    @property
    def query(self) -> str:
        """What keeps a link on the same day."""
        return f"?le={self.on.isoformat()}" if self.another else ""


def day_read(request: HttpRequest, actor: Actor) -> DayRead:
    """The day asked for in the address; today when none is, or when it cannot be read: the form says so."""
    form = DayForm(request.GET if request.GET.get("le") else None)
    on = form.cleaned_data["le"] if form.is_valid() else actor.today
    return DayRead(on, on != actor.today, form)
