"""What positions, recognitions and translations change in the read tables."""

from __future__ import annotations

from interstice.parties.effects.things import NOBODY, bring
from interstice.register.gate import Inscription, effect
from interstice.rules.acts import (
    LogicTranslated,
    PositionRecognised,
    PositionStated,
    TranslationConfirmed,
    TranslationCorrected,
)
from interstice.rules.models import Position, PositionRecognition, Translation


@effect(PositionStated)
def position_stated(act: PositionStated, place: Inscription) -> None:
    """The organisation's line in the grid; what it said before is set aside, not lost."""
    earlier = Position.objects.filter(question_id=act.question, organisation=act.organisation)
    earlier.filter(replaced_on__isnull=True).update(replaced_on=place.on)
    Position.objects.create(
        partnership=place.partnership,
        id=act.position,
        question_id=act.question,
        organisation=act.organisation,
        by=place.member,
        interests=act.interests or "",
        solution=act.solution or "",
        values=act.values or "",
        speaks_for=act.speaks_for or "",
        on=place.on,
        n=place.n,
    )


@effect(PositionRecognised)
def position_recognised(act: PositionRecognised, place: Inscription) -> None:
    """A recognition is tied to the position as it was said that day."""
    PositionRecognition.objects.create(
        partnership=place.partnership,
        id=place.derive("recognition"),
        position_id=act.position,
        organisation=place.organisation or NOBODY,
        by=place.member,
        words=act.words or "",
        on=place.on,
        n=place.n,
    )
    position = Position.objects.get(id=act.position)
    recognised = [*position.recognised_by, str(place.organisation or NOBODY)]
    Position.objects.filter(id=act.position).update(recognised_by=recognised)


@effect(LogicTranslated)
def logic_translated(act: LogicTranslated, place: Inscription) -> None:
    """A translation waits for the one who was translated (RL18)."""
    Translation.objects.create(
        partnership=place.partnership,
        id=act.translation,
        subject=act.subject,
        of=act.of,
        by=place.member,
        objection=act.objection,
        words=act.words,
        on=place.on,
        n=place.n,
    )
    bring(place, act.translation, "translation", act.words)


@effect(TranslationConfirmed)
def translation_confirmed(act: TranslationConfirmed, place: Inscription) -> None:
    """The translation stands."""
    Translation.objects.filter(id=act.translation).update(confirmed_on=place.on)


@effect(TranslationCorrected)
def translation_corrected(act: TranslationCorrected, place: Inscription) -> None:
    """The words of the one who was translated stand in the place of the translation."""
    Translation.objects.filter(id=act.translation).update(
        correction=act.words, corrected_on=place.on, confirmed_on=None
    )
