"""What must be there in the work-integration site of Chalon, read to its end and on its past days."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from uuid import UUID

import pytest

from interstice.parties.kinds import MandateState
from interstice.parties.models import CheckIn, Member
from interstice.parties.queries.mandates import mandate_table
from interstice.register.actors import Hat
from interstice.register.acts import vocabulary
from interstice.register.refusals import Refused
from interstice.rules.commands.proposals import propose_rule
from interstice.rules.commands.rules import revise_rule
from interstice.rules.kinds import Round
from interstice.rules.life import State
from interstice.rules.models import Rule
from interstice.rules.queries.book import rules_in_force
from interstice.rules.queries.provenance import path_of
from interstice.rules.queries.rule_page import rule_at
from tests.stories.finding import act
from tests.stories.playing import Played
from tests.stories.watching import body_of, part, plain, row, says, sign_of

DEPARTEMENT = "Département de Saône-et-Loire"
V1, V2 = "Ici on travaille pour de vrai", "Personne n’est réduit à ses absences"
T1 = "Trois services, et rien à faire ensemble près de chez soi"
T6 = "L’emploi du temps de la formation heurte les jours de production"
R3 = "Horaires et clause d’attention"
S1 = "Sa solution de garde saute sans prévenir"
ARBITRATED = "Cet article vient d’un arbitrage, non du collectif."
N1 = "quatre semaines, pas un mois de plus"


def test_at01_the_founding_text_is_signed_we_without_order_and_leaves_seven_fields_open(
    chalon: Played,
) -> None:
    home = chalon.reading("ines")
    text = plain(part(home, "partnership", titled="Texte fondateur", on="2024-02-12").get_text(" "))
    assert "Nous voulons un vrai chantier dans la maison de quartier" in text
    names = text.split("Nous ")[-1].split(" acte n°")[0].split(" ; ")
    assert names == sorted(names)
    assert len(names) == 8
    left = plain(part(home, "partnership", titled="Ce qui reste à déterminer", on="2024-02-12").get_text(" "))
    assert left.count(" · ") == 6
    for blank in ("L’objet", "Les principes", "Les règles", "Les instances", "Les fonctions", "Les rôles"):
        assert blank in left
    assert "rien n’est bloqué" in left


def test_at01_the_body_bears_the_name_that_the_collective_gave_it_everywhere(chalon: Played) -> None:
    ines = chalon.reading("ines")
    assert "L’équipe Valider les orientations" in says(ines, "partnership")
    assert "l’équipe Valider les orientations" in says(ines, "who")
    assert "l’équipe : une réunion chaque mois" in says(ines, "rules", on="2024-05-01")
    assert "l’équipe : une réunion chaque mois" in says(ines, "rule", chalon.rule("R1"))


def test_at02_a_silence_reads_let_be_with_its_age_and_is_told_from_a_mandate_given(chalon: Played) -> None:
    ines = chalon.reading("ines")
    silent = row(ines, DEPARTEMENT, "2024-03-05")
    assert sign_of(silent) == "rep tacite"
    assert "laisser-faire depuis 15 jours" in plain(silent.get_text(" "))
    given = row(ines, DEPARTEMENT, "2025-01-21")
    assert sign_of(given) == "rep adoptee"
    assert "4 mars 2024 : tacite" in plain(given.get_text(" "))


def test_at02_the_silent_organisation_is_not_among_the_explicit_ones(chalon: Played) -> None:
    then = mandate_table(chalon.acting("ines", date(2024, 3, 5)))
    explicit = [str(one.name) for one in then if one.state is MandateState.GIVEN]
    assert explicit == ["CCAS de Chalon-sur-Saône"]


@pytest.mark.parametrize(
    ("page", "about", "on"),
    [
        ("partnership", None, ""),
        ("rules", None, ""),
        ("principles", None, ""),
        ("question", "T4", ""),
        ("proposal", "R3", ""),
        ("rule", "R1", ""),
        ("rule", "R2", ""),
        ("rule", "R3", ""),
        ("rule", "R3", "2024-10-02"),
        ("rule", "R4", ""),
        ("rule", "R5", ""),
    ],
)
@pytest.mark.parametrize("who", ["ines", "gerard"])
def test_at03_one_of_two_principles_is_never_shown_without_the_other(
    chalon: Played, who: str, page: str, about: str | None, on: str
) -> None:
    kinds = {"question": "question", "proposal": "rule", "rule": "rule"}
    which = [chalon.thing(about, kinds[page])] if about else []
    answer = chalon.reading(who).answer(page, *which, on=on)
    if who == "gerard" and page in ("question", "proposal"):
        assert answer.status_code == 404
        return
    text = plain(body_of(answer).get_text(" "))
    assert (V1 in text) == (V2 in text)


def test_at03_dropping_one_of_the_two_is_refused_and_dropping_both_is_a_proposal(chalon: Played) -> None:
    rule, ines = chalon.rule("R3"), chalon.acting("ines")
    text = rule_at(ines, rule).text
    kept = chalon.thing("V1", "principle")
    articles = [str(one) for one in text.said.articles]  # type: ignore[attr-defined]
    with pytest.raises(Refused, match="également légitimes"):
        revise_rule(
            ines,
            rule=rule,
            articles=articles,
            principles=[kept],
            round=Round.MEETING,
            agreed=[UUID(one) for one in text.agreed],
            read_version=text.number,
        )
    with pytest.raises(Refused, match="également légitimes"):
        propose_rule(
            chalon.acting("ines"), title="Horaires", articles=articles, revises=rule, principles=[kept]
        )
    propose_rule(chalon.acting("ines"), title="Horaires", articles=articles, revises=rule, principles=[])
    assert Rule.objects.get(id=rule).version == text.number


def test_at04_the_path_of_the_rule_on_hours_tells_every_step_in_order(chalon: Played) -> None:
    actor = chalon.acting("ines", date(2024, 10, 2))
    row_ = Rule.objects.get(id=chalon.rule("R3"))
    assert [one.kind for one in path_of(actor, row_, date(2024, 10, 2))] == [
        "situation.told",
        "question.raised",
        "rule.proposed",
        "stance.objected",
        "logic.translated",
        "logic.translated",
        "proposal.amended",
        "stance.objected",
        "proposal.amended",
        *["stance.consented"] * 4,
        "stance.reserved",
        "rule.adopted",
        "principle.bound",
        "question.generalised",
    ]


def test_at04_the_page_says_three_rounds_two_translations_confirmed_and_shows_the_reservation(
    chalon: Played,
) -> None:
    page = says(chalon.reading("ines"), "rule", chalon.rule("R3"), on="2024-10-02")
    assert "trois tours de consentement" in page
    assert page.count("confirmée le 9 septembre 2024 par qui était traduit") == 2
    assert "avec réserve" in page
    assert N1 in page


def test_at04_the_situation_is_withdrawn_and_its_link_stays(chalon: Played) -> None:
    page = says(chalon.reading("ines"), "rule", chalon.rule("R3"))
    assert S1 not in page
    assert "Retiré de l’affichage : seul le lien reste" in page


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2024-09-25", State.IN_FORCE),
        ("2024-09-26", State.TO_SAY_AGAIN),
        ("2024-11-17", State.TO_SAY_AGAIN),
        ("2024-11-18", State.IN_FORCE),
    ],
)
def test_at06_past_its_date_a_rule_says_so_and_stays_in_force_until_it_is_said_again(
    chalon: Played, day: str, state: State
) -> None:
    on = date.fromisoformat(day)
    book = {one.id: one.life for one in rules_in_force(chalon.acting("ines", on), on)}
    life = book[chalon.rule("R2")]
    assert life.state is state
    assert life.applied
    assert life.asleep_on is None
    shown = says(chalon.reading("ines"), "rule", chalon.rule("R2"), on=day)
    assert ("Sa date est passée. Elle reste en vigueur." in shown) == (state is State.TO_SAY_AGAIN)


def test_at14_an_article_that_comes_from_an_arbitration_says_so_and_no_other_does(chalon: Played) -> None:
    page = says(chalon.reading("ines"), "rule", chalon.rule("R3"), on="2025-07-08")
    before, after = page.split(ARBITRATED)
    assert before.endswith("et ne dépasse pas quatre semaines. ")
    assert ARBITRATED not in after
    first = says(chalon.reading("ines"), "rule", chalon.rule("R3"), on="2024-10-02")
    assert ARBITRATED not in first


def test_at14_the_ladder_gives_each_place_and_its_delay(chalon: Played) -> None:
    page = says(chalon.reading("ines"), "rule", chalon.rule("R1"))
    assert (
        "les membres concernés (15 jours), puis les décideurs des organisations concernées (30 jours), "
        "puis le comité de pilotage (60 jours)"
    ) in page


def test_at18_check_ins_at_one_and_three_months_ask_both_sides(chalon: Played) -> None:
    lucie = chalon.member("lucie").id
    due = CheckIn.objects.filter(member=lucie).order_by("due").values_list("due", flat=True)
    assert list(due) == [date(2025, 3, 10), date(2025, 5, 10)]
    for who in ("lucie", "ines"):
        asked = plain(part(chalon.reading(who), "who", titled="Prendre des nouvelles").get_text(" "))
        assert "10 mars 2025" in asked
        assert "10 mai 2025" in asked


def test_at18_no_status_of_probation_exists(chalon: Played) -> None:
    hats = {"member", "decider", "steering", "guest", "former", "opener", "by_link"}
    assert {one.value for one in Hat} == hats
    assert {one.name for one in Member._meta.get_fields()} == {
        *("id", "partnership", "identity", "organisation", "function", "hat", "way", "steering"),
        *("entered_on", "joined_on", "welcomed_by", "paused_on", "back_on", "left_on", "relays_to"),
    }


def test_at19_the_ties_that_are_relayed_are_told_with_the_departure_and_no_reason(chalon: Played) -> None:
    page = says(chalon.reading("ines"), "act", act(chalon, "C93"))
    assert "Nadège Bonin, Département de Saône-et-Loire, quitte le collectif" in page
    assert "Inès Lardy, Département de Saône-et-Loire" in page
    assert "Samira Belkacem, CCAS de Chalon-sur-Saône" in page
    assert {one.name for one in fields(vocabulary["member.left/1"])} == {  # type: ignore[arg-type]
        *("relays_to", "hands_over", "words")
    }


def test_at24_a_suspended_rule_says_when_it_comes_back_and_never_why(chalon: Played) -> None:
    assert "suspendue jusqu’au 1er septembre" in says(chalon.reading("ines"), "rules", on="2025-08-01")
    page = says(chalon.reading("ines"), "rule", chalon.rule("R1"), on="2025-08-01")
    assert "Elle reprend ce jour-là d’elle-même." in page
    assert "suspendue" not in says(chalon.reading("ines"), "rules", on="2025-09-01")
    assert {one.name for one in fields(vocabulary["rule.suspended/1"])} == {  # type: ignore[arg-type]
        *("rule", "until", "round", "agreed", "words")
    }


def test_at24_a_paused_member_stays_here_with_the_day_of_return_and_no_reason(chalon: Played) -> None:
    page = says(chalon.reading("ines"), "who", on="2025-10-01")
    assert "Julien Mazoyer, délégué à l’insertion, arrivé dans l’année" in page
    assert "en pause jusqu’au 8 janvier 2026" in page
    assert "en pause" not in says(chalon.reading("ines"), "who", on="2024-03-05")
    assert "en pause" not in says(chalon.reading("ines"), "who", on="2026-01-08")
    assert {one.name for one in fields(vocabulary["member.paused/1"])} == {"back_on", "words"}  # type: ignore[arg-type]


def test_at28_an_objection_and_a_consent_stand_for_the_draft_that_was_read(chalon: Played) -> None:
    page = says(chalon.reading("ines"), "proposal", chalon.rule("R1"))
    now, before = page.split("sans effet sur celle-ci")
    assert "France Travail consent Karim Zerrouki" in now
    assert "version 1 : objection" in before


def test_at30_the_reservation_is_kept_after_its_author_left(chalon: Played) -> None:
    assert chalon.member("brigitte").left_on == date(2025, 1, 31)
    assert N1 in says(chalon.reading("ines"), "rule", chalon.rule("R3"))
    assert N1 in says(chalon.reading("ines"), "rule", chalon.rule("R3"), on="2025-06-01")


@pytest.mark.parametrize("gesture", ["say_again", "reactivate", "revise"])
def test_at30_the_reservation_comes_back_when_the_rule_is_said_again(chalon: Played, gesture: str) -> None:
    assert N1 in says(chalon.reading("ines"), gesture, chalon.rule("R3"))
