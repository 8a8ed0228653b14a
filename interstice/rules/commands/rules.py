"""Adopting and revising a rule, watching over it, saying how much it is instituted (B33, E01, E14, L06)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from interstice.parties.decisions.standing import must_be_a_member
from interstice.register.gate import Turn, command
from interstice.rules.acts import (
    ArticleOrigin,
    PrinciplesBound,
    QuestionSettled,
    RuleDegreeSet,
    RuleRevised,
    RuleWatched,
    SetClause,
)
from interstice.rules.commands.adopting import (
    Terms,
    carriers,
    inscribe_the_rule,
    must_be_concluded_now,
    open_questions_of,
    text_of,
    trial_end,
)
from interstice.rules.commands.proposals import must_be_clauses_of_the_convention, must_be_members_here
from interstice.rules.commands.writing import (
    articles_kept,
    attention_kept,
    clauses_as_they_were,
    clauses_kept,
    must_be_known_here,
    uuids,
)
from interstice.rules.decisions.lives import (
    must_all_agree,
    must_be_ahead,
    must_be_in_force,
    must_cite_what_it_binds,
    must_end_ahead,
    must_have_read_version,
)
from interstice.rules.decisions.texts import (
    must_be_under_way,
    must_have_a_period,
    must_have_a_text,
    must_have_read,
    must_hold_bound_principles,
)
from interstice.rules.inputs import KEEP, AttentionInput, Keep
from interstice.rules.kinds import Degree, Round, Settled
from interstice.rules.queries.houses import present_houses
from interstice.rules.queries.rounds import standing_of
from interstice.rules.queries.rows import (
    clauses_of_version,
    last_version,
    present_draft,
    principles_of,
    proposal_of,
    rule_of,
)
from interstice.vault.commands import keep_if_any, widen
from interstice.vault.models import Audience


@command
def adopt_rule(  # noqa: PLR0913  (all that a collective may add when it adopts; everything may stay blank)
    turn: Turn,
    *,
    proposal: UUID,
    read_draft: int,
    signatories: Sequence[UUID] = (),
    review_months: int | None = None,
    applied_from: date | None = None,
    endorsements_needed: Sequence[UUID] = (),
    fills: Sequence[UUID] | None = None,
    equally_legitimate: Sequence[UUID] = (),
    trial_until: date | None = None,
    words: str = "",
) -> None:
    """Adopt the present draft: everyone awaited has answered it, and no objection stands (E16, AT28).

    What it leads to is inscribed with it: principles held together, and the end of the questions it answers.
    """
    must_be_a_member(turn.actor)
    row = proposal_of(turn.partnership, proposal)
    must_be_under_way(row)
    must_have_read(row, read_draft)
    now = standing_of(row, turn.today)
    must_be_concluded_now(turn, now)
    draft = present_draft(row)
    must_be_ahead(applied_from, turn.today)
    must_have_a_period(review_months)
    must_hold_bound_principles(principles_of(turn.partnership, draft.principles))
    must_cite_what_it_binds(equally_legitimate, uuids(draft.principles))
    must_be_clauses_of_the_convention(turn, fills or ())
    must_be_known_here(turn, [*endorsements_needed, *signatories])
    terms = Terms(
        review_months=review_months or row.review_months,
        applied_from=applied_from,
        endorsements_needed=tuple(endorsements_needed),
        fills=uuids(row.fills) if fills is None else tuple(fills),
        trial_until=trial_end(turn, row, trial_until, applied_from),
        signatories=tuple(signatories) or carriers(now),
        words=keep_if_any(turn, words, about=row.rule),
    )
    open_questions = open_questions_of(row)
    inscribe_the_rule(turn, row, draft, now, terms)
    widen(text_of(row, draft), Audience.PARTNERS)
    if equally_legitimate:
        turn.inscribe(PrinciplesBound(principles=tuple(equally_legitimate), rule=row.rule))
    for question in open_questions:
        turn.inscribe(QuestionSettled(question=question, how=Settled.RULE, by=row.rule, words=None))


@command
def revise_rule(  # noqa: PLR0913  (a whole text, of which each part may be kept as it was)
    turn: Turn,
    *,
    rule: UUID,
    articles: Sequence[str],
    clauses: Sequence[SetClause] | None = None,
    attention: AttentionInput | Keep | None = KEEP,
    principles: Sequence[UUID] | None = None,
    round: Round,  # noqa: A002  (the stories' word for how it was agreed)
    agreed: Sequence[UUID],
    read_version: int,
    applied_from: date | None = None,
    endorsements_needed: Sequence[UUID] = (),
    origins: Sequence[ArticleOrigin] = (),
    comes_from: Sequence[UUID] = (),
    review_months: int | None = None,
    writers: Sequence[UUID] = (),
    words: str = "",
) -> None:
    """A new version agreed together, by every organisation concerned that still has a member here.

    It counts as saying the rule again. An article that the collective did not write says its origin (AT14).
    """
    must_be_a_member(turn.actor)
    row = rule_of(turn.partnership, rule)
    must_be_in_force(row)
    must_have_read_version(row, read_version)
    must_have_a_text(articles)
    must_be_ahead(applied_from, turn.today)
    must_have_a_period(review_months)
    must_all_agree(uuids(row.concerned), present_houses(turn.partnership), agreed)
    before = last_version(row)
    cited = uuids(before.principles) if principles is None else tuple(principles)
    must_hold_bound_principles(principles_of(turn.partnership, cited))
    must_be_known_here(turn, [*endorsements_needed, *writers])
    kept = Audience.PARTNERS
    turn.inscribe(
        RuleRevised(
            rule=row.id,
            to_version=row.version + 1,
            proposal=None,
            articles=articles_kept(turn, articles, row.id, kept),
            clauses=clauses_as_they_were(clauses_of_version(before))
            if clauses is None
            else clauses_kept(turn, clauses, row.id, kept),
            attention=attention_kept(turn, attention, row.id, before, kept),
            principles=cited,
            round=round,
            agreed=tuple(agreed),
            tacit=(),
            applied_from=applied_from,
            endorsements_needed=tuple(endorsements_needed),
            fills=(),
            reservations=(),
            origins=tuple(origins),
            comes_from=tuple(comes_from),
            review_months=review_months,
            writers=tuple(writers) or _oneself(turn),
            words=keep_if_any(turn, words, about=row.id),
        )
    )


@command
def watch_rule(turn: Turn, *, rule: UUID, watcher: UUID, until: date | None = None) -> None:
    """A turn at watching over a rule: recalling its date, asking how it lives; not checking (E01)."""
    must_be_a_member(turn.actor)
    row = rule_of(turn.partnership, rule)
    must_be_in_force(row)
    must_be_members_here(turn, [watcher])
    if until:
        must_end_ahead(until, turn.today)
    turn.inscribe(RuleWatched(rule=row.id, watcher=watcher, until=until))


@command
def set_degree(turn: Turn, *, rule: UUID, degree: Degree, words: str = "") -> None:
    """Say how much the collective institutes this rule: no degree is better than another (L06, T1)."""
    must_be_a_member(turn.actor)
    row = rule_of(turn.partnership, rule)
    must_be_in_force(row)
    turn.inscribe(RuleDegreeSet(rule=row.id, degree=degree, words=keep_if_any(turn, words, about=row.id)))


def _oneself(turn: Turn) -> tuple[UUID, ...]:
    return (turn.actor.member,) if turn.actor.member else ()
