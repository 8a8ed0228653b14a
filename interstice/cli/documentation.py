"""`interstice docs`: the reference written from the code, for those who read it and those who change it."""

import sys
from pathlib import Path

import click

from interstice.cli.opening import opened

REFERENCE = Path("docs") / "reference"
COMMANDS = "commands.md"
WIDTH = 100
HEADING = """# The command line

`interstice --help` says the same. Exit status: 0 when all is well, 1 when something was looked at and does
not hold, 2 when the question itself could not be answered. This page is written by `interstice docs` from
the commands themselves.
"""


@click.command()
@click.argument(
    "folder", metavar="[DIR]", default=REFERENCE, type=click.Path(file_okay=False, path_type=Path)
)
@click.option("--check", is_flag=True, help="Write nothing; say which pages lag behind the code.")
@opened
def docs(folder: Path, *, check: bool) -> None:
    """Write the reference: acts, clauses, terms, commands.

    Into DIR, docs/reference unless another is named.
    """
    from interstice.house import documentation

    pages = {**documentation.PAGES, COMMANDS: commands_page}
    if not check:
        for file in documentation.write(folder, pages):
            click.echo(f"Written: {file}")
        return
    late = documentation.behind(folder, pages)
    for file in late:
        click.echo(f"{file} is not what the code says. Run: interstice docs")
    sys.exit(1 if late else 0)


def commands_page() -> str:
    """The page of the commands, as `--help` says them."""
    from interstice.cli import main

    settings = {**main.context_settings, "terminal_width": WIDTH}
    return HEADING + "".join(_sections(click.Context(main, info_name="interstice", **settings)))


def _sections(context: click.Context) -> list[str]:
    """The help of a command, then that of each command below it which is not hidden."""
    command = context.command
    lines = [f"\n## `{context.command_path}`\n\n```text\n{command.get_help(context)}\n```\n"]
    if not isinstance(command, click.Group):
        return lines
    below = [(name, command.commands[name]) for name in command.list_commands(context)]
    for name, one in below:
        if not one.hidden:
            lines += _sections(click.Context(one, info_name=name, parent=context, terminal_width=WIDTH))
    return lines
