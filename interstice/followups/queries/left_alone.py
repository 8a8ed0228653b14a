"""Follow-ups that nobody answers for any more: to whom it falls to take them up, or to erase them (RL20).

To whoever of the circle still reads them; else, without reading a word (RL4), to the organisation of the
referent, which kept them; else to those who accompanied the person; else to the collective, whose rule it is.
One that is open is taken up by that organisation, and by no other: the person shared nothing with the rest.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from interstice.followups.models import Dossier, Seat
from interstice.parties.decisions.standing import me, my_house
from interstice.parties.models import Member
from interstice.register.actors import Actor, Hat
from interstice.register.refusals import OutOfSight
from interstice.vault.models import CircleMember


def left_unread(seen_by: Actor) -> QuerySet[Dossier]:
    """Those that nobody reads and that it falls to this viewer to erase; to anyone else there is none."""
    if not seen_by.within():
        return Dossier.objects.none()
    here = Dossier.objects.filter(partnership=seen_by.partnership, erased_on__isnull=True)
    return here.filter(falls_unread(seen_by))


def must_be_left_unread(seen_by: Actor, dossier: UUID) -> Dossier:
    """One of those. Raises OutOfSight for anything else, whatever it is."""
    found = left_unread(seen_by).filter(id=dossier).first()
    if found is None:
        raise OutOfSight
    return found


def must_be_left_to_ours(seen_by: Actor, dossier: UUID) -> Dossier:
    """One that is open, which nobody reads and for which the viewer's own organisation answered."""
    found = must_be_left_unread(seen_by, dossier)
    if not may_be_ours(seen_by, found, Member.objects.get(id=found.referent)):
        raise OutOfSight
    return found


def may_be_ours(seen_by: Actor, dossier: Dossier, referent: Member) -> bool:
    """Whether the viewer is of the organisation that answered for it, and may take it up.

    A referent who pauses comes back, or hands over: nobody enters in their absence.
    """
    left = dossier.closed_on is None and referent.left_on is not None
    return left and referent.organisation == seen_by.organisation


def falls_unread(seen_by: Actor) -> Q:
    """The same as a condition, for a member of the collective.

    Of those that are open, only where the referent left: whoever pauses may come back to them.
    """
    people, here = _people(seen_by), _still_here(seen_by)
    left = gone(people, seen_by.today)
    seats = _seats(here)
    ours = Q(referent__in=left.filter(organisation=my_house(seen_by)).values("id"))
    nobody_of_theirs = ~Q(Exists(here.filter(organisation=_house(people))))
    mine = Q(Exists(seats.filter(member=me(seen_by)))) | ~Q(Exists(seats))
    nobody_answers = Q(closed_on__isnull=False) & Q(referent__in=left.values("id"))
    nobody_answers |= Q(referent__in=people.filter(left_on__isnull=False).values("id"))
    unread = nobody_answers & ~Q(Exists(_reading(here, seen_by.today)))
    return unread & (ours | (nobody_of_theirs & mine))


def without_a_colleague(seen_by: Actor) -> Q:
    """Those whose referent has gone, and whom nobody else of that organisation follows."""
    people, here = _people(seen_by), _still_here(seen_by)
    left = gone(people, seen_by.today).values("id")
    return Q(referent__in=left) & ~Q(Exists(_seats(here).filter(organisation=_house(people))))


def gone(people: QuerySet[Member], on: date) -> QuerySet[Member]:
    """Those who left, or pause without a day of return: somebody is to take over what was theirs (B08)."""
    return people.filter(_gone(on))


def _gone(on: date) -> Q:
    return Q(left_on__isnull=False) | Q(paused_on__lte=on, back_on__isnull=True)


def _people(seen_by: Actor) -> QuerySet[Member]:
    return Member.objects.filter(partnership=seen_by.partnership)


def _still_here(seen_by: Actor) -> QuerySet[Member]:
    return _people(seen_by).filter(~_gone(seen_by.today), hat=Hat.MEMBER)


def _house(people: QuerySet[Member]) -> Subquery:
    """The organisation for which the referent of the outer dossier answered."""
    return Subquery(people.filter(id=OuterRef(OuterRef("referent"))).values("organisation")[:1])


def _seats(here: QuerySet[Member]) -> QuerySet[Seat]:
    return Seat.objects.filter(dossier=OuterRef("pk"), left_on__isnull=True, member__in=here.values("id"))


def _reading(here: QuerySet[Member], on: date) -> QuerySet[CircleMember]:
    rows = CircleMember.objects.filter(thing=OuterRef("pk"), ended_on__isnull=True)
    return rows.filter(Q(until__isnull=True) | Q(until__gte=on), member__in=here.values("id"))
