"""The vocabulary of bonds."""

from interstice.bonds.acts.commitments import (
    CommitmentConfirmed,
    CommitmentHandedOver,
    CommitmentKept,
    CommitmentMade,
    CommitmentOfferDeclined,
    CommitmentReleased,
    CommitmentRenegotiated,
    CommitmentTaken,
)
from interstice.bonds.acts.needs import NeedEnded, NeedSaid

__all__ = [
    "CommitmentConfirmed",
    "CommitmentHandedOver",
    "CommitmentKept",
    "CommitmentMade",
    "CommitmentOfferDeclined",
    "CommitmentReleased",
    "CommitmentRenegotiated",
    "CommitmentTaken",
    "NeedEnded",
    "NeedSaid",
]
