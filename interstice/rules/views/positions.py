"""Pages of positions."""

from django.http import HttpRequest, HttpResponse

from interstice.parties.entrance import page
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight


@page
def stated(request: HttpRequest, actor: Actor, **which: object) -> HttpResponse:
    """Not built yet."""
    raise OutOfSight


@page
def recognised(request: HttpRequest, actor: Actor, **which: object) -> HttpResponse:
    """Not built yet."""
    raise OutOfSight


@page
def translated(request: HttpRequest, actor: Actor, **which: object) -> HttpResponse:
    """Not built yet."""
    raise OutOfSight


@page
def answered(request: HttpRequest, actor: Actor, **which: object) -> HttpResponse:
    """Not built yet."""
    raise OutOfSight
