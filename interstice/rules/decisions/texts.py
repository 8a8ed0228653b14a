"""Whether a text may be laid before the collective, and a proposal touched: pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.register.actors import Actor, Hat
from interstice.register.refusals import Refused
from interstice.rules.models import Objection, Principle, Proposal
from interstice.rules.rounds import is_open


def must_have_a_text(articles: Sequence[str]) -> None:
    """A rule says something; its clauses and its reasons may stay blank (G08)."""
    if not any(one.strip() for one in articles):
        raise Refused(_("Il manque le texte : au moins un article."))


def must_have_a_title(title: str) -> None:
    """A proposal is called by its title everywhere."""
    if not title.strip():
        raise Refused(_("Il manque un titre : les autres l’appelleront par ces mots."))


def must_have_a_period(months: int | None) -> None:
    """A rule is said again after a month at least, ten years at most; blank leaves it to a clause."""
    if months is not None and not 1 <= months <= 120:
        raise Refused(_("Une règle se redit après un mois au moins, et dix ans au plus."))


def must_hold_bound_principles(cited: Iterable[Principle]) -> None:
    """Two principles held as equally legitimate are cited together or not at all (B21, AT03)."""
    rows = list(cited)
    together = {str(one.id) for one in rows}
    if any(set(map(str, one.bound_to)) - together for one in rows):
        raise Refused(
            _(
                "Nous tenons ces deux principes pour également légitimes : "
                "une règle ne cite pas l’un sans l’autre."
            )
        )


def must_be_under_way(proposal: Proposal) -> None:
    """Nothing more is said to a proposal once it is adopted or closed."""
    if proposal.adopted_on:
        raise Refused(_("Cette proposition est adoptée ; c’est une règle maintenant."))
    if proposal.closed_on:
        raise Refused(_("Cette proposition est close."))


def must_have_read(proposal: Proposal, read_draft: int) -> None:
    """A voice stands for the text that was read, and for no other (AT28, N17)."""
    if read_draft < proposal.draft:
        raise Refused(
            _(
                "Vous aviez lu la version {read} ; la version {present} a été déposée depuis. "
                "Relisez-la : c’est à elle que votre acte répondra."
            ).format(read=read_draft, present=proposal.draft)
        )
    if read_draft != proposal.draft:
        raise Refused(_("Cette version n’existe pas encore."))


def may_amend(actor: Actor, proposal: Proposal) -> None:
    """Any member may take up the text; a decider touches only what they proposed themselves (N08, E02)."""
    if actor.within() or (actor.hat is Hat.DECIDER and proposal.by == actor.member):
        return
    raise Refused(_("Le texte d’une proposition s’écrit entre membres du collectif."))


def must_answer_open_objections(cited: Iterable[UUID], objections: Iterable[Objection]) -> None:
    """A draft answers objections made to this proposal which still stand."""
    standing = {one.id for one in objections if is_open(one)}
    if set(cited) - standing:
        raise Refused(_("Une objection citée n’est plus à traiter, ou porte sur une autre proposition."))
