"""What browsers receive that is not ours: built once from packages, never downloaded, never in the sources.

Fonts are subset to Latin and Latin extended (design/README.md, To look at the mock-ups): people's names are
written as they are, and the second file is fetched only when a name needs it.
"""

import re
import shutil
from collections.abc import Callable, Iterator
from importlib.metadata import distribution, version
from pathlib import Path

from interstice.house import faces, fonts
from interstice.house.fonts import FEATURES, LATIN, LATIN_EXTENDED, code_points, folder_of
from interstice.house.stamps import Stamp, print_of

Report = Callable[[int, int, str], None]

PACKAGE = Path(__file__).resolve().parent.parent
VENDOR = PACKAGE / "ui" / "static" / "vendor"
CATALOGUES = PACKAGE / "locale"
SOURCES = ("bootstrap-wrapper", "django-htmx", "fontpkg-literata", "fontpkg-source-sans-3", "fonttools")

RANGES = {"latin": LATIN, "latin-ext": LATIN_EXTENDED}
FONTS = {
    "literata-{range}-opsz-normal.woff2": ("fontpkg_literata", "Literata[opsz,wght].ttf"),
    "source-sans-3-{range}-wght-normal.woff2": ("fontpkg_source_sans_3", "SourceSans3[wght].ttf"),
}
MAP_LINE = re.compile(rb"(/\*#|//#) sourceMappingURL=.*", re.MULTILINE)


def build(report: Report, *, vendor: Path = VENDOR) -> bool:
    """Build fonts, styles, scripts and catalogues; gives whether there was anything to do."""
    if built(vendor=vendor):
        return False
    steps = [*_steps(vendor)]
    for done, (name, step) in enumerate(steps):
        report(done, len(steps), name)
        step()
    report(len(steps), len(steps), "")
    _stamp(vendor).set()
    return True


def built(*, vendor: Path = VENDOR) -> bool:
    """Whether everything stands, from the packages and the catalogues of now."""
    compiled = all(catalogue.with_suffix(".mo").exists() for catalogue in _catalogues())
    return compiled and _stamp(vendor).fresh


def _catalogues() -> list[Path]:
    return sorted(CATALOGUES.glob("*/LC_MESSAGES/*.po"))


def _stamp(vendor: Path) -> Stamp:
    made_from = [Path(one) for one in (__file__, faces.__file__, fonts.__file__)]
    return Stamp(vendor / ".made-from", print_of([*made_from, *_catalogues()], *versions()))


def versions() -> list[str]:
    """The packages that assets come from, as they are installed."""
    return [f"{name} {version(name)}" for name in SOURCES]


def _steps(vendor: Path) -> Iterator[tuple[str, Callable[[], None]]]:
    """Each file to build, with what builds it; the quick ones first."""
    yield "Bootstrap", lambda: _copy_bootstrap(vendor)
    yield "htmx", lambda: _copy_htmx(vendor)
    for catalogue in _catalogues():
        yield catalogue.name, lambda catalogue=catalogue: compile_catalogue(catalogue)  # type: ignore[misc]
    for name, (package, source) in FONTS.items():
        origin = folder_of(package)
        _copy(origin / "LICENSE", vendor / "fonts" / f"{package.removeprefix('fontpkg_')}-LICENSE.txt")
        for reach, signs in RANGES.items():
            target = vendor / "fonts" / name.format(range=reach)
            font = origin / "files" / source
            yield target.name, lambda f=font, t=target, s=signs: subset(f, t, s)  # type: ignore[misc]
    for package, source in faces.FACES:
        target = vendor / "fonts" / faces.FOLDER
        yield source, lambda p=package, s=source, t=target: faces.cut(p, s, t)  # type: ignore[misc]


def subset(font: Path, target: Path, signs: str) -> None:
    """Write the part of a font that covers these signs, with its axes, compressed for the web."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    options = Options(
        flavor="woff2", layout_features=[*FEATURES], name_IDs=[0, 1, 2, 5, 13, 14], hinting=False
    )
    chosen = Subsetter(options)
    chosen.populate(unicodes=[*code_points(signs)])
    with TTFont(font) as opened:
        chosen.subset(opened)
        opened.flavor = "woff2"
        target.parent.mkdir(parents=True, exist_ok=True)
        opened.save(target)


def compile_catalogue(catalogue: Path) -> None:
    """Write the compiled form of a catalogue of messages beside it, so that no gettext program is needed."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with catalogue.open("rb") as source:
        messages = read_po(source, locale=catalogue.parts[-3])
    draft = catalogue.with_suffix(".mo.new")
    with draft.open("wb") as target:
        write_mo(target, messages)
    draft.replace(catalogue.with_suffix(".mo"))


def _copy_bootstrap(vendor: Path) -> None:
    """Bootstrap as its package ships it, whole: the theme retouches it, nothing is rebuilt."""
    origin = folder_of("bootstrap_wrapper").parent / "bootstrap"
    _copy(origin / "css" / "bootstrap.min.css", vendor / "bootstrap.min.css")
    _copy(origin / "js" / "bootstrap.bundle.min.js", vendor / "bootstrap.bundle.min.js")
    _copy(origin / "LICENSE", vendor / "bootstrap-LICENSE.txt")


def _copy_htmx(vendor: Path) -> None:
    """The second htmx, from the package that also answers it (architecture.md, Stack)."""
    origin = folder_of("django_htmx") / "static" / "django_htmx"
    _copy(origin / "htmx-2.min.js", vendor / "htmx.min.js")
    for file in distribution("django-htmx").files or ():
        if file.name == "LICENSE":
            _copy(Path(str(file.locate())), vendor / "django-htmx-LICENSE.txt")


def _copy(origin: Path, target: Path) -> None:
    """Copy a file without the pointer to a source map, which is not served."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if origin.suffix in {".css", ".js"}:
        target.write_bytes(MAP_LINE.sub(b"", origin.read_bytes()))
    else:
        shutil.copyfile(origin, target)
