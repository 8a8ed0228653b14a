"""How a followed person may be designated: a number, initials, « situation A »; never who she is (RL4, N20).

The sure way is to say what is allowed, word by word: a list of names would always lack some.
"""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from interstice.parties.decisions.standing import must_be_said
from interstice.register.refusals import Refused
from interstice.rules.identifying import passages

LONGEST = 40
"""What designates somebody is read at a glance, on a projector as well."""

MOST_DIGITS = 9
"""A year and a number; a telephone or a social security number has more."""

_NEUTRAL = frozenset(
    "situation dossier suivi parcours personne jeune famille cas accompagnement groupe numéro no n° nº "
    "m m. mr mme mlle monsieur madame de du des la le les et l d n".split()
)
_INITIALS = re.compile(r"[A-ZÀ-ÖØ-Þ]{1,2}\.?|(?:[A-ZÀ-ÖØ-Þ]\.?-?){1,4}")
_NUMBER = re.compile(r"(?:n°)?[A-Z]{0,6}[-/.]?\d{1,6}(?:[-/.]\d{1,6}){0,2}[-/.]?[A-Z]{0,3}", re.IGNORECASE)
_CODE = re.compile(r"[A-Z]{1,8}(?:[-/.][A-Z\d]{1,6}){1,3}|[A-Z]{2,4}")
_SIGNS = re.compile(r"[\s,;:()–—]+|[’'](?=\w)")


def must_be_a_label(label: str) -> None:
    """Initials, a number or « situation A »: what tells this person apart only for those who know her."""
    must_be_said(label, _("Donnez de quoi désigner la personne entre vous : des initiales, « situation A »."))
    _must_be_short(label)
    if _betrays(label) or not all(_neutral(word) or _INITIALS.fullmatch(word) for word in _words(label)):
        raise Refused(
            _(
                "Ce libellé ferait reconnaître la personne. Écrivez ses initiales, un numéro, "
                "ou « situation A »."
            )
        )


def must_be_a_reference(reference: str) -> None:
    """A number of the collective's own: « 2024-003 », « CH-A »."""
    must_be_said(reference, _("Donnez une référence : un numéro qui n’a de sens qu’ici."))
    _must_be_short(reference)
    if _betrays(reference) or not all(_neutral(word) or _CODE.fullmatch(word) for word in _words(reference)):
        raise Refused(
            _(
                "La référence est un numéro propre à votre collectif, "
                "par exemple « 2024-003 », et rien d’autre."
            )
        )


def _must_be_short(text: str) -> None:
    if len(text.strip()) > LONGEST:
        raise Refused(_("{longest} signes au plus : de quoi désigner, pas décrire.").format(longest=LONGEST))


def _words(text: str) -> list[str]:
    return [word for word in _SIGNS.split(text.strip()) if word]


def _neutral(word: str) -> bool:
    return word.casefold() in _NEUTRAL or _NUMBER.fullmatch(word) is not None


def _betrays(text: str) -> bool:
    """A first name in capitals, a telephone number, a day of birth: what single words let through."""
    if sum(sign.isdigit() for sign in text) > MOST_DIGITS:
        return True
    kinds = {one.kind for one in passages(text.title() if text.isupper() and len(text) > 2 else text)}
    return bool(kinds & {"first_name", "address", "telephone", "email", "birth_date"})
