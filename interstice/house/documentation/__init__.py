"""The pages of docs/reference that are written from the code itself, so that they cannot lag behind it.

`interstice docs` writes them, and a test holds them to what they would be (issue, section 6: the vocabulary
of acts, the clauses, the glossary).
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from interstice.house import assets
from interstice.house.documentation.acts import acts_page
from interstice.house.documentation.clauses import clauses_page
from interstice.house.documentation.glossary import glossary_page

Page = Callable[[], str]

PAGES: Mapping[str, Page] = {
    "acts.md": acts_page,
    "clauses.md": clauses_page,
    "glossary.md": glossary_page,
}
"""Each page that the rooms themselves write, by the name of its file."""


def written(pages: Mapping[str, Page]) -> dict[str, str]:
    """The text of each page, after the catalogues of messages are compiled: both languages are quoted."""
    for catalogue in sorted(assets.CATALOGUES.glob("*/LC_MESSAGES/*.po")):
        compiled = catalogue.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < catalogue.stat().st_mtime:
            assets.compile_catalogue(catalogue)
    return {name: page() for name, page in pages.items()}


def behind(folder: Path, pages: Mapping[str, Page]) -> list[Path]:
    """The pages of the folder that are absent, or no longer say what the code says."""
    return [
        folder / name
        for name, text in written(pages).items()
        if not (folder / name).exists() or (folder / name).read_text(encoding="utf-8") != text
    ]


def write(folder: Path, pages: Mapping[str, Page]) -> list[Path]:
    """Write the pages into the folder; gives those that changed."""
    folder.mkdir(parents=True, exist_ok=True)
    changed = behind(folder, pages)
    for file in changed:
        file.write_text(pages[file.name](), encoding="utf-8")
    return changed
