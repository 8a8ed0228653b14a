"""The vocabulary of parties: founding, convention, organisations, members, places, mandates, bodies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from interstice.parties.kinds import Blank, BodyOrigin, HorizonKind, OrganisationKind, Origin, Way
from interstice.register.actors import Hat
from interstice.register.acts import Act, Code, Fingerprint


class PartnershipOpened(Act, kind="partnership.opened"):
    """The space exists: its register begins here (A13, M32). Nothing but its origin has to be known."""

    says = _("{who} ouvre le partenariat")
    genre = _("Fondation")
    origin: Origin
    name: Fingerprint | None
    purpose: Fingerprint | None
    territory: Fingerprint | None
    communes: tuple[Code, ...]


class PartnershipNamed(Act, kind="partnership.named"):
    """The collective takes a name; it may change (H14)."""

    says = _("{who} donne un nom au partenariat")
    genre = _("Fondation")
    name: Fingerprint


class PurposeWorded(Act, kind="partnership.purpose_worded"):
    """What is aimed at, in one sentence, in a new version (G01)."""

    says = _("{who} redit la raison d’être")
    genre = _("Fondation")
    purpose: Fingerprint


class FoundingDrafted(Act, kind="partnership.founding_drafted"):
    """A founding text is laid before those who will sign it.

    It stays open until the last of them has (B39).
    """

    says = _("{who} écrit le texte fondateur")
    genre = _("Fondation")
    founding: UUID
    text: Fingerprint
    undetermined: tuple[Blank, ...]
    determined: tuple[BlankFilling, ...]
    signatories: tuple[UUID, ...]
    closes: tuple[UUID, ...]


@dataclass(frozen=True, kw_only=True)
class BlankFilling:
    """What a field says when it is not left blank."""

    blank: Blank
    words: Fingerprint


class FoundingSigned(Act, kind="partnership.founding_signed"):
    """One of the signatories signs the founding text (B39)."""

    says = _("{who} signe le texte fondateur")
    genre = _("Fondation")
    founding: UUID
    member: UUID


class PartnershipFounded(Act, kind="partnership.founded"):
    """All have signed: « nous », without first signatory nor order (H10, T12)."""

    says = _("Nous fondons le partenariat")
    genre = _("Fondation")
    founding: UUID
    signatories: tuple[UUID, ...]
    closes: tuple[UUID, ...]


class BlankFilled(Act, kind="partnership.blank_filled"):
    """One of the seven fields is determined, or determined anew (B27)."""

    says = _("{who} précise ce qui restait à déterminer")
    genre = _("Fondation")
    filling: BlankFilling


@dataclass(frozen=True, kw_only=True)
class FormerName:
    """A name that an organisation bore until a day (A09, T24)."""

    name: Fingerprint
    until: date | None


class OrganisationRegistered(Act, kind="organisation.registered"):
    """An organisation takes part.

    Its seat around the table is the order of these acts, and never changes (design).
    """

    says = _("{organisation} prend place autour de la table")
    genre = _("Organisation")
    organisation: UUID
    what: OrganisationKind
    name: Fingerprint
    short_name: Fingerprint | None
    siret: Code | None
    commune: Code | None
    unit_of: UUID | None
    carried_by: UUID | None
    fictional: bool
    former_names: tuple[FormerName, ...]


class OrganisationRenamed(Act, kind="organisation.renamed"):
    """The same organisation under a new name (A09)."""

    says = _("{organisation} change de nom")
    genre = _("Organisation")
    organisation: UUID
    name: Fingerprint
    former: FormerName


class MemberEntered(Act, kind="member.entered"):
    """Someone is here under a hat: by opening, by invitation, convened, or named as decider.

    Not yet joined if a guest.
    """

    says = _("{member} entre dans le partenariat")
    genre = _("Membre")
    member: UUID
    identity: UUID
    organisation: UUID
    function: Fingerprint | None
    hat: Hat
    way: Way
    steering: bool


class MemberIntroduced(Act, kind="member.introduced"):
    """Someone introduces someone, in words; nobody asks how they know each other (A06, B37, RL6)."""

    says = _("{who} présente {member}")
    genre = _("Présentation")
    introduction: UUID
    member: UUID
    to: tuple[UUID, ...]
    words: Fingerprint


class MemberJoined(Act, kind="member.joined"):
    """A guest joins after reading the rules with their reasons (A08, F10).

    Check-ins are the same for everybody.
    """

    says = _("{member} rejoint le collectif")
    genre = _("Membre")
    member: UUID
    welcomed_by: UUID | None
    words: Fingerprint | None
    check_ins: tuple[date, ...]
    check_ins_rule: UUID | None


class CheckInAnswered(Act, kind="member.checked_in"):
    """One side of a mutual check-in: what have we understood of each other (F10)."""

    says = _("{who} donne des nouvelles de l’accueil de {member}")
    genre = _("Membre")
    member: UUID
    due: date
    words: Fingerprint | None


class MemberPaused(Act, kind="member.paused"):
    """A pause: no reason is asked, coming back needs no form (H22, RL21)."""

    says = _("{who} fait une pause")
    genre = _("Membre")
    back_on: date | None
    words: Fingerprint | None


class MemberReturned(Act, kind="member.returned"):
    """Back from a pause."""

    says = _("{who} est de retour")
    genre = _("Membre")


class MemberLeft(Act, kind="member.left"):
    """A departure without reason, with what is handed over and to whom ties are relayed (H22, A36, J11.

    RL21).
    """

    says = _("{who} quitte le collectif")
    genre = _("Membre")
    relays_to: tuple[UUID, ...]
    hands_over: tuple[UUID, ...]
    words: Fingerprint | None


class PlaceStated(Act, kind="place.stated"):
    """How someone describes their place: brings, expects, cannot.

    Optional; only the current version shows (H04, H05).
    """

    says = _("{who} dit sa place")
    genre = _("Place")
    brings: Fingerprint | None
    expects: Fingerprint | None
    cannot: Fingerprint | None


class PlaceSpoken(Act, kind="place.spoken"):
    """How one sees another's place: for that person alone, erased once answered (H07, H11)."""

    says = _("{who} parle à quelqu’un de sa place")
    genre = _("Place")
    dialogue: UUID
    to: UUID
    sees: Fingerprint
    expects: Fingerprint | None


