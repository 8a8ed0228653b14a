"""Acts that make a rule, or say how it is held."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from interstice.register.acts import Act, Fingerprint
from interstice.rules.acts.texts import ArticleOrigin, AttentionClause, SetClause
from interstice.rules.kinds import Degree, Round


class RuleAdopted(Act, kind="rule.adopted"):
    """The collective adopts a rule: all concerned have answered the draft, no objection stands (B33, E16).

    `tacit` names the organisations whose silence a rule of the collective counts as consent: drawn apart
    for ever (RL7).
    """

    says = _("Nous adoptons une règle : {rule}")
    genre = _("Règle")
    seals = True
    rule: UUID
    proposal: UUID
    draft: int
    review_months: int | None
    applied_from: date | None
    trial_until: date | None
    endorsements_needed: tuple[UUID, ...]
    fills: tuple[UUID, ...]
    reservations: tuple[UUID, ...]
    tacit: tuple[UUID, ...]
    signatories: tuple[UUID, ...]
    words: Fingerprint | None


class RuleRevised(Act, kind="rule.revised"):
    """A new version of a rule in force; revising counts as saying it again."""

    says = _("Nous révisons une règle : {rule}")
    genre = _("Règle")
    seals = True
    rule: UUID
    to_version: int
    proposal: UUID | None
    articles: tuple[Fingerprint, ...]
    clauses: tuple[SetClause, ...]
    attention: AttentionClause | None
    principles: tuple[UUID, ...]
    round: Round
    agreed: tuple[UUID, ...]
    tacit: tuple[UUID, ...]
    applied_from: date | None
    endorsements_needed: tuple[UUID, ...]
    fills: tuple[UUID, ...]
    reservations: tuple[UUID, ...]
    origins: tuple[ArticleOrigin, ...]
    comes_from: tuple[UUID, ...]
    review_months: int | None
    writers: tuple[UUID, ...]
    words: Fingerprint | None


class RuleWatched(Act, kind="rule.watched"):
    """Someone takes their turn at watching over a rule: recalling its date, asking how it lives (E01)."""

    says = _("{watcher} veille sur une règle : {rule}")
    genre = _("Règle")
    rule: UUID
    watcher: UUID
    until: date | None


class RuleDegreeSet(Act, kind="rule.degree_set"):
    """The collective chooses how much this rule is instituted: usage, rule, guaranteed rule (L06)."""

    says = _("{who} dit le degré d’une règle : {rule}")
    genre = _("Règle")
    rule: UUID
    degree: Degree
    words: Fingerprint | None
