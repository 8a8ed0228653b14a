"""What opening many dossiers changes, by batches: the very rows that their effects write one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from interstice.followups.acts.dossiers import AgreementGiven, DossierOpened
from interstice.followups.effects.agreements import agreement_given
from interstice.followups.models import Agreement, Dossier, Seat, Share
from interstice.parties.models import Member, Thing
from interstice.register.gate import Inscription
from interstice.register.many import batched_effect
from interstice.vault.models import CircleMember

Opened = tuple[DossierOpened, Inscription]
Given = tuple[AgreementGiven, Inscription]


@batched_effect(DossierOpened)
def dossiers_opened(opened: list[Opened]) -> None:
    """The dossiers, the things that others may cite, the seats, and who reads."""
    houses = _houses({member for act, _place in opened for member in (act.referent, *act.circle)})
    Dossier.objects.bulk_create(_dossier(act, place) for act, place in opened)
    Thing.objects.bulk_create(
        Thing(
            partnership=place.partnership,
            id=act.dossier,
            kind="dossier",
            label=act.reference,
            n=place.n,
            on=place.on,
        )
        for act, place in opened
    )
    Seat.objects.bulk_create(seat for act, place in opened for seat in _seats(act, place, houses))
    CircleMember.objects.bulk_create(
        _reader(place, act.dossier, member, None)
        for act, place in opened
        for member in _circle(act)
        if houses[member] == houses[act.referent]
    )


@batched_effect(AgreementGiven)
def agreements_given(given: list[Given]) -> None:
    """The first agreement of these dossiers; where there was one before, the effect itself is needed."""
    wanted = [act.dossier for act, _place in given]
    if len(set(wanted)) < len(wanted) or Agreement.objects.filter(dossier__in=wanted).exists():
        for act, place in given:
            agreement_given(act, place)
        return
    Agreement.objects.bulk_create(_agreement(act, place) for act, place in given)
    Share.objects.bulk_create(share for act, place in given for share in _shares(act, place))
    CircleMember.objects.bulk_create(_others(given, wanted))
    for on, dossiers in _by_day(given).items():
        Dossier.objects.filter(id__in=dossiers).update(last_on=on)


def _houses(members: Iterable[UUID]) -> dict[UUID, UUID]:
    return dict(Member.objects.filter(id__in=list(members)).values_list("id", "organisation"))


def _circle(act: DossierOpened) -> list[UUID]:
    return list(dict.fromkeys((act.referent, *act.circle)))


def _dossier(act: DossierOpened, place: Inscription) -> Dossier:
    return Dossier(
        partnership=place.partnership,
        id=act.dossier,
        reference=act.reference,
        label=act.label,
        identity=act.identity or "",
        referent=act.referent,
        opened_on=place.on,
        last_on=place.on,
        n=place.n,
    )


def _seats(act: DossierOpened, place: Inscription, houses: dict[UUID, UUID]) -> Iterable[Seat]:
    return (
        Seat(
            partnership=place.partnership,
            id=place.derive(f"seat/{member}"),
            dossier_id=act.dossier,
            member=member,
            organisation=houses[member],
            since=place.on,
            n=place.n,
        )
        for member in _circle(act)
    )


def _reader(place: Inscription, dossier: UUID, member: UUID, until: date | None) -> CircleMember:
    return CircleMember(
        partnership=place.partnership,
        id=place.derive(f"circle/{dossier}/{member}"),
        thing=dossier,
        member=member,
        since=place.on,
        until=until,
    )


def _agreement(act: AgreementGiven, place: Inscription) -> Agreement:
    return Agreement(
        partnership=place.partnership,
        id=act.agreement,
        dossier_id=act.dossier,
        given_on=act.given_on,
        until=act.until,
        shown_in=[str(body) for body in act.shown_in],
        n=place.n,
    )


def _shares(act: AgreementGiven, place: Inscription) -> Iterable[Share]:
    return (
        Share(
            partnership=place.partnership,
            id=place.derive(f"share/{one.organisation}"),
            agreement_id=act.agreement,
            dossier=act.dossier,
            organisation=one.organisation,
            subjects=[subject.value for subject in one.subjects],
        )
        for one in act.shares
    )


def _others(given: list[Given], dossiers: list[UUID]) -> Iterable[CircleMember]:
    """Those of the circle whose organisation is shared with: until the last day of the agreement."""
    seats = defaultdict(list)
    for seat in Seat.objects.filter(dossier__in=dossiers, left_on__isnull=True).order_by("n", "id"):
        seats[seat.dossier_id].append(seat)
    referents = dict(Dossier.objects.filter(id__in=dossiers).values_list("id", "referent"))
    houses = _houses(referents.values())
    for act, place in given:
        shared = {one.organisation for one in act.shares} - {houses[referents[act.dossier]]}
        for seat in seats[act.dossier]:
            if seat.organisation in shared:
                yield _reader(place, act.dossier, seat.member, act.until)


def _by_day(given: list[Given]) -> dict[date, list[UUID]]:
    days: dict[date, list[UUID]] = defaultdict(list)
    for act, place in given:
        days[place.on].append(act.dossier)
    return days
