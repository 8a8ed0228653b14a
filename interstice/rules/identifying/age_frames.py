"""The turns of phrase in which French says an age, and those that only look like one."""

from __future__ import annotations

import re

from interstice.rules.identifying.written_numbers import amount

_N = amount()
_NUMBERS = rf"(?P<n>{_N}(?:(?:,\s*{_N})*\s+(?:et|ou)\s+{_N})?)"
_ABOUT = (
    r"(?:(?:d[’']environ|environ|à\speine|presque|bientôt|tout\sjuste|déjà|seulement|maintenant|encore|"
    r"respectivement|aujourd[’']hui)\s+)?"
)
_HALF = r"(?:\s+et\s+demi)?"
_YEARS = rf"{_NUMBERS}\s+ans?\b{_HALF}"
_YEARS_OR_MONTHS = rf"{_NUMBERS}\s+(?:ans?|(?P<months>mois))\b{_HALF}"
_OF = r"(?:de\s+|d[’'])"

_NO_SPAN = (
    r"(?!\s+(?:d[’']|de\s|du\s|à\s\w+(?:er|ir|re)\b|(?:pour|devant|derrière|plus|moins|auparavant|durant|avant|après|"
    r"près|passée?s|ferme|renouvelables?|au\schantier|au\splus|au\smoins|chez)\b))"
)
"""« Dix ans d’expérience », « deux ans pour finir »."""

_NO_RANGE = (
    r"(?!(?:\s+et\s+demi)?\s+"
    r"(?:d[’'](?:expérience|ancienneté)|à\s+(?:\d|[a-z-]+\s+(?:ans|mois)|environ)|jusqu[’']))"
)
"""« De 3 mois à 3 ans »."""

BE = {
    "a": "est",
    "avait": "était",
    "ont": "sont",
    "avaient": "étaient",
    "ayant": "étant",
    "aura": "",
    "aurait": "",
    "auront": "",
    "ai": "suis",
    "as": "es",
    "avoir": "",
    "eu": "",
}
"""What replaces the verb when an age becomes a state; nothing where its author must find other words."""

_HAVE = rf"(?<![\w-])(?P<not>n[’'])?(?P<have>{'|'.join(BE)})\s+"


def _frame(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.MULTILINE)


AGED = _frame(rf"\bâgée?s?\s+{_OF}{_ABOUT}{_YEARS_OR_MONTHS}{_NO_RANGE}")
THE_AGE_OF = _frame(rf"\b(?P<at>à\s+)?l[’']âge\s+{_OF}{_ABOUT}{_YEARS}")
OF_YEARS = _frame(rf"(?<=\s){_OF}{_ABOUT}(?P<age>{_YEARS_OR_MONTHS}){_NO_RANGE}")
HAVING = _frame(rf"{_HAVE}{_ABOUT}(?:que\s+)?(?P<age>{_YEARS_OR_MONTHS}){_NO_SPAN}")
ASIDE = _frame(rf"(?P<open>^|[,(–—]\s*){_ABOUT}(?P<age>{_YEARS})(?=\s*[,).;–—]|\s+et\b|\s*$)")
THEIR = _frame(rf"\b(?:ses|leurs|mes|tes)\s+(?P<age>{_YEARS}){_NO_SPAN}(?!\s+(?:au|en|dans|sur|à)\b)")
AT = _frame(rf"(?<![\w’'-])à\s+{_ABOUT}(?P<age>{_YEARS}){_NO_SPAN}")

GENERIC_BEFORE = _frame(
    r"\b(?:les|des|aux|tous\sles|toutes\sles|tout|toute|chaque|aucune?)\s+(?!jumeaux|jumelles)"
    r"[\w-]+(?:\s+[\w-]+)?\s*$"
)
"""« Les jeunes de 18 ans » are a public, not somebody."""

ONE_BEFORE = _frame(
    r"(?:\b(?:une?|le|la|cet|cette|ce|mon|ma|son|sa|leur|notre|votre|autre)\s+|\bl[’'])"
    r"(?P<noun>[\w’'-]+(?:\s+[\w’'-]+){0,2})\s*$"
)
"""One somebody, in at most three words: « un maçon portugais »."""

LASTING = _frame(
    r"\b(?:depuis|près|pendant|durant|plus|moins|bout|cours|partir|espace|en|sur|dans|pour|après|avant|d[’']ici|"
    r"fait|faut)\b"
)
"""What stands between somebody and a length of time."""

NOBODY_HAS = _frame(r"(?:\b(?:y|nous|on|vous|ça|cela|qui)\s+|\b(?:y|n)[’'])$")
"""« Il y a trois ans », « nous avons deux ans »: the subject has no age."""

LIMIT_BEFORE = _frame(
    r"(?:\d\s*|\bjusqu[’']|\bquitte\s|[–-]|"
    r"\b(?:condamn|limit|fix|port|rédui|prolong|éten|ramen|renouvel|ouver|réserv|accessible|horizon|échéance|retraite|"
    r"majorité|plan|projection|durée|contrat|convention|délai|passe|ans|mois|semaine|demi|zéro|un|deux|trois|quatre|cinq|six|dix|seize)\w*\s+)$"
)
"""« Limité à deux ans », « de 16 à 25 ans », « la retraite à 64 ans »."""

THRESHOLD_BEFORE = _frame(r"\b(?:jusqu[’'](?:à\s+)?|dès\s+|partir\s+de\s+)$")
"""« Dès l’âge de trois ans »."""

SOMEBODY = re.compile(r"\b(?:elle|il|moi|lui|M\.|Mme|Mlle|Elle|Il)(?=\W|$)")

CHILD_BEFORE = _frame(
    r"\b(?:fils|filles?|bébés?|enfants?|nourrisson|petite?|garçons?|jumeaux|jumelles|dernière?|cadette?|benjamine?)\b"
    r"[^,.;]{0,12}$"
)
"""Whoever is counted in months."""
