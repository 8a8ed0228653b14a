"""The pages around a session: called, prepared, ordered by hand, opened; each reads what they may."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from interstice.meetings.commands.sessions import close_session
from interstice.meetings.kinds import About
from interstice.meetings.models import Item, Session
from interstice.parties.commands.bodies import create_body
from interstice.register.actors import Hat
from interstice.rules.commands.questions import raise_question
from interstice.rules.inputs import clause_set
from interstice.ui.typography import NBSP
from tests.followups.given_dossiers import a_commission, a_dossier
from tests.given import Collective, a_founded_partnership, a_rule_in_force, made
from tests.meetings.given_sessions import a_presented_dossier, a_session, an_item, an_open_session
from tests.rules.reading import Page, Reader

pytestmark = pytest.mark.django_db

MOST_READS_OF_AN_AGENDA = 20
"""Session and account among them; it only ever goes down."""


@pytest.fixture
def collective() -> Collective:
    """A partnership that lives today, as its pages do."""
    here = a_founded_partnership()
    return here.is_(timezone.localdate())


def titles(session: UUID) -> list[str]:
    """The items as the table has them, by what they are about."""
    rows = Item.objects.filter(session=session, withdrawn_on=None).order_by("position")
    return list(rows.values_list("about", flat=True))


def test_without_any_body_the_page_says_so_and_where_one_is_named(collective: Collective) -> None:
    page = Reader(collective, "alice").reads("sessions")
    assert page.says("Aucune instance n’existe encore.", "Aller à « Qui est là »")


def test_a_session_is_called_from_the_page_of_its_body(collective: Collective) -> None:
    a_commission(collective)
    alice = Reader(collective, "alice")
    assert alice.reads("sessions").says("Commission de suivi", "Aucune séance n’est convoquée.")
    body = a_session(collective) and Session.objects.get().body
    page = alice.reads("schedule_session", body).press(
        "Convoquer", held_on=collective.today + timedelta(days=3), at="14:00", place="à la MIFI"
    )
    assert page.says("La séance est convoquée.", f"14{NBSP}h{NBSP}00", "à la MIFI")


def test_another_hour_or_place_on_the_same_day_is_no_other_day(collective: Collective) -> None:
    session = a_session(collective, held_on=collective.today + timedelta(days=9))
    alice = Reader(collective, "alice")
    same = alice.reads("move_session", session).press("Déplacer la séance")
    same.says("Elle est déjà prévue ce jour")
    assert (same.status, same.value("at", "main form")) == (422, "09:30")
    moved = alice.reads("move_session", session).press("Déplacer la séance", at="14:00")
    moved.says("La séance est déplacée.", "14 h 00")
    moved.without("d’abord prévue")
    alice.reads("sessions").without("d’abord prévue")


def test_a_series_is_called_at_its_rhythm(collective: Collective) -> None:
    body = a_commission(collective)
    alice = Reader(collective, "alice")
    page = alice.reads("schedule_session", body)
    assert page.says("Aucune règle ne fixe le rythme")
    refused = page.press("Convoquer", how="series", held_on=collective.today)
    assert refused.status == 422
    assert refused.says("Dites jusqu’à quel jour.")
    done = refused.press("Convoquer", until=collective.today + timedelta(days=80), every_weeks=4)
    assert done.says("Les séances sont convoquées.")
    assert Session.objects.filter(body=body).count() >= 2


def test_a_broken_rhythm_is_said_gently(collective: Collective) -> None:
    body = a_commission(collective)
    a_rule_in_force(collective, clauses=[clause_set("body_cadence", body=str(body), every_weeks=2)])
    session = an_open_session(collective, body=body)
    close_session(collective.alice, session=session)
    Reader(collective, "bob").reads("sessions").says(
        "Une réunion toutes les 2 semaines", "À son rythme, elle se réunirait"
    )


def test_what_waits_is_gathered_and_taken_up_in_one_tap(collective: Collective) -> None:
    raise_question(collective.bob, sentence="Qui prévient la personne ?")
    session = a_session(collective, held_on=collective.today + timedelta(days=9))
    page = Reader(collective, "alice").reads("session", session)
    assert page.says("Rien n’est encore à l’ordre du jour.", "Des questions sur la table")
    page = page.press("Mettre à l’ordre du jour : Qui prévient la personne ?")
    assert page.says("Un point de plus est à l’ordre du jour.", "Une question, 15 min")
    assert page.without("Des questions sur la table")
    page = page.press("Demander ce point", title="La salle du printemps", minutes=5)
    assert titles(session) == ["question", "free"]
    refused = page.press("Demander ce point", title=" ")
    assert refused.says("Dites en quelques mots de quoi il s’agit.")


def test_the_agenda_is_put_in_order_by_buttons_without_any_script(collective: Collective) -> None:
    session = a_session(collective, held_on=collective.today + timedelta(days=9))
    for title in ("Premier", "Deuxième", "Troisième"):
        an_item(collective, session, title=title)
    page = Reader(collective, "bob").reads("session", session)
    page = page.press("Monter : Deuxième")
    shown = [one.get_text() for one in page.soup.select(".agenda .nom")]
    assert shown == ["Deuxième", "Premier", "Troisième"]
    page = page.press("Descendre : Deuxième").press("Retirer : Troisième")
    shown = [one.get_text() for one in page.soup.select(".agenda .nom")]
    assert shown == ["Premier", "Deuxième"]


def test_someone_brings_a_person_whom_they_follow(collective: Collective) -> None:
    session = a_session(collective, held_on=collective.today + timedelta(days=9))
    body = Session.objects.get().body
    a_dossier(collective, circle=("bob",), shown_in=(body,))
    page = Reader(collective, "bob").reads("session", session).press("Demander : 2026-001 · K. M.")
    assert page.says("2026-001 · K. M.", "Un dossier, 15 min")
    assert Reader(collective, "carol").reads("session", session).says("2026-001 · K. M.")


def test_n19_the_item_says_that_the_agreement_is_to_be_renewed_to_those_who_read_it(
    collective: Collective,
) -> None:
    session = a_session(collective, held_on=collective.today + timedelta(days=30))
    a_presented_dossier(collective, session, until=collective.today + timedelta(days=10))
    assert (
        Reader(collective, "alice")
        .reads("session", session)
        .says("à relire avec elle", "Ce dossier ne s’ouvrira pas d’ici là.")
    )


def test_of_a_dossier_that_is_not_theirs_those_of_the_body_know_that_time_is_taken(
    collective: Collective,
) -> None:
    members = [collective.people[who] for who in ("alice", "bob")]
    body = made(create_body(collective.alice, name="L’équipe", members=members), "body")
    session = a_session(collective, body=body, held_on=collective.today + timedelta(days=3))
    an_item(
        collective,
        session,
        about=About.DOSSIER,
        thing=a_dossier(collective, circle=(), label="K. M."),
        words="Sa canarivière",
    )
    bob, carol = (Reader(collective, who).reads("session", session) for who in ("bob", "carol"))
    assert bob.says("Un point réservé")
    assert carol.says("Rien n’est encore à l’ordre du jour.")
    for page in (bob, carol):
        assert page.without("K. M.", "2026-001", "canarivière")


def test_opening_says_who_is_here_and_whether_the_quorum_is_reached(collective: Collective) -> None:
    body = a_commission(collective)
    a_rule_in_force(collective, clauses=[clause_set("quorum", body=str(body), organisations=3)])
    session = a_session(collective, body=body)
    alice = Reader(collective, "alice")
    page = alice.reads("open_session", session)
    assert page.says("Notre règle demande 3 institutions", "Thévenet", "est là", "s’excuse")
    here = {"present": [str(collective.people[who]) for who in ("alice", "bob")]}
    answer = alice.client.post(alice.at, here)
    assert answer.status_code == 302
    said = " ".join(str(one) for one in get_messages(answer.wsgi_request))
    assert "2 institutions sur 3, quorum non atteint" in said
    assert Session.objects.get(id=session).quorum_reached is False


def test_a_session_is_moved_and_cancelled_from_its_page(collective: Collective) -> None:
    session = a_session(collective, held_on=collective.today + timedelta(days=9))
    alice = Reader(collective, "alice")
    page = alice.reads("move_session", session).press(
        "Déplacer la séance", held_on=collective.today + timedelta(days=16)
    )
    assert page.says("La séance est déplacée.", "Elle était d’abord prévue")
    page = alice.reads("cancel_session", session).press("Annuler la séance")
    assert page.says("La séance est annulée.", "proposé à la suivante")


def test_a_body_tells_what_it_is_for_how_that_changed_and_who_sits_in_it(collective: Collective) -> None:
    body = a_commission(collective, members=("alice", "bob"))
    page = Reader(collective, "carol").reads("body", body)
    assert page.says("Regarder ensemble où en est chacun.", "Thévenet", "Rousset")
    assert page.without("Bonnardot, formatrice")
    page = (
        Reader(collective, "alice")
        .reads("reword_body", body)
        .press("L’inscrire", form="Une heure, debout.", why="On s’éternisait.")
    )
    assert page.says("L’instance est reformulée.", "Une heure, debout.", "« On s’éternisait. »")


def test_to_anyone_but_the_collective_and_the_decider_who_convenes_there_are_no_sessions(
    collective: Collective,
) -> None:
    session = a_session(collective)
    body = Session.objects.get().body
    collective.enters("gaston", "ccas", hat=Hat.GUEST)
    daniel, gaston = (Reader(collective, who) for who in ("daniel", "gaston"))
    for reader in (daniel, gaston):
        for name, *about in (
            ("sessions",),
            ("session", session),
            ("body", body),
            ("schedule_session", body),
            ("reword_body", body),
            ("move_session", session),
            ("cancel_session", session),
            ("open_session", session),
        ):
            assert reader.reads(name, *about).status == 404, name
    a_rule_in_force(collective, clauses=[clause_set("minutes", kept_by=str(collective.departement))])
    assert daniel.reads("sessions").says("Commission de suivi")
    assert daniel.reads("session", session).says("Ouvrir la séance")
    assert daniel.reads("reword_body", body).status == 404


def test_the_reads_of_the_pages_do_not_grow_with_sessions(collective: Collective) -> None:
    session = a_session(collective, held_on=collective.today + timedelta(days=2))
    alice = Reader(collective, "alice")
    names = ("sessions", "session")

    def counted() -> list[int]:
        found = []
        for name in names:
            about = (session,) if name == "session" else ()
            alice.reads(name, *about)
            with CaptureQueriesContext(connection) as queries:
                alice.reads(name, *about)
            found.append(len(queries))
        return found

    an_item(collective, session, title="Un point")
    raise_question(collective.bob, sentence="Qui prévient la personne ?")
    before = counted()
    assert before[1] <= MOST_READS_OF_AN_AGENDA
    for number in range(4):
        a_session(collective, held_on=collective.today + timedelta(days=9 + number))
        an_item(collective, session, title=f"Point {number}")
        raise_question(collective.bob, sentence=f"Qui prévient la personne, {number} ?")
    assert counted() == before


def days_shown(page: Page) -> list[date]:
    """The days of the sessions that a page tells, in its order."""
    return [date.fromisoformat(str(one["datetime"])) for one in page.soup.select(".lignes-date time")]


def test_the_page_of_all_bodies_tells_the_nearest_sessions_and_each_body_all_of_its_own(
    collective: Collective,
) -> None:
    today, body = collective.today, a_commission(collective)
    collective.is_(today - timedelta(days=40))
    left = [today - timedelta(days=1 + number) for number in range(14)]
    coming = [today + timedelta(days=number) for number in range(7)]
    for day in (*left, *coming):
        a_session(collective, body=body, held_on=day)
    collective.is_(today)
    alice = Reader(collective, "alice")
    page = alice.reads("sessions")
    assert page.says("Séance non ouverte", "Toutes ses séances")
    assert days_shown(page) == [*coming[:5], *left[:3]]
    page = alice.reads("body", body)
    assert days_shown(page) == [*coming, *left[:12]]
    (older,) = page.soup.select('a[href^="?avant="]')
    assert days_shown(alice.reads("body", body, avant=str(older["href"]).partition("=")[2])) == left[12:]
    assert days_shown(alice.reads("body", body, avant="hier")) == [*coming, *left[:12]]
