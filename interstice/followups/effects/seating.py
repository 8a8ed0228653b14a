"""Who reads a dossier: recomputed after every act that changes its circle, its referent or its agreement.

The colleagues of the referent read without end; the others as far as the person agreed, until the last day
of the agreement; nobody else does (A25, RL4).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from uuid import UUID

from django.db import models

from interstice.followups.effects.readers import readers
from interstice.followups.models import Agreement, Dossier, Handover, Seat, Share
from interstice.parties.models import Member
from interstice.register.gate import Inscription
from interstice.vault.circles import let_in, put_out
from interstice.vault.models import CircleMember


def reseat(place: Inscription, dossier: UUID) -> None:
    """Open the dossier to those who may read it from this act on, and close it to everybody else.

    A handover offered to someone who reads it no more, or did not a moment ago, waits for nobody.
    """
    agreement = agreement_standing(dossier)
    reading = readers(
        seated(dossier).values_list("member", "organisation"),
        house_of_referent(dossier),
        shared_with(agreement),
        agreement.until if agreement else None,
    )
    before = CircleMember.objects.filter(thing=dossier, ended_on__isnull=True)
    lasting = dict(before.values_list("member", "until"))
    put_out(place, dossier, set(lasting) - set(reading))
    still = [one for one, until in lasting.items() if one in reading and (not until or until >= place.on)]
    end_offers(place, dossier, but_to=still)
    for member, until in reading.items():
        let_in(place, dossier, [member], until=until)


def end_offers(place: Inscription, dossier: UUID, but_to: Collection[UUID] = ()) -> None:
    """Handovers of it that nobody answered wait no more, but those offered to these (B08)."""
    offered = Handover.objects.filter(
        dossier_id=dossier, accepted_on__isnull=True, declined_on__isnull=True, ended_on__isnull=True
    )
    offered.exclude(to_member__in=list(but_to)).update(ended_on=place.on)


def take_seat(place: Inscription, dossier: UUID, member: UUID) -> None:
    """Someone takes part in following this person, unless they do already."""
    if seated(dossier).filter(member=member).exists():
        return
    house = Member.objects.values_list("organisation", flat=True).get(id=member)
    seat(place, dossier, member, house).save(force_insert=True)


def seat(place: Inscription, dossier: UUID, member: UUID, house: UUID) -> Seat:
    """A place in the circle, for an organisation."""
    return Seat(
        partnership=place.partnership,
        id=place.derive(f"seat/{member}"),
        dossier_id=dossier,
        member=member,
        organisation=house,
        since=place.on,
        n=place.n,
    )


def let_stay(place: Inscription, dossier: UUID, house: UUID) -> None:
    """Whoever hands over stays of the circle, as the person agreed, as long as her agreement holds (B08).

    No subject is added to what she shares: her next agreement, reread with her, says whether they stay.
    """
    agreement = agreement_standing(dossier)
    if agreement is None or house == house_of_referent(dossier) or house in shared_with(agreement):
        return
    share(place, agreement.id, dossier, house, ()).save(force_insert=True)


def share(place: Inscription, agreement: UUID, dossier: UUID, house: UUID, subjects: Iterable[str]) -> Share:
    """What is shared with one organisation under an agreement."""
    return Share(
        partnership=place.partnership,
        id=place.derive(f"share/{house}"),
        agreement_id=agreement,
        dossier=dossier,
        organisation=house,
        subjects=list(subjects),
    )


def touched(place: Inscription, dossier: UUID) -> None:
    """Something was done about this person today: the list of persons begins with the latest."""
    Dossier.objects.filter(id=dossier).update(last_on=place.on)


def seated(dossier: UUID) -> models.QuerySet[Seat]:
    """Those who follow this person, in the order in which they came."""
    return Seat.objects.filter(dossier_id=dossier, left_on__isnull=True).order_by("n", "id")


def house_of_referent(dossier: UUID) -> UUID:
    """The organisation for which the referent answers."""
    referent = Dossier.objects.values_list("referent", flat=True).get(id=dossier)
    return Member.objects.values_list("organisation", flat=True).get(id=referent)


def agreement_standing(dossier: UUID) -> Agreement | None:
    """The newest agreement, neither replaced nor taken back; whether its day is past is for who looks."""
    rows = Agreement.objects.filter(dossier_id=dossier, replaced_on__isnull=True, withdrawn_on__isnull=True)
    return rows.order_by("-n").first()


def shared_with(agreement: Agreement | None) -> set[UUID]:
    """The organisations with which something is shared."""
    if agreement is None:
        return set()
    rows = Share.objects.filter(agreement=agreement, withdrawn_on__isnull=True)
    return set(rows.values_list("organisation", flat=True))
