"""In what capacity one may act at all (product.md, chapter 1): decided from the hat, without a query."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from interstice.parties.models import Organisation
from interstice.register.actors import Actor, Hat
from interstice.register.refusals import Refused


def me(actor: Actor) -> UUID:
    """Who acts, as the collective knows them. Raises Refused for someone who is not here yet."""
    if actor.member is None:
        raise Refused(_("Il faut être dans ce partenariat pour y agir."))
    return actor.member


def my_house(actor: Actor) -> UUID:
    """For which organisation. Raises Refused for someone who is not here yet."""
    if actor.organisation is None:
        raise Refused(_("Il faut être dans ce partenariat pour y agir."))
    return actor.organisation


def must_be_a_member(actor: Actor) -> None:
    """Only the collective speaks for the collective (N08)."""
    if not actor.within():
        raise Refused(_("Cet acte appartient aux membres du collectif."))


def must_act_here(actor: Actor) -> None:
    """Members act, deciders too within their scope; a guest, bound by nothing yet, acts on nothing (A08)."""
    if actor.hat not in (Hat.MEMBER, Hat.DECIDER):
        raise Refused(
            _("Cet acte appartient aux membres du collectif et à qui décide pour une organisation.")
        )


def must_decide_for(actor: Actor, house: Organisation) -> None:
    """A decider acts for the own organisation, or for one that it carries, and for no other (E03, RL12)."""
    if actor.hat is not Hat.DECIDER:
        raise Refused(_("Seule une personne qui décide pour cette organisation peut le dire."))
    if not answers_for(actor.organisation, house):
        raise Refused(_("Vous décidez pour votre organisation et celles qu’elle porte, pas pour une autre."))


def must_be_of(actor: Actor, house: Organisation) -> None:
    """A member asks their own organisation, and says what it lets be: not another's."""
    must_be_a_member(actor)
    if actor.organisation != house.id:
        raise Refused(_("Chacun parle de sa propre organisation ; celle-ci n’est pas la vôtre."))


def answers_for(organisation: UUID | None, house: Organisation) -> bool:
    """Whether an organisation answers for this one: itself, or one that it carries (scenarios/README.md)."""
    return organisation is not None and organisation in (house.id, house.carried_by)


def must_be_said(words: str, refusal: str) -> None:
    """Words without which an act would say nothing."""
    if not words.strip():
        raise Refused(refusal)
