"""What entering, joining, pausing and leaving change."""

from __future__ import annotations

from interstice.parties.acts import (
    CheckInAnswered,
    MemberEntered,
    MemberIntroduced,
    MemberJoined,
    MemberLeft,
    MemberPaused,
    MemberReturned,
)
from interstice.parties.effects.things import author, bring
from interstice.parties.models import CheckIn, Introduction, Member
from interstice.register.actors import Hat
from interstice.register.gate import Inscription, effect


@effect(MemberEntered)
def member_entered(act: MemberEntered, place: Inscription) -> None:
    """Someone is here; whoever opens as a member is one at once (scenarios/README.md)."""
    Member.objects.create(
        partnership=place.partnership,
        id=act.member,
        identity=act.identity,
        organisation=act.organisation,
        function=act.function or "",
        hat=act.hat,
        way=act.way,
        steering=act.steering,
        entered_on=place.on,
        joined_on=place.on if act.hat is Hat.MEMBER else None,
    )
    bring(place, act.member, "member")


@effect(MemberIntroduced)
def member_introduced(act: MemberIntroduced, place: Inscription) -> None:
    """A link of the story of how the collective was knotted (A07)."""
    Introduction.objects.create(
        partnership=place.partnership,
        id=act.introduction,
        member=act.member,
        by=place.member,
        to=[str(one) for one in act.to],
        words=act.words,
        on=place.on,
        n=place.n,
    )


@effect(MemberJoined)
def member_joined(act: MemberJoined, place: Inscription) -> None:
    """A guest is a member, with the days on which both sides will take news."""
    Member.objects.filter(id=act.member).update(
        hat=Hat.MEMBER, joined_on=place.on, welcomed_by=act.welcomed_by
    )
    CheckIn.objects.bulk_create(
        CheckIn(
            partnership=place.partnership,
            id=place.derive(f"check-in/{due.isoformat()}"),
            member=act.member,
            due=due,
            rule=act.check_ins_rule,
        )
        for due in act.check_ins
    )


@effect(CheckInAnswered)
def check_in_answered(act: CheckInAnswered, place: Inscription) -> None:
    """The newcomer's side, or the other one."""
    side = "newcomer" if place.member == act.member else "host"
    CheckIn.objects.filter(partnership=place.partnership, member=act.member, due=act.due).update(
        **{f"{side}_words": act.words or "", f"{side}_on": place.on}
    )


@effect(MemberPaused)
def member_paused(act: MemberPaused, place: Inscription) -> None:
    """Away, until a day if it was said."""
    Member.objects.filter(id=author(place)).update(paused_on=place.on, back_on=act.back_on)


@effect(MemberReturned)
def member_returned(act: MemberReturned, place: Inscription) -> None:
    """Back, as if nothing had been asked."""
    Member.objects.filter(id=author(place)).update(paused_on=None, back_on=None)


@effect(MemberLeft)
def member_left(act: MemberLeft, place: Inscription) -> None:
    """Gone: the row stays, so that their acts keep their author."""
    Member.objects.filter(id=author(place)).update(
        hat=Hat.FORMER, left_on=place.on, relays_to=[str(one) for one in act.relays_to]
    )
