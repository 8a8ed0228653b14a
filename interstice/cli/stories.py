"""`interstice play`: a story file, act by act, through the public commands."""

from pathlib import Path

import click

from interstice.cli.opening import Unanswered, opened
from interstice.house.demonstration import stories
from interstice.house.progress import progress


@click.command()
@click.argument("story", metavar="STORY.yaml")
@click.option("--until", metavar="ID", help="Stop after the act of this identifier, for instance C20.")
@opened
def play(story: str, until: str | None) -> None:
    """Play a story file, act by act, through the public commands.

    STORY.yaml is a file, or the name of a story that ships: chalon, cucm.
    """
    play_and_tell(story_file(story), until)


def story_file(story: str) -> Path:
    """A file that exists, or a story that ships under that name."""
    if Path(story).is_file():
        return Path(story)
    shipped = {file.stem: file for file in stories()}
    if story in shipped:
        return shipped[story]
    names = ", ".join(shipped) or "none"
    raise Unanswered(
        f"{story}: there is no such file, and no story of that name ships (those that do: {names})."
    )


def play_and_tell(file: Path, until: str | None = None) -> None:
    """Play a story and say what was played, and which kinds of acts wait for a room that is not built yet."""
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
    if report.waiting:
        left = ", ".join(f"{kind} ({count})" for kind, count in sorted(report.waiting.items()))
        click.echo(f"{file.stem}: {sum(report.waiting.values())} acts wait for a later room: {left}.")
