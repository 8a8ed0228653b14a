"""When a person's agreement may be recorded, and taken back: at any time, by anybody who hears her say so."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.followups.kinds import Subject
from interstice.followups.models import Agreement
from interstice.register.refusals import Refused


def may_record(today: date, given_on: date, until: date) -> None:
    """An agreement was given by a day that has come, and always ends: it is reread with her (A25)."""
    if given_on > today:
        raise Refused(_("L’accord se recueille d’abord : son jour ne peut pas être à venir."))
    if until <= given_on:
        raise Refused(_("L’accord a une fin, après le jour où il est donné : on le relira avec la personne."))


def must_share_something(shares: Mapping[UUID, Sequence[Subject]], referents: UUID) -> None:
    """Each organisation named is given at least one subject; the referent's own already follows her."""
    if referents in shares:
        raise Refused(
            _("L’organisation du référent suit déjà la personne : l’accord dit ce que lisent les autres.")
        )
    if any(not subjects for subjects in shares.values()):
        raise Refused(_("Cochez au moins un sujet pour chaque organisation, ou laissez-la de côté."))


def may_withdraw(
    agreement: Agreement | None, organisations: Collection[UUID], shared: Collection[UUID]
) -> Agreement:
    """What is taken back was given, to each of those from whom it is taken back."""
    if agreement is None:
        raise Refused(_("Aucun accord n’est en cours : il n’y a rien à retirer."))
    if set(organisations) - set(shared):
        raise Refused(_("L’accord ne partageait rien avec une de ces organisations."))
    return agreement
