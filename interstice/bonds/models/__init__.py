"""The read tables of bonds."""

from interstice.bonds.models.commitments import Commitment, Renegotiation
from interstice.bonds.models.needs import Need

__all__ = ["Commitment", "Need", "Renegotiation"]
