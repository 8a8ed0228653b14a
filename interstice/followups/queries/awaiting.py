"""What following people asks of someone: an agreement to reread, words to erase, an access that ended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import chain
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from interstice.followups.models import Agreement, Dossier, Handover, Referral, Seat, Share
from interstice.followups.queries.awaiting_referrals import asked_of_referrals, awaiting_referrals
from interstice.followups.queries.left_alone import falls_unread, gone, may_be_ours, without_a_colleague
from interstice.followups.queries.retention import due_among
from interstice.parties.decisions.standing import me, my_house
from interstice.parties.models import Member
from interstice.parties.queries.awaited import Awaited
from interstice.parties.queries.directory import Directory, directory
from interstice.register.actors import Actor
from interstice.register.prepared import prepared
from interstice.register.together import Found, together
from interstice.vault.models import CircleMember
from interstice.vault.sight import opened_to

AHEAD = timedelta(days=30)
"""An agreement is reread with the person a month before its end: time to meet her."""

FRESH = timedelta(days=7)
"""How long someone is told that an agreement was taken back; it is said without saying whose."""


def awaiting(seen_by: Actor, *, known: Directory | None = None) -> list[Awaited]:
    """What waits for this member, in a fixed number of queries; someone who pauses is asked nothing (H22)."""
    if not seen_by.within() or seen_by.member is None:
        return []
    who = directory(seen_by, known=known)
    mine = who.people.get(seen_by.member)
    if mine is None or mine.away(seen_by.today):
        return []
    ending, found = _ending(seen_by), _found(seen_by)
    rows = (found.all(Dossier), found.all(Referral), found.all(Handover))
    directory(seen_by, [one.dossier for one in ending], *rows, known=who)
    told = (_agreements(seen_by, ending), _dossiers(seen_by, found, who), _ended(seen_by, found))
    return [*chain.from_iterable(told), *awaiting_referrals(seen_by, who, found)]


def _found(seen_by: Actor) -> Found:
    """All that may wait for this member, but for agreements that end: one query."""
    return together(
        _to_take_over_or_erase.among(seen_by),
        _taken_back_lately.among(seen_by),
        *asked_of_referrals(seen_by),
    )


@prepared
def _ending(seen_by: Actor) -> QuerySet[Agreement]:
    """Agreements to be reread with her, by who answers for her: near their end, or past it."""
    mine = Agreement.objects.filter(
        partnership=seen_by.partnership,
        dossier__referent=me(seen_by),
        dossier__closed_on__isnull=True,
        dossier__erased_on__isnull=True,
        dossier__in=opened_to(seen_by).values("thing"),
        replaced_on__isnull=True,
        withdrawn_on__isnull=True,
        until__lte=seen_by.today + AHEAD,
    )
    return mine.select_related("dossier").order_by("until", "n")


def _agreements(seen_by: Actor, rows: Iterable[Agreement]) -> Iterator[Awaited]:
    for row in rows:
        past = row.until < seen_by.today
        yield Awaited(
            what=_("Relire l’accord avec elle"),
            called=_called(row.dossier),
            why=_("Il a pris fin : ses partenaires ne lisent plus sa page")
            if past
            else _("Sans nouvel accord, ses partenaires ne liront plus sa page"),
            url=_gesture(row.dossier, "accord"),
            gesture=_("Relire l’accord"),
            due=row.until,
            icon="personne",
        )


def _dossiers(seen_by: Actor, found: Found, who: Directory) -> Iterator[Awaited]:
    """Those that this viewer reads, then what nobody reads.

    Of the latter one is told at a time: how many there are is nobody's business (RL4).
    """
    rows = sorted(found.all(Dossier), key=lambda one: (one.closed_on or date.min, one.n))
    read = {one.id for one in rows if _called(one)}
    yield from (_to_take_over(one) for one in rows if one.id in read and one.closed_on is None)
    ended = [one for one in rows if one.closed_on or one.id not in read]
    due = due_among(seen_by.partnership, ended, seen_by.today)
    yield from (_to_erase(*one) for one in due if one[0].id in read)
    yield from (_to_erase(*one) for one in [one for one in due if one[0].id not in read][:1])
    over = read | {one.id for one, _day in due}
    left = [one for one in rows if one.id not in over and may_be_ours(seen_by, one, who.people[one.referent])]
    yield from (_to_take_up(one) for one in left[:1])


@prepared
def _to_take_over_or_erase(seen_by: Actor) -> QuerySet[Dossier]:
    """Those that nobody answers for any more, and those whose words are to be erased: one question."""
    people = Member.objects.filter(partnership=seen_by.partnership)
    left = gone(people, seen_by.today)
    ours = left.filter(organisation=my_house(seen_by))
    reading = Q(id__in=opened_to(seen_by).values("thing"))
    open_yet = reading & Q(referent__in=left.values("id"), closed_on__isnull=True) & ~Exists(_offered(people))
    answering = reading & (Q(referent__in=ours.values("id")) | without_a_colleague(seen_by))
    mine = Q(closed_on__lt=seen_by.today) & (Q(referent=me(seen_by)) | answering)
    ended = Q(closed_on__lt=seen_by.today) | Q(closed_on__isnull=True)
    return Dossier.objects.filter(
        open_yet | mine | (ended & falls_unread(seen_by)),
        partnership=seen_by.partnership,
        erased_on__isnull=True,
    )


def _offered(people: QuerySet[Member]) -> QuerySet[Handover]:
    """An offer that someone who is still here may answer."""
    pending = Handover.objects.filter(
        accepted_on__isnull=True, declined_on__isnull=True, ended_on__isnull=True
    )
    here = people.filter(left_on__isnull=True).values("id")
    return pending.filter(dossier=OuterRef("pk"), to_member__in=here)


def _to_take_over(row: Dossier) -> Awaited:
    """Whoever reads it is told, until someone is asked: a person is never left without anybody (B08)."""
    return Awaited(
        what=_("Quelqu’un doit reprendre ce suivi"),
        called=_called(row),
        why=_("Qui en répondait n’est plus là"),
        url=reverse("hand_over", args=[row.partnership, row.id]),
        gesture=_("Le reprendre, ou le proposer"),
        icon="personne",
    )


def _to_take_up(row: Dossier) -> Awaited:
    """Its organisation is told that somebody is left without anybody; of whom it is, nothing (B08, RL4)."""
    return Awaited(
        what=_("Quelqu’un de votre organisation doit reprendre un suivi"),
        why=_("Qui en répondait n’est plus là, et plus personne ne le lit"),
        url=_gesture(row, "reprendre"),
        gesture=_("Le reprendre"),
        icon="personne",
    )


def _to_erase(row: Dossier, day: date) -> Awaited:
    """The time of keeping is over: its referent erases it, or those to whom it falls once they are gone."""
    called = _called(row)
    return Awaited(
        what=_("Effacer les mots d’un suivi clos")
        if row.closed_on
        else _("Effacer les mots d’un suivi que plus personne ne lit"),
        called=called,
        why=_("Le temps de le garder, que dit votre règle, est passé")
        if called
        else _("Qui en répondait n’est plus là, plus personne ne le lit, et le temps de le garder est passé"),
        url=_gesture(row, "effacer"),
        gesture=_("Effacer"),
        due=day,
        icon="cadenas",
    )


def _ended(seen_by: Actor, found: Found) -> Iterator[Awaited]:
    """Told once for all that ended lately, without any name: the person is not theirs to know any more."""
    if found.all(CircleMember):
        yield Awaited(
            what=_("Un accord de partage a pris fin : vous ne suivez plus cette personne ici"),
            why=_("La personne revient sur ce qu’elle partage quand elle le veut ; rien n’est à faire"),
            url=reverse("persons", args=[seen_by.partnership]),
            icon="cadenas",
            mine=False,
        )


@prepared
def _taken_back_lately(seen_by: Actor) -> QuerySet[CircleMember]:
    """Where this member is still seated, or received her, and reads nothing any more, since a few days."""
    seat = Seat.objects.filter(dossier=OuterRef("thing"), member=me(seen_by), left_on__isnull=True)
    received = Referral.objects.filter(id=OuterRef("thing"), to_organisation=my_house(seen_by))
    again = CircleMember.objects.filter(thing=OuterRef("thing"), member=me(seen_by), ended_on__isnull=True)
    return CircleMember.objects.filter(
        Exists(seat) | Exists(received),
        ~Exists(again),
        _taken_back(seen_by),
        partnership=seen_by.partnership,
        member=me(seen_by),
        ended_on__gt=seen_by.today - FRESH,
    )


def _taken_back(seen_by: Actor) -> Exists:
    """The end of reading was the person's own: that day she took back what she shared with their house."""
    sent = Referral.objects.filter(id=OuterRef(OuterRef("thing"))).values("dossier")
    hers = Q(dossier=OuterRef("thing")) | Q(dossier__in=sent)
    shares = Share.objects.filter(hers, organisation=my_house(seen_by))
    ended = OuterRef("ended_on")
    return Exists(shares.filter(Q(withdrawn_on=ended) | Q(agreement__replaced_on=ended)))


def _called(row: Dossier) -> str:
    said: Any = row.said  # type: ignore[attr-defined]
    return " · ".join(str(one) for one in (said.reference, said.label) if one)


def _gesture(row: Dossier, name: str) -> str:
    return reverse("person_gesture", args=[row.partnership, row.id, name])
