"""What recording a convention changes."""

from __future__ import annotations

from interstice.parties.acts import ConventionRecorded
from interstice.parties.effects.things import bring
from interstice.parties.models import Clause, Convention
from interstice.register.gate import Inscription, effect


@effect(ConventionRecorded)
def convention_recorded(act: ConventionRecorded, place: Inscription) -> None:
    """The convention as it was signed; what fills its empty clauses will come from rules (B26)."""
    Convention.objects.create(
        partnership=place.partnership,
        id=act.convention,
        title=act.title,
        words=act.words or "",
        signed_on=act.signed_on,
        ends_on=act.ends_on,
        recorded_on=place.on,
        n=place.n,
    )
    bring(place, act.convention, "convention", act.title)
    for position, clause in enumerate(act.clauses):
        Clause.objects.create(
            partnership=place.partnership,
            id=clause.clause,
            convention_id=act.convention,
            key=clause.key,
            title=clause.title,
            text=clause.text or "",
            filled_from_start=clause.filled,
            position=position,
        )
        bring(place, clause.clause, "clause", clause.title)
