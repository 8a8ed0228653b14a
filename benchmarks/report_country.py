"""The part of RESULTS.md on following people and meeting, beside the targets."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.country import LINES, Country
from benchmarks.measuring import Effort, Size, now
from benchmarks.report import FLAT, QUERIES, TIMES_FLOOR, Held, number, row, table

SESSION_TIMES_FLOOR = 8.0
PDF_MS, IMPORT_SECONDS = 1000, 20
SESSIONS = ("session", "projector")
PDF = "PDF"
LESS = ", by agreement"
HEADS = (
    "Page",
    "Median alone",
    "× floor",
    "p95 alone",
    "Requests/s together",
    "p95 together",
    "Queries",
    "kB",
)


def country_part(found: Country, effort: Effort, command: str) -> str:
    """Before and after the load, what is kept of the targets, and by what it was measured, when."""
    told = [
        (what, target, worst, "kept" if kept else f"**missed** {share}".strip())
        for what, target, worst, kept, share in _held(found)
    ]
    return "\n".join(
        [
            f"## Following people and meeting, on {found.engine}\n",
            f"Measured on {now()}, by `{command}`; {effort.alone_seconds:g} seconds a page.\n",
            table(("", "Target", "Worst found", ""), told),
            _size("In the demonstration", _built(found.before), found.before),
            _size("At the size of a country", _loaded(found), found.after),
        ]
    )


def _held(found: Country) -> Iterator[Held]:
    pages = [
        (name, one, size.floor) for size in (found.before, found.after) for name, one in size.pages.items()
    ]
    ratios = [(name, one.p50 / floor.p50) for name, one, floor in pages if PDF not in name]
    yield _worst("a list or a person’s page, times the floor", TIMES_FLOOR, _of(ratios, sessions=False))
    yield _worst("a session’s page, times the floor", SESSION_TIMES_FLOOR, _of(ratios, sessions=True))
    yield _worst("queries of a page", QUERIES, [(name, one.queries) for name, one, _floor in pages])
    yield _worst("a page, times itself before the load", FLAT, list(_growth(found)))
    yield _worst("who reads least, times who reads most", FLAT, list(_least(found)))
    slowest = max(one.p50 for name, one, _floor in pages if PDF in name)
    yield "minutes of seven dossiers, PDF", f"≤ {PDF_MS} ms", f"{slowest:.0f} ms", slowest <= PDF_MS, ""
    took = found.imported
    yield (
        f"{LINES:,} dossiers brought in",
        f"≤ {IMPORT_SECONDS} s",
        f"{took:.1f} s",
        took <= IMPORT_SECONDS,
        "",
    )


def _of(ratios: list[tuple[str, float]], *, sessions: bool) -> list[tuple[str, float]]:
    return [(name, ratio) for name, ratio in ratios if name.startswith(SESSIONS) is sessions]


def _worst(what: str, most: float, figures: list[tuple[str, float]]) -> Held:
    name, worst = max(figures, key=lambda one: one[1])
    kept = sum(figure <= most for _name, figure in figures)
    return what, f"≤ {most:g}", f"{worst:.3g} ({name})", worst <= most, f"({kept} of {len(figures)} keep it)"


def _growth(found: Country) -> Iterator[tuple[str, float]]:
    for name, page in found.after.pages.items():
        before = found.before.pages[name].p50 / found.before.floor.p50
        yield name, page.p50 / found.after.floor.p50 / before


def _least(found: Country) -> Iterator[tuple[str, float]]:
    for name, page in found.after.pages.items():
        if name.endswith(LESS):
            yield name.removesuffix(LESS), page.p50 / found.after.pages[name.removesuffix(LESS)].p50


def _built(size: Size) -> str:
    acts, seconds = size.built["acts"], size.built["seconds"]
    return (
        "The two stories, then someone of the first follows fifty persons with two others, holds a session "
        f"of seven dossiers and opens another: {number(acts)} acts in that register; by commands, in "
        f"{seconds:.0f} s."
    )


def _loaded(found: Country) -> str:
    built = found.after.built
    disk = f", {found.disk / 1e9:.1f} GB" if found.disk else ""
    return (
        f"The same, after a load of its tables by SQL: {number(built['dossiers'])} dossiers in "
        f"{built['partnerships']} partnerships, {number(built['professionals'])} professionals, "
        f"{number(built['rows'])} rows in {built['load_seconds']:.0f} s{disk}. The pages are those of a "
        f"partnership that itself holds {number(found.dossiers)} dossiers and 500 professionals. It is a "
        "load: no act was inscribed, and no register is that long."
    )


def _size(title: str, told: str, size: Size) -> str:
    rows = [row("*the floor*", size.floor, size), *(row(name, one, size) for name, one in size.pages.items())]
    return f"### {title}\n\n{told}\n\n{table(HEADS, rows)}"
