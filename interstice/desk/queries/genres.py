"""The families under which the register files its acts: what the reader may choose in « Acte »."""

from __future__ import annotations

from functools import cache

from django.db.models import Q
from django.utils.text import slugify
from django.utils.translation import override

from interstice.desk.queries.sight import MANDATES, OUTSIDE_READS
from interstice.register.actors import Actor
from interstice.register.acts import vocabulary


def genres(seen_by: Actor) -> list[tuple[str, str]]:
    """The families that this actor reads, in alphabetical order; their keys hold in any language."""
    read = ("",) if seen_by.within() else (*OUTSIDE_READS, MANDATES)
    named = {
        _key(name): str(act.genre) for name, act in vocabulary.items() if act.genre and name.startswith(read)
    }
    return sorted(named.items(), key=lambda one: one[1])


def of_genre(key: str) -> Q:
    """The entries whose act belongs to this family."""
    return Q(act__in=[name for name, act in vocabulary.items() if act.genre and _key(name) == key])


@cache
def _key(name: str) -> str:
    with override("fr"):
        return slugify(str(vocabulary[name].genre))
