"""Public codes of organisations and communes, checked before they enter a register that never forgets."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _
from stdnum.exceptions import ValidationError
from stdnum.fr import siret

SIRET_DIGITS, SIREN_DIGITS = 14, 9

_BETWEEN = re.compile(r"[\s.\-\u00b7]+")
_DEPARTMENT = r"(?:0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5]|97[1-8]|98[4-9])"
_COMMUNE = re.compile(rf"(?=[0-9AB]{{5}}$){_DEPARTMENT}(?!0+$)\d+")
"""A commune in INSEE's « code officiel géographique »: its département (2A and 2B in Corsica, 97x and 98x
overseas), then its number in it. « 20 » is of before 1976, and 000 is of postal codes."""


def checked_siret(code: str) -> str:
    """The fourteen digits of a SIRET, written in any usual way.

    La Poste's establishments follow a sum of their own, which stdnum knows. Raises ValueError with a sentence
    for whoever typed it, that says what is wrong and what to do.
    """
    digits = _BETWEEN.sub("", code)
    if not digits.isascii() or not digits.isdigit():
        raise ValueError(_siret_has_other_signs(code))
    if len(digits) != SIRET_DIGITS:
        raise ValueError(_siret_is_not_long_enough(code, len(digits)))
    try:
        return str(siret.validate(digits))
    except ValidationError as wrong:
        raise ValueError(_siret_does_not_add_up(code)) from wrong


def checked_insee(code: str) -> str:
    """The five signs of a commune's INSEE code, without asking any network whether the commune exists.

    Raises ValueError with a sentence for whoever typed it, that says what is wrong and what to do.
    """
    found = _BETWEEN.sub("", code).upper()
    if _COMMUNE.fullmatch(found):
        return found
    if re.fullmatch(r"\d{2}000", found):
        raise ValueError(_insee_is_a_postal_code(code))
    raise ValueError(_insee_is_something_else(code))


def _siret_has_other_signs(code: str) -> str:
    return _(
        "« {code} » n’est pas un SIRET : il se compose de quatorze chiffres, sans autre signe. Relisez-le, "
        "ou laissez ce champ vide."
    ).format(code=code.strip())


def _siret_is_not_long_enough(code: str, length: int) -> str:
    if length == SIREN_DIGITS:
        return _(
            "« {code} » est un SIREN, le numéro de l’organisme entier. Ajoutez les cinq chiffres de "
            "l’établissement pour en faire un SIRET."
        ).format(code=code.strip())
    return _(
        "« {code} » n’est pas un SIRET : il a {length} chiffres et il en faut quatorze. Relisez-le sur un "
        "courrier de l’organisme, ou laissez ce champ vide."
    ).format(code=code.strip(), length=length)


def _siret_does_not_add_up(code: str) -> str:
    return _(
        "« {code} » n’est pas un SIRET : ses chiffres ne s’accordent pas entre eux, l’un d’eux est "
        "sans doute mal recopié. Relisez-le, ou laissez ce champ vide."
    ).format(code=code.strip())


def _insee_is_a_postal_code(code: str) -> str:
    return _(
        "« {code} » est un code postal. Le code INSEE de la commune en diffère : celui de Chalon-sur-Saône "
        "est 71076, son code postal 71100."
    ).format(code=code.strip())


def _insee_is_something_else(code: str) -> str:
    return _(
        "« {code} » n’est pas le code INSEE d’une commune : il a cinq signes, ceux du département puis "
        "ceux de la commune, comme 71076 pour Chalon-sur-Saône ou 2A004 pour Ajaccio."
    ).format(code=code.strip())
