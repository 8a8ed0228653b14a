"""An agenda gathers what waits for this meeting; nothing enters it by itself."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from interstice.bonds.commands.commitments import make_commitment
from interstice.followups.commands.sending import send_referral
from interstice.meetings.commands.items import facilitate_item, reach_item, review_decision, take_decision
from interstice.meetings.commands.sessions import cancel_session, close_session
from interstice.meetings.kinds import About, Review
from interstice.meetings.models import Item, Session
from interstice.meetings.queries.agenda import agenda
from interstice.register.actors import Actor
from interstice.rules.commands.adaptations import adapt_rule, agree_to_adaptation
from interstice.rules.inputs import clause_set
from tests.followups.given_dossiers import a_commission, a_dossier
from tests.followups.reading import today_together
from tests.given import Collective, a_founded_partnership, a_rule_in_force, made
from tests.meetings.given_sessions import a_presented_dossier, a_session, an_item, an_open_session
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db


def offered(actor: Actor, session: UUID) -> list[tuple[str, str]]:
    """What is offered to someone for a session: what it is, and its name."""
    found = agenda(actor, session).gathered
    return [(str(one.about), str(one.title)) for family in found for one in family.offers]


def in_a_week(collective: Collective, **more: object) -> UUID:
    """A session a week from now."""
    return a_session(collective, held_on=collective.today + timedelta(days=7), **more)  # type: ignore[arg-type]


def test_commitments_due_by_then_and_rules_to_be_said_again_are_offered() -> None:
    collective = a_founded_partnership()
    a_rule_in_force(collective, title="Un retour", adopted={"review_months": 1})
    collective.day(25)
    for words, days in (("envoyer la liste", 3), ("écrire à la MIFI", 30)):
        make_commitment(collective.carol, words=words, due=collective.today + timedelta(days=days))
    session = in_a_week(collective)
    assert offered(collective.bob, session) == [("commitment", "envoyer la liste"), ("rule", "Un retour")]
    assert not Item.objects.exists()


def test_report_backs_that_are_missing_are_offered_to_the_circle_alone() -> None:
    collective = a_founded_partnership()
    a_commission(collective)
    dossier = a_dossier(collective, circle=("bob",))
    send_referral(
        collective.alice,
        dossier=dossier,
        to_organisation=collective.ccas,
        purpose="être reçue",
        due=collective.today + timedelta(days=5),
    )
    session = in_a_week(collective)
    assert offered(collective.alice, session) == [("report_back", "2026-001 · K. M.")]
    assert offered(collective.carol, session) == []
    an_item(collective, session, about=About.REPORT_BACK, thing=agenda_thing(collective.alice, session))
    assert offered(collective.alice, session) == []


def agenda_thing(actor: Actor, session: UUID) -> UUID:
    """The thing of the first offer."""
    thing = agenda(actor, session).gathered[0].offers[0].thing
    assert thing is not None
    return thing


def test_what_the_last_session_decided_comes_back_until_it_is_reviewed() -> None:
    collective = a_founded_partnership()
    session = an_open_session(collective)
    decision = made(take_decision(collective.alice, session=session, words="Un essai d’un mois."), "decision")
    close_session(collective.alice, session=session)
    collective.day(1)
    later = in_a_week(collective)
    assert offered(collective.carol, later) == [("decision", "Un essai d’un mois.")]
    today = an_open_session(collective)
    review_decision(collective.bob, session=today, decision=decision, review=Review.VALIDATED)
    close_session(collective.bob, session=today)
    assert offered(collective.carol, later) == []


def test_what_a_session_left_or_a_cancelled_one_carried_is_offered_to_the_next() -> None:
    collective = a_founded_partnership()
    make_commitment(collective.carol, words="prêter la salle", due=collective.today + timedelta(days=90))
    session = in_a_week(collective)
    dossier = a_dossier(collective, circle=("bob",), shown_in=(body_of(session),))
    an_item(collective, session, about=About.DOSSIER, thing=dossier)
    cancel_session(collective.alice, session=session)
    later = a_session(collective, held_on=collective.today + timedelta(days=14))
    assert offered(collective.carol, later) == [("dossier", "2026-001 · K. M.")]


def body_of(session: UUID) -> UUID:
    """The body of a session."""
    return Session.objects.get(id=session).body


def test_k13_the_question_of_power_is_offered_once_a_year() -> None:
    collective = a_founded_partnership()
    collective.is_(date(2027, 4, 1))
    session = in_a_week(collective)
    assert offered(collective.alice, session) == [("power", "Qui décide de quoi, ici ?")]
    an_item(collective, session, about=About.POWER)
    assert offered(collective.alice, session) == []
    collective.day(300)
    assert offered(collective.alice, in_a_week(collective)) == []
    collective.day(100)
    assert offered(collective.alice, in_a_week(collective))


def test_b07_exceptions_come_back_when_the_rule_on_facilitation_is_read_again() -> None:
    collective = a_founded_partnership()
    body = a_commission(collective)
    rule = a_rule_in_force(
        collective,
        clauses=[clause_set("co_facilitation", body=str(body), pair=["convener", "referent"], mostly=True)],
    )
    session = a_session(collective)
    _dossier, item = a_presented_dossier(collective, session, circle=("bob",))
    an_open_session(collective, session=session, present=("alice", "bob"))
    reach_item(collective.alice, session=session, item=item)
    bob = collective.people["bob"]
    facilitate_item(
        collective.bob,
        session=session,
        item=item,
        pair=[bob],
        as_agreed=False,
        reason="référente au téléphone",
    )
    close_session(collective.alice, session=session)
    later = in_a_week(collective)
    about = an_item(collective, later, about=About.RULE, thing=rule)
    alices, carols = (agenda(collective.as_(who), later).exceptions[about] for who in ("alice", "carol"))
    assert [(one.on, str(one.reason)) for one in alices] == [(collective.today, "référente au téléphone")]
    assert [(one.on, str(one.reason)) for one in carols] == [(collective.today, "")]


def test_a_point_in_words_that_was_left_is_put_on_the_next_agenda_in_one_tap() -> None:
    collective = today_together()
    session = a_session(collective)
    an_item(collective, session, title="La salle du printemps", minutes=20)
    an_item(collective, session, title="Le goûter de Noël")
    an_open_session(collective, session=session)
    close_session(collective.alice, session=session)
    later = in_a_week(collective)
    an_item(collective, later, title="Le goûter de Noël")
    assert offered(collective.carol, later) == [("free", "La salle du printemps")]
    page = Reader(collective, "carol").reads("session", later)
    page.press("Mettre à l’ordre du jour").says("Un point de plus est à l’ordre du jour.")
    put = Item.objects.get(session=later, asked_by=collective.people["carol"])
    assert (put.about, put.minutes) == (About.FREE, 20)
    assert offered(collective.bob, later) == []


def test_b11_a_rule_that_two_adapted_is_offered_until_a_meeting_has_come_to_it() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective, title="Un retour", clauses=[clause_set("report_back", delay_days=15)])
    done = adapt_rule(
        collective.alice,
        rule=rule,
        for_actor=collective.people["alice"],
        counterpart=collective.people["bob"],
        clauses=[],
        difference="Par téléphone, dans la semaine.",
    )
    session = in_a_week(collective)
    assert offered(collective.carol, session) == [], "it awaits the other of the two"
    agree_to_adaptation(collective.bob, adaptation=made(done, "adaptation"))
    assert offered(collective.carol, session) == [("rule", "Un retour")]
    item = an_item(collective, session, by="carol", about=About.RULE, thing=rule)
    assert offered(collective.carol, session) == []
    collective.day(7)
    an_open_session(collective, session=session)
    reach_item(collective.alice, session=session, item=item)
    take_decision(collective.alice, session=session, item=item, words="Nous en prenons acte.")
    close_session(collective.alice, session=session)
    later = in_a_week(collective)
    assert ("rule", "Un retour") not in offered(collective.carol, later)
