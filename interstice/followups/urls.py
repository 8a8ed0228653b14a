"""The addresses of the followed persons' gestures; their pages, which read across rooms, are the desk's."""

from __future__ import annotations

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include(f"interstice.followups.{module}"))
    for module in ("urls_referrals", "urls_dossiers")
    if find_spec(f"interstice.followups.{module}")
]
