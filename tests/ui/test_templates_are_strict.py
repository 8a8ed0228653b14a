"""What no template of the house may hold: a style, a script in the page, a request that leaves the server."""

import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent.parent / "interstice"
TEMPLATES = sorted(PACKAGE.glob("*/templates/**/*.html"))
FORBIDDEN = {
    "a style attribute": r"<[^>{]*(?:\{[{%].*?[%}]\}[^>{]*)*\sstyle\s*=",
    "a style element": r"<style\b",
    "a script in the page": r"<script\b(?![^>]*\b(?:src|type=\"application/json\"))",
    "an event attribute": r"<[a-z][^>]*\son[a-z]+\s*=\s*[\"']",
    "a javascript address": r"(?:href|src|action)\s*=\s*[\"']\s*javascript:",
    "something fetched elsewhere": r"<(?:link|script|img)\b[^>]*(?:href|src)\s*=\s*[\"'](?:https?:)?//",
    "an htmx event attribute": r"\shx-on",
}


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_a_template_keeps_to_the_strict_policy(template: Path) -> None:
    text = template.read_text()
    found = [what for what, pattern in FORBIDDEN.items() if re.search(pattern, text, re.IGNORECASE)]
    assert not found, f"{template.relative_to(PACKAGE)} holds {' and '.join(found)}: the policy refuses it."


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_a_form_that_is_posted_carries_its_sign_of_origin(template: Path) -> None:
    for form in re.findall(r"<form\b[^>]*method=\"post\".*?</form>", template.read_text(), re.DOTALL):
        assert "{% csrf_token %}" in form, f"A form of {template.relative_to(PACKAGE)} has no csrf_token."


def test_the_scripts_evaluate_nothing() -> None:
    scripts = (PACKAGE / "ui" / "static" / "ui").glob("*.js")
    assert not [
        file.name
        for file in scripts
        if re.search(r"\beval\(|new Function|innerHTML|document\.write", file.read_text())
    ]


def test_the_theme_asks_nothing_of_another_server() -> None:
    theme = (PACKAGE / "ui" / "static" / "ui" / "theme.css").read_text()
    assert "@import" not in theme
    assert all(address.startswith("../vendor/") for address in re.findall(r"url\(\"([^\"]+)\"\)", theme))
