"""Where a rule comes from: the path of acts for the collective, kinds and counts for others (AT04, N01)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from interstice.register.actors import Actor
from interstice.register.acts import Act, act_of
from interstice.register.models import Entry, Mention
from interstice.rules.kinds import RuleOrigin
from interstice.rules.models import (
    Generalisation,
    Objection,
    Proposal,
    Question,
    Rule,
    Situation,
    Translation,
)
from interstice.rules.rounds import is_open
from interstice.ui.numbers import in_letters
from interstice.vault.queries import NOTHING, Saying, sayings
from interstice.vault.sight import must_be_within

HEADLINES = ("title", "sentence", "common", "difference", "text")
"""The fields of acts that hold the words by which each is told, whichever the act has first."""

LEFT_OUT = frozenset(
    "question.settled translation.confirmed translation.corrected pen.passed suggestion.made suggestion.left "
    "member.left member.introduced words.erased".split()
)
"""Acts that tell of something else, or that another step already shows."""

UPSTREAM = ("question.", "situation.", "position.", "logic.")
"""What is told of a question or a case that a rule answers; acts about other rules are not on its path."""


@dataclass(frozen=True, kw_only=True)
class PathStep:
    """One act on the path, in the order of the register. Words that withdrew from view are absent (N16)."""

    n: int
    on: date
    kind: str
    genre: str | Promise
    headline: Saying
    words: Saying
    by: UUID | None
    organisation: UUID | None
    act: Act
    confirmed_on: date | None = None
    """For a translation: when the one who was translated said yes (RL18)."""
    withdrawn_on: date | None = None
    """For a situation: when it was withdrawn from view (G06)."""


@dataclass(frozen=True)
class _Tied:
    """What a rule is tied to: its proposals and their objections, what they answer, what was translated."""

    own: set[UUID]
    upstream: set[UUID]
    confirmed: dict[UUID, date | None]
    withdrawn: dict[UUID, date | None]


def path_of(seen_by: Actor, rule: Rule, on: date) -> list[PathStep]:
    """From the situation to the rule and since: acts about it and about what it answers, up to that day."""
    must_be_within(seen_by)
    tied = _tied(rule)
    entries = [one for one in _entries(rule.partnership, tied, on) if _belongs(one, tied)]
    acts = {entry.n: act_of(entry) for entry, _things in entries}
    said = sayings(seen_by, (mark for act in acts.values() for mark in (_headline(act), _words(act)) if mark))
    return [_step(entry, acts[entry.n], tied, said) for entry, _things in entries]


def outline_of(rule: Rule, on: date) -> list[str]:
    """What those outside the debate read of it: kinds and counts, no name and no words (RL11, N01)."""
    proposals = list(Proposal.objects.filter(partnership=rule.partnership, rule=rule.id, adopted_on__lte=on))
    objections = Objection.objects.filter(proposal__in=[one.id for one in proposals])
    answered = {one for row in proposals for one in row.answers}
    questions = Question.objects.filter(partnership=rule.partnership, id__in=answered).count()
    return [
        *_origin(rule),
        *_counted_questions(questions),
        *_rounds(proposals),
        *_objections(list(objections)),
    ]


def _tied(rule: Rule) -> _Tied:
    here = rule.partnership
    proposals = list(Proposal.objects.filter(partnership=here, rule=rule.id))
    answered = {one for row in proposals for one in row.answers}
    questions = list(Question.objects.filter(partnership=here, id__in=answered))
    common = Generalisation.objects.filter(
        partnership=here, subject__in=[rule.id, *(one.id for one in questions)]
    )
    told = (
        answered
        | {one for row in questions for one in row.rests_on}
        | {one for row in common for one in row.situations}
    )
    situations = Situation.objects.filter(partnership=here, id__in=told)
    withdrawn = {one.id: one.withdrawn_on for one in situations}
    objections = Objection.objects.filter(proposal__in=[one.id for one in proposals])
    own = {rule.id, *(one.id for one in proposals), *(one.id for one in objections)}
    translations = Translation.objects.filter(
        partnership=here, subject__in=[*own, *(one.id for one in questions)]
    )
    return _Tied(
        own=own,
        upstream={*(one.id for one in questions), *withdrawn},
        confirmed={one.id: one.confirmed_on for one in translations},
        withdrawn=withdrawn,
    )


def _situations(rule: Rule, answered: set[str], questions: list[Question]) -> dict[UUID, date | None]:
    """The cases it was born of, each with the day it was withdrawn from view, if it was (G06)."""
    subjects = [rule.id, *(one.id for one in questions)]
    common = Generalisation.objects.filter(partnership=rule.partnership, subject__in=subjects)
    told = answered | {one for row in questions for one in row.rests_on}
    told |= {one for row in common for one in row.situations}
    found = Situation.objects.filter(partnership=rule.partnership, id__in=told)
    return {one.id: one.withdrawn_on for one in found}


def _entries(partnership: UUID, tied: _Tied, on: date) -> list[tuple[Entry, set[UUID]]]:
    named: dict[int, set[UUID]] = {}
    mentions = Mention.objects.filter(partnership=partnership, thing__in=[*tied.own, *tied.upstream])
    for n, thing in mentions.values_list("n", "thing"):
        named.setdefault(n, set()).add(thing)
    found = Entry.objects.filter(partnership=partnership, n__in=list(named), on__lte=on).order_by("n")
    return [(entry, named[entry.n]) for entry in found]


def _belongs(told: tuple[Entry, set[UUID]], tied: _Tied) -> bool:
    entry, things = told
    kind = entry.act.split("/")[0]
    return kind not in LEFT_OUT and (bool(things & tied.own) or kind.startswith(UPSTREAM))


def _step(entry: Entry, act: Act, tied: _Tied, said: Mapping[str, Saying]) -> PathStep:
    translated, situation = getattr(act, "translation", None), getattr(act, "situation", None)
    return PathStep(
        n=entry.n,
        on=entry.on,
        kind=act.kind,
        genre=act.genre,
        headline=said.get(_headline(act), NOTHING),
        words=said.get(_words(act), NOTHING),
        by=entry.member,
        organisation=getattr(act, "organisation", None) or entry.organisation,
        act=act,
        confirmed_on=tied.confirmed.get(translated) if translated else None,
        withdrawn_on=tied.withdrawn.get(situation) if situation else None,
    )


def _headline(act: Act) -> str:
    return next((str(found) for name in HEADLINES if (found := getattr(act, name, None))), "")


def _words(act: Act) -> str:
    return str(getattr(act, "words", None) or "")


def _origin(rule: Rule) -> Iterable[str]:
    if rule.origin != RuleOrigin.COLLECTIVE:
        yield _("proposée d’après {origin}").format(origin=RuleOrigin(rule.origin).label)


def _counted_questions(count: int) -> Iterable[str]:
    if count:
        said = ngettext("née d’une question", "née de {count} questions", count)
        yield said.format(count=in_letters(count, "f"))


def _rounds(proposals: list[Proposal]) -> Iterable[str]:
    for one in proposals:
        yield ngettext("un tour de consentement", "{count} tours de consentement", one.draft).format(
            count=in_letters(one.draft)
        )


def _objections(objections: list[Objection]) -> Iterable[str]:
    treated, left = (
        [one for one in objections if not is_open(one)],
        [one for one in objections if is_open(one)],
    )
    if treated:
        said = ngettext("une objection, traitée", "{count} objections, traitées", len(treated))
        yield said.format(count=in_letters(len(treated), "f"))
    if left:
        said = ngettext("une objection, ouverte", "{count} objections, ouvertes", len(left))
        yield said.format(count=in_letters(len(left), "f"))
