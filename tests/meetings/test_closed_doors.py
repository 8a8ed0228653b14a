"""What nobody opens to themselves around a session: a seat, a dossier, minutes, a place on the agenda."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from interstice.bonds.models import Commitment
from interstice.followups.commands.agreements import withdraw_agreement
from interstice.followups.commands.dossiers import close_dossier
from interstice.followups.commands.telling import prepare_case
from interstice.followups.kinds import Closing
from interstice.meetings.commands.agendas import order_agenda
from interstice.meetings.commands.entries import enter_understood
from interstice.meetings.commands.items import facilitate_item, reach_item, take_decision
from interstice.meetings.commands.minutes import publish_minutes
from interstice.meetings.commands.sessions import change_presence, close_session, open_session
from interstice.meetings.inputs import Understood
from interstice.meetings.kinds import About, EntryKind
from interstice.meetings.models import Item, Presence, Session, SessionEntry
from interstice.meetings.queries.minutes import minutes
from interstice.meetings.queries.table import table
from interstice.parties.commands.members import join
from interstice.register.actors import Hat
from interstice.register.refusals import OutOfSight, Refused
from interstice.rules.inputs import clause_set
from interstice.vault.commands import erase_words
from interstice.vault.sight import opens
from tests.followups.given_dossiers import a_commission, a_dossier
from tests.followups.reading import today_together
from tests.given import Collective, a_rule_in_force
from tests.meetings.given_sessions import (
    a_presented_dossier,
    a_reached_dossier,
    a_session,
    an_item,
    an_open_session,
)
from tests.rules.reading import Page, Reader

pytestmark = pytest.mark.django_db

SECRET = "Un margousier."


@pytest.fixture
def here() -> Collective:
    """A partnership that lives today, as its pages do."""
    return today_together()


def apart(here: Collective, *, days: int = 0) -> tuple[UUID, UUID, UUID]:
    """A session of Alice and Bob, to which Carol was not convened, and a dossier on its agenda."""
    body = a_commission(here, members=("alice", "bob"))
    session = a_session(here, body=body, held_on=here.today + timedelta(days=days))
    dossier, item = a_presented_dossier(here, session, circle=("bob",))
    prepare_case(here.alice, dossier=dossier, asks=SECRET, reread_on=here.today)
    return session, dossier, item


def under_way(here: Collective) -> tuple[UUID, UUID, UUID]:
    """The same, opened by the two of them, at its dossier."""
    session, dossier, item = apart(here)
    an_open_session(here, session=session, present=("alice", "bob"))
    reach_item(here.alice, session=session, item=item)
    return session, dossier, item


def test_nobody_seats_themselves_at_the_table_of_a_body_to_which_they_were_not_convened(
    here: Collective,
) -> None:
    session, _dossier, item = under_way(here)
    with pytest.raises(Refused, match="note votre arrivée"):
        change_presence(here.carol, session=session, came=[here.people["carol"]])
    page = Reader(here, "carol").reads("live", session)
    assert not page.soup.find_all("button", attrs={"name": "came"})
    page.without("Je suis autour de la table")
    page.says("note votre arrivée")
    assert not opens(here.carol, item)
    assert table(here.carol, session).items == []


def test_nor_does_anyone_open_a_session_of_theirs_alone(here: Collective) -> None:
    session, _dossier, _item = apart(here)
    with pytest.raises(Refused, match="siègent"):
        open_session(here.carol, session=session, present=[here.people["carol"]])
    assert Session.objects.get(id=session).began_at is None
    Reader(here, "carol").reads("session", session).without("Ouvrir la séance")
    Reader(here, "alice").reads("session", session).says("Ouvrir la séance")


def test_someone_of_the_body_seats_a_guest_who_hears_from_then_on_and_seats_nobody(here: Collective) -> None:
    session, _dossier, item = under_way(here)
    page = Reader(here, "bob").reads("change_presence", session)
    page.press("Arrive Carol Bonnardot").says("Carol Bonnardot")
    assert Presence.objects.get(session=session, member=here.people["carol"])
    assert not opens(here.carol, Item.objects.get(id=item).sitting or item)
    reach_item(here.alice, session=session, item=item)
    assert str(table(here.carol, session).items[0].asks) == SECRET
    join(here.enters("gina", "tremplin"), check_ins=())
    with pytest.raises(Refused, match="siègent"):
        change_presence(here.carol, session=session, came=[here.people["gina"]])
    with pytest.raises(Refused, match="siègent"):
        change_presence(here.carol, session=session, went=[here.people["bob"]])
    change_presence(here.carol, session=session, went=[here.people["carol"]])


def test_the_page_on_which_a_guest_is_seated_is_for_those_of_the_body(here: Collective) -> None:
    session, _dossier, _item = under_way(here)
    assert Reader(here, "carol").reads("change_presence", session).status == 404
    assert Reader(here, "zoe").reads("change_presence", session).status == 404


def test_the_decider_who_convenes_opens_and_sits_without_being_of_the_body(here: Collective) -> None:
    a_rule_in_force(here, clauses=[clause_set("minutes", kept_by=str(here.departement), circulate_days=7)])
    session, _dossier, item = apart(here)
    open_session(here.daniel, session=session, present=[here.people["alice"], here.people["bob"]])
    change_presence(here.daniel, session=session, came=[here.people["daniel"]])
    reach_item(here.daniel, session=session, item=item)
    assert Item.objects.get(id=item).reached_at


def test_only_those_of_the_body_put_its_agenda_in_order(here: Collective) -> None:
    session, _dossier, item = apart(here, days=3)
    first, second = an_item(here, session, title="A"), an_item(here, session, title="B")
    with pytest.raises(Refused, match="siègent"):
        order_agenda(here.carol, session=session, items=[second, first])
    assert not Reader(here, "carol").reads("session", session).soup.find(id=f"monter-{second}")
    order_agenda(here.bob, session=session, items=[second, first, item])
    order = Item.objects.filter(session=session).order_by("position").values_list("id", flat=True)
    assert list(order) == [second, first, item]


def test_the_hour_of_the_end_tells_nothing_of_what_is_hidden(here: Collective) -> None:
    session = a_session(
        here,
        body=a_commission(here, members=("alice", "bob")),
        held_on=here.today + timedelta(days=3),
    )
    before = table(here.carol, session).ends_at
    a_presented_dossier(here, session, circle=("bob",))
    seen = table(here.carol, session)
    assert (seen.items, seen.ends_at) == ([], before)
    assert table(here.bob, session).ends_at != before


def test_what_is_reserved_says_nothing_of_why_it_does_not_open(here: Collective) -> None:
    session = a_session(here)
    body = Session.objects.values_list("body", flat=True).get(id=session)
    dossier = a_dossier(here, circle=("bob",), shown_in=(body,))
    item = an_item(here, session, about=About.DOSSIER, thing=dossier)
    an_open_session(here, session=session)
    withdraw_agreement(here.alice, dossier=dossier)
    assert [one.reserved for one in table(here.carol, session).items] == [True]
    with pytest.raises(OutOfSight):
        reach_item(here.carol, session=session, item=item)
    close_dossier(here.alice, dossier=dossier, why=next(iter(Closing)))
    with pytest.raises(OutOfSight):
        reach_item(here.carol, session=session, item=item)
    with pytest.raises(Refused, match="clos"):
        reach_item(here.alice, session=session, item=item)


def test_on_a_reserved_item_under_way_every_gesture_answers_as_on_none(here: Collective) -> None:
    session, dossier, item = a_reached_dossier(here, circle=("bob",))
    withdraw_agreement(here.alice, dossier=dossier)
    for which in (item, UUID(int=7)):
        with pytest.raises(OutOfSight):
            reach_item(here.carol, session=session, item=which)
        with pytest.raises(OutOfSight):
            facilitate_item(here.carol, session=session, item=which, pair=[here.people["carol"]])
        with pytest.raises(OutOfSight):
            take_decision(here.carol, session=session, item=which, words="Oui.")


def test_a_commitment_about_a_person_lets_in_nobody_who_is_not_at_the_table(here: Collective) -> None:
    join(here.enters("gina", "tremplin"), check_ins=())
    gina = here.people["gina"]
    session, _dossier, item = a_reached_dossier(here, present=("alice", "bob"), circle=("bob",))
    promises = Understood(what=EntryKind.COMMITMENT, words="Appeler la CAF", by_member=gina)
    for told in (promises, replace(promises, by_member=here.people["bob"], to_member=gina)):
        with pytest.raises(Refused, match="autour de la table"):
            enter_understood(here.bob, session=session, item=item, understood=told)
    assert not Commitment.objects.exists()
    enter_understood(here.bob, session=session, understood=promises)
    assert Commitment.objects.get().by_member == gina


@pytest.mark.parametrize("hat", [Hat.STEERING, Hat.GUEST, Hat.DECIDER])
def test_the_organisation_that_keeps_minutes_keeps_them_by_its_members(here: Collective, hat: Hat) -> None:
    a_rule_in_force(here, clauses=[clause_set("minutes", kept_by=str(here.tremplin), circulate_days=7)])
    frank = here.enters("frank", "tremplin", hat=hat, by="carol")
    session = an_open_session(here, present=("alice", "bob"))
    take_decision(here.alice, session=session, words="Nous louons la salle.")
    close_session(here.alice, session=session)
    with pytest.raises(OutOfSight):
        minutes(frank, session)
    with pytest.raises(OutOfSight):
        publish_minutes(here.frank, session=session, circulated_to=[here.ccas])
    assert Reader(here, "frank").reads("minutes", session).status == 404
    publish_minutes(here.carol, session=session, circulated_to=[here.ccas])


def test_its_decider_who_was_at_the_table_makes_them_go_round(here: Collective) -> None:
    a_rule_in_force(here, clauses=[clause_set("minutes", kept_by=str(here.departement), circulate_days=7)])
    session = an_open_session(here, present=("bob", "daniel"), by="daniel")
    close_session(here.bob, session=session)
    publish_minutes(here.daniel, session=session, circulated_to=[here.ccas])


def watched(page: Page) -> str:
    """Where an open screen asks whether anything is new."""
    watch = page.soup.select_one("#veille")
    assert watch is not None
    return str(watch["hx-get"])


def projected(here: Collective, session: UUID) -> str:
    """What the whole room reads, by the screen of Alice, who follows the person."""
    return Reader(here, "alice").reads("projector", session).text


def test_the_projector_shows_nothing_of_a_person_who_did_not_agree_to_that_body(here: Collective) -> None:
    session = a_session(here)
    dossier = a_dossier(here, circle=("bob",))
    an_item(here, session, about=About.DOSSIER, thing=dossier, words="Pour demain.")
    an_open_session(here, session=session)
    told = projected(here, session)
    assert "un point réservé" in told
    assert not [one for one in ("2026-001", "K. M.", "Pour demain") if one in told]


def test_nor_of_one_who_takes_back_her_agreement_while_it_is_shown(here: Collective) -> None:
    session, dossier, item = a_reached_dossier(here)
    take_decision(here.alice, session=session, item=item, words="Nous gardons le margousier.")
    alice = Reader(here, "alice")
    page = alice.reads("projector", session)
    page.says("2026-001 · K. M.", "margousier")
    withdraw_agreement(here.alice, dossier=dossier)
    news = alice.client.get(watched(page))
    assert news.status_code == 200
    told = news.content.decode()
    assert not [one for one in ("2026-001", "K. M.", "margousier", "décision") if one in told]
    alice.reads("projector", session).without("2026-001", "margousier")
    alice.reads("live", session).says("margousier")


def test_an_open_screen_is_told_at_once_that_words_were_erased(here: Collective) -> None:
    session = an_open_session(here)
    take_decision(here.alice, session=session, words="À effacer.")
    bob = Reader(here, "bob")
    address = watched(bob.reads("live", session))
    assert bob.client.get(address).status_code == 204
    erase_words(here.alice, SessionEntry.objects.get().words)
    news = bob.client.get(address)
    assert (news.status_code, "À effacer" in news.content.decode()) == (200, False)
    assert 'id="point"' in news.content.decode()


def test_and_that_someone_came_into_or_left_a_circle(here: Collective) -> None:
    session, dossier, _item = a_reached_dossier(here, circle=("bob",))
    carol = Reader(here, "carol")
    address = watched(carol.reads("live", session))
    withdraw_agreement(here.alice, dossier=dossier)
    news = carol.client.get(address)
    assert (news.status_code, "2026-001" in news.content.decode()) == (200, False)
