"""A program: builds the installations that are measured, by the public commands alone.

- `demonstration`: the two stories, as `make demo` shows them;
- `many`: so many copies of each story, each with people, words and a partnership of its own;
- `long`: the first story to its end, then the life of its collective until its register is so many times
  longer: questions asked, positions taken, rules proposed, amended, agreed, adopted, said again, dropped.

It says on its last line, as JSON, what it built and in what time.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Generator, Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from pathlib import Path
from time import perf_counter
from uuid import UUID

import django

django.setup()

from interstice.parties.models import Member, Organisation  # noqa: E402  (Django comes first)
from interstice.parties.queries.presence import actor_of  # noqa: E402
from interstice.register.actors import Actor, Door, Hat  # noqa: E402
from interstice.register.gate import Inscribed  # noqa: E402
from interstice.register.models import Entry, Head  # noqa: E402
from interstice.rules.commands.life import repeal_rule, say_rule_again  # noqa: E402
from interstice.rules.commands.positions import recognise_position, state_position  # noqa: E402
from interstice.rules.commands.proposals import amend_proposal, propose_rule  # noqa: E402
from interstice.rules.commands.questions import join_question, raise_question  # noqa: E402
from interstice.rules.commands.rounds import consent, object_to  # noqa: E402
from interstice.rules.commands.rules import adopt_rule  # noqa: E402
from interstice.rules.inputs import clause_set  # noqa: E402
from interstice.rules.kinds import Round  # noqa: E402
from interstice.stories.player import play_file  # noqa: E402

STORIES = Path(__file__).resolve().parent.parent / "interstice" / "stories" / "data"
KEPT_RULES = 20
"""How many rules of the long life stand at a time: a collective drops about as many as it adopts."""


def demonstration() -> list[UUID]:
    """The two stories."""
    return [play_file(file).partnership for file in sorted(STORIES.glob("*.yaml"))]


def many(times: int) -> list[UUID]:
    """The stories, then copies of them under other names, with other people."""
    made = demonstration()
    with tempfile.TemporaryDirectory() as folder:
        for copy in range(1, times):
            for file in sorted(STORIES.glob("*.yaml")):
                renamed = Path(folder) / f"{file.stem}-{copy}.yaml"
                told = file.read_text(encoding="utf-8").replace("@example.org", f"+{copy}@example.org")
                renamed.write_text(told.replace(f"story: {file.stem}", f"story: {renamed.stem}", 1), "utf-8")
                made.append(play_file(renamed).partnership)
            say(f"{copy + 1} of {times} copies of each story")
    return made


def long(times: int) -> list[UUID]:
    """The first story, continued until its register is so many times longer."""
    (partnership, *_) = demonstration()
    whole = Head.objects.get(partnership=partnership).size * times
    Life(partnership).goes_on(whole)
    return [partnership]


class Life:
    """A collective that goes on: each turn is a question, a rule, its renewal, the end of an older one."""

    def __init__(self, partnership: UUID) -> None:
        self.partnership = partnership
        self.members = self._a_member_of_each_house()
        self.houses = [one.organisation for one in self.members]
        self.standing: list[UUID] = []
        self.drawn = count()
        last = Entry.objects.filter(partnership=partnership).order_by("-n")[0].on
        self.today, self.yesterday = last, datetime.now(UTC).date() - timedelta(days=1)

    def goes_on(self, whole: int) -> None:
        """Turn after turn, until the register has so many acts; days are spread up to yesterday."""
        first, began = self.today, Head.objects.get(partnership=self.partnership).size
        size = began
        while size < whole:
            self.today = first + (self.yesterday - first) * ((size - began) / (whole - began))
            for act in self._turn(next(self.drawn)):
                size = act.n + 1
            say(f"{size} of {whole} acts")

    def _turn(self, turn: int) -> Iterator[Inscribed]:
        question = yield from self._asked(turn)
        rule = yield from self._agreed(turn, question)
        for place in range(len(self.members)):
            yield say_rule_again(self._acting(place), rule=rule)
        self.standing.append(rule)
        if len(self.standing) > KEPT_RULES:
            oldest = self.standing.pop(0)
            yield repeal_rule(self._acting(0), rule=oldest, round=Round.MEETING, agreed=self.houses)

    def _asked(self, turn: int) -> Generator[Inscribed, None, UUID]:
        """A question, met elsewhere too, with a position of each and each recognised by the next."""
        asked = raise_question(
            self._acting(turn), sentence=f"Comment faire, pour la {turn}e fois, ensemble ?"
        )
        question = made(asked, "question")
        yield asked
        yield join_question(self._acting(turn + 1), question=question, words="Chez nous aussi.")
        for place in range(len(self.members)):
            stated = state_position(
                self._acting(place),
                question=question,
                interests="Que chacun garde la main sur son temps.",
                solution="Se le dire au téléphone avant de l’écrire.",
                values="Personne n’est laissé seul.",
            )
            yield stated
            position = made(stated, "position")
            yield recognise_position(self._acting(place + 1), position=position, words="C’est légitime.")
        return question

    def _agreed(self, turn: int, question: UUID) -> Generator[Inscribed, None, UUID]:
        """A rule proposed, objected to, amended, agreed by all and adopted."""
        laid = propose_rule(
            self._acting(turn),
            title=f"Notre {turn}e manière de faire",
            articles=["Nous nous appelons avant d’écrire.", "Chacun dit ce qu’il a fait."],
            clauses=[clause_set("referral_acceptance", delay_days=10 + turn % 10)],
            why="Parce que chacun attendait l’autre.",
            concerned=self.houses,
            answers=[question],
        )
        proposal = made(laid, "proposal")
        yield laid
        yield object_to(self._acting(turn + 1), proposal=proposal, read_draft=1, words="Trop long l’été.")
        articles = ["Nous nous appelons avant d’écrire, sauf en août.", "Chacun dit ce qu’il a fait."]
        yield amend_proposal(self._acting(turn), proposal=proposal, read_draft=1, articles=articles)
        for place in range(len(self.members)):
            yield consent(self._acting(place), proposal=proposal, read_draft=2)
        yield adopt_rule(self._acting(turn), proposal=proposal, read_draft=2)
        return proposal

    def _acting(self, place: int) -> Actor:
        key = f"life/{next(self.drawn)}"
        at = datetime.combine(self.today, time(9), UTC)
        member = self.members[place % len(self.members)]
        return actor_of(member, Door(key=key, at=at, on=self.today))

    def _a_member_of_each_house(self) -> list[Member]:
        here = Member.objects.filter(
            partnership=self.partnership, hat=Hat.MEMBER, left_on=None, paused_on=None
        ).exclude(joined_on=None)
        by_house = {one.organisation: one for one in here.order_by("entered_on", "id")}
        seats = Organisation.objects.filter(partnership=self.partnership).order_by("seat")
        return [by_house[seat.id] for seat in seats if seat.id in by_house]


def made(done: Inscribed, name: str) -> UUID:
    """The identifier of what a command made."""
    return next(UUID(str(getattr(act, name))) for act in done.acts if hasattr(act, name))


def say(sentence: str) -> None:
    """Show how far the work is."""
    sys.stderr.write(f"\r{sentence}   ")
    sys.stderr.flush()


def main(what: str, times: int) -> None:
    """Build, and say what was built."""
    builders: dict[str, Callable[[], list[UUID]]] = {
        "demonstration": demonstration,
        "many": lambda: many(times),
        "long": lambda: long(times),
    }
    began = perf_counter()
    partnerships = builders[what]()
    seconds = perf_counter() - began
    sizes = Head.objects.filter(partnership__in=partnerships).values_list("size", flat=True)
    built = {
        "partnerships": Head.objects.count(),
        "acts": sum(Head.objects.values_list("size", flat=True)),
        "longest": max(sizes),
        "seconds": seconds,
        "today": date.today().isoformat(),  # noqa: DTZ011  (the day of the machine, as its clock says)
    }
    sys.stderr.write("\n")
    sys.stdout.write(json.dumps(built))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
