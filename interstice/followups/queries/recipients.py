"""Who receives in an organisation, and which referral someone comes to, by their circle or by a link."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db.models import Q

from interstice.followups.models import PartnerLink, Referral, Share
from interstice.parties.models import Member
from interstice.register.actors import Actor, Hat
from interstice.register.refusals import OutOfSight
from interstice.vault.models import CircleMember
from interstice.vault.sight import must_be_in_circle


def members_of_house(partnership: UUID, organisation: UUID) -> list[UUID]:
    """Its members in the collective: who receives when nobody is named."""
    here = Member.objects.filter(
        partnership=partnership, organisation=organisation, hat=Hat.MEMBER, left_on__isnull=True
    )
    return list(here.order_by("entered_on", "id").values_list("id", flat=True))


def referral_here(actor: Actor, referral: UUID) -> Referral:
    """The referral, for someone of its circle or who comes by its link; to others there is none (RL4)."""
    if actor.hat is Hat.CORRESPONDENT:
        return referral_of_link(actor.link, actor.today, referral)
    must_be_in_circle(actor, referral)
    found = Referral.objects.filter(partnership=actor.partnership, id=referral).first()
    if found is None:
        raise OutOfSight
    return found


def referral_of_link(link: UUID | None, today: date, referral: UUID | None = None) -> Referral:
    """The referral to which a link still opens that day. Raises OutOfSight, whatever the reason."""
    row = (
        PartnerLink.objects.filter(id__in=[link] if link else []).select_related("referral__dossier").first()
    )
    if row is None or not _answers(row, today) or (referral is not None and row.referral_id != referral):
        raise OutOfSight
    return row.referral  # type: ignore[no-any-return]


def somebody_receives(row: Referral, today: date) -> bool:
    """Whether someone of the partner reads it that day, by an account or by a link."""
    here = Member.objects.filter(partnership=row.partnership, hat=Hat.MEMBER, left_on__isnull=True)
    theirs = here.filter(Q(organisation=row.to_organisation) | Q(id__in=row.to_members))
    reading = CircleMember.objects.filter(thing__in=[row.id, row.dossier_id], ended_on__isnull=True)
    today_too = reading.filter(Q(until__isnull=True) | Q(until__gte=today))
    if today_too.filter(member__in=theirs.values("id")).exists():
        return True
    links = PartnerLink.objects.filter(referral=row).select_related("referral__dossier")
    return any(_answers(one, today) for one in links)


def _answers(row: PartnerLink, today: date) -> bool:
    """Neither closed, nor past its day, nor after the person took back what she had agreed to (A25)."""
    held = row.referral
    if row.revoked_on is not None or today > row.until or held.dossier.erased_on is not None:
        return False
    return agreed_until(held, today) is not None


def agreed_until(row: Referral, today: date) -> date | None:
    """Up to which day the person agrees that this partner is told of her; None once she does not (A25).

    The referent's own organisation follows her without any agreement.
    """
    if Member.objects.filter(id=row.dossier.referent, organisation=row.to_organisation).exists():
        return date.max
    shares = Share.objects.filter(
        dossier=row.dossier_id, organisation=row.to_organisation, withdrawn_on__isnull=True
    )
    agreed = (one.agreement for one in shares.select_related("agreement"))
    return max((one.until for one in agreed if one.holds(today)), default=None)
