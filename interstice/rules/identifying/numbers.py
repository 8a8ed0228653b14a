"""Numbers by which somebody is reached or filed: telephone, e-mail, social security, file numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from stdnum.fr import siren, siret

from interstice.rules.identifying.passage import Found, Kind

EMAIL = _("Une adresse électronique.")
TELEPHONE = _("Un numéro de téléphone.")
SOCIAL_SECURITY = _("Un numéro de sécurité sociale.")
FILE_NUMBER = _("Un numéro de dossier.")
SOMEONES_NUMBER = _("Un numéro qui mène à quelqu’un.")

_GAP = r"[\s.\-/]?"
_EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_TELEPHONE = re.compile(
    rf"(?<![\d+])(?:(?:\+|00)33{_GAP}(?:\(0\)\s?)?[1-9]|0[1-9])(?:{_GAP}\d{{2}}){{4}}(?!\d)"
)
_SOCIAL_SECURITY = re.compile(
    r"(?<!\d)[1278]\s?\d{2}\s?(?:0[1-9]|1[0-2]|[2-9]\d)\s?(?:\d{2}|2[ABab])\s?\d{3}\s?\d{3}(?:\s?/?\s?\d{2})?(?!\d)"
)
_FILED = re.compile(
    r"""
    \b(?:dossier|allocataire|matricule|identifiant|sécurité\ssociale|sécu|NIR|CAF|France\sTravail|Pôle\semploi|séjour|
        étranger|assurée?|passeport|carte\s(?:d[’']identité|vitale)|titre|IBAN|RQTH|MDPH|AGDREF|bénéficiaire)
    \s*(?:est\s|:\s?|,\s?|\()?
    (?P<cut>
        (?:(?:le|est)\s)?(?:n[°ºo]\.?|numéro|num\.)?\s*:?\s*
        (?P<number>(?=[A-Z-]{0,4}\d)[A-Z\d][A-Z\d/-]{3,}|\d{2,4}(?:\s\d{2,4}){1,6})
    )(?![\w€%])
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NUMBERED_FILE = re.compile(
    r"\bdossier\s+(?P<cut>(?:n[°ºo]\.?|numéro)\s*(?P<number>[A-Z\d][A-Z\d/-]+))", re.IGNORECASE
)
_LONG = re.compile(r"(?<![\w.,/+-])\d{7,}[A-Z]?(?![\d.,]\d)(?!\w)(?!\s?(?:€|euros|habitants))")
_ACCOUNT = re.compile(r"\b[A-Z]{2}\d{2}(?:\s?[A-Z\d]{4}){4,7}(?:\s?[A-Z\d]{1,3})?\b")
_PLATE = re.compile(r"\b[A-HJ-NP-TV-Z]{2}[- ]\d{3}[- ][A-HJ-NP-TV-Z]{2}\b")

_REACHED_BY = re.compile(
    r"""
    (?P<by>\b(?:au|sur\sle|sur\sson|à|le)\s+(?:numéro\s*|portable\s*|mobile\s*)?:?\s*)$
    | (?:[,(–]\s*)?\b(?:(?:son|leur|au)\s+)?
      (?:tél(?:éphone)?|portable|mobile|mail|mél|courriel|e-mail|numéro)\.?\s*[:,]?\s*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SAID_TO_BE = re.compile(r"[^,.;:!?\n]*\b(?:est|sont)\s+(?:le\s+|au\s+)?(?:n[°º]\s*)?$", re.IGNORECASE)


def contacts(text: str) -> Iterator[Found]:
    """E-mail addresses, social security numbers (they hold what looks like a telephone), telephones."""
    for seen in _EMAIL.finditer(text):
        yield _reached(text, seen, "email", EMAIL, "par courriel")
    for seen in _SOCIAL_SECURITY.finditer(text):
        if not _is_an_organisation(seen[0]):
            yield _reached(text, seen, "number", SOCIAL_SECURITY, "")
    for seen in _TELEPHONE.finditer(text):
        yield _reached(text, seen, "telephone", TELEPHONE, "par téléphone")


def file_numbers(text: str) -> Iterator[Found]:
    """Numbers of files, papers, accounts and cars; a SIRET, an amount or « l’acte n° 124 » is nobody's."""
    for pattern in (_FILED, _NUMBERED_FILE):
        for seen in pattern.finditer(text):
            if not _is_a_year(seen["number"]) and not _is_an_organisation(seen["number"]):
                cut = _said_to_be(text, seen.start("number")) or seen.start("cut")
                yield Found(*seen.span("number"), "number", FILE_NUMBER, (cut, seen.end("cut")))
    for pattern in (_ACCOUNT, _PLATE, _LONG):
        for seen in pattern.finditer(text):
            if not _is_an_organisation(seen[0]):
                yield Found(*seen.span(), "number", SOMEONES_NUMBER, seen.span())


def _reached(text: str, seen: re.Match[str], kind: Kind, why: str | Promise, by: str) -> Found:
    said = _said_to_be(text, seen.start())
    if said is not None:
        return Found(*seen.span(), kind, why, (said, seen.end()))
    before = _REACHED_BY.search(text, max(0, seen.start() - 40), seen.start())
    cut = (before.start() if before else seen.start(), seen.end())
    return Found(*seen.span(), kind, why, cut, by if before and before["by"] else "")


def _said_to_be(text: str, place: int) -> int | None:
    """Where the clause begins that says nothing but this number: « son numéro est le… »."""
    clause = _SAID_TO_BE.search(text, max(0, place - 80), place)
    return clause.start() if clause else None


def _is_a_year(number: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", number) is not None


def _is_an_organisation(number: str) -> bool:
    return bool(siret.is_valid(number)) or bool(siren.is_valid(number))
