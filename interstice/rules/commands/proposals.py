"""Laying a rule before the collective, writing it together, and ending without it (B33, D12, G11)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.parties.decisions.standing import must_act_here, must_be_a_member, must_be_said
from interstice.parties.models import Clause
from interstice.register.gate import Turn, command
from interstice.register.refusals import OutOfSight, Refused
from interstice.rules.acts import (
    PenPassed,
    ProposalAmended,
    ProposalClosed,
    RuleProposed,
    SetClause,
    SuggestionLeft,
    SuggestionMade,
)
from interstice.rules.commands.writing import (
    articles_kept,
    attention_kept,
    clauses_as_they_were,
    clauses_kept,
    must_be_known_here,
    uuids,
)
from interstice.rules.decisions.texts import (
    may_amend,
    must_answer_open_objections,
    must_be_under_way,
    must_have_a_period,
    must_have_a_text,
    must_have_a_title,
    must_have_read,
    must_hold_bound_principles,
)
from interstice.rules.inputs import KEEP, AttentionInput, Keep
from interstice.rules.kinds import RuleOrigin, Settled
from interstice.rules.models import Objection, Proposal, Rule, Suggestion
from interstice.rules.queries.houses import in_seat_order, members_here, present_houses
from interstice.rules.queries.rows import present_draft, principles_of, proposal_of, rule_of
from interstice.vault.commands import keep, keep_if_any


@command
def propose_rule(  # noqa: PLR0913  (all that a proposal may say; everything but a title and a text may stay blank)
    turn: Turn,
    *,
    title: str,
    articles: Sequence[str],
    clauses: Sequence[SetClause] = (),
    attention: AttentionInput | None = None,
    towards: str = "",
    why: str = "",
    principles: Sequence[UUID] = (),
    concerned: Sequence[UUID] = (),
    review_months: int | None = None,
    trial_days: int | None = None,
    answers: Sequence[UUID] = (),
    fills: Sequence[UUID] = (),
    origin: RuleOrigin = RuleOrigin.COLLECTIVE,
    revises: UUID | None = None,
    writers: Sequence[UUID] = (),
    words: str = "",
) -> None:
    """Open a round on draft 1. An outside rule enters by this act too, and by no other (D12).

    A decider may propose (N08). When nobody is said to be concerned, all who are here are.
    """
    must_act_here(turn.actor)
    must_have_a_title(title)
    must_have_a_text(articles)
    must_have_a_period(review_months)
    must_hold_bound_principles(principles_of(turn.partnership, principles))
    must_be_known_here(turn, [*answers, *writers])
    must_be_clauses_of_the_convention(turn, fills)
    revised = _rule_to_revise(turn, revises)
    proposal = turn.new_id()
    turn.inscribe(
        RuleProposed(
            proposal=proposal,
            rule=revised.id if revised else proposal,
            revises=revised.version if revised else None,
            title=keep(turn, title, about=proposal),
            origin=origin,
            articles=articles_kept(turn, articles, proposal),
            clauses=clauses_kept(turn, clauses, proposal),
            attention=attention_kept(turn, attention, proposal),
            towards=keep_if_any(turn, towards, about=proposal),
            why=keep_if_any(turn, why, about=proposal),
            principles=tuple(principles),
            concerned=_concerned(turn, concerned, revised),
            review_months=review_months,
            trial_days=trial_days,
            answers=tuple(answers),
            fills=tuple(fills),
            writers=_writers(turn, writers),
            words=keep_if_any(turn, words, about=proposal),
        )
    )


@command
def amend_proposal(  # noqa: PLR0913  (a whole text, of which each part may be kept as it was)
    turn: Turn,
    *,
    proposal: UUID,
    read_draft: int,
    articles: Sequence[str],
    clauses: Sequence[SetClause] | None = None,
    attention: AttentionInput | Keep | None = KEEP,
    principles: Sequence[UUID] | None = None,
    answers_objections: Sequence[UUID] = (),
    takes_suggestions: Sequence[UUID] = (),
    writers: Sequence[UUID] = (),
    words: str = "",
) -> None:
    """Lay a new draft: the round starts anew on it, and no voice carries over (AT28).

    An objection that this draft does not cite still stands. Whoever lays a draft has the pen from then on.
    """
    row = proposal_of(turn.partnership, proposal)
    may_amend(turn.actor, row)
    must_be_under_way(row)
    must_have_read(row, read_draft)
    must_have_a_text(articles)
    before = present_draft(row)
    cited = uuids(before.principles) if principles is None else tuple(principles)
    must_hold_bound_principles(principles_of(turn.partnership, cited))
    must_answer_open_objections(answers_objections, Objection.objects.filter(proposal=row.id))
    must_be_suggestions_of(row, takes_suggestions)
    must_be_known_here(turn, writers)
    turn.inscribe(
        ProposalAmended(
            proposal=row.id,
            draft=row.draft + 1,
            articles=articles_kept(turn, articles, row.id),
            clauses=clauses_as_they_were(before) if clauses is None else clauses_kept(turn, clauses, row.id),
            attention=attention_kept(turn, attention, row.id, before),
            principles=cited,
            answers_objections=tuple(answers_objections),
            takes_suggestions=tuple(takes_suggestions),
            writers=_writers(turn, writers),
            words=keep_if_any(turn, words, about=row.id),
        )
    )


@command
def suggest(turn: Turn, *, proposal: UUID, draft: int, article: int, text: str) -> None:
    """Suggest a wording in the margin of an article: everybody sees it, whoever has the pen (G11)."""
    must_be_a_member(turn.actor)
    row = proposal_of(turn.partnership, proposal)
    must_be_under_way(row)
    must_have_read(row, draft)
    must_be_said(text, _("Il manque les mots que vous suggérez."))
    if not 1 <= article <= len(present_draft(row).articles) + 1:
        raise Refused(_("Cet article n’existe pas dans cette version."))
    suggestion = turn.new_id()
    turn.inscribe(
        SuggestionMade(
            suggestion=suggestion,
            proposal=row.id,
            draft=draft,
            article=article,
            text=keep(turn, text, about=row.id),
        )
    )


@command
def leave_suggestion(turn: Turn, *, suggestion: UUID, words: str) -> None:
    """Leave a suggestion, with a word for who made it: by whoever has the pen."""
    found = (
        Suggestion.objects.filter(partnership=turn.partnership, id=suggestion)
        .select_related("proposal")
        .first()
    )
    if found is None:
        raise OutOfSight
    must_have_the_pen(turn, found.proposal)
    if found.left_on or found.taken_in:
        raise Refused(_("Cette suggestion a déjà reçu une réponse."))
    must_be_said(words, _("Laissez aussi un mot : pourquoi ne pas la reprendre ?"))
    turn.inscribe(
        SuggestionLeft(
            suggestion=found.id, proposal=found.proposal_id, words=keep(turn, words, about=found.proposal_id)
        )
    )


@command
def pass_pen(turn: Turn, *, proposal: UUID, to: UUID) -> None:
    """Hand the pen over to another member."""
    row = proposal_of(turn.partnership, proposal)
    must_have_the_pen(turn, row)
    must_be_members_here(turn, [to])
    turn.inscribe(PenPassed(proposal=row.id, to=to))


@command
def close_proposal(turn: Turn, *, proposal: UUID, how: Settled, words: str = "") -> None:
    """End without a rule, or in a disagreement that is owned; objections stay open and respected (D04)."""
    close_proposal_in(turn, proposal=proposal, how=how, words=words)


def close_proposal_in(turn: Turn, *, proposal: UUID, how: Settled, words: str = "") -> None:
    """The same within the turn of another command, as when a session owns its disagreement."""
    must_be_a_member(turn.actor)
    row = proposal_of(turn.partnership, proposal)
    must_be_under_way(row)
    if how not in (Settled.WITHOUT_RULE, Settled.DISAGREEMENT):
        raise Refused(_("Une proposition se clôt sans règle, ou dans un désaccord assumé."))
    turn.inscribe(ProposalClosed(proposal=row.id, how=how, words=keep_if_any(turn, words, about=row.id)))


def must_be_clauses_of_the_convention(turn: Turn, fills: Iterable[UUID]) -> None:
    """What a rule fills is a clause of our convention (B26)."""
    wanted = set(fills)
    if Clause.objects.filter(partnership=turn.partnership, id__in=wanted).count() < len(wanted):
        raise Refused(_("Une règle remplit une clause de notre convention ; celle-ci n’en est pas une."))


def must_be_suggestions_of(row: Proposal, taken: Iterable[UUID]) -> None:
    """A draft takes up suggestions made to this proposal."""
    wanted = set(taken)
    if Suggestion.objects.filter(proposal=row.id, id__in=wanted).count() < len(wanted):
        raise Refused(_("Une suggestion reprise vient d’une autre proposition."))


def must_be_members_here(turn: Turn, members: Iterable[UUID]) -> None:
    """Those named are members of the collective today."""
    if set(members) - members_here(turn.partnership):
        raise Refused(_("Cette personne n’est pas, ou n’est plus, membre du collectif."))


def must_have_the_pen(turn: Turn, row: Proposal) -> None:
    """Who has the pen is visible; others suggest."""
    must_be_a_member(turn.actor)
    must_be_under_way(row)
    if row.pen != turn.actor.member:
        raise Refused(_("Vous n’avez pas la plume en ce moment ; vous pouvez suggérer en marge."))


def _rule_to_revise(turn: Turn, revises: UUID | None) -> Rule | None:
    if revises is None:
        return None
    rule = rule_of(turn.partnership, revises)
    if rule.repealed_on:
        raise Refused(_("Cette règle est abandonnée : proposez-en une nouvelle, qui dira d’où elle vient."))
    return rule


def _concerned(turn: Turn, said: Sequence[UUID], revised: Rule | None) -> tuple[UUID, ...]:
    wanted = set(said) or set(uuids(revised.concerned if revised else ())) or present_houses(turn.partnership)
    found = in_seat_order(turn.partnership, wanted)
    if len(found) < len(wanted):
        raise Refused(_("Une organisation dite concernée n’est pas autour de cette table."))
    return tuple(found)


def _writers(turn: Turn, said: Sequence[UUID]) -> tuple[UUID, ...]:
    return tuple(said) or ((turn.actor.member,) if turn.actor.member else ())
