"""The command line: what one does with an installation, without a browser.

Wrong input names what is wrong, where, and the remedy, and changes nothing. Exit status: 0 when all is well, 1 when
something was looked at and does not hold, 2 when the question itself could not be answered.
"""

import os
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar
from uuid import UUID

import click

from interstice import __version__
from interstice.house import demonstration
from interstice.house.progress import progress

P = ParamSpec("P")
R = TypeVar("R")

DEMONSTRATION_HOME = Path("var") / "demonstration"
LOCAL = "127.0.0.1"
WORKERS = 2


def opened(command: Callable[P, R]) -> Callable[P, R]:
    """Open the installation (settings, rooms) before a command, and say in a sentence what prevents it."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        from django.core.exceptions import ImproperlyConfigured
        from django.db import OperationalError, ProgrammingError

        try:
            open_installation()
            return command(*args, **kwargs)
        except ImproperlyConfigured as problem:
            raise Unanswered(str(problem)) from problem
        except (OperationalError, ProgrammingError) as problem:
            remedy = "Run `interstice check` to see what to mend."
            raise Unanswered(f"The database cannot be used: {str(problem).strip()}\n{remedy}") from problem

    return run


class Unanswered(click.ClickException):
    """A question that could not be answered; the message says what, where and the remedy."""

    exit_code = 2


def open_installation() -> None:
    """Read the settings and load the rooms."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "interstice.house.settings")
    django.setup()


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="interstice")
def main() -> None:
    """Interstice, where professionals of several organisations make their rules together.

    Settings come from the environment; `interstice check` reads them and says what to mend.
    """


@main.command()
@click.option("--address", default=LOCAL, show_default=True, help="Address to open.")
@click.option("--port", default=8000, show_default=True, envvar="PORT", type=click.IntRange(1, 65535), help="Port to open.")
@click.option("--workers", default=WORKERS, show_default=True, type=click.IntRange(1, 64), help="Processes that answer.")
@opened
def serve(address: str, port: int, workers: int) -> None:
    """Serve the pages until stopped."""
    from interstice.house import checking, serving

    waiting = [finding for finding in checking.needed_to_serve() if not finding.holds]
    if waiting:
        raise Unanswered("\n".join(f"{finding.what}: {finding.found}. {finding.remedy}" for finding in waiting))
    _open_door(address, port)
    serving.serve(address, port, workers)


def _open_door(address: str, port: int) -> None:
    from interstice.house import serving

    try:
        serving.assert_free(address, port)
    except serving.DoorTaken as problem:
        raise Unanswered(str(problem)) from problem


@main.command()
@click.argument("story", metavar="STORY.yaml")
@click.option("--until", metavar="ID", help="Stop after the act of this identifier, for instance C20.")
@opened
def play(story: str, until: str | None) -> None:
    """Play a story file, act by act, through the public commands.

    STORY.yaml is a file, or the name of a story that ships: chalon, cucm.
    """
    _play(_story_file(story), until)


def _story_file(story: str) -> Path:
    """A file that exists, or a story that ships under that name."""
    if Path(story).is_file():
        return Path(story)
    shipped = {file.stem: file for file in demonstration.stories()}
    if story in shipped:
        return shipped[story]
    names = ", ".join(shipped) or "none"
    raise Unanswered(f"{story}: there is no such file, and no story of that name ships (those that do: {names}).")


def _play(file: Path, until: str | None = None) -> None:
    from interstice.stories.player import StoryProblem, play_file

    try:
        with progress(f"Playing {file.stem}") as shown:
            report = play_file(file, until=until, progress=shown)
    except StoryProblem as problem:
        raise Unanswered(str(problem)) from problem
    if report.already:
        click.echo(f"{file.stem}: already played here, partnership {report.partnership}.")
        return
    click.echo(f"{file.stem}: {report.played} acts played, partnership {report.partnership}.")
    for kind, count in sorted(report.waiting.items()):
        click.echo(f"  {kind}: {count} left out, their room is not built yet.")


@main.command()
@click.argument("partnership", required=False)
@opened
def verify(partnership: str | None) -> None:
    """Verify registers: every byte, every root, every table.

    Without PARTNERSHIP, verifies all of them. Nothing is changed.
    """
    from interstice.register.verification import verify as verified

    broken = 0
    for number in _registers(partnership):
        found = verified(number)
        broken += not found.holds
        verdict = "holds" if found.holds else "DOES NOT HOLD"
        click.echo(f"{number}  {found.entries} acts  root {found.root[:8]}…  {verdict}")
        for problem in found.problems:
            click.echo(f"  {problem}")
    sys.exit(1 if broken else 0)


