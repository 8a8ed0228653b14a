"""What browsers receive is built from packages, once, and is what the theme asks for."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from interstice.house import assets


@pytest.fixture(scope="module")
def vendor(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("vendor")
    assert assets.build(lambda *_: None, vendor=folder)
    return folder


def test_everything_the_pages_ask_for_is_there_with_its_licence(vendor: Path) -> None:
    built = {str(file.relative_to(vendor)) for file in vendor.rglob("*") if file.is_file()}
    assert built >= {
        "bootstrap.min.css",
        "bootstrap.bundle.min.js",
        "bootstrap-LICENSE.txt",
        "htmx.min.js",
        "django-htmx-LICENSE.txt",
        "fonts/literata-latin-opsz-normal.woff2",
        "fonts/literata-latin-ext-opsz-normal.woff2",
        "fonts/paper/literata-500.ttf",
        "fonts/paper/literata-600.ttf",
        "fonts/paper/source-sans-3-400.ttf",
        "fonts/paper/source-sans-3-600.ttf",
        "fonts/literata-LICENSE.txt",
        "fonts/source-sans-3-latin-wght-normal.woff2",
        "fonts/source-sans-3-latin-ext-wght-normal.woff2",
        "fonts/source_sans_3-LICENSE.txt",
    }


def test_the_second_time_there_is_nothing_to_do(vendor: Path) -> None:
    assert not assets.build(lambda *_: pytest.fail("built again"), vendor=vendor)


def test_fonts_keep_their_axes_and_write_french(vendor: Path) -> None:
    font = TTFont(vendor / "fonts" / "literata-latin-opsz-normal.woff2")
    assert {axis.axisTag for axis in font["fvar"].axes} == {"opsz", "wght"}
    assert {ord(sign) for sign in "Éœç’«»\u00a0€→"} <= set(font.getBestCmap())


def test_names_from_elsewhere_are_written_as_they_are(vendor: Path) -> None:
    font = TTFont(vendor / "fonts" / "source-sans-3-latin-ext-wght-normal.woff2")
    assert {ord(sign) for sign in "Şśńłň"} <= set(font.getBestCmap())


def test_a_face_of_paper_is_one_plain_file_with_every_letter(vendor: Path) -> None:
    face = TTFont(vendor / "fonts" / "paper" / "source-sans-3-600.ttf")
    assert "fvar" not in face
    assert {ord(sign) for sign in "Éœç’«»\u00a0€→Şśńłň"} <= set(face.getBestCmap())


def test_the_two_fonts_that_every_page_loads_stay_light(vendor: Path) -> None:
    latin = [*(vendor / "fonts").glob("*-latin-[ow]*.woff2")]
    assert len(latin) == 2
    assert sum(file.stat().st_size for file in latin) < 170_000


def test_no_file_points_to_a_map_that_is_not_served(vendor: Path) -> None:
    for file in [*vendor.glob("*.css"), *vendor.glob("*.js")]:
        assert b"sourceMappingURL" not in file.read_bytes()


def test_a_compiled_catalogue_speaks(tmp_path: Path) -> None:
    catalogue = tmp_path / "en" / "LC_MESSAGES" / "django.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text('msgid "oui"\nmsgstr "yes"\n')
    assets.compile_catalogue(catalogue)
    assert b"yes" in catalogue.with_suffix(".mo").read_bytes()
