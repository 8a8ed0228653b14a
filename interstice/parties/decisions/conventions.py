"""Whether a convention may be recorded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from interstice.parties.decisions.standing import must_act_here, must_be_said
from interstice.parties.inputs import ConventionClauseInput
from interstice.register.actors import Actor
from interstice.register.refusals import Refused

KEY = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]{0,19}")
"""The key of a clause is a code that the register keeps, so it is short and holds no prose."""


def may_record(
    actor: Actor,
    title: str,
    clauses: Sequence[ConventionClauseInput],
    signed_on: date | None,
    ends_on: date | None,
) -> None:
    """A convention has a title and clauses told apart by their keys; it may leave them all empty (B26)."""
    must_act_here(actor)
    must_be_said(title, _("Écrivez l’intitulé de la convention."))
    keys = [one.key for one in clauses]
    if len(set(keys)) < len(keys):
        raise Refused(_("Deux clauses portent le même repère."))
    wrong = next((key for key in keys if not KEY.fullmatch(key)), None)
    if wrong is not None:
        raise Refused(
            _(
                "« {key} » ne convient pas comme repère : vingt lettres ou chiffres au plus, sans espace."
            ).format(key=wrong)
        )
    for one in clauses:
        must_be_said(one.title, _("La clause « {key} » n’a pas d’intitulé.").format(key=one.key))
    if signed_on and ends_on and ends_on < signed_on:
        raise Refused(_("Une convention ne peut pas finir avant d’être signée."))
