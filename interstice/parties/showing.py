"""Showing a page of a partnership: what stands around every one of them, whatever the room that made it.

The name, the tabs that the viewer's hat opens, and at the foot the state of the register (design, section 3).
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from interstice.parties.queries.standing import Standing, standing_met, standing_of
from interstice.register.actors import Actor, Hat
from interstice.register.refusals import OutOfSight

_COLLECTIVE = ("partnership", "who", "persons", "questions", "rules", "sessions", "register")
_OUTSIDE = ("partnership", "rules", "who")

TABS_OF: Mapping[Hat, tuple[str, ...]] = {
    Hat.MEMBER: _COLLECTIVE,
    Hat.DECIDER: _OUTSIDE,
    Hat.STEERING: _OUTSIDE,
    Hat.GUEST: ("welcome",),
}
"""The pages that each hat finds in the row of tabs; deliberations are the collective's own (RL2)."""

NAMES: Mapping[str, str | Promise] = {
    "partnership": gettext_lazy("Accueil"),
    "who": gettext_lazy("Qui est là"),
    "persons": gettext_lazy("Personnes"),
    "questions": gettext_lazy("Questions"),
    "rules": gettext_lazy("Règles"),
    "sessions": gettext_lazy("Commissions"),
    "register": gettext_lazy("Registre"),
    "welcome": gettext_lazy("Bienvenue"),
}
"""What each tab is called."""


@dataclass(frozen=True)
class Tab:
    """One page in the row of tabs; `current` is the value of aria-current, or nothing."""

    name: str
    label: str
    url: str
    current: bool


@dataclass(frozen=True)
class Foot:
    """What the foot says of the register; `digits` is its root in hexadecimal, of which the seal is drawn."""

    size: int
    last_at: datetime | None
    digits: str


@dataclass(frozen=True)
class Shown:
    """The partnership as every page names it."""

    id: UUID
    name: str
    founded: bool


@dataclass(frozen=True)
class Me:
    """Who reads the page, and for which organisation: the hat is always said (row A04)."""

    name: str
    organisation: str = ""


def show(
    request: HttpRequest,
    actor: Actor,
    template: str,
    context: Mapping[str, Any],
    *,
    current: str,
    status: int = 200,
) -> HttpResponse:
    """A page of the actor's partnership; `current` names the url of the tab under which it stands, or ""."""
    around = around_page(actor, current, request)
    return render(request, template, {**around, **context}, status=status)


def around_page(actor: Actor, current: str = "", request: HttpRequest | None = None) -> dict[str, Any]:
    """What every page of a partnership says around its own content.

    A page that is only read says what its entrance found; a form that is sent may have changed it.
    """
    found = _met(actor, request) or standing_of(actor)
    if found is None:
        raise OutOfSight
    return {
        "actor": actor,
        "me": Me(found.person, found.house),
        "partnership": Shown(
            found.partnership, found.called or _("Partenariat sans nom"), founded=found.founded
        ),
        "tabs": tabs(actor, current),
        "current": current,
        "foot": Foot(found.size, found.last_at, digits(found.root)),
    }


def tabs(actor: Actor, current: str) -> list[Tab]:
    """The tabs that this hat opens, in their order."""
    return [
        Tab(name, str(NAMES[name]), reverse(name, args=[actor.partnership]), name == current)
        for name in TABS_OF.get(actor.hat, ())
    ]


def digits(root: str) -> str:
    """The sixty-four hexadecimal digits of a root that the register keeps in base64."""
    return b64decode(root).hex()


def _met(actor: Actor, request: HttpRequest | None) -> Standing | None:
    if request is None or request.method not in ("GET", "HEAD"):
        return None
    return standing_met(request, actor)