class PlaceAnswered(Act, kind="place.answered"):
    """The person answers: with words that both could accept, or without changing anything."""

    says = _("{who} répond sur sa place")
    genre = _("Place")
    dialogue: UUID
    proposal: Fingerprint | None


class PlaceAgreed(Act, kind="place.agreed"):
    """Both accept these words: they become part of the place that the collective reads (H07, D07)."""

    says = _("{who} et {member} s’accordent sur une place")
    genre = _("Place")
    dialogue: UUID
    member: UUID
    words: Fingerprint


class MandateRequested(Act, kind="mandate.requested"):
    """A member asks their organisation what they may engage (A37, C17)."""

    says = _("{who} demande un mandat à {organisation}")
    genre = _("Mandat")
    mandate: UUID
    organisation: UUID
    requesters: tuple[UUID, ...]
    scope: Fingerprint | None
    means: Fingerprint | None
    words: Fingerprint | None


class MandateGiven(Act, kind="mandate.given"):
    """A decider says what their organisation's members may engage, until when.

    For their own agents only (E03, RL12).
    """

    says = _("{who} donne mandat pour {organisation}")
    genre = _("Mandat")
    mandate: UUID
    organisation: UUID
    until: date | None
    scope: Fingerprint
    means: Fingerprint | None
    limits: Fingerprint | None
    interest: Fingerprint | None
    words: Fingerprint | None


class MandateTacit(Act, kind="mandate.tacit"):
    """A member notes that no answer came and that they are let be; never a mandate given (A31, RL7, N14)."""

    says = _("{who} note que {organisation} laisse faire")
    genre = _("Mandat")
    mandate: UUID
    organisation: UUID
    after_days: int
    words: Fingerprint | None


class MandateRefused(Act, kind="mandate.refused"):
    """A decider refuses, with a reason in neutral words; it blocks nobody (A37)."""

    says = _("{who} ne donne pas de mandat pour {organisation}")
    genre = _("Mandat")
    mandate: UUID
    organisation: UUID
    words: Fingerprint | None


class InterestDeclared(Act, kind="interest.declared"):
    """A member says that their employer also bids for, or gains by, the action (A10, B32)."""

    says = _("{who} déclare un intérêt de {organisation}")
    genre = _("Intérêt")
    interest: UUID
    organisation: UUID
    words: Fingerprint


class InterestEnded(Act, kind="interest.ended"):
    """The interest is no more."""

    says = _("{who} dit qu’un intérêt de {organisation} n’existe plus")
    genre = _("Intérêt")
    interest: UUID
    organisation: UUID


class HorizonStated(Act, kind="horizon.stated"):
    """Something ends on a day: funding, contract, the action itself (E11)."""

    says = _("{who} dit une échéance")
    genre = _("Échéance")
    horizon: UUID
    what: HorizonKind
    ends_on: date
    words: Fingerprint


class BodyCreated(Act, kind="body.created"):
    """A body is created: by the collective or as a convention provides.

    Those it convenes become members (M03).
    """

    says = _("{who} crée une instance : {body}")
    genre = _("Instance")
    body: UUID
    name: Fingerprint
    purpose: Fingerprint | None
    origin: BodyOrigin
    members: tuple[UUID, ...]
    conferred: Fingerprint | None
    conferred_to: UUID | None


class BodyNamed(Act, kind="body.named"):
    """The collective names a body in its own word, which replaces every generic one (B01)."""

    says = _("{who} donne son nom à une instance : {body}")
    genre = _("Instance")
    body: UUID
    name: Fingerprint
    purpose: Fingerprint | None


@dataclass(frozen=True, kw_only=True)
class ConventionClause:
    """One clause of a convention: what it says, and whether it was filled from the start (B25)."""

    clause: UUID
    key: Code
    title: Fingerprint
    text: Fingerprint | None
    filled: bool


class ConventionRecorded(Act, kind="convention.recorded"):
    """A convention written before us is recorded, each clause filled or empty.

    It does not itself change (B25, B26).
    """

    says = _("{who} enregistre la convention")
    genre = _("Convention")
    convention: UUID
    title: Fingerprint
    signed_on: date | None
    ends_on: date | None
    clauses: tuple[ConventionClause, ...]
    words: Fingerprint | None
