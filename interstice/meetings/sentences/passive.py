"""What is done by somebody: « Le CV est envoyé par Claire », « dossier à compléter par l’AS »."""

from __future__ import annotations

from interstice.meetings.sentences.clauses import Clause, Deed, subject_at
from interstice.meetings.sentences.frames import BEFORE_PASSIVE, DOING, PASSIVE, THINGS
from interstice.meetings.sentences.leads import Doing, after_leads
from interstice.meetings.sentences.people import Mention
from interstice.meetings.sentences.verbs import (
    INFINITIVES,
    NOUNS_TOO,
    infinitive_of,
    is_infinitive,
    participle_of,
)

_BEFORE_A_NOUN = THINGS | frozenset("en par pour sans avec sur ce cette ces".split())


def by_whom(clause: Clause) -> Doing | None:
    """« Le CV est envoyé par Claire », « dossier à compléter par l’AS »."""
    for one in clause.mentions:
        if clause.folded(one.first - 1) != "par":
            continue
        by = one.first - 1
        found = passive_at(clause, by)
        subject = subject_at(clause, one.first, DOING | {"person", "pronoun"})
        if found is None or subject is None:
            continue
        first, verb_at = found
        if first == verb_at and (_already_told(clause, verb_at) or _told_after(clause, subject.last)):
            continue
        if clause.folded(first - 1) == "et":
            whole = Deed("", "", subject.last, labelled=True)
            return Doing(subject.people, whole, subject.either, before=(after_leads(clause), by))
        folded = clause.folded(verb_at)
        verb = participle_of(folded) or INFINITIVES.get(folded, clause.words[verb_at].typed)
        deed = Deed(verb, verb, verb_at + 1)
        people = (*subject.people, *_agents_after(clause, subject.last))
        return Doing(people, deed, subject.either, before=(after_leads(clause), first))
    return None


def _already_told(clause: Clause, until: int) -> bool:
    """« La commission approuve le plan présenté par Claire »: the participle only qualifies a thing."""
    for at in range(clause.start + 1, until - 1):
        form = clause.folded(at)
        verb = (
            form not in NOUNS_TOO and infinitive_of(form) and not clause.words[at].typed.endswith(("é", "ée"))
        )
        if verb and clause.folded(at + 1) in THINGS and clause.folded(at - 1) not in _BEFORE_A_NOUN:
            return True
    return False


def _told_after(clause: Clause, at: int) -> bool:
    """« La demande présentée par Isabelle est acceptée »."""
    being = clause.folded(at) in {"est", "sont", "sera", "seront", "n'", "ne"}
    return being and any(participle_of(clause.folded(at + n)) for n in (1, 2, 3))


def _agents_after(clause: Clause, at: int) -> list[Mention]:
    """« Rédigé par Claire, relu par Bruno »: the second does something too."""
    return [
        one
        for one in clause.mentions
        if one.first > at
        and one.kind in DOING | {"person"}
        and clause.folded(one.first - 1) == "par"
        and (participle_of(clause.folded(one.first - 2)) or clause.folded(one.first - 2) == "et")
    ]


def _qualifies(clause: Clause, at: int) -> bool:
    """« Bascule vers un accompagnement renforcé par… »: it tells of another thing than the first."""
    one = clause.folded(at - 2) in {"un", "une", "des"}
    return one and clause.folded(at - 3) in {"vers", "sur", "dans", "a", "en", "avec", "pour"}


def passive_at(clause: Clause, by: int) -> tuple[int, int] | None:
    """Before « par » someone, at word `by`: where the auxiliary or « à » stands, and where its verb does."""
    for at in range(by - 1, clause.start - 1, -1):
        if participle_of(clause.folded(at)) and clause.folded(at - 1) in PASSIVE:
            first = at - 1
            while clause.folded(first - 1) in BEFORE_PASSIVE:
                first -= 1
            return first, at
        if clause.folded(at - 1) == "a" and is_infinitive(clause.folded(at)) and at - 1 >= clause.start:
            return at - 1 - (clause.folded(at - 2) in {"reste", "restent", "est", "sont"}), at
        if (
            participle_of(clause.folded(at))
            and at == by - 1
            and not _qualifies(clause, at)
            and clause.words[at].typed.endswith(
                ("é", "ée", "és", "ées", "u", "ue", "us", "ues", "is", "ise", "it", "ite")
            )
        ):
            return at, at
    return None
