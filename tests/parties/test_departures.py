"""What someone who leaves would hand over, as far as parties know; and no reason anywhere."""

from __future__ import annotations

import pytest

from interstice.parties.commands.bodies import create_body
from interstice.parties.commands.mandates import request_mandate
from interstice.parties.commands.members import introduce, join, leave, pause
from interstice.parties.commands.places import speak_of_place
from interstice.parties.queries.departures import absences, handover
from interstice.register.refusals import OutOfSight
from tests import given

pytestmark = pytest.mark.django_db


def test_the_handover_lists_what_rests_on_someone() -> None:
    collective = given.an_opened_partnership()
    bob = collective.people["bob"]
    introduce(collective.bob, member=collective.people["carol"], words="Elle accueille les débuts.")
    create_body(collective.alice, name="l’équipe", members=[bob])
    request_mandate(collective.bob, scope="Organiser le chantier")
    join(collective.enters("erin", "departement"), welcomed_by=bob)

    open_things = handover(collective.alice, bob)

    assert [str(one.said.name) for one in open_things.bodies] == ["l’équipe"]  # type: ignore[attr-defined]
    assert [line.organisation.id for line in open_things.mandates] == [collective.ccas]
    assert [one.member for one in open_things.ties] == [collective.people["carol"]]
    assert len(open_things.check_ins) == 2
    assert open_things.last_of_house


def test_what_two_say_of_a_place_is_in_nobody_elses_handover() -> None:
    collective = given.an_opened_partnership()
    speak_of_place(collective.alice, to=collective.people["bob"], sees="Tu tiens la porte ouverte.")

    own = handover(collective.bob, collective.people["bob"])

    assert own.dialogues is not None
    assert len(own.dialogues.to_answer) == 1
    assert handover(collective.alice, collective.people["bob"]).dialogues is None


def test_a_handover_is_for_the_collective_and_its_people() -> None:
    collective = given.an_opened_partnership()

    for someone in (collective.daniel, collective.stranger):
        with pytest.raises(OutOfSight):
            handover(someone, collective.people["bob"])
    with pytest.raises(OutOfSight):
        absences(collective.daniel)


def test_pauses_and_departures_are_told_by_day_and_nothing_more() -> None:
    collective = given.an_opened_partnership()
    pause(collective.bob)
    collective.day(5)
    leave(collective.carol)

    told = absences(collective.alice)

    assert [(one.member.id, one.left) for one in told] == [
        (collective.people["carol"], True),
        (collective.people["bob"], False),
    ]
