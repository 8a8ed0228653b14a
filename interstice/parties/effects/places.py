"""What places and their dialogues change."""

from __future__ import annotations

from uuid import UUID, uuid5

from django.db.models import QuerySet

from interstice.parties.acts import MotivesStated, PlaceAgreed, PlaceAnswered, PlaceSpoken, PlaceStated
from interstice.parties.effects.things import author
from interstice.parties.models import Motives, Place, PlaceDialogue
from interstice.register.gate import Inscription, effect


@effect(PlaceStated)
def place_stated(act: PlaceStated, place: Inscription) -> None:
    """Only the place of now is kept here (H05)."""
    _place_of(place, author(place)).update(
        brings=act.brings or "", expects=act.expects or "", cannot=act.cannot or "", since=place.on
    )


@effect(PlaceSpoken)
def place_spoken(act: PlaceSpoken, place: Inscription) -> None:
    """A dialogue of two begins."""
    PlaceDialogue.objects.create(
        partnership=place.partnership,
        id=act.dialogue,
        speaker=author(place),
        to=act.to,
        sees=act.sees,
        expects=act.expects or "",
        on=place.on,
    )


@effect(PlaceAnswered)
def place_answered(act: PlaceAnswered, place: Inscription) -> None:
    """What was said of someone goes; what they propose, if anything, waits for the other."""
    PlaceDialogue.objects.filter(id=act.dialogue).update(
        sees="", expects="", proposal=act.proposal or "", answered_on=place.on
    )


@effect(PlaceAgreed)
def place_agreed(act: PlaceAgreed, place: Inscription) -> None:
    """Both accept: the collective reads these words in the place (H07)."""
    PlaceDialogue.objects.filter(id=act.dialogue).update(proposal="", agreed_on=place.on)
    found = _place_of(place, act.member)
    found.update(agreed=[*found.get().agreed, act.words], since=place.on)


@effect(MotivesStated)
def motives_stated(act: MotivesStated, place: Inscription) -> None:
    """Only what is said now is kept here; both left blank, nothing is."""
    member = author(place)
    Motives.objects.filter(partnership=place.partnership, member=member).delete()
    if act.attracts or act.options:
        Motives.objects.create(
            partnership=place.partnership,
            id=uuid5(place.partnership, f"motives/{member}"),
            member=member,
            attracts=act.attracts or "",
            options=act.options or "",
            since=place.on,
        )


def _place_of(place: Inscription, member: UUID) -> QuerySet[Place]:
    whose = uuid5(place.partnership, f"place/{member}")
    known = Place.objects.filter(id=whose)
    if not known.exists():
        Place.objects.create(partnership=place.partnership, id=whose, member=member, since=place.on)
    return known
