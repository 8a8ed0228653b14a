"""Who may carry an organisation's voice in a round, and what a voice must say: pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.register.actors import Actor, Hat
from interstice.register.refusals import Refused
from interstice.rules.models import Objection, Proxy


def may_carry(actor: Actor, organisation: UUID, proxies: Iterable[Proxy]) -> None:
    """A member carries the voice of their own organisation, or of one that entrusted it in writing."""
    if not actor.within():
        raise Refused(_("La voix d’une organisation est portée par un membre du collectif."))
    if actor.organisation == organisation:
        return
    given = [one for one in sorted(proxies, key=lambda one: one.on) if one.organisation == organisation]
    if not given or given[-1].to != actor.member:
        raise Refused(_("Cette organisation ne vous a pas confié sa voix par écrit."))


def may_object(actor: Actor, organisation: UUID, proxies: Iterable[Proxy]) -> None:
    """An objection may also come from who decides for an organisation, for that one only (N08, E03)."""
    if actor.hat is Hat.DECIDER:
        if actor.organisation != organisation:
            raise Refused(_("Vous décidez pour votre organisation, pas pour une autre."))
        return
    may_carry(actor, organisation, proxies)


def must_be_awaited(organisation: UUID, awaited: Collection[UUID]) -> None:
    """Each organisation concerned has a voice; another one may object, not consent in their place."""
    if organisation not in awaited:
        raise Refused(_("Cette proposition n’attend pas la voix de cette organisation ; elle peut objecter."))


def may_lift(actor: Actor, objection: Objection) -> None:
    """An objection is withdrawn by who made it, or by their organisation; never for them (C15)."""
    mine = actor.member is not None and actor.member == objection.by
    ours = actor.organisation == objection.organisation and actor.hat in (Hat.MEMBER, Hat.DECIDER)
    if not (mine or ours):
        raise Refused(_("Seule l’organisation qui a objecté peut lever son objection."))


def may_entrust(actor: Actor) -> None:
    """A voice is entrusted by someone of the organisation, a member or who decides for it."""
    if actor.hat not in (Hat.MEMBER, Hat.DECIDER):
        raise Refused(_("Seule l’organisation concernée confie sa voix."))
