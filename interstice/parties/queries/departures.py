"""Pauses and departures: no reason anywhere, and what someone who leaves would hand over (A36, H22, J11)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from interstice.parties.kinds import MandateState
from interstice.parties.models import Body, CheckIn, Founding, Introduction, Member
from interstice.parties.queries.directory import Directory, directory
from interstice.parties.queries.mandates import MandateLine, mandate_table
from interstice.parties.queries.places import Dialogues, dialogues
from interstice.parties.queries.resting import Resting, resting_on
from interstice.register.actors import Actor, Hat
from interstice.register.refusals import OutOfSight
from interstice.vault.sight import must_be_within


@dataclass(frozen=True)
class Absence:
    """Someone who paused or left, on a day."""

    member: Member
    on: date
    left: bool
    back_on: date | None = None


@dataclass(frozen=True)
class Handover:
    """What is open for someone who leaves: what parties know, and what the rooms above tell of theirs."""

    member: Member
    mandates: list[MandateLine]
    """Mandates of their organisation, asked for or given, that rest on them."""
    last_of_house: bool
    """Whether the organisation has no other member: its seat stays, with nobody to speak for it (U61)."""
    bodies: list[Body]
    check_ins: list[CheckIn]
    """News still to be taken, of them or by them."""
    ties: list[Introduction]
    """Those whom they presented, or who presented them: ties that others may take over (A36)."""
    resting: list[Resting]
    """What the rooms above hold for them: rules that lose a carrier, adaptations that lose a side (AT05)."""
    foundings: list[Founding]
    """A founding text that would never be signed by all."""
    dialogues: Dialogues | None
    """For their own eyes alone (H11)."""


def absences(seen_by: Actor, on: date | None = None, *, known: Directory | None = None) -> list[Absence]:
    """Who is away and who has left by that day, the latest first; nobody asks why (RL21).

    `known` is the directory of a page that has one.
    """
    must_be_within(seen_by)
    day = on or seen_by.today
    people = directory(seen_by, known=known).people.values()
    left = [
        Absence(one, one.left_on, left=True)
        for one in people
        if one.left_on and one.joined_on and one.left_on <= day
    ]
    away = [
        Absence(one, one.paused_on, left=False, back_on=one.back_on)
        for one in people
        if one.paused_on and (one.left_on is None or one.left_on > day) and one.away(day)
    ]
    return sorted([*left, *away], key=lambda one: one.on, reverse=True)


def handover(seen_by: Actor, member: UUID) -> Handover:
    """What is open for someone. Raises OutOfSight for who is not of the collective."""
    must_be_within(seen_by)
    own = Q(partnership=seen_by.partnership)
    bodies = [one for one in Body.objects.filter(own) if str(member) in one.members]
    ties = list(Introduction.objects.filter(own & (Q(by=member) | Q(member=member))).order_by("n"))
    check_ins = _check_ins(own, member)
    foundings = [
        one
        for one in Founding.objects.filter(own, founded_on__isnull=True)
        if str(member) in one.signatories and str(member) not in one.signed
    ]
    people = directory(seen_by, bodies, ties, check_ins, foundings)
    who = people.people.get(member)
    if who is None:
        raise OutOfSight
    stay = [one for one in people.members_of(who.organisation) if one.id != member]
    return Handover(
        member=who,
        mandates=_mandates(seen_by, who, alone=not stay),
        last_of_house=not stay and who.hat == Hat.MEMBER,
        bodies=bodies,
        check_ins=check_ins,
        ties=ties,
        resting=resting_on(seen_by, member, alone=not stay),
        foundings=foundings,
        dialogues=dialogues(seen_by) if member == seen_by.member else None,
    )


def _check_ins(own: Q, member: UUID) -> list[CheckIn]:
    """Of them, where their side is open; and those that they take as host, where that side is."""
    theirs = Q(member=member, newcomer_on__isnull=True)
    welcomed = Member.objects.filter(own, welcomed_by=member, left_on__isnull=True).values("id")
    taken = Q(member__in=welcomed, host_on__isnull=True)
    return list(CheckIn.objects.filter(own & (theirs | taken)).order_by("due"))


def _mandates(seen_by: Actor, who: Member, *, alone: bool) -> list[MandateLine]:
    open_ = (MandateState.GIVEN, MandateState.TACIT, MandateState.REQUESTED)
    lines = (line for line in mandate_table(seen_by) if line.organisation.id == who.organisation)
    return [
        line
        for line in lines
        if line.state in open_ and (alone or (line.statement and str(who.id) in line.statement.requesters))
    ]
