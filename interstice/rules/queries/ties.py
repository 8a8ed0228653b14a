"""What an act may be tied to, by its name: a rule, a question, a clause of the convention."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from interstice.parties.models import Thing
from interstice.register.actors import Actor
from interstice.register.models import Mention
from interstice.vault.queries import Saying, voiced
from interstice.vault.sight import must_be_within


@dataclass(frozen=True)
class Tie:
    """Something that an act may cite, by its name."""

    id: UUID
    kind: str
    label: Saying
    n: int


def ties_to(seen_by: Actor, things: Iterable[UUID]) -> list[Tie]:
    """These things in the order in which they are asked for, those that are unknown here left out."""
    must_be_within(seen_by)
    wanted = list(dict.fromkeys(things))
    if not wanted:
        return []
    rows = list(Thing.objects.filter(partnership=seen_by.partnership, id__in=wanted))
    voiced(seen_by, rows)
    found = {one.id: tie(one) for one in rows}
    return [found[one] for one in wanted if one in found]


def ties_among(seen_by: Actor, *kinds: str) -> list[Tie]:
    """All things of these kinds, in the order of the register."""
    must_be_within(seen_by)
    rows = list(Thing.objects.filter(partnership=seen_by.partnership, kind__in=kinds).order_by("n"))
    voiced(seen_by, rows)
    return [tie(one) for one in rows]


def thing_of_act(seen_by: Actor, n: int) -> UUID | None:
    """What an act brought into being, or else what it bears on: so that an act is tied by its number."""
    must_be_within(seen_by)
    here = seen_by.partnership
    made = Thing.objects.filter(partnership=here, n=n).order_by("id").first()
    if made:
        return made.id
    cited = list(Mention.objects.filter(partnership=here, n=n).order_by("id").values_list("thing", flat=True))
    known = set(Thing.objects.filter(partnership=here, id__in=cited).values_list("id", flat=True))
    return next((one for one in cited if one in known), None)


def tie(row: Thing) -> Tie:
    """A thing whose words are read already."""
    return Tie(row.id, row.kind, row.said.label, row.n)  # type: ignore[attr-defined]
