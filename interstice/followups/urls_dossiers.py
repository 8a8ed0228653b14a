"""The addresses of what is done with a dossier."""

from __future__ import annotations

from django.urls import path

from interstice.followups.views import dossiers

urlpatterns = [
    path("p/<uuid:partnership>/personnes/ouvrir/", dossiers.opened, name="open_dossier"),
    path(
        "p/<uuid:partnership>/personnes/<uuid:dossier>/<str:gesture>/",
        dossiers.gesture,
        name="person_gesture",
    ),
]
