"""Addresses put together once: from one row to the next, only identifiers and numbers change.

To work an address out costs as much as the row that bears it (benchmarks/RESULTS.md), and a list has one a
row.
What is kept is the shape of an address, never the address of anything.
"""

from __future__ import annotations

from functools import lru_cache
from uuid import UUID

from django.urls import URLResolver, get_resolver, get_script_prefix, get_urlconf, reverse

_STAND_INS: dict[type[UUID | int], tuple[UUID | int, ...]] = {
    UUID: tuple(UUID(int=place) for place in range(1, 9)),
    int: tuple(10**15 + place for place in range(1, 9)),
}
"""What stands for an identifier or a number at each place, while a shape is worked out."""


def address(name: str, *of: UUID | int) -> str:
    """What `reverse` gives for this name and what it bears. Raises NoReverseMatch as it does."""
    kinds = tuple(type(one) for one in of)
    return _shape(get_resolver(get_urlconf()), get_script_prefix(), name, kinds).format(*of)


@lru_cache(maxsize=1024)
def _shape(_resolver: URLResolver, _prefix: str, name: str, kinds: tuple[type[UUID | int], ...]) -> str:
    """The address with a place for each thing; addresses of other sites have shapes of their own."""
    stand_ins = [_STAND_INS[kind][place] for place, kind in enumerate(kinds)]
    found = reverse(name, args=stand_ins).replace("{", "{{").replace("}", "}}")
    for place, one in enumerate(stand_ins):
        found = found.replace(str(one), f"{{{place}}}")
    return found
