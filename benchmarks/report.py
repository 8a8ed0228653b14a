"""RESULTS.md: the figures of a run, beside the targets that they meet or miss."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from benchmarks.measuring import CLIENTS, SIZES, WRITERS, Effort, Found, Size, Timing
from benchmarks.serving import WORKERS

TIMES_FLOOR = 5.0
QUERIES = 8
RATE = 150
FLAT = 1.2
ACTS_A_SECOND = 500
LONGEST_MS = 250
REPLAY = 5_000
FROM_MEMORY = 1_000_000
END_TO_END = 100_000
"""What the house promises itself (architecture.md, Performance; register-format.md, What must hold)."""

CALLED = {
    "demonstration": "Demonstration",
    "many": "Many partnerships",
    "long": "A long register",
}
BUILT = {
    "demonstration": "The two stories, as `make demo` shows them:",
    "many": "The stories {times} times over, each time with other people, words and partnerships:",
    "long": (
        "The first story, whose collective goes on until its register is {times} times longer: questions, "
        "positions, rules amended, adopted, said again; about twenty stand at a time, others were dropped:"
    ),
}
RESTRICTED = ", as a decider"

Held = tuple[str, str, str, bool, str]
"""A target: what, how much, what was found, whether it is kept, and by how many where it is missed."""


def page(found: Found, effort: Effort, command: str) -> str:
    """The whole page."""
    parts = [
        _heading(found, effort, command),
        _targets(found),
        *(_size(name, found, effort) for name in SIZES),
        _acts(found),
        _registers(found),
    ]
    return "\n".join(parts)


def _heading(found: Found, effort: Effort, command: str) -> str:
    return f"""# What was measured

{found.day}, by `{command}`, on {found.machine}.
Load of the machine (1, 5, 15 minutes) when it began: {found.load}; when it ended: {found.load_after}.

Every figure depends on the machine: read them as ratios to the *floor* of the same run, a bare Django view
with one indexed query of 25 rows and a template, served by the same granian with {WORKERS} workers. *Alone*
is one client, one request after the other; *together* is {CLIENTS} clients at once for
{effort.together_seconds:g} seconds, from a process that shares the cores with the server. SQLite, pages in
French, without compression.

