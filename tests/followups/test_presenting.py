"""A dossier opens before a body only while the person agrees to it."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from interstice.followups.commands.agreements import record_agreement, withdraw_agreement
from interstice.followups.commands.dossiers import close_dossier, reopen_dossier
from interstice.followups.commands.telling import prepare_case
from interstice.followups.kinds import Closing
from interstice.followups.queries.presenting import (
    called,
    prepared_for_session,
    referent_of,
    why_not_presented,
)
from interstice.rules.inputs import clause_set
from interstice.vault.queries import sayings
from tests.followups.given_dossiers import PROJECT, a_commission, a_dossier
from tests.given import Collective, a_founded_partnership, a_rule_in_force

pytestmark = pytest.mark.django_db


def test_presented_only_before_the_bodies_that_she_accepts() -> None:
    here = a_founded_partnership()
    body, another = a_commission(here), a_commission(here)
    dossier = a_dossier(here, shown_in=[body])
    assert why_not_presented(here.partnership, dossier, body, here.today) is None
    assert "cette instance" in str(why_not_presented(here.partnership, dossier, another, here.today))


def test_not_past_the_last_day_nor_once_taken_back_or_closed() -> None:
    here = a_founded_partnership()
    body = a_commission(here)
    dossier = a_dossier(here, shown_in=[body], until=here.today + timedelta(days=10))
    assert _why(here, dossier, body, days=10) is None
    assert "à relire" in str(_why(here, dossier, body, days=11))

    close_dossier(here.alice, dossier=dossier, why=Closing.COMPLETED)
    assert "clos" in str(_why(here, dossier, body))
    reopen_dossier(here.alice, dossier=dossier)
    withdraw_agreement(here.bob, dossier=dossier)
    assert "à relire" in str(_why(here, dossier, body))


def test_a_rule_may_ask_that_it_was_reread_lately() -> None:
    here = a_founded_partnership()
    body = a_commission(here)
    dossier = a_dossier(here, shown_in=[body])
    asked = clause_set("person_agreement", before="case_presented", lasts_days=60)
    a_rule_in_force(here, clauses=[asked])
    assert _why(here, dossier, body, days=60) is None
    assert "avant de présenter" in str(_why(here, dossier, body, days=61))
    here.day(61)
    record_agreement(
        here.alice,
        dossier=dossier,
        given_on=here.today,
        until=here.today + timedelta(days=90),
        shares={here.ccas: PROJECT},
        shown_in=[body],
    )
    assert _why(here, dossier, body) is None


def test_the_words_by_which_it_is_told() -> None:
    here = a_founded_partnership()
    dossier = a_dossier(here, reference="2026-003", label="K. M.")
    assert called(here.partnership, dossier) == "2026-003 · K. M."
    assert prepared_for_session(here.partnership, dossier) == ("", "")
    prepare_case(here.alice, dossier=dossier, asks="Commencer sans attendre.")
    prepare_case(here.bob, dossier=dossier, asks="Commencer lundi.", to_settle="Deux matinées ?")
    prepared = prepared_for_session(here.partnership, dossier)
    said = sayings(here.alice, prepared)
    assert [str(said[mark]) for mark in prepared] == ["Commencer lundi.", "Deux matinées ?"]
    assert referent_of(dossier) == here.people["alice"]


def _why(here: Collective, dossier: UUID, body: UUID, days: int = 0) -> str | None:
    on = here.today + timedelta(days=days)
    return why_not_presented(here.partnership, dossier, body, on)
