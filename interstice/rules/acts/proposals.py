"""Acts on proposals: laid, amended, suggested, closed."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from interstice.register.acts import Act, Fingerprint
from interstice.rules.acts.texts import AttentionClause, SetClause
from interstice.rules.kinds import RuleOrigin, Settled


class RuleProposed(Act, kind="rule.proposed"):
    """A draft rule is laid before the organisations that it concerns (B33, D12, G08).

    `rule` is the new rule's identifier, the same as `proposal`; when the proposal would revise a rule in
    force,
    `rule` is that rule and `revises` the version that was read.
    """

    says = _("{who} propose une règle : {proposal}")
    genre = _("Proposition")
    proposal: UUID
    rule: UUID
    revises: int | None
    title: Fingerprint
    origin: RuleOrigin
    articles: tuple[Fingerprint, ...]
    clauses: tuple[SetClause, ...]
    attention: AttentionClause | None
    towards: Fingerprint | None
    why: Fingerprint | None
    principles: tuple[UUID, ...]
    concerned: tuple[UUID, ...]
    review_months: int | None
    trial_days: int | None
    answers: tuple[UUID, ...]
    fills: tuple[UUID, ...]
    writers: tuple[UUID, ...]
    words: Fingerprint | None


class ProposalAmended(Act, kind="proposal.amended"):
    """A new draft: the round starts anew, earlier stances stay readable and do not count for it (AT28)."""

    says = _("{who} dépose une nouvelle version : {proposal}")
    genre = _("Proposition")
    proposal: UUID
    draft: int
    articles: tuple[Fingerprint, ...]
    clauses: tuple[SetClause, ...]
    attention: AttentionClause | None
    principles: tuple[UUID, ...]
    answers_objections: tuple[UUID, ...]
    takes_suggestions: tuple[UUID, ...]
    writers: tuple[UUID, ...]
    words: Fingerprint | None


class SuggestionMade(Act, kind="suggestion.made"):
    """Someone who has not the pen suggests a wording in the margin of an article; all see it (G11)."""

    says = _("{who} suggère en marge de {proposal}")
    genre = _("Proposition")
    suggestion: UUID
    proposal: UUID
    draft: int
    article: int
    text: Fingerprint


class SuggestionLeft(Act, kind="suggestion.left"):
    """Who has the pen leaves a suggestion, with a word."""

    says = _("{who} laisse une suggestion, avec un mot")
    genre = _("Proposition")
    suggestion: UUID
    proposal: UUID
    words: Fingerprint


class PenPassed(Act, kind="pen.passed"):
    """Who has the pen hands it over."""

    says = _("{who} passe la plume à {to}")
    genre = _("Proposition")
    proposal: UUID
    to: UUID


class ProposalClosed(Act, kind="proposal.closed"):
    """A proposal ends without adoption; objections stay open and respected (D04)."""

    says = _("{who} clôt une proposition sans l’adopter : {proposal}")
    genre = _("Proposition")
    proposal: UUID
    how: Settled
    words: Fingerprint | None
