"""Who may adapt a rule, for whom, and in what: pure (B12)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.register.actors import Actor
from interstice.register.clauses import Clause
from interstice.register.refusals import Refused
from interstice.rules.models import Adaptation


def must_be_a_side(actor: Actor, *sides: UUID) -> None:
    """An adaptation is between two: one of them says it, nobody says it for them."""
    if not is_side(actor, *sides):
        raise Refused(_("Une adaptation se dit entre les deux qu’elle concerne."))


def is_side(actor: Actor, *sides: UUID) -> bool:
    """Whether this actor is one of the sides, in person or as a member of the organisation."""
    return actor.member in sides or actor.organisation in sides


def must_be_two(for_actor: UUID, counterpart: UUID) -> None:
    """One does not agree with oneself."""
    if for_actor == counterpart:
        raise Refused(_("Une adaptation se convient à deux : dites avec qui."))


def must_be_adaptable(clauses: Iterable[Clause], core: Collection[str]) -> None:
    """An adaptation may change the parameters of what its rule says, where that is for two to settle."""
    for clause in clauses:
        if clause.code not in core:
            raise Refused(_("Cette règle ne dit rien de cela : une adaptation ne change que ce qu’elle dit."))
        if not clause.adaptable:
            raise Refused(_("Cette clause vaut pour tous ; elle ne s’adapte pas à deux."))


def must_be_awaiting(adaptation: Adaptation) -> None:
    """Only a proposed adaptation is agreed to, once."""
    if adaptation.agreed_on:
        raise Refused(_("Cette adaptation est déjà convenue."))
    must_not_be_ended(adaptation)


def must_not_be_ended(adaptation: Adaptation) -> None:
    """What went back to the common core is adapted anew by another act."""
    if adaptation.ended_on:
        raise Refused(_("Cette adaptation a pris fin ; le tronc commun vaut de nouveau."))


def must_have_lost_a_side(adaptation: Adaptation, lost: Collection[UUID]) -> None:
    """An adaptation is taken over when one of the two has left (AT19)."""
    must_not_be_ended(adaptation)
    if not adaptation.agreed_on:
        raise Refused(_("Cette adaptation n’est pas encore convenue."))
    if not lost:
        raise Refused(_("Cette adaptation a toujours ses deux côtés."))
