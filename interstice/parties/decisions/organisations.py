"""Whether an organisation may take a seat or change its name."""

from __future__ import annotations

from django.utils.translation import gettext as _

from interstice.parties.decisions.standing import must_act_here, must_be_said, must_decide_for
from interstice.parties.inputs import OrganisationInput
from interstice.parties.models import Organisation
from interstice.register.actors import Actor, Hat
from interstice.register.acts import Code
from interstice.register.refusals import Refused


def may_be_registered(described: OrganisationInput, around: list[Organisation]) -> None:
    """An organisation has a name, one seat, and hangs on organisations that are here."""
    must_be_called(described)
    here = {one.id for one in around}
    if described.id in here:
        raise Refused(_("Cette organisation est déjà autour de la table."))
    if any(one.siret and one.siret == described.siret for one in around):
        raise Refused(_("Une organisation est déjà autour de la table sous ce SIRET."))
    if {described.unit_of, described.carried_by} - here - {None}:
        raise Refused(
            _("L’organisation dont elle dépend n’est pas autour de la table : faites-la d’abord entrer.")
        )


def must_be_called(described: OrganisationInput) -> None:
    """Without a name nobody would know which organisation it is."""
    must_be_said(described.name, _("Écrivez le nom de l’organisation."))


def may_register(actor: Actor) -> None:
    """Members and deciders bring organisations in; none gains a right by it (A02)."""
    must_act_here(actor)


def may_rename(actor: Actor, house: Organisation, name: str) -> None:
    """A name is corrected by the collective, or by the organisation itself (A09)."""
    must_act_here(actor)
    if actor.hat is Hat.DECIDER:
        must_decide_for(actor, house)
    must_be_said(name, _("Écrivez le nouveau nom de l’organisation."))


def code_or_none(code: str) -> Code | None:
    """A public code, or nothing when it was left blank."""
    return Code(code) if code else None
