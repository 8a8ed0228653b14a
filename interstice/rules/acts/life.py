"""Acts of a rule's life: said again, suspended, dropped."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from interstice.register.acts import Act, Fingerprint
from interstice.rules.kinds import Round


class RuleSaidAgain(Act, kind="rule.said_again"):
    """One organisation says a rule again, in a light round: the round ends when all have (E14)."""

    says = _("{who} redit une règle : {rule}")
    genre = _("Règle")
    rule: UUID
    organisation: UUID
    words: Fingerprint | None


class RuleReactivated(Act, kind="rule.reactivated"):
    """The collective says a rule again: it lives for another period (E14). Never by itself (N15)."""

    says = _("Nous redisons une règle : {rule}")
    genre = _("Règle")
    rule: UUID
    round: Round
    agreed: tuple[UUID, ...]
    lifts: tuple[UUID, ...]
    review_months: int | None
    words: Fingerprint | None


class RuleSuspended(Act, kind="rule.suspended"):
    """A rule is set aside until a day: it is not dormant, and gives no reminder (AT24)."""

    says = _("Nous suspendons une règle : {rule}")
    genre = _("Règle")
    rule: UUID
    until: date
    round: Round
    agreed: tuple[UUID, ...]
    words: Fingerprint | None


class RuleRepealed(Act, kind="rule.repealed"):
    """The collective drops a rule; it stays readable (AT17)."""

    says = _("Nous abandonnons une règle : {rule}")
    genre = _("Règle")
    rule: UUID
    round: Round
    agreed: tuple[UUID, ...]
    words: Fingerprint | None


class ConcernNoted(Act, kind="rule.concern_noted"):
    """In what a rule concerns its reader, strategy and subjectivity; optional, blank takes it back (M39)."""

    says = _("{who} dit en quoi une règle le concerne : {rule}")
    genre = _("Règle")
    rule: UUID
    words: Fingerprint | None
