"""Reading before joining: the page of whoever was introduced."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from interstice.desk.forms.welcome import JoinForm
from interstice.desk.queries.welcome import Threshold, threshold
from interstice.parties.commands.members import join
from interstice.parties.entrance import attempted, confirmed, page
from interstice.parties.showing import show
from interstice.register.actors import Actor, Hat


@require_http_methods(["GET", "HEAD", "POST"])
@page
def welcome(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Show what joining engages, both ways, and join; « pas maintenant » inscribes nothing (A08, AT18)."""
    found = threshold(actor)
    data = request.POST if request.method == "POST" else None
    form = JoinForm(data, hosts=found.hosts, initial=_first_host(found))
    if request.method == "POST" and form.is_valid():
        done = attempted(
            form,
            lambda: join(
                actor,
                **form.cleaned_data,
                check_ins=found.check_ins,
                check_ins_rule=found.welcome.rule,
            ),
        )
        if done:
            who = found.arrival.people.signature(actor.member)
            sentence = _("{who}, rejoint le collectif.").format(who=who)
            return confirmed(request, done, sentence, "partnership", actor.partnership)
    context = {
        "found": found,
        "form": form,
        "joins": actor.hat is Hat.GUEST or form.is_bound,
        "house": found.arrival.people.name(actor.organisation),
        "not_now": request.GET.get("plus") == "tard",
    }
    status = 422 if form.is_bound else 200
    return show(request, actor, "desk/welcome.html", context, current="welcome", status=status)


def _first_host(found: Threshold) -> dict[str, str]:
    """Whoever introduced is proposed, when they are of the collective."""
    introducers = {one.row.by for one in found.presented}
    return next(({"welcomed_by": str(one)} for one, _name in found.hosts if one in introducers), {})
