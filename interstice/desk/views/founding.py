"""Opening a partnership: one page, from a difficulty or from a convention."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from interstice.desk.forms.founding import CONVENTION, OpeningForm, PeopleFormSet
from interstice.parties.commands.conventions import record_convention
from interstice.parties.commands.founding import draft_founding, open_partnership
from interstice.parties.commands.members import introduce_someone
from interstice.parties.entrance import confirmed, door_of
from interstice.parties.inputs import OrganisationInput
from interstice.parties.invitations import invite_by_mail
from interstice.parties.kinds import Blank, OrganisationKind, Origin
from interstice.parties.models import Member
from interstice.parties.queries.presence import actor_of
from interstice.register.actors import Actor, Hat
from interstice.register.gate import Inscribed, opened_by
from interstice.register.refusals import Refused
from interstice.register.turns import waiting_in_line
from interstice.rules.commands.questions import raise_question
from interstice.vault.models import Identity

PAGE = "desk/founding/found.html"


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def found(request: HttpRequest) -> HttpResponse:
    """Ask, and open; what was typed stays when it is refused."""
    form = OpeningForm(request.POST or None, initial=_known(request))
    people = PeopleFormSet(request.POST or None, prefix="people")
    if request.method == "POST" and form.is_valid() & people.is_valid():
        try:
            done = _opened(request, form, [one for one in people.cleaned_data if one])
        except Refused as no:
            form.add_error(None, str(no))
        else:
            sentence = _("Le partenariat est ouvert. Il n’y manque rien pour commencer.")
            return confirmed(request, done, sentence, "partnership", done.partnership)
    context = {"form": form, "people": people}
    return render(request, PAGE, context, status=422 if form.is_bound else 200)


def _known(request: HttpRequest) -> dict[str, str]:
    who = Identity.objects.filter(id__in=request.user.identities).first()  # type: ignore[union-attr]
    return {"first_name": who.first_name, "surname": who.surname} if who else {}


def _opened(request: HttpRequest, form: OpeningForm, people: list[dict[str, Any]]) -> Inscribed:
    """All the acts of the opening, or none: each has its own key, drawn from the form's."""
    door = door_of(request)
    with waiting_in_line(), transaction.atomic():
        mine = request.user.identity  # type: ignore[union-attr]
        actor = Actor(partnership=opened_by(door.key), hat=Hat.OPENER, identity=mine, door=door)
        done = _open(request, actor, form)
        me = actor_of(Member.objects.get(partnership=actor.partnership, way="opened"))
        steps = _Steps(me, door.key)
        subject = _take_up(steps, form)
        guests = [steps.run(introduce_someone, **_introduced(one)) for one in people]
        _lay_text(steps, form, guests, subject)
    invite_by_mail(request, [one["email"] for one in people])
    return done


def _open(request: HttpRequest, actor: Actor, form: OpeningForm) -> Inscribed:
    told = form.cleaned_data
    return open_partnership(
        actor,
        origin=Origin.DESCENDING if told["way"] == CONVENTION else Origin.ASCENDING,
        email=request.user.email,  # type: ignore[union-attr]
        organisation=form.organisation(),
        name=told["name"] or told["convention_title"],
        **{name: told[name] for name in ("first_name", "surname", "function")},
    )


class _Steps:
    """The acts that follow an opening, each through a door of its own key."""

    def __init__(self, me: Actor, key: str) -> None:
        self.me, self.key, self.walked = me, key, 0

    def run(self, act: Any, **told: Any) -> Any:
        self.walked += 1
        door = replace(self.me.door, key=f"{self.key[:56]}/{self.walked}")
        return act(self.me.through(door), **told).acts[0]


def _take_up(steps: _Steps, form: OpeningForm) -> list[UUID]:
    """The difficulty becomes the first question; or the convention is recorded with what it leaves empty."""
    told = form.cleaned_data
    if told["way"] == CONVENTION:
        more = {"signed_on": told["convention_signed_on"], "clauses": form.clauses()}
        steps.run(record_convention, title=told["convention_title"], **more)
        return []
    return [steps.run(raise_question, sentence=told["difficulty"]).question]


def _introduced(told: dict[str, Any]) -> dict[str, Any]:
    house = OrganisationInput(what=OrganisationKind.OTHER, name=told["house"])
    kept = {name: told[name] for name in ("first_name", "surname", "email", "function", "words")}
    return {**kept, "organisation": house}


def _lay_text(steps: _Steps, form: OpeningForm, guests: list[Any], closes: list[UUID]) -> None:
    if not form.cleaned_data["text"]:
        return
    said = form.determined()
    here = Member.objects.filter(partnership=steps.me.partnership)
    steps.run(
        draft_founding,
        text=form.cleaned_data["text"],
        undetermined=[blank for blank in Blank if blank not in said],
        determined=said,
        signatories=list(here.values_list("id", flat=True)),
        closes=closes,
    )
    del guests
