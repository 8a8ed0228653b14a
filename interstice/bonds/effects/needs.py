"""What saying a need changes (I13)."""

from __future__ import annotations

from interstice.bonds.acts import NeedEnded, NeedSaid
from interstice.bonds.models import Need
from interstice.parties.effects.things import bring
from interstice.register.gate import Inscription, effect


@effect(NeedSaid)
def need_said(act: NeedSaid, place: Inscription) -> None:
    """The collective reads it."""
    Need.objects.create(
        partnership=place.partnership,
        id=act.need,
        by=place.member,
        words=act.words,
        on=place.on,
        n=place.n,
    )
    bring(place, act.need, "need", act.words)


@effect(NeedEnded)
def need_ended(act: NeedEnded, place: Inscription) -> None:
    """It is read no more among those of now."""
    Need.objects.filter(partnership=place.partnership, id=act.need).update(ended_on=place.on)
