"""The pair that runs an item, computed from the clauses of the collective and from nothing else (B05, B06).

Nobody assigns anyone: the clause says who; an exception is a tap away, and turns are never counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

DELEGATE, REFERENT, CONVENER, VOLUNTEER = "insertion_delegate", "referent", "convener", "volunteer"

OPENING, INVITATION = "opening", "invitation"

ROLES: dict[str, str | Promise] = {
    DELEGATE: _("délégué à l’insertion"),
    REFERENT: _("référent de la personne"),
    CONVENER: _("qui convoque"),
    VOLUNTEER: _("un membre volontaire"),
}
"""The parts of a pair, as the screen calls them."""


@dataclass(frozen=True)
class Turning:
    """What the rules in force say of who runs an item, and which rules say it."""

    pair: tuple[str, ...] = ()
    mostly: bool = False
    each: str | None = None
    announced_at: str = OPENING
    rule: UUID | None = None
    turn_rule: UUID | None = None

    def says_ahead(self, *, opened: bool) -> bool:
        """Whether who runs an item to come is said already: as the rule on turns has it, else at once."""
        if self.turn_rule is None or self.each is None or self.announced_at == INVITATION:
            return True
        return opened and self.announced_at == OPENING


@dataclass(frozen=True)
class Around:
    """Who is around the table for an item: the delegates in their order, the referent of the person."""

    present: frozenset[UUID]
    delegates: tuple[UUID, ...] = ()
    referent: UUID | None = None
    convener: UUID | None = None


@dataclass(frozen=True)
class Earlier:
    """A pair that has run an item before, and whether it was in this very session."""

    pair: tuple[UUID, ...]
    same_session: bool = True


@dataclass(frozen=True)
class Pair:
    """Those whom the clause names, and the parts that nobody at the table can take."""

    members: tuple[UUID, ...] = ()
    missing: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.members or self.missing)


NOBODY = Pair()
"""No clause says anything: each meeting chooses."""


def pair_for(
    clauses: Turning, around: Around, earlier: Sequence[Earlier] = (), *, about_someone: bool = True
) -> Pair:
    """Who runs the item. The clause speaks of dossiers: other items are run by agreement."""
    if not about_someone or not clauses.pair:
        return NOBODY
    members: list[UUID] = []
    missing: list[str] = []
    for role in clauses.pair:
        found = _holder(role, clauses, around, earlier)
        if found is None:
            missing.append(role)
        elif found not in members:
            members.append(found)
    return Pair(tuple(members), tuple(missing))


def _holder(role: str, clauses: Turning, around: Around, earlier: Sequence[Earlier]) -> UUID | None:
    if role == DELEGATE:
        return _delegate(clauses, around, earlier)
    holder = {REFERENT: around.referent, CONVENER: around.convener}.get(role)
    return holder if holder in around.present else None


def _delegate(clauses: Turning, around: Around, earlier: Sequence[Earlier]) -> UUID | None:
    """The delegate whose turn it is; without a rule on turns, several delegates agree among themselves."""
    here = [one for one in around.delegates if one in around.present]
    if len(here) < 2:
        return here[0] if here else None
    if clauses.each is None:
        return None
    last = _last_delegate(around, earlier)
    if last is None:
        return here[0]
    if clauses.each == "session" and last.same_session and last.member in here:
        return last.member
    return _after(last.member, around.delegates, here)


@dataclass(frozen=True)
class _Last:
    member: UUID
    same_session: bool


def _last_delegate(around: Around, earlier: Sequence[Earlier]) -> _Last | None:
    for one in reversed(earlier):
        for member in one.pair:
            if member in around.delegates:
                return _Last(member, one.same_session)
    return None


def _after(last: UUID, order: Sequence[UUID], here: Sequence[UUID]) -> UUID:
    """The next one in their order who is at the table."""
    place = order.index(last)
    turned = [*order[place + 1 :], *order[: place + 1]]
    return next(one for one in turned if one in here)
