"""What an agenda gathers by itself: what waits for this meeting, each thing offered with one tap.

Nothing is put on the agenda by the software: it offers, someone takes up (product.md, chapter 3; K13).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from interstice.bonds.queries.commitments import due_by
from interstice.followups.models import Referral
from interstice.meetings.kinds import About, EntryKind
from interstice.meetings.models import Approval, DecisionReview, Item, Minutes, Presence, Session
from interstice.meetings.queries.seeing import entries_seen, items_seen
from interstice.parties.models import Partnership
from interstice.parties.queries.directory import Directory
from interstice.register.actors import Actor
from interstice.rules.life import State
from interstice.rules.models import Question
from interstice.rules.queries.lives import RuleRows, lives
from interstice.rules.queries.settlements import settlements
from interstice.rules.templatetags.rules import on_day
from interstice.vault.queries import sayings, voiced
from interstice.vault.sight import in_circles

A_YEAR = timedelta(days=365)
MOST = 12
"""Of one family: an agenda offers what is near, the pages of each room have the others."""


@dataclass(frozen=True)
class Offer:
    """Something that may be put on the agenda: what it is, why it is offered, and how long it may take."""

    about: About
    thing: UUID | None
    title: object
    why: str
    minutes: int = 10

    @property
    def key(self) -> tuple[str, UUID | None]:
        """What makes two offers the same."""
        return str(self.about), self.thing


@dataclass(frozen=True)
class Gathered:
    """The offers of one family, under its heading."""

    heading: str
    offers: list[Offer]


@dataclass(frozen=True)
class _For:
    """The session for which one gathers, and who looks."""

    actor: Actor
    session: Session
    who: Directory
    rows: RuleRows


def gathered(
    seen_by: Actor, session: Session, items: Iterable[Any], *, known: Directory, rows: RuleRows
) -> list[Gathered]:
    """What is offered to this member for this session, what stands on its agenda already left out."""
    if not seen_by.within():
        return []
    asked = _For(seen_by, session, known, rows)
    taken = {(str(one.about), one.thing) for one in items}
    families: list[tuple[str, Callable[[_For], Iterator[Offer]]]] = [
        (_("Laissé par la dernière séance"), _left_over),
        (_("Des comptes rendus à approuver"), _minutes),
        (_("Des décisions à valider, prolonger ou rouvrir"), _decisions),
        (_("Des retours qui manquent"), _report_backs),
        (_("Des engagements arrivés à leur date"), _commitments),
        (_("Des règles à redire"), _rules),
        (_("Des questions sur la table"), _questions),
        (_("Une fois l’an"), _power),
    ]
    found = []
    for heading, family in families:
        offers: list[Offer] = []
        for one in family(asked):
            if one.key not in taken and len(offers) < MOST:
                taken.add(one.key)
                offers.append(one)
        if offers:
            found.append(Gathered(heading, offers))
    return found


def _earlier(asked: _For) -> Any:
    rows = Session.objects.filter(partnership=asked.actor.partnership, body=asked.session.body)
    return rows.filter(held_on__lte=asked.session.held_on).exclude(id=asked.session.id)


def _left_over(asked: _For) -> Iterator[Offer]:
    """Items on which nothing was inscribed last time, and those of a session that was cancelled."""
    earlier = _earlier(asked).filter(ended_at__isnull=False).order_by("-held_on", "-n")
    last = earlier.values_list("undecided", flat=True).first() or []
    cancelled = _earlier(asked).filter(cancelled_on__gt=asked.actor.today - A_YEAR / 4)
    left = Q(id__in=last) | Q(session__in=cancelled.values("id"))
    rows = sorted(
        (one for one in items_seen(asked.actor, left) if one.named), key=lambda one: str(one.id) not in last
    )
    voiced(asked.actor, rows)
    labels = sayings(asked.actor, [one.thing_label for one in rows if one.thing_label])
    for one in rows:
        title = one.said.title or labels.get(one.thing_label or "") or str(About(one.about).label)
        if one.thing or one.about == About.POWER:
            yield Offer(
                About(one.about), one.thing, title, _("Il attend depuis la séance d’avant"), one.minutes
            )


def _minutes(asked: _For) -> Iterator[Offer]:
    """Minutes that went round, and that an organisation which was there has not approved yet."""
    published = Minutes.objects.filter(session=OuterRef("id"))
    here = Presence.objects.filter(session=OuterRef("id"), organisation=_house(asked))
    done = Approval.objects.filter(session=OuterRef("id"), organisation=_house(asked))
    rows = _earlier(asked).filter(Exists(published), Exists(here), ~Exists(done)).order_by("-held_on")
    for one in rows[:MOST]:
        title = _("Le compte rendu de la séance tenue {on}").format(on=on_day(one.held_on, asked.actor.today))
        yield Offer(About.MINUTES, one.id, title, _("Il a circulé, et attend d’être approuvé"), 5)


def _house(asked: _For) -> UUID:
    return asked.actor.organisation or UUID(int=0)


def _decisions(asked: _For) -> Iterator[Offer]:
    """What the last meeting decided: validated, extended or reopened, never by lack of time (B02)."""
    last = _earlier(asked).filter(ended_at__isnull=False).order_by("-held_on", "-n").first()
    if last is None:
        return
    reviewed = DecisionReview.objects.filter(decision=OuterRef("id"))
    rows = entries_seen(asked.actor, ~Q(Exists(reviewed)), Q(session=last, what=EntryKind.DECISION))[:MOST]
    voiced(asked.actor, rows)
    why = _("Décidé {on}").format(on=on_day(last.held_on, asked.actor.today))
    for one in rows:
        yield Offer(About.DECISION, one.id, one.said.rectified or one.said.words, why, 5)


def _report_backs(asked: _For) -> Iterator[Offer]:
    """Report-backs whose day comes before the session: to those of the person's circle alone."""
    rows = Referral.objects.filter(
        in_circles(asked.actor, "dossier"),
        partnership=asked.actor.partnership,
        reported_on__isnull=True,
        closed_on__isnull=True,
        due__lte=asked.session.held_on,
    )
    found = list(rows.order_by("due", "n")[:MOST])
    voiced(asked.actor, found)
    for one in found:
        why = _("{house} : retour dû {on}").format(
            house=asked.who.name(one.to_organisation), on=on_day(one.due, asked.actor.today)
        )
        called = one.said.called  # type: ignore[attr-defined]
        yield Offer(About.REPORT_BACK, one.id, called or _("Un retour"), why, 5)


