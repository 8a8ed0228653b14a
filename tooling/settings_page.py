"""docs/reference/settings.md, written from the settings themselves so that it cannot lag behind them."""

import sys

from interstice.house.configuration import Configuration, name_of
from tooling.checks import ROOT

PAGE = ROOT / "docs" / "reference" / "settings.md"
HEADING = """# Settings

Read from the environment, or from the file `settings.env` in the data folder; the environment comes first.
A wrong value stops the program with a sentence that names the setting and the remedy, and `interstice check`
says what is wrong with an installation. This page is written by `make settings`.

A partnership sets nothing here: its own rules do, by their clauses.
"""


def page() -> str:
    """The page as it must be."""
    entries = (
        f"\n## `{name_of(field)}`\n\n{info.description}\n"
        for field, info in Configuration.model_fields.items()
    )
    return HEADING + "".join(entries)


def main() -> int:
    """Write the page."""
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page())
    return 0


if __name__ == "__main__":
    sys.exit(main())
