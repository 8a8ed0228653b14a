"""When a text may circulate, be reread, and leave the collective (B15, the clause « parler au-dehors »)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.parties.decisions.standing import must_be_a_member, must_be_said
from interstice.register.actors import Actor
from interstice.register.refusals import Refused
from interstice.rules.clauses.in_force import InForce
from interstice.rules.clauses.outside import TravelsOutside
from interstice.rules.models import Outgoing, Rereading


@dataclass(frozen=True, kw_only=True)
class AtTheDoor:
    """What stands between a text and the outside on a day, and the rule that makes the software say so.

    Organisations whose silence counts as an agreement are `tacit`, apart from those that agreed (RL7).
    """

    not_before: date
    agreed: tuple[UUID, ...] = ()
    against: tuple[UUID, ...] = ()
    missing: tuple[UUID, ...] = ()
    tacit: tuple[UUID, ...] = ()
    rule: UUID | None = None
    on: date

    @property
    def early(self) -> bool:
        """Whether it has not circulated long enough."""
        return self.on < self.not_before

    @property
    def may_go(self) -> bool:
        """Nothing holds it back any more."""
        return not (self.early or self.missing or self.against)


def at_the_door(
    text: Outgoing,
    rereadings: Iterable[Rereading],
    travels: InForce[TravelsOutside],
    gone: Collection[UUID],
    on: date,
) -> AtTheDoor:
    """Where a text stands under the clause in force that day; the delay never runs from before the rule.

    The author's organisation has read its own text, and nobody waits for one whose members all left (`gone`).
    """
    clause = travels.value
    if not clause.holds(orients=text.orients):
        return AtTheDoor(not_before=text.on, on=on)
    last = {one.organisation: one for one in sorted(rereadings, key=lambda one: one.n)}
    asked = [one for one in clause.reread_by if one != text.organisation and one not in gone]
    not_before = max(text.on, travels.since or text.on) + timedelta(days=clause.circulate_days)
    silent = tuple(one for one in asked if one not in last)
    counts = clause.silence == "consent" and on >= not_before
    return AtTheDoor(
        not_before=not_before,
        agreed=tuple(one for one in asked if one in last and last[one].agrees),
        against=tuple(one for one in asked if one in last and not last[one].agrees),
        missing=() if counts else silent,
        tacit=silent if counts else (),
        rule=travels.rule,
        on=on,
    )


def may_circulate(actor: Actor, title: str, text: str, addressed_to: str) -> None:
    """A text circulates whole, and says to whom it will go."""
    must_be_a_member(actor)
    must_be_said(title, _("Donnez un titre à ce texte."))
    must_be_said(text, _("Écrivez le texte tel qu’il sortira."))
    must_be_said(addressed_to, _("Dites à qui ce texte est adressé."))


def may_reread(actor: Actor, text: Outgoing, words: str, *, agrees: bool) -> None:
    """Another organisation than the author's answers, and a no says what does not suit."""
    _must_not_have_left(text)
    if text.organisation == actor.organisation:
        raise Refused(_("C’est votre organisation qui fait circuler ce texte : aux autres de le relire."))
    if not agrees:
        must_be_said(words, _("Dites ce qui ne convient pas, pour qu’on puisse le reprendre."))


def may_let_out(actor: Actor, text: Outgoing) -> None:
    """The organisation that made a text circulate lets it out."""
    _must_not_have_left(text)
    if text.organisation != actor.organisation:
        raise Refused(_("C’est à l’organisation qui a fait circuler ce texte de le laisser sortir."))


def _must_not_have_left(text: Outgoing) -> None:
    if text.sent_on:
        raise Refused(_("Ce texte est déjà sorti."))