def _commitments(asked: _For) -> Iterator[Offer]:
    """Commitments whose day comes before the session; past it, « échéance passée » and nothing harsher."""
    for one in due_by(asked.actor.partnership, asked.session.held_on, asked.actor, known=asked.who)[:MOST]:
        on = on_day(one.due, asked.actor.today)
        told = _("{who}, échéance passée {on}") if one.past else _("{who}, à tenir {on}")
        yield Offer(About.COMMITMENT, one.id, one.words, told.format(who=one.by, on=on), 5)


def _rules(asked: _For) -> Iterator[Offer]:
    """Rules near their date or past it, on the day of the session."""
    on = asked.session.held_on
    living = lives(asked.actor.partnership, on, asked.rows)
    rows = [one for one in asked.rows.rules if one.id in living and living[one.id].reminds(on)]
    voiced(asked.actor, rows)
    for one in rows:
        past = living[one.id].state is State.TO_SAY_AGAIN
        why = _("Sa date est passée ; elle reste en vigueur") if past else _("Sa date approche")
        yield Offer(About.RULE, one.id, one.said.title, why, 10)  # type: ignore[attr-defined]


def _questions(asked: _For) -> Iterator[Offer]:
    """Questions that nobody has settled; they may stay open for good, and nobody has to take them up."""
    rows = Question.objects.filter(partnership=asked.actor.partnership, settled_on__isnull=True)
    found = list(rows.order_by("-n")[:MOST])
    ended = settlements(asked.actor.partnership, found)
    voiced(asked.actor, found)
    for one in found:
        if ended.get(one.id) is None:
            why = _("Posée {on}").format(on=on_day(one.on, asked.actor.today))
            yield Offer(About.QUESTION, one.id, one.said.sentence, why, 15)  # type: ignore[attr-defined]


def _power(asked: _For) -> Iterator[Offer]:
    """Who decides what among us, and who does not: looked at once a year, if we wish (K13)."""
    since = asked.session.held_on - A_YEAR
    opened = Partnership.objects.filter(id=asked.actor.partnership, opened_on__gt=since)
    looked_at = Item.objects.filter(
        partnership=asked.actor.partnership,
        about=About.POWER,
        withdrawn_on=None,
        session__held_on__gt=since,
        session__cancelled_on=None,
    )
    if not (opened.exists() or looked_at.exists()):
        yield Offer(
            About.POWER,
            None,
            _("Qui décide de quoi, ici ?"),
            _("Cette question ne se pose pas d’elle-même : une fois l’an, nous la regardons si nous voulons"),
            30,
        )
