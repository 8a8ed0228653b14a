"""A program: someone of the first story follows fifty persons with others, and holds two commissions.

By the public commands alone, in the collective of the story: what a professional has before them after a
year. One session of seven dossiers is closed and its minutes go round; another goes on.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from time import perf_counter
from uuid import UUID

import django

django.setup()

from django.utils import timezone  # noqa: E402  (Django comes first)

from benchmarks.building import demonstration, made  # noqa: E402
from interstice.bonds.commands.commitments import make_commitment  # noqa: E402
from interstice.followups.commands.agreements import record_agreement  # noqa: E402
from interstice.followups.commands.dossiers import open_dossier  # noqa: E402
from interstice.followups.commands.referrals import send_referral  # noqa: E402
from interstice.followups.commands.telling import (  # noqa: E402
    prepare_case,
    take_step,
    word_request,
    write_note,
)
from interstice.followups.kinds import Subject  # noqa: E402
from interstice.meetings.acts import ItemAdded  # noqa: E402
from interstice.meetings.commands.agendas import add_item  # noqa: E402
from interstice.meetings.commands.entries import enter_understood  # noqa: E402
from interstice.meetings.commands.items import reach_item, take_decision  # noqa: E402
from interstice.meetings.commands.minutes import publish_minutes  # noqa: E402
from interstice.meetings.commands.sessions import (  # noqa: E402
    close_session,
    open_session,
    schedule_session,
)
from interstice.meetings.inputs import Understood  # noqa: E402
from interstice.meetings.kinds import About, EntryKind  # noqa: E402
from interstice.parties.commands.bodies import create_body  # noqa: E402
from interstice.parties.models import Member  # noqa: E402
from interstice.parties.queries.presence import actor_of  # noqa: E402
from interstice.register.actors import Actor, Door, Hat  # noqa: E402
from interstice.register.models import Head  # noqa: E402
from interstice.vault.models import Identity  # noqa: E402

PERSONS, SEVEN = 50, 7
SHARED = (Subject.PROJECT, Subject.STEPS, Subject.HOUSING)
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass
class Circle:
    """The professional whose pages are measured, and those who follow with them."""

    me: Member
    others: Sequence[Member]
    body: UUID = field(default_factory=lambda: UUID(int=0))

    def acting(self, who: Member | None = None) -> Actor:
        """One of them, at a new door."""
        return actor_of(who or self.me, Door())

    @property
    def everybody(self) -> list[UUID]:
        """All who sit together."""
        return [one.id for one in (self.me, *self.others)]

    def follow(self) -> list[UUID]:
        """Fifty persons; gives those who are followed."""
        done = create_body(self.acting(), name="Commission de suivi", members=self.everybody)
        self.body = made(done, "body")
        return [self._followed(number) for number in range(PERSONS)]

    def meet(self, dossiers: Sequence[UUID], *, closing: bool) -> UUID:
        """A session of seven dossiers, each decided and promised about."""
        today = timezone.localdate()
        called = schedule_session(self.acting(), body=self.body, held_on=today, at="09:30")
        session = made(called, "session")
        items = [self._item(session, one) for one in dossiers[:SEVEN]]
        open_session(self.acting(), session=session, present=self.everybody)
        for item in items:
            reach_item(self.acting(), session=session, item=item)
            self._said(session, item)
        if closing:
            close_session(self.acting(), session=session)
            houses = dict.fromkeys(one.organisation for one in (self.me, *self.others))
            publish_minutes(self.acting(), session=session, circulated_to=[*houses])
        return session

    def _followed(self, number: int) -> UUID:
        today, label = timezone.localdate(), f"{LETTERS[number % 26]}. {LETTERS[(number * 7) % 26]}."
        circle = [one.id for one in self.others]
        reference = f"2026-{number:03}"
        opened = open_dossier(self.acting(), reference=reference, label=label, circle=circle)
        dossier = made(opened, "dossier")
        record_agreement(
            self.acting(),
            dossier=dossier,
            given_on=today,
            until=today + timedelta(days=180),
            shares={one.organisation: SHARED for one in self.others},
            shown_in=[self.body],
        )
        for _ in self._told(dossier, number):
            pass
        return dossier

    def _told(self, dossier: UUID, number: int) -> Iterator[object]:
        today, other = timezone.localdate(), self.others[number % len(self.others)]
        due = today + timedelta(days=10 + number % 30)
        yield word_request(self.acting(), dossier=dossier, words="Ne pas avoir à tout redire à chacun.")
        for subject in (Subject.PROJECT, Subject.HOUSING):
            words = "Le dossier est complet ; la réponse est attendue."
            yield write_note(self.acting(other), dossier=dossier, subject=subject, words=words)
        for step in range(3):
            words, on = "Un rendez-vous tenu avec elle.", today - timedelta(days=40 - step)
            yield take_step(self.acting(), dossier=dossier, words=words, happened_on=on, milestone=step == 2)
        yield prepare_case(self.acting(), dossier=dossier, asks="Un horaire possible.", to_settle="Qui ?")
        yield make_commitment(self.acting(), words="J’appelle le bailleur.", dossier=dossier, due=due)
        if number % 2:
            yield send_referral(
                self.acting(),
                dossier=dossier,
                to_organisation=other.organisation,
                to_member=other.id,
                purpose="Un logement avant la sortie.",
                travels=(Subject.HOUSING,),
            )

    def _item(self, session: UUID, dossier: UUID) -> UUID:
        done = add_item(self.acting(), session=session, about=About.DOSSIER, thing=dossier)
        return next(act.item for act in done.acts if isinstance(act, ItemAdded))

    def _said(self, session: UUID, item: UUID) -> None:
        take_decision(self.acting(), session=session, item=item, words="Nous prolongeons de trois mois.")
        due = timezone.localdate() + timedelta(days=11)
        understood = Understood(
            what=EntryKind.COMMITMENT, words="prend des nouvelles", by_member=self.me.id, due=due
        )
        enter_understood(self.acting(), session=session, item=item, understood=understood)


def circle_of(partnership: UUID) -> Circle:
    """Whoever has been here longest, with a member of two other organisations."""
    here = Member.objects.filter(
        partnership=partnership, hat=Hat.MEMBER, left_on=None, paused_on=None, steering=False
    ).exclude(joined_on=None)
    me, *rows = here.order_by("entered_on", "id")
    houses = {one.organisation: one for one in reversed(rows) if one.organisation != me.organisation}
    return Circle(me, list(houses.values())[:2])


def main() -> dict[str, object]:
    """The two stories, then the fifty persons and both sessions."""
    began = perf_counter()
    circle = circle_of(demonstration()[0])
    dossiers = circle.follow()
    things = {
        "dossier": dossiers[0],
        "held": circle.meet(dossiers, closing=True),
        "session": circle.meet(dossiers[SEVEN:], closing=False),
    }
    told = {name: str(one) for name, one in things.items()}
    me = Identity.objects.get(id=str(circle.me.identity))
    who = {"member": str(circle.me.id), "other": str(circle.others[0].id), "email": me.email}
    acts = Head.objects.get(partnership=circle.me.partnership).size
    where = {"partnership": str(circle.me.partnership), "partnerships": Head.objects.count(), "acts": acts}
    return {"seconds": perf_counter() - began, **where, **who, **told}


if __name__ == "__main__":
    sys.stdout.write("\n" + json.dumps(main()))
