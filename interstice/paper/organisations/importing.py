"""Importing a directory: the dry run, then all of it in one transaction, or nothing."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from interstice.paper.organisations.dry_run import Plan, planned, rows_of
from interstice.paper.organisations.reading import Directory
from interstice.parties.decisions.sameness import Described
from interstice.parties.models import KnownOrganisation, Organisation, Partnership
from interstice.register.refusals import OutOfSight, Refused
from interstice.register.turns import waiting_in_line
from interstice.vault.models import Audience, Words

BATCH = 500


def dry_run(directory: Directory, partnership: UUID | None) -> Plan:
    """What the import would do in this partnership's directory, or in that of the installation."""
    return planned(directory, known_to(partnership), seated_in(partnership))


def carry_out(
    directory: Directory, partnership: UUID | None, shown: str = "", on: date | None = None
) -> Plan:
    """Do what the dry run showed, in one transaction; if something changed since, it is refused in words."""
    with waiting_in_line(), transaction.atomic():
        _must_exist(partnership)
        plan = dry_run(directory, partnership)
        if shown and plan.digest() != shown:
            raise Refused(
                _(
                    "L’annuaire a changé depuis l’essai : relisez ce qui sera fait, puis "
                    "recommencez. Rien n’est importé."
                )
            )
        made, filled = rows_of(plan, partnership, on or timezone.localdate())
        KnownOrganisation.objects.bulk_create(made, batch_size=BATCH)
        columns = ("siret", "insee", "postal", "town", "seen_on")
        KnownOrganisation.objects.bulk_update(filled, columns, batch_size=BATCH)
    return plan


def _must_exist(partnership: UUID | None) -> None:
    """Its row is held until the end, so that two imports of the same file make one directory."""
    if partnership is None:
        return
    if not Partnership.objects.select_for_update().filter(id=partnership).exists():
        raise OutOfSight


def known_to(partnership: UUID | None) -> list[KnownOrganisation]:
    """The directory of the installation, and that of the partnership itself."""
    whose = Q(partnership__isnull=True)
    if partnership is not None:
        whose |= Q(partnership=partnership)
    return list(KnownOrganisation.objects.filter(whose).order_by("id"))


def seated_in(partnership: UUID | None) -> list[Described]:
    """The organisations around the table, under each of the names that partners know them by."""
    if partnership is None:
        return []
    houses = list(Organisation.objects.filter(partnership=partnership))
    marks = {mark for one in houses for mark in (one.name, one.short_name, *one.former_names) if mark}
    names = dict(
        Words.objects.filter(
            partnership=partnership, fingerprint__in=marks, audience__in=[Audience.PARTNERS, Audience.PUBLIC]
        ).values_list("fingerprint", "text")
    )
    return [
        Described(names[mark] or "", one.siret, insee=one.commune)
        for one in houses
        for mark in (one.name, *one.former_names)
        if names.get(mark)
    ]
