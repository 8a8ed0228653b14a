"""Principles: stated with the world that carries them, held as equally legitimate, illustrated (AT03)."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest

from interstice.register.actors import Hat
from interstice.register.refusals import OutOfSight, Refused
from interstice.rules.commands.principles import bind_principles, illustrate_principle, state_principle
from interstice.rules.models import Principle
from interstice.rules.queries.principles import principles
from tests.given import Collective, an_opened_partnership, made
from tests.rules.agreeing import adopted, proposed

pytestmark = pytest.mark.django_db

WORK, CARE, WORD = (
    "Ici on travaille pour de vrai",
    "Personne n’est réduit à ses absences",
    "Une parole se tient",
)


@pytest.fixture
def here() -> Collective:
    """Three organisations around the table, and a stranger apart."""
    return an_opened_partnership()


def stated(here: Collective, title: str, who: str = "alice") -> UUID:
    """A principle that someone states."""
    return made(
        state_principle(here.as_(who), title=title, world="travail social", words="Dit ainsi."), "principle"
    )


def titles(here: Collective, who: str = "alice") -> list[list[str]]:
    """The principles as they stand together, for one of them."""
    return [[str(one.title) for one in group.principles] for group in principles(here.as_(who))]


def test_a_principle_stands_with_the_world_that_carries_it(here: Collective) -> None:
    stated(here, CARE)
    line = principles(here.bob)[0].principles[0]
    assert (str(line.title), str(line.world), str(line.words)) == (CARE, "travail social", "Dit ainsi.")
    assert line.signed == "Alice Thévenet, Département"


def test_a_principle_has_a_title(here: Collective) -> None:
    with pytest.raises(Refused, match="en une phrase"):
        state_principle(here.alice, title=" ")


def test_two_principles_in_tension_stand_apart_until_they_are_bound(here: Collective) -> None:
    work, care = stated(here, WORK), stated(here, CARE, "bob")
    assert titles(here) == [[WORK], [CARE]]
    bind_principles(here.carol, principles=[care, work])
    assert titles(here) == [[WORK, CARE]]
    group = principles(here.bob)[0]
    assert (group.bound, group.rule, group.bound_on) == (True, None, here.today)


def test_binding_is_symmetric_and_adds_up(here: Collective) -> None:
    work, care, word = stated(here, WORK), stated(here, CARE), stated(here, WORD)
    bind_principles(here.alice, principles=[work, care])
    bind_principles(here.bob, principles=[word, care])
    bound = {one.id: set(one.bound_to) for one in Principle.objects.all()}
    everyone = {str(work), str(care), str(word)}
    assert bound == {one: everyone - {str(one)} for one in (work, care, word)}
    assert titles(here) == [[WORK, CARE, WORD]]


def test_the_rule_that_says_so_is_named(here: Collective) -> None:
    work, care = stated(here, WORK), stated(here, CARE)
    rule = adopted(here, "Des horaires et des vies", principles=[work, care], equally=(work, care))
    group = principles(here.bob)[0]
    assert (group.rule, str(group.rule_title)) == (rule, "Des horaires et des vies")


def test_no_rule_cites_one_bound_principle_without_the_other(here: Collective) -> None:
    work, care = stated(here, WORK), stated(here, CARE)
    bind_principles(here.alice, principles=[work, care])
    with pytest.raises(Refused, match="pas l’un sans l’autre"):
        proposed(here, "Des horaires", principles=[work])


def test_principles_are_bound_by_two_at_least_and_once(here: Collective) -> None:
    work, care = stated(here, WORK), stated(here, CARE)
    for alone in ([work], [work, work], []):
        with pytest.raises(Refused, match="au moins deux"):
            bind_principles(here.alice, principles=alone)
    bind_principles(here.alice, principles=[work, care])
    with pytest.raises(Refused, match="déjà"):
        bind_principles(here.bob, principles=[care, work])


def test_only_principles_and_rules_of_this_partnership_are_bound(here: Collective) -> None:
    work, care = stated(here, WORK), stated(here, CARE)
    theirs = made(state_principle(here.stranger, title="Ailleurs"), "principle")
    with pytest.raises(Refused, match="n’existe pas"):
        bind_principles(here.alice, principles=[work, theirs])
    for rule in (uuid4(), proposed(here)):
        with pytest.raises(Refused, match="n’existe pas"):
            bind_principles(here.alice, principles=[work, care], rule=rule)


def test_a_living_example_stands_under_the_principle_for_the_collective(here: Collective) -> None:
    care = stated(here, CARE)
    illustrate_principle(here.bob, principle=care, words="On l’a attendue.", of=here.people["carol"])
    illustrate_principle(here.bob, principle=care, words="Le CCAS a gardé la place.", of=here.ccas)
    examples = principles(here.alice)[0].principles[0].examples
    assert [(one.of, str(one.words)) for one in examples] == [
        ("Carol Bonnardot, Tremplin", "On l’a attendue."),
        ("CCAS", "Le CCAS a gardé la place."),
    ]


def test_an_example_has_words_and_comes_from_here(here: Collective) -> None:
    care = stated(here, CARE)
    with pytest.raises(Refused, match="quelques phrases"):
        illustrate_principle(here.bob, principle=care, words="")
    with pytest.raises(Refused, match="n’existe pas"):
        illustrate_principle(here.bob, principle=care, words="On l’a attendue.", of=uuid4())
    with pytest.raises(OutOfSight):
        illustrate_principle(here.bob, principle=uuid4(), words="On l’a attendue.")
    with pytest.raises(OutOfSight):
        illustrate_principle(here.stranger, principle=care, words="On l’a attendue.")


@pytest.mark.parametrize("hat", [Hat.GUEST, Hat.STEERING, Hat.DECIDER])
def test_those_who_read_the_rules_read_principles_together_and_no_example(here: Collective, hat: Hat) -> None:
    work, care = stated(here, WORK), stated(here, CARE)
    bind_principles(here.alice, principles=[work, care])
    illustrate_principle(here.bob, principle=care, words="On l’a attendue.")
    group = principles(here.enters("noemie", "ccas", hat=hat))[0]
    assert [str(one.title) for one in group.principles] == [WORK, CARE]
    assert not any(one.examples for one in group.principles)
    assert bool(group.principles[0].signed) == (hat is Hat.GUEST)


@pytest.mark.parametrize("hat", [Hat.GUEST, Hat.STEERING, Hat.DECIDER])
def test_only_members_state_bind_and_illustrate(here: Collective, hat: Hat) -> None:
    work, care = stated(here, WORK), stated(here, CARE)
    actor = here.enters("noemie", "ccas", hat=hat)
    acts: tuple[Callable[[], object], ...] = (
        lambda: state_principle(actor, title=WORD),
        lambda: bind_principles(actor, principles=[work, care]),
        lambda: illustrate_principle(actor, principle=care, words="On l’a attendue."),
    )
    for act in acts:
        with pytest.raises(Refused, match="membres du collectif"):
            act()


def test_a_stranger_reads_no_principle(here: Collective) -> None:
    stated(here, CARE)
    assert not principles(here.stranger)
