"""Public codes of organisations and communes, checked before they enter a register that never forgets."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _
from stdnum.exceptions import ValidationError
from stdnum.fr import siret

INSEE = re.compile(r"(\d{2}|2[AB])\d{3}")
"""A commune in INSEE's « code officiel géographique »: département (2A, 2B for Corsica), then commune."""


def checked_siret(code: str) -> str:
    """The fourteen digits of a SIRET. Raises ValueError with a sentence for whoever typed it."""
    try:
        return str(siret.validate(code))
    except ValidationError as wrong:
        raise ValueError(
            _("« {code} » n’est pas un SIRET : il en faut quatorze chiffres.").format(code=code)
        ) from wrong


def checked_insee(code: str) -> str:
    """The five signs of a commune's INSEE code. Raises ValueError with a sentence for whoever typed it."""
    found = code.strip().upper()
    if not INSEE.fullmatch(found):
        raise ValueError(_("« {code} » n’est pas le code INSEE d’une commune.").format(code=code))
    return found
