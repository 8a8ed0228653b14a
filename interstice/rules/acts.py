"""The vocabulary of rules: questions, positions, principles, proposals, stances, rules and their life."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from interstice.register.acts import Act, ClauseParameters, Code, Fingerprint
from interstice.rules.kinds import ArticleSource, Degree, Round, RuleOrigin, Settled, SpeaksFor


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


class PositionStated(Act, kind="position.stated"):
    """An organisation's interests, practical solution, values on a question: the three legs (D02, G02)."""

    says = _("{who} pose sa position sur {question}")
    genre = _("Position")
    position: UUID
    question: UUID
    organisation: UUID
    interests: Fingerprint | None
    solution: Fingerprint | None
    values: Fingerprint | None
    speaks_for: SpeaksFor | None


class PositionRecognised(Act, kind="position.recognised"):
    """Another organisation says that this position is legitimate, without making it its own (D05, M09)."""

    says = _("{who} reconnaît comme légitime la position de {organisation}")
    genre = _("Position")
    position: UUID
    question: UUID
    organisation: UUID
    words: Fingerprint | None


class LogicTranslated(Act, kind="logic.translated"):
    """« Si je vous comprends bien… »: someone says another's logic in their own words (D11, G14)."""

    says = _("{who} reformule ce que défend {of}")
    genre = _("Traduction")
    translation: UUID
    subject: UUID
    of: UUID
    objection: UUID | None
    words: Fingerprint


class TranslationConfirmed(Act, kind="translation.confirmed"):
    """The one who was translated says yes; until then it does not stand (RL18)."""

    says = _("{who} se reconnaît dans une reformulation")
    genre = _("Traduction")
    translation: UUID
    subject: UUID


class TranslationCorrected(Act, kind="translation.corrected"):
    """The one who was translated says it otherwise."""

    says = _("{who} corrige une reformulation")
    genre = _("Traduction")
    translation: UUID
    subject: UUID
    words: Fingerprint


class PrincipleStated(Act, kind="principle.stated"):
    """What a professional world holds to, stated as such and not as a trait of its author (A23, B19)."""

    says = _("{who} énonce un principe : {principle}")
    genre = _("Principe")
    principle: UUID
    title: Fingerprint
    world: Fingerprint | None
    words: Fingerprint | None


class PrinciplesBound(Act, kind="principle.bound"):
    """Two principles are equally legitimate: from now on no rule cites one without the other (B21, T9)."""

    says = _("Nous tenons pour également légitimes deux principes")
    genre = _("Principe")
    principles: tuple[UUID, ...]
    rule: UUID | None


class PrincipleIllustrated(Act, kind="principle.illustrated"):
    """A living example: something done that translates a principle, in its author's words (B38)."""

    says = _("{who} donne un exemple vivant de {principle}")
    genre = _("Principe")
    principle: UUID
    of: UUID | None
    words: Fingerprint


@dataclass(frozen=True, kw_only=True)
class Meaning:
    """What a word means for an organisation (C09)."""

    said_by: UUID
    meaning: Fingerprint


class WordEntered(Act, kind="word.entered"):
    """A contested word enters the lexicon with its meanings; one may be kept, or none (C09, G15)."""

    says = _("{who} fait entrer un mot au lexique : {word}")
    genre = _("Lexique")
    word: UUID
    spelling: Fingerprint
    meanings: tuple[Meaning, ...]
    kept: int | None
    words: Fingerprint | None


@dataclass(frozen=True, kw_only=True)
class SetClause:
    """A clause as a rule sets it: its type and its parameters (« ce que le logiciel appliquera »)."""

    type: Code
    parameters: ClauseParameters


@dataclass(frozen=True, kw_only=True)
class AttentionClause:
    """What the collective looks at before counting: condition, duration, review (B20).

    No proof is ever asked.
    """

    condition: Fingerprint
    lasts_weeks: int | None
    review: Fingerprint | None


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


class ProxyGiven(Act, kind="proxy.given"):
    """An organisation's voice is entrusted in writing to a member of another, for one proposal."""

    says = _("{who} confie la voix de {organisation} à {to}")
    genre = _("Tour de consentement")
    proposal: UUID
    organisation: UUID
    to: UUID
    words: Fingerprint | None


class StanceConsented(Act, kind="stance.consented"):
    """An organisation's voice: consent, to the draft that was read."""

    says = _("{who} consent : {proposal}")
    genre = _("Position")
    proposal: UUID
    draft: int
    organisation: UUID
    words: Fingerprint | None


class StanceReserved(Act, kind="stance.reserved"):
    """Consent with a reservation, which is kept with the rule and reread when it is said again (G04.

    AT30).
    """

    says = _("{who} consent avec une réserve : {proposal}")
    genre = _("Position")
    proposal: UUID
    draft: int
    organisation: UUID
    reservation: UUID
    title: Fingerprint | None
    words: Fingerprint


class StanceObjected(Act, kind="stance.objected"):
    """A reasoned no, with what would lift it (C15)."""

    says = _("{who} objecte : {proposal}")
    genre = _("Position")
    proposal: UUID
    draft: int
    organisation: UUID
    objection: UUID
    title: Fingerprint | None
    words: Fingerprint
    would_lift: Fingerprint | None
    principle: UUID | None
    convention_clause: UUID | None


class StanceNotConcerned(Act, kind="stance.not_concerned"):
    """An organisation says that the proposal does not concern it: it has answered."""

    says = _("{who} ne se dit pas concerné par {proposal}")
    genre = _("Position")
    proposal: UUID
    draft: int
    organisation: UUID
    words: Fingerprint | None


class StanceWaiting(Act, kind="stance.waiting"):
    """An organisation waits for its hierarchy: it is not a consent, and it is not silence."""

    says = _("{who} attend sa hiérarchie : {proposal}")
    genre = _("Position")
    proposal: UUID
    draft: int
    organisation: UUID
    words: Fingerprint | None


class ObjectionLifted(Act, kind="objection.lifted"):
    """The one who objected withdraws the objection, and may say after what."""

    says = _("{who} lève son objection : {proposal}")
    genre = _("Position")
    objection: UUID
    proposal: UUID
    after: Fingerprint | None
    words: Fingerprint | None


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


@dataclass(frozen=True, kw_only=True)
class ArticleOrigin:
    """An article that does not come from the collective says where it comes from (AT14)."""

    article: int
    source: ArticleSource
    thing: UUID | None


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


class OutgoingCirculated(Act, kind="outgoing.circulated"):
    """A text that will leave the collective circulates first among those who must reread it (B15.

    Clause « ce qui sort »).
    """

    says = _("{who} fait circuler un texte avant qu’il sorte : {outgoing}")
    genre = _("Au-dehors")
    outgoing: UUID
    title: Fingerprint
    text: Fingerprint
    addressed_to: Fingerprint
    orients: bool
    reread_by: tuple[UUID, ...]
    not_before: date
    rule: UUID | None


class OutgoingReread(Act, kind="outgoing.reread"):
    """An organisation has reread the text, and may have said something."""

    says = _("{who} a relu un texte : {outgoing}")
    genre = _("Au-dehors")
    outgoing: UUID
    organisation: UUID
    agrees: bool
    words: Fingerprint | None


class OutgoingSent(Act, kind="outgoing.sent"):
    """The text leaves."""

    says = _("{who} laisse sortir un texte : {outgoing}")
    genre = _("Au-dehors")
    outgoing: UUID
    tacit: tuple[UUID, ...]
