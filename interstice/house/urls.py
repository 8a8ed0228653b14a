"""The addresses of the house: each room keeps its own, the house only puts them together."""

from importlib import import_module
from importlib.util import find_spec

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, include, path
from django.views.csrf import csrf_failure

ROOMS_WITH_PAGES = ("desk", "parties", "rules", "followups", "bonds", "meetings", "paper", "stories", "ui")


def _exists(module: str) -> bool:
    """Whether a room already has this shelf: rooms are built one after the other."""
    return bool(find_spec(module.rpartition(".")[0]) and find_spec(module))


def _pages() -> list[URLPattern | URLResolver]:
    """The pages of every room that has any."""
    modules = (f"interstice.{room}.urls" for room in ROOMS_WITH_PAGES)
    return [path("", include(module)) for module in modules if _exists(module)]


urlpatterns: list[URLPattern | URLResolver] = [
    path("langue/", include("django.conf.urls.i18n")),
    path("compte/", include("allauth.urls")),
    *_pages(),
]

if _exists("interstice.ui.errors"):
    handler400 = "interstice.ui.errors.bad_request"
    handler403 = "interstice.ui.errors.refused"
    handler404 = "interstice.ui.errors.not_found"
    handler500 = "interstice.ui.errors.server_error"


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose sign of origin is missing or too old with the page of refusals."""
    if _exists("interstice.ui.errors"):
        refused = import_module("interstice.ui.errors").refused
        return refused(request, exception=None)  # type: ignore[no-any-return]
    return csrf_failure(request, reason=reason)
