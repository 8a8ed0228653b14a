"""The minutes of a session: from its acts, each reader in what they may read, corrected by acts."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from interstice.followups.commands.agreements import withdraw_agreement
from interstice.meetings.commands.minutes import approve_minutes, correct_minutes, publish_minutes
from interstice.meetings.commands.sessions import close_session
from interstice.meetings.models import Minutes
from interstice.meetings.queries.extracts import Extract
from interstice.meetings.queries.minutes import MinutesPage, minutes
from interstice.register.refusals import OutOfSight, Refused
from interstice.rules.inputs import clause_set
from tests.given import Collective, a_founded_partnership, a_rule_in_force
from tests.meetings.given_minutes import CANARY, QUESTION, SHARED_CANARY, Held, a_held_session

pytestmark = pytest.mark.django_db


def told(page: MinutesPage) -> str:
    """Every word of the minutes, as a reader meets them."""
    parts: list[Any] = []
    for item in page.items:
        parts += [item.rank, item.title, item.led_by]
        for line in item.lines:
            parts += [line.genre, line.who, line.words, *(one.words for one in line.corrections)]
    parts += [*(one.words for one in (*page.before, *page.loose)), *(one.words for one in page.whole)]
    return " | ".join(str(part).lower() for part in parts)


def published(here: Collective, held: Held, **more: Any) -> None:
    """They go round to everybody, from Alice."""
    houses = [here.departement, here.ccas, here.tremplin]
    publish_minutes(here.alice, session=held.session, circulated_to=houses, **more)


def test_whoever_was_there_reads_each_item_that_opened_to_them() -> None:
    here = a_founded_partnership()
    held = a_held_session(here)
    page = minutes(here.bob, held.session)
    assert [one.rank for one in page.items] == [1, 2, 3]
    assert all(word in told(page) for word in (CANARY, SHARED_CANARY, QUESTION.lower(), "la veille"))
    assert page.items[0].led_by == "Alice Thévenet et Bob Rousset"
    assert [(one.name, one.people) for one in page.present] == [
        ("Département", ["Alice Thévenet"]),
        ("CCAS", ["Bob Rousset"]),
        ("Tremplin", []),
    ]
    assert page.houses == 2


def test_whoever_was_not_there_reads_what_concerns_nobody_followed_without_a_gap() -> None:
    here = a_founded_partnership()
    held = a_held_session(here)
    page = minutes(here.carol, held.session)
    assert [one.rank for one in page.items] == [1]
    assert CANARY not in told(page)
    assert SHARED_CANARY not in told(page)
    assert "la veille" in told(page)


def test_to_anyone_outside_the_collective_there_are_no_minutes() -> None:
    here = a_founded_partnership()
    held = a_held_session(here)
    for reader in (here.daniel, here.stranger):
        with pytest.raises(OutOfSight):
            minutes(reader, held.session)


def test_minutes_are_written_as_the_session_goes_and_sealed_at_its_end() -> None:
    here = a_founded_partnership()
    held = a_held_session(here, closed=False)
    page = minutes(here.bob, held.session)
    assert "la veille" in told(page)
    assert page.seal is None
    with pytest.raises(Refused, match="pas close"):
        published(here, held)


def test_the_extract_of_an_organisation_holds_only_the_dossiers_that_its_people_follow() -> None:
    here = a_founded_partnership()
    held = a_held_session(here)
    page = minutes(here.bob, held.session, Extract(organisation=here.ccas))
    assert [one.rank for one in page.items] == [1, 2]
    assert CANARY not in told(page)
    assert SHARED_CANARY in told(page)
    page = minutes(here.alice, held.session, Extract(organisation=here.tremplin))
    assert [one.rank for one in page.items] == [1]
    assert CANARY not in told(page)
    assert SHARED_CANARY not in told(page)


def test_an_extract_never_tells_its_reader_more_than_the_minutes_would() -> None:
    here = a_founded_partnership()
    held = a_held_session(here)
    page = minutes(here.carol, held.session, Extract(organisation=here.departement))
    assert CANARY not in told(page)
    with pytest.raises(OutOfSight):
        minutes(here.bob, held.session, Extract(organisation=here.elsewhere.houses["own"]))  # type: ignore[union-attr]


def test_the_extract_of_a_dossier_is_its_circles_alone() -> None:
    here = a_founded_partnership()
    held = a_held_session(here)
    page = minutes(here.alice, held.session, Extract(item=held.own_item))
    assert CANARY in told(page)
    assert SHARED_CANARY not in told(page)
    assert "la veille" not in told(page)
    for reader in (here.bob, here.carol, here.daniel):
        with pytest.raises(OutOfSight):
            minutes(reader, held.session, Extract(item=held.own_item))


def test_once_she_takes_her_agreement_back_the_others_read_nothing_of_her_in_the_minutes() -> None:
    here = a_founded_partnership()
    held = a_held_session(here)
    withdraw_agreement(here.alice, dossier=held.shared)
    assert SHARED_CANARY not in told(minutes(here.bob, held.session))
    assert SHARED_CANARY in told(minutes(here.alice, held.session))


def test_minutes_take_the_next_number_of_the_body_and_go_round_once() -> None:
    here = a_founded_partnership()
    held = a_held_session(here)
    published(here, held, words="Une question, deux dossiers.")
    assert Minutes.objects.get(session=held.session).number == 1
    page = minutes(here.carol, held.session)
    assert page.circulated_to == ["Département", "CCAS", "Tremplin"]
    with pytest.raises(Refused, match="déjà circulé"):
        published(here, held)


def test_a_rule_says_who_keeps_them_and_until_when_they_go_round() -> None:
    here = a_founded_partnership()
    keeps = clause_set("minutes", kept_by=here.ccas, circulate_days=7)
    a_rule_in_force(here, clauses=[keeps])
    held = a_held_session(here)
    page = minutes(here.carol, held.session)
    assert page.keeper == "CCAS"
    assert page.circulation.due == here.today + timedelta(days=7)
    assert page.rule is not None
    with pytest.raises(Refused, match="CCAS tient le compte rendu"):
        published(here, held)
    publish_minutes(here.bob, session=held.session, circulated_to=[here.tremplin])


def test_by_default_whoever_was_there_makes_them_go_round() -> None:
    here = a_founded_partnership()
    held = a_held_session(here)
    with pytest.raises(Refused, match="qui était là"):
        publish_minutes(here.carol, session=held.session, circulated_to=[here.ccas])
    with pytest.raises(OutOfSight):
        publish_minutes(here.daniel, session=held.session, circulated_to=[here.ccas])
    with pytest.raises(OutOfSight):
        publish_minutes(here.stranger, session=held.session, circulated_to=[here.ccas])
    with pytest.raises(Refused, match="quelles organisations"):
        publish_minutes(here.bob, session=held.session, circulated_to=[])


def test_someone_who_was_there_corrects_a_line_and_both_are_kept() -> None:
    here = a_founded_partnership()
    held = a_held_session(here)
    correct_minutes(here.bob, session=held.session, entry=held.decision, words="La veille, avant midi.")
    correct_minutes(here.alice, session=held.session, words="La séance s’est tenue à la mairie.")
    page = minutes(here.carol, held.session)
    line = next(one for one in page.items[0].lines if one.entry == held.decision)
    assert str(line.words) == "Le référent appelle la veille."
    assert [(str(one.words), one.by) for one in line.corrections] == [
        ("La veille, avant midi.", "Bob Rousset, CCAS")
    ]
    assert [str(one.words) for one in page.whole] == ["La séance s’est tenue à la mairie."]
    with pytest.raises(Refused, match="qui était là"):
        correct_minutes(here.carol, session=held.session, words="Je n’y étais pas.")
    with pytest.raises(Refused, match="Écrivez"):
        correct_minutes(here.bob, session=held.session, words=" ")


def test_a_correction_about_a_dossier_is_read_where_the_dossier_is() -> None:
    here = a_founded_partnership()
    held = a_held_session(here)
    correct_minutes(
        here.alice, session=held.session, entry=held.decision_of_own, words=f"{CANARY} : deux mois."
    )
    assert "deux mois" in told(minutes(here.bob, held.session))
    assert "deux mois" not in told(minutes(here.carol, held.session))
    with pytest.raises(OutOfSight):
        correct_minutes(here.carol, session=held.session, entry=held.decision_of_own, words="Non.")


def test_another_organisation_that_was_there_approves_them_once() -> None:
    here = a_founded_partnership()
    held = a_held_session(here)
    with pytest.raises(Refused, match="pas encore circulé"):
        approve_minutes(here.bob, session=held.session)
    published(here, held)
    with pytest.raises(Refused, match="à une autre"):
        approve_minutes(here.alice, session=held.session)
    with pytest.raises(Refused, match="qui était là"):
        approve_minutes(here.carol, session=held.session)
    approve_minutes(here.bob, session=held.session)
    assert [house for house, _row in minutes(here.carol, held.session).approvals] == ["CCAS"]
    with pytest.raises(Refused, match="déjà approuvé"):
        approve_minutes(here.bob, session=held.session)


def test_a_rule_adopted_in_session_is_told_and_awaits_the_institution_that_it_named() -> None:
    here = a_founded_partnership()
    held = a_held_session(here, present=("alice", "bob", "carol"), closed=False)
    rule = a_rule_in_force(here, answers=[held.question], adopted={"endorsements_needed": [here.departement]})
    close_session(here.alice, session=held.session)
    page = minutes(here.carol, held.session)
    genres = [(one.genre, one.who) for one in page.items[-1].lines]
    assert ("Consentement", "Département, CCAS et Tremplin") in genres
    assert ("Règle", "") in genres
    (awaited,) = page.validations
    assert (awaited.rule.id, awaited.house) == (rule, "Département")
    assert awaited.who == "Daniel Gauthey, responsable du service social"


def test_minutes_of_a_session_cost_the_same_whatever_they_tell(django_assert_max_num_queries: Any) -> None:
    here = a_founded_partnership()
    held = a_held_session(here, more=5)
    with django_assert_max_num_queries(14):
        minutes(here.alice, held.session)
