"""Where the browser of the browser tests is: the machine's own, none is downloaded."""

import os
import shutil
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")


def find_chromium() -> Path | None:
    """The browser that INTERSTICE_CHROMIUM names, or the one on the path."""
    named = os.environ.get("INTERSTICE_CHROMIUM")
    if named:
        return Path(named) if Path(named).exists() else None
    return next((Path(found) for name in NAMES if (found := shutil.which(name))), None)
