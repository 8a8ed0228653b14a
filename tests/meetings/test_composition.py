"""Who sits in a body, and for which organisations: counting them asks no one's name."""

from __future__ import annotations

import pytest

from interstice.meetings.queries.composition import houses_of_body, members_of_body
from interstice.parties.commands.bodies import create_body
from interstice.parties.models import Body
from interstice.register.actors import Hat
from tests.given import Collective, a_founded_partnership, made

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Collective:
    """Three organisations, and one more that comes later."""
    return a_founded_partnership()


@pytest.mark.parametrize("convened", [(), ("alice",), ("alice", "bob"), ("daniel",)])
def test_the_houses_of_a_body_are_those_of_whoever_sits_there(
    here: Collective, convened: tuple[str, ...]
) -> None:
    done = create_body(here.alice, name="Commission", members=[here.people[one] for one in convened])
    here.enters("gaston", "ccas", hat=Hat.GUEST)
    here.enters("hugo", "departement")
    body = Body.objects.get(id=made(done, "body"))
    assert houses_of_body(body) == {one.organisation for one in members_of_body(body)}
