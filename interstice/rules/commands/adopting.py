"""What adopting a proposal takes: a concluded round, its terms, the act, and whose eyes its words reach."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.parties.queries.directory import directory
from interstice.register.acts import Fingerprint
from interstice.register.gate import Turn
from interstice.register.refusals import Refused
from interstice.rules.acts import RuleAdopted, RuleRevised
from interstice.rules.commands.writing import attention_as_it_was, clauses_as_they_were, uuids
from interstice.rules.decisions.lives import must_be_concluded, must_end_ahead, must_revise_what_was_read
from interstice.rules.inputs import clause_read
from interstice.rules.kinds import Round, Stand
from interstice.rules.models import Draft, Proposal, Question, Reservation, Rule
from interstice.rules.queries.rows import rule_of, writers_of
from interstice.rules.queries.settlements import settlements
from interstice.rules.rounds import Standing


@dataclass(frozen=True, kw_only=True)
class Terms:
    """What an adoption adds to the text: from when, until when, whose endorsement it needs, what it fills."""

    review_months: int | None
    applied_from: date | None
    endorsements_needed: tuple[UUID, ...]
    fills: tuple[UUID, ...]
    trial_until: date | None
    signatories: tuple[UUID, ...]
    words: Fingerprint | None


def must_be_concluded_now(turn: Turn, now: Standing) -> None:
    """Refuse with the names of those still to be heard: they are looked up only when it is refused."""
    if now.may_conclude:
        return
    known = directory(turn.actor)
    objecting = dict.fromkeys(one.organisation for one in now.open_objections)
    must_be_concluded(now, [known.name(one) for one in now.missing], [known.name(one) for one in objecting])


def inscribe_the_rule(turn: Turn, row: Proposal, draft: Draft, now: Standing, terms: Terms) -> None:
    """A new rule, or the next version of the rule that the proposal read."""
    if row.revises is None:
        turn.inscribe(
            RuleAdopted(
                rule=row.rule,
                proposal=row.id,
                draft=draft.number,
                review_months=terms.review_months,
                applied_from=terms.applied_from,
                trial_until=terms.trial_until,
                endorsements_needed=terms.endorsements_needed,
                fills=terms.fills,
                reservations=_reservations(row, now),
                tacit=now.tacit,
                signatories=terms.signatories,
                words=terms.words,
            )
        )
        return
    rule = rule_of(turn.partnership, row.rule)
    must_revise_what_was_read(row, rule)
    turn.inscribe(_revision(row, rule, draft, now, terms))


def _revision(row: Proposal, rule: Rule, draft: Draft, now: Standing, terms: Terms) -> RuleRevised:
    return RuleRevised(
        rule=rule.id,
        to_version=rule.version + 1,
        proposal=row.id,
        articles=tuple(Fingerprint(one) for one in draft.articles),
        clauses=clauses_as_they_were(draft.clauses),
        attention=attention_as_it_was(draft),
        principles=uuids(draft.principles),
        round=Round.PROPOSAL,
        agreed=tuple(one for one in now.answers if now.answers[one].stand in (Stand.CONSENT, Stand.RESERVE)),
        tacit=now.tacit,
        applied_from=terms.applied_from,
        endorsements_needed=terms.endorsements_needed,
        fills=terms.fills,
        reservations=_reservations(row, now),
        origins=(),
        comes_from=uuids(row.answers),
        review_months=terms.review_months,
        writers=uuids(writers_of(row)),
        words=terms.words,
    )


def _reservations(row: Proposal, now: Standing) -> tuple[UUID, ...]:
    """Those said with the voices that count: one for each organisation that consents with a reservation."""
    reserving = [one for one, stance in now.answers.items() if stance.stand == Stand.RESERVE]
    said = Reservation.objects.filter(proposal=row.id, draft=now.draft, organisation__in=reserving).order_by(
        "n"
    )
    return tuple({one.organisation: one.id for one in said}.values())


def carriers(now: Standing) -> tuple[UUID, ...]:
    """Those who carried the voices sign, when nobody else is said to."""
    carried = [now.answers[one].by for one in now.awaited if one in now.answers]
    return tuple(dict.fromkeys(one for one in carried if one))


def trial_end(turn: Turn, row: Proposal, until: date | None, applied_from: date | None) -> date | None:
    """The day on which a trial ends: as said, or so many days after it begins. A revision is no trial."""
    if until and row.revises:
        raise Refused(_("Une révision n’est pas un essai : dites plutôt quand la redire."))
    if until is None and row.trial_days and not row.revises:
        until = (applied_from or turn.today) + timedelta(days=row.trial_days)
    if until:
        must_end_ahead(until, applied_from or turn.today)
    return until


def text_of(row: Proposal, draft: Draft) -> list[str]:
    """The words of the rule, which all who are here read from now on; the debate is not among them (RL2)."""
    told = [clause_read(one["type"], one["parameters"]) for one in draft.clauses]
    reasons = [row.title, row.towards, row.why, draft.attention_condition, draft.attention_review]
    return [*reasons, *draft.articles, *(word for clause in told for word in clause.said_words())]


def open_questions_of(row: Proposal) -> list[UUID]:
    """The questions that the proposal answers and that nothing has ended yet."""
    answered = list(Question.objects.filter(partnership=row.partnership, id__in=row.answers).order_by("n"))
    ended = settlements(row.partnership, answered)
    return [one.id for one in answered if one.id not in ended]
