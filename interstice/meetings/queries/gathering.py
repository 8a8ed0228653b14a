"""What an agenda gathers by itself: what waits for this meeting, each thing offered with one tap.

Nothing is put on the agenda by the software: it offers, someone takes up (product.md, chapter 3; K13).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from interstice.bonds.models import Commitment
from interstice.bonds.queries.commitments import STILL_OPEN
from interstice.bonds.queries.lines import lines
from interstice.bonds.queries.sight import readable_commitments
from interstice.followups.models import Referral
from interstice.meetings.kinds import About, EntryKind
from interstice.meetings.models import Approval, DecisionReview, Item, Minutes, Presence, Session
from interstice.meetings.queries.adapted_by_two import not_yet_shared
from interstice.meetings.queries.offers import Family, Gathered, Offer, key_of
from interstice.meetings.queries.seeing import entries_seen, items_seen
from interstice.meetings.queries.table_shown import ItemSeen
from interstice.parties.models import Partnership
from interstice.parties.queries.directory import Directory
from interstice.register.actors import Actor
from interstice.register.prepared import prepared
from interstice.rules.life import State
from interstice.rules.models import Question
from interstice.rules.queries.lives import RuleRows, lives
from interstice.rules.queries.settlements import settlements
from interstice.rules.templatetags.rules import on_day
from interstice.vault.queries import sayings
from interstice.vault.sight import found_open, in_circles

A_YEAR = timedelta(days=365)
MOST = 12
"""Of one family: an agenda offers what is near, the pages of each room have the others."""
REMEMBERED = 60
"""How many sessions before it an agenda looks back to: more than a year of one each week."""


@dataclass(frozen=True)
class _For:
    """The session for which one gathers, who looks, and its body’s earlier sessions, the last first."""

    actor: Actor
    session: Session
    rules: RuleRows
    earlier: list[Any]

    @property
    def last(self) -> Any:
        """The last that was held to its end."""
        return next((one for one in self.earlier if one.ended_at), None)


def found_for(seen_by: Actor, session: Session, rules: RuleRows) -> list[Family]:
    """What may be offered to this member for this session, found before any word of it is read."""
    if not seen_by.within():
        return []
    house = seen_by.organisation or UUID(int=0)
    earlier = _earlier(seen_by.partnership, session.id, session.body, session.held_on, house)
    asked = _For(seen_by, session, rules, earlier)
    families = (
        _left_over,
        _minutes,
        _decisions,
        _report_backs,
        _commitments,
        _rules,
        _adapted,
        _questions,
        _power,
    )
    return [family(asked) for family in families]


def gathered(families: Iterable[Family], items: Iterable[ItemSeen], who: Directory) -> list[Gathered]:
    """The same as it is offered, what stands on the agenda already left out."""
    taken = {key_of(one.about, one.thing, one.title) for one in items}
    found = []
    for family in families:
        offers: list[Offer] = []
        for one in (family.offer(row, who) for row in family.rows):
            if one and one.key not in taken and len(offers) < MOST:
                taken.add(one.key)
                offers.append(one)
        if offers:
            found.append(Gathered(family.heading, offers))
    return found


@prepared
def _earlier(
    partnership: UUID, session: UUID, body: UUID, held_on: date, house: UUID
) -> QuerySet[Session, Any]:
    """Those of the body until that day, each with whether its minutes wait for that house."""
    of_it = {"session": OuterRef("id")}
    here = Presence.objects.filter(organisation=house, **of_it)
    done = Approval.objects.filter(organisation=house, **of_it)
    rows = Session.objects.filter(partnership=partnership, body=body, held_on__lte=held_on)
    waits = Exists(Minutes.objects.filter(**of_it)) & Exists(here) & ~Exists(done)
    return rows.exclude(id=session).annotate(waits=waits).order_by("-held_on", "-n")[:REMEMBERED]


def _left_over(asked: _For) -> Family:
    """Items on which nothing was inscribed last time, and those of a session that was cancelled."""
    last = asked.last.undecided if asked.last else []
    since = asked.actor.today - A_YEAR / 4
    cancelled = [one.id for one in asked.earlier if one.cancelled_on and one.cancelled_on > since]
    left = Q(id__in=last) | Q(session__in=cancelled)
    rows = [one for one in items_seen(asked.actor, left) if one.named] if last or cancelled else []
    rows.sort(key=lambda one: str(one.id) not in last)
    labels = sayings(asked.actor, [one.thing_label for one in rows if one.thing_label])

    def offer(one: Any, _who: Directory) -> Offer | None:
        if not (one.thing or one.said.title.text or one.about == About.POWER):
            return None
        title = one.said.title or labels.get(one.thing_label or "") or str(About(one.about).label)
        return Offer(About(one.about), one.thing, title, _("Il attend depuis la séance d’avant"), one.minutes)

    return Family(_("Laissé par la dernière séance"), rows, offer)


def _minutes(asked: _For) -> Family:
    """Minutes that went round, and that an organisation which was there has not approved yet."""

    def offer(one: Any, _who: Directory) -> Offer:
        title = _("Le compte rendu de la séance tenue {on}").format(on=on_day(one.held_on, asked.actor.today))
        return Offer(About.MINUTES, one.id, title, _("Il a circulé, et attend d’être approuvé"), 5)

    waiting = [one for one in asked.earlier if one.waits]
    return Family(_("Des comptes rendus à approuver"), waiting, offer)


def _decisions(asked: _For) -> Family:
    """What the last meeting decided: validated, extended or reopened, never by lack of time (B02)."""
    last, rows = asked.last, []
    if last:
        reviewed = DecisionReview.objects.filter(decision=OuterRef("id"))
        wanted = Q(session=last, what=EntryKind.DECISION)
        rows = entries_seen(asked.actor, ~Q(Exists(reviewed)), wanted)[:MOST]

    def offer(one: Any, _who: Directory) -> Offer:
        why = _("Décidé {on}").format(on=on_day(last.held_on, asked.actor.today))
        return Offer(About.DECISION, one.id, one.said.rectified or one.said.words, why, 5)

    return Family(_("Des décisions à valider, prolonger ou rouvrir"), rows, offer)


def _report_backs(asked: _For) -> Family:
    """Report-backs whose day comes before the session: to those of the person's circle alone."""

    def offer(one: Any, who: Directory) -> Offer:
        why = _("{house} : retour dû {on}").format(
            house=who.name(one.to_organisation), on=on_day(one.due, asked.actor.today)
        )
        return Offer(About.REPORT_BACK, one.id, one.said.called or _("Un retour"), why, 5)

    missing = _missing(asked.actor, asked.session.held_on)
    found_open(asked.actor, [one.dossier_id for one in missing])
    return Family(_("Des retours qui manquent"), missing, offer)


