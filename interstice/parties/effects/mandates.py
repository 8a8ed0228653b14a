"""What statements on mandates, interests and horizons change."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from interstice.parties.acts import (
    HorizonStated,
    InterestDeclared,
    InterestEnded,
    MandateGiven,
    MandateRefused,
    MandateRequested,
    MandateTacit,
)
from interstice.parties.effects.things import bring
from interstice.parties.kinds import MandateStatus
from interstice.parties.models import Horizon, Interest, Mandate
from interstice.register.gate import Inscription, effect


@effect(MandateRequested)
def mandate_requested(act: MandateRequested, place: Inscription) -> None:
    """A request, dated; nothing is blocked meanwhile."""
    _state(act, place, MandateStatus.REQUESTED, act.requesters, scope=act.scope or "", means=act.means or "")


@effect(MandateGiven)
def mandate_given(act: MandateGiven, place: Inscription) -> None:
    """The organisation says it, until a day; an interest said along is declared with it (U10)."""
    _state(
        act,
        place,
        MandateStatus.GIVEN,
        _requesters(act.mandate),
        until=act.until,
        scope=act.scope,
        means=act.means or "",
        limits=act.limits or "",
    )
    if act.interest:
        Interest.objects.create(
            partnership=place.partnership,
            id=place.derive("interest"),
            organisation=act.organisation,
            by=place.member,
            words=act.interest,
            on=place.on,
            n=place.n,
        )


@effect(MandateTacit)
def mandate_tacit(act: MandateTacit, place: Inscription) -> None:
    """No answer came: noted as such, and never as a mandate given (N14)."""
    _state(act, place, MandateStatus.TACIT, _requesters(act.mandate), after_days=act.after_days)


@effect(MandateRefused)
def mandate_refused(act: MandateRefused, place: Inscription) -> None:
    """The organisation does not give it; it blocks nobody."""
    _state(act, place, MandateStatus.REFUSED, _requesters(act.mandate))


@effect(InterestDeclared)
def interest_declared(act: InterestDeclared, place: Inscription) -> None:
    """An interest is known, where it matters."""
    Interest.objects.create(
        partnership=place.partnership,
        id=act.interest,
        organisation=act.organisation,
        by=place.member,
        words=act.words,
        on=place.on,
        n=place.n,
    )


@effect(InterestEnded)
def interest_ended(act: InterestEnded, place: Inscription) -> None:
    """It is no more."""
    Interest.objects.filter(id=act.interest).update(ended_on=place.on)


@effect(HorizonStated)
def horizon_stated(act: HorizonStated, place: Inscription) -> None:
    """Something ends on a day."""
    Horizon.objects.create(
        partnership=place.partnership,
        id=act.horizon,
        what=act.what,
        words=act.words,
        ends_on=act.ends_on,
        n=place.n,
    )


Statement = MandateRequested | MandateGiven | MandateTacit | MandateRefused


def _state(
    act: Statement,
    place: Inscription,
    status: MandateStatus,
    requesters: Iterable[UUID | str],
    **more: object,
) -> None:
    Mandate.objects.create(
        partnership=place.partnership,
        row=place.derive("mandate"),
        mandate=act.mandate,
        organisation=act.organisation,
        status=status,
        by=place.member,
        requesters=[str(one) for one in requesters],
        since=place.on,
        words=act.words or "",
        n=place.n,
        **more,
    )
    scope = more.get("scope")
    bring(place, act.mandate, "mandate", str(scope) if scope else None)


def _requesters(mandate: UUID) -> list[str]:
    """Those who asked for it, whom every later answer concerns."""
    asked = Mandate.objects.filter(mandate=mandate, status=MandateStatus.REQUESTED).order_by("-n").first()
    return list(asked.requesters) if asked else []
