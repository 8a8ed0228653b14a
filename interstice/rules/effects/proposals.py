"""What proposing and amending changes."""

from __future__ import annotations

from typing import Any

from interstice.parties.effects.things import bring
from interstice.register.gate import Inscription, effect
from interstice.rules.acts import (
    PenPassed,
    ProposalAmended,
    ProposalClosed,
    RuleProposed,
    SetClause,
    SuggestionLeft,
    SuggestionMade,
)
from interstice.rules.effects.texts import attention_columns, texts
from interstice.rules.models import Draft, Objection, Proposal, Suggestion


@effect(RuleProposed)
def rule_proposed(act: RuleProposed, place: Inscription) -> None:
    """A proposal, its first draft, and the pen to who proposed."""
    proposal = Proposal.objects.create(
        partnership=place.partnership,
        id=act.proposal,
        rule=act.rule,
        revises=act.revises,
        title=act.title,
        origin=act.origin,
        towards=act.towards or "",
        why=act.why or "",
        words=act.words or "",
        draft=1,
        concerned=texts(act.concerned),
        review_months=act.review_months,
        trial_days=act.trial_days,
        answers=texts(act.answers),
        fills=texts(act.fills),
        pen=place.member,
        by=place.member,
        on=place.on,
        n=place.n,
    )
    _draft(proposal, act, place, number=1)
    bring(place, act.proposal, "proposal", act.title)


@effect(ProposalAmended)
def proposal_amended(act: ProposalAmended, place: Inscription) -> None:
    """The next draft, with what it answers and takes up; the pen is to who laid it."""
    Proposal.objects.filter(id=act.proposal).update(draft=act.draft, pen=place.member)
    _draft(Proposal(id=act.proposal), act, place, number=act.draft)
    Objection.objects.filter(id__in=act.answers_objections).update(answered_by_draft=act.draft)
    Suggestion.objects.filter(id__in=act.takes_suggestions).update(taken_in=act.draft)


@effect(SuggestionMade)
def suggestion_made(act: SuggestionMade, place: Inscription) -> None:
    """A wording in the margin."""
    Suggestion.objects.create(
        partnership=place.partnership,
        id=act.suggestion,
        proposal_id=act.proposal,
        draft=act.draft,
        article=act.article,
        text=act.text,
        by=place.member,
        on=place.on,
        n=place.n,
    )


@effect(SuggestionLeft)
def suggestion_left(act: SuggestionLeft, place: Inscription) -> None:
    """The suggestion stays readable, with the word that left it."""
    Suggestion.objects.filter(id=act.suggestion).update(left_words=act.words, left_on=place.on)


@effect(PenPassed)
def pen_passed(act: PenPassed, place: Inscription) -> None:
    """The pen has a new holder."""
    Proposal.objects.filter(id=act.proposal).update(pen=act.to)


@effect(ProposalClosed)
def proposal_closed(act: ProposalClosed, place: Inscription) -> None:
    """The round is over; objections stay as they are."""
    Proposal.objects.filter(id=act.proposal).update(
        closed_on=place.on, closed_how=act.how, closed_words=act.words or "", pen=None
    )


def _draft(
    proposal: Proposal, act: RuleProposed | ProposalAmended, place: Inscription, *, number: int
) -> None:
    cited: Any = getattr(act, "answers_objections", ())
    Draft.objects.create(
        partnership=place.partnership,
        id=place.derive("draft"),
        proposal_id=proposal.id,
        number=number,
        articles=list(act.articles),
        clauses=clause_rows(act.clauses),
        principles=texts(act.principles),
        answers_objections=texts(cited),
        writers=texts(act.writers),
        words=act.words or "",
        by=place.member,
        on=place.on,
        n=place.n,
        **attention_columns(act.attention),
    )


def clause_rows(clauses: tuple[SetClause, ...]) -> list[dict[str, Any]]:
    """Clauses as a JSON column keeps them: type and parameters."""
    return [{"type": str(one.type), "parameters": dict(one.parameters)} for one in clauses]
