"""Who follows a person: asked in by the referent, leaving when they wish, taking up what was left."""

from __future__ import annotations

from uuid import UUID

from interstice.followups.acts.dossiers import CircleJoined, CircleLeft
from interstice.followups.commands.dossiers import followed
from interstice.followups.commands.readers import readdress_words
from interstice.followups.decisions.dossiers import (
    may_join,
    may_leave,
    must_answer_for,
    must_be_people_here,
)
from interstice.followups.queries.left_alone import must_be_left_to_ours
from interstice.followups.queries.standing import people_here
from interstice.parties.decisions.standing import me, must_be_a_member
from interstice.register.gate import Turn, command


@command
def join_circle(turn: Turn, *, dossier: UUID, member: UUID) -> None:
    """One more follows the person; they read when her agreement covers their organisation (A25)."""
    held = followed(turn, dossier)
    must_answer_for(turn.actor, held.dossier, held.referent)
    must_be_people_here([member], people_here(turn.partnership, [member]))
    may_join(member, held.seated)
    turn.inscribe(CircleJoined(dossier=dossier, member=member))
    readdress_words(turn, dossier)


@command
def take_up_dossier(turn: Turn, *, dossier: UUID) -> None:
    """What nobody reads any more is taken up by someone of the organisation that answered for it (B08).

    They are of the circle from then on; becoming the referent asks for the person's agreement, as ever.
    """
    must_be_left_to_ours(turn.actor, dossier)
    must_be_a_member(turn.actor)
    turn.inscribe(CircleJoined(dossier=dossier, member=me(turn.actor)))
    readdress_words(turn, dossier)


@command
def leave_circle(turn: Turn, *, dossier: UUID, member: UUID | None = None) -> None:
    """Someone follows this person no more: by their own choice, or the referent's."""
    held = followed(turn, dossier, closed_too=True)
    leaving = member or me(turn.actor)
    if leaving != turn.actor.member:
        must_answer_for(turn.actor, held.dossier, held.referent)
    may_leave(held.dossier, leaving, held.seated)
    turn.inscribe(CircleLeft(dossier=dossier, member=leaving))
    readdress_words(turn, dossier)
