"""« Personnes » and a person's page: for her circle, as far as she agreed, and for nobody else."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from interstice.followups.commands.agreements import withdraw_agreement
from interstice.followups.commands.dossiers import close_dossier
from interstice.followups.commands.telling import (
    choose_contact,
    prepare_case,
    take_step,
    word_request,
    write_note,
)
from interstice.followups.kinds import Closing, Subject
from interstice.followups.queries.persons import PAGE, persons
from tests.followups.given_dossiers import a_commission, a_dossier
from tests.followups.reading import readers, today_together
from tests.given import Collective
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db


def test_the_circle_reads_the_page_and_nobody_else_learns_that_there_is_one() -> None:
    here = today_together()
    dossier = a_dossier(here, circle=("bob",), label="K. M.")
    for reader in readers(here, "alice", "bob"):
        assert reader.reads("person", dossier).says("K. M.")
    for reader in readers(here, "carol", "daniel", "zoe"):
        assert reader.reads("person", dossier).status == reader.reads("person", uuid4()).status == 404


def test_what_is_taken_back_is_not_found_any_more() -> None:
    here = today_together()
    dossier = a_dossier(here, circle=("bob", "carol"))
    withdraw_agreement(here.bob, dossier=dossier, organisations=[here.ccas])
    bob, carol = readers(here, "bob", "carol")
    assert bob.reads("person", dossier).status == 404
    assert carol.reads("person", dossier).status == 200
    assert bob.reads("persons").without("K. M.")


def test_past_its_last_day_the_page_says_so_to_those_who_still_read() -> None:
    here = today_together()
    today = here.today
    here.is_(today - timedelta(days=30))
    dossier = a_dossier(here, circle=("bob",), until=today - timedelta(days=1))
    alice, bob = readers(here, "alice", "bob")
    assert bob.reads("person", dossier).status == 404
    assert alice.reads("person", dossier).says("L’accord a pris fin.", "à relire avec elle")


def test_the_page_says_what_is_told_and_shared() -> None:
    here = today_together()
    dossier = a_dossier(here, circle=("bob",), shown_in=[a_commission(here)])
    word_request(here.bob, dossier=dossier, words="Un travail avec des horaires d’école.")
    choose_contact(here.alice, dossier=dossier, member=here.people["bob"], words="plutôt le matin")
    take_step(here.alice, dossier=dossier, words="Entre en remise à niveau.", happened_on=here.today)
    prepare_case(here.bob, dossier=dossier, asks="Commencer sans attendre.", to_settle="Deux matinées ?")
    write_note(here.alice, dossier=dossier, subject=Subject.PROJECT, words="Elle a visité l’atelier.")
    assert (
        Reader(here, "bob")
        .reads("person", dossier)
        .says(
            "Un travail avec des horaires d’école.",
            "Premier contact, choisi par elle : Bob Rousset. Plutôt le matin",
            "Entre en remise à niveau.",
            "Commencer sans attendre.",
            "Deux matinées",
            "Elle a visité l’atelier.",
            "peut être présentée devant : Commission de suivi",
            "Avec aucun partenaire",
            "Deux professionnels voient cette page",
        )
    )


def test_her_name_is_masked_without_any_script() -> None:
    here = today_together()
    dossier = a_dossier(here, label="K. M.", reference="2026-014")
    alice = Reader(here, "alice")
    alice.reads("person", dossier).says("K. M.", "Masquer le nom")
    masked = alice.reads("person", dossier, masque=1)
    assert masked.says("2026-014", "Montrer le nom")
    assert "K. M." not in str(masked.soup)


def test_the_circle_sees_who_opened_the_page_and_on_which_day() -> None:
    here = today_together()
    dossier = a_dossier(here, circle=("bob",))
    alice, bob = readers(here, "alice", "bob")
    bob.reads("person", dossier)
    text = alice.reads("person", dossier).text
    log = text[text.index("Qui a ouvert cette page") :]
    assert "Alice Thévenet, Département et Bob Rousset, CCAS" in log


def test_the_list_is_of_ones_own_the_latest_first() -> None:
    here = today_together()
    today = here.today
    here.is_(today - timedelta(days=2))
    first = a_dossier(here, circle=("bob",), reference="2026-001", label="situation A")
    here.day(1)
    a_dossier(here, circle=(), shared={}, reference="2026-002", label="situation B")
    assert _titles(here, "alice") == ["situation B", "situation A"]
    here.day(1)
    word_request(here.bob, dossier=first, words="Être rappelée.")
    assert _titles(here, "alice") == ["situation A", "situation B"]
    assert _titles(here, "bob") == ["situation A"]
    bob, carol = readers(here, "bob", "carol")
    assert bob.reads("persons").says("Situation A", "2026-001", "Référent : Alice Thévenet, Département")
    assert carol.reads("persons").says("Vous n’accompagnez personne ici pour le moment.")
    for reader in readers(here, "daniel"):
        assert reader.reads("persons").status == 404


def test_closed_follow_ups_have_their_own_list() -> None:
    here = today_together()
    dossier = a_dossier(here)
    alice = Reader(here, "alice")
    assert alice.reads("persons").without("Suivis clos")
    close_dossier(here.alice, dossier=dossier, why=Closing.RELAYED)
    listed = alice.reads("persons")
    assert listed.says("Suivis clos")
    assert listed.without("K. M.")
    assert alice.reads("persons", clos=1).says("K. M.")
    assert alice.reads("person", dossier).says("Suivi clos le", "d’autres ont pris le relais")


def test_fifty_a_page_and_the_next_one_follows() -> None:
    here = today_together()
    opened = [_one(here, number) for number in range(PAGE + 3)]
    first = persons(here.alice)
    assert len(first.lines) == PAGE
    second = persons(here.alice, after=first.following)
    assert [one.dossier.id for one in (*first.lines, *second.lines)] == opened[::-1]
    assert second.following == ""
    for nothing in ("hier.soir", f"{here.today}.{10**30}"):
        assert len(persons(here.alice, after=nothing).lines) == PAGE
    assert _queries(Reader(here, "alice"), "persons") <= 6


def test_the_list_asks_the_same_number_of_queries_for_one_and_for_many() -> None:
    here = today_together()
    a_dossier(here, circle=("bob",))
    alice = Reader(here, "alice")
    asked = _queries(alice, "persons")
    for number in range(4):
        _one(here, number)
    assert _queries(alice, "persons") == asked


def test_the_page_of_a_person_asks_the_same_number_of_queries_however_much_is_told() -> None:
    here = today_together()
    dossier = a_dossier(here, circle=("bob",))
    alice = Reader(here, "alice")
    _tell(here, dossier, 1)
    alice.reads("person", dossier)
    asked = _queries(alice, "person", dossier)
    _tell(here, dossier, 6)
    assert _queries(alice, "person", dossier) == asked <= 7


def _tell(here: Collective, dossier: UUID, times: int) -> None:
    for number in range(times):
        write_note(here.alice, dossier=dossier, subject=Subject.STEPS, words=f"Note {number}.")
        take_step(here.bob, dossier=dossier, words=f"Étape {number}.", happened_on=here.today)
        prepare_case(here.bob, dossier=dossier, asks=f"Demande {number}.")


def _titles(here: Collective, who: str) -> list[str]:
    return [one.title for one in persons(here.as_(who)).lines]


def _one(here: Collective, number: int) -> UUID:
    return a_dossier(here, circle=(), shared={}, reference=f"2026-{number:03}", label=f"situation {number}")


def _queries(reader: Reader, name: str, *which: UUID) -> int:
    with CaptureQueriesContext(connection) as asked:
        reader.reads(name, *which)
    return len(asked)
