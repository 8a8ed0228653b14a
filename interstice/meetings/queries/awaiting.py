"""What meetings ask of someone: to prepare, to ask for an item, to open, to circulate minutes, to approve."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from interstice.followups.models import Dossier
from interstice.meetings.models import Approval, Item, Minutes, Presence, Session
from interstice.meetings.queries.keeping import circulation_of
from interstice.meetings.queries.sessions import sees_sessions_of
from interstice.parties.models import Body, Member
from interstice.parties.queries.awaited import Awaited
from interstice.parties.queries.directory import Directory, directory
from interstice.parties.queries.rows import parties_rows
from interstice.register.actors import Actor
from interstice.register.prepared import prepared
from interstice.rules.clauses.meetings import AgendaDeadline
from interstice.rules.queries.clauses import clause
from interstice.rules.templatetags.rules import on_day
from interstice.ui.dates import day
from interstice.vault.queries import voiced

A_WEEK = 7
A_YEAR = timedelta(days=365)
AHEAD = timedelta(days=21)
"""The next meeting is recalled three weeks before: time to ask for an item, and to prepare it with her."""
A_MONTH = timedelta(days=31)
"""Past their day, minutes are asked for a month more; their page still lets them go round after that."""


@dataclass(frozen=True)
class _Next:
    """The next session of a body in which someone sits."""

    actor: Actor
    session: Session
    body: Body


def awaiting(seen_by: Actor, *, known: Directory | None = None) -> list[Awaited]:
    """What waits for this member, or for the decider who convenes: a fixed number of reads (H22)."""
    bodies = [one for one in parties_rows(seen_by.partnership).bodies if sees_sessions_of(seen_by, one)]
    if not bodies or seen_by.member is None:
        return []
    who = directory(seen_by, bodies, known=known)
    me = who.people.get(seen_by.member)
    if me is None or me.away(seen_by.today):
        return []
    coming = _coming(seen_by, bodies, who)
    told = [*_to_open(seen_by, coming), *_to_prepare(seen_by, coming), *_of_minutes(seen_by, bodies)]
    return [*told, *_next_one(seen_by, coming)]


def _coming(seen_by: Actor, bodies: list[Body], who: Directory) -> list[_Next]:
    """For each body in which they sit or that they convene, the session of the day or the next one."""
    mine = {one.id: one for one in bodies if not seen_by.within() or _sits_in(seen_by, one, who)}
    first: dict[UUID, _Next] = {}
    for row in _called(seen_by, tuple(mine)):
        first.setdefault(row.body, _Next(seen_by, row, mine[row.body]))
    return list(first.values())


@prepared
def _called(seen_by: Actor, bodies: tuple[UUID, ...]) -> QuerySet[Session]:
    rows = Session.objects.filter(
        partnership=seen_by.partnership,
        body__in=bodies,
        ended_at=None,
        cancelled_on=None,
        held_on__lte=seen_by.today + AHEAD,
    )
    return rows.order_by("held_on", "at", "n")


def _sits_in(seen_by: Actor, body: Body, who: Directory) -> bool:
    """As `sitting_in` says it, for one member: asked of those whom the body convened, and of nobody else."""
    convened = {UUID(one) for one in body.members}
    houses = {who.house_of(one) for one in convened}
    return not convened or seen_by.member in convened or seen_by.organisation in houses


def _to_open(seen_by: Actor, coming: list[_Next]) -> Iterator[Awaited]:
    for one in coming:
        if one.session.held_on > seen_by.today:
            continue
        held = one.session.began_at is not None
        yield Awaited(
            what=_("Rejoindre la séance") if held else _("Ouvrir la séance"),
            called=one.body.said.name,  # type: ignore[attr-defined]
            why=_("Elle est ouverte") if held else _hour(one.session),
            url=_page(one.session),
            gesture=_("Y aller"),
            due=one.session.held_on,
            before=False,
            icon="commission",
        )


def _to_prepare(seen_by: Actor, coming: list[_Next]) -> Iterator[Awaited]:
    """« Préparer jeudi » with the persons whom the viewer brings there, as their referent."""
    ahead = [one for one in coming if one.session.began_at is None]
    if not (ahead and seen_by.within()):
        return
    brought = Item.objects.filter(session__in=[one.session.id for one in ahead], withdrawn_on=None)
    mine = Dossier.objects.filter(id=OuterRef("dossier"), referent=_me(seen_by))
    rows = list(brought.filter(Exists(mine)).order_by("position", "n"))
    voiced(seen_by, rows)
    for one in ahead:
        called = [str(row.said.title) for row in rows if row.session_id == one.session.id]  # type: ignore[attr-defined]
        if called:
            yield Awaited(
                what=_to_prepare_for(one.session.held_on, seen_by.today),
                called=", ".join(called),
                why=ngettext(
                    "Relire avec elle ce qu’elle demande et ce qu’il faut trancher",
                    "Relire avec chacun ce qu’il demande et ce qu’il faut trancher",
                    len(called),
                ),
                url=_page(one.session),
                gesture=_("Préparer"),
                due=one.session.held_on,
                icon="personne",
            )


def _to_prepare_for(held_on: date, today: date) -> str:
    """« Préparer jeudi 19 », or by its date when it is farther."""
    near = (held_on - today).days < A_WEEK
    told = _("Préparer {day}") if near else _("Préparer la séance du {day}")
    return told.format(day=day(held_on, today))


def _next_one(seen_by: Actor, coming: list[_Next]) -> Iterator[Awaited]:
    """The next meeting; while items may still be asked for, until when."""
    ahead = [one for one in coming if one.session.held_on > seen_by.today]
    if not ahead:
        return
    days = clause(seen_by.partnership, AgendaDeadline, on=seen_by.today).value.days_before
    for one in ahead:
        last = one.session.held_on - timedelta(days=days)
        open_still = last >= seen_by.today and days > 0
        yield Awaited(
            what=_("Demander un point") if open_still else _("Prochaine séance"),
            called=one.body.said.name,  # type: ignore[attr-defined]
            why=_("La séance a lieu {on}").format(on=on_day(one.session.held_on, seen_by.today))
            if open_still
            else _hour(one.session),
            url=_page(one.session),
            gesture=_("Voir l’ordre du jour"),
            due=last if open_still else one.session.held_on,
            before=open_still,
            icon="commission",
        )


def _of_minutes(seen_by: Actor, bodies: list[Body]) -> Iterator[Awaited]:
    """Minutes to make go round by the day of the clause (C07); those that did, of sessions where one was."""
    names = {one.id: one for one in bodies}
    for row in _waiting(seen_by):
        told = _to_approve(seen_by, row, names) if row.round else _to_circulate(seen_by, row, names)
        if told:
            yield told


@prepared
def _waiting(seen_by: Actor) -> QuerySet[Session, Any]:
    of_it, house = {"session": OuterRef("id")}, seen_by.organisation or UUID(int=0)
    done = Minutes.objects.filter(**of_it)
    own = done.filter(published_by__in=Member.objects.filter(organisation=house).values("id"))
    rows = Session.objects.filter(partnership=seen_by.partnership, ended_at__isnull=False).annotate(
        round=Exists(done),
        here=Exists(Presence.objects.filter(member=_me(seen_by), **of_it)),
        said=Exists(own) | Exists(Approval.objects.filter(organisation=house, **of_it)),
    )
    waiting = rows.filter(Q(round=False, held_on__gt=seen_by.today - A_YEAR) | Q(here=True, said=False))
    return waiting.order_by("held_on", "n")


def _to_circulate(seen_by: Actor, row: Any, names: dict[UUID, Body]) -> Awaited | None:
    """Asked of those whose organisation keeps them; where no rule says so, of whoever was there."""
    asked = circulation_of(row)
    kept = asked.keeper == seen_by.organisation and (seen_by.within() or row.here)
    if not (kept if asked.keeper else row.here) or asked.due < seen_by.today - A_MONTH:
        return None
    return _minutes(seen_by, row, names, _("Faire circuler le compte rendu"), due=asked.due)


def _to_approve(seen_by: Actor, row: Any, names: dict[UUID, Body]) -> Awaited | None:
    if not seen_by.within():
        return None
    return _minutes(seen_by, row, names, _("Approuver le compte rendu"))


def _minutes(
    seen_by: Actor, row: Any, names: dict[UUID, Body], what: str, due: date | None = None
) -> Awaited | None:
    if row.body not in names:
        return None
    return Awaited(
        what=what,
        called=names[row.body].said.name,  # type: ignore[attr-defined]
        why=_("Séance tenue {on}").format(on=on_day(row.held_on, seen_by.today)),
        url=_page(row, "minutes"),
        gesture=_("Le relire"),
        due=due,
        icon="commission",
    )


def _me(seen_by: Actor) -> UUID:
    return seen_by.member or UUID(int=0)


def _hour(session: Session) -> str:
    if not session.at:
        return ""
    hour, minute = session.at.split(":")
    return _("À {hour} h {minute}").format(hour=int(hour), minute=minute)


def _page(session: Session, name: str = "session") -> str:
    return reverse(name, args=[session.partnership, session.id])
