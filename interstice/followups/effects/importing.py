"""What opening many dossiers changes, by batches: the very rows that their effects write one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from interstice.followups.acts.dossiers import AgreementGiven, DossierOpened
from interstice.followups.effects.agreements import agreement_given, agreement_row, shares_given
from interstice.followups.effects.dossiers import dossier_row
from interstice.followups.effects.readers import Followed, readers
from interstice.followups.effects.seating import seat
from interstice.followups.models import Agreement, Dossier, Seat, Share
from interstice.parties.models import Member, Thing
from interstice.register.gate import Inscription
from interstice.register.many import batched_effect
from interstice.vault.circles import circle_row
from interstice.vault.models import CircleMember, Within

Opened = tuple[DossierOpened, Inscription]
Given = tuple[AgreementGiven, Inscription]


@batched_effect(DossierOpened)
def dossiers_opened(opened: list[Opened]) -> None:
    """The dossiers, the things that others may cite, the seats, and who reads."""
    houses = _houses({member for act, _place in opened for member in (act.referent, *act.circle)})
    Dossier.objects.bulk_create(dossier_row(act, place) for act, place in opened)
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
    Seat.objects.bulk_create(
        seat(place, act.dossier, member, houses[member]) for act, place in opened for member in _circle(act)
    )
    CircleMember.objects.bulk_create(
        circle_row(place, act.dossier, member, until)
        for act, place in opened
        for member, until in _readers(act, houses).items()
    )


@batched_effect(AgreementGiven)
def agreements_given(given: list[Given]) -> None:
    """The first agreement of these dossiers; where anything came before it, the effect itself is needed."""
    wanted = [act.dossier for act, _place in given]
    if len(set(wanted)) < len(wanted) or _begun(wanted):
        for act, place in given:
            agreement_given(act, place)
        return
    Agreement.objects.bulk_create(agreement_row(act, place) for act, place in given)
    Share.objects.bulk_create(one for act, place in given for one in shares_given(act, place))
    CircleMember.objects.bulk_create(_others(given, wanted))
    for on, dossiers in _by_day(given).items():
        Dossier.objects.filter(id__in=dossiers).update(last_on=on)


def _begun(dossiers: list[UUID]) -> bool:
    """Whether one of them was agreed on before, or something is told within it that follows its agreement."""
    agreed = Agreement.objects.filter(dossier__in=dossiers)
    return agreed.exists() or Within.objects.filter(of__in=dossiers).exists()


def _houses(members: Iterable[UUID]) -> dict[UUID, UUID]:
    return dict(Member.objects.filter(id__in=list(members)).values_list("id", "organisation"))


def _circle(act: DossierOpened) -> list[UUID]:
    return list(dict.fromkeys((act.referent, *act.circle)))


def _readers(act: DossierOpened, houses: dict[UUID, UUID]) -> dict[UUID, date | None]:
    """Before any agreement."""
    circle = [(member, houses[member]) for member in _circle(act)]
    return readers(circle, houses[act.referent], (), None)


def _others(given: list[Given], dossiers: list[UUID]) -> Iterable[CircleMember]:
    """Those of the circle whose organisation is shared with: until the last day of the agreement."""
    circles: dict[UUID, list[Followed]] = defaultdict(list)
    seats = Seat.objects.filter(dossier__in=dossiers, left_on__isnull=True).order_by("n", "id")
    for dossier, member, house in seats.values_list("dossier", "member", "organisation"):
        circles[dossier].append((member, house))
    referents = dict(Dossier.objects.filter(id__in=dossiers).values_list("id", "referent"))
    houses = _houses(referents.values())
    for act, place in given:
        shared = {one.organisation for one in act.shares}
        reading = readers(circles[act.dossier], houses[referents[act.dossier]], shared, act.until)
        for member, until in reading.items():
            if until is not None:  # whoever reads without end does since the dossier was opened
                yield circle_row(place, act.dossier, member, until)


def _by_day(given: list[Given]) -> dict[date, list[UUID]]:
    days: dict[date, list[UUID]] = defaultdict(list)
    for act, place in given:
        days[place.on].append(act.dossier)
    return days
