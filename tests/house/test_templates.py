"""Every template is used by something, and those that replace a library's replace one that exists."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import allauth
import django.forms
import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "interstice"
LIBRARIES = [Path(str(one.__file__)).parent / "templates" for one in (allauth, django.forms)]

NAMED_BY_DJANGO = {"400.html", "403.html", "403_csrf.html", "404.html", "500.html"}
"""Found by their names, by Django itself."""

TEMPLATES = sorted(
    str(file.relative_to(root))
    for root in PACKAGE.glob("*/templates")
    for file in root.rglob("*")
    if file.is_file()
)


@cache
def written() -> str:
    """All that the house writes in Python and in templates."""
    files = [*PACKAGE.rglob("*.py"), *PACKAGE.glob("*/templates/**/*")]
    return "\n".join(file.read_text(encoding="utf-8") for file in files if file.is_file())


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_is_used(name: str) -> None:
    replaces = any((root / name).exists() for root in LIBRARIES)
    used = f'"{name}"' in written() or name in NAMED_BY_DJANGO
    assert used or replaces, f"Nothing shows {name}: take it away."


def test_a_template_has_one_home() -> None:
    assert len(TEMPLATES) == len(set(TEMPLATES))
