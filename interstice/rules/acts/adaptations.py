"""Acts on adaptations of a rule."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from interstice.register.acts import Act, Fingerprint
from interstice.rules.acts.texts import SetClause


class RuleAdapted(Act, kind="rule.adapted"):
    """A rule's form for one actor or pair, with its reason; a variant is not a breach (B12, T8).

    Awaits the counterpart.
    """

    says = _("{who} propose d’adapter une règle : {rule}")
    genre = _("Adaptation")
    adaptation: UUID
    rule: UUID
    for_actor: UUID
    counterpart: UUID
    clauses: tuple[SetClause, ...]
    difference: Fingerprint
    reason: Fingerprint | None
    title: Fingerprint | None
    words: Fingerprint | None


class AdaptationAgreed(Act, kind="adaptation.agreed"):
    """The counterpart agrees: the adaptation holds from now on."""

    says = _("{who} accepte une adaptation : {rule}")
    genre = _("Adaptation")
    adaptation: UUID
    rule: UUID


class AdaptationEnded(Act, kind="adaptation.ended"):
    """One of the two goes back to the common core."""

    says = _("{who} revient au tronc commun : {rule}")
    genre = _("Adaptation")
    adaptation: UUID
    rule: UUID


class AdaptationTakenOver(Act, kind="adaptation.taken_over"):
    """An adaptation that had lost a side finds a counterpart again."""

    says = _("{who} reprend une adaptation : {rule}")
    genre = _("Adaptation")
    adaptation: UUID
    rule: UUID
