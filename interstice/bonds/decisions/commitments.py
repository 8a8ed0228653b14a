"""When a commitment may be made, renegotiated, kept, confirmed, released, handed over (B29, F05)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.bonds.kinds import Towards
from interstice.bonds.models import Commitment
from interstice.parties.decisions.standing import must_be_a_member, must_be_said
from interstice.register.actors import Actor
from interstice.register.refusals import Refused


@dataclass(frozen=True, kw_only=True)
class Sides:
    """Who promises, and to whom."""

    towards: Towards
    to: UUID | None = None
    by_member: UUID | None = None
    by_organisation: UUID | None = None
    by_person: bool = False
    dossier: UUID | None = None


def whose(actor: Actor, named: Sides) -> Sides:
    """Without author named it is the actor's; only a member or an organisation is named at the other end."""
    author = named.by_member or named.by_organisation or named.by_person
    to = named.to if named.towards in (Towards.MEMBER, Towards.ORGANISATION) else None
    return replace(named, to=to, by_member=named.by_member if author else actor.member)


def may_make(actor: Actor, sides: Sides, words: str, due: date | None) -> None:
    """A member writes it, in words, for a day to come or for none; nobody promises to themselves."""
    must_be_a_member(actor)
    must_be_said(words, _("Dites en une phrase ce qui est promis."))
    must_be_to_come(actor, due)
    if sum((bool(sides.by_member), bool(sides.by_organisation), sides.by_person)) != 1:
        raise Refused(_("Dites qui s’engage : une personne, ou une organisation."))
    _must_be_two(sides)


def may_speak_for(actor: Actor, sides: Sides) -> None:
    """One commits oneself, or one's organisation; what another says is written in a session (RL23)."""
    if sides.by_member not in (None, actor.member):
        raise Refused(_("Chacun s’engage soi-même ; en séance, on peut écrire ce qu’un autre dit."))
    if sides.by_organisation not in (None, actor.organisation):
        raise Refused(_("On s’engage pour soi ou pour sa propre organisation, pas pour une autre."))


def must_be_to_come(actor: Actor, due: date | None) -> None:
    """A day that is past can no longer be promised."""
    if due is not None and due < actor.today:
        raise Refused(_("Choisissez un jour à venir, ou aujourd’hui."))


def must_be_at_the_table(sides: Sides, *, members: Collection[UUID], houses: Collection[UUID]) -> None:
    """Both sides are here: members who have not left, organisations of this partnership."""
    houses_named = [sides.by_organisation, sides.to if sides.towards == Towards.ORGANISATION else None]
    members_named = [sides.by_member, sides.to if sides.towards == Towards.MEMBER else None]
    if any(one is not None and one not in houses for one in houses_named):
        raise Refused(_("Cette organisation n’est pas autour de la table."))
    if any(one is not None and one not in members for one in members_named):
        raise Refused(_("Cette personne n’est pas, ou n’est plus, du collectif."))


def must_read_it(*, reads: bool) -> None:
    """What concerns a followed person is told to those who follow her, and to nobody else (RL4)."""
    if not reads:
        raise Refused(_("Cette personne n’est pas du cercle : elle ne peut pas lire ce qui s’y promet."))


def made_by(actor: Actor, row: Commitment) -> bool:
    """Whether it is this actor's to keep: their own, their organisation's, or the followed person's word."""
    if row.by_member:
        return actor.member == row.by_member
    return row.by_person or (row.by_organisation is not None and actor.organisation == row.by_organisation)


def made_to(actor: Actor, row: Commitment) -> bool:
    """Whether it was promised to this actor: to them, to their organisation, to the collective.

    What is promised to a followed person is answered by those who follow her; never by who promised.
    """
    if row.towards == Towards.MEMBER:
        return actor.member == row.to
    if row.towards == Towards.ORGANISATION:
        return actor.organisation == row.to
    return row.by_person or not made_by(actor, row)


