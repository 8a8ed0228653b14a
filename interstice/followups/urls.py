"""The addresses of the followed persons' gestures; their pages, which read across rooms, are the desk's."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("interstice.followups.urls_referrals")),
    path("", include("interstice.followups.urls_dossiers")),
]
