"""The read tables of followups."""

from interstice.followups.models.agreements import Agreement, Share, Showing
from interstice.followups.models.dossiers import Dossier, Note, PathwayStep, Preparation, Seat
from interstice.followups.models.handovers import Handover
from interstice.followups.models.referrals import PartnerLink, Referral, ReferralMove

__all__ = [
    "Agreement",
    "Dossier",
    "Handover",
    "Note",
    "PartnerLink",
    "PathwayStep",
    "Preparation",
    "Referral",
    "ReferralMove",
    "Seat",
    "Share",
    "Showing",
]
