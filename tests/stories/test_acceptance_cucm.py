"""What must be there in the follow-up commission of Creusot-Montceau, at its end and on its past days."""

from __future__ import annotations

from datetime import date

import pytest

from interstice.parties.kinds import MandateState
from interstice.parties.models import CheckIn
from interstice.parties.queries.mandates import mandate_table
from interstice.register.actors import Hat
from interstice.rules.clauses.followups import ReportBack
from interstice.rules.life import State
from interstice.rules.queries.book import rules_in_force
from interstice.rules.queries.clauses import clause
from interstice.rules.queries.lives import lives
from interstice.rules.queries.signs import silences
from tests.stories.playing import Played
from tests.stories.watching import part, plain, says

V1, V2 = "Un horaire tenu garde la porte ouverte au suivant", "Personne n’est réduit à ce qui l’empêche"
N1 = "un plan, il faut que ça ait une fin"
LC, MM = "service social du Creusot", "service social de Montceau"
CLAUSES = {
    "2023-09-05": 1,
    "2024-01-15": 1,
    "2024-01-16": 2,
    "2024-04-08": 2,
    "2024-04-09": 3,
    "2024-05-14": 4,
    "2024-06-11": 5,
    "2025-06-09": 5,
    "2025-06-10": 4,
    "2026-06-30": 4,
}
"""How many of the seven clauses of the convention say what is to be done, from that day on."""


def test_at08_the_objection_of_an_institution_is_shown_with_its_source_in_the_convention(
    cucm: Played,
) -> None:
    page = says(cucm.reading("celine"), "act", 46)
    assert "Denis Coulon, PLIE Creusot-Montceau, objecte" in page
    assert "L’animation, acte n° 3" in page
    assert "Ce qui la lèverait Que le PLIE garde la convocation et le compte rendu." in page


def test_at08_the_proposal_shows_the_objection_its_source_and_the_draft_that_treats_it(
    cucm: Played,
) -> None:
    before = says(cucm.reading("celine"), "proposal", cucm.rule("R1")).split("sans effet sur celle-ci")[1]
    assert "PLIE Creusot-Montceau, version 1 : objection" in before
    assert "L’animation est conférée au PLIE" in before
    assert "clause « L’animation »" in before
    assert "traitée par la version 2" in before


@pytest.mark.parametrize(("day", "filled"), CLAUSES.items())
def test_at09_clauses_of_the_convention_fill_and_empty_again(cucm: Played, day: str, filled: int) -> None:
    reader = cucm.reading("celine")
    page = says(reader, "convention", on=day)
    assert page.count("remplie dès le départ") + page.count("remplie le ") == filled
    for never_filled in ("La décision et l’arbitrage vide", "La diffusion et la fin vide"):
        assert never_filled in page
    assert "%" not in page


def test_at10_the_core_and_its_three_variants_stand_on_one_page_and_none_is_a_breach(cucm: Played) -> None:
    page = says(cucm.reading("celine"), "rule", cucm.rule("R5"), on="2024-06-12")
    assert "Qui reçoit une orientation donne un retour dans les 30 jours" in page
    assert "Les retours dus à Valérie Jandot se donnent dans les 7 jours, par téléphone" in page
    assert "Les retours dus à Thierry Bourdon se donnent lors d’une rencontre, tous les 2 mois" in page
    assert "Les retours dus à Céline Vachet se donnent dans un point groupé, chaque mois" in page
    assert "Une adaptation n’est pas un manquement." in page
    for word in ("infraction", "non-respect", "écart", "non conforme"):
        assert word not in page


@pytest.mark.parametrize(
    ("for_", "days", "modes"),
    [("valerie", 7, ("phone",)), ("bruno", 30, ("phone", "meeting", "digest", "writing"))],
)
def test_at10_a_report_back_is_owed_by_the_text_of_whoever_it_is_owed_to(
    cucm: Played, for_: str, days: int, modes: tuple[str, ...]
) -> None:
    owed = clause(
        cucm.partnership,
        ReportBack,
        on=date(2024, 6, 12),
        for_=cucm.member(for_).id,
        with_=cucm.member("rachid").id,
    )
    assert owed.rule == cucm.rule("R5")
    assert (owed.value.delay_days, owed.value.modes) == (days, modes)
    assert (owed.adaptation is None) == (for_ == "bruno")


