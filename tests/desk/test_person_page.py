"""A followed person's page gathers every room: what sessions decided too, in few queries."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from interstice.bonds.commands.commitments import make_commitment
from interstice.followups.commands.telling import choose_contact, prepare_case, take_step, write_note
from interstice.followups.kinds import Subject
from interstice.meetings.commands.items import take_decision
from interstice.meetings.models import SessionEntry
from interstice.ui.dates import exact_day
from interstice.vault.models import ReadOfDay
from tests.followups.given_dossiers import a_dossier
from tests.followups.given_referrals import a_referral
from tests.followups.reading import today_together
from tests.given import Collective
from tests.meetings.given_sessions import a_reached_dossier
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db

MOST_QUERIES = 7
"""Session, account, circle, and one question for each thing that the page tells of."""


@pytest.fixture
def here() -> Collective:
    return today_together()


def test_it_says_in_which_sessions_she_was_spoken_of_and_what_they_decided(here: Collective) -> None:
    session, dossier, item = a_reached_dossier(here, circle=("bob",))
    take_decision(here.bob, session=session, item=item, words="Le CCAS appelle le bailleur lundi.")
    number = SessionEntry.objects.get(item=item).number
    page = Reader(here, "alice").reads("person", dossier)
    told = page.soup.select_one("section[aria-labelledby=t-seances]")
    assert told
    text = " ".join(told.get_text(" ").split())
    for said in ("Commission de suivi", "Le CCAS appelle le bailleur lundi.", f"décision n° {number}"):
        assert said in text.replace("\u00a0", " ").replace("\u202f", " ")
    assert Reader(here, "carol").reads("person", dossier).status == 404


def test_a_session_that_goes_on_is_no_more_to_come(here: Collective) -> None:
    _session, dossier, _item = a_reached_dossier(here)
    page = Reader(here, "alice").reads("person", dossier)
    page.says("en ce moment", "Préparer avec elle")
    assert page.without("à venir")


def test_whatever_is_told_of_her_costs_seven_queries_at_most(here: Collective) -> None:
    session, dossier, item = a_reached_dossier(here, circle=("bob",))
    alice, bob = Reader(here, "alice"), Reader(here, "bob")
    _tell(here, dossier, session, item, 1)
    asked = {reader: _queries(reader, dossier) for reader in (alice, bob)}
    assert all(len(one) <= MOST_QUERIES for one in asked.values()), "\n".join(asked[alice])
    _tell(here, dossier, session, item, 3)
    for reader in (alice, bob):
        assert len(_queries(reader, dossier)) == len(asked[reader])


def _tell(here: Collective, dossier: UUID, session: UUID, item: UUID, times: int) -> None:
    """Something of everything that the page shows, so many times."""
    for number in range(times):
        write_note(here.bob, dossier=dossier, subject=Subject.STEPS, words=f"Note {number}.")
        take_step(here.bob, dossier=dossier, words=f"Étape {number}.", happened_on=here.today)
        prepare_case(here.bob, dossier=dossier, asks=f"Demande {number}.")
        choose_contact(here.alice, dossier=dossier, member=here.people["bob"], words="Le matin.")
        a_referral(here, dossier=dossier)
        make_commitment(here.bob, words=f"J’appelle, {number}.", dossier=dossier)
        make_commitment(here.alice, words=f"Elle vient, {number}.", dossier=dossier, by_person=True)
        take_decision(here.bob, session=session, item=item, words=f"Décidé, {number}.")


def _queries(reader: Reader, dossier: UUID) -> list[str]:
    reader.reads("person", dossier)
    with CaptureQueriesContext(connection) as asked:
        assert reader.reads("person", dossier).status == 200
    return [one["sql"][:200] for one in asked.captured_queries]


def test_everyone_who_ever_opened_it_can_be_read(here: Collective) -> None:
    dossier = a_dossier(here)
    days = [here.today - timedelta(days=ago) for ago in range(1, 71)]
    ReadOfDay.objects.bulk_create(
        ReadOfDay(partnership=here.partnership, thing=dossier, member=here.people["bob"], on=day)
        for day in days
    )
    alice = Reader(here, "alice")
    page = alice.reads("person", dossier)
    assert page.says("Qui l’a ouverte avant", exact_day(days[50]))
    assert page.without(exact_day(days[-1]))
    page = alice.reads("person", dossier, lectures="toutes")
    assert page.says(exact_day(days[-1]))
    assert page.without("Qui l’a ouverte avant")
