"""What principles change in the read tables."""

from __future__ import annotations

from uuid import UUID

from interstice.parties.effects.things import bring
from interstice.register.gate import Inscription, effect
from interstice.rules.acts import PrincipleIllustrated, PrinciplesBound, PrincipleStated
from interstice.rules.decisions.principles import held_together
from interstice.rules.models import Binding, Illustration, Principle


@effect(PrincipleStated)
def principle_stated(act: PrincipleStated, place: Inscription) -> None:
    """A principle stands, beside those that stand already."""
    Principle.objects.create(
        partnership=place.partnership,
        id=act.principle,
        title=act.title,
        world=act.world or "",
        words=act.words or "",
        by=place.member,
        on=place.on,
        n=place.n,
    )
    bring(place, act.principle, "principle", act.title)


@effect(PrinciplesBound)
def principles_bound(act: PrinciplesBound, place: Inscription) -> None:
    """Each is bound to every other, and to those to which one of them was bound already (B21)."""
    Binding.objects.create(
        partnership=place.partnership,
        id=place.derive("binding"),
        principles=[str(one) for one in act.principles],
        rule=act.rule,
        by=place.member,
        on=place.on,
        n=place.n,
    )
    rows = list(Principle.objects.filter(partnership=place.partnership))
    group = held_together(act.principles, rows)
    for row in rows:
        if row.id in group:
            _bind(row, group, place)


@effect(PrincipleIllustrated)
def principle_illustrated(act: PrincipleIllustrated, place: Inscription) -> None:
    """A living example is kept with the principle."""
    Illustration.objects.create(
        partnership=place.partnership,
        id=place.derive("illustration"),
        principle_id=act.principle,
        of=act.of,
        by=place.member,
        words=act.words,
        on=place.on,
        n=place.n,
    )


def _bind(row: Principle, group: list[UUID], place: Inscription) -> None:
    others = [str(one) for one in group if one != row.id]
    if row.bound_to != others:
        Principle.objects.filter(id=row.id).update(bound_to=others, bound_on=row.bound_on or place.on)
