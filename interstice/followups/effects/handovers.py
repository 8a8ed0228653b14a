"""What a handover changes: once accepted, another answers for the person's follow-up."""

from __future__ import annotations

from interstice.followups.acts.handovers import HandoverDeclined, HandoverProposed, HandoverRecorded
from interstice.followups.effects.seating import (
    end_offers,
    house_of_referent,
    let_stay,
    reseat,
    take_seat,
    touched,
)
from interstice.followups.effects.within import follow
from interstice.followups.models import Dossier, Handover
from interstice.register.gate import Inscription, effect


@effect(HandoverProposed)
def handover_proposed(act: HandoverProposed, place: Inscription) -> None:
    """It waits for the one who would receive; until then nothing changes. No other waits beside it."""
    end_offers(place, act.dossier)
    Handover.objects.create(
        partnership=place.partnership,
        id=act.handover,
        dossier_id=act.dossier,
        by=place.member,
        from_organisation=house_of_referent(act.dossier),
        to_member=act.to_member,
        rule=act.rule,
        checked=list(act.checked),
        person_agreement=act.person_agreement,
        proposed_on=place.on,
        n=place.n,
    )
    touched(place, act.dossier)


@effect(HandoverDeclined)
def handover_declined(act: HandoverDeclined, place: Inscription) -> None:
    """The referent stays the referent."""
    Handover.objects.filter(id=act.handover).update(declined_on=place.on)
    touched(place, act.dossier)


@effect(HandoverRecorded)
def handover_recorded(act: HandoverRecorded, place: Inscription) -> None:
    """The referent changes, and with it whose colleagues read without an agreement; the former stays.

    What the former referent had offered to others ends with it.
    """
    Handover.objects.filter(id=act.handover).update(accepted_on=place.on)
    Dossier.objects.filter(id=act.dossier).update(referent=act.new_referent)
    take_seat(place, act.dossier, act.new_referent)
    let_stay(place, act.dossier, act.from_organisation)
    end_offers(place, act.dossier)
    follow(place, act.dossier)
    reseat(place, act.dossier)
    touched(place, act.dossier)
