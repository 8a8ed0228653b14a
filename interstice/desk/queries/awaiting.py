"""What waits for someone among the parties: to sign, to join, to answer; what they wait for; what ends."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.desk.queries.awaiting_mandates import own_mandates, requests
from interstice.desk.queries.here import Here
from interstice.parties.models import CheckIn, PlaceDialogue
from interstice.parties.queries.awaited import Awaited
from interstice.parties.queries.directory import directory
from interstice.parties.queries.rows import parties_rows
from interstice.register.actors import Hat
from interstice.register.reading import once
from interstice.register.together import Among, Found, together

CHECK_IN_AHEAD = timedelta(days=14)
"""A check-in is recalled a fortnight before: time to find an hour for two."""

_WELCOMED = "SELECT id FROM parties_member WHERE welcomed_by = %s"
_SPOKEN = 'partnership = %s AND agreed_on IS NULL AND ("to" = %s OR speaker = %s)'


def awaiting(here: Here) -> list[Awaited]:
    """What waits, for this hat: a fixed number of queries."""
    providers: Iterable[Callable[[Here], Iterator[Awaited]]] = {
        Hat.MEMBER: (_founding, _check_ins, _dialogues, own_mandates),
        Hat.GUEST: (_founding, _invitation, _dialogues),
        Hat.DECIDER: (requests,),
    }.get(here.actor.hat, ())
    return [] if here.paused() else [one for provider in providers for one in provider(here)]


def _founding(here: Here) -> Iterator[Awaited]:
    written = parties_rows(here.actor.partnership).foundings
    founding = next((one for one in reversed(written) if one.founded_on is None), None)
    if founding is None:
        return
    missing = [one for one in founding.signatories if one not in founding.signed]
    if str(here.actor.member) in missing:
        yield Awaited(
            what=_("Signer le texte fondateur, ou dire ce qu’il y manque"),
            why=_("Il tient quand tous ceux qu’il nomme l’ont signé"),
            url=here.page("partnership", "#fonder"),
            gesture=_("Lire et signer"),
            icon="regle",
        )
    elif str(here.actor.member) in founding.signatories:
        yield from (_signature(here, one) for one in missing)


def _signature(here: Here, member: str) -> Awaited:
    said = _("{person}, lit et signe le texte fondateur").format(person=here.who.signature(member))
    return Awaited(what=said, url=here.page("partnership", "#fonder"), icon="regle", mine=False)


def _invitation(here: Here) -> Iterator[Awaited]:
    yield Awaited(
        what=_("Lire nos règles et leurs raisons, puis rejoindre le collectif"),
        why=_("Rien ne vous engage avant, et rien ne presse"),
        url=here.page("welcome"),
        gesture=_("Lire"),
        icon="regle",
    )


def _check_ins(here: Here) -> Iterator[Awaited]:
    """Both sides are asked the same thing, on the same days (F10, AT18)."""
    me = here.actor.member
    near = sorted(_of_two(here).all(CheckIn), key=lambda one: one.due)
    for one in near:
        host = here.who.people[one.member].welcomed_by if one.member in here.who.people else None
        if me not in (one.member, host):
            continue
        other = host if me == one.member else one.member
        done, theirs = (one.newcomer_on, one.host_on) if me == one.member else (one.host_on, one.newcomer_on)
        if done is None:
            yield _check_in(here, one, other)
        elif theirs is None and other:
            said = _("{person}, donne des nouvelles de son côté").format(person=here.who.signature(other))
            yield Awaited(what=said, url=here.page("who"), due=one.due, icon="personne", mine=False)


def _check_in(here: Here, one: CheckIn, other: UUID | None) -> Awaited:
    person = here.who.signature(other) or _("ceux qui vous accueillent")
    return Awaited(
        what=_("Prendre des nouvelles l’un de l’autre, avec {person}").format(person=person),
        why=_("Ce que nous avons compris les uns des autres, depuis l’arrivée"),
        url=here.gesture("nouvelles", check_in=one.id),
        gesture=_("En parler"),
        due=one.due,
        icon="personne",
    )


def _dialogues(here: Here) -> Iterator[Awaited]:
    """A dialogue of two about a place: each is told what waits for them, and nobody else anything (H11)."""
    me = here.actor.member
    for one in sorted(_of_two(here).all(PlaceDialogue), key=lambda one: one.on):
        if one.to == me and one.answered_on is None:
            yield _to_answer(here, one)
        elif one.speaker == me and one.answered_on is None:
            said = _("{person}, répond à ce que vous lui avez dit de sa place")
            yield Awaited(
                what=said.format(person=here.who.signature(one.to)),
                url=here.page("who", "#places"),
                icon="avis",
                mine=False,
            )
        elif one.speaker == me and one.proposal:
            yield _to_agree(here, one)


def _of_two(here: Here) -> Found:
    """What waits between two people, of whom the actor is one: asked once for a page."""
    actor = here.actor
    return once(("of two", actor.partnership, actor.member, here.today), lambda: _between(here))


def _between(here: Here) -> Found:
    me, place = here.actor.member or UUID(int=0), here.actor.partnership
    near = Among(
        CheckIn,
        f"partnership = %s AND due <= %s AND (member = %s OR member IN ({_WELCOMED}))",
        (place, here.today + CHECK_IN_AHEAD, me, me),
    )
    mine = Among(PlaceDialogue, _SPOKEN, (place, me, me))
    found = together(near, mine)
    directory(here.actor, found.all(CheckIn), found.all(PlaceDialogue), known=here.who)
    newcomers = [here.who.people[one.member] for one in found.all(CheckIn) if one.member in here.who.people]
    directory(here.actor, newcomers, known=here.who)
    return found


def _to_answer(here: Here, one: PlaceDialogue) -> Awaited:
    said = _("Répondre à {person}, qui vous parle de votre place")
    return Awaited(
        what=said.format(person=here.who.signature(one.speaker)),
        why=_("Vous seul le lisez, et ces mots s’effacent une fois la réponse donnée"),
        url=here.gesture("repondre-place", dialogue=one.id),
        gesture=_("Lire et répondre"),
        icon="avis",
    )


def _to_agree(here: Here, one: PlaceDialogue) -> Awaited:
    said = _("Dire à {person}, si ses mots vous vont aussi")
    return Awaited(
        what=said.format(person=here.who.signature(one.to)),
        why=_("Acceptés des deux, ils deviennent la place que le collectif lit"),
        url=here.gesture("accorder-place", dialogue=one.id),
        gesture=_("Lire"),
        icon="avis",
    )
