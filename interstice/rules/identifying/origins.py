"""Words that say that people know each other from a union, a party, a faith, a lodge or a family.

The acquaintance that starts a partnership often comes « d’autres engagements » (row B37). An introduction has
no field for it, and what is typed all the same is shown with a sentence that does without (RL6, N06): the law
protects these data most (GDPR, article 9), and nothing here needs them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from interstice.rules.identifying.origin_words import FAMILY, LODGE, PARTY, RELIGION, UNION
from interstice.rules.identifying.passage import Found, Kind

UNION_TIE = _("Un engagement syndical.")
PARTY_TIE = _("Un engagement politique.")
RELIGIOUS_TIE = _("Une appartenance religieuse.")
LODGE_TIE = _("Une appartenance philosophique.")
PRIVATE_TIE = _("Un lien privé.")

_TIES: tuple[tuple[Kind, str | Promise, re.Pattern[str]], ...] = (
    ("union", UNION_TIE, UNION),
    ("party", PARTY_TIE, PARTY),
    ("religion", RELIGIOUS_TIE, RELIGION),
    ("lodge", LODGE_TIE, LODGE),
    ("family", PRIVATE_TIE, FAMILY),
)

_CLAUSE_EDGE = re.compile(r"[,;:.!?…()\n–—]")
_KNOWING = re.compile(
    r"""\b(?:
        connai\w* | connu\w* | connaît\w* | rencontr\w+ | crois\w+ | retrouv\w+
        | milit(?:e|ent|é|ons|ions|ait|aient) | fréquent\w+
        | sommes | étions | on\s(?:est|était) | voyons | voit | viens?\sde | venons\sde | c[’']est
        | chante | prie
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""A clause with one of these says how one knows the other: it can go as a whole."""

_LEADING = re.compile(
    r"""
    (?:\bet\s)?(?:\bune?\s)?
    (?:\b(?:ancienne?|militante?|membre|camarade|adhérente?|responsable)s?\s)?
    (?:
        \b(?:au|aux|à\sla|du|des|de\sla|dans\s(?:le|la|les|une?)|par\s(?:le|la|les)|chez\sles|avec\s(?:le|la|les)|avec|
             en|à|de|via\s(?:le|la))\s
        | (?:à\sl|de\sl|dans\sl|par\sl|d)[’']
    )?
    (?:même\s)?$
    """,
    re.IGNORECASE | re.VERBOSE,
)


def origins(text: str) -> Iterator[Found]:
    """The words of an introduction that say such a tie, each with a sentence that says none."""
    for kind, why, words in _TIES:
        for seen in words.finditer(text):
            yield Found(*seen.span(), kind, why, _without(text, seen))


def _without(text: str, seen: re.Match[str]) -> tuple[int, int]:
    """The clause, when it only says how one knows the other; else the word with what leads to it."""
    edges = list(_CLAUSE_EDGE.finditer(text, 0, seen.start()))
    closing = _CLAUSE_EDGE.search(text, seen.end())
    start, end = (edges[-1].end() if edges else 0), (closing.start() if closing else len(text))
    if not _KNOWING.search(text, start, end):
        leading = _LEADING.search(text, max(start, seen.start() - 40), seen.start())
        return leading.start() if leading else seen.start(), seen.end()
    opened = bool(edges) and edges[-1][0] == ","
    if closing and closing[0] == "," and (opened or not edges or edges[-1][0] in ".!?…\n"):
        end = closing.end()
    return start - opened, end
