"""What the sign-in page of a demonstration offers."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from interstice.stories.demonstration import offered


def demonstration(request: HttpRequest) -> dict[str, object]:
    """The stories that one may enter; read only by the page that shows them."""
    return {"demonstration": SimpleLazyObject(offered)}
