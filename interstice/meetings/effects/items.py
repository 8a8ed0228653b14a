"""What reaching an item and saying who runs it change."""

from __future__ import annotations

from interstice.meetings.acts import ItemFacilitated, ItemReached
from interstice.meetings.effects.agendas import agreed_until
from interstice.meetings.effects.sessions import touched
from interstice.meetings.models import Item
from interstice.register.gate import Inscription, effect
from interstice.vault.circles import let_in


@effect(ItemReached)
def item_reached(act: ItemReached, place: Inscription) -> None:
    """It is the item under way; about a person, it opens to those seated, as long as she agrees (N19)."""
    touched(place, act.session, current=act.item)
    here = Item.objects.filter(id__in=[act.item])
    here.update(reached_at=place.at, asks=act.asks or "", to_settle=act.to_settle or "")
    dossier = here.values_list("dossier", flat=True).get()
    if act.item and act.sitting and dossier:
        until = agreed_until(dossier, place.on)
        let_in(place, act.item, act.seated, until=until)
        let_in(place, act.sitting, act.seated, until=until)


@effect(ItemFacilitated)
def item_facilitated(act: ItemFacilitated, place: Inscription) -> None:
    """Who runs it; an exception is a fact like another (B07)."""
    touched(place, act.session)
    Item.objects.filter(id__in=[act.item]).update(
        pair=[str(one) for one in act.pair],
        as_agreed=act.as_agreed,
        exception=act.reason or "",
        facilitated_n=place.n,
    )
