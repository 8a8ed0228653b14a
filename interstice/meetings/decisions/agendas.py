"""When an item may be asked for, taken back, put in order."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from interstice.meetings.kinds import About
from interstice.meetings.models import Item, Session
from interstice.parties.decisions.standing import must_be_said
from interstice.register.refusals import Refused

LONGEST_ITEM = 240

KINDS_OF = {
    About.QUESTION: ("question",),
    About.RULE: ("rule", "proposal"),
    About.MINUTES: ("session",),
}
"""What an item may be about, as the register calls it; the other kinds are found in their own rooms."""


def may_ask(session: Session, today: date, days_before: int, *, already: bool, minutes: int) -> None:
    """Until the day that the clause sets, or until the session opens; once for a session."""
    if session.cancelled_on or session.ended_at or session.began_at:
        raise Refused(_("Un point se demande avant l’ouverture de la séance. Choisissez la prochaine."))
    if today > session.held_on - timedelta(days=days_before):
        raise Refused(
            ngettext(
                "Chez nous, un point se demande au plus tard un jour avant la séance. "
                "Choisissez la prochaine.",
                "Chez nous, un point se demande au plus tard {days} jours avant la séance. "
                "Choisissez la prochaine.",
                days_before,
            ).format(days=days_before)
        )
    if already:
        raise Refused(_("Ce point est déjà à l’ordre du jour."))
    if not 0 < minutes <= LONGEST_ITEM:
        raise Refused(_("Dites combien de minutes il faut, entre 1 et 240."))


def must_be_about(about: About, thing: UUID | None, kind: str, title: str) -> None:
    """An item is about something that exists here, or says in words what it is about."""
    if about is About.FREE:
        must_be_said(title, _("Dites en quelques mots de quoi il s’agit."))
    if about in KINDS_OF and kind not in KINDS_OF[about]:
        raise Refused(_("Ce dont il s’agit n’existe pas, ou n’existe plus ici."))
    if about not in (About.FREE, About.POWER) and thing is None:
        raise Refused(_("Dites de quoi il s’agit."))


def may_withdraw(session: Session, item: Item) -> None:
    """Before it is taken up; what was taken up was."""
    if item.withdrawn_on:
        raise Refused(_("Ce point n’est déjà plus à l’ordre du jour."))
    if item.reached_at or session.ended_at:
        raise Refused(_("Ce point a été abordé : il reste à l’ordre du jour."))


def in_this_order(wanted: Sequence[UUID], standing: Collection[UUID]) -> tuple[UUID, ...]:
    """The agenda as it was put in order; what was added meanwhile is kept, at the end."""
    strangers = set(wanted) - set(standing)
    if strangers:
        raise Refused(_("Un de ces points n’est pas à cet ordre du jour."))
    placed = list(dict.fromkeys(wanted))
    return (*placed, *(one for one in standing if one not in set(placed)))
