"""Positions on three legs, their recognition by others, and logics said in another's words."""

from __future__ import annotations

from uuid import UUID

from interstice.parties.decisions.standing import must_be_a_member, my_house
from interstice.parties.models import Member
from interstice.register.gate import Turn, command
from interstice.register.refusals import OutOfSight
from interstice.rules.acts import (
    LogicTranslated,
    PositionRecognised,
    PositionStated,
    TranslationConfirmed,
    TranslationCorrected,
)
from interstice.rules.commands.questions import question_here
from interstice.rules.decisions.citing import must_be_known
from interstice.rules.decisions.positions import (
    may_confirm,
    may_correct,
    may_recognise,
    may_state,
    may_translate,
)
from interstice.rules.decisions.questions import must_be_open
from interstice.rules.kinds import SpeaksFor
from interstice.rules.models import Objection, Position, Translation
from interstice.rules.queries.settlements import settlement_of
from interstice.rules.queries.things import kinds_of
from interstice.vault.commands import keep, keep_if_any

MAY_BE_TRANSLATED_ABOUT = {"question", "proposal", "rule"}
"""What two logics meet about."""


@command
def state_position(
    turn: Turn,
    *,
    question: UUID,
    interests: str = "",
    solution: str = "",
    values: str = "",
    speaks_for: SpeaksFor | None = None,
) -> None:
    """An organisation puts on the table its interests, its solution, what it holds to (D02, G02, G03).

    Stated again, it takes the place of what was said before: what others recognised was the earlier one.
    """
    may_state(turn.actor, interests, solution, values)
    asked = question_here(turn.partnership, question)
    must_be_open(asked, settled=settlement_of(asked) is not None)
    turn.inscribe(
        PositionStated(
            position=turn.new_id(),
            question=question,
            organisation=my_house(turn.actor),
            interests=keep_if_any(turn, interests, about=question),
            solution=keep_if_any(turn, solution, about=question),
            values=keep_if_any(turn, values, about=question),
            speaks_for=speaks_for,
        )
    )


@command
def recognise_position(turn: Turn, *, position: UUID, words: str = "") -> None:
    """« Votre position est légitime »: without making it one's own, apart from any consent (D05, M09)."""
    must_be_a_member(turn.actor)
    stated = Position.objects.filter(partnership=turn.partnership, id=position).first()
    if stated is None:
        raise OutOfSight
    may_recognise(turn.actor, stated)
    turn.inscribe(
        PositionRecognised(
            position=position,
            question=stated.question_id,
            organisation=stated.organisation,
            words=keep_if_any(turn, words, about=stated.question_id),
        )
    )


@command
def translate_logic(
    turn: Turn, *, subject: UUID, of: UUID, words: str, objection: UUID | None = None
) -> None:
    """« Si je vous comprends bien… »: it waits for the one who is translated to say yes (D11, G14, RL18)."""
    must_be_a_member(turn.actor)
    if kinds_of(turn.partnership, [subject]).get(subject) not in MAY_BE_TRANSLATED_ABOUT:
        raise OutOfSight
    may_translate(turn.actor, Member.objects.filter(partnership=turn.partnership, id=of).first(), words)
    cited = [objection] if objection else []
    objections = Objection.objects.filter(partnership=turn.partnership, id__in=cited)
    must_be_known(cited, set(objections.values_list("id", flat=True)))
    translation = turn.new_id()
    turn.inscribe(
        LogicTranslated(
            translation=translation,
            subject=subject,
            of=of,
            objection=objection,
            words=keep(turn, words, about=subject),
        )
    )


@command
def confirm_translation(turn: Turn, *, translation: UUID) -> None:
    """« Oui, c’est ça »: from the one who was translated, and from nobody else (RL18)."""
    said = _translation_here(turn, translation)
    may_confirm(turn.actor, said)
    turn.inscribe(TranslationConfirmed(translation=translation, subject=said.subject))


@command
def correct_translation(turn: Turn, *, translation: UUID, words: str) -> None:
    """« Pas tout à fait »: the one who was translated says it in their own words, which stand (RL18)."""
    said = _translation_here(turn, translation)
    may_correct(turn.actor, said, words)
    turn.inscribe(
        TranslationCorrected(
            translation=translation, subject=said.subject, words=keep(turn, words, about=said.subject)
        )
    )


def _translation_here(turn: Turn, translation: UUID) -> Translation:
    must_be_a_member(turn.actor)
    found = Translation.objects.filter(partnership=turn.partnership, id=translation).first()
    if found is None:
        raise OutOfSight
    return found
