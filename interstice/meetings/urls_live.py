"""The addresses of a session while it is held."""

from __future__ import annotations

from django.urls import URLPattern, path

from interstice.meetings.views import live, live_entry, live_gestures, live_presence

_SESSION = "p/<uuid:partnership>/seances/<uuid:session>/"
_LIVE = f"{_SESSION}en-direct/"

urlpatterns: list[URLPattern] = [
    path(_LIVE, live.shown, name="live"),
    path(f"{_SESSION}projection/", live.projected, name="projector"),
    path(f"{_LIVE}nouveau/", live.refreshed, name="live_refresh"),
    path(f"{_SESSION}projection/nouveau/", live.projection_refreshed, name="projector_refresh"),
    path(f"{_LIVE}compris/", live_entry.heard, name="hear"),
    path(f"{_LIVE}inscrire/", live_entry.entered, name="enter"),
    path(f"{_LIVE}lignes/<uuid:entry>/", live_entry.reworded, name="reword_entry"),
    path(f"{_LIVE}points/<uuid:item>/", live_gestures.reached, name="reach_item"),
    path(f"{_LIVE}points/<uuid:item>/animer/", live_gestures.facilitated, name="facilitate_item"),
    path(f"{_LIVE}decisions/<uuid:entry>/", live_gestures.reviewed, name="review_decision"),
    path(f"{_LIVE}presence/", live_presence.presence, name="change_presence"),
    path(f"{_LIVE}clore/", live_gestures.closed, name="close_session"),
]
