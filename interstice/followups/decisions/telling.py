"""What may be said in a circle, and to whom of it: no more than the person agreed to (A25)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.parties.decisions.standing import must_be_said
from interstice.register.refusals import Refused


def may_word_request(words: str) -> None:
    """What she asks, in her own words: hers, so there are some."""
    must_be_said(words, _("Écrivez ce qu’elle demande, avec ses mots."))


def may_choose_contact(member: UUID, seated: Collection[UUID]) -> None:
    """She chooses among those who follow her."""
    if member not in seated:
        raise Refused(_("Le premier contact se choisit parmi celles et ceux qui l’accompagnent."))


def may_write(
    words: str, wanted: Collection[UUID], may_read: Collection[UUID], seated: Mapping[UUID, UUID]
) -> None:
    """Those named are of the circle, for organisations with which she shares this subject."""
    must_be_said(words, _("Écrivez votre note."))
    if set(wanted) - set(seated):
        raise Refused(_("Une note s’adresse au cercle. Choisissez parmi celles et ceux qui en sont."))
    if set(wanted) - set(may_read):
        raise Refused(_("L’accord de la personne ne couvre pas ce sujet avec l’un de ceux que vous nommez."))


def may_take_step(words: str, happened_on: date, today: date) -> None:
    """A step is something that happened."""
    must_be_said(words, _("Dites cette étape en une phrase."))
    if happened_on > today:
        raise Refused(_("Une étape est arrivée : son jour ne peut pas être à venir."))


def may_prepare(asks: str, to_settle: str, reread_on: date | None, today: date) -> None:
    """Something is prepared; what is reread with her was, on a day that has come."""
    if not (asks.strip() or to_settle.strip()):
        raise Refused(_("Écrivez ce qu’elle demande, ou ce qu’il faut trancher."))
    if reread_on and reread_on > today:
        raise Refused(_("La relecture avec elle a eu lieu : son jour ne peut pas être à venir."))
