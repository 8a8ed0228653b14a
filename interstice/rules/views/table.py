"""What lies on the table: a question, the proposal under way, its round, the grid, and their forms.

The page of a question and that of a proposal are this one; a refused act draws it again, as it was typed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from interstice.parties.entrance import attempted, confirmed
from interstice.parties.kinds import MandateState
from interstice.parties.models import Mandate
from interstice.parties.queries.directory import Directory, directory
from interstice.parties.queries.mandates import state_of, statements_of
from interstice.parties.showing import show
from interstice.register.actors import Actor
from interstice.register.gate import Inscribed
from interstice.register.refusals import OutOfSight
from interstice.rules.forms.positions import Answered, Recognised, Stated, Translated
from interstice.rules.forms.proposals import Closed, Left, PenPassed, Suggested
from interstice.rules.forms.questions import Generalised, Joined, SettledWithoutRule
from interstice.rules.forms.rounds import Entrusted, Lifted, Voice
from interstice.rules.queries.question_lines import ProposalLine, QuestionPage
from interstice.rules.queries.questions import question_page
from interstice.rules.queries.steps import Step
from interstice.rules.queries.ties import ties_among
from interstice.rules.views.climbing import climb
from interstice.rules.views.laid import Laid, laid


@dataclass
class Table:
    """The rows of the page, and the forms as they are to be drawn."""

    actor: Actor
    who: Directory
    page: QuestionPage | None = None
    laid: Laid | None = None
    bound: Mapping[str, forms.Form] = field(default_factory=dict)

    def form(self, name: str, made: forms.Form) -> forms.Form:
        """The form just refused, as it was typed, or an empty one; each with identifiers of its own."""
        drawn = self.bound.get(name, made)
        drawn.auto_id = f"{name}-%s"
        return drawn


def set_table(
    actor: Actor, *, question: UUID | None = None, proposal: UUID | None = None, compare: str = ""
) -> Table:
    """The table around a question or a proposal: each brings the other. Raises OutOfSight."""
    who = directory(actor)
    if proposal:
        shown = laid(actor, proposal, compare, known=who)
        asked = next((one.id for one in shown.page.answers if one.kind == "question"), None)
        return Table(actor, who, question_page(actor, asked, known=who) if asked else None, shown)
    if question is None:
        raise OutOfSight
    page = question_page(actor, question, known=who)
    under_way = [one.id for one in page.proposals if one.under_way]
    around = laid(actor, under_way[-1], compare, known=who) if under_way else None
    return Table(actor, who, page, around)


def draw(
    request: HttpRequest, table: Table, *, refused: str = "", which: str = "", status: int = 200
) -> HttpResponse:
    """The page; `refused` names the form that was refused, `which` tells it apart from others of its kind."""
    actor, page = table.actor, table.page
    context = {
        "page": page,
        "laid": table.laid,
        "my_line": next((one for one in page.grid if one.mine), None) if page else None,
        "stated": any(one.position for one in page.grid) if page else False,
        "grounds": [one for one in page.rests_on if one.kind != "situation"] if page else [],
        "other_proposals": _other_proposals(table),
        "climb": climb(actor.partnership, page.steps, actor.today) if page else [],
        "forms": _forms(table),
        "refused": refused,
        "which": which,
        "house": table.who.name(actor.organisation),
        "mandate": _mandate(actor),
        "today": actor.today,
    }
    return show(request, actor, "rules/question.html", context, current="questions", status=status)


def attempt(
    request: HttpRequest,
    table: Table,
    name: str,
    form: forms.Form,
    act: Callable[[], Inscribed],
    sentence: str,
    *,
    which: str = "",
) -> HttpResponse:
    """Try the act of one of the page's forms: its number on the next page, or the refusal in place."""
    if request.method != "POST":
        return redirect(*home(table))
    table.bound = {name: form}
    done = attempted(form, act) if form.is_valid() else None
    if done is None:
        return draw(request, table, refused=name, which=which, status=422)
    return confirmed(request, done, sentence, *home(table))


