"""What the acts of this room change: reading this package declares every effect."""

from interstice.followups.effects import (
    agreements,
    dossiers,
    handovers,
    partner_links,
    referrals,
    telling,
)

__all__ = ["agreements", "dossiers", "handovers", "partner_links", "referrals", "telling"]
