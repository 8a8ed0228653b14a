"""What an outside hat may know of people: functions, organisations, and names of its own agents (RL2)."""

from __future__ import annotations

from interstice.parties.models import Organisation
from interstice.register.actors import Actor, Hat


def may_name_people_of(seen_by: Actor, house: Organisation) -> bool:
    """Whether this viewer reads who is here for an organisation.

    Members and those about to join do; a decider only for the own organisation and those it carries (E03);
    the steering committee for none (N02).
    """
    if seen_by.hat in (Hat.MEMBER, Hat.GUEST):
        return True
    own = seen_by.organisation
    return seen_by.hat is Hat.DECIDER and own is not None and own in (house.id, house.carried_by)
