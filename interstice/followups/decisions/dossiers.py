"""When a dossier may be opened, corrected, closed, opened again, erased; who is in its circle."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.followups.decisions.labels import must_be_a_label, must_be_a_reference
from interstice.followups.models import Dossier
from interstice.parties.decisions.standing import must_be_a_member
from interstice.parties.models import Member
from interstice.register.actors import Actor, Hat
from interstice.register.refusals import OutOfSight, Refused

LONGEST_NAME = 120


def may_open(actor: Actor, reference: str, label: str, identity: str, *, allowed: bool) -> None:
    """Any member of the collective; the person's name only where a rule asks for it (RL4, N20)."""
    must_be_a_member(actor)
    must_be_a_reference(reference)
    must_be_a_label(label)
    _may_name(identity, allowed=allowed)


def may_rectify(reference: str, label: str, identity: str, *, allowed: bool) -> None:
    """At least one thing is corrected, within what the collective allows (GDPR, article 16)."""
    if not (reference.strip() or label.strip() or identity.strip()):
        raise Refused(_("Dites ce qui est à corriger."))
    if reference.strip():
        must_be_a_reference(reference)
    if label.strip():
        must_be_a_label(label)
    _may_name(identity, allowed=allowed)


def may_erase_name(*, kept: bool) -> None:
    """Only a name that is kept is erased."""
    if not kept:
        raise Refused(_("Son nom n’est pas inscrit ici."))


def must_be_people_here(wanted: Iterable[UUID], found: Collection[Member]) -> None:
    """A circle is made of professionals who are here: neither deciders nor a steering committee (RL2)."""
    here = {one.id for one in found if one.hat in (Hat.MEMBER, Hat.GUEST) and one.left_on is None}
    if set(wanted) - here:
        raise Refused(_("Un cercle se compose de membres du collectif. Choisissez parmi eux."))


def must_answer_for(actor: Actor, dossier: Dossier, referent: Member) -> None:
    """The referent answers for the follow-up; a colleague in the circle does while they are away."""
    if actor.member == dossier.referent:
        return
    away = referent.left_on is not None or referent.away(actor.today)
    if not (away and actor.organisation == referent.organisation):
        raise Refused(_("Cela revient à qui est référent de cette personne."))


def must_answer_for_erasing(
    actor: Actor, dossier: Dossier, referent: Member, colleagues: Iterable[Member]
) -> None:
    """Who answers for the follow-up; once nobody does, whoever of the circle reads it (GDPR, article 17)."""
    if not left_to_its_circle(referent, colleagues, actor.today):
        must_answer_for(actor, dossier, referent)


def left_to_its_circle(referent: Member, colleagues: Iterable[Member], on: date) -> bool:
    """Whether its referent has gone, and every colleague of theirs who followed the person too."""
    return all(nobody_answers(one, on) for one in (referent, *colleagues))


def nobody_answers(referent: Member, on: date) -> bool:
    """Whether who answered has left, or pauses without a day of return: somebody is to take over (B08)."""
    return referent.left_on is not None or (referent.away(on) and referent.back_on is None)


def must_be_followed(dossier: Dossier) -> None:
    """Nothing more is written in a dossier that is closed; it can be opened again."""
    if dossier.closed_on:
        raise Refused(_("Ce suivi est clos. Rouvrez-le pour y écrire."))


def may_join(member: UUID, seated: Collection[UUID]) -> None:
    """Once in the circle is enough."""
    if member in seated:
        raise Refused(_("Cette personne est déjà dans le cercle."))


def may_leave(dossier: Dossier, member: UUID, seated: Collection[UUID]) -> None:
    """Whoever follows may stop; the referent hands over first, so that somebody always answers."""
    if member not in seated:
        raise Refused(_("Cette personne n’est pas dans le cercle."))
    if member == dossier.referent:
        raise Refused(_("Un référent transmet d’abord le suivi : quelqu’un doit toujours en répondre."))


def may_reopen(dossier: Dossier) -> None:
    """Only what was closed opens again."""
    if dossier.closed_on is None:
        raise Refused(_("Ce suivi est déjà ouvert."))


def may_erase(dossier: Dossier, *, asked_by_person: bool) -> None:
    """Erased once it is closed, or at any time because the person asks (GDPR, article 17)."""
    if dossier.closed_on is None and not asked_by_person:
        raise Refused(_("On efface un suivi clos, ou parce que la personne le demande."))


def may_erase_unread(*, due: bool) -> None:
    """Without reading it, once its time of keeping is over; before that day, there is no such follow-up."""
    if not due:
        raise OutOfSight


def _may_name(identity: str, *, allowed: bool) -> None:
    if not identity.strip():
        return
    if not allowed:
        raise Refused(
            _(
                "Aucune de vos règles ne permet d’inscrire le nom d’une personne : "
                "un numéro suffit entre vous."
            )
        )
    if len(identity.strip()) > LONGEST_NAME:
        raise Refused(_("Le nom de la personne, et rien d’autre."))
