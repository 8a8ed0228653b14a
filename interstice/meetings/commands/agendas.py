"""Asking for an item, taking it back, putting an agenda in order by hand."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from interstice.followups.queries.presenting import called_by, why_not_presented
from interstice.meetings.acts import AgendaOrdered, ItemAdded, ItemWithdrawn
from interstice.meetings.decisions.agendas import in_this_order, may_ask, may_withdraw, must_be_about
from interstice.meetings.decisions.sessions import may_convene, must_be_of_the_body, must_be_open
from interstice.meetings.kinds import About
from interstice.meetings.models import Item, Session
from interstice.meetings.queries.composition import members_of_body, sits
from interstice.meetings.queries.here import body_here, convening_of, session_here
from interstice.meetings.queries.subjects import Subject, subject_of
from interstice.register.actors import Hat
from interstice.register.acts import Fingerprint
from interstice.register.gate import Turn, command
from interstice.register.refusals import OutOfSight
from interstice.rules.clauses.meetings import AgendaDeadline
from interstice.rules.queries.clauses import clause
from interstice.vault.commands import keep_copy, keep_if_any, keep_in_circle_if_any
from interstice.vault.sight import must_be_in_circle


@command
def add_item(
    turn: Turn,
    *,
    session: UUID,
    about: About,
    thing: UUID | None = None,
    minutes: int = 10,
    words: str = "",
    title: str = "",
) -> None:
    """Ask that something be taken up. About a followed person, someone of her circle alone may ask (RL4).

    Those who sit in the body then read her reference and her label, if she agreed to be presented there.
    """
    about = About(about)
    subject = subject_of(turn.partnership, about, thing)
    if subject.dossier:
        must_be_in_circle(turn.actor, subject.dossier)
    row = session_here(turn.partnership, session)
    may_convene(turn.actor, convening_of(body_here(turn.partnership, row.body), turn.today))
    deadline = clause(turn.partnership, AgendaDeadline, on=turn.today).value.days_before
    may_ask(row, turn.today, deadline, already=_standing(row, about, thing), minutes=minutes)
    must_be_about(about, thing, subject.kind, title)
    item, sitting = turn.new_id(), turn.new_id()
    turn.inscribe(
        ItemAdded(
            session=row.id,
            item=item,
            about=about,
            thing=thing,
            dossier=subject.dossier,
            sitting=sitting,
            invited=_invited(turn, row, subject),
            title=_title(turn, item, subject, title),
            words=_words(turn, item, subject, words),
            minutes=minutes,
        )
    )


@command
def withdraw_item(turn: Turn, *, item: UUID) -> None:
    """It will not be taken up this time; no reason is due."""
    row = _item_of(turn, item)
    if row.dossier:
        must_be_in_circle(turn.actor, row.dossier)
    session = row.session
    may_convene(turn.actor, convening_of(body_here(turn.partnership, session.body), turn.today))
    may_withdraw(session, row)
    turn.inscribe(ItemWithdrawn(session=session.id, item=row.id, dossier=row.dossier))


@command
def order_agenda(turn: Turn, *, session: UUID, items: Sequence[UUID]) -> None:
    """Put the agenda in order by hand; what was added meanwhile keeps its place at the end.

    For those of the body: to anyone else, the places that are taken would tell how many are hidden.
    """
    row = session_here(turn.partnership, session)
    body = body_here(turn.partnership, row.body)
    convening = convening_of(body, turn.today)
    may_convene(turn.actor, convening)
    must_be_of_the_body(turn.actor, convening, sits=sits(turn.actor, body))
    if row.ended_at or row.cancelled_on:
        must_be_open(row)
    standing = Item.objects.filter(session=row, withdrawn_on=None).order_by("position", "n")
    turn.inscribe(
        AgendaOrdered(session=row.id, items=in_this_order(items, list(standing.values_list("id", flat=True))))
    )


def _item_of(turn: Turn, item: UUID) -> Item:
    found = Item.objects.filter(partnership=turn.partnership, id=item).select_related("session").first()
    if found is None:
        raise OutOfSight
    return found


def _standing(session: Session, about: About, thing: UUID | None) -> bool:
    if thing is None and about is not About.POWER:
        return False
    return Item.objects.filter(session=session, about=about, thing=thing, withdrawn_on=None).exists()


def _invited(turn: Turn, session: Session, subject: Subject) -> tuple[UUID, ...]:
    """Who reads her reference on the agenda: those of the body, if she agreed to be presented there."""
    if not subject.dossier:
        return ()
    if why_not_presented(turn.partnership, subject.dossier, session.body, turn.today):
        return ()
    body = body_here(turn.partnership, session.body)
    return tuple(one.id for one in members_of_body(body) if one.hat == Hat.MEMBER)


def _title(turn: Turn, item: UUID, subject: Subject, title: str) -> Fingerprint | None:
    if subject.dossier:
        return keep_copy(turn, called_by(turn.partnership, subject.dossier), about=item)
    return keep_if_any(turn, title, about=item)


def _words(turn: Turn, item: UUID, subject: Subject, words: str) -> Fingerprint | None:
    """What is said of a person to ask for the item is for her circle: the agenda shows her name alone."""
    if subject.dossier:
        return keep_in_circle_if_any(turn, words, subject.dossier)
    return keep_if_any(turn, words, about=item)
