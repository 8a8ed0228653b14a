"""Acts on commitments: who does what for whom by when (B29); never a number about anyone (RL1)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from interstice.bonds.kinds import CommitmentKind, Towards
from interstice.register.acts import Act, Fingerprint

GENRE = _("Engagement")


class OfACommitment(Act):
    """An act on a commitment; made about a followed person, it is kept by the circle of the commitment."""

    genre = GENRE
    commitment: UUID
    dossier: UUID | None

    def kept_by(self) -> UUID | None:
        """The commitment when it is about a person; else it is the collective's own."""
        return self.commitment if self.dossier else None


class CommitmentMade(OfACommitment, kind="commitment.made"):
    """Something is promised, by a member, an organisation or the followed person, to someone, for a day.

    In a session one writes what another at the table says: `by_member` is who commits, the author of the
    entry is who wrote it down. `sitting` is the circle that heard it said, when it is not the dossier's own.
    """

    says = _("{who} inscrit un engagement : {commitment}")
    what: CommitmentKind
    by_member: UUID | None
    by_organisation: UUID | None
    by_person: bool
    towards: Towards
    to: UUID | None
    due: date | None
    words: Fingerprint
    session: UUID | None
    sitting: UUID | None


class CommitmentRenegotiated(OfACommitment, kind="commitment.renegotiated"):
    """Another day, agreed with the other before the one that was: never a breach."""

    says = _("{who} renégocie un engagement : {commitment}")
    due: date
    agreed_with: tuple[UUID, ...]
    words: Fingerprint | None


class CommitmentKept(OfACommitment, kind="commitment.kept"):
    """The one who promised says that it is done."""

    says = _("{who} tient un engagement : {commitment}")
    words: Fingerprint | None


class CommitmentConfirmed(OfACommitment, kind="commitment.confirmed"):
    """The one to whom it was promised confirms it (F05)."""

    says = _("{who} confirme qu’un engagement est tenu : {commitment}")


class CommitmentReleased(OfACommitment, kind="commitment.released"):
    """The one to whom it was promised lets it go, or whoever promised abandons it with their agreement."""

    says = _("{who} délie d’un engagement : {commitment}")
    words: Fingerprint | None


class CommitmentHandedOver(OfACommitment, kind="commitment.handed_over"):
    """Whoever leaves offers it to someone else."""

    says = _("{who} propose de transmettre un engagement : {commitment}")
    to_member: UUID


class CommitmentTaken(OfACommitment, kind="commitment.taken"):
    """The one to whom it was offered takes it on: from now on it is theirs."""

    says = _("{who} reprend un engagement : {commitment}")


class CommitmentOfferDeclined(OfACommitment, kind="commitment.offer_declined"):
    """The one to whom it was offered does not take it on: it stays whose it is. No reason is asked."""

    says = _("{who} ne reprend pas un engagement : {commitment}")
