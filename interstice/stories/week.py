"""A living week, for a demonstration alone: persons followed today, a commission this very day.

Stories end in the past, so that a newcomer would find no agreement that still holds and no session to open.
The collective of the PLIE goes on here by the same public commands, on days counted back from today.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from interstice.bonds.commands.commitments import make_commitment
from interstice.bonds.kinds import CommitmentKind
from interstice.followups.commands.agreements import record_agreement
from interstice.followups.commands.dossiers import open_dossier
from interstice.followups.commands.referrals import (
    accept_referral,
    acknowledge_report_back,
    report_back,
    start_referral,
)
from interstice.followups.commands.sending import send_referral
from interstice.followups.commands.telling import choose_contact, prepare_case, take_step, word_request
from interstice.followups.kinds import Mode, Outcome, Subject
from interstice.meetings.commands.agendas import add_item
from interstice.meetings.commands.sessions import schedule_session
from interstice.meetings.kinds import About
from interstice.parties.commands.members import introduce_someone, join
from interstice.parties.models import Body, Member
from interstice.parties.queries.presence import actor_of
from interstice.register.actors import Actor, Door
from interstice.register.gate import Inscribed
from interstice.register.turns import waiting_in_line
from interstice.stories.accounts import open_accounts
from interstice.stories.cast import made_by, opening
from interstice.stories.reading import Story
from interstice.stories.weekly import FOLLOWED, NEWCOMER, Followed
from interstice.vault.models import Identity

STORY = "cucm"
"""The story whose collective goes on."""

Step = tuple[int, Callable[[], Inscribed]]
"""How many days ago, and what was done then."""


@dataclass
class Week:
    """The collective as it stands today, what it has made, and the door of each next command."""

    story: Story
    partnership: UUID
    today: date = field(default_factory=timezone.localdate)
    made: dict[str, UUID] = field(default_factory=dict)
    drawn: int = 0

    def member(self, key: str) -> Member:
        """Someone of the story, or the newcomer."""
        told = NEWCOMER if key == "lucie" else self.story.people[key]
        identity = Identity.objects.filter(email=told["email"]).values_list("id", flat=True)
        return Member.objects.get(partnership=self.partnership, identity__in=list(identity))

    def acting(self, key: str, ago: int) -> Actor:
        """The same, acting so many days ago; acts of a day follow one another from nine o'clock."""
        self.drawn += 1
        on = self.day(-ago)
        at = datetime.combine(on, time(9), timezone.get_current_timezone()) + timedelta(seconds=self.drawn)
        return actor_of(self.member(key), Door(key=f"week/{self.drawn}", on=on, at=at))

    def day(self, ahead: int) -> date:
        """So many days from now."""
        return self.today + timedelta(days=ahead)

    def keep(self, name: str, done: Inscribed, field_: str) -> Inscribed:
        """Remember what a command made."""
        self.made[name] = made_by(done, field_)
        return done


def live_a_week(story: Story) -> None:
    """Let the collective of this story go on until today, when its commission meets: all of it or nothing."""
    week = Week(story, opening(story))
    with waiting_in_line(), transaction.atomic():
        steps = [*_welcome(week), *_meeting(week), *_referrals(week), *_promises(week)]
        for one in FOLLOWED:
            steps += _followed(week, one)
        for _ago, act in sorted(steps, key=lambda step: -step[0]):
            act()
        open_accounts(story, week.partnership)


def _welcome(week: Week) -> Iterator[Step]:
    told: dict[str, Any] = {name: NEWCOMER[name] for name in ("first_name", "surname", "email", "function")}
    house = week.member("rachid").organisation
    words = "Lucie prend la suite de Rachid. Elle a lu nos règles avant de venir."
    yield (
        70,
        lambda: introduce_someone(week.acting("agnes", 70), organisation=house, words=words, **told),
    )
    yield 69, lambda: join(week.acting("lucie", 69), check_ins=())


def _followed(week: Week, one: Followed) -> Iterator[Step]:
    yield 60, lambda: _opened(week, one)
    yield 59, lambda: _agreed(week, one)
    who, name = one.referent, one.reference
    yield (
        58,
        lambda: word_request(week.acting(who, 58), dossier=week.made[name], words=one.asks),
    )
    yield (
        57,
        lambda: choose_contact(
            week.acting(who, 57),
            dossier=week.made[name],
            member=week.member("lucie").id,
            words=one.contact,
        ),
    )
    for ago, words in one.steps:
        yield ago, partial(_stepped, week, one, ago, words)
    yield 3, lambda: _prepared(week, one)
    yield 10, lambda: _asked_for(week, About.DOSSIER, week.made[name], who)


