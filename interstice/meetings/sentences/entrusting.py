"""What is given to somebody to do: « on confie le CV à Sophie », « Sophie le CV, Claire l’attestation »."""

from __future__ import annotations

from interstice.meetings.sentences.clauses import Clause, Deed, subject_at
from interstice.meetings.sentences.deeds import infinitive_at
from interstice.meetings.sentences.frames import ARTICLES
from interstice.meetings.sentences.leads import Doing, after_leads, in_a_day
from interstice.meetings.sentences.people import Mention

_GIVEN = frozenset(
    "incombe incombera incombent confie confiee confies confiees confions revient reviendra attribue "
    "laisse laissee laisses laissees attribuee echoit".split()
)
_ITS_THING = (
    ["charge", "de"], ["est", "pour"], ["sera", "pour"], ["attendu", "de"], ["attendue", "de"],
)  # fmt: skip
_COUNTED = frozenset({"compte", "comptons", "comptez", "compter"})
_BEING = frozenset("est sont sera seront a la attendu attendue".split())
_STOPS = frozenset({",", ";", "/", "+", ".", ""})


def given(clause: Clause) -> Doing | None:
    """« Le CV est confié à Sophie », « à la charge de Sophie »."""
    for one in clause.mentions:
        relied_on = one.kind == "house" and clause.folded(one.first - 1) == "sur"
        if not (one.kind in {"member", "writer"} or relied_on) or one.first == clause.start:
            continue
        before = [clause.folded(at) for at in range(clause.start, one.first)]
        subject = subject_at(clause, one.first)
        if subject is None:
            continue
        giving = any(m.kind == "member" and clause.folded(m.last) in _GIVEN for m in clause.mentions)
        if before[-1:] == ["a"] and _GIVEN & set(before) and not giving:
            return _thing_before(clause, subject.people, one.first - 1)
        if before == ["a", "charge", "de"] and clause.folded(subject.last) == ":":
            return Doing(subject.people, Deed("", "", subject.last, labelled=True), subject.either)
        if before[-2:] in _ITS_THING and len(before) > 2 + (before[-2] == "charge"):
            return _thing_before(clause, subject.people, one.first - 2)
        if before[-1:] in (["laisse"], ["laissons"]) and (deed := infinitive_at(clause, subject.last)):
            return Doing(subject.people, deed, subject.either)
        if before[-1:] == ["sur"] and _COUNTED & set(before) and clause.folded(subject.last) == "pour":
            return _counted_on(clause, subject.people, subject.last + 1)
    return None


def _thing_before(clause: Clause, people: tuple[Mention, ...], last: int) -> Doing:
    first = after_leads(clause)
    while first < last and clause.folded(first) in _GIVEN | {"on", "nous"}:
        first += 1
    end = last
    while end > first and clause.folded(end - 1) in _GIVEN | _BEING:
        end -= 1
    if first >= end:
        return Doing(people, Deed("", "", people[-1].last, labelled=True))
    return Doing(people, Deed("", "", len(clause.words), labelled=True), before=(first, end))


def _counted_on(clause: Clause, people: tuple[Mention, ...], at: int) -> Doing:
    return Doing(people, infinitive_at(clause, at) or Deed("", "", at, labelled=True))


def shared(clause: Clause) -> Doing | None:
    """« Sophie le CV, Claire l’attestation », « CV (Sophie), attestation (Claire) »."""
    first = after_leads(clause)
    members = [
        one for one in clause.mentions if one.kind in {"member", "person"} and one.first >= clause.start
    ]
    for way in (_begins_its_share, _ends_its_share):
        people = [one for one in members if way(clause, one)]
        if len(people) > 1 and (way is _ends_its_share or people[0].first - first in {0, 1}):
            return Doing(tuple(people), Deed("", "", first, labelled=True))
    return None


def _begins_its_share(clause: Clause, one: Mention) -> bool:
    first = one.first - (clause.folded(one.first - 1) == "a")
    opens = clause.folded(first - 1) in _STOPS | {"et", ":"} or first == clause.start
    return opens and clause.folded(one.last) in ARTICLES | {"=", "pour"} and not in_a_day(clause, one.last)


def _ends_its_share(clause: Clause, one: Mention) -> bool:
    before, after = clause.folded(one.first - 1), clause.folded(one.last)
    return (before == "(" and after == ")") or (before == ":" and after in _STOPS)
