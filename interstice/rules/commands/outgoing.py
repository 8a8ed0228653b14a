"""Texts that leave the collective, once a rule of the collective has been obeyed, if it has one (B15)."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from interstice.parties.decisions.standing import must_be_a_member, my_house
from interstice.register.gate import Turn, command
from interstice.register.refusals import OutOfSight, Refused
from interstice.rules.acts import OutgoingCirculated, OutgoingReread, OutgoingSent
from interstice.rules.clauses.outside import TravelsOutside
from interstice.rules.decisions.outgoing import may_circulate, may_let_out, may_reread
from interstice.rules.models import Outgoing
from interstice.rules.queries.clauses import clause
from interstice.rules.queries.outgoing import door_of, why_it_stays
from interstice.vault.commands import keep, keep_if_any


@command
def circulate_text(turn: Turn, *, title: str, text: str, addressed_to: str, orients: bool = True) -> None:
    """A text circulates before it leaves; who rereads it and for how long is told at once, with the rule.

    `orients` is its author's word that it tells where the collective is going, which a rule may hold back.
    """
    may_circulate(turn.actor, title, text, addressed_to)
    travels = clause(turn.partnership, TravelsOutside, on=turn.today)
    asked = travels.value if travels.value.holds(orients=orients) else TravelsOutside()
    outgoing = turn.new_id()
    turn.inscribe(
        OutgoingCirculated(
            outgoing=outgoing,
            title=keep(turn, title, about=outgoing),
            text=keep(turn, text, about=outgoing),
            addressed_to=keep(turn, addressed_to, about=outgoing),
            orients=orients,
            reread_by=tuple(one for one in asked.reread_by if one != turn.actor.organisation),
            not_before=turn.today + timedelta(days=asked.circulate_days),
            rule=travels.rule if asked is travels.value else None,
        )
    )


@command
def reread_text(turn: Turn, *, outgoing: UUID, agrees: bool, words: str = "") -> None:
    """An organisation answers for itself; it may answer again, and its last word counts."""
    text = _text_here(turn, outgoing)
    may_reread(turn.actor, text, words, agrees=agrees)
    turn.inscribe(
        OutgoingReread(
            outgoing=outgoing,
            organisation=my_house(turn.actor),
            agrees=agrees,
            words=keep_if_any(turn, words, about=outgoing),
        )
    )


@command
def let_out(turn: Turn, *, outgoing: UUID) -> None:
    """The text leaves, unless the clause in force that day holds it back: the refusal says which rule."""
    text = _text_here(turn, outgoing)
    may_let_out(turn.actor, text)
    door = door_of(text, turn.today)
    if not door.may_go:
        raise Refused(why_it_stays(turn.actor, door))
    turn.inscribe(OutgoingSent(outgoing=outgoing, tacit=door.tacit))


def _text_here(turn: Turn, outgoing: UUID) -> Outgoing:
    must_be_a_member(turn.actor)
    found = Outgoing.objects.filter(partnership=turn.partnership, id=outgoing).first()
    if found is None:
        raise OutOfSight
    return found
