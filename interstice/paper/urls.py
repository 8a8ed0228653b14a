"""The addresses of paper: each family keeps its own, in a module named `urls_…`."""

from __future__ import annotations

from pathlib import Path

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include(f"interstice.paper.{file.stem}"))
    for file in sorted(Path(__file__).parent.glob("urls_*.py"))
]
