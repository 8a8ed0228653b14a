"""What asking for an item, taking it back and ordering an agenda change."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from interstice.followups.effects.showing import shown_before
from interstice.followups.models import Agreement
from interstice.meetings.acts import AgendaOrdered, ItemAdded, ItemWithdrawn
from interstice.meetings.effects.sessions import touched
from interstice.meetings.models import Item, Session
from interstice.parties.effects.things import bring
from interstice.parties.models import Thing
from interstice.register.gate import Inscription, effect
from interstice.vault.circles import let_in, put_out, put_within


@effect(ItemAdded)
def item_added(act: ItemAdded, place: Inscription) -> None:
    """An item, at the end of the agenda; about a followed person, within her circle.

    Its name alone is for those before whom she agreed to be presented, as long as she did.
    """
    touched(place, act.session)
    Item.objects.create(
        partnership=place.partnership,
        id=act.item,
        session_id=act.session,
        about=act.about,
        thing=act.thing,
        dossier=act.dossier,
        sitting=act.sitting if act.dossier else None,
        title=act.title or "",
        words=act.words or "",
        minutes=act.minutes,
        position=Item.objects.filter(session=act.session).count() + 1,
        asked_by=place.member,
        asked_on=place.on,
        n=place.n,
    )
    bring(place, act.item, "item", act.title or _label_of(act.thing))
    if act.dossier:
        put_within(place, act.item, act.dossier)
        put_within(place, act.sitting, act.dossier)
        body = Session.objects.values_list("body", flat=True).get(id=act.session)
        shown_before(place, act.dossier, body, act.item, act.sitting)
        let_in(place, act.item, act.invited, until=agreed_until(act.dossier, place.on))


@effect(ItemWithdrawn)
def item_withdrawn(act: ItemWithdrawn, place: Inscription) -> None:
    """It leaves the agenda; of a followed person, only her circle still reads that it was there."""
    touched(place, act.session)
    Item.objects.filter(id=act.item).update(withdrawn_on=place.on)
    if act.dossier:
        put_out(place, act.item)


@effect(AgendaOrdered)
def agenda_ordered(act: AgendaOrdered, place: Inscription) -> None:
    """The items in the order set by hand."""
    touched(place, act.session)
    for position, item in enumerate(act.items, start=1):
        Item.objects.filter(id=item).update(position=position)


def _label_of(thing: UUID | None) -> str:
    """A question or a rule on an agenda is called as it is everywhere else."""
    return Thing.objects.filter(id__in=[thing] if thing else []).values_list("label", flat=True).first() or ""


def agreed_until(dossier: UUID, on: date) -> date | None:
    """The last day of the person's agreement: those outside her circle read nothing beyond it (A25)."""
    given = Agreement.objects.filter(dossier=dossier, given_on__lte=on, until__gte=on)
    holds = [one.until for one in given.order_by("n") if one.holds(on)]
    return holds[-1] if holds else None
