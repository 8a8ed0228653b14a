"""Carrying out a gesture of meetings: its command, its sentence, and back to the page it was made from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from interstice.parties.entrance import confirmed
from interstice.register.actors import Actor
from interstice.register.gate import Inscribed
from interstice.register.refusals import Refused


def done_at_once(
    request: HttpRequest,
    actor: Actor,
    act: Callable[[], Inscribed],
    sentence: str,
    to: tuple[Any, ...],
) -> HttpResponse:
    """A gesture of one tap: inscribed, or refused in a sentence on the page it was made from."""
    try:
        done = act()
    except Refused as no:
        messages.error(request, str(no))
        name, *args = to
        return HttpResponseRedirect(reverse(name, args=args))
    return confirmed(request, done, sentence, *to)
