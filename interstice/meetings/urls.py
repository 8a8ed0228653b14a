"""The addresses of meetings: bodies, sessions, agendas; live sessions, minutes and calendars beside."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from interstice.meetings.views import agendas, bodies, scheduling, sessions

_BODY = "p/<uuid:partnership>/instances/<uuid:body>/"
_SESSION = "p/<uuid:partnership>/seances/<uuid:session>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path("p/<uuid:partnership>/seances/", sessions.listed, name="sessions"),
    path(_SESSION, sessions.shown, name="session"),
    path(f"{_SESSION}deplacer/", scheduling.moved, name="move_session"),
    path(f"{_SESSION}annuler/", scheduling.cancelled, name="cancel_session"),
    path(f"{_SESSION}ouvrir/", scheduling.opened, name="open_session"),
    path(f"{_SESSION}points/", agendas.asked, name="add_item"),
    path(f"{_SESSION}points/ordre/", agendas.ordered, name="order_agenda"),
    path(f"{_SESSION}points/<uuid:item>/retirer/", agendas.withdrawn, name="withdraw_item"),
    path(_BODY, bodies.shown, name="body"),
    path(f"{_BODY}reformuler/", bodies.reworded, name="reword_body"),
    path(f"{_BODY}convoquer/", scheduling.called, name="schedule_session"),
    path("", include("interstice.meetings.urls_live")),
    path("", include("interstice.meetings.urls_minutes")),
]
