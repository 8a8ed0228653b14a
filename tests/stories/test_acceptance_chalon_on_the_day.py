"""What chalon.yaml expects beside its referrals, read on the day of each act and on the days that follow."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.stories.finding import act
from tests.stories.on_the_day import Expected, Morning, Nothing, Page, read_as_it_goes
from tests.stories.playing import Played
from tests.stories.watching import says

H1, H2 = ("H1", "referral"), ("H2", "referral")
ASKED = "qui vous adresse quelqu’un"
PONCAGE = "elle s’est mise au ponçage"
PARDON = "Pardon pour le retard"
PAST = "échéance passée"

ON_THE_DAY: dict[str, Sequence[Expected]] = {
    "C27": [
        Page(
            "samira",
            "referral",
            H1,
            says=(
                "CH-A · situation A Découvrir le chantier, deux matinées par semaine",
                "3 juil. un retour",
                "Avec l’accord de la personne : Projet et Contraintes de travail. Rien d’autre.",
            ),
        ),
        Page("ines", "referral", H1, says=("retour dû 3 juil.",), never=(PAST,)),
        Morning("samira", says=(f"Inès Lardy, Département de Saône-et-Loire, {ASKED} CH-A · situation A",)),
        Nothing("karim", "referral", H1),
    ],
    "C35": [
        Page("ines", "referral", H1, says=("Le retour aujourd’hui, par téléphone", PONCAGE), never=(PAST,)),
        Page("samira", "referral", H1, says=(PONCAGE, "lus que de vous deux")),
        Morning("samira", never=(ASKED, PAST)),
        Nothing("karim", "referral", H1),
    ],
    "C53": [
        Page(
            "samira",
            "referral",
            H2,
            says=("4 déc. un retour, de vive voix ou par téléphone par la règle « Envoi et retour »",),
        ),
        Morning("samira", says=(f"Karim Zerrouki, France Travail, {ASKED} CH-B · situation B",)),
    ],
    "C55": [
        *(Page(who, "referral", H2, says=(PAST,), day="2024-12-15") for who in ("samira", "karim")),
        *(Page(who, "referral", H2, never=(PAST,), day="2024-12-04") for who in ("samira", "karim")),
        Morning("samira", says=(ASKED, "CH-B · situation B"), day="2024-12-15"),
        *(
            Morning(who, never=("CH-B", ASKED, PAST), day="2024-12-15")
            for who in ("karim", "ines", "mathieu", "sylvie", "brigitte")
        ),
    ],
    "C56": [
        Page("karim", "referral", H2, says=("Le retour aujourd’hui, par téléphone", PARDON)),
        Page(
            "karim",
            "referral",
            H2,
            says=("4 déc. 2024 un retour", "retour donné 16 déc. 2024"),
            day="2025-01-30",
        ),
        Morning("samira", never=(ASKED, PAST)),
    ],
}
"""By the act beside which the story says it, what its readers find; C55 is the last act before the return."""

Amiss = dict[str, list[str]]


@pytest.fixture(scope="module")
def amiss(stage: None) -> Amiss:
    """The story played once, each page read after its act."""
    return read_as_it_goes("chalon", ON_THE_DAY)


@pytest.mark.parametrize("act", ON_THE_DAY)
def test_on_its_day_the_page_shows_what_the_story_expects(amiss: Amiss, act: str) -> None:
    assert amiss[act] == [], "\n".join(amiss[act])


@pytest.mark.parametrize("act", ON_THE_DAY)
def test_at31_whoever_owes_a_return_is_reminded_alone_and_both_parties_see_its_date(
    amiss: Amiss, act: str
) -> None:
    assert amiss[act] == []


@pytest.mark.parametrize(
    ("line", "who", "how"), [("C35", "mathieu", "par téléphone"), ("C56", "ines", "par téléphone")]
)
def test_at31_the_collective_reads_the_mode_and_the_day_of_a_return_and_no_word_of_it(
    chalon: Played, line: str, who: str, how: str
) -> None:
    page = says(chalon.reading(who), "act", act(chalon, line))
    assert f"donne un retour d’information, {how}" in page
    for word in (PONCAGE, PARDON, "CH-A", "CH-B", "situation A", "situation B"):
        assert word not in page
