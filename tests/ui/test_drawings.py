"""The seal, the circle, the signs: geometry that two people can compare, shapes that always carry a word."""

import re
from dataclasses import dataclass

import pytest
from django.utils.translation import override

from interstice.ui.circle import circle
from interstice.ui.drawings import points, seal
from interstice.ui.icons import ICONS, UnknownIcon, icon
from interstice.ui.templatetags.ui import sign

FROM_THE_MOCK_UP = (
    "M1 0.7v22.6M5 0.7v22.6M9 2.1v19.8M13 3.5v17.0M17 4.2v15.6M21 9.8v4.4M25 0.0v24.0M29 1.4v21.2"
    "M33 7.7v8.6M37 8.4v7.2M41 4.2v15.6M45 2.8v18.4M49 6.3v11.4M53 1.4v21.2M57 7.0v10.0M61 0.7v22.6"
    "M72 4.9v14.2M76 9.1v5.8M80 5.6v12.8M84 0.7v22.6M88 4.9v14.2M92 0.0v24.0M96 1.4v21.2M100 3.5v17.0"
    "M104 5.6v12.8M108 0.0v24.0M112 0.7v22.6M116 0.7v22.6M120 8.4v7.2M124 7.0v10.0M128 10.5v3.0M132 7.7v8.6"
)
DIGITS = "eeca91fd439b6d5ea38fae9dfa8"


@dataclass
class Seat:
    name: str
    second: str = ""
    state: str = ""
    me: bool = False


def digits_drawn_by(path: str) -> str:
    """The digits whose heights (3 + 1.4 d) this path shows: the drawing read back."""
    return "".join(f"{round((float(height) - 3) / 1.4):x}" for height in re.findall(r"v([\d.]+)", path))


def test_the_seal_is_drawn_as_the_design_says() -> None:
    digits = digits_drawn_by(FROM_THE_MOCK_UP)
    assert len(digits) == 32
    assert digits.startswith("eeca91fd439b6d5e")
    drawn = re.search(r'd="([^"]+)"', seal(digits))
    assert drawn
    assert drawn[1] == FROM_THE_MOCK_UP


def test_two_fingerprints_that_differ_by_one_digit_have_two_seals() -> None:
    assert seal("0" * 32) != seal("0" * 31 + "1")


def test_the_seal_names_its_first_digits_in_both_languages() -> None:
    with override("fr"):
        assert 'aria-label="Sceau de l’empreinte eeca 91fd…"' in seal(DIGITS)


@pytest.mark.parametrize("wrong", ["", "pas une empreinte", "12ab", None])
def test_no_seal_is_drawn_from_what_is_not_a_fingerprint(wrong: str) -> None:
    with pytest.raises(ValueError, match="hexadecimal"):
        seal(wrong)


def test_the_six_seats_of_the_mock_up_stand_where_it_puts_them() -> None:
    drawing = circle([Seat(name) for name in "ABCDEF"], "7 règles", "en vigueur", "Le cercle")
    seats = re.findall(r'class="s-place" cx="([\d.]+)" cy="([\d.]+)"', drawing)
    assert seats == [
        ("244.0", "35.8"),
        ("288.0", "112.0"),
        ("244.0", "188.2"),
        ("156.0", "188.2"),
        ("112.0", "112.0"),
        ("156.0", "35.8"),
    ]
    assert 'viewBox="0 0 400 224"' in drawing


@pytest.mark.parametrize("seats", range(1, 11))
def test_nobody_ever_sits_at_twelve_o_clock(seats: int) -> None:
    drawing = circle([Seat("A") for _ in range(seats)], "", "", "Le cercle")
    places = re.findall(r'class="s-place" cx="([\d.]+)" cy="([\d.]+)"', drawing)
    assert len(places) == seats
    assert ("200.0", "24.0") not in places


def test_a_long_name_takes_two_lines_and_widens_the_paper() -> None:
    drawing = circle([Seat("Communauté urbaine Creusot Montceau"), Seat("PLIE")], "", "", "Le cercle")
    assert ">Communauté urbaine</text>" in drawing
    assert ">Creusot Montceau</text>" in drawing
    width = re.search(r'viewBox="0 0 (\d+)', drawing)
    assert width
    assert int(width[1]) > 400


def test_names_around_the_circle_are_escaped() -> None:
    drawing = circle([Seat("<script>")], "<b>", "&", '"label"')
    assert "<script>" not in drawing
    assert "<b>" not in drawing
    assert 'aria-label="&quot;label&quot;"' in drawing


@pytest.mark.parametrize(
    ("state", "drawn"),
    [
        ("consent", "s-place consent"),
        ("reserve", "s-demi"),
        ("objection", "rotate(45"),
        ("attente", "s-place attente"),
        ("tacite", "s-place tacite"),
        ("etude", "s-demi-etude"),
        ("sans", "s-trait"),
    ],
)
def test_every_state_of_a_seat_has_its_own_shape(state: str, drawn: str) -> None:
    assert drawn in circle([Seat("A", state=state)], "", "", "Tour")


def test_the_seat_of_the_reader_is_marked() -> None:
    assert "s-place moi" in circle([Seat("A", me=True)], "", "", "Cercle")
    assert "attente moi-attente" in circle([Seat("A", state="attente", me=True)], "", "", "Cercle")


def test_a_state_that_nobody_drew_is_said_clearly() -> None:
    with pytest.raises(ValueError, match="consent, reserve"):
        circle([Seat("A", state="consented")], "", "", "Cercle")
    with pytest.raises(ValueError, match="No sign"):
        sign("consented", "consent")


def test_a_sign_is_a_shape_and_its_word() -> None:
    assert sign("reserve", "consent avec réserve") == '<span class="avis reserve">consent avec réserve</span>'
    assert sign("adoptee", "adoptée") == '<span class="rep adoptee">adoptée</span>'
    assert sign("", "demandé") == '<span class="rep">demandé</span>'
    assert sign("tacite", "tacite", "rep") == '<span class="rep tacite">tacite</span>'
    assert "&lt;b&gt;" in sign("consent", "<b>")


def test_commitments_stand_in_a_row_with_their_sentence() -> None:
    row = points(["tenu", "renegocie", "encours", "echu"], "1 tenu, 1 renégocié, 1 en cours, 1 échu")
    assert row.count("<circle") == 4
    assert row.count("p-demi") == 1
    assert 'aria-label="1 tenu, 1 renégocié, 1 en cours, 1 échu"' in row


def test_every_icon_is_hidden_beside_its_word() -> None:
    assert all('aria-hidden="true"' in icon(name) for name in ICONS)


def test_an_icon_that_nobody_drew_is_said_with_those_that_exist() -> None:
    with pytest.raises(UnknownIcon, match="regle"):
        icon("corbeille")
