"""When a word may enter the lexicon."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.parties.decisions.standing import must_be_a_member, must_be_said
from interstice.register.actors import Actor
from interstice.register.refusals import Refused


def may_enter(actor: Actor, spelling: str, meanings: Sequence[tuple[UUID, str]], kept: int | None) -> None:
    """A word enters with what it means for some; one meaning may be kept, or none (C09, G15)."""
    must_be_a_member(actor)
    must_be_said(spelling, _("Écrivez le mot."))
    if not meanings:
        raise Refused(_("Dites au moins ce que ce mot veut dire pour une organisation."))
    for _said_by, meaning in meanings:
        must_be_said(meaning, _("Un des sens est resté vide : écrivez-le, ou retirez-le."))
    if kept is not None and not 0 <= kept < len(meanings):
        raise Refused(_("Le sens retenu est l’un de ceux qui sont écrits, ou aucun."))
