"""Whether one may invite, introduce, join, pause, leave."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from interstice.parties.decisions.standing import must_act_here, must_be_said
from interstice.parties.inputs import PersonInput
from interstice.parties.models import CheckIn, Member, Partnership
from interstice.register.actors import Actor, Hat
from interstice.register.refusals import Refused

LONGEST_NAME = 80
"""What the vault keeps of a first name or a surname (`Identity`)."""

LONGEST_ADDRESS = 254
"""The longest address that mail can carry (RFC 5321, 4.5.3.1.3)."""

INVITED_AS = (Hat.GUEST, Hat.DECIDER, Hat.STEERING)
"""Nobody is made a member by someone else: one joins, signs, or is convened (A08)."""


def may_be_entered(person: PersonInput) -> None:
    """A name and an address by which the person can be reached and recognised."""
    must_be_said(person.first_name + person.surname, _("Écrivez le nom de la personne."))
    if max(len(person.first_name.strip()), len(person.surname.strip())) > LONGEST_NAME:
        raise Refused(_("Ce nom est trop long : quatre-vingts lettres au plus."))
    address = person.email.strip()
    refusal = Refused(_("« {email} » n’est pas une adresse électronique.").format(email=address))
    if len(address) > LONGEST_ADDRESS:
        raise refusal
    try:
        validate_email(address)
    except ValidationError as wrong:
        raise refusal from wrong


def may_invite(actor: Actor, hat: Hat) -> None:
    """Members invite and deciders convene; both name who decides for an organisation."""
    must_act_here(actor)
    if hat not in INVITED_AS:
        raise Refused(_("On ne fait pas quelqu’un membre : la personne lit, puis rejoint."))


def may_stand_beside(hat: Hat, hats_here: Iterable[Member]) -> None:
    """One may be a member and elsewhere a decider (A04, H18), but not twice the same for one organisation."""
    deciding = hat is Hat.DECIDER
    if any((one.hat == Hat.DECIDER) == deciding for one in hats_here):
        raise Refused(_("Cette personne est déjà là pour cette organisation."))


def may_introduce(actor: Actor, partnership: Partnership, words: str) -> None:
    """Members introduce; before the founding, guests relay the introduction they received (A07)."""
    knotting = actor.hat is Hat.GUEST and partnership.founded_on is None
    if not knotting and not actor.within():
        raise Refused(_("Présenter quelqu’un appartient aux membres du collectif."))
    must_be_said(words, _("Présenter, c’est dire quelques mots : écrivez-les."))


def may_be_introduced(actor: Actor, someone: Member, to: Sequence[Member]) -> None:
    """Somebody else, to others than oneself."""
    if someone.id == actor.member:
        raise Refused(_("On ne se présente pas soi-même : dites plutôt votre place."))
    if someone.id in {one.id for one in to}:
        raise Refused(_("On ne présente pas une personne à elle-même."))


def may_join(actor: Actor) -> None:
    """A guest joins, by their own act, after reading (A08)."""
    if actor.hat is Hat.MEMBER:
        raise Refused(_("Vous êtes déjà membre de ce collectif."))
    if actor.hat is not Hat.GUEST:
        raise Refused(_("Pour rejoindre le collectif, il faut y être présenté comme membre."))


def may_be_checked_in(today: date, days: Iterable[date]) -> None:
    """News is taken after an arrival."""
    if any(day < today for day in days):
        raise Refused(_("On prend des nouvelles après une arrivée, pas avant."))


def may_welcome(host: Member) -> None:
    """Whoever takes news of a newcomer belongs to the collective."""
    if host.hat != Hat.MEMBER:
        raise Refused(_("Une personne du collectif accueille : celle-ci n’en est pas membre."))


def may_answer_check_in(actor: Actor, newcomer: Member, check_in: CheckIn | None) -> None:
    """The newcomer answers for one side, the host (any member when there is none) for the other (F10)."""
    if check_in is None:
        raise Refused(_("Aucun rendez-vous d’accueil n’est prévu ce jour-là."))
    own = actor.member == newcomer.id
    host = actor.within() and newcomer.welcomed_by in (None, actor.member)
    if not own and not host:
        raise Refused(_("Ces nouvelles se prennent entre la personne et qui l’accueille."))
    if (check_in.newcomer_on if own else check_in.host_on) is not None:
        raise Refused(_("Vous avez déjà répondu à ce rendez-vous."))


def may_pause(actor: Actor, me: Member, today: date, back_on: date | None) -> None:
    """A pause asks for no reason; a day of return, if one is said, comes later (H22, RL21)."""
    must_act_here(actor)
    if me.away(today):
        raise Refused(_("Vous êtes déjà en pause."))
    if back_on is not None and back_on <= today:
        raise Refused(_("Le jour du retour vient après celui de la pause."))


def may_come_back(me: Member, today: date) -> None:
    """One comes back from a pause."""
    if not me.away(today):
        raise Refused(_("Vous n’êtes pas en pause."))


def may_leave(actor: Actor, relays: Sequence[Member]) -> None:
    """Anyone leaves, whenever and without a reason; ties go to members who stay (H22, RL21)."""
    if actor.hat in (Hat.FORMER, Hat.OPENER):
        raise Refused(_("Vous n’êtes plus dans ce partenariat."))
    if any(one.hat != Hat.MEMBER or one.id == actor.member for one in relays):
        raise Refused(_("Les liens se passent à d’autres membres du collectif."))
