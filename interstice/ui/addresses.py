"""Addresses put together once: from one row to the next, only identifiers change.

To work an address out costs as much as the row that bears it (benchmarks/RESULTS.md), and a list has one a
row.
What is kept is the shape of an address, never the address of anything.
"""

from __future__ import annotations

from functools import lru_cache
from uuid import UUID

from django.urls import URLResolver, get_resolver, get_script_prefix, get_urlconf, reverse

_STAND_INS = tuple(UUID(int=place) for place in range(1, 9))


def address(name: str, *of: UUID) -> str:
    """What `reverse` gives for this name and these identifiers. Raises NoReverseMatch as it does."""
    return _shape(get_resolver(get_urlconf()), get_script_prefix(), name, len(of)).format(*of)


@lru_cache(maxsize=1024)
def _shape(_resolver: URLResolver, _prefix: str, name: str, many: int) -> str:
    """The address with a place for each identifier; addresses of other sites have shapes of their own."""
    found = reverse(name, args=_STAND_INS[:many]).replace("{", "{{").replace("}", "}}")
    for place, one in enumerate(_STAND_INS[:many]):
        found = found.replace(str(one), f"{{{place}}}")
    return found
