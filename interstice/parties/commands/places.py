"""A place is said by whoever holds it and adjusted between two; others read only what both accept."""

from __future__ import annotations

from uuid import UUID

from interstice.parties.acts import MotivesStated, PlaceAgreed, PlaceAnswered, PlaceSpoken, PlaceStated
from interstice.parties.decisions.places import may_agree, may_answer, may_speak
from interstice.parties.decisions.standing import me, must_be_a_member
from interstice.parties.models import Motives, Place, PlaceDialogue
from interstice.parties.queries.here import member_here
from interstice.register.acts import Fingerprint
from interstice.register.gate import Turn, command
from interstice.vault.commands import forget, keep, keep_copy, keep_if_any, reserve
from interstice.vault.models import Audience


@command
def state_place(turn: Turn, *, brings: str = "", expects: str = "", cannot: str = "") -> None:
    """Say one's place, or take it back by leaving all blank: optional, only the last one is read (H05)."""
    must_be_a_member(turn.actor)
    member = me(turn.actor)
    before = Place.objects.filter(partnership=turn.partnership, member=member).first()
    if before is not None:
        reserve([before.brings, before.expects, before.cannot], [member])
    turn.inscribe(
        PlaceStated(
            brings=keep_if_any(turn, brings, about=member),
            expects=keep_if_any(turn, expects, about=member),
            cannot=keep_if_any(turn, cannot, about=member),
        )
    )


@command
def state_motives(turn: Turn, *, attracts: str = "", options: str = "") -> None:
    """Say what draws one here and the options one holds to, or take it back; nobody asks (M37, M38)."""
    must_be_a_member(turn.actor)
    member = me(turn.actor)
    before = Motives.objects.filter(partnership=turn.partnership, member=member).first()
    if before is not None:
        reserve([before.attracts, before.options], [member])
    turn.inscribe(
        MotivesStated(
            attracts=keep_if_any(turn, attracts, about=member),
            options=keep_if_any(turn, options, about=member),
        )
    )


@command
def speak_of_place(turn: Turn, *, to: UUID, sees: str, expects: str = "") -> None:
    """Tell someone, and nobody else, how one sees their place and what one expects of it (H07, H11)."""
    other = member_here(turn.partnership, to)
    may_speak(turn.actor, other, sees)
    dialogue = turn.new_id()
    turn.inscribe(
        PlaceSpoken(
            dialogue=dialogue,
            to=other.id,
            sees=keep(turn, sees, about=dialogue, audience=Audience.MEMBERS, readers=_both(turn, other.id)),
            expects=_between(turn, expects, dialogue, other.id),
        )
    )


@command
def answer_about_place(turn: Turn, *, dialogue: UUID, proposal: str = "") -> None:
    """Answer, with words that both could accept or changing nothing; what was said is erased (H11)."""
    found = may_answer(turn.actor, _dialogue(turn, dialogue))
    turn.inscribe(
        PlaceAnswered(dialogue=found.id, proposal=_between(turn, proposal, found.id, found.speaker))
    )
    forget(turn, [found.sees, found.expects])


@command
def agree_on_place(turn: Turn, *, dialogue: UUID) -> None:
    """Accept what the other proposes: these words alone become what the collective reads (D07, H07)."""
    found = may_agree(turn.actor, _dialogue(turn, dialogue))
    agreed = keep_copy(turn, [found.proposal], about=found.to, audience=Audience.COLLECTIVE, goes_with=False)
    turn.inscribe(PlaceAgreed(dialogue=found.id, member=found.to, words=agreed))
    forget(turn, [found.proposal])


def _dialogue(turn: Turn, dialogue: UUID) -> PlaceDialogue | None:
    return PlaceDialogue.objects.filter(partnership=turn.partnership, id=dialogue).first()


def _between(turn: Turn, words: str, dialogue: UUID, other: UUID) -> Fingerprint | None:
    readers = _both(turn, other)
    return keep_if_any(turn, words, about=dialogue, audience=Audience.MEMBERS, readers=readers)


def _both(turn: Turn, other: UUID) -> list[UUID]:
    return [me(turn.actor), other]
