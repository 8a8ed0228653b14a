"""Reading before joining: what a guest reads, what joining engages both ways, and what it inscribes."""

from __future__ import annotations

import pytest
from dateutil.relativedelta import relativedelta
from django.utils import timezone

from interstice.parties.commands.members import introduce
from interstice.parties.models import CheckIn, Member
from interstice.register.actors import Hat
from interstice.register.models import Entry
from interstice.rules.commands.principles import state_principle
from interstice.rules.inputs import clause_set
from interstice.rules.models import Rule
from tests.given import Collective, an_opened_partnership
from tests.rules.agreeing import adopted
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Collective:
    """Three organisations, a rule and its reason, and Erin whom Bob has introduced."""
    collective = an_opened_partnership().is_(timezone.localdate())
    adopted(collective, "Se prévenir", why="Parce que le silence use.")
    state_principle(collective.alice, title="Tenir parole", words="Dire non plutôt que se taire.")
    erin = collective.enters("erin", "ccas")
    introduce(collective.bob, member=erin.member, words="Elle sait ce qu’attendre veut dire.")  # type: ignore[arg-type]
    return collective


@pytest.fixture
def erin(here: Collective) -> Reader:
    return Reader(here, "erin")


def test_whoever_was_introduced_reads_the_words_the_rules_and_their_reasons(erin: Reader) -> None:
    page = erin.reads("welcome")
    assert page.says("Bob Rousset, CCAS, vous présente aux membres de", "Elle sait ce qu’attendre veut dire.")
    assert page.says("Ce que nous visons", "Que personne ne soit seul le lendemain.")
    assert page.says("Tenir parole", "Se prévenir", "Parce que le silence use.")
    assert page.says("toutes discutables dès le premier jour")


def test_what_joining_engages_is_told_on_both_sides_with_its_days(erin: Reader) -> None:
    page = erin.reads("welcome")
    assert page.says("Vous, envers nous", "Nous, envers vous", "1 mois et 3 mois après une arrivée")
    assert page.says("Qui vous y attend", "Alice Thévenet", "Bob Rousset", "Carol Bonnardot")
    assert page.without("à l’essai", "probation")


def test_she_joins_by_her_own_act_and_news_will_be_taken(here: Collective, erin: Reader) -> None:
    page = erin.reads("welcome")
    assert page.value("welcomed_by") == str(here.people["bob"])
    after = page.press("Rejoindre", words="Bonjour à tous.")
    assert after.says("Acte inscrit au registre n°", "Erin Martin, CCAS, rejoint le collectif")
    joined = Member.objects.get(id=here.people["erin"])
    assert (joined.hat, joined.joined_on, joined.welcomed_by) == (
        Hat.MEMBER,
        here.today,
        here.people["bob"],
    )
    due = list(CheckIn.objects.filter(member=joined.id).order_by("due").values_list("due", flat=True))
    assert due == [here.today + relativedelta(months=1), here.today + relativedelta(months=3)]


def test_the_rule_that_says_when_news_is_taken_is_named_and_obeyed(here: Collective, erin: Reader) -> None:
    adopted(here, "Accueillir", clauses=[clause_set("welcome", check_in_months=[2])])
    page = erin.reads("welcome")
    assert page.says("2 mois après une arrivée", "par notre règle")
    page.press("Rejoindre")
    told = CheckIn.objects.get(member=here.people["erin"])
    assert (told.due, told.rule) == (
        here.today + relativedelta(months=2),
        Rule.objects.order_by("-number").values_list("id", flat=True)[0],
    )


def test_not_now_inscribes_nothing_and_leaves_the_door_open(erin: Reader) -> None:
    before = Entry.objects.count()
    page = erin.reads("welcome", plus="tard")
    assert page.says("Rien n’est inscrit", "La présentation reste ouverte", "Rejoindre")
    assert Entry.objects.count() == before


def test_joining_twice_by_the_same_page_is_one_act(here: Collective, erin: Reader) -> None:
    page = erin.reads("welcome")
    for _ in range(2):
        page.press("Rejoindre")
    assert Entry.objects.filter(act__startswith="member.joined").count() == 3


def test_whoever_has_joined_already_is_told_so_and_keeps_the_words(here: Collective, erin: Reader) -> None:
    page = erin.reads("welcome")
    page.press("Rejoindre")
    page.soup.find("input", attrs={"name": "key"})["value"] = "another"  # type: ignore[index]
    again = page.press("Rejoindre", words="Encore moi.")
    assert again.status == 422
    assert again.says("Vous êtes déjà membre de ce collectif")
    assert again.value("words") == "Encore moi."


def test_a_member_reads_what_newcomers_read_without_any_form(here: Collective) -> None:
    page = Reader(here, "alice").reads("welcome")
    assert page.says("Ce que lit qui va nous rejoindre", "Se prévenir")
    assert not page.soup.find(id="rejoindre")


def test_a_guest_finds_this_page_first(here: Collective, erin: Reader) -> None:
    assert erin.reads("partnership").status == 302
    assert [one.get_text() for one in erin.reads("welcome").soup.select(".fil ul a")] == ["Bienvenue"]


@pytest.mark.parametrize("who", ["daniel", "zoe"])
def test_to_anyone_else_it_does_not_exist(here: Collective, who: str) -> None:
    assert Reader(here, who).reads("welcome").status == 404
