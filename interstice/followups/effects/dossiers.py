"""What opening, correcting, closing and erasing a dossier change, and who comes and goes in its circle."""

from __future__ import annotations

from interstice.followups.acts.dossiers import (
    CircleJoined,
    CircleLeft,
    DossierClosed,
    DossierErased,
    DossierOpened,
    DossierRectified,
    DossierReopened,
)
from interstice.followups.effects.seating import end_offers, reseat, seated, take_seat, touched
from interstice.followups.effects.within import close_links, leave_within
from interstice.followups.models import Dossier
from interstice.parties.effects.things import bring, rename
from interstice.register.gate import Inscription, effect
from interstice.vault.circles import put_out
from interstice.vault.models import CircleMember, Corrected, Within


@effect(DossierOpened)
def dossier_opened(act: DossierOpened, place: Inscription) -> None:
    """Several follow a person together from that day on; her reference names the dossier to her circle."""
    dossier_row(act, place).save(force_insert=True)
    bring(place, act.dossier, "dossier", act.reference)
    for member in dict.fromkeys((act.referent, *act.circle)):
        take_seat(place, act.dossier, member)
    reseat(place, act.dossier)


def dossier_row(act: DossierOpened, place: Inscription) -> Dossier:
    """The dossier as it is opened."""
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


@effect(DossierRectified)
def dossier_rectified(act: DossierRectified, place: Inscription) -> None:
    """What names the person is as corrected, on her page and wherever she was named outside it."""
    told = {"reference": act.reference, "label": act.label, "identity": act.identity}
    Dossier.objects.filter(id=act.dossier).update(**{name: mark for name, mark in told.items() if mark})
    rename(act.dossier, act.reference)
    Corrected.objects.bulk_create(
        Corrected(partnership=place.partnership, fingerprint=one.was, now=one.now) for one in act.again
    )
    touched(place, act.dossier)


@effect(CircleJoined)
def circle_joined(act: CircleJoined, place: Inscription) -> None:
    """They are in the circle; they read if the agreement covers their organisation."""
    take_seat(place, act.dossier, act.member)
    reseat(place, act.dossier)
    touched(place, act.dossier)


@effect(CircleLeft)
def circle_left(act: CircleLeft, place: Inscription) -> None:
    """Their seat is empty, and they read nothing of it any more, nor of what is told within it.

    A referral that is still theirs to answer stays open to them, as to anyone to whom she is sent.
    """
    seated(act.dossier).filter(member=act.member).update(left_on=place.on)
    Dossier.objects.filter(id=act.dossier, contact=act.member).update(contact=None, contact_words="")
    leave_within(place, act.dossier, act.member)
    reseat(place, act.dossier)
    touched(place, act.dossier)


@effect(DossierClosed)
def dossier_closed(act: DossierClosed, place: Inscription) -> None:
    """Kept as long as the clause says, from that day on; the links given to partners answer no more."""
    Dossier.objects.filter(id=act.dossier).update(closed_on=place.on, closed_why=act.why)
    close_links(place, act.dossier)
    end_offers(place, act.dossier)
    touched(place, act.dossier)


@effect(DossierReopened)
def dossier_reopened(act: DossierReopened, place: Inscription) -> None:
    """Followed again."""
    Dossier.objects.filter(id=act.dossier).update(closed_on=None, closed_why="")
    touched(place, act.dossier)


@effect(DossierErased)
def dossier_erased(act: DossierErased, place: Inscription) -> None:
    """Nothing of it opens to anybody any more; the register keeps that it was."""
    Dossier.objects.filter(id=act.dossier).update(erased_on=place.on)
    touched(place, act.dossier)
    put_out(place, act.dossier)
    close_links(place, act.dossier)
    end_offers(place, act.dossier)
    things = Within.objects.filter(of=act.dossier).values("thing")
    CircleMember.objects.filter(thing__in=things, ended_on__isnull=True).update(ended_on=place.on)
