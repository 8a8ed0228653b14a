"""A sentence that was understood becomes the act that it tells, and a line of the session."""

from __future__ import annotations

from datetime import timedelta

import pytest

from interstice.bonds.models import Commitment
from interstice.followups.models import Referral
from interstice.meetings.acts import DecisionTaken
from interstice.meetings.commands.entries import enter_understood
from interstice.meetings.inputs import Understood
from interstice.meetings.kinds import EntryKind
from interstice.meetings.models import SessionEntry
from interstice.meetings.queries.table import table
from interstice.register.refusals import OutOfSight, Refused
from interstice.rules.models import Question
from tests.given import a_founded_partnership, the_act
from tests.meetings.given_sessions import a_reached_dossier, an_open_session

pytestmark = pytest.mark.django_db


def said(what: EntryKind, words: str, **more: object) -> Understood:
    """What the line has understood."""
    return Understood(what=what, words=words, **more)  # type: ignore[arg-type]


def test_a_decision_is_the_sessions_own() -> None:
    collective = a_founded_partnership()
    session, _dossier, item = a_reached_dossier(collective)
    done = enter_understood(
        collective.bob, session=session, item=item, understood=said(EntryKind.DECISION, "Une visite en mars.")
    )
    assert the_act(done, DecisionTaken).what == EntryKind.DECISION


def test_a_commitment_is_made_by_whoever_said_it_and_read_under_its_own_number() -> None:
    collective = a_founded_partnership()
    session, dossier, item = a_reached_dossier(collective, circle=("bob",))
    due = collective.today + timedelta(days=5)
    told = said(EntryKind.COMMITMENT, "recevoir la personne", by_member=collective.people["carol"], due=due)
    done = enter_understood(collective.bob, session=session, item=item, understood=told)
    made = Commitment.objects.get()
    assert (made.by_member, made.due, made.dossier) == (collective.people["carol"], due, dossier)
    line = table(collective.carol, session).lines[0]
    assert (line.number, line.due, line.by and line.by.name) == (done.numbers[0], due, "Carol Bonnardot")


def test_a_commitment_of_an_organisation_beside_any_dossier_is_the_collectives() -> None:
    collective = a_founded_partnership()
    session = an_open_session(collective)
    told = said(EntryKind.COMMITMENT, "prêter la salle", by_organisation=collective.ccas)
    enter_understood(collective.alice, session=session, understood=told)
    assert Commitment.objects.get().by_organisation == collective.ccas
    assert SessionEntry.objects.get().sitting is None


def test_a_referral_leaves_from_the_circle_of_the_person_to_an_organisation() -> None:
    collective = a_founded_partnership()
    session, dossier, item = a_reached_dossier(collective, circle=("bob",))
    told = said(EntryKind.REFERRAL, "être reçue à l’accueil", to_organisation=collective.ccas)
    enter_understood(collective.alice, session=session, item=item, understood=told)
    assert Referral.objects.get().dossier_id == dossier
    with pytest.raises(Refused, match="qui suit la personne"):
        enter_understood(collective.carol, session=session, item=item, understood=told)
    with pytest.raises(Refused, match="quelle organisation"):
        enter_understood(
            collective.alice, session=session, item=item, understood=said(EntryKind.REFERRAL, "essayer")
        )


def test_a_question_is_everyones_and_names_nobody() -> None:
    collective = a_founded_partnership()
    session, _dossier, item = a_reached_dossier(collective, label="K. M.")
    told = said(EntryKind.QUESTION, "Que faire quand une personne ne répond plus ?")
    enter_understood(collective.bob, session=session, item=item, understood=told)
    assert Question.objects.count() == 1
    for words in ("Que faire pour K. M. ?", "Que faire quand Samira Belkacem ne répond plus ?"):
        with pytest.raises(Refused):
            enter_understood(
                collective.bob, session=session, item=item, understood=said(EntryKind.QUESTION, words)
            )


def test_the_same_key_inscribes_one_line() -> None:
    collective = a_founded_partnership()
    session = an_open_session(collective)
    told = said(EntryKind.DECISION, "La salle est retenue.")
    first = enter_understood(collective.as_("bob", key="ligne-1"), session=session, understood=told)
    again = enter_understood(collective.as_("bob", key="ligne-1"), session=session, understood=told)
    assert again.again
    assert again.numbers == first.numbers
    assert SessionEntry.objects.count() == 1


def test_two_people_writing_at_once_lose_nothing() -> None:
    collective = a_founded_partnership()
    session = an_open_session(collective)
    bob, alice = collective.bob, collective.alice
    enter_understood(alice, session=session, understood=said(EntryKind.DECISION, "La salle est retenue."))
    enter_understood(bob, session=session, understood=said(EntryKind.DECISION, "Le café aussi."))
    assert [str(one.words) for one in table(collective.carol, session).lines] == [
        "La salle est retenue.",
        "Le café aussi.",
    ]


def test_nobody_writes_on_a_dossier_that_they_do_not_hear() -> None:
    collective = a_founded_partnership()
    session, _dossier, item = a_reached_dossier(collective, circle=(), present=("alice", "bob"))
    for who in (collective.carol, collective.daniel, collective.stranger):
        with pytest.raises(OutOfSight):
            enter_understood(
                who, session=session, item=item, understood=said(EntryKind.DECISION, "Je passais.")
            )
