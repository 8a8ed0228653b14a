"""Bodies are created by the collective, or as a convention provides, and bear the collective's own words."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from interstice.parties.acts import BodyCreated, BodyNamed, BodyReworded
from interstice.parties.decisions.bodies import may_create, may_name, may_reword
from interstice.parties.kinds import BodyOrigin
from interstice.parties.models import Body, Convention
from interstice.parties.queries.here import members_here, organisation_here
from interstice.register.gate import Turn, command
from interstice.vault.commands import keep, keep_if_any
from interstice.vault.models import Audience


@command
def create_body(
    turn: Turn,
    *,
    name: str,
    purpose: str = "",
    origin: BodyOrigin = BodyOrigin.COLLECTIVE,
    members: Sequence[UUID] = (),
    conferred: str = "",
    conferred_to: UUID | None = None,
) -> None:
    """Create a body and convene people: guests become members by it, not founders (M03)."""
    recorded = Convention.objects.filter(partnership=turn.partnership).exists()
    given = conferred_to is not None
    may_create(
        turn.actor, name, origin, convention_recorded=recorded, conferred=conferred, conferred_to=given
    )
    people = members_here(turn.partnership, members)
    house = organisation_here(turn.partnership, conferred_to).id if conferred_to else None
    body = turn.new_id()
    turn.inscribe(
        BodyCreated(
            body=body,
            name=keep(turn, name, about=body, audience=Audience.PARTNERS),
            purpose=keep_if_any(turn, purpose, about=body, audience=Audience.PARTNERS),
            origin=origin,
            members=tuple(one.id for one in people),
            conferred=keep_if_any(turn, conferred, about=body, audience=Audience.PARTNERS),
            conferred_to=house,
        )
    )


@command
def name_body(turn: Turn, *, body: UUID | None = None, name: str, purpose: str = "") -> None:
    """Give a body the collective's own word; one that was only talked of begins with its name (B01, C06)."""
    exists = body is None or Body.objects.filter(partnership=turn.partnership, id=body).exists()
    may_name(turn.actor, name, exists=exists)
    named = body or turn.new_id()
    turn.inscribe(
        BodyNamed(
            body=named,
            name=keep(turn, name, about=named, audience=Audience.PARTNERS),
            purpose=keep_if_any(turn, purpose, about=named, audience=Audience.PARTNERS),
        )
    )


@command
def reword_body(turn: Turn, *, body: UUID, purpose: str = "", form: str = "", why: str = "") -> None:
    """Say otherwise what a body is for or how it works; what was said before is kept beside (B04)."""
    exists = Body.objects.filter(partnership=turn.partnership, id=body).exists()
    may_reword(turn.actor, purpose, form, exists=exists)
    turn.inscribe(
        BodyReworded(
            body=body,
            purpose=keep_if_any(turn, purpose, about=body, audience=Audience.PARTNERS),
            form=keep_if_any(turn, form, about=body, audience=Audience.PARTNERS),
            why=keep_if_any(turn, why, about=body),
        )
    )
