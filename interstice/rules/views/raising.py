"""Asking a question: nothing leaves before its author has seen what would let somebody be recognised."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _

from interstice.parties.entrance import attempted, confirmed, page
from interstice.parties.showing import show
from interstice.register.actors import Actor
from interstice.register.gate import Inscribed
from interstice.rules.acts import QuestionRaised, SituationTold
from interstice.rules.commands.questions import raise_question, tell_situation
from interstice.rules.forms.questions import RaisedQuestion
from interstice.rules.identifying import Passage, passages, rewritten
from interstice.rules.queries.raising import Raising, neighbours, raising
from interstice.rules.queries.ties import thing_of_act
from interstice.vault.sight import must_be_within


@dataclass
class Asking:
    """A question being written: the form, what stands beside it, and what would identify someone in it."""

    actor: Actor
    form: RaisedQuestion
    beside: Raising
    situation: str
    found: list[Passage] = field(default_factory=list)
    even_so: str = ""
    told: UUID | None = None

    @property
    def vouched(self) -> bool:
        """Whether its author has said that this very text is about no real person."""
        return bool(self.even_so) and self.even_so == _mark(self.situation)


@page
def raised(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The page « Poser une question », and what its buttons do."""
    must_be_within(actor)
    if request.method != "POST":
        return _shown(request, _begun(actor, request.GET))
    gesture, _colon, which = request.POST.get("gesture", "").partition(":")
    if gesture in ("", "without"):
        return _asked(request, actor, without=gesture == "without")
    return _shown(request, _asking(actor, _gone_on(actor, request.POST, gesture, which), typed=False))


