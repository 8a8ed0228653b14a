"""Commands about registers: verify, replay, export."""

import sys
from pathlib import Path
from uuid import UUID

import click

from interstice.cli.opening import Unanswered, opened
from interstice.house.progress import progress


@click.command()
@click.argument("partnership", required=False)
@opened
def verify(partnership: str | None) -> None:
    """Verify registers: every byte, every root, every table.

    Without PARTNERSHIP, verifies all of them. Nothing is changed.
    """
    from interstice.register.verification import verify as verified

    broken = 0
    for number in registers(partnership):
        found = verified(number)
        broken += not found.holds
        verdict = "holds" if found.holds else "DOES NOT HOLD"
        click.echo(f"{number}  {found.entries} acts  root {found.root[:8]}  {verdict}")
        for problem in found.problems:
            click.echo(f"  {problem}")
    sys.exit(1 if broken else 0)


@click.command()
@click.argument("partnership", required=False)
@opened
def replay(partnership: str | None) -> None:
    """Write the tables of partnerships again from their acts.

    Without PARTNERSHIP, replays all of them.
    """
    for number in registers(partnership):
        click.echo(f"{number}  {_replay(number)} acts replayed")


def _replay(number: UUID) -> int:
    """Replay one register, showing how far it is."""
    from interstice.register.models import Head
    from interstice.register.replay import replay as replayed

    whole = Head.objects.get(partnership=number).size
    with progress(f"Replaying {number}") as shown:
        return replayed(number, progress=lambda done: shown(done, whole))


@click.group()
def register() -> None:
    """Take a register elsewhere: export."""


@register.command()
@click.argument("partnership")
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@opened
def export(partnership: str, folder: Path) -> None:
    """Write a register to DIR as public files that other programs verify.

    The files are those of C2SP tlog-tiles: checkpoint, tile/.
    """
    from interstice.register.tiles import export as exported

    if folder.exists() and any(folder.iterdir()):
        raise Unanswered(f"{folder}: this folder is not empty. Give one that does not exist yet.")
    (number,) = registers(partnership)
    exported(number, folder)
    click.echo(f"Written to {folder}: checkpoint, tile/.")


def registers(partnership: str | None) -> list[UUID]:
    """The registers a command is about: the one named, or all."""
    from interstice.register.models import Head

    kept = list(Head.objects.order_by("partnership").values_list("partnership", flat=True))
    if partnership is None:
        return kept
    known = "\n".join(f"  {number}" for number in kept) or "  none yet"
    try:
        asked = UUID(partnership)
    except ValueError as problem:
        message = f"{partnership}: this is not the identifier of a partnership. Those kept here:\n{known}"
        raise Unanswered(message) from problem
    if asked not in kept:
        raise Unanswered(
            f"{partnership}: there is no register of this partnership. Those kept here:\n{known}"
        )
    return [asked]