def test_at14_the_article_of_the_arbitration_is_not_told_as_the_collectives(cucm: Played) -> None:
    page = says(cucm.reading("celine"), "rule", cucm.rule("R5"), on="2025-06-11")
    before = page.split("Cet article vient d’un arbitrage, non du collectif.")[0]
    assert before.endswith("Aucun retour nominatif ne lui est dû. ")
    assert "arbitrage, non du collectif" not in says(
        cucm.reading("celine"), "rule", cucm.rule("R5"), on="2025-06-09"
    )


@pytest.mark.parametrize(
    ("day", "asked"),
    [("2024-11-10", False), ("2024-11-11", True), ("2025-06-09", True), ("2025-06-10", False)],
)
def test_at17_after_180_days_without_an_act_the_rule_is_put_as_a_question(
    cucm: Played, day: str, asked: bool
) -> None:
    on, rule = date.fromisoformat(day), cucm.rule("R4")
    living = lives(cucm.partnership, on)
    assert (rule in silences(cucm.partnership, living, on)) == asked
    page = says(cucm.reading("celine"), "rule", rule, on=day)
    assert ("Oubliée, digérée, ou vivante par téléphone ?" in page) == asked
    if asked:
        assert living[rule].applied


def test_at17_nothing_happens_to_it_until_it_is_dropped_by_consent(cucm: Played) -> None:
    eve = {
        one.id: one.life for one in rules_in_force(cucm.acting("celine", date(2025, 6, 9)), date(2025, 6, 9))
    }
    assert eve[cucm.rule("R4")].state is State.TO_SAY_AGAIN
    page = says(cucm.reading("celine"), "rule", cucm.rule("R4"))
    assert "abandonnée le 10 juin 2025" in page
    assert "personne ne s’en est jamais servi" in page


def test_at18_the_newcomer_writes_after_five_weeks_and_check_ins_ask_both_sides(cucm: Played) -> None:
    due = CheckIn.objects.filter(member=cucm.member("fatou").id).order_by("due").values_list("due", flat=True)
    assert list(due) == [date(2024, 12, 5), date(2025, 2, 5)]
    written = says(cucm.reading("celine"), "rule", cucm.rule("R6"))
    assert (
        "Écrite ensemble par Céline Vachet, CREPI ; Fatou Camara, service social de Montceau ; Valérie Jandot"
        in written
    )


def test_at19_adaptations_that_lost_a_side_find_one_again(cucm: Played) -> None:
    page = says(cucm.reading("celine"), "rule", cucm.rule("R5"))
    assert "a perdu un côté" not in page
    assert page.count("avec Agnès Desbrosses") == 3


def test_at30_the_reservation_ends_when_the_one_who_made_it_lifts_it(cucm: Played) -> None:
    before = says(cucm.reading("celine"), "rule", cucm.rule("R6"), on="2025-06-09")
    assert "avec réserve" in before
    assert N1 in before
    after = says(cucm.reading("celine"), "rule", cucm.rule("R6"), on="2025-06-10")
    assert "Une réserve a été levée le 10 juin 2025" in after
    assert "avec réserve" not in after


def test_those_whom_the_convention_convened_are_members_and_founded_nothing(cucm: Played) -> None:
    convened = ("rachid", "agnes", "bruno", "celine", "yann", "monique", "valerie", "thierry")
    assert all(cucm.member(one).joined_on == date(2023, 9, 12) for one in convened)
    assert all(cucm.member(one).hat in (Hat.MEMBER, Hat.FORMER) for one in convened)
    assert "Nous" not in says(cucm.reading("celine"), "partnership", on="2023-10-01").split("Chronique")[0]


def test_the_declared_interest_stands_where_it_counts(cucm: Played) -> None:
    told = plain(part(cucm.reading("celine"), "who", titled="Intérêts déclarés").get_text(" "))
    assert "Notre organisme répond aussi aux appels d’offres du PLIE." in told


def test_the_table_of_mandates_counts_a_given_one_only_when_it_was_given(cucm: Played) -> None:
    then = mandate_table(cucm.acting("celine", date(2023, 11, 8)))
    given = {str(one.name) for one in then if one.state is MandateState.GIVEN}
    assert MM not in given
    assert LC in given
