"""What opening and closing a link for a partner without an account changes."""

from __future__ import annotations

from interstice.followups.acts.referrals import PartnerLinkMade, PartnerLinkRevoked
from interstice.followups.models import PartnerLink, Referral
from interstice.register.gate import Inscription, effect
from interstice.vault.circles import put_within


@effect(PartnerLinkMade)
def partner_link_made(act: PartnerLinkMade, place: Inscription) -> None:
    """It answers until its day; its words leave the vault with those of the person."""
    PartnerLink.objects.create(
        partnership=place.partnership,
        id=act.link,
        referral_id=act.referral,
        until=act.until,
        shown=list(act.shown),
        made_by=place.member,
        n=place.n,
    )
    dossier = Referral.objects.values_list("dossier", flat=True).get(id=act.referral)
    put_within(place, act.link, dossier)


@effect(PartnerLinkRevoked)
def partner_link_revoked(act: PartnerLinkRevoked, place: Inscription) -> None:
    """It answers no more, from this act on."""
    PartnerLink.objects.filter(id=act.link).update(revoked_on=place.on)
