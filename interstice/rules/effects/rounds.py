"""What a stance changes: one present answer for each organisation and draft."""

from __future__ import annotations

from interstice.parties.effects.things import bring
from interstice.register.gate import Inscription, effect
from interstice.rules.acts import (
    ObjectionLifted,
    ProxyGiven,
    StanceConsented,
    StanceNotConcerned,
    StanceObjected,
    StanceReserved,
    StanceWaiting,
)
from interstice.rules.kinds import Stand
from interstice.rules.models import Objection, Proxy, Reservation, Stance

AnyStance = StanceConsented | StanceReserved | StanceObjected | StanceNotConcerned | StanceWaiting


@effect(StanceConsented)
def stance_consented(act: StanceConsented, place: Inscription) -> None:
    """The organisation consents to this draft."""
    _answer(act, Stand.CONSENT, place)


@effect(StanceReserved)
def stance_reserved(act: StanceReserved, place: Inscription) -> None:
    """The organisation consents, with a reservation that is a thing of its own."""
    _answer(act, Stand.RESERVE, place)
    Reservation.objects.create(
        partnership=place.partnership,
        id=act.reservation,
        proposal=act.proposal,
        organisation=act.organisation,
        by=place.member,
        draft=act.draft,
        title=act.title or "",
        words=act.words,
        on=place.on,
        n=place.n,
    )
    bring(place, act.reservation, "reservation", act.title or act.words)


@effect(StanceObjected)
def stance_objected(act: StanceObjected, place: Inscription) -> None:
    """The organisation objects; the objection is a thing that drafts may answer."""
    _answer(act, Stand.OBJECTION, place)
    Objection.objects.create(
        partnership=place.partnership,
        id=act.objection,
        proposal_id=act.proposal,
        draft=act.draft,
        organisation=act.organisation,
        by=place.member,
        title=act.title or "",
        words=act.words,
        would_lift=act.would_lift or "",
        principle=act.principle,
        convention_clause=act.convention_clause,
        on=place.on,
        n=place.n,
    )
    bring(place, act.objection, "objection", act.title or act.words)


@effect(StanceNotConcerned)
def stance_not_concerned(act: StanceNotConcerned, place: Inscription) -> None:
    """The organisation has answered that it is not concerned."""
    _answer(act, Stand.NOT_CONCERNED, place)


@effect(StanceWaiting)
def stance_waiting(act: StanceWaiting, place: Inscription) -> None:
    """The organisation says that it waits."""
    _answer(act, Stand.WAITING, place)


@effect(ObjectionLifted)
def objection_lifted(act: ObjectionLifted, place: Inscription) -> None:
    """The objection no longer stands, and says after what."""
    Objection.objects.filter(id=act.objection).update(
        lifted_on=place.on, lifted_after=act.after or "", lifted_words=act.words or ""
    )


@effect(ProxyGiven)
def proxy_given(act: ProxyGiven, place: Inscription) -> None:
    """Someone else may carry the voice, for this proposal."""
    Proxy.objects.create(
        partnership=place.partnership,
        id=place.derive("proxy"),
        proposal_id=act.proposal,
        to=act.to,
        organisation=act.organisation,
        by=place.member,
        words=act.words or "",
        on=place.on,
    )


def _answer(act: AnyStance, stand: Stand, place: Inscription) -> None:
    Stance.objects.filter(proposal=act.proposal, draft=act.draft, organisation=act.organisation).update(
        current=False
    )
    Stance.objects.create(
        partnership=place.partnership,
        id=place.derive("stance"),
        proposal_id=act.proposal,
        draft=act.draft,
        organisation=act.organisation,
        by=place.member,
        stand=stand,
        words=act.words or "",
        on=place.on,
        n=place.n,
    )
