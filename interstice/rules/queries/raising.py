"""What helps to ask a question well: what it may be tied to, and what is on the table already."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from interstice.parties.models import Thing
from interstice.parties.queries.directory import Directory, directory
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight
from interstice.rules.identifying.given_names import folded
from interstice.rules.models import Question, QuestionJoining, Rule
from interstice.rules.queries.settlements import Settlement, settlements
from interstice.rules.queries.ties import Tie, tie
from interstice.vault.queries import Saying, voiced
from interstice.vault.sight import must_be_within

NEIGHBOURS = 4
"""How many questions are shown beside the one being written: enough to recognise, few enough to read."""

_COMMON = frozenset(
    (
        "alors apres aussi autre autres avant avec avoir beaucoup cela celle celui cette chacun chaque chez "
        "comme comment dans depuis deux donc elle elles encore entre etre fait faire faut ils leur leurs "
        "lorsqu lorsque mais meme moins nous parce pendant peut plus pour pourquoi quand quel quelle "
        "quelles quels quelqu quelque quoi sans sont sous tous tout toute toutes tres trop voir vous"
    ).split()
)


@dataclass(frozen=True)
class Raising:
    """What the page for asking shows beside the form: who is here, rules to tie, and what is tied already."""

    directory: Directory
    rules: list[Tie]
    ties: list[Tie]


@dataclass(frozen=True)
class Neighbour:
    """A question that speaks of the same things, with the words that both have."""

    id: UUID
    sentence: Saying
    on: date
    settled: Settlement | None
    shared: list[str]


def raising(seen_by: Actor, tied: Iterable[UUID] = ()) -> Raising:
    """Who is around the table, the rules in force and what is tied; anything unknown here is left out."""
    must_be_within(seen_by)
    wanted = list(dict.fromkeys(tied))
    rules = Rule.objects.filter(partnership=seen_by.partnership, repealed_on__isnull=True).values("id")
    things = list(Thing.objects.filter(partnership=seen_by.partnership, id__in=wanted))
    adopted = list(Thing.objects.filter(partnership=seen_by.partnership, id__in=rules).order_by("n"))
    people = directory(seen_by, things, adopted)
    found = {one.id: tie(one) for one in things}
    return Raising(people, [tie(one) for one in adopted], [found[one] for one in wanted if one in found])


def on_the_table(seen_by: Actor) -> list[Tie]:
    """The questions that nothing has ended, by their sentences: those that a proposal may answer."""
    must_be_within(seen_by)
    asked = list(Question.objects.filter(partnership=seen_by.partnership).order_by("n"))
    ended = settlements(seen_by.partnership, asked)
    rows = [one for one in asked if one.id not in ended]
    voiced(seen_by, rows)
    return [Tie(one.id, "question", one.said.sentence, one.n) for one in rows]  # type: ignore[attr-defined]


def houses_of_question(seen_by: Actor, question: UUID) -> set[UUID]:
    """Those whom a question concerns, who asked and who joined; nobody when it names none."""
    must_be_within(seen_by)
    asked = Question.objects.filter(partnership=seen_by.partnership, id=question).first()
    if asked is None:
        raise OutOfSight
    joined = QuestionJoining.objects.filter(question_id=question).values_list("organisation", flat=True)
    named = {UUID(one) for one in asked.concerns}
    return named | {*joined, *([asked.organisation] if asked.organisation else [])} if named else set()


def neighbours(seen_by: Actor, sentence: str) -> list[Neighbour]:
    """The questions that share words with this sentence, those that share most first."""
    must_be_within(seen_by)
    sought = _stems(sentence)
    if not sought:
        return []
    asked = list(Question.objects.filter(partnership=seen_by.partnership).order_by("-n"))
    voiced(seen_by, asked)
    ended = settlements(seen_by.partnership, asked)
    found = [_neighbour(one, sought, ended.get(one.id)) for one in asked]
    near = sorted((one for one in found if one.shared), key=lambda one: -len(one.shared))
    return near[:NEIGHBOURS]


def _neighbour(asked: Question, sought: dict[str, str], ended: Settlement | None) -> Neighbour:
    said = asked.said.sentence  # type: ignore[attr-defined]
    shared = [word for stem, word in _stems(f"{said.text or ''}").items() if stem in sought]
    return Neighbour(asked.id, said, asked.on, ended, shared)


def _stems(text: str) -> dict[str, str]:
    """The words that carry the sense, by what is left of them without ending or accent."""
    words = re.findall(r"[^\W\d_]{4,}", text.lower())
    return {_stem(folded(word)): word for word in words if folded(word) not in _COMMON}


def _stem(word: str) -> str:
    return word[:6] if len(word) > 6 else word.rstrip("esx")
