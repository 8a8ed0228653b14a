"""When a table of dossiers may be brought in: whole, new, and told by days that have come."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from functools import lru_cache

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from interstice.followups.decisions.labels import must_be_a_label, must_be_a_reference
from interstice.followups.inputs import DossierInput
from interstice.parties.decisions.sameness import plain
from interstice.parties.decisions.standing import must_be_a_member
from interstice.register.actors import Actor
from interstice.register.refusals import Refused

EARLIEST = date(1970, 1, 1)


def may_import(actor: Actor, dossiers: Sequence[DossierInput]) -> None:
    """Any member of the collective brings their own table in; an empty one does nothing."""
    must_be_a_member(actor)
    if not dossiers:
        raise Refused(_("Aucune ligne n’est à reprendre : rien n’est inscrit."))


def must_be_new(dossiers: Sequence[DossierInput], known: Collection[str]) -> None:
    """Two dossiers of one circle do not bear the same reference: an import done again adds nothing."""
    seen = {plain(one) for one in known}
    for one in dossiers:
        if plain(one.reference) in seen:
            raise Refused(
                _("Ligne {n} : un dossier de même référence est déjà là. Rien n’est inscrit.").format(n=one.n)
            )
        seen.add(plain(one.reference))


def must_have_happened(opened_on: date | None, today: date) -> None:
    """A follow-up began on a day that has come."""
    if opened_on is not None and not EARLIEST <= opened_on <= today:
        raise Refused(_("La date d’ouverture est à venir, ou bien trop ancienne."))


def why_no_label(label: str) -> str:
    """Why the line cannot be designated so, or nothing: many lines have the same initials."""
    return _why(must_be_a_label, label, get_language())


def why_no_reference(reference: str) -> str:
    """Why this is no reference, or nothing: what the dry run has looked at is not looked at again."""
    return _why(must_be_a_reference, reference, get_language())


def must_be_designated(one: DossierInput) -> None:
    """What `may_open` asks of a reference and a label."""
    why = why_no_reference(one.reference) or why_no_label(one.label)
    if why:
        raise Refused(why)


@lru_cache(maxsize=50_000)
def _why(decide: Callable[[str], None], text: str, _language: str | None) -> str:
    try:
        decide(text)
    except Refused as no:
        return str(no)
    return ""
