"""When a principle may be stated, bound to others, illustrated; and which are held together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.parties.decisions.standing import must_be_a_member, must_be_said
from interstice.register.actors import Actor
from interstice.register.refusals import Refused
from interstice.rules.models import Principle


def may_state_principle(actor: Actor, title: str) -> None:
    """Any member states what their professional world holds to (A23, B19)."""
    must_be_a_member(actor)
    must_be_said(title, _("Donnez le principe en une phrase."))


def may_bind(actor: Actor, chosen: Sequence[UUID], rows: Iterable[Principle]) -> None:
    """Two at least, not bound already: binding is symmetric, and adds to what was bound before (B21)."""
    must_be_a_member(actor)
    if len(set(chosen)) < 2:
        raise Refused(_("Choisissez au moins deux principes à tenir pour également légitimes."))
    first = next(row for row in rows if row.id == chosen[0])
    if {str(one) for one in chosen} <= {str(first.id), *first.bound_to}:
        raise Refused(_("Nous tenons déjà ces principes pour également légitimes."))


def may_illustrate(actor: Actor, words: str) -> None:
    """A living example is in words: what was done, in which the principle shows (B38)."""
    must_be_a_member(actor)
    must_be_said(words, _("Racontez l’exemple en quelques phrases."))


def held_together(cited: Iterable[UUID], rows: Iterable[Principle]) -> list[UUID]:
    """These principles with those held as equally legitimate with any of them, as they were stated.

    No rule cites one without the others (B21, T9, AT03).
    """
    group = {str(one) for one in cited}
    known = {str(row.id): row for row in rows}
    bound = {other for one in group if one in known for other in known[one].bound_to}
    return [row.id for row in sorted(known.values(), key=lambda row: row.n) if str(row.id) in group | bound]
