"""The addresses of minutes as PDF, and of calendars."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from interstice.paper.views import calendars, minutes

_SESSION = "p/<uuid:partnership>/seances/<uuid:session>/"
_EXTRACT = f"{_SESSION}extrait/"

urlpatterns: list[URLPattern | URLResolver] = [
    path("calendrier/<slug:secret>.ics", calendars.feed, name="calendar_feed"),
    path(f"{_SESSION}invitation.ics", calendars.invitation, name="session_invitation"),
    path(f"{_SESSION}compte-rendu.pdf", minutes.whole, name="minutes_pdf"),
    path(f"{_EXTRACT}organisation/<uuid:organisation>.pdf", minutes.for_organisation, name="minutes_for_pdf"),
    path(f"{_EXTRACT}dossier/<uuid:item>.pdf", minutes.about_dossier, name="minutes_about_pdf"),
]
