"""When a position may be stated or recognised, and another's logic translated, confirmed, corrected."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from interstice.parties.decisions.standing import must_be_a_member, must_be_said
from interstice.parties.models import Member
from interstice.register.actors import Actor, Hat
from interstice.register.refusals import Refused
from interstice.rules.models import Position, Translation


def may_state(actor: Actor, interests: str, solution: str, values: str) -> None:
    """Any leg may stay blank, but not all three: a position says something (D02)."""
    must_be_a_member(actor)
    must_be_said(
        f"{interests}{solution}{values}",
        _("Dites au moins l’un des trois : vos intérêts, votre solution pratique, ce à quoi vous tenez."),
    )


def may_recognise(actor: Actor, position: Position) -> None:
    """To recognise is to say that another's position is legitimate, once, as it was said (D05, M09)."""
    if position.organisation == actor.organisation:
        raise Refused(_("C’est la position de votre organisation : aux autres de la reconnaître."))
    if position.replaced_on:
        raise Refused(_("Cette position a été reformulée depuis. Relisez-la avant de la reconnaître."))
    if str(actor.organisation) in position.recognised_by:
        raise Refused(_("Votre organisation reconnaît déjà cette position comme légitime."))


def may_translate(actor: Actor, of: Member | None, words: str) -> None:
    """One says another member's logic, never one's own: only that member can say that it is right (RL18)."""
    must_be_said(words, _("Dites ce que vous avez compris : « Si je vous comprends bien… »"))
    if of is None or of.hat != Hat.MEMBER or of.left_on:
        raise Refused(_("Choisissez un membre du collectif : il faut pouvoir vous répondre."))
    if of.id == actor.member:
        raise Refused(_("Ce sont vos propres mots : reformulez plutôt ce que défend quelqu’un d’autre."))


def may_confirm(actor: Actor, translation: Translation) -> None:
    """Only the one who was translated, and while their own words have not taken its place (RL18)."""
    _must_be_the_one_translated(actor, translation.of)
    if translation.corrected_on:
        raise Refused(_("Vous avez dit la chose autrement : ce sont vos mots qui tiennent."))
    if translation.confirmed_on:
        raise Refused(_("Vous avez déjà dit oui à cette reformulation."))


def may_correct(actor: Actor, translation: Translation, words: str) -> None:
    """Only the one who was translated, even after a yes: one may come to see that it was not quite it."""
    _must_be_the_one_translated(actor, translation.of)
    must_be_said(words, _("Dites-le avec vos mots."))


def _must_be_the_one_translated(actor: Actor, of: UUID) -> None:
    if actor.member != of:
        raise Refused(_("Seule la personne dont on reformule la pensée peut répondre."))