@main.command()
@click.argument("partnership", required=False)
@opened
def replay(partnership: str | None) -> None:
    """Empty the tables of a partnership and write them again from its acts.

    Without PARTNERSHIP, replays all of them.
    """
    from interstice.register.models import Head
    from interstice.register.replay import replay as replayed

    for number in _registers(partnership):
        whole = Head.objects.get(partnership=number).size
        with progress(f"Replaying {number}") as shown:
            count = replayed(number, progress=lambda done, shown=shown, whole=whole: shown(done, whole))  # type: ignore[misc]
        click.echo(f"{number}  {count} acts replayed")


@main.group()
def register() -> None:
    """Take a register elsewhere."""


@register.command()
@click.argument("partnership")
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@opened
def export(partnership: str, folder: Path) -> None:
    """Write a register to DIR as public files that other programs verify (C2SP tlog-tiles)."""
    from interstice.register.tiles import export as exported

    if folder.exists() and any(folder.iterdir()):
        raise Unanswered(f"{folder}: this folder is not empty. Give one that does not exist yet.")
    (number,) = _registers(partnership)
    exported(number, folder)
    click.echo(f"Written to {folder}: checkpoint, tile/.")


def _registers(partnership: str | None) -> list[UUID]:
    """The registers a command is about: the one named, or all."""
    from interstice.register.models import Head

    kept = list(Head.objects.order_by("partnership").values_list("partnership", flat=True))
    if partnership is None:
        return kept
    known = "\n".join(f"  {number}" for number in kept) or "  none"
    try:
        asked = UUID(partnership)
    except ValueError as problem:
        message = f"{partnership}: this is not the identifier of a partnership. Those kept here:\n{known}"
        raise Unanswered(message) from problem
    if asked not in kept:
        raise Unanswered(f"{partnership}: there is no register of this partnership. Those kept here:\n{known}")
    return [asked]


@main.command()
@click.option("--settings", "meanings", is_flag=True, help="Say what every setting means, and stop.")
def check(*, meanings: bool) -> None:
    """Check settings and environment: what is wrong, how to mend it."""
    from interstice.house import configuration

    if meanings:
        click.echo(configuration.reference())
        return
    _check()


@opened
def _check() -> None:
    from interstice.house import checking

    found = [*checking.findings()]
    for finding in found:
        click.echo(f"{'well ' if finding.holds else 'WRONG'}  {finding.what}: {finding.found}")
        if not finding.holds:
            click.echo(f"       {finding.remedy}")
    sys.exit(0 if all(finding.holds for finding in found) else 1)


@main.command()
@opened
def assets() -> None:
    """Build fonts, styles, scripts and messages, and collect them for browsers."""
    Preparation().assets()


class Preparation:
    """The steps that bring an installation to where it can serve."""

    def assets(self) -> None:
        """Build what comes from packages, then collect it with ours."""
        from django.core.management import call_command

        from interstice.house import assets as built

        with progress("Building fonts, styles and messages") as shown:
            built.build(shown)
        call_command("collectstatic", interactive=False, verbosity=0, clear=True)

    def tables(self) -> None:
        """Create the tables, or bring them to this version."""
        from django.core.management import call_command

        click.echo("Preparing the tables…", err=True)
        call_command("migrate", interactive=False, verbosity=0)

    def play(self, story: Path) -> None:
        """Play one story."""
        _play(story)


@main.command()
@click.option("--home", default=DEMONSTRATION_HOME, show_default=True, type=click.Path(path_type=Path), help="Its folder.")
@click.option("--port", default=8000, show_default=True, envvar="PORT", type=click.IntRange(1, 65535), help="Port to open.")
@click.option("--reset", is_flag=True, help="Throw the former demonstration away first.")
@click.option("--prepare-only", is_flag=True, help="Stop before serving.")
def demo(*, home: Path, port: int, reset: bool, prepare_only: bool) -> None:
    """Play both stories in a folder of their own and show them: invented people, sign-in by one click."""
    _open_door(LOCAL, port)
    if reset:
        _forget(home)
    demonstration.at_home(home)
    _demo(home, port, prepare_only=prepare_only)


def _forget(home: Path) -> None:
    try:
        demonstration.forget(home)
    except demonstration.NotOurs as problem:
        raise Unanswered(str(problem)) from problem


@opened
def _demo(home: Path, port: int, *, prepare_only: bool) -> None:
    from interstice.house import serving

    demonstration.prepare(home, Preparation())
    if prepare_only:
        return
    click.echo(demonstration.welcome(port))
    serving.serve(LOCAL, port, workers=1)


@main.command(hidden=True, context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def manage(arguments: tuple[str, ...]) -> None:
    """Pass a command to Django, for those who write the software."""
    from django.core.management import execute_from_command_line

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "interstice.house.settings")
    execute_from_command_line(["interstice manage", *arguments])