@prepared
def _missing(actor: Actor, on: date) -> QuerySet[Referral]:
    rows = Referral.objects.filter(in_circles(actor, "dossier"), partnership=actor.partnership, due__lte=on)
    waiting = rows.filter(reported_on__isnull=True, closed_on__isnull=True)
    return waiting.order_by("due", "n")[:MOST]


def _commitments(asked: _For) -> Family:
    """Commitments whose day comes before the session; past it, « échéance passée » and nothing harsher."""

    def offer(row: Any, who: Directory) -> Offer:
        (one,) = lines(asked.actor, [row], known=who)
        on = on_day(one.due, asked.actor.today)
        told = _("{who}, échéance passée {on}") if one.past else _("{who}, à tenir {on}")
        return Offer(About.COMMITMENT, one.id, one.words, told.format(who=one.by, on=on), 5)

    due = _due(asked.actor, asked.session.held_on)
    return Family(_("Des engagements arrivés à leur date"), due, offer)


@prepared
def _due(actor: Actor, on: date) -> QuerySet[Commitment]:
    rows = readable_commitments(actor).filter(STILL_OPEN, due__lte=on)
    return rows.order_by("due", "n")[:MOST]


def _rules(asked: _For) -> Family:
    """Rules near their date or past it, on the day of the session."""
    on = asked.session.held_on
    living = lives(asked.actor.partnership, on, asked.rules)

    def offer(one: Any, _who: Directory) -> Offer:
        past = living[one.id].state is State.TO_SAY_AGAIN
        why = _("Sa date est passée ; elle reste en vigueur") if past else _("Sa date approche")
        return Offer(About.RULE, one.id, one.said.title, why, 10)

    near = [one for one in asked.rules.rules if one.id in living and living[one.id].reminds(on)]
    return Family(_("Des règles à redire"), near, offer)


def _adapted(asked: _For) -> Family:
    """Rules that two live their own way, until a meeting has come to them (B11)."""
    told = not_yet_shared(asked.actor.partnership) if asked.rules.rules else {}

    def offer(one: Any, _who: Directory) -> Offer:
        why = _("Deux l’ont adaptée {on}").format(on=on_day(told[one.id], asked.actor.today))
        return Offer(About.RULE, one.id, one.said.title, why, 5)

    rows = [one for one in asked.rules.rules if one.id in told]
    return Family(_("Des règles à deux, à faire connaître"), rows, offer)


def _questions(asked: _For) -> Family:
    """Questions that nobody has settled; they may stay open for good, and nobody has to take them up."""
    rows = _unsettled(asked.actor.partnership)
    ended = settlements(asked.actor.partnership, rows) if rows else {}

    def offer(one: Any, _who: Directory) -> Offer:
        why = _("Posée {on}").format(on=on_day(one.on, asked.actor.today))
        return Offer(About.QUESTION, one.id, one.said.sentence, why, 15)

    return Family(_("Des questions sur la table"), [one for one in rows if one.id not in ended], offer)


@prepared
def _unsettled(partnership: UUID) -> QuerySet[Question]:
    return Question.objects.filter(partnership=partnership, settled_on__isnull=True).order_by("-n")[:MOST]


def _power(asked: _For) -> Family:
    """Who decides what among us, and who does not: looked at once a year, if we wish (K13)."""

    def offer(_one: Any, _who: Directory) -> Offer:
        return Offer(
            About.POWER,
            None,
            _("Qui décide de quoi, ici ?"),
            _("Cette question ne se pose pas d’elle-même : une fois l’an, nous la regardons si nous voulons"),
            30,
        )

    here = _where_power_waits(asked.actor.partnership, asked.session.held_on - A_YEAR)
    return Family(_("Une fois l’an"), here, offer)


@prepared
def _where_power_waits(partnership: UUID, since: date) -> QuerySet[Partnership]:
    looked_at = Item.objects.filter(
        partnership=partnership,
        about=About.POWER,
        withdrawn_on=None,
        session__held_on__gt=since,
        session__cancelled_on=None,
    )
    return Partnership.objects.filter(~Q(Exists(looked_at)), id=partnership).exclude(opened_on__gt=since)
