"""The addresses of the desk."""

from __future__ import annotations

from django.urls import path

from interstice.desk.views import (
    act,
    convention,
    day,
    exports,
    founding,
    home,
    persons,
    register,
    visits,
    welcome,
)

urlpatterns = [
    path("", day.day, name="day"),
    path("ouvrir/", founding.found, name="found"),
    path("p/<uuid:partnership>/", home.home, name="partnership"),
    path("p/<uuid:partnership>/personnes/", persons.persons, name="persons"),
    path("p/<uuid:partnership>/personnes/<uuid:dossier>/", persons.person, name="person"),
    path("p/<uuid:partnership>/convention/", convention.convention, name="convention"),
    path("p/<uuid:partnership>/bienvenue/", welcome.welcome, name="welcome"),
    path("p/<uuid:partnership>/lu/", visits.seen, name="seen"),
    path("p/<uuid:partnership>/registre/", register.register, name="register"),
    path("p/<uuid:partnership>/registre/verifier/", register.verify, name="verify"),
    path("p/<uuid:partnership>/registre/checkpoint", exports.checkpoint, name="checkpoint"),
    path("p/<uuid:partnership>/registre/cle", exports.verifier, name="verifier"),
    path("p/<uuid:partnership>/registre/tile/<path:tile>", exports.tile, name="tile"),
    path("p/<uuid:partnership>/registre/<int:n>/", act.act, name="act"),
    path("p/<uuid:partnership>/registre/<int:n>/effacer/", act.erase, name="erase_words"),
]
