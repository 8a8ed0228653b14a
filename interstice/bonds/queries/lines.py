"""A commitment as a page tells it: who, what, to whom, by when, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from interstice.bonds.decisions.commitments import made_to
from interstice.bonds.kinds import CommitmentKind, Towards
from interstice.bonds.models import Commitment
from interstice.bonds.standing import LAPSED, ended, sign
from interstice.parties.queries.directory import Directory, directory
from interstice.register.actors import Actor


@dataclass(frozen=True)
class CommitmentLine:
    """One commitment, ready to be told; the words are the vault's own, absent for who may not read them."""

    row: Commitment
    by: str
    house: UUID | None
    """The organisation for which it was promised; none when the followed person promises."""
    to: str
    sign: str
    mine: bool
    to_me: bool
    confirmed_by: str = ""
    agreed_with: str = ""
    """With whom another day was agreed: told on its own page."""

    @property
    def id(self) -> UUID:
        """Its identifier."""
        return self.row.id

    @property
    def words(self) -> object:
        """What is promised."""
        return self.row.said.words  # type: ignore[attr-defined]

    @property
    def what(self) -> str:
        """Its kind: an information, an engagement, a competence."""
        return str(CommitmentKind(self.row.what).label)

    @property
    def due(self) -> date | None:
        """Its day, as last agreed."""
        return self.row.due

    @property
    def past(self) -> bool:
        """Whether its date is past: said so, and nothing more."""
        return self.sign == LAPSED

    @property
    def ended(self) -> bool:
        """Whether nobody owes it any more."""
        return ended(self.row)

    @property
    def in_a_circle(self) -> bool:
        """Whether it concerns a followed person, and her circle alone reads it."""
        return self.row.dossier is not None

    @property
    def url(self) -> str:
        """Its page."""
        return reverse("commitment", args=[self.row.partnership, self.row.id])


def lines(
    seen_by: Actor, rows: Iterable[Commitment], *, on: date | None = None, known: Directory | None = None
) -> list[CommitmentLine]:
    """These commitments for this viewer, in the order given; queries do not grow with their number."""
    found = list(rows)
    who = directory(seen_by, found, known=known)
    return [_line(seen_by, one, who, on or seen_by.today) for one in found]


def _line(seen_by: Actor, row: Commitment, who: Directory, on: date) -> CommitmentLine:
    return CommitmentLine(
        row=row,
        by=_by(row, who),
        house=row.by_organisation or who.house_of(row.by_member),
        to=_to(row, who),
        sign=sign(row, on),
        mine=row.by_member is not None and row.by_member == seen_by.member,
        to_me=made_to(seen_by, row),
        confirmed_by=who.signature(row.confirmed_by),
    )


def _by(row: Commitment, who: Directory) -> str:
    if row.by_person:
        return _("la personne")
    return who.signature(row.by_member) if row.by_member else who.name(row.by_organisation)


def _to(row: Commitment, who: Directory) -> str:
    if row.towards == Towards.MEMBER:
        return who.signature(row.to)
    if row.towards == Towards.ORGANISATION:
        return who.name(row.to)
    return _("la personne") if row.towards == Towards.PERSON else _("le collectif")
