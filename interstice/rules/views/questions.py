"""Pages of questions."""

from django.http import HttpRequest, HttpResponse

from interstice.parties.entrance import page
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight


@page
def listed(request: HttpRequest, actor: Actor, **which: object) -> HttpResponse:
    """Not built yet."""
    raise OutOfSight


@page
def raised(request: HttpRequest, actor: Actor, **which: object) -> HttpResponse:
    """Not built yet."""
    raise OutOfSight


@page
def neighbours(request: HttpRequest, actor: Actor, **which: object) -> HttpResponse:
    """Not built yet."""
    raise OutOfSight


@page
def shown(request: HttpRequest, actor: Actor, **which: object) -> HttpResponse:
    """Not built yet."""
    raise OutOfSight


@page
def joined(request: HttpRequest, actor: Actor, **which: object) -> HttpResponse:
    """Not built yet."""
    raise OutOfSight


@page
def generalised(request: HttpRequest, actor: Actor, **which: object) -> HttpResponse:
    """Not built yet."""
    raise OutOfSight


@page
def settled(request: HttpRequest, actor: Actor, **which: object) -> HttpResponse:
    """Not built yet."""
    raise OutOfSight