This page is written by `make bench`.
"""


def _targets(found: Found) -> str:
    """What is kept and what is missed: the worst figure, and how many of the pages keep to it."""
    rows = [*_held_by_pages(found), *_held_by_acts(found), *_held_by_registers(found)]
    told = [
        (what, target, worst, "kept" if kept else f"**missed** {share}".strip())
        for what, target, worst, kept, share in rows
    ]
    return f"## Against the targets\n\n{table(('', 'Target', 'Worst found', ''), told)}"


def _held_by_pages(found: Found) -> Iterator[Held]:
    pages = [
        (f"{called}, {CALLED[name].lower()}", page, size.floor)
        for name, size in found.sizes.items()
        for called, page in size.pages.items()
    ]
    yield _most(
        "a page, times the floor", TIMES_FLOOR, [(one.p50 / floor.p50, name) for name, one, floor in pages]
    )
    yield _most("queries of a page", QUERIES, [(one.queries, name) for name, one, _ in pages])
    rates = [(one.rate, name) for name, one, _ in pages]
    slow, name = min(rates)
    kept = f"({sum(rate >= RATE for rate, _ in rates)} of {len(rates)} keep it)"
    yield f"requests a second, {CLIENTS} clients", f"≥ {RATE}", f"{slow:.0f} ({name})", slow >= RATE, kept
    yield _most("a page, times itself in the demonstration", FLAT, [*_growth(found)])
    yield _most("the most restricted reader, times a member", FLAT, [*_restricted(found)])


def _held_by_acts(found: Found) -> Iterator[Held]:
    rate, longest = found.one_writer["rate"], found.writers["longest"]
    yield "acts a second with their effects", f"≥ {ACTS_A_SECOND}", f"{rate:.0f}", rate >= ACTS_A_SECOND, ""
    yield (
        f"longest wait of {WRITERS} writers",
        f"≤ {LONGEST_MS} ms",
        f"{longest:.0f} ms",
        longest <= LONGEST_MS,
        "",
    )


def _held_by_registers(found: Found) -> Iterator[Held]:
    """In the long register: in a short one, what is done once weighs more than each entry."""
    for key, called, wanted in (
        ("replay", "acts replayed a second", REPLAY),
        ("memory", "entries verified a second, from memory", FROM_MEMORY),
        ("end_to_end", "entries verified a second, end to end", END_TO_END),
    ):
        measured = found.sizes["long"].registers[key]
        yield called, f"≥ {number(wanted)}", f"{number(measured)} (long register)", measured >= wanted, ""


def _most(what: str, most: float, figures: list[tuple[float, str]]) -> Held:
    """A target that no page should pass."""
    worst, name = max(figures)
    kept = sum(figure <= most for figure, _ in figures)
    return what, f"≤ {most:g}", f"{worst:.3g} ({name})", worst <= most, f"({kept} of {len(figures)} keep it)"


def _growth(found: Found) -> Iterator[tuple[float, str]]:
    """How much slower a page is in a larger installation, each told in floors of its own moment."""
    first = found.sizes["demonstration"]
    for name in SIZES[1:]:
        size = found.sizes[name]
        for called, page in size.pages.items():
            before = first.pages[called].p50 / first.floor.p50
            yield page.p50 / size.floor.p50 / before, f"{called}, {CALLED[name].lower()}"


def _restricted(found: Found) -> Iterator[tuple[float, str]]:
    pages = found.sizes["demonstration"].pages
    usual = {"home": "home of the partnership"}
    for called, page in pages.items():
        base = called.removesuffix(RESTRICTED)
        if base != called:
            yield page.p50 / pages[usual.get(base, base)].p50, base


def _size(name: str, found: Found, effort: Effort) -> str:
    size = found.sizes[name]
    title, built = CALLED[name], size.built
    told = BUILT[name].format(times=effort.times)
    size_told = f"{built['partnerships']} partnerships, {number(built['acts'])} acts"
    longest = f"the longest register {number(built['longest'])}"
    pace = f"{built['seconds']:.0f} s ({built['acts'] / built['seconds']:.0f} acts/s)"
    told = f"{told} {size_told}, {longest}; built by commands in {pace}."
    heads = (
        "Page",
        "Median alone",
        "× floor",
        "p95 alone",
        "Requests/s together",
        "p95 together",
        "Queries",
        "kB",
    )
    rows = [
        row("*the floor*", size.floor, size),
        *(row(called, one, size) for called, one in size.pages.items()),
    ]
    return f"## {title}\n\n{told}\n\n{table(heads, rows)}"


def row(name: str, page: Timing, size: Size) -> tuple[str, ...]:
    """One page in a table of pages."""
    return (
        name,
        f"{page.p50:.1f} ms",
        f"{page.p50 / size.floor.p50:.1f}",
        f"{page.p95:.1f} ms",
        f"{page.rate:.0f}",
        f"{page.together_p95:.0f} ms",
        str(page.queries),
        f"{page.bytes / 1000:.0f}",
    )


def _acts(found: Found) -> str:
    rows = [
        (who, f"{told['rate']:.0f}", f"{told['p50']:.1f} ms", f"{told['longest']:.0f} ms")
        for who, told in (
            ("one writer", found.one_writer),
            (f"{WRITERS} writers at once, one register", found.writers),
        )
    ]
    return (
        "## Acts, with their effects\n\nEach command is a transaction of its own on SQLite, from the call "
        f"to the commit.\n\n{table(('', 'Acts a second', 'Median of a command', 'Longest'), rows)}"
    )


def _registers(found: Found) -> str:
    rows = [
        (
            CALLED[name],
            number(told["size"]),
            *(number(told[key]) for key in ("replay", "memory", "end_to_end", "full")),
        )
        for name, told in ((name, found.sizes[name].registers) for name in SIZES)
    ]
    heads = (
        "Register",
        "Entries",
        "Replay",
        "Verify, from memory",
        "Verify, end to end",
        "Verify and replay",
    )
    return (
        "## Registers read again\n\nEntries a second. *From memory*: leaves and root of bytes already read. "
        "*End to end*: bytes and columns of the database, checkpoints, words. *Verify and replay* compares "
        "the tables too.\n\n"
        f"{table(heads, rows)}"
    )


def number(value: float) -> str:
    """A whole number, as one reads it."""
    return f"{value:,.0f}"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown."""
    lines = ["| " + " | ".join(row) + " |" for row in [heads, ["---"] * len(heads), *rows]]
    return "\n".join([*lines, ""])
