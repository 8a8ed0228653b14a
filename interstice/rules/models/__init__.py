"""The read tables of rules."""

from interstice.rules.models.life import Adaptation, ConcernNote, LightVoice, SayingAgain, Suspension
from interstice.rules.models.outgoing import Outgoing, Rereading
from interstice.rules.models.positions import Position, PositionRecognition, Translation
from interstice.rules.models.principles import Binding, Illustration, Principle, Word
from interstice.rules.models.proposals import Draft, Proposal, Proxy, Suggestion
from interstice.rules.models.questions import Generalisation, Question, QuestionJoining, Situation
from interstice.rules.models.rounds import Objection, Reservation, Stance
from interstice.rules.models.rules import (
    ArticleComesFrom,
    ClauseSet,
    DegreeSaid,
    Filling,
    Rule,
    RuleVersion,
    WatchTurn,
)

__all__ = [
    "Adaptation",
    "ArticleComesFrom",
    "Binding",
    "ClauseSet",
    "ConcernNote",
    "DegreeSaid",
    "Draft",
    "Filling",
    "Generalisation",
    "Illustration",
    "LightVoice",
    "Objection",
    "Outgoing",
    "Position",
    "PositionRecognition",
    "Principle",
    "Proposal",
    "Proxy",
    "Question",
    "QuestionJoining",
    "Rereading",
    "Reservation",
    "Rule",
    "RuleVersion",
    "SayingAgain",
    "Situation",
    "Stance",
    "Suggestion",
    "Suspension",
    "Translation",
    "WatchTurn",
    "Word",
]
