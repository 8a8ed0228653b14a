"""The vocabulary of rules: questions, positions, principles, proposals, stances, rules and their life."""

from interstice.rules.acts.adaptations import (
    AdaptationAgreed,
    AdaptationEnded,
    AdaptationTakenOver,
    RuleAdapted,
)
from interstice.rules.acts.life import (
    ConcernNoted,
    RuleReactivated,
    RuleRepealed,
    RuleSaidAgain,
    RuleSuspended,
)
from interstice.rules.acts.outgoing import OutgoingCirculated, OutgoingReread, OutgoingSent
from interstice.rules.acts.positions import (
    LogicTranslated,
    PositionRecognised,
    PositionStated,
    TranslationConfirmed,
    TranslationCorrected,
)
from interstice.rules.acts.principles import (
    Meaning,
    PrincipleIllustrated,
    PrinciplesBound,
    PrincipleStated,
    WordEntered,
)
from interstice.rules.acts.proposals import (
    PenPassed,
    ProposalAmended,
    ProposalClosed,
    RuleProposed,
    SuggestionLeft,
    SuggestionMade,
)
from interstice.rules.acts.questions import (
    QuestionGeneralised,
    QuestionJoined,
    QuestionRaised,
    QuestionSettled,
    SituationTold,
)
from interstice.rules.acts.rounds import (
    ObjectionLifted,
    ProxyGiven,
    StanceConsented,
    StanceNotConcerned,
    StanceObjected,
    StanceReserved,
    StanceWaiting,
)
from interstice.rules.acts.rules import RuleAdopted, RuleDegreeSet, RuleRevised, RuleWatched
from interstice.rules.acts.texts import ArticleOrigin, AttentionClause, SetClause

__all__ = [
    "AdaptationAgreed",
    "AdaptationEnded",
    "AdaptationTakenOver",
    "ArticleOrigin",
    "AttentionClause",
    "ConcernNoted",
    "LogicTranslated",
    "Meaning",
    "ObjectionLifted",
    "OutgoingCirculated",
    "OutgoingReread",
    "OutgoingSent",
    "PenPassed",
    "PositionRecognised",
    "PositionStated",
    "PrincipleIllustrated",
    "PrincipleStated",
    "PrinciplesBound",
    "ProposalAmended",
    "ProposalClosed",
    "ProxyGiven",
    "QuestionGeneralised",
    "QuestionJoined",
    "QuestionRaised",
    "QuestionSettled",
    "RuleAdapted",
    "RuleAdopted",
    "RuleDegreeSet",
    "RuleProposed",
    "RuleReactivated",
    "RuleRepealed",
    "RuleRevised",
    "RuleSaidAgain",
    "RuleSuspended",
    "RuleWatched",
    "SetClause",
    "SituationTold",
    "StanceConsented",
    "StanceNotConcerned",
    "StanceObjected",
    "StanceReserved",
    "StanceWaiting",
    "SuggestionLeft",
    "SuggestionMade",
    "TranslationConfirmed",
    "TranslationCorrected",
    "WordEntered",
]
