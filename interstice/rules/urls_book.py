"""The addresses of the book of rules, of what a rule lives, of principles, words and what goes out."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from interstice.rules.views import book, life, outgoing, principles

_HERE = "p/<uuid:partnership>/"
_RULE = f"{_HERE}regles/<uuid:rule>/"

_LIFE = {
    "say_again": "redire",
    "reactivate": "redire-ensemble",
    "revise": "reviser",
    "suspend": "suspendre",
    "repeal": "abandonner",
    "watch": "veiller",
    "degree": "degre",
    "adapt": "adapter",
    "concern": "me-concerne",
}
"""The gestures on a rule, each with the word of its address."""

urlpatterns: list[URLPattern | URLResolver] = [
    path(f"{_HERE}regles/", book.book, name="rules"),
    path(_RULE, book.rule, name="rule"),
    *(path(f"{_RULE}{word}/", life.gesture, {"gesture": name}, name=name) for name, word in _LIFE.items()),
    path(f"{_RULE}adaptations/<uuid:adaptation>/<slug:gesture>/", life.adaptation, name="adaptation"),
    path(f"{_HERE}principes/", principles.listed, name="principles"),
    path(f"{_HERE}principes/<slug:gesture>/", principles.gesture, name="principle_gesture"),
    path(f"{_HERE}lexique/", principles.words, name="lexicon"),
    path(f"{_HERE}lexique/inscrire/", principles.enter_word, name="enter_word"),
    path(f"{_HERE}dehors/", outgoing.listed, name="outgoing"),
    path(f"{_HERE}dehors/faire-circuler/", outgoing.circulated, name="circulate"),
    path(f"{_HERE}dehors/<uuid:outgoing>/<slug:gesture>/", outgoing.gesture, name="outgoing_gesture"),
]
