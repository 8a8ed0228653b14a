"""Whether the collective agreed as it must to adopt, revise, say again, suspend or drop: pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.register.refusals import Refused
from interstice.rules.models import Proposal, Reservation, Rule
from interstice.rules.rounds import Standing


def must_be_concluded(now: Standing, names: Collection[str], objecting: Collection[str]) -> None:
    """Nothing is adopted while someone concerned has not answered or an objection stands (AT28)."""
    lacking = []
    if now.missing:
        lacking.append(_("la position de {names}").format(names=_enumerated(names)))
    if now.open_objections:
        lacking.append(_("une réponse à l’objection de {names}").format(names=_enumerated(objecting)))
    if lacking:
        raise Refused(_("Il manque encore {what}.").format(what=_enumerated(lacking)))


def must_revise_what_was_read(proposal: Proposal, rule: Rule) -> None:
    """A proposal to revise answers the version that it read: another revision since then is read first."""
    if rule.repealed_on:
        raise Refused(_("Cette règle a été abandonnée depuis que la proposition a été faite."))
    if rule.version != proposal.revises:
        raise Refused(
            _("La règle a été révisée depuis : cette proposition partait de sa version {read}.").format(
                read=proposal.revises
            )
        )


def must_be_in_force(rule: Rule) -> None:
    """A rule that was dropped is not touched any more; it stays readable."""
    if rule.repealed_on:
        raise Refused(_("Cette règle est abandonnée ; elle reste lisible."))


def must_have_read_version(rule: Rule, read_version: int) -> None:
    """A revision rests on the text in force, as it was read (N17)."""
    if read_version != rule.version:
        raise Refused(
            _(
                "Vous aviez lu la version {read} ; la règle en est à la version {present}. "
                "Relisez-la d’abord."
            ).format(read=read_version, present=rule.version)
        )


def must_be_ahead(day: date | None, today: date) -> None:
    """Nothing applies to what was done before it was decided."""
    if day is not None and day < today:
        raise Refused(
            _("Une règle ne s’applique pas à ce qui a été fait avant elle : choisissez un jour à venir.")
        )


def must_end_ahead(until: date, today: date) -> None:
    """A suspension, a trial, have a day to come back on."""
    if until <= today:
        raise Refused(_("Dites jusqu’à quel jour : un jour à venir."))


def must_all_agree(
    rule_concerns: Iterable[UUID], present: Collection[UUID], agreed: Collection[UUID]
) -> None:
    """Changing a rule in a meeting takes every organisation it concerns that still has a member here."""
    must_be_around_the_table(present, agreed)
    if {one for one in rule_concerns if one in present} - set(agreed) or not agreed:
        raise Refused(_("Chaque organisation concernée par cette règle doit être d’accord ; il en manque."))


def must_agree_together(present: Collection[UUID], agreed: Collection[UUID]) -> None:
    """Saying a rule again in a meeting takes at least two organisations, when there are two (E14)."""
    must_be_around_the_table(present, agreed)
    if len(set(agreed)) < min(2, len(present)):
        raise Refused(_("Une règle se redit à plusieurs : dites au moins deux organisations."))


def must_be_around_the_table(present: Collection[UUID], agreed: Collection[UUID]) -> None:
    """Only those who take part can have agreed."""
    if set(agreed) - set(present):
        raise Refused(_("Une organisation dite d’accord n’a personne autour de cette table."))


def may_lift_reservations(
    organisation: UUID | None, asked: Collection[UUID], kept: Iterable[Reservation]
) -> None:
    """A reservation ends only when those who made it lift it (AT30)."""
    rows = {one.id: one for one in kept}
    for one in asked:
        if one not in rows or rows[one].lifted_on:
            raise Refused(_("Cette réserve n’est pas gardée avec cette règle, ou elle est déjà levée."))
        if rows[one].organisation != organisation:
            raise Refused(_("Seule l’organisation qui a fait une réserve peut la lever."))


def must_cite_what_it_binds(bound: Collection[UUID], cited: Collection[UUID]) -> None:
    """Principles bound at an adoption are cited by the rule, and there are at least two (B21)."""
    if bound and (len(set(bound)) < 2 or set(bound) - set(cited)):
        raise Refused(
            _("Deux principes tenus pour également légitimes sont cités tous les deux par la règle.")
        )


def _enumerated(names: Collection[str]) -> str:
    words = list(names)
    if len(words) < 2:
        return "".join(words)
    return _("{first} et {last}").format(first=", ".join(words[:-1]), last=words[-1])
