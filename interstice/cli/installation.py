"""Commands about the installation itself: serve, check, assets, and those of Django for its writers."""

import os
import sys

import click

from interstice.cli.opening import LOCAL, Unanswered, assert_door_free, opened, port_option
from interstice.house.progress import progress

WORKERS = 2


@click.command()
@click.option("--address", default=LOCAL, show_default=True, help="Address to open.")
@port_option
@click.option("--workers", default=WORKERS, show_default=True, type=click.IntRange(1, 64), help="Processes.")
@opened
def serve(address: str, port: int, workers: int) -> None:
    """Serve the pages until stopped."""
    from interstice.house import checking, serving

    waiting = [finding for finding in checking.needed_to_serve() if not finding.holds]
    if waiting:
        raise Unanswered(
            "\n".join(f"{finding.what}: {finding.found}. {finding.remedy}" for finding in waiting)
        )
    assert_door_free(address, port)
    click.echo(f"Interstice is at http://{address}:{port} (Ctrl+C stops it).")
    serving.serve(address, port, workers)


@click.command()
@click.option("--settings", "meanings", is_flag=True, help="Say what every setting means, and stop.")
def check(*, meanings: bool) -> None:
    """Check settings and environment: what is wrong, how to mend it."""
    from interstice.house import configuration

    if meanings:
        click.echo(configuration.reference())
    else:
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


@click.command()
@opened
def assets() -> None:
    """Build fonts, styles, scripts and messages; collect them."""
    build_and_collect()


def build_and_collect() -> None:
    """Build what comes from packages, then collect it with ours for browsers."""
    from django.core.management import call_command

    from interstice.house import assets as built

    with progress("Building fonts, styles and messages") as shown:
        built.build(shown)
    call_command("collectstatic", interactive=False, verbosity=0, clear=True)


@click.command(hidden=True, context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def manage(arguments: tuple[str, ...]) -> None:
    """Pass a command to Django, for those who write the software."""
    from django.core.management import execute_from_command_line

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "interstice.house.settings")
    execute_from_command_line(["interstice manage", *arguments])
