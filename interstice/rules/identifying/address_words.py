"""How a French address is written, and what only looks like one."""

from __future__ import annotations

import re

_NUMBER = (
    r"(?:(?:n°\s*)?(?!(?:19|20)\d\d\b)\d{1,4}(?:\s*(?:bis|ter|quater|[A-D]\b))?\s*,?\s+"
    r"(?:(?:de\sla|du|de\sl[’'])\s*)?)"
)
_PARTICLE = r"(?:de\sla\s|de\sl[’']|du\s|des\s|de\s|d[’']|le\s|la\s|les\s|l[’']|aux?\s|et\s(?=[A-ZÀ-Þ]))"
_DATE = r"(?:\d{1,2}(?:er)?[\s-](?:[A-ZÀ-Þ]\w+|mai|novembre|septembre|août|juillet|mars|juin)(?:[\s-]\d{4})?)"
_PROPER = rf"(?:[A-ZÀ-ÖØ-ÞŒ][\w’'-]*|{_DATE})"
_NAME = rf"(?:{_PARTICLE}{{0,2}}{_PROPER})(?:[ \u00a0](?:{_PARTICLE}{{0,2}})?{_PROPER}){{0,4}}"
_COMMON_NAME = (
    r"(?:(?:de\sla\s|de\sl[’']|du\s|des\s|d[’']|de\s)"
    r"(?!(?:fait|jour|moins|plus|nouveau|façon|manière|temps|travail|garde)\b)[\w’-]+)"
)
_STREETS = (
    r"(?i:rue|avenue|av\.|boulevard|bd\.?|bld|impasse|allées?|ruelle|venelle|faubourg|lotissement|résidence|HLM|"
    r"square|esplanade|rond-point|lieu-dit|hameau|quai)"
)
_OTHER_WAYS = r"(?i:place|cité|chemin|passage|route|montée|promenade|sentier|clos|villa|cours)"
_LIVES = (
    r"(?i:habit\w+|log(?:e|ent|eait|ée?s?)|viv?(?:t|ent|ait|re)|résid\w+|demeur\w+|domicili\w+|hébergée?s?|"
    r"emménag\w+|adresse)"
)

STREET = re.compile(rf"(?<![\w’'-]){_NUMBER}?{_STREETS}\s{_NAME}")
"""A street with a name: « rue de la Verrerie »."""

NUMBERED = re.compile(rf"(?<![\w’'-]){_NUMBER}(?:{_STREETS}|{_OTHER_WAYS})\s(?:{_NAME}|{_COMMON_NAME})")
"""Anything with a number in front: « 4, chemin des vignes »."""

COUNTED = re.compile(r"1\splace\sd|\d+\scours\s(?:de\s)?[a-zà-ÿ]")
"""« 1 place de stage », « 3 cours de français » are counted, not lived in."""

LIVED_IN = re.compile(
    rf"\b{_LIVES}\s(?:(?i:au|à|dans|sur|est|:)\s(?:(?i:la|le|l[’'])\s?)?)?"
    rf"(?P<way>{_NUMBER}?(?:{_STREETS}|{_OTHER_WAYS})\s(?:{_NAME}|{_COMMON_NAME}))"
)
"""Where somebody lives, be it « place du Marché » or « rue des écoles »."""

ESTATE = re.compile(rf"(?<![\w’'-])(?i:cité)\s(?P<name>{_NAME})")

PART = re.compile(
    r"""(?<![\w’'-])(?:
        (?i:bâtiment|bât\.?|appartement|appart\.?|appt\.?|apt|escalier|hall)\s(?:n°\s*)?(?:[A-Z]\b\d?|\d{1,4}[A-Z]?\b)
        | (?i:porte)\s(?:n°\s*)?(?:[A-Z]|\d{1,3})(?=\s*[,.;)]|$)
        | (?i:tour)\s[A-Z]\b(?![’'])
        | \d{1,2}(?:er|e|ème)\sétage
    )""",
    re.VERBOSE,
)
"""A part of a building; « tour 2 » is one of consent."""

POSTAL = re.compile(
    r"(?<!\d)(?:0[1-9]|[1-8]\d|9[0-578])\d{3}\s(?:[A-ZÀ-Þ][\w’'-]+)"
    r"(?:[ \u00a0](?:[A-ZÀ-Þ][\w’'-]+|sur|les|en|le)){0,3}"
)

HOUSING_BODY_BEFORE = re.compile(
    r"\b(?:office|bailleurs?|organismes?|sociétés?|parc|logements?|équipes?\sde|éducat\w+\sde|travail\sde)\s+$",
    re.IGNORECASE,
)
"""« L’office HLM de… », « l’équipe de rue du… »."""

PREPOSITION = re.compile(
    r"""(?:
        \b(?P<of>de\sla|de\sl[’']|du|des|de|d[’'])
        | \b(?:aux?|à\sla|à\sl[’']|à|dans\sla|dans\sle|dans\sl[’']|dans|sur\sla|sur\sle|sur)
    )\s*(?:n°\s*)?$""",
    re.IGNORECASE | re.VERBOSE,
)
"""What leads to an address, and goes with it."""
