"""The sentences at the head and at the foot of minutes: the same on the page and on paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from interstice.meetings.models import Session
from interstice.meetings.queries.minutes import MinutesPage, range_of
from interstice.ui.dates import exact_day, hour
from interstice.ui.numbers import in_letters
from interstice.ui.typography import enumerated, fine_typography, joined


@dataclass(frozen=True)
class Sheet:
    """What stands around the lines: who met, when, where, between which acts, and what goes on from there."""

    page: MinutesPage
    title: str
    reference: str
    acts: str
    where: str
    kept: str
    approved: str
    name: str
    """How a file of it is called."""


def sheet_of(page: MinutesPage) -> Sheet:
    """The sentences of one reader's minutes."""
    first, last = range_of(page)
    return Sheet(
        page=page,
        title=_title(page),
        reference=fine_typography(_reference(page)),
        acts=_("actes {first} à {last}").format(first=first, last=last),
        where=fine_typography(_where(page)),
        kept=fine_typography(_kept(page)),
        approved=_approved(page),
        name=_("compte-rendu-{day}").format(day=page.session.held_on.isoformat()),
    )


def told_day(when: date) -> str:
    """« jeudi 19 novembre 2026 »: a sheet is read the same in ten years."""
    return f"{WEEKDAYS[when.weekday()]} {exact_day(when)}"


def _title(page: MinutesPage) -> str:
    body = page.body.said.name  # type: ignore[attr-defined]
    return _("{body} du {day}").format(body=body, day=told_day(page.session.held_on))


def _reference(page: MinutesPage) -> str:
    whole = _("Compte rendu n° {rank}").format(rank=page.done.number) if page.done else _("Compte rendu")
    if page.extract_for:
        return _("{minutes}, extrait pour {house}").format(minutes=whole, house=page.extract_for)
    return _("{minutes}, extrait d’un dossier").format(minutes=whole) if page.extract.item else whole


def _where(page: MinutesPage) -> str:
    """« Salle Jacquard, de 9 h 30 à 11 h 45. Cinq organisations sur six, quorum atteint. »."""
    told = ", ".join(filter(None, [str(page.session.said.place), _hours(page.session)]))  # type: ignore[attr-defined]
    return " ".join(filter(None, [f"{told[0].upper()}{told[1:]}." if told else "", _seats(page)]))


def _hours(session: Session) -> str:
    opened, closed = session.began_at, session.ended_at
    if opened is None or timezone.localdate(opened) != session.held_on:
        return _at(session.at)
    if closed is None or timezone.localdate(closed) != session.held_on:
        return _("à partir de {opened}").format(opened=hour(opened))
    return _("de {opened} à {closed}").format(opened=hour(opened), closed=hour(closed))


def _at(at: str) -> str:
    if not at:
        return ""
    return _("à {hour}").format(hour=hour(datetime.strptime(at, "%H:%M")))  # noqa: DTZ007


def _seats(page: MinutesPage) -> str:
    there, convened = page.houses, max(page.convened, page.houses)
    seats = ngettext(
        "{there} organisation sur {convened}", "{there} organisations sur {convened}", there
    ).format(there=in_letters(there, "f").capitalize(), convened=in_letters(convened, "f"))
    if not page.quorum:
        return f"{seats}."
    reached = (
        _("quorum atteint")
        if there >= page.quorum
        else _("quorum non atteint : {asked} étaient demandées").format(asked=in_letters(page.quorum, "f"))
    )
    return f"{seats}, {reached}."


def _kept(page: MinutesPage) -> str:
    """Who keeps the minutes, and until when they go round, or that they did."""
    if page.done:
        on, to = exact_day(page.done.published_on), joined(page.circulated_to)
        return _("A circulé le {day}, auprès de : {houses}.").format(day=on, houses=to)
    due = exact_day(page.circulation.due)
    if page.keeper:
        return _("Tenu par {house}, il circule au plus tard le {day}.").format(house=page.keeper, day=due)
    return _("Il circule au plus tard le {day}.").format(day=due)


def _approved(page: MinutesPage) -> str:
    told = [
        _("{house}, le {day} (acte n° {n})").format(house=house, day=exact_day(row.on), n=row.n)
        for house, row in page.approvals
    ]
    return fine_typography(_("Approuvé par : {houses}.").format(houses=enumerated(told))) if told else ""
