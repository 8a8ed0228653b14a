"""People come in by someone who presents them, join by their own act, pause and leave without a reason."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from interstice.parties.acts import (
    CheckInAnswered,
    MemberIntroduced,
    MemberJoined,
    MemberLeft,
    MemberPaused,
    MemberReturned,
)
from interstice.parties.clauses import Welcome
from interstice.parties.commands.organisations import seat
from interstice.parties.commands.people import entered
from interstice.parties.decisions.members import (
    may_answer_check_in,
    may_be_checked_in,
    may_be_introduced,
    may_come_back,
    may_introduce,
    may_invite,
    may_join,
    may_leave,
    may_pause,
    may_welcome,
)
from interstice.parties.decisions.standing import me
from interstice.parties.inputs import OrganisationInput, PersonInput
from interstice.parties.kinds import Way
from interstice.parties.models import CheckIn, Member
from interstice.parties.queries.here import (
    member_here,
    members_here,
    organisation_here,
    partnership_here,
    things_here,
)
from interstice.register.actors import Hat
from interstice.register.gate import Turn, command
from interstice.vault.commands import keep, keep_if_any
from interstice.vault.models import Audience


@command
def invite(
    turn: Turn,
    *,
    first_name: str,
    surname: str,
    email: str,
    function: str,
    organisation: UUID,
    hat: Hat = Hat.GUEST,
    steering: bool = False,
) -> None:
    """Bring someone in to read; they become a member by joining, signing or being convened (A08)."""
    may_invite(turn.actor, hat)
    house = organisation_here(turn.partnership, organisation)
    person = PersonInput(first_name=first_name, surname=surname, email=email, function=function)
    way = Way.NAMED if hat is Hat.DECIDER else Way.INVITED
    entered(turn, person, house.id, hat=hat, way=way, steering=steering or hat is Hat.STEERING)


@command
def name_decider(
    turn: Turn,
    *,
    first_name: str,
    surname: str,
    email: str,
    function: str,
    organisation: UUID,
    steering: bool = False,
) -> None:
    """Say who decides for an organisation: for its own agents, and nobody else's (E03)."""
    may_invite(turn.actor, Hat.DECIDER)
    house = organisation_here(turn.partnership, organisation)
    person = PersonInput(first_name=first_name, surname=surname, email=email, function=function)
    entered(turn, person, house.id, hat=Hat.DECIDER, way=Way.NAMED, steering=steering)


@command
def introduce(turn: Turn, *, member: UUID, to: Sequence[UUID] = (), words: str) -> None:
    """Present someone who is here, in words, to some or (when `to` is empty) to all (A06, A07)."""
    may_introduce(turn.actor, partnership_here(turn.partnership), words)
    _present(turn, member_here(turn.partnership, member), to, words)


@command
def introduce_someone(
    turn: Turn,
    *,
    first_name: str,
    surname: str,
    email: str,
    function: str,
    organisation: UUID | OrganisationInput,
    to: Sequence[UUID] = (),
    words: str,
) -> None:
    """Present someone who is not here yet: they enter as a guest, with these words, in one gesture."""
    may_introduce(turn.actor, partnership_here(turn.partnership), words)
    if isinstance(organisation, OrganisationInput):
        house = seat(turn, organisation)
    else:
        house = organisation_here(turn.partnership, organisation).id
    person = PersonInput(first_name=first_name, surname=surname, email=email, function=function)
    member = entered(turn, person, house, hat=Hat.GUEST, way=Way.INVITED)
    _present(turn, member_here(turn.partnership, member), to, words)


@command
def join(
    turn: Turn,
    *,
    words: str = "",
    welcomed_by: UUID | None = None,
    check_ins: Sequence[date] | None = None,
    check_ins_rule: UUID | None = None,
) -> None:
    """Join, after reading the rules with their reasons; one may propose on the first day (A08, AT18).

    Check-ins come from the welcome clause in force, which rules know; left unsaid, its default holds.
    """
    may_join(turn.actor)
    member = member_here(turn.partnership, me(turn.actor))
    if welcomed_by is not None:
        may_welcome(member_here(turn.partnership, welcomed_by))
    days = Welcome().days(turn.today) if check_ins is None else check_ins
    may_be_checked_in(turn.today, days)
    turn.inscribe(
        MemberJoined(
            member=member.id,
            welcomed_by=welcomed_by,
            words=keep_if_any(turn, words, about=member.id),
            check_ins=tuple(sorted(set(days))),
            check_ins_rule=check_ins_rule,
        )
    )


@command
def answer_check_in(turn: Turn, *, member: UUID, due: date, words: str = "") -> None:
    """Give news at a check-in, as the newcomer or as the other side; between the two of them (F10)."""
    newcomer = member_here(turn.partnership, member)
    check_in = CheckIn.objects.filter(partnership=turn.partnership, member=newcomer.id, due=due).first()
    may_answer_check_in(turn.actor, newcomer, check_in)
    readers = [one for one in (newcomer.id, newcomer.welcomed_by, turn.actor.member) if one]
    said = keep_if_any(
        turn, words, about=newcomer.id, audience=Audience.MEMBERS, readers=dict.fromkeys(readers)
    )
    turn.inscribe(CheckInAnswered(member=newcomer.id, due=due, words=said))


@command
def pause(turn: Turn, *, back_on: date | None = None, words: str = "") -> None:
    """Step back for a while; no reason is asked (H22, RL21)."""
    member = member_here(turn.partnership, me(turn.actor))
    may_pause(turn.actor, member, turn.today, back_on)
    turn.inscribe(MemberPaused(back_on=back_on, words=keep_if_any(turn, words, about=member.id)))


@command
def come_back(turn: Turn) -> None:
    """Come back from a pause: there is nothing to fill in (H22)."""
    may_come_back(member_here(turn.partnership, me(turn.actor)), turn.today)
    turn.inscribe(MemberReturned())


@command
def leave(
    turn: Turn, *, relays_to: Sequence[UUID] = (), hands_over: Sequence[UUID] = (), words: str = ""
) -> None:
    """Leave, without a reason, passing on ties and open things to those who stay (A36, H22, J11, RL21)."""
    relays = members_here(turn.partnership, relays_to)
    may_leave(turn.actor, relays)
    member = member_here(turn.partnership, me(turn.actor))
    things_here(turn.partnership, hands_over)
    turn.inscribe(
        MemberLeft(
            relays_to=tuple(one.id for one in relays),
            hands_over=tuple(hands_over),
            words=keep_if_any(turn, words, about=member.id),
        )
    )


def _present(turn: Turn, someone: Member, to: Sequence[UUID], words: str) -> None:
    """The words are read by those presented, who are guests, and by the collective (fonder, design)."""
    others = members_here(turn.partnership, to)
    may_be_introduced(turn.actor, someone, others)
    turn.inscribe(
        MemberIntroduced(
            introduction=turn.new_id(),
            member=someone.id,
            to=tuple(one.id for one in others),
            words=keep(turn, words, about=someone.id, audience=Audience.PARTNERS),
        )
    )
