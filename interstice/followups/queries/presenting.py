"""Whether a dossier may be opened before a body, and the words by which it is told there.

For commands of the rooms above, which keep these words again for their own circle: they never reach a page.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.followups.models import Agreement, Dossier, Preparation
from interstice.followups.queries.standing import agreements_of, referent_of
from interstice.rules.clauses.followups import PersonAgreement
from interstice.rules.queries.clauses import clause
from interstice.vault.copies import as_written

__all__ = [
    "called",
    "called_by",
    "prepared_for_session",
    "referent_of",
    "why_none_is_presented",
    "why_not_presented",
]


def why_not_presented(partnership: UUID, dossier: UUID, body: UUID, on: date) -> str | None:
    """Why this dossier may not be opened in a session of that body on that day; None when it may (A25)."""
    return why_none_is_presented(partnership, [dossier], body, on).get(dossier)


def why_none_is_presented(
    partnership: UUID, dossiers: Collection[UUID], body: UUID, on: date
) -> dict[UUID, str]:
    """The same for a whole agenda, in three questions: the dossiers that may be opened are absent."""
    rows = {one.id: one for one in Dossier.objects.filter(partnership=partnership, id__in=dossiers)}
    newest = {one.dossier_id: one for one in agreements_of(dossiers)}
    lasts = _lasts(partnership, on) if newest else None
    told = {one: _why_not(rows.get(one), newest.get(one), body, on, lasts) for one in dossiers}
    return {one: why for one, why in told.items() if why}


def _why_not(
    row: Dossier | None, agreement: Agreement | None, body: UUID, on: date, lasts: int | None
) -> str | None:
    if row is None or row.erased_on:
        return _("Ce suivi n’existe plus.")
    if row.closed_on and row.closed_on <= on:
        return _("Ce suivi est clos.")
    if agreement is None or not agreement.holds(on):
        return _("L’accord de la personne n’est plus en cours : à relire avec elle.")
    if str(body) not in agreement.shown_in:
        return _("La personne n’a pas donné son accord pour cette instance.")
    if lasts is not None and on > agreement.given_on + timedelta(days=lasts):
        return _("L’accord de la personne est à relire avec elle avant de présenter sa situation.")
    return None


def prepared_for_session(partnership: UUID, dossier: UUID) -> tuple[str, str]:
    """The fingerprints of what she asks and of what is to be settled, as prepared last: to be copied."""
    last = Preparation.objects.filter(partnership=partnership, dossier_id=dossier).order_by("-n").first()
    return (last.asks, last.to_settle) if last else ("", "")


def called_by(partnership: UUID, dossier: UUID) -> tuple[str, str]:
    """The fingerprints of what names the person to those who receive her or review her situation."""
    row = Dossier.objects.get(partnership=partnership, id=dossier)
    return row.reference, row.label


def called(partnership: UUID, dossier: UUID) -> str:
    """« 2024-003 · K. M. »: the same, written."""
    text, _author = as_written(partnership, called_by(partnership, dossier))
    return text


def _lasts(partnership: UUID, on: date) -> int | None:
    """How long an agreement is fresh enough to present a situation: until its end, unless a rule says."""
    asked = clause(partnership, PersonAgreement, on=on, before="case_presented")
    return asked.value.lasts_days if asked.rule else None
