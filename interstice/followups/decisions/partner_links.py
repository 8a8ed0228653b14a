"""When a link may be made for a partner without an account, and closed: pure."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from django.utils.translation import gettext as _

from interstice.followups.decisions.transitions import OPEN
from interstice.followups.models import PartnerLink, Referral
from interstice.followups.moves import Side
from interstice.register.refusals import Refused
from interstice.ui.dates import exact_day

LONGEST = 92
"""How many days a link may live: a season; another can be made."""


def must_be_the_sender(side: Side | None) -> None:
    """What is shown outside is chosen by the side that sends."""
    if side is not Side.INITIATOR:
        raise Refused(_("C’est à qui a adressé la personne de choisir ce que montre un lien."))


def may_make_a_link(today: date, until: date, row: Referral, agreed: date | None) -> None:
    """While an answer is expected and the person agrees, until that day at most, and not for ever (A25)."""
    if row.state not in OPEN:
        raise Refused(_("Cette orientation n’attend plus de réponse."))
    if not today <= until <= today + timedelta(days=LONGEST):
        raise Refused(_("Un lien vaut jusqu’à un jour à venir, dans les trois mois au plus."))
    if agreed is None:
        raise Refused(_("L’accord de la personne ne couvre plus ce partenaire : relisez-le avec elle."))
    if until > agreed:
        raise Refused(
            _("L’accord de la personne prend fin le {day} : le lien vaut jusqu’à ce jour au plus.").format(
                day=exact_day(agreed)
            )
        )


def must_show_something(chosen: Collection[str], message: str) -> None:
    """Nothing is shown that the sender did not choose, and a link that shows nothing asks nothing (RL4)."""
    if not (chosen or message.strip()):
        raise Refused(
            _(
                "Rien n’est choisi : ce partenaire ne saurait pas de qui vous lui parlez. "
                "Cochez ce qu’il lira, ou écrivez-lui un mot."
            )
        )


def may_revoke(link: PartnerLink | None) -> None:
    """Only a link that still stands is closed."""
    if link is None or link.revoked_on:
        raise Refused(_("Ce lien est déjà fermé."))
