"""The directory of organisations: those that are known without being around the table."""

from __future__ import annotations

from urllib.parse import urlencode

from django.db.models import Q

from interstice.parties.decisions.sameness import compared, plain
from interstice.parties.models import KnownOrganisation
from interstice.register.actors import Actor, Hat
from interstice.register.refusals import OutOfSight

SHOWN = 50


class Found:
    """An organisation of the directory, and how it fills the form by which it takes its seat."""

    def __init__(self, row: KnownOrganisation) -> None:
        self.row = row
        self.place = " ".join(part for part in (row.postal, row.town) if part)

    @property
    def filled(self) -> str:
        """Its name and public codes, as the form takes them."""
        told = {"name": self.row.name, "siret": self.row.siret, "commune": self.row.insee}
        return urlencode({name: value for name, value in told.items() if value})


class DirectoryPage:
    """What a search finds: the first of them, and whether there are more."""

    def __init__(self, rows: list[KnownOrganisation], *, known: bool) -> None:
        self.lines = [Found(row) for row in rows[:SHOWN]]
        self.more = len(rows) > SHOWN
        self.known = known


def found_in_directory(seen_by: Actor, words: str) -> DirectoryPage:
    """Those whose name or commune has all these words; those who may bring one in read it (A02)."""
    if seen_by.hat not in (Hat.MEMBER, Hat.DECIDER):
        raise OutOfSight
    known = KnownOrganisation.objects.filter(Q(partnership__isnull=True) | Q(partnership=seen_by.partnership))
    rows = known
    for word in (compared(words) or plain(words)).split():
        rows = rows.filter(
            Q(called__contains=word) | Q(town__icontains=word) | Q(postal=word) | Q(siret=word)
        )
    found = list(rows.order_by("called", "town", "id")[: SHOWN + 1])
    return DirectoryPage(found, known=bool(found) or known.exists())
