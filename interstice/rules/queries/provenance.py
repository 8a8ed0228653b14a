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
from interstice.register.acts import Act, act_of, identifiers
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
from interstice.rules.queries.signs import is_sign
from interstice.rules.rounds import is_open
from interstice.ui.numbers import in_letters
from interstice.vault.queries import NOTHING, Saying, sayings
from interstice.vault.sight import must_be_within

HEADLINES = ("title", "sentence", "common", "difference", "text")
"""The fields of acts that hold the words by which each is told, whichever the act has first."""

LEFT_OUT = frozenset(
    "question.settled translation.confirmed translation.corrected pen.passed suggestion.made suggestion.left "
    "member.left member.introduced words.erased words.erased_in_circle rule.concern_noted".split()
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
class Past:
    """What a rule is tied to: its proposals and their objections, what they answer, what was translated."""

    rule: Rule
    proposals: list[Proposal]
    questions: list[Question]
    objections: list[Objection]

    @property
    def own(self) -> set[UUID]:
        """The rule, its proposals, and the objections made to them."""
        return self.itself | {one.id for one in self.objections}

    @property
    def itself(self) -> set[UUID]:
        """The rule and its proposals: an act that bears on one of them is a sign of life."""
        return {self.rule.id, *(one.id for one in self.proposals)}

    @property
    def answered(self) -> set[str]:
        """What its proposals answer, of any kind."""
        return {one for row in self.proposals for one in row.answers}


@dataclass(frozen=True)
class _Tied:
    """The same with what only those within the debate read."""

    own: set[UUID]
    upstream: set[UUID]
    confirmed: dict[UUID, date | None]
    withdrawn: dict[UUID, date | None]


@dataclass(frozen=True)
class Path:
    """The acts from the situation to the rule and since, and the last that said that the rule lives."""

    steps: list[PathStep]
    last_sign: date | None


def past_of(rule: Rule) -> Past:
    """What a rule comes from. Three queries."""
    proposals = list(Proposal.objects.filter(partnership=rule.partnership, rule=rule.id))
    answered = {one for row in proposals for one in row.answers}
    questions = Question.objects.filter(partnership=rule.partnership, id__in=answered)
    objections = Objection.objects.filter(proposal__in=[one.id for one in proposals])
    return Past(rule, proposals, list(questions), list(objections))


def path_of(seen_by: Actor, rule: Rule, on: date) -> list[PathStep]:
    """From the situation to the rule and since: acts about it and about what it answers, up to that day."""
    return path_from(seen_by, past_of(rule), on).steps


def path_from(seen_by: Actor, past: Past, on: date) -> Path:
    """The same from what the page has read already, with the last sign of life on the way."""
    must_be_within(seen_by)
    tied = _tied(past)
    told = [(one, act_of(one)) for one in _entries(past.rule.partnership, tied, on)]
    cited = {entry.n: set(identifiers(act)) for entry, act in told}
    signs = [one.on for one, _act in told if is_sign(one.act) and cited[one.n] & past.itself]
    kept = [(one, act) for one, act in told if _belongs(act, cited[one.n], tied)]
    said = sayings(seen_by, (mark for _entry, act in kept for mark in (_headline(act), _words(act)) if mark))
    return Path([_step(entry, act, tied, said) for entry, act in kept], max(signs, default=None))


def outline_of(past: Past, on: date) -> list[str]:
    """What those outside the debate read of it: kinds and counts, no name and no words (RL11, N01)."""
    proposals = [one for one in past.proposals if one.adopted_on and one.adopted_on <= on]
    adopted = {one.id for one in proposals}
    answered = {one for row in proposals for one in row.answers}
    questions = sum(str(one.id) in answered for one in past.questions)
    return [
        *_origin(past.rule),
        *_counted_questions(questions),
        *_rounds(proposals),
        *_objections([one for one in past.objections if one.proposal_id in adopted]),
    ]


def _tied(past: Past) -> _Tied:
    here, asked = past.rule.partnership, [one.id for one in past.questions]
    common = Generalisation.objects.filter(partnership=here, subject__in=[past.rule.id, *asked])
    told = (
        past.answered
        | {one for row in past.questions for one in row.rests_on}
        | {one for row in common for one in row.situations}
    )
    withdrawn = {one.id: one.withdrawn_on for one in Situation.objects.filter(partnership=here, id__in=told)}
    translations = Translation.objects.filter(partnership=here, subject__in=[*past.own, *asked])
    return _Tied(
        own=past.own,
        upstream={*asked, *withdrawn},
        confirmed={one.id: one.confirmed_on for one in translations},
        withdrawn=withdrawn,
    )


def _entries(partnership: UUID, tied: _Tied, on: date) -> list[Entry]:
    mentions = Mention.objects.filter(partnership=partnership, thing__in=[*tied.own, *tied.upstream])
    found = Entry.objects.filter(partnership=partnership, n__in=mentions.values("n"), on__lte=on)
    return list(found.order_by("n"))


def _belongs(act: Act, cited: set[UUID], tied: _Tied) -> bool:
    return act.kind not in LEFT_OUT and (bool(cited & tied.own) or act.kind.startswith(UPSTREAM))


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
