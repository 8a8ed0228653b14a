"""Questions, and the situations they come from: asked, joined, told, raised in generality, settled."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.parties.decisions.standing import must_be_a_member
from interstice.parties.models import Member
from interstice.register.gate import Turn, command
from interstice.register.refusals import OutOfSight, Refused
from interstice.rules.acts import (
    QuestionGeneralised,
    QuestionJoined,
    QuestionRaised,
    QuestionSettled,
    SituationTold,
)
from interstice.rules.decisions.citing import must_be_houses, must_be_known
from interstice.rules.decisions.questions import (
    may_generalise,
    may_join,
    may_raise,
    may_settle,
    may_tell,
    must_be_open,
)
from interstice.rules.identifying import passages
from interstice.rules.kinds import Settled
from interstice.rules.models import Question, QuestionJoining, Rule, Situation
from interstice.rules.queries.houses import in_seat_order
from interstice.rules.queries.settlements import founding_that_closed, settlement_of
from interstice.rules.queries.things import kinds_of
from interstice.vault.commands import keep, keep_if_any, reserve
from interstice.vault.queries import names_of

MAY_BE_GENERALISED = {"question", "proposal", "rule"}
"""What a generalisation is about: the question, or the proposal or rule that came of it (scenario C48)."""


@command
def raise_question(
    turn: Turn,
    *,
    sentence: str,
    words: str = "",
    rests_on: Sequence[UUID] = (),
    concerns: Sequence[UUID] = (),
) -> None:
    """A concrete difficulty becomes the collective's; it may rest on anything made here (G05, C10)."""
    raise_question_in(turn, sentence=sentence, words=words, rests_on=rests_on, concerns=concerns)


def raise_question_in(
    turn: Turn,
    *,
    sentence: str,
    words: str = "",
    rests_on: Sequence[UUID] = (),
    concerns: Sequence[UUID] = (),
) -> UUID:
    """The same within the turn of another command, as when a session meets a question."""
    may_raise(turn.actor, sentence)
    must_be_known(rests_on, kinds_of(turn.partnership, rests_on))
    must_be_houses(concerns, in_seat_order(turn.partnership, concerns))
    question = turn.new_id()
    turn.inscribe(
        QuestionRaised(
            question=question,
            sentence=keep(turn, sentence, about=question),
            words=keep_if_any(turn, words, about=question),
            rests_on=tuple(dict.fromkeys(rests_on)),
            concerns=tuple(dict.fromkeys(concerns)),
        )
    )
    return question


@command
def join_question(turn: Turn, *, question: UUID, words: str = "") -> None:
    """« Chez nous aussi »: the difficulty is not one organisation's own."""
    must_be_a_member(turn.actor)
    asked = question_here(turn.partnership, question)
    must_be_open(asked, settled=settlement_of(asked) is not None)
    joined = QuestionJoining.objects.filter(question_id=question).values_list("organisation", flat=True)
    may_join(turn.actor, asked, set(joined))
    turn.inscribe(QuestionJoined(question=question, words=keep_if_any(turn, words, about=question)))


@command
def settle_question(
    turn: Turn, *, question: UUID, how: Settled, by: UUID | None = None, words: str = ""
) -> None:
    """A question comes to an end; nothing obliges to conclude, and it may stay open for good (D04)."""
    settle_question_in(turn, question=question, how=how, by=by, words=words)


def settle_question_in(
    turn: Turn, *, question: UUID, how: Settled, by: UUID | None = None, words: str = ""
) -> None:
    """The same within the turn of another command, as when a session concludes it."""
    must_be_a_member(turn.actor)
    asked = question_here(turn.partnership, question)
    must_be_open(asked, settled=asked.settled_on is not None)
    founding = founding_that_closed(asked) if how is Settled.FOUNDING else None
    rule = _rule_here(turn, by) if how is Settled.RULE else None
    may_settle(how, founded_by=founding, by=rule, words=words)
    turn.inscribe(
        QuestionSettled(
            question=question,
            how=how,
            by=founding or rule,
            words=keep_if_any(turn, words, about=question),
        )
    )


@command
def tell_situation(
    turn: Turn,
    *,
    text: str,
    rests_on: Sequence[UUID] = (),
    recomposed: bool = True,
    even_so: bool = False,
) -> None:
    """A recomposed situation, read for what could identify someone before anyone reads it (A25, T15, N05)."""
    found = passages(text, known_names=_names_of_members(turn))
    may_tell(turn.actor, text, found, recomposed=recomposed, even_so=even_so)
    must_be_known(rests_on, kinds_of(turn.partnership, rests_on))
    situation = turn.new_id()
    turn.inscribe(
        SituationTold(
            situation=situation,
            text=keep(turn, text, about=situation),
            recomposed=recomposed,
            rests_on=tuple(dict.fromkeys(rests_on)),
        )
    )


@command
def generalise(
    turn: Turn, *, subject: UUID, situations: Sequence[UUID] = (), common: str, concerns: str
) -> None:
    """What is common is said; the words of the situations are then their authors' alone (G06, N16)."""
    told = list(Situation.objects.filter(partnership=turn.partnership, id__in=situations))
    may_generalise(turn.actor, told, common, concerns)
    must_be_known(situations, {one.id for one in told})
    _must_be_a_question(turn, subject)
    turn.inscribe(
        QuestionGeneralised(
            subject=subject,
            situations=tuple(dict.fromkeys(situations)),
            common=keep(turn, common, about=subject),
            concerns=keep(turn, concerns, about=subject),
        )
    )
    for one in told:
        reserve([one.text], readers=[one.by] if one.by else [])


def question_here(partnership: UUID, question: UUID) -> Question:
    """The question, if it is this partnership's. Raises OutOfSight."""
    found = Question.objects.filter(partnership=partnership, id=question).first()
    if found is None:
        raise OutOfSight
    return found


def _rule_here(turn: Turn, rule: UUID | None) -> UUID | None:
    adopted = Rule.objects.filter(partnership=turn.partnership, id__in=[rule] if rule else [])
    return adopted.values_list("id", flat=True).first()


def _must_be_a_question(turn: Turn, subject: UUID) -> None:
    if kinds_of(turn.partnership, [subject]).get(subject) not in MAY_BE_GENERALISED:
        raise Refused(_("On généralise à propos d’une question, d’une proposition ou d’une règle."))


def _names_of_members(turn: Turn) -> list[str]:
    people = Member.objects.filter(partnership=turn.partnership).values_list("identity", flat=True)
    return [str(name) for name in names_of(people).values() if not name.erased]
