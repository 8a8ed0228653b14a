"""What a person's agreement opens, and what taking it back closes at once (A25)."""

from __future__ import annotations

from interstice.followups.acts.dossiers import AgreementGiven, AgreementWithdrawn
from interstice.followups.effects.seating import (
    agreement_standing,
    cut_off,
    house_of_referent,
    reseat,
    shared_with,
    touched,
)
from interstice.followups.models import Agreement, Share
from interstice.register.gate import Inscription, effect


@effect(AgreementGiven)
def agreement_given(act: AgreementGiven, place: Inscription) -> None:
    """It takes the place of the one before; an organisation that it leaves out reads nothing any more."""
    before = shared_with(agreement_standing(act.dossier))
    standing = Agreement.objects.filter(
        dossier_id=act.dossier, replaced_on__isnull=True, withdrawn_on__isnull=True
    )
    standing.update(replaced_on=place.on)
    _keep(act, place)
    lost = before - {one.organisation for one in act.shares} - {house_of_referent(act.dossier)}
    if lost:
        cut_off(place, act.dossier, lost)
    reseat(place, act.dossier)
    touched(place, act.dossier)


@effect(AgreementWithdrawn)
def agreement_withdrawn(act: AgreementWithdrawn, place: Inscription) -> None:
    """The dossier and what was told within it close with this act, to those from whom it is taken back."""
    shares = Share.objects.filter(agreement_id=act.agreement, withdrawn_on__isnull=True)
    if act.organisations:
        shares.filter(organisation__in=act.organisations).update(withdrawn_on=place.on)
        cut_off(place, act.dossier, set(act.organisations) - {house_of_referent(act.dossier)})
    else:
        shares.update(withdrawn_on=place.on)
        Agreement.objects.filter(id=act.agreement).update(withdrawn_on=place.on)
        cut_off(place, act.dossier)
    reseat(place, act.dossier)
    touched(place, act.dossier)


def _keep(act: AgreementGiven, place: Inscription) -> None:
    Agreement.objects.create(
        partnership=place.partnership,
        id=act.agreement,
        dossier_id=act.dossier,
        given_on=act.given_on,
        until=act.until,
        shown_in=[str(body) for body in act.shown_in],
        n=place.n,
    )
    Share.objects.bulk_create(
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
