"""Acts on members: entering, joining, pausing, leaving."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from interstice.parties.kinds import Way
from interstice.register.actors import Hat
from interstice.register.acts import Act, Fingerprint


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
