"""When a session may be called, moved, opened, held and closed; decided without a query."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from interstice.meetings.models import Session
from interstice.parties.decisions.standing import must_be_a_member
from interstice.register.actors import Actor, Hat
from interstice.register.refusals import OutOfSight, Refused
from interstice.ui.dates import long_day

HOUR = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
LONGEST = 12 * 60
FARTHEST = timedelta(days=3 * 365)
"""Beyond it, a day is a slip of the pen: it would stand in every calendar, and be moved one by one."""
LONGEST_SERIES = timedelta(days=2 * 366)


@dataclass(frozen=True)
class Convening:
    """Which organisations convene a body besides its members: as it was conferred, or as a rule says."""

    organisations: frozenset[UUID]

    def by(self, actor: Actor) -> bool:
        """Whether this decider convenes: their organisation was entrusted with the body, or its minutes."""
        return actor.hat is Hat.DECIDER and actor.organisation in self.organisations


def may_convene(actor: Actor, convening: Convening) -> None:
    """Members of the collective do; a decider only where their organisation was entrusted with it (RL2)."""
    if not convening.by(actor):
        must_be_a_member(actor)


def must_be_a_fit(at: str, lasts: int) -> None:
    """An hour is written as on a clock, and a session ends on the day on which it begins."""
    if at and not HOUR.fullmatch(at):
        raise Refused(_("L’heure s’écrit comme 09:30."))
    if not 0 < lasts <= LONGEST:
        raise Refused(_("Dites combien de temps la séance est prévue, en minutes."))


def must_be_near(held_on: date, today: date) -> None:
    """A year typed wrong is said before anything is inscribed."""
    if held_on - today > FARTHEST:
        raise Refused(_("Ce jour est dans plus de trois ans : relisez l’année."))


def must_be_a_series(first: date, until: date) -> None:
    """It ends after it begins, and within two years: what was asked is called whole, or not at all."""
    if until < first:
        raise Refused(_("La série se termine après son premier jour."))
    if until - first > LONGEST_SERIES:
        raise Refused(_("Une série va deux ans au plus : relisez son dernier jour."))


def at_hour(session: Session) -> datetime:
    """When it begins: its own hour, in the time zone of the place."""
    hour, minute = (session.at or "00:00").split(":")
    begins = datetime.combine(session.held_on, time(int(hour), int(minute)))
    return timezone.make_aware(begins)


def must_be_to_come(session: Session) -> None:
    """What has begun, ended or been cancelled is neither moved nor opened again."""
    if session.cancelled_on:
        raise Refused(_("Cette séance a été annulée. Convoquez-en une autre."))
    if session.ended_at:
        raise Refused(_("Cette séance est close."))
    if session.began_at:
        raise Refused(_("Cette séance est déjà ouverte."))


def must_change(session: Session, held_on: date, at: str, place: str | None) -> None:
    """A session called again as it was would come back in every calendar for nothing."""
    if held_on == session.held_on and at == session.at and not (place or "").strip():
        raise Refused(_("Elle est déjà prévue ce jour, à cette heure. Changez le jour, l’heure ou le lieu."))


def may_open(session: Session, today: date, present: Collection[UUID]) -> None:
    """On its day or later, with someone at the table. A quorum is said, and never stands in the way."""
    must_be_to_come(session)
    if session.held_on > today:
        raise Refused(
            _("Cette séance est prévue {day}. Pour la tenir aujourd’hui, déplacez-la d’abord.").format(
                day=long_day(session.held_on, today)
            )
        )
    if not present:
        raise Refused(_("Dites au moins qui est là."))


def must_be_open(session: Session) -> None:
    """What is said in a session is inscribed while it is held; after it, its minutes are corrected."""
    if session.cancelled_on:
        raise Refused(_("Cette séance a été annulée."))
    if session.began_at is None:
        raise Refused(_("Cette séance n’est pas encore ouverte."))
    if session.ended_at:
        raise Refused(_("Cette séance est close : son compte rendu peut encore être corrigé."))


def must_be_concerned(actor: Actor, convening: Convening) -> None:
    """Sessions are the collective's, and of the decider who convenes; to anyone else they do not exist."""
    if not (actor.within() or convening.by(actor)):
        raise OutOfSight


def must_be_of_the_body(actor: Actor, convening: Convening, *, sits: bool) -> None:
    """Its people, and the decider who convenes it, hold its table: they seat whoever hears there (RL4)."""
    if not (sits or convening.by(actor)):
        raise Refused(
            _(
                "Cela revient à celles et ceux qui siègent dans cette instance. "
                "Si vous êtes là, une de ces personnes note votre arrivée."
            )
        )


def must_sit(actor: Actor, seated: Collection[UUID]) -> None:
    """Those at the table write; anyone else is told so."""
    if actor.member not in seated:
        raise Refused(
            _("Seules les personnes présentes inscrivent en séance. Dites d’abord que vous êtes là.")
        )
