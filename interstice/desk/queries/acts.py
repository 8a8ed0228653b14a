"""One act, with everything that a viewer may know of it."""

from __future__ import annotations

import json
from dataclasses import dataclass

from interstice.desk.queries.details import DetailedAct, detailed
from interstice.desk.queries.sight import told_acts
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight
from interstice.vault.models import Words


@dataclass(frozen=True)
class ActPage:
    """The act, which of its words this viewer wrote and may erase, and what the register itself keeps."""

    act: DetailedAct
    own: frozenset[str]
    kept: str
    older: int | None
    newer: int | None


def act_page(seen_by: Actor, n: int) -> ActPage:
    """The act under this number; out of sight for whoever is told nothing of that act."""
    entry = told_acts(seen_by).filter(n=n).first()
    if entry is None:
        raise OutOfSight
    act = detailed(seen_by, entry)
    around = told_acts(seen_by).values_list("n", flat=True)
    return ActPage(
        act=act,
        own=_own(seen_by, act),
        kept="" if act.bare else json.dumps(json.loads(bytes(entry.bytes)), ensure_ascii=False, indent=2),
        older=around.filter(n__lt=n).order_by("-n").first(),
        newer=around.filter(n__gt=n).order_by("n").first(),
    )


def _own(seen_by: Actor, act: DetailedAct) -> frozenset[str]:
    """The words that one may erase: one's own, and those alone (RL20)."""
    if seen_by.member is None:
        return frozenset()
    marks = [said.mark for said in act.words]
    mine = Words.objects.filter(
        partnership=seen_by.partnership, fingerprint__in=marks, author=seen_by.member, erased_on__isnull=True
    )
    return frozenset(mine.values_list("fingerprint", flat=True))
