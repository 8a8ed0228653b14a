"""A table around which sentences are typed: who sits there, for whom, on which day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5

from interstice.meetings.kinds import EntryKind
from interstice.meetings.sentences import Heard, House, Seated, Table

D, X, C, R, Q = (
    EntryKind.DECISION,
    EntryKind.DISAGREEMENT,
    EntryKind.COMMITMENT,
    EntryKind.REFERRAL,
    EntryKind.QUESTION,
)
TODAY = date(2026, 11, 19)
"""A Thursday."""
NEXT = date(2026, 12, 17)

_ROOT = UUID("5f2b1c9e-6a51-4d0c-8b1e-0d3a5d1f7a10")


def called(key: str) -> UUID:
    return uuid5(_ROOT, key)


HOUSES = {
    "plie": House(called("plie"), "PLIE Creusot-Montceau", "PLIE", kind="local_plan"),
    "dept": House(
        called("dept"),
        "Département de Saône-et-Loire",
        "Département",
        ("Conseil général de Saône-et-Loire (CG71)",),
        "county_social_service",
    ),
    "ccas": House(called("ccas"), "CCAS du Creusot", "CCAS", kind="municipal_social_action_centre"),
    "ft": House(
        called("ft"),
        "France Travail, agence du Creusot",
        "France Travail",
        ("Agence nationale pour l’emploi (ANPE)", "Pôle emploi"),
        "public_employment_service",
    ),
    "plessis": House(called("plessis"), "Ateliers du Plessis", kind="association"),
    "tremplin": House(called("tremplin"), "Tremplin Formation", kind="training_body"),
    "ml": House(called("ml"), "Mission locale du Creusot", kind="youth_employment_office"),
}
PEOPLE = {
    "nadine": ("Nadine", "Perrault", "coordinatrice", "plie"),
    "karim": ("Karim", "Haddad", "délégué à l’insertion", "plie"),
    "lucie": ("Lucie", "Marchal", "déléguée à l’insertion", "plie"),
    "claire": ("Claire", "Bonnardot", "assistante sociale", "dept"),
    "bruno": ("Bruno", "Gauthey", "chef de service", "dept"),
    "isabelle": ("Isabelle", "Renaud", "conseillère en insertion", "ccas"),
    "sophie": ("Sophie", "Lacombe", "conseillère à l’emploi", "ft"),
    "joel": ("Joël", "Mercier", "encadrant technique", "plessis"),
    "valerie": ("Valérie", "Simonet", "formatrice", "tremplin"),
}
TABLE = Table(
    today=TODAY,
    seated=tuple(
        Seated(called(key), first, surname, function, called(house))
        for key, (first, surname, function, house) in PEOPLE.items()
    ),
    houses=tuple(HOUSES.values()),
    next_session=NEXT,
    referent=called("claire"),
    label="Mme S. D.",
    dossier=True,
    writer=called("nadine"),
)
_KEYS = {called(key): key for key in [*PEOPLE, *HOUSES]}


@dataclass(frozen=True)
class Said:
    """A sentence and its whole understanding: kind, who, by when, to whom, and what where it is told."""

    sentence: str
    kind: EntryKind
    who: str = ""
    due: str = ""
    to: str = ""
    what: str | None = None
    then: str = ""


def understood(sentence: str, heard: Heard) -> Said:
    """What was heard, in the words of the corpus."""
    who = [_KEYS[one] for one in (*heard.members, *heard.organisations)] + ["person"] * heard.by_person
    to = [_KEYS[one] for one in heard.to_members or heard.to_organisations]
    return Said(
        sentence,
        heard.kind,
        " ".join(sorted(who)),
        heard.due.isoformat()[2:].removeprefix("26-") if heard.due else "",
        " ".join(sorted(to)),
        heard.what,
        heard.then,
    )


def as_expected(expected: Said, found: Said) -> bool:
    """Whether it is wholly right; spaces and the two apostrophes are one."""
    same = (expected.kind, " ".join(sorted(expected.who.split())), expected.due, expected.to) == (
        found.kind,
        found.who,
        found.due,
        found.to,
    )
    return (
        same
        and _plain(expected.then) == _plain(found.then)
        and (expected.what is None or _plain(expected.what) == _plain(found.what or ""))
    )


def _plain(text: str) -> str:
    return " ".join(text.replace("'", "’").split())


_OTHER_HOUSES = {
    "plie2": House(called("plie2"), "PLIE Creusot-Montceau", kind="local_plan"),
    "mifi": House(
        called("mifi"),
        "Maison de l’information, de la formation et de l’insertion",
        "MIFI",
        kind="information_house",
    ),
    "lc": House(
        called("lc"), "Département de Saône-et-Loire, service social du Creusot", kind="county_social_service"
    ),
    "mm": House(
        called("mm"),
        "Département de Saône-et-Loire, service social de Montceau",
        kind="county_social_service",
    ),
    "ft2": House(
        called("ft2"),
        "France Travail, agence du Creusot",
        former=("Pôle emploi",),
        kind="public_employment_service",
    ),
    "crepi": House(
        called("crepi"), "CREPI (club régional d’entreprises pour l’insertion)", kind="company_club"
    ),
    "of1": House(called("of1"), "Formation Bassin Minier", kind="training_body"),
    "of2": House(called("of2"), "L’Atelier des compétences", kind="training_body"),
    "di": House(called("di"), "Délégation à l’insertion Creusot-Montceau", kind="insertion_delegation"),
}
_OTHER_PEOPLE = {
    "rachid": ("Rachid", "Amrani", "délégué à l’insertion", "di"),
    "valerie2": ("Valérie", "Jandot", "assistante sociale référente", "lc"),
    "thierry": ("Thierry", "Bourdon", "assistant social référent", "mm"),
    "fatou": ("Fatou", "Camara", "assistante sociale", "mm"),
    "agnes": ("Agnès", "Desbrosses", "conseillère", "mifi"),
    "bruno2": ("Bruno", "Pelletier", "conseiller à l’emploi", "ft2"),
    "celine": ("Céline", "Vachet", "chargée des relations avec les entreprises", "crepi"),
    "yann": ("Yann", "Le Guen", "formateur", "of1"),
    "monique": ("Monique", "Ravier", "formatrice", "of2"),
    "denis": ("Denis", "Coulon", "directeur du PLIE, à qui la convention confère l’animation", "plie2"),
}
OTHER_TABLE = Table(
    today=date(2027, 2, 3),
    seated=tuple(
        Seated(called(key), first, surname, function, called(house))
        for key, (first, surname, function, house) in _OTHER_PEOPLE.items()
    ),
    houses=tuple(_OTHER_HOUSES.values()),
    next_session=date(2027, 3, 10),
    referent=called("thierry"),
    label="M. K. M.",
    dossier=True,
    writer=called("denis"),
)
"""Another collective, on a Wednesday of February: two houses of one département, two people who train."""
_KEYS |= {called(key): key for key in [*_OTHER_PEOPLE, *_OTHER_HOUSES]}
