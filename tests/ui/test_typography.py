"""French spaces and quotation marks, English ones."""

import re
from pathlib import Path

import pytest
from django.utils.safestring import mark_safe
from django.utils.translation import override

from interstice.ui import numbers, typography
from interstice.ui.templatetags.ui import fine_typography

PACKAGE = Path(__file__).resolve().parents[2] / "interstice"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Qui l'appelle ?", "Qui l’appelle\u202f?"),
        ("Qui l’appelle?", "Qui l’appelle\u202f?"),
        ("Vraiment?! Oui.", "Vraiment\u202f?! Oui."),
        ("Une raison ; une autre", "Une raison\u202f; une autre"),
        ("Il reste : deux jours", "Il reste\u00a0: deux jours"),
        ("« Une mère »", "«\u00a0Une mère\u00a0»"),
        ("«Une mère»", "«\u00a0Une mère\u00a0»"),
        ("acte n° 132", "acte n°\u00a0132"),
        ("avec Mme D. hier", "avec Mme\u00a0D. hier"),
        ("https://exemple.fr/?a=1;b=2", "https://exemple.fr/?a=1;b=2"),
        ("à 9:30 précises", "à 9:30 précises"),
    ],
)
def test_french_takes_its_spaces(typed: str, shown: str) -> None:
    with override("fr"):
        assert typography.fine_typography(typed) == shown


def test_fine_typography_can_be_done_twice_without_harm() -> None:
    with override("fr"):
        once = typography.fine_typography("Acte n° 3 : « d’accord ? » ; bien !")
        assert typography.fine_typography(once) == once


def test_english_keeps_its_own_spaces() -> None:
    with override("en"):
        assert (
            typography.fine_typography("Who calls? Anyone; please: now!") == "Who calls? Anyone; please: now!"
        )


def test_what_is_already_html_is_left_alone() -> None:
    with override("fr"):
        assert fine_typography(mark_safe("Tom &amp; Jerry ?")) == "Tom &amp; Jerry ?"


def test_quotation_marks_are_those_of_the_language_and_never_doubled() -> None:
    with override("fr"):
        assert typography.quoted("oui") == "«\u00a0oui\u00a0»"
        assert typography.quoted("« oui »") == "« oui »"
    with override("en"):
        assert typography.quoted("yes") == "“yes”"


def test_digits_are_read_in_groups_of_four() -> None:
    assert typography.in_groups("eeca91fd439b6d5e") == "eeca 91fd 439b 6d5e"


def test_a_list_is_joined_by_the_conjunction_of_the_language() -> None:
    with override("fr"):
        assert typography.joined(["A", "B", "C"]) == "A, B et C"
        assert typography.joined(["A"]) == "A"
    with override("en"):
        assert typography.joined(["A", "B"]) == "A and B"


@pytest.mark.parametrize(
    ("number", "gender", "french", "english"),
    [
        (0, "m", "zéro", "zero"),
        (1, "f", "une", "one"),
        (7, "f", "sept", "seven"),
        (21, "f", "vingt et une", "twenty-one"),
        (33, "m", "trente-trois", "thirty-three"),
        (69, "m", "soixante-neuf", "sixty-nine"),
        (131, "m", "131", "131"),
    ],
)
def test_small_numbers_are_written_in_letters(number: int, gender: str, french: str, english: str) -> None:
    with override("fr"):
        assert numbers.in_letters(number, gender) == french
    with override("en"):
        assert numbers.in_letters(number, gender) == english


def test_ranks_follow_the_language() -> None:
    with override("fr"):
        assert [numbers.rank(1), numbers.rank(1, "f"), numbers.rank(14)] == ["1er", "1re", "14e"]
    with override("en"):
        assert [numbers.rank(n) for n in (1, 2, 3, 11, 21)] == ["1st", "2nd", "3rd", "11th", "21st"]


def test_what_parts_two_things_has_the_spaces_of_the_language() -> None:
    with override("fr"):
        assert typography.enumerated(["A, le 3", "B, le 5"]) == "A, le 3\u202f; B, le 5"
        assert (typography.colon(), typography.semicolon()) == ("\u00a0: ", "\u202f; ")
    with override("en"):
        assert typography.enumerated(["A", "B"]) == "A; B"
        assert (typography.colon(), typography.semicolon()) == (": ", "; ")


def test_no_page_writes_the_spaces_of_one_language_between_two_things() -> None:
    parting = re.compile(
        r"""[%}]}[ \u00a0\u202f]+[;:] *{[{%]|["'][ \u00a0\u202f]+[;:] ?["']\)?\.join|join:"[^"]*[;:]"""
    )
    translated = re.compile(r"{% blocktranslate.*?{% endblocktranslate %}", re.DOTALL)
    for file in (file for kind in ("html", "py") for file in PACKAGE.glob(f"**/*.{kind}")):
        assert not parting.search(translated.sub("", file.read_text(encoding="utf-8"))), file
