"""Whether a place may be said, spoken of, agreed on."""

from __future__ import annotations

from django.utils.translation import gettext as _

from interstice.parties.decisions.standing import must_be_a_member, must_be_said
from interstice.parties.models import Member, PlaceDialogue
from interstice.register.actors import Actor, Hat
from interstice.register.refusals import OutOfSight, Refused


def may_speak(actor: Actor, to: Member, sees: str) -> None:
    """One says to another, and to that person alone, how their place is seen (H07, H11)."""
    must_be_a_member(actor)
    if to.hat != Hat.MEMBER:
        raise Refused(_("Une place se tient dans le collectif : cette personne n’en est pas membre."))
    if to.id == actor.member:
        raise Refused(_("Votre propre place se dit directement."))
    must_be_said(sees, _("Écrivez comment vous voyez sa place."))


def may_answer(actor: Actor, dialogue: PlaceDialogue | None) -> PlaceDialogue:
    """Only the one spoken to answers, once; to anybody else but the other the dialogue does not exist."""
    found = _between_us(actor, dialogue)
    if actor.member != found.to:
        raise Refused(_("La personne à qui vous avez parlé répond elle-même."))
    if found.answered_on is not None:
        raise Refused(_("Vous avez déjà répondu."))
    return found


def may_agree(actor: Actor, dialogue: PlaceDialogue | None) -> PlaceDialogue:
    """The one who spoke accepts what the other proposes (H09)."""
    found = _between_us(actor, dialogue)
    if actor.member != found.speaker:
        raise Refused(_("Votre proposition attend l’accord de l’autre personne."))
    if found.agreed_on is not None:
        raise Refused(_("Vous vous êtes déjà accordés."))
    if not found.proposal:
        raise Refused(_("Rien n’est proposé sur quoi s’accorder."))
    return found


def _between_us(actor: Actor, dialogue: PlaceDialogue | None) -> PlaceDialogue:
    if dialogue is None or actor.member not in (dialogue.speaker, dialogue.to):
        raise OutOfSight
    return dialogue
