"""`interstice import`: directories of organisations, tables of dossiers; tried first, then all or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import click

from interstice.cli.opening import Unanswered, opened
from interstice.cli.registers import registers
from interstice.house.progress import progress

if TYPE_CHECKING:
    from interstice.paper.dossiers.columns import Holds
    from interstice.paper.dossiers.dry_run import Plan
    from interstice.paper.sheets import Table
    from interstice.register.actors import Actor

TOLD = 20
"""How many lines that will not be taken are told; the report has them all."""

a_file = click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
apply_option = click.option(
    "--apply", "applied", is_flag=True, help="Do it. Without this, only say what would be done."
)
report_option = click.option(
    "--report",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write what becomes of every line to this file (.csv or .xlsx).",
)


@click.group(name="import")
def importing() -> None:
    """Bring in what one has: organisations, dossiers.

    CSV, XLSX, ODS, and the JSON of data·inclusion. Each first says, line by line, what
    would be done; with --apply, all of it is done, or nothing.
    """


@importing.command()
@a_file
@click.option("--partnership", help="Into this partnership's directory; without it, the installation's.")
@apply_option
@report_option
@opened
def organisations(*, file: Path, partnership: str | None, applied: bool, report: Path | None) -> None:
    """Fill the directory of organisations from FILE.

    Nobody takes a seat by it: a partner is chosen from the directory, by an act. Importing
    the same file again adds nothing.
    """
    from interstice.paper.organisations.dry_run import TITLES
    from interstice.paper.organisations.importing import carry_out, dry_run
    from interstice.paper.organisations.reading import read_directory
    from interstice.paper.sheets import Unreadable

    (number,) = registers(partnership) if partnership else (None,)
    try:
        directory = read_directory(file.read_bytes(), file.name)
    except Unreadable as why:
        raise Unanswered(str(why)) from why
    plan = carry_out(directory, number) if applied else dry_run(directory, number)
    for note in plan.notes:
        click.echo(note)
    defective = [line for line in plan.lines if line.entry.defects or line.outcome == "refused"]
    _tell(
        [
            f"{line.entry.where}, {line.entry.n}: {'; '.join(filter(None, [line.why, *line.entry.defects]))}"
            for line in defective
        ]
    )
    _end(plan.summary(), TITLES, [line.cells() for line in plan.lines], report, applied=applied)


@importing.command()
@a_file
@click.option("--partnership", required=True, help="Its identifier.")
@click.option(
    "--as", "email", required=True, metavar="EMAIL", help="The member who imports, and answers for them."
)
@click.option("--sheet", help="Which sheet of the workbook is read; without it, the likeliest.")
@click.option("--column", "columns", multiple=True, metavar="TITLE=WHAT", help="Correct what a column holds.")
@click.option("--shares", default="", metavar="SUBJECT,…", help="What the agreements of the file cover.")
@click.option("--also-resembling", is_flag=True, help="Open the lines that resemble another, too.")
@apply_option
@report_option
@opened
def dossiers(  # noqa: PLR0913  (one for each option of the command)
    *,
    file: Path,
    partnership: str,
    email: str,
    sheet: str | None,
    columns: Sequence[str],
    shares: str,
    also_resembling: bool,
    applied: bool,
    report: Path | None,
) -> None:
    """Open a dossier for each line of FILE.

    All are inscribed in one turn; for ever, their acts say that they came by the command line.
    Of the dossiers that the member follows, nothing is told. Names, addresses, births,
    telephones and numbers are never taken, but for a name where a rule of the collective
    asks for it.
    """
    from interstice.paper.dossiers.dry_run import TITLES

    (number,) = registers(partnership)
    actor = _member(number, email)
    table = _table(file, sheet)
    chosen = _chosen(table, columns)
    for at, holds in chosen.items():
        click.echo(f"{table.columns[at].letter}  {table.columns[at].title}: {holds.value}")
    plan = _planned(table, chosen, actor, shares)
    for note in plan.notes:
        click.echo(note)
    told = plan.as_the_file_says()
    untaken = [line for line in told.lines if line.outcome != "created"]
    _tell([f"{line.told.n}: {line.words}. {line.why}" for line in untaken])
    if applied:
        _open(plan, actor, also={line.told.n for line in plan.lines} if also_resembling else set())
    _end(plan.summary(), TITLES, [line.cells() for line in told.lines], report, applied=applied)


def _member(partnership: UUID, email: str) -> Actor:
    """The member of the collective who bears this address."""
    from interstice.parties.models import Member
    from interstice.parties.queries.presence import actor_of
    from interstice.register.actors import Door, Hat
    from interstice.vault.models import Identity

    people = Identity.objects.filter(email__iexact=email).values("id")
    found = Member.objects.filter(
        partnership=partnership, identity__in=people, hat=Hat.MEMBER, left_on__isnull=True
    ).first()
    if found is None:
        raise Unanswered(
            f"{email}: no member of this collective has that address. Give one who has joined it."
        )
    return actor_of(found, Door.of_the_command_line())


def _table(file: Path, sheet: str | None) -> Table:
    """The sheet that was asked for, or the likeliest; the others are named, none is left aside unsaid."""
    from interstice.paper.dossiers.columns import best_of, is_known
    from interstice.paper.sheets import Unreadable, read_tables

    try:
        tables = [one for one in read_tables(file.read_bytes(), file.name, is_known) if one.rows]
    except Unreadable as why:
        raise Unanswered(str(why)) from why
    named = [one for one in tables if sheet is None or one.name.casefold() == sheet.casefold()]
    names = ", ".join(one.name for one in tables)
    if not named:
        raise Unanswered(f"--sheet {sheet}: the sheets of this file that hold something are: {names}.")
    if len(named) > 1:
        click.echo(f"Of the sheets {names}, one is read: {best_of(named).name}. Say another by --sheet.")
    return best_of(named)


def _chosen(table: Table, corrections: Sequence[str]) -> dict[int, Holds]:
    """What was recognised, corrected by what the command says."""
    from interstice.paper.dossiers.columns import SEVERAL, Holds, recognised

    chosen = recognised(table)
    titles = {column.title.casefold(): at for at, column in enumerate(table.columns)}
    for one in corrections:
        title, _equals, what = one.rpartition("=")
        if title.casefold() not in titles or what not in Holds.values:
            known = ", ".join(Holds.values)
            raise Unanswered(f"--column {one}: give the title of a column of the file, then one of: {known}.")
        chosen[titles[title.casefold()]] = Holds(what)
    once = [holds for holds in chosen.values() if holds not in SEVERAL]
    if Holds.REFERENCE not in once or len(set(once)) < len(once):
        raise Unanswered(
            "One column holds the reference, and no two the same thing. Say which by --column "
            "TITLE=reference."
        )
    return chosen


def _planned(table: Table, chosen: dict[int, Holds], actor: Actor, shares: str) -> Plan:
    from interstice.followups.kinds import Subject
    from interstice.paper.dossiers.around import around
    from interstice.paper.dossiers.dry_run import planned

    told = [one.strip() for one in shares.split(",") if one.strip()]
    if set(told) - set(Subject.values):
        raise Unanswered(f"--shares {shares}: give some of {', '.join(Subject.values)}.")
    return planned(table, chosen, around(actor, [Subject(one) for one in told]))


def _open(plan: Plan, actor: Actor, also: set[int]) -> None:
    from interstice.followups.commands.importing import import_dossiers
    from interstice.register.refusals import Refused

    dossiers = plan.inputs(also)
    if not dossiers:
        click.echo("Nothing to open.")
        return
    try:
        with progress("Opening dossiers") as shown:
            done = import_dossiers(actor, dossiers=dossiers, progress=shown)
    except Refused as no:
        raise Unanswered(f"{no}\nNothing was inscribed.") from no
    click.echo(f"{len(dossiers)} dossiers opened, acts {done.numbers[0]} to {done.numbers[-1]}.")


def _tell(lines: Sequence[str]) -> None:
    for line in lines[:TOLD]:
        click.echo(line)
    if len(lines) > TOLD:
        click.echo(f"… and {len(lines) - TOLD} more lines: see --report.")


def _end(
    summary: Sequence[str],
    titles: Sequence[object],
    lines: Iterable[Sequence[str]],
    report: Path | None,
    *,
    applied: bool,
) -> None:
    """The count, the report if one was asked, and whether anything was done."""
    from interstice.paper.sheets import csv_bytes, xlsx_bytes

    for sentence in summary:
        click.echo(sentence)
    if report:
        told = [str(one) for one in titles]
        write = xlsx_bytes if report.suffix.lower() == ".xlsx" else csv_bytes
        report.write_bytes(write(told, lines))
        click.echo(f"Written: {report}")
    if not applied:
        click.echo("Nothing was done. Add --apply to do it.")
