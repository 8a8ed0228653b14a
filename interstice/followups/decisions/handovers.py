"""When a dossier may change referent: pure (B08)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.followups.decisions.dossiers import must_answer_for, nobody_answers
from interstice.followups.models import Dossier, Handover
from interstice.parties.models import Member
from interstice.register.actors import Actor
from interstice.register.refusals import Refused
from interstice.ui.typography import enumerated


def may_offer(actor: Actor, dossier: Dossier, referent: Member) -> None:
    """The referent, or whoever answers in their place; when nobody does any more, whoever of the circle.

    They offer it to oneself or to another, so that a person is never left without anybody.
    """
    if not nobody_answers(referent, actor.today):
        must_answer_for(actor, dossier, referent)


def may_receive(
    to_member: UUID, dossier: Dossier, reading: Collection[UUID], pending: Handover | None
) -> None:
    """It goes to someone of the circle who reads it today; asked once, whoever is asked is not asked again.

    Offered to another, it leaves whoever did not answer: a silence holds nobody's follow-up (B08).
    """
    if to_member == dossier.referent:
        raise Refused(_("Cette personne en est déjà référente."))
    if pending is not None and pending.to_member == to_member:
        raise Refused(_("Cette transmission attend déjà sa réponse."))
    if to_member not in reading:
        raise Refused(
            _(
                "Qui reçoit un suivi est déjà du cercle, et l’accord de la personne l’y fait lire. "
                "Relisez l’accord avec elle."
            )
        )


def must_be_checked(items: Iterable[str], checked: Collection[str]) -> None:
    """What the rule asks is ticked, all of it, and nothing else is written (AT25, RL4)."""
    asked = list(items)
    if set(checked) - set(asked):
        raise Refused(_("On coche ce que la règle demande de vérifier ; on n’y ajoute rien."))
    left = [one for one in asked if one not in checked]
    if left:
        raise Refused(_("Il reste à vérifier : {items}.").format(items=enumerated(left)))


def must_be_agreed_by_the_person(*, agreed: bool) -> None:
    """Nobody's follow-up changes hands without her agreement (B08)."""
    if not agreed:
        raise Refused(_("Un suivi ne se transmet qu’avec l’accord de la personne."))


def may_answer(actor: Actor, handover: Handover) -> None:
    """Only the one to whom it is offered answers, once."""
    if actor.member != handover.to_member:
        raise Refused(_("C’est à la personne à qui ce suivi est proposé de répondre."))
    if handover.accepted_on or handover.declined_on:
        raise Refused(_("Cette transmission a déjà sa réponse."))
    if handover.ended_on:
        raise Refused(_("Cette proposition n’attend plus de réponse. On peut vous la faire de nouveau."))
