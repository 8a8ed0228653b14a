"""The words of ties that an introduction does without, in the turns of phrase that mean them.

« Il est parti », « elle loge à Montceau », « les familles accompagnées » say nothing of anybody's life.
"""

from __future__ import annotations

import re

_MINE = r"(?:mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leurs?)"

UNION = re.compile(
    r"""
    \b(?i:
        (?:déléguée?s?\s|section\s|militante?s?\s|réunion\s|union\s|camarades?\s)?
        (?:inter)?syndica(?:le?s?|ux|ts?|lisme|listes?)
        | syndiquée?s? | prud[’']hom\w+ | force\souvrière | union\ssolidaires
        | sud[\s-](?:santé|solidaires|éducation|collectivités|rail|ptt)
    )\b
    | \b(?:CGT|CFDT|FO|CFTC|CFE-CGC|UNSA|FSU|SUD|CNT|Solidaires|cgt|cfdt|cftc|unsa|fsu)\b
    | \bC\.G\.T\b
    """,
    re.VERBOSE,
)

PARTY = re.compile(
    r"""
    \b(?i:
        (?:au|du|le\smême|un|mon|notre|son)\sparti(?!\s(?:pris|des\s|de\s(?!gauche|droite)))
        (?:\s(?:socialiste|communiste|politique|radical|écologiste|de\sgauche|de\sdroite))?
        | parti\s(?:socialiste|communiste|radical)
        | (?:campagne|liste|réunion|section)\s(?:électorale|municipale|socialiste|communiste|politique)
        | même\sliste(?:\sélectorale)?
        | militante?s? | milit(?:e|ent|ait|aient|é|ions|er) | politiquement | meetings?
    )\b
    | \b(?:PS|PCF|LFI|RN|LR|EELV|UMP|LREM|UDI|NPA|MoDem)\b
    """,
    re.VERBOSE,
)

RELIGION = re.compile(
    r"""
    \b(?i:
        mosquée | (?<!rue\sde\sl[’'])(?<!place\sde\sl[’'])église | paroiss\w+ | temple | synagogue | messe
        | catéchisme | aumônerie | prières? | imam | curé | rabbin | cultuel(?:le)?s? | culte | pèlerinage
        | communauté\s(?:religieuse|chrétienne|musulmane|juive)
        | (?:catholique|protestante?|musulmane?|juif|juive|évangélique|chrétienne?|pratiquante?)s?
    )\b
    | \bpasteur\b
    """,
    re.VERBOSE,
)

LODGE = re.compile(
    r"""
    \b(?i:
        (?:en|à\sla|de\sla|même|ma|notre|sa|une|la)\sloge(?!\s(?:de\s(?:la\s)?|du\s)(?:gardien|concierge))
        (?:\smaçonnique)?
        | loges | francs?-maçon\w* | maçonnique
    )\b
    """,
    re.VERBOSE,
)

FAMILY = re.compile(
    rf"""
    \b(?i:
        (?:{_MINE}|même)\s(?:belle-|ex-)?famille(?!\sd[’']accueil)
        | (?:de\sla|en|par\sla)\sfamille(?!\sd[’']accueil)
        | (?:{_MINE}\s)?(?:cousine?s?|beaux?-(?:frères?|pères?|fils)|belles?-(?:sœurs?|mères?|filles?))
        | {_MINE}\s(?:ex-)?(?:
            frères?|sœurs?|mari|femme|épouse|époux|conjointe?|compagne|compagnon|oncle|tante|neveu|nièce|parrain|
            marraine|mère|père|fils|filles?|enfants|voisine?s?|copains?|copines?|ex
        )
        | (?:ami(?:e|s|es)?\s)(?:d[’']enfance|intimes?|de\slongue\sdate)
        | meilleure?\samie? | petite?\samie? | en\scouple | amants?
        | (?:on\sest|nous\ssommes|étions|était)\smariés
    )\b
    """,
    re.VERBOSE,
)
