"""When minutes go round, are corrected and are approved; decided without a query."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.meetings.models import Session
from interstice.parties.decisions.standing import must_be_said
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight, Refused


@dataclass(frozen=True, kw_only=True)
class AtTheTable:
    """Who was there, whose part it is to keep the minutes, and what was done of them so far."""

    members: Collection[UUID]
    organisations: Collection[UUID]
    keeper: UUID | None
    """The organisation that a rule names (clause `minutes`); None leaves it to whoever was there."""
    keeper_name: str = ""
    published_for: UUID | None = None
    """The organisation that made them go round."""
    published: bool = False
    approved_by: Collection[UUID] = ()

    def knows(self, actor: Actor) -> bool:
        """Whether these minutes exist for someone: the collective, and whoever was there."""
        return actor.within() or actor.member in self.members

    def keeps(self, actor: Actor) -> bool:
        """Whether a rule names their organisation, for which its members speak, and who was there (RL2)."""
        return self.keeper is not None and actor.organisation == self.keeper and self.knows(actor)


def must_know(actor: Actor, session: Session, table: AtTheTable) -> None:
    """What was said in session is nobody else's, and before it nothing was: it does not exist (RL2)."""
    if session.began_at is None or not table.knows(actor):
        raise OutOfSight


def may_publish(actor: Actor, session: Session, table: AtTheTable, houses: Collection[UUID]) -> None:
    """Once, after the session, by whom a rule names, or else by whoever was there."""
    _must_be_closed(session)
    if table.published:
        raise Refused(_("Ce compte rendu a déjà circulé. Il peut encore être corrigé et approuvé."))
    if table.keeper and not table.keeps(actor):
        said = _("Une règle dit que {house} tient le compte rendu : c’est à elle de le faire circuler.")
        raise Refused(said.format(house=table.keeper_name))
    if not table.keeper and actor.member not in table.members:
        raise Refused(_("Une personne qui était là fait circuler le compte rendu."))
    if not houses:
        raise Refused(_("Dites à quelles organisations il est adressé."))


def may_correct(actor: Actor, session: Session, table: AtTheTable, words: str) -> None:
    """By someone who was there; what was written stays, and the correction beside it."""
    _must_be_closed(session)
    if actor.member not in table.members:
        raise Refused(_("Une personne qui était là dit ce qui doit se lire autrement."))
    must_be_said(words, _("Écrivez ce qui doit se lire autrement."))


def may_approve(actor: Actor, session: Session, table: AtTheTable) -> None:
    """By an organisation that was there, once; the one that wrote them is not the one that approves."""
    _must_be_closed(session)
    if not table.published:
        raise Refused(_("Ce compte rendu n’a pas encore circulé : il ne peut pas être approuvé."))
    if actor.organisation not in table.organisations:
        raise Refused(_("Une organisation qui était là approuve le compte rendu."))
    if actor.organisation == table.published_for:
        raise Refused(
            _("Votre organisation a fait circuler ce compte rendu : c’est à une autre de l’approuver.")
        )
    if actor.organisation in table.approved_by:
        raise Refused(_("Votre organisation a déjà approuvé ce compte rendu."))


def _must_be_closed(session: Session) -> None:
    if session.ended_at is None:
        raise Refused(_("La séance n’est pas close : son compte rendu s’écrit encore."))
