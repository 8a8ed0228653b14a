"""`interstice demo`: both stories in a folder of their own, shown in a browser."""

from pathlib import Path

import click

from interstice.cli.installation import build_and_collect
from interstice.cli.opening import LOCAL, Unanswered, assert_door_free, opened, port_option
from interstice.cli.stories import play_and_tell
from interstice.house import demonstration

HOME = Path("var") / "demonstration"


class Preparation:
    """The steps that bring a demonstration to where it can be shown."""

    def assets(self) -> None:
        """Build and collect what browsers receive."""
        build_and_collect()

    def tables(self) -> None:
        """Create the tables, or bring them to this version."""
        from django.core.management import call_command

        click.echo("Preparing the tables", err=True)
        call_command("migrate", interactive=False, verbosity=0)

    def play(self, story: Path) -> None:
        """Play one story."""
        play_and_tell(story)

    def week(self) -> None:
        """Persons followed now, and a commission to hold today."""
        from interstice.stories.reading import read_story
        from interstice.stories.week import STORY, live_a_week

        click.echo("Preparing today’s commission", err=True)
        live_a_week(read_story(next(file for file in demonstration.stories() if file.stem == STORY)))

    def people(self) -> dict[str, list[str]]:
        """Those who still have a place at the end of their story."""
        from interstice.stories.demonstration import offered

        return {story.title: [f"{one.name}, {one.function}" for one in story.people] for story in offered()}


@click.command()
@click.option("--home", default=HOME, show_default=True, type=click.Path(path_type=Path), help="Its folder.")
@port_option
@click.option("--reset", is_flag=True, help="Throw the former demonstration away first.")
@click.option("--prepare-only", is_flag=True, help="Stop before serving.")
def demo(*, home: Path, port: int, reset: bool, prepare_only: bool) -> None:
    """Show both stories: invented people, sign-in by one click."""
    assert_door_free(LOCAL, port)
    _enter(home, reset=reset)
    _prepare(home)
    if not prepare_only:
        _show(home, port)


def _enter(home: Path, *, reset: bool) -> None:
    """Take the folder, emptied where a fresh start is asked."""
    try:
        if reset:
            demonstration.forget(home)
        demonstration.at_home(home)
    except demonstration.NotOurs as problem:
        raise Unanswered(str(problem)) from problem


@opened
def _prepare(home: Path) -> None:
    demonstration.prepare(home, Preparation())


def _show(home: Path, port: int) -> None:
    from django.db import connections

    from interstice.house import serving

    click.echo(demonstration.welcome(home, port))
    connections.close_all()
    serving.serve(LOCAL, port, workers=1)
