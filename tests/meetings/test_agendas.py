"""An agenda is asked for by anyone, ordered by hand, and shows of a person what she agreed to."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from interstice.followups.commands.agreements import record_agreement, withdraw_agreement
from interstice.meetings.commands.agendas import add_item, order_agenda, withdraw_item
from interstice.meetings.kinds import About
from interstice.meetings.models import Item, Session
from interstice.parties.commands.members import join
from interstice.register.refusals import OutOfSight, Refused
from interstice.rules.commands.questions import raise_question
from interstice.rules.inputs import clause_set
from interstice.vault.queries import voiced
from interstice.vault.sight import opens
from tests.followups.given_dossiers import PROJECT, a_commission, a_dossier
from tests.given import Collective, a_founded_partnership, a_rule_in_force, made
from tests.meetings.given_sessions import (
    a_presented_dossier,
    a_reached_dossier,
    a_session,
    an_item,
    an_open_session,
)

pytestmark = pytest.mark.django_db


def title_read_by(collective: Collective, who: str, item: UUID) -> str:
    """The title of an item as someone reads it."""
    row = Item.objects.get(id=item)
    voiced(collective.as_(who), [row])
    return str(row.said.title)  # type: ignore[attr-defined]


def test_anyone_asks_for_an_item_until_the_day_of_the_clause() -> None:
    collective = a_founded_partnership()
    a_rule_in_force(collective, clauses=[clause_set("agenda_deadline", days_before=7)])
    session = a_session(collective, held_on=collective.today + timedelta(days=8))
    collective.day(1)
    an_item(collective, session, by="carol")
    collective.day(1)
    with pytest.raises(Refused, match="7 jours avant la séance"):
        an_item(collective, session, by="carol")


def test_a_question_stands_on_the_agenda_once_and_only_if_it_exists() -> None:
    collective = a_founded_partnership()
    session = a_session(collective)
    question = made(raise_question(collective.bob, sentence="Qui prévient la personne ?"), "question")
    an_item(collective, session, about=About.QUESTION, thing=question)
    with pytest.raises(Refused, match="déjà à l’ordre du jour"):
        an_item(collective, session, by="bob", about=About.QUESTION, thing=question)
    with pytest.raises(Refused, match="n’existe pas"):
        an_item(collective, session, about=About.QUESTION, thing=session)


def test_the_body_reads_the_name_that_the_person_agreed_to_show_and_nothing_else() -> None:
    collective = a_founded_partnership()
    session = a_session(collective)
    _dossier, item = a_presented_dossier(
        collective, session, circle=("bob",), reference="2026-003", label="K. M."
    )
    assert title_read_by(collective, "carol", item) == "2026-003 · K. M."
    assert title_read_by(collective, "daniel", item) == ""


def test_without_her_agreement_for_that_body_only_her_circle_reads_her_name() -> None:
    collective = a_founded_partnership()
    session = a_session(collective)
    dossier = a_dossier(collective, circle=("bob",))
    item = an_item(collective, session, about=About.DOSSIER, thing=dossier)
    assert title_read_by(collective, "bob", item)
    assert title_read_by(collective, "carol", item) == ""


def test_when_she_takes_her_agreement_back_the_agenda_names_her_to_nobody_else() -> None:
    collective = a_founded_partnership()
    session = a_session(collective)
    dossier, item = a_presented_dossier(collective, session, circle=("bob",))
    withdraw_agreement(collective.alice, dossier=dossier)
    assert title_read_by(collective, "carol", item) == ""
    assert title_read_by(collective, "alice", item)


def test_before_a_body_that_she_names_no_more_the_agenda_and_what_was_said_are_closed_at_once() -> None:
    collective = a_founded_partnership()
    a_colleague(collective)
    held, dossier, item = a_reached_dossier(collective, circle=("bob",))
    sitting = Item.objects.get(id=item).sitting
    assert sitting
    later = a_session(collective, held_on=collective.today + timedelta(days=30))
    to_come = an_item(collective, later, about=About.DOSSIER, thing=dossier)
    agreed = {"dossier": dossier, "given_on": collective.today, "shares": {collective.ccas: PROJECT}}
    body = Session.objects.get(id=held).body
    until = collective.today + timedelta(days=20)
    record_agreement(collective.alice, until=until, shown_in=[body], **agreed)  # type: ignore[arg-type]
    assert all(title_read_by(collective, "carol", one) for one in (item, to_come))
    assert opens(collective.carol, sitting)
    record_agreement(collective.alice, until=until, **agreed)  # type: ignore[arg-type]
    for who in ("carol", "erwan"):
        assert not any(title_read_by(collective, who, one) for one in (item, to_come))
        assert not opens(collective.as_(who), sitting)
    assert title_read_by(collective, "bob", to_come)
    assert opens(collective.bob, sitting)


def test_a_shorter_agreement_is_shorter_on_the_agenda_too() -> None:
    collective = a_founded_partnership()
    session = a_session(collective)
    dossier, item = a_presented_dossier(collective, session, circle=("bob",))
    record_agreement(
        collective.alice,
        dossier=dossier,
        given_on=collective.today,
        until=collective.today + timedelta(days=10),
        shares={collective.ccas: PROJECT},
        shown_in=[Session.objects.get(id=session).body],
    )
    collective.day(11)
    assert title_read_by(collective, "carol", item) == ""


def test_whole_taken_back_it_is_closed_to_the_colleagues_of_the_referent_who_are_not_of_her_circle() -> None:
    collective = a_founded_partnership()
    a_colleague(collective)
    session = a_session(collective)
    dossier, item = a_presented_dossier(collective, session, circle=("bob",))
    assert title_read_by(collective, "erwan", item)
    withdraw_agreement(collective.bob, dossier=dossier)
    assert title_read_by(collective, "erwan", item) == ""


def a_colleague(collective: Collective) -> None:
    """Another member of the referent's organisation, who sits in the body and is not of the circle."""
    join(collective.enters("erwan", "departement"))
    a_commission(collective, members=("alice", "bob", "carol", "erwan"))


def test_only_her_circle_asks_for_a_dossier_or_takes_it_back() -> None:
    collective = a_founded_partnership()
    session = a_session(collective)
    dossier, item = a_presented_dossier(collective, session, circle=("bob",))
    for who in (collective.carol, collective.daniel, collective.stranger):
        with pytest.raises(OutOfSight):
            add_item(who, session=session, about=About.DOSSIER, thing=dossier)
        with pytest.raises(OutOfSight):
            withdraw_item(who, item=item)
    withdraw_item(collective.bob, item=item)
    with pytest.raises(Refused, match="déjà plus"):
        withdraw_item(collective.bob, item=item)


def test_the_order_is_set_by_hand_and_what_came_meanwhile_is_kept_at_the_end() -> None:
    collective = a_founded_partnership()
    session = a_session(collective)
    first, second = (an_item(collective, session, title=title) for title in ("Un", "Deux"))
    third = an_item(collective, session, by="bob", title="Trois")
    order_agenda(collective.carol, session=session, items=[second, first])
    ordered = Item.objects.filter(session=session).order_by("position")
    assert list(ordered.values_list("id", flat=True)) == [second, first, third]
    with pytest.raises(Refused, match="pas à cet ordre du jour"):
        order_agenda(collective.carol, session=session, items=[session])


def test_once_the_session_is_open_nothing_is_asked_for_any_more() -> None:
    collective = a_founded_partnership()
    session = an_open_session(collective)
    with pytest.raises(Refused, match="avant l’ouverture"):
        an_item(collective, session)
