"""Acts on a dossier: opened, shared by agreement, told of, prepared, closed. Its circle alone reads them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from interstice.followups.kinds import Closing, Subject
from interstice.register.acts import Act, Fingerprint

GENRE = _("Suivi")


class OfADossier(Act):
    """Every act on a dossier is kept by the dossier's circle; to others it is a number (RL4)."""

    genre = GENRE
    dossier: UUID

    def kept_by(self) -> UUID | None:
        """The dossier."""
        return self.dossier


class DossierOpened(OfADossier, kind="dossier.opened"):
    """Several begin to follow a person together, under a reference and a label that identify nobody else.

    `identity` is a fingerprint too, and there only when a rule of the collective allows it (RL4, N20).
    """

    says = _("{who} ouvre un suivi : {dossier}")
    reference: Fingerprint
    label: Fingerprint
    identity: Fingerprint | None
    referent: UUID
    circle: tuple[UUID, ...]


@dataclass(frozen=True, kw_only=True)
class NamedAgain:
    """Where the person is named outside her page: the words that stood there, and those that do now."""

    was: Fingerprint
    now: Fingerprint


class DossierRectified(OfADossier, kind="dossier.rectified"):
    """What names the person is corrected, as she may ask (GDPR, article 16), wherever it was kept again."""

    says = _("{who} corrige ce qui désigne une personne : {dossier}")
    reference: Fingerprint | None
    label: Fingerprint | None
    identity: Fingerprint | None
    again: tuple[NamedAgain, ...]


class CircleJoined(OfADossier, kind="circle.joined"):
    """Someone is asked into the circle; they read when the person's agreement covers their organisation."""

    says = _("{who} fait entrer {member} dans un cercle : {dossier}")
    member: UUID


class CircleLeft(OfADossier, kind="circle.left"):
    """Someone follows this person no more, by their own choice or the referent's."""

    says = _("{who} : {member} n’est plus dans un cercle : {dossier}")
    member: UUID


@dataclass(frozen=True, kw_only=True)
class Shared:
    """What the person agrees to be shared with one organisation."""

    organisation: UUID
    subjects: tuple[Subject, ...]


class AgreementGiven(OfADossier, kind="agreement.given"):
    """The person agrees: what is shared, with whom, before which bodies, until when (A25).

    A new one takes the place of the one before, which was reread with her.
    """

    says = _("{who} inscrit l’accord de la personne : {dossier}")
    agreement: UUID
    given_on: date
    until: date
    shares: tuple[Shared, ...]
    shown_in: tuple[UUID, ...]


class AgreementWithdrawn(OfADossier, kind="agreement.withdrawn"):
    """The person takes it back, in whole or for some organisations: access ends with this act (A25)."""

    says = _("{who} inscrit que la personne retire son accord : {dossier}")
    agreement: UUID
    organisations: tuple[UUID, ...]
    """Those it is taken back from; none named is all of them."""


class RequestWorded(OfADossier, kind="request.worded"):
    """What the person asks, in her own words."""

    says = _("{who} inscrit ce que la personne demande : {dossier}")
    words: Fingerprint


class ContactChosen(OfADossier, kind="contact.chosen"):
    """Whom the person wants to be called by first, and how; her choice."""

    says = _("{who} inscrit le premier contact choisi par la personne : {dossier}")
    member: UUID
    words: Fingerprint | None


class NoteWritten(OfADossier, kind="note.written"):
    """Something said to the circle, on a subject, or to some of it by name: never to more than it says."""

    says = _("{who} écrit au cercle : {dossier}")
    note: UUID
    subject: Subject
    readers: tuple[UUID, ...]
    words: Fingerprint


class StepTaken(OfADossier, kind="step.taken"):
    """A step of the person's way, in a sentence."""

    says = _("{who} inscrit une étape : {dossier}")
    step: UUID
    happened_on: date
    milestone: bool
    words: Fingerprint


class CasePrepared(OfADossier, kind="case.prepared"):
    """What will be said in a session is prepared with her; `reread_on` if it was reread with her."""

    says = _("{who} prépare une séance avec la personne : {dossier}")
    preparation: UUID
    asks: Fingerprint | None
    to_settle: Fingerprint | None
    reread_on: date | None


class DossierClosed(OfADossier, kind="dossier.closed"):
    """The follow-up ends; it is kept as long as the clause says, then erased."""

    says = _("{who} clôt un suivi : {dossier}")
    why: Closing


class DossierReopened(OfADossier, kind="dossier.reopened"):
    """The follow-up begins again, before it was erased."""

    says = _("{who} rouvre un suivi : {dossier}")


class DossierErased(OfADossier, kind="dossier.erased"):
    """Its words have left the vault: the time of keeping is over, or the person asked (GDPR, article 17)."""

    says = _("{who} efface les mots d’un suivi")
    asked_by_person: bool
