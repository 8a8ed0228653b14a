"""A public code is checked where it is typed, and a wrong one is told in a sentence that helps."""

from __future__ import annotations

from collections.abc import Callable
from importlib import resources

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as some
from ruamel.yaml import YAML
from stdnum import luhn

from interstice.parties.siret import checked_insee, checked_siret


def refusal(check: Callable[[str], str], code: str) -> str:
    with override("fr"), pytest.raises(ValueError, match="«\u00a0") as refused:
        check(code)
    return str(refused.value)


@pytest.mark.parametrize(
    "typed",
    [
        "73282932000074",
        "732 829 320 00074",
        "732\u00a0829\u00a0320\u202f00074",
        "732.829.320.00074",
        " 732-829-320-00074 ",
    ],
)
def test_a_siret_is_kept_as_its_fourteen_digits(typed: str) -> None:
    assert checked_siret(typed) == "73282932000074"


@pytest.mark.parametrize("typed", ["35600000000048", "35600000049837", "356 000 000 09075"])
def test_the_post_office_has_a_sum_of_its_own(typed: str) -> None:
    assert len(checked_siret(typed)) == 14


def test_an_establishment_of_the_post_office_that_follows_neither_sum_is_refused() -> None:
    assert "ne s’accordent pas" in refusal(checked_siret, "35600000049838")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("73282932000079", "mal recopié"),
        ("732829320", "SIREN"),
        ("7328293200007", "il a 13 chiffres et il en faut quatorze"),
        ("732829320000744", "il a 15 chiffres"),
        ("7328293200007A", "sans autre signe"),
        ("SIRET 73282932000074", "sans autre signe"),
        ("٧٣٢٨٢٩٣٢٠٠٠٠٧٤", "sans autre signe"),
        ("", "sans autre signe"),
    ],
)
def test_a_wrong_siret_is_told_with_what_to_do(typed: str, said: str) -> None:
    sentence = refusal(checked_siret, typed)
    assert said in sentence


@given(some.integers(0, 10**8 - 1).filter(lambda number: number != 35600000), some.integers(0, 9999))
def test_every_number_made_as_a_siret_is_one(siren: int, establishment: int) -> None:
    body = f"{siren:08d}"
    whole = body + luhn.calc_check_digit(body) + f"{establishment:04d}"
    if not whole.startswith("356000000"):
        assert checked_siret(whole + luhn.calc_check_digit(whole))


@given(some.text(max_size=20), some.sampled_from([checked_siret, checked_insee]))
def test_anything_typed_is_a_code_or_a_sentence(typed: str, check: Callable[[str], str]) -> None:
    try:
        code = check(typed)
    except ValueError as refused:
        code = str(refused)
    assert code.isalnum() or "«" in code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("71076", "71076"),
        (" 01001 ", "01001"),
        ("2a004", "2A004"),
        ("2B033", "2B033"),
        ("75056", "75056"),
        ("69381", "69381"),
        ("97105", "97105"),
        ("97411", "97411"),
        ("97611", "97611"),
        ("98818", "98818"),
    ],
)
def test_a_commune_of_france_is_known_by_its_five_signs(typed: str, code: str) -> None:
    assert checked_insee(typed) == code


@pytest.mark.parametrize(
    "typed", ["", "7107", "710760", "00001", "20004", "96001", "2C004", "97001", "97900", "ABCDE"]
)
def test_what_is_no_commune_is_told_with_an_example(typed: str) -> None:
    assert "71076 pour Chalon-sur-Saône" in refusal(checked_insee, typed)


@pytest.mark.parametrize("typed", ["71000", "75000"])
def test_a_postal_code_is_told_for_what_it_is(typed: str) -> None:
    assert "est un code postal" in refusal(checked_insee, typed)


def test_the_communes_of_the_stories_pass() -> None:
    for name in ("chalon.yaml", "cucm.yaml"):
        text = resources.files("interstice.stories").joinpath("data", name).read_text("utf-8")
        for commune in YAML(typ="safe").load(text)["territory"]["communes"]:
            assert checked_insee(commune["insee"]) == commune["insee"]
