"""The pair that runs an item comes from the clause, turns as it says, and skips whoever is not there."""

from __future__ import annotations

from uuid import UUID

from interstice.meetings.turning import Around, Earlier, Pair, Turning, pair_for

RACHID, FATIMA, VALERIE, DENIS = (UUID(int=n) for n in range(1, 5))
BY_TWO = Turning(pair=("insertion_delegate", "referent"), each="item")
HERE = Around(frozenset({RACHID, FATIMA, VALERIE, DENIS}), (RACHID, FATIMA), VALERIE, DENIS)


def test_the_delegate_and_the_referent_run_a_dossier() -> None:
    assert pair_for(BY_TWO, HERE) == Pair((RACHID, VALERIE))


def test_the_delegates_take_turns_item_after_item() -> None:
    assert pair_for(BY_TWO, HERE, [Earlier((RACHID, VALERIE))]).members == (FATIMA, VALERIE)
    assert pair_for(BY_TWO, HERE, [Earlier((RACHID,)), Earlier((FATIMA,))]).members == (RACHID, VALERIE)


def test_the_turn_of_a_session_is_kept_through_it_and_passes_at_the_next() -> None:
    by_session = Turning(pair=BY_TWO.pair, each="session")
    assert pair_for(by_session, HERE, [Earlier((FATIMA, VALERIE))]).members == (FATIMA, VALERIE)
    before = [Earlier((FATIMA, VALERIE), same_session=False)]
    assert pair_for(by_session, HERE, before).members == (RACHID, VALERIE)


def test_whoever_is_not_there_is_said_to_be_missing_and_nobody_takes_their_place() -> None:
    without = Around(frozenset({FATIMA}), (RACHID, FATIMA), VALERIE)
    assert pair_for(BY_TWO, without) == Pair((FATIMA,), ("referent",))
    assert pair_for(BY_TWO, Around(frozenset({VALERIE}), (), VALERIE)) == Pair(
        (VALERIE,), ("insertion_delegate",)
    )


def test_several_delegates_without_a_rule_on_turns_agree_among_themselves() -> None:
    free = Turning(pair=BY_TWO.pair)
    assert pair_for(free, HERE) == Pair((VALERIE,), ("insertion_delegate",))


def test_one_person_in_two_parts_is_named_once_and_a_volunteer_is_not_chosen() -> None:
    both = Turning(pair=("referent", "convener", "volunteer"))
    around = Around(frozenset({DENIS}), (), DENIS, DENIS)
    assert pair_for(both, around) == Pair((DENIS,), ("volunteer",))


def test_without_any_clause_or_on_another_item_nobody_is_named() -> None:
    assert not pair_for(Turning(), HERE)
    assert not pair_for(BY_TWO, HERE, about_someone=False)
