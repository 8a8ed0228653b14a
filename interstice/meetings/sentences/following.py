"""What is told first, then taken on: « Claire n’a pas pu joindre l’école, elle rappelle lundi »."""

from __future__ import annotations

from interstice.meetings.sentences import kinds
from interstice.meetings.sentences.clauses import Clause, Subject, subject_at
from interstice.meetings.sentences.deeds import deed_at, is_conjugated
from interstice.meetings.sentences.frames import DOING, THAT
from interstice.meetings.sentences.leads import Doing, begins, past_asides, told_until
from interstice.meetings.sentences.people import Mention
from interstice.meetings.sentences.trades import is_feminine

_STOPS = frozenset(", ; . et mais donc alors : - ->".split())
_SHE, _HE = frozenset({"elle", "elles"}), frozenset({"il", "ils"})


def told_then_done(clause: Clause, doing: Doing | None = None) -> Doing | None:
    """The deed that a small pronoun brings after a statement: by those of the statement, or by the person."""
    if doing and not (
        doing.deed.negative or doing.deed.verb in kinds.STATE_VERBS or clause.folded(doing.deed.rest) in THAT
    ):
        return None
    if doing and (after := _being_then_doing(clause, doing)):
        return after
    subject = next((s for at in begins(clause) if (s := subject_at(clause, at, _TOLD_OF))), None)
    for at in range(subject.last + 1 if subject else clause.start + 2, len(clause.words) - 2):
        if clause.folded(at) not in _STOPS:
            continue
        pronoun = past_asides(clause, at + 1)
        if clause.folded(pronoun) not in _SHE | _HE or not is_conjugated(clause, pronoun + 1):
            continue
        deed = deed_at(clause, pronoun + 1)
        if deed is None or deed.negative or deed.verb in kinds.STATE_VERBS:
            return None
        who = _meant(clause, subject, pronoun) if subject else _named_by(clause, pronoun)
        return Doing(who, deed, since=(subject.last if subject else clause.start, at)) if who else None
    return None


def _being_then_doing(clause: Clause, doing: Doing) -> Doing | None:
    """« Isabelle sera l’interlocutrice et fera le lien »: what they are, then what they do."""
    if doing.deed.verb not in kinds.BEING | {"connaître", "savoir"} or doing.before:
        return None
    for at in range(doing.deed.rest, len(clause.words) - 1):
        if clause.folded(at) not in _JOINTS or not is_conjugated(clause, at + 1):
            continue
        deed = deed_at(clause, at + 1)
        if deed and not deed.negative and deed.verb not in kinds.STATE_VERBS | kinds.BEING:
            return Doing(doing.who, deed, doing.either, since=(doing.who[-1].last, at))
    return None


_JOINTS = frozenset({"et", "puis", ","})


def _named_by(clause: Clause, pronoun: int) -> tuple[Mention, ...]:
    """« On a demandé à Joël s’il pouvait, il répond vendredi »: whom the pronoun can only be."""
    one = clause.mention_at(pronoun)
    return (one,) if one and one.kind == "member" else ()


_TOLD_OF = DOING | {"person"}


def _meant(clause: Clause, subject: Subject, pronoun: int) -> tuple[Mention, ...]:
    """Those of the statement, unless the pronoun's gender is not theirs: then the person."""
    said = clause.folded(pronoun)
    if said.endswith("s") or len(subject.people) > 1:
        return subject.people if said.endswith("s") else ()
    one = subject.people[0]
    seated = clause.table.member(one.members[0]) if len(one.members) == 1 else None
    feminine = is_feminine(seated.function) if seated else None
    if feminine is not None and feminine != (said in _SHE):
        other = clause.mention_at(pronoun)
        return (other,) if other and other.kind == "pronoun" else ()
    return subject.people


def emphasised(clause: Clause) -> Doing | None:
    """« Claire ne peut pas lundi, c’est donc Isabelle qui l’accompagne »: the one who is pointed at."""
    for one in clause.mentions:
        at = one.first - 1
        while clause.folded(at) in {"donc", "alors", "plutot", "bien", "finalement"}:
            at -= 1
        it_is = (clause.folded(at - 1), clause.folded(at)) in _IT_IS
        after = it_is and at - 1 > clause.start
        subject = subject_at(clause, one.first, DOING | {"person"}) if after else None
        deed = deed_at(clause, subject.last) if subject and clause.folded(subject.last) == "qui" else None
        if subject and deed:
            return Doing(subject.people, deed, subject.either, since=told_until(clause, at - 1))
    return _pointed_back_at(clause)


def _pointed_back_at(clause: Clause) -> Doing | None:
    """« Puisque Sophie est sur place, c’est elle qui les lui remet »: the last who was named."""
    for at in range(clause.start + 3, len(clause.words) - 1):
        it_is = (clause.folded(at - 3), clause.folded(at - 2)) in _IT_IS and clause.folded(at) == "qui"
        if not it_is or clause.folded(at - 1) not in {"elle", "lui", "elles", "eux"}:
            continue
        named = [one for one in clause.mentions if one.kind in DOING and one.last <= at - 3]
        deed = deed_at(clause, at)
        if named and deed:
            return Doing((named[-1],), deed, since=told_until(clause, at - 3))
    return None


def replacing(clause: Clause) -> Doing | None:
    """« Karim absent, Lucie le remplace le 26 »: what is done by the one who is there."""
    first = next((s for at in begins(clause) if (s := subject_at(clause, at))), None)
    if first is None:
        return None
    stop = next(
        (at for at in range(first.last, len(clause.words)) if clause.folded(at) in {",", ";", "."}), None
    )
    if stop is None or not any(clause.folded(at).startswith(_AWAY) for at in range(first.last, stop)):
        return None
    subject = subject_at(clause, past_asides(clause, stop + 1))
    deed = deed_at(clause, subject.last) if subject and is_conjugated(clause, subject.last) else None
    return (
        Doing(subject.people, deed, subject.either, since=(clause.start, stop)) if subject and deed else None
    )


_AWAY = ("absen", "malade", "conge", "indispo", "excuse", "vacances")
_IT_IS = frozenset({("c'", "est"), ("ce", "sera"), ("c", "est"), ("ce", "serait"), ("c'", "etait")})
