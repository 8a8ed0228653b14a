"""Pages of rounds."""

from django.http import HttpRequest, HttpResponse

from interstice.parties.entrance import page
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight


@page
def stood(request: HttpRequest, actor: Actor, **which: object) -> HttpResponse:
    """Not built yet."""
    raise OutOfSight


@page
def lifted(request: HttpRequest, actor: Actor, **which: object) -> HttpResponse:
    """Not built yet."""
    raise OutOfSight


@page
def entrusted(request: HttpRequest, actor: Actor, **which: object) -> HttpResponse:
    """Not built yet."""
    raise OutOfSight
