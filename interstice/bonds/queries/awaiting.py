"""What commitments ask of someone: to keep, to confirm, to take on. Theirs alone, never anyone else's."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from interstice.bonds.kinds import Towards
from interstice.bonds.models import Commitment
from interstice.bonds.queries.commitments import STILL_OPEN
from interstice.bonds.queries.lines import CommitmentLine, lines
from interstice.bonds.queries.sight import readable_commitments
from interstice.parties.queries.awaited import Awaited
from interstice.parties.queries.directory import Directory, directory
from interstice.register.actors import Actor
from interstice.register.prepared import prepared

AHEAD = timedelta(days=14)
"""One's own are recalled a fortnight before: time to renegotiate with the other, which is done before."""

FRESH = timedelta(days=30)
"""What was promised to all is confirmed by whoever saw it come; past a month nobody is asked any more."""


def awaiting(seen_by: Actor, *, known: Directory | None = None) -> list[Awaited]:
    """What waits for this member, in a fixed number of queries; someone who pauses is asked nothing (H22)."""
    if not seen_by.within():
        return []
    who = directory(seen_by, known=known)
    me = who.people.get(seen_by.member) if seen_by.member else None
    if me is None or me.away(seen_by.today):
        return []
    return [one for line in lines(seen_by, _asked(seen_by), known=who) for one in _awaited(seen_by, line)]


@prepared
def _asked(seen_by: Actor) -> QuerySet[Commitment]:
    return readable_commitments(seen_by).filter(_near(seen_by)).order_by("due", "n")


def _near(seen_by: Actor) -> Q:
    """Mine near their day or past it, those offered to me, those promised to me, those I may confirm."""
    nobody = UUID(int=0)
    me, house = seen_by.member or nobody, seen_by.organisation or nobody
    near = STILL_OPEN & Q(due__lte=seen_by.today + AHEAD)
    to_us = Q(towards=Towards.MEMBER, to=me) | Q(towards=Towards.ORGANISATION, to=house)
    kept = Q(kept_on__isnull=False, confirmed_on__isnull=True)
    to_all = Q(towards=Towards.COLLECTIVE, kept_on__gte=seen_by.today - FRESH, dossier__isnull=True)
    ours = Q(by_member=me) | Q(by_organisation=house)
    return (near & (ours | to_us)) | (STILL_OPEN & Q(offered_to=me)) | (kept & (to_us | to_all))


def _awaited(seen_by: Actor, line: CommitmentLine) -> Iterator[Awaited]:
    if line.row.offered_to == seen_by.member:
        yield _offered(line)
    elif line.row.kept_on is not None:
        if line.to_me:
            yield _to_confirm(line)
    elif line.mine or line.row.by_organisation == seen_by.organisation:
        yield _to_keep(line)
    else:
        yield _owed(line)


def _to_keep(line: CommitmentLine) -> Awaited:
    return Awaited(
        what=_("Tenir, ou dire ce qu’il en est"),
        called=line.words,
        why=_("Échéance passée") if line.past else _("Envers {whom}").format(whom=line.to),
        url=line.url,
        gesture=_("Le dire"),
        due=line.due,
        icon="engagement",
    )


def _to_confirm(line: CommitmentLine) -> Awaited:
    return Awaited(
        what=_("Confirmer ce qui est tenu"),
        called=line.words,
        why=_("Promis par {whom}").format(whom=line.by),
        url=line.url,
        gesture=_("Lire et confirmer"),
        icon="engagement",
    )


def _offered(line: CommitmentLine) -> Awaited:
    return Awaited(
        what=_("Dire si vous reprenez un engagement"),
        called=line.words,
        why=_("{whom}, vous le propose").format(whom=line.by),
        url=line.url,
        gesture=_("Lire"),
        due=line.due,
        icon="engagement",
    )


def _owed(line: CommitmentLine) -> Awaited:
    """Both sides of it stand on the same page: what one owes, and what one is owed (design)."""
    return Awaited(
        what=_("{whom}, tient ce qui vous est promis").format(whom=line.by),
        called=line.words,
        why=_("Échéance passée") if line.past else "",
        url=line.url,
        due=line.due,
        icon="engagement",
        mine=False,
    )
