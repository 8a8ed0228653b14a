"""What an act may cite, and whom it may name."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.register.refusals import Refused


def must_be_known(cited: Iterable[UUID], known: Collection[UUID]) -> None:
    """An act cites only what this collective made: a register that pointed nowhere could not be reread."""
    if set(cited) - set(known):
        raise Refused(
            _("Ce à quoi vous reliez cet acte n’existe pas dans ce partenariat. Choisissez-le à nouveau.")
        )


def must_be_houses(named: Iterable[UUID], known: Collection[UUID]) -> None:
    """Only organisations that take part are named."""
    if set(named) - set(known):
        raise Refused(_("Une des organisations choisies ne prend pas part à ce partenariat."))
