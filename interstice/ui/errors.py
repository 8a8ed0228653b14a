"""When a page cannot be shown: said in the hand of the house, never a bare code (design language, section 6).

A page that does not exist and a page that is not for you give the same answer, word for word: whoever asks
learns nothing (architecture.md, habit 4).
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import get_template


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Nothing at this address, for whoever asks."""
    return render(request, "errors/not_found.html", status=404)


def refused(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """A form that this server did not give, or gave too long ago."""
    return render(request, "errors/refused.html", status=403)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """A request that cannot be read."""
    return render(request, "errors/bad_request.html", status=400)


def server_error(request: HttpRequest) -> HttpResponse:
    """A fault of ours: a page that asks nothing of the database, which may be what fails."""
    return HttpResponse(get_template("errors/server_error.html").render({}), status=500)
