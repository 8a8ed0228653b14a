"""The types of paper: one plain file for each face, cut once from the variable fonts of the screen.

A PDF embeds each face that it uses. Cut beforehand, a face costs nothing when a sheet is laid out; and since
one file holds Latin and Latin extended, a name with a Polish letter keeps it.
"""

from io import BytesIO
from pathlib import Path

from interstice.house.fonts import FEATURES, LATIN, LATIN_EXTENDED, code_points, folder_of

FOLDER = "paper"
OPTICAL_SIZE = 14
"""Literata is drawn for a size in points; a sheet has titles and headings in it, nothing smaller."""

FACES = {
    ("fontpkg_literata", "Literata[opsz,wght].ttf"): {
        "literata-500.ttf": {"wght": 500, "opsz": OPTICAL_SIZE},
        "literata-600.ttf": {"wght": 600, "opsz": OPTICAL_SIZE},
    },
    ("fontpkg_source_sans_3", "SourceSans3[wght].ttf"): {
        "source-sans-3-400.ttf": {"wght": 400},
        "source-sans-3-600.ttf": {"wght": 600},
    },
}
"""For each variable font, the faces cut from it and where each stands on its axes."""


def cut(package: str, source: str, folder: Path) -> None:
    """Write the faces of one family: the letters are chosen once, then drawn for each weight."""
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    letters = _letters(folder_of(package) / "files" / source)
    folder.mkdir(parents=True, exist_ok=True)
    for name, axes in FACES[package, source].items():
        face = instantiateVariableFont(TTFont(BytesIO(letters)), axes, static=True)
        face.save(folder / name)


def _letters(font: Path) -> bytes:
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    options = Options(layout_features=[*FEATURES], name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], hinting=False)
    chosen, kept = Subsetter(options), BytesIO()
    chosen.populate(unicodes=[*code_points(f"{LATIN} {LATIN_EXTENDED}")])
    with TTFont(font) as opened:
        chosen.subset(opened)
        opened.save(kept)
    return kept.getvalue()
