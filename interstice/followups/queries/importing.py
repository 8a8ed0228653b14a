"""The dossiers that open to whoever imports: a line that repeats one of them is shown beside it.

Of the others nothing is said, not even that there are some (RL4).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from interstice.followups.models import Dossier
from interstice.register.actors import Actor
from interstice.vault.models import Words
from interstice.vault.sight import must_be_within, opened_to


@dataclass(frozen=True)
class Followed:
    """A dossier that is here already, by what tells it apart."""

    dossier: UUID
    reference: str
    label: str
    opened_on: date


def followed_by(seen_by: Actor) -> list[Followed]:
    """Every dossier that opens to this actor, closed ones too, in three queries."""
    must_be_within(seen_by)
    rows = Dossier.objects.filter(
        partnership=seen_by.partnership, id__in=opened_to(seen_by).values("thing"), erased_on__isnull=True
    )
    texts: dict[str, str] = {}
    for column in ("reference", "label"):
        words = Words.objects.filter(fingerprint__in=rows.values(column), text__isnull=False)
        texts |= {mark: text or "" for mark, text in words.values_list("fingerprint", "text")}
    return [
        Followed(one.id, texts.get(one.reference, ""), texts.get(one.label, ""), one.opened_on)
        for one in rows.order_by("n")
    ]
