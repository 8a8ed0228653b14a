"""What adapting changes: nothing until the counterpart agrees, then clauses hold between these two."""

from __future__ import annotations

from uuid import UUID

from interstice.parties.effects.things import bring
from interstice.register.gate import Inscription, effect
from interstice.rules.acts import AdaptationAgreed, AdaptationEnded, AdaptationTakenOver, RuleAdapted
from interstice.rules.effects.proposals import clause_rows
from interstice.rules.effects.rules import close, set_clauses
from interstice.rules.models import Adaptation, ClauseSet, Rule
from interstice.rules.queries.houses import lost_sides


@effect(RuleAdapted)
def rule_adapted(act: RuleAdapted, place: Inscription) -> None:
    """An adaptation that awaits the one of the two who did not propose it."""
    proposed_for = _holds(place, act.for_actor)
    Adaptation.objects.create(
        partnership=place.partnership,
        id=act.adaptation,
        rule_id=act.rule,
        for_actor=act.for_actor,
        counterpart=act.counterpart,
        awaits=act.counterpart if proposed_for else act.for_actor,
        clauses=clause_rows(act.clauses),
        title=act.title or "",
        difference=act.difference,
        reason=act.reason or "",
        words=act.words or "",
        by=place.member,
        proposed_on=place.on,
        n=place.n,
    )
    bring(place, act.adaptation, "adaptation", act.title or act.difference)


@effect(AdaptationAgreed)
def adaptation_agreed(act: AdaptationAgreed, place: Inscription) -> None:
    """Its clauses are obeyed between these two from this day."""
    Adaptation.objects.filter(id=act.adaptation).update(agreed_on=place.on, awaits=None)
    row = Adaptation.objects.get(id=act.adaptation)
    set_clauses(
        place,
        rule=act.rule,
        version=Rule.objects.values_list("version", flat=True).get(id=act.rule),
        told=row.clauses,
        from_on=place.on,
        adaptation=row.id,
        pair=(row.for_actor, row.counterpart),
    )


@effect(AdaptationEnded)
def adaptation_ended(act: AdaptationEnded, place: Inscription) -> None:
    """The common core holds again."""
    Adaptation.objects.filter(id=act.adaptation).update(ended_on=place.on, awaits=None)
    close(ClauseSet, place.on, adaptation=act.adaptation)


@effect(AdaptationTakenOver)
def adaptation_taken_over(act: AdaptationTakenOver, place: Inscription) -> None:
    """Who takes over becomes the side that had been lost; the other of the two is still there."""
    row = Adaptation.objects.get(id=act.adaptation)
    lost = lost_sides(row)
    side = "for_actor" if row.for_actor in lost else "counterpart"
    Adaptation.objects.filter(id=row.id).update(**{side: place.member})
    ClauseSet.objects.filter(adaptation=row.id).update(**{side: place.member})


def _holds(place: Inscription, side: UUID) -> bool:
    """Whether the author of the act is this side, in person or for their organisation."""
    return side in (place.member, place.organisation)