def may_renegotiate(actor: Actor, row: Commitment, due: date, agreed_with: Collection[UUID]) -> None:
    """Before its date, with the other: after it, one keeps it, lets it go, or promises anew (B29)."""
    must_be_open(row)
    _must_have_made(actor, row)
    if row.due is not None and row.due < actor.today:
        raise Refused(
            _(
                "L’échéance est passée : elle ne se renégocie plus. "
                "Vous pouvez le tenir, en être délié, ou vous engager de nouveau."
            )
        )
    must_be_to_come(actor, due)
    if due == row.due:
        raise Refused(_("C’est le même jour : choisissez-en un autre."))
    if row.towards != Towards.PERSON and not set(agreed_with) - {actor.member}:
        raise Refused(_("Dites avec qui vous êtes convenus de ce nouveau jour."))


def must_have_agreed(row: Commitment, agreed_with: Collection[UUID], houses: Collection[UUID | None]) -> None:
    """Another day is agreed with the one to whom it was promised, or with their organisation."""
    if row.towards == Towards.MEMBER and row.to not in agreed_with:
        raise Refused(_("Un autre jour se convient avec la personne à qui vous l’aviez promis."))
    if row.towards == Towards.ORGANISATION and row.to not in houses:
        raise Refused(_("Un autre jour se convient avec l’organisation à qui vous l’aviez promis."))


def may_keep(actor: Actor, row: Commitment) -> None:
    """Whoever promised says it is done, even past its date."""
    must_be_open(row)
    _must_have_made(actor, row)


def may_confirm(actor: Actor, row: Commitment) -> None:
    """The other one confirms what was said to be kept (F05)."""
    must_be_a_member(actor)
    if row.kept_on is None:
        raise Refused(_("On confirme ce qui est dit tenu ; cet engagement ne l’est pas encore."))
    if row.confirmed_on is not None:
        raise Refused(_("Cet engagement est déjà confirmé."))
    if not made_to(actor, row):
        raise Refused(_("C’est à celui à qui il a été promis de le confirmer."))


def may_release(actor: Actor, row: Commitment, words: str) -> None:
    """The other one lets it go; whoever promised gives it up with their agreement, and says so."""
    must_be_open(row)
    must_be_a_member(actor)
    if made_to(actor, row):
        return
    _must_have_made(actor, row)
    must_be_said(words, _("Dites en quelques mots avec qui vous en êtes convenus."))


def may_hand_over(actor: Actor, row: Commitment, to: UUID, members: Collection[UUID]) -> None:
    """One offers what one has promised oneself to another member; nothing passes until it is taken."""
    must_be_open(row)
    must_be_a_member(actor)
    if row.by_member != actor.member:
        raise Refused(_("On transmet ce qu’on a promis soi-même."))
    if to == actor.member or to not in members:
        raise Refused(_("Proposez-le à quelqu’un d’autre, qui soit du collectif."))


def may_answer_offer(actor: Actor, row: Commitment) -> None:
    """Only the one to whom it was offered takes it on, or leaves it."""
    must_be_open(row)
    must_be_a_member(actor)
    if row.offered_to is None or row.offered_to != actor.member:
        raise Refused(_("Cet engagement ne vous est pas proposé."))


def must_be_open(row: Commitment) -> None:
    """What is kept or released has come to its end."""
    if row.kept_on is not None:
        raise Refused(_("Cet engagement est tenu : il n’y a plus rien à y changer."))
    if row.released_on is not None:
        raise Refused(_("Cet engagement est délié : personne ne le doit plus."))


def _must_have_made(actor: Actor, row: Commitment) -> None:
    must_be_a_member(actor)
    if not made_by(actor, row):
        raise Refused(_("C’est à celui qui s’est engagé de le dire."))


def _must_be_two(sides: Sides) -> None:
    if (sides.by_person or sides.towards == Towards.PERSON) and sides.dossier is None:
        raise Refused(_("Un engagement avec une personne accompagnée s’écrit sur sa page."))
    if sides.by_person and sides.towards == Towards.PERSON:
        raise Refused(_("Un engagement se prend envers quelqu’un d’autre."))
    if sides.towards in (Towards.MEMBER, Towards.ORGANISATION) and sides.to is None:
        raise Refused(_("Dites envers qui cet engagement est pris."))
    if sides.to is not None and sides.to in (sides.by_member, sides.by_organisation):
        raise Refused(_("Un engagement se prend envers quelqu’un d’autre."))
