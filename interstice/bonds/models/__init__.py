"""The read tables of bonds."""

from interstice.bonds.models.commitments import Commitment

__all__ = ["Commitment"]