def _opened(week: Week, one: Followed) -> Inscribed:
    circle = [week.member(key).id for key in ("lucie", *one.with_)]
    opener = week.acting(one.referent, 60)
    done = open_dossier(opener, reference=one.reference, label=one.label, circle=circle)
    return week.keep(one.reference, done, "dossier")


def _agreed(week: Week, one: Followed) -> Inscribed:
    return record_agreement(
        week.acting(one.referent, 59),
        dossier=week.made[one.reference],
        given_on=week.day(-60),
        until=week.day(120),
        shares={week.member(key).organisation: one.shared for key in ("lucie", *one.with_)},
        shown_in=[_commission(week)],
    )


def _stepped(week: Week, one: Followed, ago: int, words: str) -> Inscribed:
    dossier = week.made[one.reference]
    return take_step(week.acting(one.referent, ago), dossier=dossier, words=words, happened_on=week.day(-ago))


def _prepared(week: Week, one: Followed) -> Inscribed:
    return prepare_case(
        week.acting(one.referent, 3),
        dossier=week.made[one.reference],
        asks=one.session_asks,
        to_settle=one.to_settle,
        reread_on=week.day(-3),
    )


def _meeting(week: Week) -> Iterator[Step]:
    yield 14, lambda: _called(week)
    title = "Quand une personne ne répond plus, qui l’appelle ?"
    yield (
        9,
        lambda: add_item(
            week.acting("celine", 9), session=week.made["session"], about=About.FREE, title=title, minutes=15
        ),
    )


def _called(week: Week) -> Inscribed:
    done = schedule_session(
        week.acting("denis", 14),
        body=_commission(week),
        held_on=week.today,
        at="09:30",
        place="MIFI, Le Creusot",
    )
    return week.keep("session", done, "session")


def _asked_for(week: Week, about: About, thing: UUID, who: str) -> Inscribed:
    return add_item(week.acting(who, 10), session=week.made["session"], about=about, thing=thing, minutes=10)


def _commission(week: Week) -> UUID:
    return Body.objects.filter(partnership=week.partnership).order_by("n").values_list("id", flat=True)[0]


def _referrals(week: Week) -> Iterator[Step]:
    """One whose report-back is due tomorrow, one whose loop is closed."""
    yield 16, lambda: _sent(week, "2026-014", "valerie", "agnes", "Une garde avant l’atelier", 16, due=1)
    yield 15, lambda: accept_referral(week.acting("agnes", 15), referral=week.made["to agnes"])
    yield 11, lambda: start_referral(week.acting("agnes", 11), referral=week.made["to agnes"])
    yield 30, lambda: _sent(week, "2026-017", "thierry", "bruno", "Une offre près de chez lui", 30, due=-5)
    yield 29, lambda: accept_referral(week.acting("bruno", 29), referral=week.made["to bruno"])
    yield (
        13,
        lambda: report_back(
            week.acting("bruno", 13),
            referral=week.made["to bruno"],
            mode=Mode.PHONE,
            outcome=Outcome.CAME,
            words="Deux entreprises l’ont reçu. La seconde le rappelle.",
        ),
    )
    yield 12, lambda: acknowledge_report_back(week.acting("thierry", 12), referral=week.made["to bruno"])


def _sent(week: Week, reference: str, by: str, to: str, purpose: str, ago: int, *, due: int) -> Inscribed:
    receiver = week.member(to)
    done = send_referral(
        week.acting(by, ago),
        dossier=week.made[reference],
        to_organisation=receiver.organisation,
        to_member=receiver.id,
        purpose=purpose,
        travels=(Subject.PROJECT,),
        due=week.day(due),
    )
    return week.keep(f"to {to}", done, "referral")


def _promises(week: Week) -> Iterator[Step]:
    """One kept in a circle, one for all that comes, one whose date has passed."""
    told = (
        ("valerie", 8, 3, "J’appelle l’assistante maternelle.", "2026-014"),
        ("agnes", 7, 6, "Je fais la liste des places de garde en horaires décalés.", ""),
        ("celine", 25, -1, "Je propose une visite d’entreprise.", ""),
    )
    for who, ago, due, words, about in told:
        yield ago, partial(_promised, week, who, ago, due, words, about)


def _promised(week: Week, who: str, ago: int, due: int, words: str, about: str) -> Inscribed:
    return make_commitment(
        week.acting(who, ago),
        words=words,
        what=CommitmentKind.ENGAGEMENT,
        due=week.day(due),
        dossier=week.made.get(about),
    )
