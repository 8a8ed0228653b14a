"""The read tables of bonds."""

from interstice.bonds.models.commitments import Commitment, Renegotiation

__all__ = ["Commitment", "Renegotiation"]
