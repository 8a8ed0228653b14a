"""What may be inscribed on an item of a session."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.meetings.kinds import EntryKind, Review
from interstice.meetings.models import Item, Session, SessionEntry
from interstice.parties.decisions.standing import must_be_said
from interstice.register.refusals import Refused

OF_ITS_OWN = (EntryKind.DECISION, EntryKind.DISAGREEMENT)
"""What a session inscribes by an act of its own; the other kinds belong to other rooms."""


def may_reach(item: Item, why_not: str | None) -> None:
    """A dossier opens only while the person agrees; the reason is said, and nothing else (N19)."""
    if item.withdrawn_on:
        raise Refused(_("Ce point n’est plus à l’ordre du jour."))
    if why_not:
        raise Refused(why_not)


def may_facilitate(pair: Sequence[UUID], seated: Collection[UUID]) -> None:
    """Those who run an item are at the table."""
    if not pair:
        raise Refused(_("Dites qui anime ce point."))
    if set(pair) - set(seated):
        raise Refused(_("Qui anime est autour de la table : dites d’abord qui est là."))


def may_decide(what: EntryKind, words: str, *, of_a_person: bool, settles: bool) -> None:
    """A decision or a disagreement, in words; what is said of a person concludes no question of all (RL4)."""
    must_be_said(
        words, _("Écrivez en une phrase ce qui est décidé, ou ce sur quoi nous ne sommes pas d’accord.")
    )
    if what not in OF_ITS_OWN:
        raise Refused(_("Une séance inscrit des décisions et des désaccords."))
    if of_a_person and settles:
        raise Refused(_("Une question du collectif se conclut sur son propre point, hors d’un dossier."))


def may_review(decision: SessionEntry, session: Session, review: str) -> None:
    """A meeting comes back on what an earlier one of its body decided, in one of three ways (B02)."""
    if decision.what != EntryKind.DECISION or decision.session.body != session.body:
        raise Refused(_("Une séance revient sur une décision que la même instance a prise."))
    if decision.session_id == session.id:
        raise Refused(_("Cette décision est de cette séance : la prochaine y reviendra."))
    if review not in Review.values:
        raise Refused(_("Dites si cette décision est validée, prolongée ou rouverte."))
