"""Long work shows how far it is: one line rewritten on a screen, one line a tenth in a log."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

import click

TENTHS = 10
TICK_SECONDS = 0.1


class Progress:
    """How far one long work is; called with what is done, the whole, and a word about the present step."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.shown = ""
        self.tenth = -1
        self.last = 0.0
        self.on_screen = sys.stderr.isatty()

    def __call__(self, done: int, whole: int, step: str = "") -> None:
        """Say that `done` of `whole` is behind us."""
        part = done / whole if whole else 1.0
        if self.on_screen:
            self._rewrite(done, whole, step)
        elif int(part * TENTHS) > self.tenth:
            self.tenth = int(part * TENTHS)
            click.echo(f"{self.title}: {done} of {whole}", err=True)

    def _rewrite(self, done: int, whole: int, step: str) -> None:
        """Rewrite the line, at most ten times a second."""
        if done < whole and monotonic() - self.last < TICK_SECONDS:
            return
        self.last = monotonic()
        line = f"{self.title}: {done} of {whole}  {step}"[:100]
        click.echo(f"\r{line:<{len(self.shown)}}", nl=False, err=True)
        self.shown = line

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
