"""Situations: recomposed, checked before anyone reads them, withdrawn while their link stays (AT04, N16)."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import pytest

from interstice.register.models import Entry
from interstice.register.refusals import OutOfSight, Refused
from interstice.rules.commands.questions import generalise, raise_question, tell_situation
from interstice.rules.models import Situation
from interstice.rules.queries.questions import question_page
from interstice.rules.queries.situations import situation, situations
from interstice.vault.queries import sayings
from tests.given import Collective, an_opened_partnership, made
from tests.rules.agreeing import adopted

pytestmark = pytest.mark.django_db

CARE = (
    "Une personne du chantier élève seule ses enfants. Sa solution de garde saute sans prévenir, et ces "
    "matins-là elle ne vient pas."
)
SAMIRA = "Samira élève seule deux enfants. Elle habite 12 rue de la Verrerie et commence à huit heures."


@pytest.fixture
def here() -> Collective:
    """Three organisations around the table, and a stranger apart."""
    return an_opened_partnership()


def told(here: Collective, text: str = CARE, **more: Any) -> UUID:
    """The situation that Bob tells."""
    return made(tell_situation(here.bob, text=text, **more), "situation")


def test_a_recomposed_situation_is_read_by_the_collective(here: Collective) -> None:
    one = situation(here.carol, told(here))
    assert str(one.text) == CARE
    assert one.signed == "Bob Rousset, CCAS"
    assert one.withdrawn_on is None


def test_what_could_identify_someone_is_stopped_and_shown_where(here: Collective) -> None:
    with pytest.raises(Refused) as no:
        told(here, SAMIRA)
    assert "2 passages" in str(no.value)
    assert "« Samira » (un prénom)" in str(no.value)
    assert "rue de la Verrerie" in str(no.value)
    assert not Situation.objects.exists()


def test_an_age_is_stopped_too(here: Collective) -> None:
    with pytest.raises(Refused, match="un passage"):
        told(here, "Une mère de 34 ans cherche une garde.")


def test_the_names_of_members_are_known_and_stopped(here: Collective) -> None:
    with pytest.raises(Refused, match="Bonnardot"):
        told(here, "La voisine de Bonnardot cherche une garde.")


def test_its_author_may_say_that_nobody_real_is_meant(here: Collective) -> None:
    assert str(situation(here.alice, told(here, SAMIRA, even_so=True)).text) == SAMIRA


def test_a_refused_text_leaves_no_trace_at_all(here: Collective) -> None:
    before = Entry.objects.count()
    with pytest.raises(Refused):
        told(here, SAMIRA)
    assert Entry.objects.count() == before


def test_a_situation_is_told_recomposed_or_not_at_all(here: Collective) -> None:
    with pytest.raises(Refused, match="recomposée"):
        told(here, recomposed=False)
    with pytest.raises(Refused, match="quelques phrases"):
        told(here, "  ")


def test_once_generalised_only_who_told_it_reads_it_and_the_link_stays(here: Collective) -> None:
    one = told(here)
    question = made(raise_question(here.alice, sentence="Qui garde ?", rests_on=[one]), "question")
    here.day(28)
    generalise(
        here.alice, subject=question, situations=[one], common="La garde.", concerns="Toute personne employée"
    )
    for who in ("alice", "carol"):
        assert not situation(here.as_(who), one).text
        assert situation(here.as_(who), one).withdrawn_on == here.today
    assert str(situation(here.bob, one).text) == CARE
    page = question_page(here.carol, question)
    assert [(ground.id, ground.kind, ground.label.text) for ground in page.rests_on] == [
        (one, "situation", None)
    ]
    assert page.steps[0].thing == one
    assert not page.steps[0].words


def test_no_door_gives_a_withdrawn_text_back(here: Collective) -> None:
    one = told(here)
    mark = Situation.objects.get(id=one).text
    question = made(raise_question(here.alice, sentence="Qui garde ?", rests_on=[one]), "question")
    generalise(here.carol, subject=question, situations=[one], common="La garde.", concerns="Chacun")
    assert mark not in sayings(here.alice, [mark])
    assert all(not line.text for line in situations(here.carol))


def test_a_generalisation_may_bear_on_the_rule_that_came_of_it(here: Collective) -> None:
    one, rule = told(here), adopted(here, "Prévenir la veille")
    generalise(here.alice, subject=rule, situations=[one], common="La garde.", concerns="Chacun")
    assert not situation(here.carol, one).text


def test_what_is_common_and_who_it_concerns_are_both_said(here: Collective) -> None:
    question = made(raise_question(here.alice, sentence="Qui garde ?"), "question")
    with pytest.raises(Refused, match="ce qui est commun"):
        generalise(here.alice, subject=question, common=" ", concerns="Chacun")
    with pytest.raises(Refused, match="qui cela concerne"):
        generalise(here.alice, subject=question, common="La garde.", concerns="")


def test_a_situation_withdraws_once(here: Collective) -> None:
    one = told(here)
    question = made(raise_question(here.alice, sentence="Qui garde ?"), "question")
    generalise(here.alice, subject=question, situations=[one], common="La garde.", concerns="Chacun")
    with pytest.raises(Refused, match="déjà retirée"):
        generalise(here.bob, subject=question, situations=[one], common="Encore.", concerns="Chacun")


def test_one_generalises_about_something_that_is_here(here: Collective) -> None:
    one = told(here)
    for subject in (uuid4(), one):
        with pytest.raises(Refused, match="généralise"):
            generalise(here.alice, subject=subject, common="La garde.", concerns="Chacun")
    question = made(raise_question(here.alice, sentence="Qui garde ?"), "question")
    with pytest.raises(Refused, match="n’existe pas"):
        generalise(here.alice, subject=question, situations=[uuid4()], common="La garde.", concerns="Chacun")
    assert str(situation(here.carol, one).text) == CARE


@pytest.mark.parametrize("who", ["daniel", "stranger"])
def test_situations_are_for_the_collective_alone(here: Collective, who: str) -> None:
    one = told(here)
    actor = getattr(here, who)
    with pytest.raises(OutOfSight):
        situation(actor, one)
    if who == "daniel":
        with pytest.raises(OutOfSight):
            situations(actor)
    else:
        assert not situations(actor)
