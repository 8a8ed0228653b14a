"""Where a text begins: a question, a rule in force, the version that lies there, what was typed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.http import QueryDict
from django.utils.translation import gettext as _

from interstice.register.clauses import Clause
from interstice.rules.forms.typed import keep_typed
from interstice.rules.forms.writing import FirstText, NextText, Option, Text
from interstice.rules.queries.naming import in_words, words_of
from interstice.rules.queries.raising import houses_of_question, on_the_table
from interstice.rules.queries.rule_page import RulePage
from interstice.rules.queries.ties import ties_among
from interstice.rules.views.drafting import Around, Writing, articles_of, sentences, typed_sentences


def begun(around: Around, query: QueryDict) -> Writing:
    """A first text: blank, or that of the rule that it would take the place of."""
    rule = around.rule
    initial = {
        "answers": query.getlist("question"),
        "fills": query.getlist("clause"),
        "concerned": _concerned(around, query.get("question", "")),
        "writers": [str(around.actor.member)],
    }
    form = FirstText(initial=initial | (_of_rule(around, rule) if rule else {}), **_first_choices(around))
    texts = list(enumerate(articles_of(rule), start=1)) if rule else []
    clauses = _clauses_of(around, rule) if rule else []
    return Writing(
        around, form, [(text, at) for at, text in texts] or [("", None)], sentences(around, clauses)
    )


def rewritten(around: Around) -> Writing:
    """The next version, which begins as the one that lies there."""
    shown = around.present
    now = shown.page.now
    initial = {
        "condition": str(now.condition),
        "lasts_weeks": now.weeks,
        "review": str(now.review),
        "principles": _groups(around, now.principles),
        "writers": [str(around.actor.member)],
    }
    texts = [(str(text), at) for at, text in enumerate(now.articles, start=1)]
    form = NextText(initial=initial, **_next_choices(around))
    return Writing(around, form, texts, sentences(around, now.clauses), read_draft=now.number)


def typed(around: Around, data: QueryDict, *, judged: bool) -> Writing:
    """What was typed; `judged` when it is sent, and so when its faults are said."""
    kind, choices = (NextText, _next_choices(around)) if around.laid else (FirstText, _first_choices(around))
    form: Text = kind(data if judged else None, **choices)
    if not judged:
        keep_typed(form, data)
    origins = [int(one) if one.isdigit() else None for one in data.getlist("from")]
    texts = data.getlist("article")
    read = data.get("read_draft", "")
    return Writing(
        around,
        form,
        [(text, origins[at] if at < len(origins) else None) for at, text in enumerate(texts)] or [("", None)],
        typed_sentences(around, data, judged=judged),
        taken=data.getlist("take"),
        left_words={name[5:]: data.get(name, "") for name in data if name.startswith("word-")},
        since=data.get("since", ""),
        read_draft=int(read) if read.isdigit() else 0,
    )


def _first_choices(around: Around) -> dict[str, Iterable[Option]]:
    return _choices(around) | {
        "answers": [(str(one.id), str(one.label)) for one in on_the_table(around.actor)],
        "fills": [(str(one.id), str(one.label)) for one in ties_among(around.actor, "clause")],
        "concerned": around.offered.organisations,
    }


def _next_choices(around: Around) -> dict[str, Iterable[Option]]:
    shown = around.present
    who = around.who
    standing = [(str(one.id), who.name(one.organisation)) for one in shown.state.open_objections]
    return _choices(around) | {"objections": standing}


def _choices(around: Around) -> dict[str, Iterable[Option]]:
    groups = [
        (
            _ids(group.principles),
            _(" et, également légitime, ").join(str(one.title) for one in group.principles),
        )
        for group in around.together
    ]
    return {"principles": groups, "writers": around.offered.members}


def _groups(around: Around, cited: Iterable[UUID]) -> list[str]:
    """The groups that are ticked: those of which a text cites any, since none goes without the others."""
    wanted = set(cited)
    return [
        _ids(group.principles) for group in around.together if wanted & {one.id for one in group.principles}
    ]


def _ids(principles: Iterable[Any]) -> str:
    return ",".join(str(one.id) for one in principles)


def _concerned(around: Around, question: str) -> list[str]:
    """All who have someone here: leaving one out is a choice that the writer makes, never a default.

    Those whom the question named are among them; each organisation concerned has a voice.
    """
    asked = houses_of_question(around.actor, UUID(question)) if question else set()
    return [str(one) for one in asked | {one.organisation for one in around.who.members_of()}]


def _of_rule(around: Around, rule: RulePage) -> dict[str, Any]:
    said = rule.text.said  # type: ignore[attr-defined]
    return {
        "title": str(said.title),
        "towards": str(said.towards),
        "why": str(said.why),
        "condition": str(said.attention_condition),
        "lasts_weeks": rule.text.attention_weeks,
        "review": str(said.attention_review),
        "principles": _groups(around, (UUID(one) for one in rule.text.principles)),
        "concerned": list(rule.rule.concerned),
    }


def _clauses_of(around: Around, rule: RulePage) -> list[Clause]:
    told = [one.in_force.value for one in rule.clauses]
    said = words_of(around.actor, told)
    return [in_words(one, said) for one in told]