def home(table: Table) -> tuple[str, UUID, UUID]:
    """The page on which the table is read: the question's when what lies there is its proposal under way."""
    page, shown = table.page, table.laid
    if page and (shown is None or shown.page.id in [one.id for one in page.proposals if one.under_way][-1:]):
        return "question", table.actor.partnership, page.id
    if shown is None:
        raise OutOfSight
    return "proposal", table.actor.partnership, shown.page.id


def _forms(table: Table) -> dict[str, forms.Form]:
    made: dict[str, forms.Form] = {}
    if table.page:
        made |= _forms_of_question(table, table.page)
    if table.laid and table.laid.page.under_way:
        made |= _forms_of_proposal(table, table.laid)
    return made


def _forms_of_question(table: Table, page: QuestionPage) -> dict[str, forms.Form]:
    mine = next((one for one in page.grid if one.mine), None)
    told = {leg: str(getattr(mine, leg)) for leg in ("interests", "solution", "values")} if mine else {}
    told["speaks_for"] = mine.speaks_for or "" if mine else ""
    cases = [(str(one.thing), str(one.words)) for one in readable_situations(page)]
    return {
        "position": table.form("position", Stated(initial=told)),
        "recognise": table.form("recognise", Recognised()),
        "translate": table.form("translate", Translated(members=others(table.actor, table.who))),
        "answer": table.form("answer", Answered()),
        "join": table.form("join", Joined()),
        "generalise": table.form("generalise", Generalised(situations=cases)),
        "settle": table.form("settle", SettledWithoutRule()),
    }


def _forms_of_proposal(table: Table, shown: Laid) -> dict[str, forms.Form]:
    members = others(table.actor, table.who)
    elsewhere = [one for one in members if table.who.house_of(one[0]) != table.actor.organisation]
    return {
        "voice": table.form("voice", Voice(**voice_choices(table, shown))),
        "lift": table.form("lift", Lifted()),
        "entrust": table.form("entrust", Entrusted(members=elsewhere)),
        "suggest": table.form("suggest", Suggested(articles=articles_of(shown))),
        "leave": table.form("leave", Left()),
        "pass_pen": table.form("pass_pen", PenPassed(members=members)),
        "close": table.form("close", Closed()),
    }


def _other_proposals(table: Table) -> list[ProposalLine]:
    shown = table.laid.page.id if table.laid else None
    return [one for one in table.page.proposals if one.id != shown] if table.page else []


def readable_situations(page: QuestionPage) -> list[Step]:
    """The cases that have not withdrawn from view: those which saying what is common will withdraw."""
    return [one for one in page.steps if one.kind == "situation" and one.withdrawn_on is None]


def others(actor: Actor, who: Directory) -> list[tuple[str, str]]:
    """The members of the collective but oneself, by their signatures."""
    return [(str(one.id), who.signature(one.id)) for one in who.members_of() if one.id != actor.member]


def articles_of(shown: Laid) -> list[tuple[str, str]]:
    """The articles of the present text, and one more that a suggestion may add."""
    count = len(shown.page.now.articles)
    named = [(str(at), _("Article {number}").format(number=at)) for at in range(1, count + 1)]
    return [*named, (str(count + 1), _("Un article de plus"))]


def voice_choices(table: Table, shown: Laid) -> dict[str, Any]:
    """Whose voice the viewer may carry, and what an objection may rest on."""
    cited = ties_among(table.actor, "principle", "clause")
    return {
        "houses": [(str(one), table.who.name(one)) for one in shown.houses],
        "principles": [(str(one.id), str(one.label)) for one in cited if one.kind == "principle"],
        "clauses": [(str(one.id), str(one.label)) for one in cited if one.kind == "clause"],
        "only_objecting": not set(shown.houses) & {one.organisation for one in shown.state.concerned},
    }


def _mandate(actor: Actor) -> Mandate | None:
    """The mandate that runs today for one's organisation; a missing one never blocks, and is not told."""
    if actor.organisation is None:
        return None
    state, statement = state_of(statements_of(actor.partnership, actor.organisation), actor.today)
    return statement if state is MandateState.GIVEN else None
