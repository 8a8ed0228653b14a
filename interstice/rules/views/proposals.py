"""Pages of proposals."""

from django.http import HttpRequest, HttpResponse

from interstice.parties.entrance import page
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight


@page
def proposed(request: HttpRequest, actor: Actor, **which: object) -> HttpResponse:
    """Not built yet."""
    raise OutOfSight


@page
def shown(request: HttpRequest, actor: Actor, **which: object) -> HttpResponse:
    """Not built yet."""
    raise OutOfSight


@page
def amended(request: HttpRequest, actor: Actor, **which: object) -> HttpResponse:
    """Not built yet."""
    raise OutOfSight


@page
def suggested(request: HttpRequest, actor: Actor, **which: object) -> HttpResponse:
    """Not built yet."""
    raise OutOfSight


@page
def left(request: HttpRequest, actor: Actor, **which: object) -> HttpResponse:
    """Not built yet."""
    raise OutOfSight


@page
def passed(request: HttpRequest, actor: Actor, **which: object) -> HttpResponse:
    """Not built yet."""
    raise OutOfSight


@page
def closed(request: HttpRequest, actor: Actor, **which: object) -> HttpResponse:
    """Not built yet."""
    raise OutOfSight
