"""What any partner may keep without asking: signed checkpoints and proofs, which carry no words (RL15)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from interstice.desk.queries.sight import withheld
from interstice.parties.entrance import page
from interstice.register.actors import Actor
from interstice.register.checkpoints import checkpoint_of, verifier_key
from interstice.register.refusals import OutOfSight
from interstice.register.tiles import served
from interstice.vault.sight import must_be_here, must_be_within

PLAIN = "text/plain; charset=utf-8"


@require_safe
@page
def checkpoint(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The signed state of the register now, as a file to keep (C2SP tlog-checkpoint)."""
    must_be_here(actor)
    answer = HttpResponse(checkpoint_of(actor.partnership), content_type=PLAIN)
    answer["Content-Disposition"] = f'attachment; filename="checkpoint-{actor.partnership}.txt"'
    return answer


@require_safe
@page
def verifier(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The public key with which checkpoints of this register are checked (C2SP signed-note)."""
    must_be_here(actor)
    return HttpResponse(f"{verifier_key(actor.partnership)}\n", content_type=PLAIN)


@require_safe
@page
def tile(request: HttpRequest, actor: Actor, tile: str) -> HttpResponse:
    """A tile of the tree, or a bundle of entries (C2SP tlog-tiles).

    Entries bear no words, but they say who answered what to whom: they are for the collective (RL2). One that
    a circle keeps from the reader stands empty in its bundle; its hash is in the tile of leaves, so that the
    tree is verified all the same (RL4).
    """
    must_be_here(actor)
    if tile.startswith("entries/"):
        must_be_within(actor)
    found = served(actor.partnership, f"tile/{tile}", keeping_back=lambda numbers: withheld(actor, numbers))
    if found is None:
        raise OutOfSight
    return HttpResponse(found, content_type="application/octet-stream")
