"""The addresses of bonds."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from interstice.bonds.views import commitments, needs

_COMMITMENT = "p/<uuid:partnership>/engagements/<uuid:commitment>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path("p/<uuid:partnership>/engagements/", commitments.listed, name="commitments"),
    path("p/<uuid:partnership>/engagements/prendre/", commitments.made, name="make_commitment"),
    path("p/<uuid:partnership>/besoins/dire/", needs.said, name="say_need"),
    path("p/<uuid:partnership>/besoins/<uuid:need>/refermer/", needs.ended, name="end_need"),
    path(_COMMITMENT, commitments.shown, name="commitment"),
    path(f"{_COMMITMENT}<slug:gesture>/", commitments.gesture, name="commitment_gesture"),
]
