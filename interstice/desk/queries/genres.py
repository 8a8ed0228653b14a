"""The families under which the register files its acts: what the reader may choose in « Acte »."""

from __future__ import annotations

from functools import cache

from django.db.models import Q
from django.utils.text import slugify
from django.utils.translation import override

from interstice.register.acts import vocabulary


def genres() -> list[tuple[str, str]]:
    """The families, each under a key that does not change with the language, in alphabetical order."""
    named = {_key(name): str(act.genre) for name, act in vocabulary.items() if act.genre}
    return sorted(named.items(), key=lambda one: one[1])


def of_genre(key: str) -> Q:
    """The entries whose act belongs to this family."""
    return Q(act__in=[name for name, act in vocabulary.items() if act.genre and _key(name) == key])


@cache
def _key(name: str) -> str:
    with override("fr"):
        return slugify(str(vocabulary[name].genre))