@page
def near(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The questions that speak of the same things, while the sentence is being typed."""
    found = neighbours(actor, request.GET.get("sentence", ""))
    return render(request, "rules/asking/_neighbours.html", {"actor": actor, "neighbours": found})


def _asked(request: HttpRequest, actor: Actor, *, without: bool) -> HttpResponse:
    asking = _asking(actor, request.POST, typed=True)
    if not asking.form.is_valid():
        return _shown(request, asking, status=422)
    if asking.situation and asking.found and not (without or asking.vouched):
        return _shown(request, asking, status=422)
    done = attempted(asking.form, lambda: _inscribed(asking, without=without))
    if done is None:
        return _shown(request, asking, status=422)
    who = asking.beside.directory.signature(actor.member)
    sentence = _("{who}, pose une question au collectif.").format(who=who)
    return confirmed(request, done, sentence, "question", actor.partnership, _question_of(done))


def _inscribed(asking: Asking, *, without: bool) -> Inscribed:
    """The situation first, under a key drawn from the question's: a second click tells and asks once."""
    actor, said = asking.actor, asking.form.cleaned_data
    if asking.situation and asking.told is None and not without:
        key = str(uuid5(NAMESPACE_URL, f"{actor.door.key}/situation"))
        told = tell_situation(
            actor.through(replace(actor.door, key=key)), text=asking.situation, even_so=asking.vouched
        )
        asking.told = next(act.situation for act in told.acts if isinstance(act, SituationTold))
    tied = [one.id for one in asking.beside.ties]
    return raise_question(
        actor,
        sentence=said["sentence"],
        rests_on=[*([asking.told] if asking.told and not without else []), *tied],
        concerns=[UUID(one) for one in said["concerns"]],
    )


def _question_of(done: Inscribed) -> UUID:
    return next(act.question for act in done.acts if isinstance(act, QuestionRaised))


def _begun(actor: Actor, query: QueryDict) -> Asking:
    """An empty form; a clause of the convention or a rule from which one comes is tied already."""
    tied = [one for name in ("clause", "rule", "question") for one in _uuids(query.getlist(name))]
    beside = raising(actor, tied)
    initial = {"concerns": [str(actor.organisation)], "sentence": query.get("sentence", "")}
    return Asking(actor, RaisedQuestion(initial=initial, **_offered(beside)), beside, "")


def _asking(actor: Actor, data: QueryDict, *, typed: bool) -> Asking:
    """What was typed so far; `typed` when it is sent, and so when its faults are said."""
    beside = raising(actor, _tied(actor, data))
    form = (
        RaisedQuestion(data, **_offered(beside))
        if typed
        else RaisedQuestion(initial=_kept(data), **_offered(beside))
    )
    situation = data.get("situation", "").strip()
    asking = Asking(actor, form, beside, situation, even_so=data.get("even_so", ""))
    asking.told = next(iter(_uuids(data.getlist("told"))), None)
    if not asking.vouched:
        asking.found = passages(situation, _names(beside))
    return asking


def _gone_on(actor: Actor, data: QueryDict, gesture: str, which: str) -> QueryDict:
    """The same form after a button: a passage rewritten, a tie made or undone, someone vouched for."""
    changed = data.copy()
    if gesture == "rewrite":
        changed["situation"] = _rewritten(actor, data.get("situation", "").strip(), which)
    elif gesture == "even_so":
        changed["even_so"] = _mark(data.get("situation", "").strip())
    elif gesture == "doubt":
        changed["even_so"] = ""
    elif gesture == "untie":
        changed.setlist("tie", [one for one in data.getlist("tie") if one != which])
    elif gesture == "tie":
        changed.setlist("tie", [str(one) for one in _tied(actor, data)])
        changed["rule"], changed["act"] = "", ""
    return changed


def _rewritten(actor: Actor, text: str, which: str) -> str:
    found = passages(text, _names(raising(actor)))
    if not which.isdigit() or int(which) >= len(found):
        return text
    return rewritten(text, found[int(which)])


def _tied(actor: Actor, data: QueryDict) -> list[UUID]:
    """What is tied, and what was just chosen to be: a rule, or an act by its number."""
    tied = _uuids([*data.getlist("tie"), data.get("rule", "")])
    act = data.get("act", "").strip()
    thing = thing_of_act(actor, int(act)) if act.isdigit() else None
    return list(dict.fromkeys([*tied, *([thing] if thing else [])]))


def _uuids(values: list[str]) -> list[UUID]:
    found = []
    for value in values:
        try:
            found.append(UUID(value))
        except ValueError:
            continue
    return found


def _offered(beside: Raising) -> dict[str, Any]:
    houses = [(str(one.id), beside.directory.name(one.id)) for one in beside.directory.seats()]
    return {"organisations": houses, "rules": [(str(one.id), str(one.label)) for one in beside.rules]}


def _kept(data: QueryDict) -> Mapping[str, Any]:
    several = {"concerns": data.getlist("concerns")}
    return {name: data.get(name, "") for name in RaisedQuestion.base_fields} | several


def _names(beside: Raising) -> list[str]:
    return [beside.directory.person(one) for one in beside.directory.people]


def _mark(text: str) -> str:
    """Binds « ce n’est pas une personne réelle » to the text of which it was said."""
    return sha256(text.encode()).hexdigest()


def _shown(request: HttpRequest, asking: Asking, status: int = 200) -> HttpResponse:
    """The page, with the questions that may be on the table already."""
    sentence = request.POST.get("sentence", "")
    context = {
        "asking": asking,
        "form": asking.form,
        "passages": [_parted(asking.situation, one) for one in asking.found],
        "neighbours": neighbours(asking.actor, sentence) if sentence else [],
        "house": asking.beside.directory.name(asking.actor.organisation),
    }
    return show(
        request, asking.actor, "rules/raise_question.html", context, current="questions", status=status
    )


def _parted(text: str, passage: Passage) -> dict[str, Any]:
    """A passage in its sentence, so that the page may show where it stands."""
    end = passage.sentence_start + len(passage.sentence)
    return {
        "before": text[passage.sentence_start : passage.start],
        "text": text[passage.start : passage.end],
        "after": text[passage.end : end],
        "why": passage.why,
        "suggestion": passage.suggestion,
    }
