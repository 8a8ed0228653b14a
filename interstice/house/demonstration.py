"""`make demo`: both stories played in a folder of their own, which can be thrown away without a thought.

A demonstration never touches the data of an installation: its folder is its own, its database is SQLite in
that folder whatever DATABASE_URL says, because its sign-in page lets anybody in.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from interstice.house import assets
from interstice.house.stamps import Stamp, print_of

PACKAGE = Path(__file__).resolve().parent.parent
MARK = ".demonstration"
BEGUN = "preparing"
PEOPLE = "people.txt"
SHOWN = 3


class NotOurs(Exception):
    """A folder that no demonstration made is neither used nor deleted by one."""


class Steps(Protocol):
    """What the preparation does; the command line gives the real ones."""

    def assets(self) -> None:
        """Build and collect what browsers receive."""

    def tables(self) -> None:
        """Bring the tables to this version."""

    def play(self, story: Path) -> None:
        """Play one story file."""

    def week(self) -> None:
        """Let a collective of the stories go on until today."""

    def people(self) -> dict[str, list[str]]:
        """Those whom the sign-in page offers, by the title of their story."""


def at_home(home: Path) -> None:
    """Make this process a demonstration kept in this folder; to be called before the settings are read.

    A preparation that was interrupted is thrown away: half a story would be taken for a whole one.
    """
    if (home / BEGUN).exists():
        forget(home)
    _assert_ours(home)
    home.mkdir(parents=True, exist_ok=True)
    (home / MARK).touch()
    os.environ["INTERSTICE_HOME"] = str(home)
    os.environ["INTERSTICE_DEMONSTRATION"] = "true"
    for own in ("DATABASE_URL", "INTERSTICE_HTTPS", "EMAIL_URL"):
        os.environ.pop(own, None)


def forget(home: Path) -> None:
    """Delete the folder of a demonstration, and only of one.

    The mark that says whose it is goes last: a deletion that was cut off can be taken up again.
    """
    _assert_ours(home)
    if not home.exists():
        return
    for one in home.iterdir():
        if one.is_dir():
            shutil.rmtree(one)
        elif one.name != MARK:
            one.unlink(missing_ok=True)
    shutil.rmtree(home)


def _assert_ours(home: Path) -> None:
    """Refuse a folder that holds anything a demonstration did not put there."""
    if home.exists() and any(home.iterdir()) and not (home / MARK).exists():
        raise NotOurs(
            f"{home} was not made by a demonstration: it is left as it is. Give another with --home."
        )


def stories() -> list[Path]:
    """The stories that ship with the package, in alphabetical order."""
    return sorted(file for file in (PACKAGE / "stories").rglob("*.yaml"))


def prepare(home: Path, steps: Steps) -> bool:
    """Prepare what is not ready yet; gives whether there was anything to do.

    The stamp is a print of all that the demonstration is made from, so that a second run starts at once and a
    newer version prepares itself again.
    """
    stamp = Stamp(home / "prepared", print_of(_made_from(), *assets.versions()))
    if stamp.fresh:
        return False
    (home / BEGUN).touch()
    steps.assets()
    steps.tables()
    for story in stories():
        steps.play(story)
    steps.week()
    (home / PEOPLE).write_text("\n".join(_lines(steps.people())))
    stamp.set()
    (home / BEGUN).unlink()
    return True


def welcome(home: Path, port: int) -> str:
    """Where to go, and as whom: a few people of each story, the sign-in page offering all of them."""
    people = (home / PEOPLE).read_text()
    return (
        f"\nInterstice is at http://127.0.0.1:{port} (Ctrl+C stops it).\n"
        f"Choose on the sign-in page whom to be, no password is asked. For instance:\n{people}\n"
        f"People, dates and words are invented. Everything is in {home}; `make demo-reset` starts again.\n"
    )


def _lines(people: dict[str, list[str]]) -> Iterator[str]:
    """The first people of each story: who has left it is not offered."""
    for title, offered in people.items():
        yield f"  {title}"
        yield from (f"    {person}" for person in offered[:SHOWN])


def _made_from() -> list[Path]:
    """Stories, changes of tables, messages and our own files of the interface."""
    kinds = ("stories/**/*.yaml", "*/migrations/*.py", "*/static/**/*.*", "locale/**/*.po")
    found = {file for kind in kinds for file in PACKAGE.glob(kind) if file.is_file()}
    return sorted(file for file in found if not file.is_relative_to(assets.VENDOR))
