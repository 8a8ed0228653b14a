"""Who sits at a session under way, and what each sees of it: nothing, for those who are not of it."""

from __future__ import annotations

import pytest

from interstice.meetings.commands.items import facilitate_item, reach_item, take_decision
from interstice.meetings.kinds import About
from interstice.meetings.models import Presence, Session
from interstice.rules.inputs import clause_set
from tests.followups.given_dossiers import a_dossier
from tests.followups.reading import today_together
from tests.given import Collective, a_rule_in_force
from tests.meetings.given_sessions import a_presented_dossier, a_session, an_item, an_open_session
from tests.meetings.live_sessions import at, held
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db


KEPT_FROM_A_DECIDER = (
    "passereau",
    "Z. Q.",
    "2026-903",
    "La salle du printemps",
    "On repeint",
    "Proposition",
    "Se rappeler",
)


@pytest.fixture
def collective() -> Collective:
    """A partnership that lives today, as its pages do."""
    return today_together()


def test_presence_changes_in_one_tap(collective: Collective) -> None:
    session, _item, _after = held(collective)
    page = Reader(collective, "alice").reads("live", session)
    page.press("Part Carol Bonnardot").says("2 institutions sur 3")
    assert Presence.objects.get(member=collective.people["carol"]).away


def test_someone_of_the_collective_who_is_not_at_the_table_reads_and_may_sit_down(
    collective: Collective,
) -> None:
    session = a_session(collective)
    an_item(collective, session)
    an_open_session(collective, session=session, present=("alice", "bob"))
    carol = Reader(collective, "carol").reads("live", session)
    assert carol.soup.find(id="dire") is None
    seated = carol.press("Je suis autour de la table")
    assert seated.soup.find(id="dire") is not None


@pytest.mark.parametrize("name", ["live", "projector", "live_refresh", "projector_refresh"])
def test_to_a_stranger_and_to_a_decider_of_another_house_no_session_exists(
    collective: Collective, name: str
) -> None:
    session, _item, _after = held(collective)
    for who in ("zoe", "daniel"):
        reader = Reader(collective, who)
        assert reader.client.get(at(collective, name, session)).status_code == 404


@pytest.mark.parametrize("name", ["hear", "enter", "change_presence", "close_session"])
def test_nor_may_they_do_anything_in_it(collective: Collective, name: str) -> None:
    session, _item, _after = held(collective)
    for who in ("zoe", "daniel"):
        reader = Reader(collective, who)
        answer = reader.client.post(at(collective, name, session), {"sentence": "Bob appelle la CAF"})
        assert answer.status_code == 404


def test_on_the_projector_there_is_no_line_to_type_and_a_person_is_her_initials(
    collective: Collective,
) -> None:
    a_rule_in_force(collective, clauses=[clause_set("dossier_identity", by="identity")])
    session = a_session(collective)
    _dossier, item = a_presented_dossier(collective, session, label="S. D.", identity="Samira Diallo")
    an_open_session(collective, session=session)
    reach_item(collective.alice, session=session, item=item)
    words = "Samira vient deux matinées, mme DIALLO est prévenue."
    take_decision(collective.alice, session=session, item=item, words=words)
    page = Reader(collective, "bob").reads("projector", session)
    page.says("2026-001 · S. D.", "S. vient deux matinées, mme D. est prévenue.")
    page.without("Samira")
    assert page.soup.find(id="dire") is None
    Reader(collective, "alice").reads("live", session).says(words)


def test_what_is_said_to_bring_a_person_and_why_a_pair_is_another_do_not_show_her_on_a_wall(
    collective: Collective,
) -> None:
    a_rule_in_force(collective, clauses=[clause_set("dossier_identity", by="identity")])
    session = a_session(collective)
    body = Session.objects.values_list("body", flat=True).get(id=session)
    dossier = a_dossier(collective, shown_in=(body,), label="S. D.", identity="Samira Diallo")
    expected = "Son logement, dont elle a parlé hier."
    item = an_item(collective, session, about=About.DOSSIER, thing=dossier, words=expected)
    an_open_session(collective, session=session)
    reach_item(collective.alice, session=session, item=item)
    bob = [collective.people["bob"]]
    reason = "Samira préfère Bob."
    facilitate_item(collective.alice, session=session, item=item, pair=bob, as_agreed=False, reason=reason)
    alice = Reader(collective, "alice")
    alice.reads("live", session).says(expected, reason)
    wall = alice.reads("projector", session)
    wall.says("S. préfère Bob.")
    wall.without("Samira", expected)


def test_a_decider_at_the_table_reads_nothing_of_a_person_nor_of_what_is_deliberated(
    collective: Collective,
) -> None:
    a_rule_in_force(collective, clauses=[clause_set("minutes", kept_by=str(collective.departement))])
    session = a_session(collective)
    _dossier, item = a_presented_dossier(collective, session, label="Z. Q.", reference="2026-903")
    after = an_item(collective, session, title="La salle du printemps")
    an_open_session(collective, session=session, present=("alice", "bob", "daniel"))
    reach_item(collective.alice, session=session, item=item)
    take_decision(collective.alice, session=session, item=item, words="Essai prolongé pour passereau.")
    daniel = Reader(collective, "daniel")
    page = daniel.reads("live", session)
    page.says("un point réservé", "Daniel Gauthey", "Point 1 sur 2")
    assert page.soup.select_one("#dire[disabled]") is not None
    reach_item(collective.alice, session=session, item=after)
    take_decision(collective.alice, session=session, item=after, words="On repeint au printemps.")
    a_rule_in_force(collective, title="Se rappeler")
    assert daniel.reads("live", session).soup.select_one("#dire[disabled]") is None
    for name in ("live", "live_refresh", "projector", "projector_refresh"):
        read = daniel.client.get(at(collective, name, session)).content.decode()
        assert not [one for one in KEPT_FROM_A_DECIDER if one in read], name
