"""What questions and situations change in the read tables."""

from __future__ import annotations

from interstice.parties.effects.things import NOBODY, bring
from interstice.register.gate import Inscription, effect
from interstice.rules.acts import (
    QuestionGeneralised,
    QuestionJoined,
    QuestionRaised,
    QuestionSettled,
    SituationTold,
)
from interstice.rules.models import Generalisation, Question, QuestionJoining, Situation


@effect(QuestionRaised)
def question_raised(act: QuestionRaised, place: Inscription) -> None:
    """A question is open, and may be cited by what will rest on it."""
    Question.objects.create(
        partnership=place.partnership,
        id=act.question,
        sentence=act.sentence,
        words=act.words or "",
        by=place.member,
        organisation=place.organisation,
        rests_on=[str(one) for one in act.rests_on],
        concerns=[str(one) for one in act.concerns],
        on=place.on,
        n=place.n,
    )
    bring(place, act.question, "question", act.sentence)


@effect(QuestionJoined)
def question_joined(act: QuestionJoined, place: Inscription) -> None:
    """One more organisation meets the difficulty."""
    QuestionJoining.objects.create(
        partnership=place.partnership,
        id=place.derive("joining"),
        question_id=act.question,
        organisation=place.organisation or NOBODY,
        by=place.member,
        words=act.words or "",
        on=place.on,
        n=place.n,
    )


@effect(QuestionSettled)
def question_settled(act: QuestionSettled, place: Inscription) -> None:
    """The question is no longer open, and keeps how it ended."""
    Question.objects.filter(partnership=place.partnership, id=act.question).update(
        settled_on=place.on,
        settled_how=act.how,
        settled_by=act.by,
        settled_words=act.words or "",
        settled_n=place.n,
    )


@effect(SituationTold)
def situation_told(act: SituationTold, place: Inscription) -> None:
    """A situation is told, and may be cited by the question that comes of it."""
    Situation.objects.create(
        partnership=place.partnership,
        id=act.situation,
        text=act.text,
        by=place.member,
        rests_on=[str(one) for one in act.rests_on],
        on=place.on,
        n=place.n,
    )
    bring(place, act.situation, "situation", act.text)


@effect(QuestionGeneralised)
def question_generalised(act: QuestionGeneralised, place: Inscription) -> None:
    """What is common is kept with its subject; the situations are marked as withdrawn, their links stay."""
    Generalisation.objects.create(
        partnership=place.partnership,
        id=place.derive("common"),
        subject=act.subject,
        situations=[str(one) for one in act.situations],
        common=act.common,
        concerns=act.concerns,
        by=place.member,
        on=place.on,
        n=place.n,
    )
    told = Situation.objects.filter(partnership=place.partnership, id__in=act.situations)
    told.filter(withdrawn_on__isnull=True).update(withdrawn_on=place.on)
