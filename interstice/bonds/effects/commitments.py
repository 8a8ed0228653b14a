"""What commitments change in the read tables; about a followed person, each is a circle of its own (RL4)."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet

from interstice.bonds.acts import (
    CommitmentConfirmed,
    CommitmentHandedOver,
    CommitmentKept,
    CommitmentMade,
    CommitmentOfferDeclined,
    CommitmentReleased,
    CommitmentRenegotiated,
    CommitmentTaken,
)
from interstice.bonds.acts.commitments import OfACommitment
from interstice.bonds.kinds import Towards
from interstice.bonds.models import Commitment, Renegotiation
from interstice.parties.effects.things import bring
from interstice.register.gate import Inscription, effect
from interstice.vault.circles import let_in, put_out, put_within
from interstice.vault.models import CircleMember


@effect(CommitmentMade)
def commitment_made(act: CommitmentMade, place: Inscription) -> None:
    """Something is promised, for the day that is said."""
    Commitment.objects.create(
        partnership=place.partnership,
        id=act.commitment,
        what=act.what,
        by_member=act.by_member,
        by_organisation=act.by_organisation,
        by_person=act.by_person,
        towards=act.towards,
        to=act.to,
        words=act.words,
        dossier=act.dossier,
        session=act.session,
        made_on=place.on,
        first_due=act.due,
        due=act.due,
        n=place.n,
    )
    bring(place, act.commitment, "commitment", act.words)
    if act.dossier:
        put_within(place, act.commitment, act.dossier)
        _open(place, act, [act.dossier, act.sitting], _who_heard_it(act, place))


@effect(CommitmentRenegotiated)
def commitment_renegotiated(act: CommitmentRenegotiated, place: Inscription) -> None:
    """Another day holds; the first one stays beside it."""
    row = Commitment.objects.get(partnership=place.partnership, id=act.commitment)
    Renegotiation.objects.create(
        partnership=place.partnership,
        id=place.derive("renegotiation"),
        commitment_id=act.commitment,
        before=row.due,
        due=act.due,
        on=place.on,
        n=place.n,
    )
    _of(place, act.commitment).update(
        due=act.due,
        renegotiated_on=place.on,
        renegotiated_words=act.words or "",
        agreed_with=[str(one) for one in act.agreed_with],
    )


@effect(CommitmentKept)
def commitment_kept(act: CommitmentKept, place: Inscription) -> None:
    """It is done; an offer to hand it over has no object any more."""
    _of(place, act.commitment).update(kept_on=place.on, kept_words=act.words or "", offered_to=None)


@effect(CommitmentConfirmed)
def commitment_confirmed(act: CommitmentConfirmed, place: Inscription) -> None:
    """The one to whom it was promised says so too."""
    _of(place, act.commitment).update(confirmed_on=place.on, confirmed_by=place.member)


@effect(CommitmentReleased)
def commitment_released(act: CommitmentReleased, place: Inscription) -> None:
    """Nobody owes it any more."""
    _of(place, act.commitment).update(released_on=place.on, released_words=act.words or "", offered_to=None)


@effect(CommitmentHandedOver)
def commitment_handed_over(act: CommitmentHandedOver, place: Inscription) -> None:
    """It waits for an answer; whoever is offered it must be able to read it."""
    _of(place, act.commitment).update(offered_to=act.to_member)
    if act.dossier:
        _open(place, act, [act.dossier, act.commitment], [act.to_member])


@effect(CommitmentTaken)
def commitment_taken(act: CommitmentTaken, place: Inscription) -> None:
    """It is someone else's; whoever gave it reads it only as the person's circle does."""
    row = Commitment.objects.get(partnership=place.partnership, id=act.commitment)
    _of(place, act.commitment).update(by_member=place.member, offered_to=None)
    if act.dossier and row.by_member:
        put_out(place, act.commitment, [row.by_member])


@effect(CommitmentOfferDeclined)
def commitment_offer_declined(act: CommitmentOfferDeclined, place: Inscription) -> None:
    """It waits for nobody any more, and stays whose it was."""
    _of(place, act.commitment).update(offered_to=None)


def _of(place: Inscription, commitment: UUID) -> QuerySet[Commitment]:
    return Commitment.objects.filter(partnership=place.partnership, id=commitment)


def _open(
    place: Inscription, act: OfACommitment, circles: Iterable[UUID | None], members: Iterable[UUID]
) -> None:
    """They read it, each for no longer than the circle in which they stand lets them; in none, not at all."""
    things = [one for one in circles if one]
    seats = CircleMember.objects.filter(thing__in=things, ended_on__isnull=True)
    until = {seat.member: seat.until for seat in sorted(seats, key=lambda one: things.index(one.thing))[::-1]}
    for member in dict.fromkeys(members):
        if member in until:
            let_in(place, act.commitment, [member], until=until[member])


def _who_heard_it(act: CommitmentMade, place: Inscription) -> list[UUID]:
    """Who promised, who wrote it down, to whom it is promised, and those seated when it was said."""
    heard = [act.by_member, place.member, act.to if act.towards == Towards.MEMBER else None]
    seated = CircleMember.objects.filter(thing=act.sitting, ended_on__isnull=True) if act.sitting else []
    return [*(one for one in heard if one), *(one.member for one in seated)]
