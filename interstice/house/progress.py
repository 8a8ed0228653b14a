"""Long work shows how far it is: one line rewritten on a screen, one line every two seconds in a log."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

import click

SCREEN_SECONDS = 0.1
LOG_SECONDS = 2.0
WIDTH = 100


class Progress:
    """How far one long work is; called with what is done, the whole, and a word about the present step."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.shown = ""
        self.last = monotonic()
        self.on_screen = sys.stderr.isatty()

    def __call__(self, done: int, whole: int, step: str = "") -> None:
        """Say that `done` of `whole` is behind us, unless it was said just before."""
        pause = SCREEN_SECONDS if self.on_screen else LOG_SECONDS
        if monotonic() - self.last < pause and not (self.on_screen and done == whole):
            return
        self.last = monotonic()
        line = f"{self.title}: {done} of {whole}  {step}"[:WIDTH].rstrip()
        if self.on_screen:
            click.echo(f"\r{line:<{len(self.shown)}}", nl=False, err=True)
            self.shown = line
        else:
            click.echo(line, err=True)

    def close(self) -> None:
        """Leave the line for what follows."""
        if self.shown:
            click.echo(err=True)


@contextmanager
def progress(title: str) -> Iterator[Progress]:
    """Show the progress of one long work, and leave a clean line whatever happens."""
    shown = Progress(title)
    try:
        yield shown
    finally:
        shown.close()
