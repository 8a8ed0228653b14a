"""What every command begins with: opening the installation, and saying in a sentence what prevents it."""

import os
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

import click

from interstice.house import serving

P = ParamSpec("P")
R = TypeVar("R")

LOCAL = "127.0.0.1"

port_option = click.option(
    "--port",
    default=8000,
    show_default=True,
    envvar="PORT",
    type=click.IntRange(1, 65535),
    help="Port to open (also: PORT).",
)


class Unanswered(click.ClickException):
    """A question that could not be answered; the message says what, where and the remedy."""

    exit_code = 2


def open_installation() -> None:
    """Read the settings and load the rooms."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "interstice.house.settings")
    django.setup()


def opened(command: Callable[P, R]) -> Callable[P, R]:
    """Open the installation before a command, and say in a sentence what prevents it."""

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


def assert_door_free(address: str, port: int) -> None:
    """Refuse a door that is taken, before any work."""
    try:
        serving.assert_free(address, port)
    except serving.DoorTaken as problem:
        raise Unanswered(str(problem)) from problem
