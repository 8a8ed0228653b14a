"""Who may send a person to a partner, and which side of a referral someone is on: pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.followups.kinds import Subject
from interstice.followups.models import Agreement, Referral
from interstice.followups.moves import Side
from interstice.followups.states import State
from interstice.parties.decisions.standing import must_be_said
from interstice.register.actors import Actor, Hat
from interstice.register.refusals import Refused
from interstice.rules.clauses.followups import PersonAgreement
from interstice.ui.typography import joined


def side_of(actor: Actor, row: Referral) -> Side | None:
    """On which side this actor stands; the circle reads a referral without being a party to it."""
    if actor.hat is Hat.CORRESPONDENT:
        return Side.RECIPIENT
    if actor.member == row.sender:
        return Side.INITIATOR
    if str(actor.member) in row.to_members:
        return Side.RECIPIENT
    if actor.organisation == row.from_organisation:
        return Side.INITIATOR
    return Side.RECIPIENT if actor.organisation == row.to_organisation else None


def must_be_a_party(side: Side | None) -> Side:
    """A referral is lived between two: nobody answers for either of them while they are here."""
    if side is None:
        raise Refused(_("Une orientation se vit à deux : c’est à l’une de ses parties de le faire."))
    return side


def may_send(actor: Actor, to_organisation: UUID, purpose: str, due: date | None) -> None:
    """To a partner, for something, with a report-back still to come."""
    if to_organisation == actor.organisation:
        raise Refused(_("Une orientation va vers un partenaire ; chez vous, vous vous parlez déjà."))
    must_be_said(purpose, _("Dites pour quoi vous adressez cette personne."))
    if due is not None and due < actor.today:
        raise Refused(_("Le jour du retour est passé : choisissez un jour à venir."))


def must_be_recipients(to_member: UUID | None, members: Collection[UUID]) -> None:
    """Someone named belongs to the organisation that receives."""
    if to_member is not None and to_member not in members:
        raise Refused(_("Cette personne n’est pas, ou n’est plus, dans cette organisation."))


def must_be_agreed(
    today: date,
    agreement: Agreement | None,
    shared: Collection[str] | None,
    travels: Sequence[Subject],
    asked: PersonAgreement,
    *,
    referents: bool,
) -> None:
    """Nobody is sent to a partner without her agreement, and nothing travels beyond it (A25).

    The referent's own organisation follows her already: `referents` is True for it.
    """
    if referents:
        return
    if agreement is None or not agreement.holds(today):
        raise Refused(
            _("L’accord de la personne n’est pas en cours : relisez-le avec elle, puis adressez-la.")
        )
    if not shared:
        raise Refused(
            _("L’accord de la personne ne nomme pas ce partenaire : relisez-le avec elle, puis adressez-la.")
        )
    beyond = [one for one in travels if one.value not in shared]
    if beyond:
        raise Refused(
            _("Avec ce partenaire, l’accord de la personne ne couvre pas : {subjects}.").format(
                subjects=joined([str(one.label).lower() for one in beyond])
            )
        )
    _must_be_fresh(today, agreement, travels, asked)


def _must_be_fresh(
    today: date, agreement: Agreement, travels: Sequence[Subject], asked: PersonAgreement
) -> None:
    """The agreement was reread as lately as the collective's clause asks."""
    if today > agreement.given_on + timedelta(days=asked.lasts_days):
        raise Refused(_("L’accord de la personne a plus que l’âge convenu : relisez-le avec elle."))
    again = [one for one in travels if one.value in asked.asked_each_time_for]
    if again and agreement.given_on != today:
        raise Refused(
            _("Vous avez convenu de redemander chaque fois pour : {subjects}.").format(
                subjects=joined([str(one.label).lower() for one in again])
            )
        )


def must_follow(after: Referral | None, wanted: UUID | None, dossier: UUID) -> None:
    """A referral that follows another follows one that the partner sent elsewhere, about the same person."""
    if wanted is None:
        return
    if after is None or after.dossier_id != dossier or after.state != State.REDIRECTED:
        raise Refused(_("Cette orientation ne suit pas une orientation renvoyée ailleurs."))


def must_be_to_come(today: date, day: date) -> None:
    """What is put off is put off to a day that has not passed."""
    if day < today:
        raise Refused(_("Choisissez un jour à venir, ou aujourd’hui."))


def may_postpone(today: date, day: date, due: date | None) -> None:
    """More time is asked before the day that was owed, and for a later one."""
    if due is not None and due < today:
        raise Refused(_("Le jour convenu est passé : donnez le retour, même bref, ou dites où cela en est."))
    if due is not None and day <= due:
        raise Refused(_("Choisissez un jour plus tard que celui qui était convenu."))
    must_be_to_come(today, day)


def must_give_a_reason(reason: str) -> None:
    """Nothing ends or waits without its reason."""
    must_be_said(reason, _("Dites pourquoi, en une phrase : la raison est lue par les deux parties."))
