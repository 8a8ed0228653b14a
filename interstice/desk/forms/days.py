"""A past day asked for in the address: `?le=2024-03-05`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from interstice.register.actors import Actor


class DayForm(forms.Form):
    """The day at which one wants to read a page again (product.md, promise 2)."""

    le = forms.DateField(
        label=_("Lire la page à une autre date"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("Cette date ne se lit pas. Écrivez-la ainsi : 2026-11-19.")},
    )


@dataclass(frozen=True)
class DayAsked:
    """The day shown, whether it is another than today, and the form that asks for one."""

    on: date
    another: bool
    form: DayForm


def day_asked(request: HttpRequest, actor: Actor) -> DayAsked:
    """The day asked for, or today when none is, or when it cannot be read; the form then says so."""
    form = DayForm(request.GET if request.GET.get("le") else None)
    on = form.cleaned_data["le"] if form.is_valid() else actor.today
    return DayAsked(on, on != actor.today, form)
