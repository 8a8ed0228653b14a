"""The book of rules, and a rule: on today's page or as they were on any past day."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from interstice.parties.entrance import page
from interstice.parties.showing import show
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight
from interstice.rules.forms.book import DayRead, day_read
from interstice.rules.queries.book import rule_book
from interstice.rules.queries.concerns import concerns
from interstice.rules.queries.defaults import defaults_on
from interstice.rules.queries.rule_page import RulePage, rule_at, title_of
from interstice.rules.views.telling import carriers, clauses_told, climb, comparison, path_told
from interstice.rules.views.under_way import adaptations_told, light_round


@require_safe
@page
def book(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Rules in their order, those dropped apart, and what the software does by default."""
    day = day_read(request, actor)
    whole = rule_book(actor, day.on)
    context = {
        "day": day,
        "rules": [(one, whole.who.person(one.watcher)) for one in whole.in_force],
        "dropped": [(one, "") for one in whole.dropped],
        "defaults": defaults_on(actor, day.on, rows=whole.rows, known=whole.who),
    }
    return show(request, actor, "rules/book.html", context, current="rules")


@require_safe
@page
def rule(request: HttpRequest, actor: Actor, rule: UUID) -> HttpResponse:
    """A rule: its text, why, what the software obeys, and for members where it comes from (N01)."""
    day = day_read(request, actor)
    found, day = _on_that_day(actor, rule, day)
    context = {
        "day": day,
        "rule": found,
        "title": title_of(found),
        "writes": actor.within() and not day.another and found.rule.repealed_on is None,
        "clauses": clauses_told(found),
        "comparison": comparison(found, request.GET.get("versions", "")),
    }
    if actor.within():
        context |= {
            "carriers": carriers(found),
            "concerns": concerns(actor, rule, found.who, day.on),
            "climb": climb(found),
            "path": path_told(found),
            "adaptations": adaptations_told(actor, found, now=not day.another),
            "light": light_round(actor, found),
            "watcher": found.who.signature(found.watcher),
            "endorsements": [found.who.name(one) for one in found.rule.endorsements_needed],
        }
    return show(request, actor, "rules/rule.html", context, current="rules")


def _on_that_day(actor: Actor, rule: UUID, day: DayRead) -> tuple[RulePage, DayRead]:
    """The rule on the day asked for; before it was adopted, today's, and the form says why."""
    try:
        return rule_at(actor, rule, day.on), day
    except OutOfSight:
        found = rule_at(actor, rule)
    day.form.add_error("le", _("Cette règle n’existait pas encore ce jour-là : la voici aujourd’hui."))
    return found, DayRead(actor.today, another=False, form=day.form)
