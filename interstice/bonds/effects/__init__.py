"""What the acts of this room change: reading this package declares every effect."""

from interstice.bonds.effects import commitments, needs

__all__ = ["commitments", "needs"]
