"""The addresses of minutes, of their extracts, of one's calendar; files of them are the room of papers'."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from interstice.meetings.views import calendars, minutes

_SESSION = "p/<uuid:partnership>/seances/<uuid:session>/"
_EXTRACT = f"{_SESSION}extrait/"

urlpatterns: list[URLPattern | URLResolver] = [
    path("mon-compte/calendrier/", calendars.own, name="calendar"),
    path("mon-compte/calendrier/revoquer/", calendars.revoked, name="revoke_calendar"),
    path(f"{_SESSION}compte-rendu/", minutes.shown, name="minutes"),
    path(f"{_SESSION}compte-rendu/<slug:gesture>/", minutes.gesture, name="minutes_gesture"),
    path(f"{_EXTRACT}organisation/<uuid:organisation>/", minutes.extract_for, name="minutes_extract_for"),
    path(f"{_EXTRACT}dossier/<uuid:item>/", minutes.extract_about, name="minutes_extract_about"),
]
