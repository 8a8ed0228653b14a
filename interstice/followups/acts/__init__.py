"""The vocabulary of followups: dossiers, referrals, handovers."""

from interstice.followups.acts import dossiers, handovers, referrals

__all__ = ["dossiers", "handovers", "referrals"]
