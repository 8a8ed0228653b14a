"""What a person's agreement opens, and what taking it back closes at once (A25)."""

from __future__ import annotations

from interstice.followups.acts.dossiers import AgreementGiven, AgreementWithdrawn
from interstice.followups.effects.seating import (
    agreement_standing,
    house_of_referent,
    reseat,
    share,
    shared_with,
    touched,
)
from interstice.followups.effects.showing import hide, show_until
from interstice.followups.effects.within import cut_off, follow, let_recipients_in
from interstice.followups.models import Agreement, Share
from interstice.register.gate import Inscription, effect


@effect(AgreementGiven)
def agreement_given(act: AgreementGiven, place: Inscription) -> None:
    """It takes the place of the one before; an organisation that it leaves out reads nothing any more.

    Those whom it names read until its day, in the dossier and in what is told within it.
    """
    before = shared_with(agreement_standing(act.dossier))
    standing = Agreement.objects.filter(
        dossier_id=act.dossier, replaced_on__isnull=True, withdrawn_on__isnull=True
    )
    standing.update(replaced_on=place.on)
    _keep(act, place)
    lost = before - {one.organisation for one in act.shares} - {house_of_referent(act.dossier)}
    if lost:
        cut_off(place, act.dossier, lost)
    show_until(act.dossier, act.shown_in, act.until)
    hide(place, act.dossier, but=act.shown_in)
    follow(place, act.dossier)
    let_recipients_in(place, act.dossier)
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
        hide(place, act.dossier)
    reseat(place, act.dossier)
    touched(place, act.dossier)


def _keep(act: AgreementGiven, place: Inscription) -> None:
    agreement_row(act, place).save(force_insert=True)
    Share.objects.bulk_create(shares_given(act, place))


def shares_given(act: AgreementGiven, place: Inscription) -> list[Share]:
    """One row for each organisation that the agreement names."""
    return [
        share(place, act.agreement, act.dossier, one.organisation, [s.value for s in one.subjects])
        for one in act.shares
    ]


def agreement_row(act: AgreementGiven, place: Inscription) -> Agreement:
    """The agreement, as it was given."""
    return Agreement(
        partnership=place.partnership,
        id=act.agreement,
        dossier_id=act.dossier,
        given_on=act.given_on,
        until=act.until,
        shown_in=[str(body) for body in act.shown_in],
        n=place.n,
    )
