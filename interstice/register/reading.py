"""What a page that is only read asks once: nothing it reads can change before it is shown.

A reading cannot write (house/middleware.py), so that what it found stands until its end. Elsewhere, in a
command above all, nothing is remembered and every question is asked again.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar, cast

T = TypeVar("T")

_found: ContextVar[dict[Hashable, Any] | None] = ContextVar("found_by_this_reading", default=None)


@contextmanager
def reading() -> Iterator[None]:
    """For the time of one page: what is asked by `once` is asked once."""
    before = _found.set({})
    try:
        yield
    finally:
        _found.reset(before)


def once(key: Hashable, find: Callable[[], T]) -> T:
    """What `find` gives, asked for the first time only while a page is read."""
    found = _found.get()
    if found is None:
        return find()
    if key not in found:
        found[key] = find()
    return cast("T", found[key])


def is_reading() -> bool:
    """Whether a page is being read, so that asking for much at once is worth it."""
    return _found.get() is not None
