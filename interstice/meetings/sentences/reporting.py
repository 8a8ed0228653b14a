"""What somebody said that they will do: « Joël dit qu’il la garde », « Tremplin confirme que Valérie… »."""

from __future__ import annotations

from interstice.meetings.sentences.clauses import Clause, Deed, Subject, subject_at
from interstice.meetings.sentences.deeds import deed_at, deed_then
from interstice.meetings.sentences.frames import CLITICS, DOING, THAT
from interstice.meetings.sentences.kinds import MAKING_SURE
from interstice.meetings.sentences.leads import Doing, begins
from interstice.meetings.sentences.verbs import INFINITIVES, infinitive_of, participle_of

_ASIDE = frozenset("bien aussi deja hier a tous que au l' le la les groupe collectif oui par mail".split())
_STATES = frozenset("être avoir vouloir souhaiter pouvoir savoir rester hésiter préférer".split())
_SELVES = frozenset({"il", "elle", "ils", "elles"})


def reported(clause: Clause) -> Doing | None:
    """The deed that somebody announced of themselves, or of another who is named."""
    for at in begins(clause):
        subject = subject_at(clause, at, DOING | {"person", "pronoun"})
        if subject is None:
            continue
        after = _said_that(clause, subject.last)
        if after is None:
            return None
        return _embedded(clause, subject, after)
    return None


def _said_that(clause: Clause, at: int) -> int | None:
    """The place after « confirme que », « a dit que »."""
    at = clause.past_days(at)
    while clause.folded(at) in CLITICS | {"a", "ai", "ont", "avait", "vient", "de", "fait"}:
        at += 1
    form = clause.folded(at)
    verb = infinitive_of(form) or participle_of(form)
    verb = INFINITIVES.get(form, form) if clause.folded(at - 1) == "fait" else verb
    if not verb or verb in MAKING_SURE or (verb == "assurer" and clause.folded(at - 1) == "s'"):
        return None
    at += 1
    told = clause.mention_at(at + 1) if clause.folded(at) in {"a", "au"} else None
    at = told.last if told else at
    for _step in range(4):
        if clause.folded(at) in THAT:
            return at + 1
        if clause.folded(at) not in _ASIDE:
            return None
        at += 1
    return None


def _embedded(clause: Clause, subject: Subject, at: int) -> Doing | None:
    other = subject_at(clause, at)
    if clause.folded(at) in _SELVES:
        deed, people = deed_then(clause, at + 1) or deed_at(clause, at + 1), subject.people
    elif other:
        deed, people = deed_then(clause, other.last) or deed_at(clause, other.last), other.people
    else:
        deed, people = None, ()
    if deed is None or _is_a_state(deed):
        more = _and_that(clause, at)
        return Doing(subject.people, more, subject.either) if more else None
    return Doing(people, deed, subject.either)


def _and_that(clause: Clause, at: int) -> Deed | None:
    """« … dit qu’il a un contact et qu’il l’appelle »: the second thing that was said."""
    for place in range(at, len(clause.words) - 3):
        said = [clause.folded(place + n) for n in range(3)]
        if said[0] in {"et", ",", "mais"} and said[1] in THAT and said[2] in _SELVES:
            deed = deed_at(clause, place + 3)
            return deed if deed and not _is_a_state(deed) else None
    return None


def _is_a_state(deed: Deed) -> bool:
    return deed.verb in _STATES
