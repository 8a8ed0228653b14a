"""Acts on questions and situations."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from interstice.register.acts import Act, Fingerprint
from interstice.rules.kinds import Settled


class QuestionRaised(Act, kind="question.raised"):
    """A concrete difficulty, in one sentence, becomes the collective's question (G05, C10)."""

    says = _("{who} pose une question : {question}")
    genre = _("Question")
    question: UUID
    sentence: Fingerprint
    words: Fingerprint | None
    rests_on: tuple[UUID, ...]
    concerns: tuple[UUID, ...]


class QuestionJoined(Act, kind="question.joined"):
    """« Chez nous aussi »: another organisation meets the same difficulty."""

    says = _("{who} rejoint une question : {question}")
    genre = _("Question")
    question: UUID
    words: Fingerprint | None


class QuestionSettled(Act, kind="question.settled"):
    """A question comes to an end: by a founding act, a rule, without rule.

    Or in a disagreement that is owned (D04).
    """

    says = _("{who} conclut une question : {question}")
    genre = _("Question")
    question: UUID
    how: Settled
    by: UUID | None
    words: Fingerprint | None


class SituationTold(Act, kind="situation.told"):
    """A recomposed situation, checked so that nobody can be recognised (A25, T15)."""

    says = _("{who} raconte une situation recomposée")
    genre = _("Situation")
    situation: UUID
    text: Fingerprint
    recomposed: bool
    rests_on: tuple[UUID, ...]


class QuestionGeneralised(Act, kind="question.generalised"):
    """What is common is said, and who it concerns.

    The situations it came from are withdrawn from view (G06, N16).
    """

    says = _("{who} dit ce qui est commun : {subject}")
    genre = _("Montée en généralité")
    subject: UUID
    situations: tuple[UUID, ...]
    common: Fingerprint
    concerns: Fingerprint
