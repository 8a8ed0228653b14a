"""What a partnership said of itself, its few rows of many tables read at once: most pages tell some of it."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TypeVar
from uuid import UUID

from django.db.models import Model

from interstice.parties.models import (
    BlankField,
    Body,
    Convention,
    Founding,
    Horizon,
    Mandate,
    Organisation,
    Partnership,
)
from interstice.register.reading import once
from interstice.register.together import Among, Found, together

M = TypeVar("M", bound=Model)

_ABOUT_ITSELF = (Organisation, Founding, BlankField, Body, Mandate, Convention, Horizon)


@dataclass(frozen=True)
class PartiesRows:
    """The rows themselves, in the order of the acts: who reads them gives them their words."""

    found: Found

    @property
    def partnership(self) -> Partnership | None:
        """The partnership, if there is one."""
        return next(iter(self.found.all(Partnership)), None)

    @property
    def organisations(self) -> list[Organisation]:
        """Those around the table."""
        return self.found.all(Organisation)

    @property
    def foundings(self) -> list[Founding]:
        """The founding texts that were written."""
        return self._in_order(Founding)

    @property
    def blanks(self) -> list[BlankField]:
        """What was determined of the seven fields."""
        return self.found.all(BlankField)

    @property
    def bodies(self) -> list[Body]:
        """The bodies that it gave itself."""
        return self._in_order(Body)

    @property
    def mandates(self) -> list[Mandate]:
        """What organisations said of what their members may engage, by days."""
        return sorted(self.found.all(Mandate), key=attrgetter("since", "n"))

    @property
    def conventions(self) -> list[Convention]:
        """The conventions that it recorded."""
        return self._in_order(Convention)

    @property
    def horizons(self) -> list[Horizon]:
        """The days that people stated."""
        return self._in_order(Horizon)

    def _in_order(self, model: type[M]) -> list[M]:
        return sorted(self.found.all(model), key=attrgetter("n"))


def parties_rows(partnership: UUID) -> PartiesRows:
    """All of them in one query, once for a page."""
    return once(("parties", partnership), lambda: _read(partnership))


def _read(partnership: UUID) -> PartiesRows:
    here = (Among(one, "partnership = %s", (partnership,)) for one in _ABOUT_ITSELF)
    rows = PartiesRows(together(Among(Partnership, "id = %s", (partnership,)), *here))
    once(("organisations", partnership), lambda: rows.organisations)
    return rows
