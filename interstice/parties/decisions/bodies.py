"""Whether a body may be created or named."""

from __future__ import annotations

from django.utils.translation import gettext as _

from interstice.parties.decisions.standing import must_act_here, must_be_a_member, must_be_said
from interstice.parties.kinds import BodyOrigin
from interstice.register.actors import Actor, Hat
from interstice.register.refusals import Refused


def may_create(
    actor: Actor,
    name: str,
    origin: BodyOrigin,
    *,
    convention_recorded: bool,
    conferred: str,
    conferred_to: bool,
) -> None:
    """The collective creates its bodies; a decider only what a recorded convention provides (M03)."""
    must_act_here(actor)
    must_be_said(name, _("Écrivez comment cette instance s’appelle."))
    if origin is BodyOrigin.CONVENTION and not convention_recorded:
        raise Refused(_("Aucune convention n’est enregistrée : cette instance serait celle du collectif."))
    if origin is BodyOrigin.COLLECTIVE and actor.hat is Hat.DECIDER:
        raise Refused(_("Les instances du collectif sont créées par ses membres."))
    if bool(conferred.strip()) != conferred_to:
        raise Refused(_("Ce qui est conféré l’est à une organisation : dites les deux, ou aucun des deux."))


def may_name(actor: Actor, name: str, *, exists: bool) -> None:
    """The collective names its bodies in its own words (B01)."""
    must_be_a_member(actor)
    must_be_said(name, _("Écrivez comment cette instance s’appelle."))
    if not exists:
        raise Refused(_("Cette instance n’existe pas ici."))


def may_reword(actor: Actor, purpose: str, form: str, *, exists: bool) -> None:
    """The collective says what its bodies are for, and changes it as it learns (B04)."""
    must_be_a_member(actor)
    must_be_said(purpose + form, _("Dites à quoi elle sert, ou comment elle travaille."))
    if not exists:
        raise Refused(_("Cette instance n’existe pas ici."))
