"""Which letters of the two families are kept, and where their packages are installed."""

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

# Latin: English, French and their signs; the arrows are those the screens use. Latin extended: the range that
# the theme's @font-face declares, character for character.
LATIN = (
    "U+0000-00FF U+0131 U+0152-0153 U+02BB-02BC U+02C6 U+02DA U+02DC U+0304 U+0308 U+0329 U+2000-206F U+20AC "
    "U+2116 U+2122 U+2190-2193 U+2197-2199 U+2212 U+2215 U+2260 U+2264-2265 U+FEFF U+FFFD"
)
LATIN_EXTENDED = "U+0100-0130 U+0132-0151 U+0154-02BA U+1E00-1EFF"
FEATURES = ("calt", "ccmp", "kern", "liga", "lnum", "locl", "mark", "mkmk", "sups", "tnum")


def folder_of(package: str) -> Path:
    """Where an installed package keeps its files."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(f"The package {package} is not installed. Run `make install`.")
    return Path(spec.origin).parent


def code_points(signs: str) -> Iterator[int]:
    """Read ranges as style sheets write them: U+0041 U+0061-007A."""
    for part in signs.split():
        first, _, last = part.removeprefix("U+").partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)
