"""Writing a proposal."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from interstice.parties.entrance import page
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight


@page
def proposed(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Not built yet."""
    raise OutOfSight


@page
def amended(request: HttpRequest, actor: Actor, proposal: UUID) -> HttpResponse:
    """Not built yet."""
    raise OutOfSight
