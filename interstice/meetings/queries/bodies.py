"""A body's page: its sessions, and how what it is for has changed and why (B04)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from interstice.meetings.queries.sessions import BodySeen, body_seen, sitting
from interstice.parties.models import BodyVersion, Member, Organisation
from interstice.parties.queries.directory import Directory
from interstice.register.actors import Actor
from interstice.vault.queries import Saying, voiced


@dataclass(frozen=True)
class Version:
    """What was said of a body from a day on."""

    on: date
    n: int
    purpose: Saying
    form: Saying
    why: Saying
    by: str


@dataclass(frozen=True)
class BodyPage:
    """A body, whole, for one viewer."""

    seen: BodySeen
    versions: list[Version]
    people: list[Member]
    """Who sits in it, and for which organisations."""
    houses: list[Organisation]

    @property
    def form(self) -> Saying:
        """How it works, as said last."""
        found: Saying = self.seen.row.said.form  # type: ignore[attr-defined]
        return found


def body_page(seen_by: Actor, body: UUID, *, after: str = "", before: str = "") -> BodyPage:
    """The page, for who may see this body's sessions. Raises OutOfSight."""
    seen, who = body_seen(seen_by, body, after=after, before=before)
    rows = list(BodyVersion.objects.filter(body=body).order_by("-n")) if seen_by.within() else []
    voiced(seen_by, rows)
    return BodyPage(seen, [_version(one, who) for one in rows], *sitting(seen_by, seen.row, who))


def _version(row: BodyVersion, who: Directory) -> Version:
    said = row.said  # type: ignore[attr-defined]
    return Version(row.on, row.n, said.purpose, said.form, said.why, who.person(row.by))
