"""Adopting a rule: read what it will do, adopt, read what changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from interstice.parties.entrance import attempted, confirmed, page
from interstice.parties.models import Member
from interstice.parties.queries.directory import Directory
from interstice.parties.showing import show
from interstice.register.actors import Actor, Hat
from interstice.register.gate import Inscribed
from interstice.register.refusals import OutOfSight
from interstice.rules.acts import RuleAdopted, RuleRevised
from interstice.rules.clauses.deciding import Reactivation
from interstice.rules.clauses.institutions import HierarchyInformation
from interstice.rules.clauses.spoken import plainly
from interstice.rules.commands.rules import adopt_rule
from interstice.rules.forms.adoption import Adoption
from interstice.rules.models import RuleVersion
from interstice.rules.queries.clauses import clause
from interstice.rules.queries.rule_page import RulePage, rule_at
from interstice.rules.queries.ties import ties_among
from interstice.rules.views.laid import Laid, laid
from interstice.rules.views.table import others


@dataclass(frozen=True)
class Informed:
    """Someone who decides for an organisation, or the fact that its members tell its hierarchy themselves."""

    house: str
    name: str
    mine: bool
    needed: bool


@page
def adopted(request: HttpRequest, actor: Actor, proposal: UUID) -> HttpResponse:
    """What adopting this text would do, or what is missing; the button adopts it."""
    shown = laid(actor, proposal)
    if shown.page.adopted_on:
        return redirect("adopted", actor.partnership, proposal)
    form = Adoption(request.POST if request.method == "POST" else None, **_choices(actor, shown))
    if request.method != "POST":
        form.initial = _initial(actor, shown)
        return _before(request, actor, shown, form)
    done = attempted(form, lambda: _adopt(actor, shown, form)) if form.is_valid() else None
    if done is None:
        return _before(request, actor, shown, form, status=422)
    told = _("Le collectif adopte « {title} », version {n}.").format(
        title=shown.page.title, n=shown.page.draft
    )
    return confirmed(request, _the_adoption(done), told, "adopted", actor.partnership, proposal)


@page
def concluded(request: HttpRequest, actor: Actor, proposal: UUID) -> HttpResponse:
    """What was adopted: what changes, the reservations kept, who is to be told, when it is said again."""
    shown = laid(actor, proposal)
    if not shown.page.adopted_on:
        return redirect("proposal", actor.partnership, proposal)
    rule = rule_at(actor, shown.page.rule)
    version = next((one for one in rule.versions if one.proposal == proposal), None)
    if version is None:
        raise OutOfSight
    context = _common(actor, shown) | {
        "rule": rule,
        "version": version,
        "signed": rule.who.we(version.signatories),
        "watcher": rule.who.signature(rule.watcher),
        "informed": _informed(actor, rule, rule.who),
        "told": plainly(_information(actor).value, shown.page.names),
        "span": _span(shown, version),
    }
    return show(request, actor, "rules/adopted.html", context, current="rules")


def _before(
    request: HttpRequest, actor: Actor, shown: Laid, form: Adoption, status: int = 200
) -> HttpResponse:
    context = _common(actor, shown) | {
        "form": form,
        "bindable": _bindable(shown),
        "months": clause(actor.partnership, Reactivation, on=actor.today).value.every_months,
    }
    return show(request, actor, "rules/adopt.html", context, current="questions", status=status)


def _common(actor: Actor, shown: Laid) -> dict[str, Any]:
    return {
        "laid": shown,
        "reservations": [one for one in shown.voices if one.state == "reserve"],
        "question": next((one for one in shown.page.answers if one.kind == "question"), None),
        "house": shown.page.directory.name(actor.organisation),
    }


def _adopt(actor: Actor, shown: Laid, form: Adoption) -> Inscribed:
    together = _bindable(shown) if form.cleaned_data["equally_legitimate"] else []
    return adopt_rule(actor, proposal=shown.page.id, **form.told(), equally_legitimate=together)


def _the_adoption(done: Inscribed) -> Inscribed:
    """The same, told by the number of the adoption: what follows from it stands after in the register."""
    at = next(at for at, one in enumerate(done.acts) if isinstance(one, RuleAdopted | RuleRevised))
    return replace(done, numbers=done.numbers[: at + 1])


def _bindable(shown: Laid) -> list[UUID]:
    """The principles that the text cites and that nothing holds together yet (B21)."""
    apart = [group for group in shown.page.principles if not group.bound]
    cited = [one.id for group in apart for one in group.principles]
    return cited if len(cited) > 1 else []


def _choices(actor: Actor, shown: Laid) -> dict[str, Any]:
    who = shown.page.directory
    own = [(str(actor.member), who.signature(actor.member))]
    return {
        "houses": [(str(one.id), who.name(one.id)) for one in who.seats()],
        "members": sorted([*own, *others(actor, who)], key=lambda one: one[1]),
        "clauses": [(str(one.id), str(one.label)) for one in ties_among(actor, "clause")],
    }


def _initial(actor: Actor, shown: Laid) -> dict[str, Any]:
    carried = [one.stance.by for one in shown.state.concerned if one.stance and one.stance.by]
    return {
        "read_draft": shown.page.draft,
        "review_months": shown.page.review_months,
        "signatories": [str(one) for one in carried],
        "fills": [str(one.id) for one in shown.page.fills],
    }


def _information(actor: Actor) -> Any:
    return clause(actor.partnership, HierarchyInformation, on=actor.today)


def _informed(actor: Actor, rule: RulePage, who: Directory) -> list[Informed]:
    """For each organisation concerned, who decides for it here, or that its members tell it (A31)."""
    deciders: dict[UUID, list[Member]] = {}
    for one in who.people.values():
        if one.hat == Hat.DECIDER and one.left_on is None:
            deciders.setdefault(one.organisation, []).append(one)
    needed = set(rule.rule.endorsements_needed)
    return [
        Informed(
            who.name(house.id),
            ", ".join(who.person(one.id) for one in deciders.get(house.id, [])),
            mine=house.id == actor.organisation,
            needed=str(house.id) in needed,
        )
        for house in who.seats()
        if str(house.id) in {*rule.rule.concerned, *needed}
    ]


def _span(shown: Laid, version: RuleVersion) -> tuple[int, int] | None:
    """Between which numbers the positions on the adopted text were inscribed."""
    numbers = [one.n for one in shown.voices if one.n is not None and one.n <= version.n]
    return (min(numbers), max(numbers)) if numbers else None
