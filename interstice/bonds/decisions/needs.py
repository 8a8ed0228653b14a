"""When a need may be said, and by whom it ends (I13)."""

from __future__ import annotations

from django.utils.translation import gettext as _

from interstice.bonds.models import Need
from interstice.parties.decisions.standing import must_be_a_member, must_be_said
from interstice.register.actors import Actor
from interstice.register.refusals import Refused


def may_say_a_need(actor: Actor, words: str) -> None:
    """One says one's own, in words; nothing is inferred for anyone."""
    must_be_a_member(actor)
    must_be_said(words, _("Dites en une phrase ce dont vous auriez besoin."))


def may_end_a_need(actor: Actor, row: Need) -> None:
    """Whoever said it says that it is over."""
    must_be_a_member(actor)
    if row.by != actor.member:
        raise Refused(_("C’est à la personne qui l’a dit de le refermer."))
    if row.ended_on is not None:
        raise Refused(_("Ce besoin est déjà refermé."))
