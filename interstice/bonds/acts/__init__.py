"""The vocabulary of bonds."""

from interstice.bonds.acts.commitments import (
    CommitmentConfirmed,
    CommitmentHandedOver,
    CommitmentKept,
    CommitmentMade,
    CommitmentReleased,
    CommitmentRenegotiated,
    CommitmentTaken,
)

__all__ = [
    "CommitmentConfirmed",
    "CommitmentHandedOver",
    "CommitmentKept",
    "CommitmentMade",
    "CommitmentReleased",
    "CommitmentRenegotiated",
    "CommitmentTaken",
]
