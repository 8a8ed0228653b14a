"""Acts on an agenda: an item asked for, taken back, put in order by hand."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from interstice.meetings.kinds import About
from interstice.register.acts import Act, Fingerprint

GENRE = _("Ordre du jour")


class ItemAdded(Act, kind="item.added"):
    """Someone asks that something be taken up. About a followed person, it is kept by the item's own circle.

    `sitting` is the circle of what is said in the session itself: those seated for the item, and that of the
    person; the item's own is whoever may read its name on the agenda. `minutes` is the time thought needed.
    """

    says = _("{who} demande un point : {item}")
    told_as = _("{who} demande un point à l’ordre du jour")
    genre = GENRE
    session: UUID
    item: UUID
    about: About
    thing: UUID | None
    dossier: UUID | None
    sitting: UUID
    invited: tuple[UUID, ...]
    """About a dossier: who else may read its reference and label on the agenda, as the person agreed."""
    title: Fingerprint | None
    words: Fingerprint | None
    minutes: int

    def kept_by(self) -> UUID | None:
        """The item when it is about a person; else it is the collective's own."""
        return self.item if self.dossier else None


class ItemWithdrawn(Act, kind="item.withdrawn"):
    """An item will not be taken up, or not this time."""

    says = _("{who} retire un point de l’ordre du jour")
    told_as = _("{who} retire un point de l’ordre du jour")
    genre = GENRE
    session: UUID
    item: UUID
    dossier: UUID | None

    def kept_by(self) -> UUID | None:
        """The item when it is about a person."""
        return self.item if self.dossier else None


class AgendaOrdered(Act, kind="agenda.ordered"):
    """The order is set by hand: the items in theirs."""

    says = _("{who} ordonne l’ordre du jour : {session}")
    genre = GENRE
    session: UUID
    items: tuple[UUID, ...]
