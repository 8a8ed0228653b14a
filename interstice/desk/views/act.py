"""An act's page, and the erasure of one's own words."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from interstice.desk.queries.acts import act_page
from interstice.parties.entrance import attempted, confirmed, page
from interstice.parties.showing import show
from interstice.register.actors import Actor
from interstice.vault.commands import erase_words

PAGE = "desk/register/act.html"


class Erasure(forms.Form):
    """The fingerprint of the words to take out of the vault."""

    mark = forms.CharField(max_length=44, widget=forms.HiddenInput)


@require_safe
@page
def act(request: HttpRequest, actor: Actor, n: int) -> HttpResponse:
    """One act: its words, for whom, when, and what holds it in the register."""
    return _shown(request, actor, n, Erasure())


@require_POST
@page
def erase(request: HttpRequest, actor: Actor, n: int) -> HttpResponse:
    """Erase words that one wrote: the act stays, its words go, without a reason being asked (RL20)."""
    act_page(actor, n)
    form = Erasure(request.POST)
    if form.is_valid():
        done = attempted(form, lambda: erase_words(actor, form.cleaned_data["mark"]))
        if done:
            said = _("Vos mots sont effacés. L’acte n° {n} reste, avec son empreinte.").format(n=n)
            return confirmed(request, done, said, "act", actor.partnership, n)
    return _shown(request, actor, n, form, status=422)


def _shown(request: HttpRequest, actor: Actor, n: int, form: Erasure, status: int = 200) -> HttpResponse:
    context = {"found": act_page(actor, n), "form": form}
    return show(request, actor, PAGE, context, current="register", status=status)
