"""What only opens a sentence: a circumstance, or the thing that it is about."""

from __future__ import annotations

from interstice.meetings.sentences.asking import is_a_question
from interstice.meetings.sentences.clauses import Clause
from interstice.meetings.sentences.frames import ARTICLES, CONDITIONS, TOPICS
from interstice.meetings.sentences.kinds import is_decided, is_settled
from interstice.meetings.sentences.leads import after_leads
from interstice.meetings.sentences.nominal import SETTLED_NOUNS
from interstice.meetings.sentences.verbs import INFINITIVES, infinitive_of, participle_of

_OPENERS = frozenset({"que", "qu'", "si", "quand", "lorsque", "lorsqu'", "dont", "ou", "pourquoi", "comment"})


def is_a_circumstance(clause: Clause, until: int) -> bool:
    """« Plutôt que de relancer », « Bruno étant d’accord »: what another deed depends on."""
    if clause.folded(clause.start) in _OPENERS | CONDITIONS | TOPICS:
        return True
    if clause.folded(clause.start + 1) == "ici":
        return True
    return any(clause.folded(at) in {"etant", "ayant"} for at in range(clause.start, until))


def asks(clause: Clause) -> bool:
    """Whether it asks, once past what only opens it: « Tant que…, on ne sait pas si… »."""
    words = clause.words[clause.start :]
    if is_a_question(words):
        return True
    comma = next((at for at, word in enumerate(words) if word.folded == ","), None)
    opened = comma and is_a_circumstance(clause, clause.start + comma)
    return bool(opened and comma and words[comma + 1 :] and is_a_question(words[comma + 1 :]))


def is_a_topic(clause: Clause, until: int) -> bool:
    """« Mobilité », « rdv CAF mardi »: a thing, neither decided there nor told by a verb."""
    words = clause.words[clause.start : until]
    head = clause.folded(after_leads(clause))
    if not head.isalpha() or head in SETTLED_NOUNS or clause.start in clause.by_start:
        return False
    return not (has_a_verb(clause, clause.start, until) or is_settled(words) or is_decided(words))


def _is_a_noun(clause: Clause, at: int) -> bool:
    """« Le recours », « la demande »: after an article or at the head, no verb."""
    return at == clause.start or clause.folded(at - 1) in ARTICLES | {"du", "au", "de", "d'"}


def has_a_verb(clause: Clause, first: int, last: int) -> bool:
    """Whether a verb stands between two words."""
    return any(_is_a_verb(clause, at) for at in range(first, last))


def _is_a_verb(clause: Clause, at: int) -> bool:
    form = clause.folded(at)
    if form in INFINITIVES:
        return True
    if _is_a_noun(clause, at) or clause.words[at].typed == "à":
        return False
    return infinitive_of(form) is not None or participle_of(form) is not None
