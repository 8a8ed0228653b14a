"""What cucm.yaml expects beside sessions, referrals and the handover, read on the day of each act."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.stories.cucm_sessions import SESSIONS
from tests.stories.on_the_day import Expected, Form, Morning, Nothing, Page, read_as_it_goes

DOS1, DOS2 = ("DOS1", "dossier"), ("DOS2", "dossier")
H1, H2 = ("H1", "referral"), ("H2", "referral")

FOLLOWUPS: dict[str, Sequence[Expected]] = {
    "U46": [
        Page(
            "valerie",
            "send_referral",
            DOS1,
            towards="MIFI",
            says=(
                "un retour, au plus tard le mardi 25 juin, par téléphone",
                "Les retours dus à Valérie Jandot se donnent dans les 7 jours, par téléphone.",
                "par l’adaptation « Avec Valérie : souvent, par téléphone »",
            ),
            day="2024-06-18",
        ),
        Form(
            "valerie",
            "send_referral",
            DOS1,
            towards="MIFI",
            asks=frozenset({"purpose", "travels", "words", "due"}),
            day="2024-06-18",
        ),
    ],
    "U47": [
        Page(
            "agnes",
            "referral",
            H1,
            says=(
                "2024-003 · K. M. Choisir une formation après la journée des métiers",
                "mar. 25 un retour, par téléphone par l’adaptation « Avec Valérie : souvent, par téléphone »",
                "Avec l’accord de la personne : Projet et Démarches. Rien d’autre.",
            ),
        ),
        Morning("agnes", says=("Répondre à Valérie Jandot",)),
        Morning("bruno", never=("Valérie Jandot", "2024-003")),
    ],
    "U48": [
        Page(
            "thierry",
            "send_referral",
            DOS2,
            towards="OF1",
            says=(
                "un retour, au plus tard le samedi 31 août, lors d’une rencontre",
                "par l’adaptation « Avec Thierry : rarement, longuement »",
            ),
            never=("30 jours", "25 juillet"),
            day="2024-06-25",
        ),
        Page(
            "valerie",
            "referral",
            H1,
            says=("retour donné aujourd’hui", "Venue, décidée : elle veut le bâtiment."),
        ),
        Page("agnes", "referral", H1, says=("Venue, décidée : elle veut le bâtiment.",)),
        Page("rachid", "referral", H1, says=("par téléphone",), never=("Venue, décidée",)),
        Nothing("bruno", "referral", H1),
    ],
    "U49": [
        Form(
            "thierry",
            "hand_over",
            DOS2,
            asks=frozenset({"to_member", "checked", "person_agreement"}),
            day="2024-06-26",
        ),
        Page(
            "yann",
            "referral",
            H2,
            says=(
                "31 août un retour, lors d’une rencontre",
                "par l’adaptation « Avec Thierry : rarement, longuement »",
            ),
            never=("échéance passée",),
        ),
        Page("yann", "referral", H2, never=("échéance passée",), day="2024-07-26"),
    ],
    "U50": [
        Page(
            "yann",
            "handover",
            ("DOS2", "handover"),
            says=(
                "Thierry Bourdon, service social de Montceau, propose à Yann Le Guen",
                "La transmission d’un dossier accord de la personne projet et démarches en cours dates",
                "utiles rendez-vous à trois acceptation de celui qui reçoit accord de la personne : oui",
                "acceptée par Yann Le Guen",
                "Ni pièce jointe, ni texte sur la personne",
            ),
            never=("Rendez-vous à trois ce matin",),
        ),
        Nothing("celine", "handover", ("DOS2", "handover")),
        Page("yann", "person", DOS2, says=("Yann L. vous, référent",)),
        Page("thierry", "person", DOS2, says=("Yann L. référent", "Thierry B. vous")),
    ],
    "U52": [
        Page("thierry", "referral", H2, says=("lors d’une rencontre", "Deux heures avec Thierry")),
        Page("thierry", "referral", H2, never=("échéance passée",)),
    ],
}
"""By the act beside which the story says it; what is said before sending is read after the act before."""

ON_THE_DAY: dict[str, Sequence[Expected]] = {
    act: [*FOLLOWUPS.get(act, ()), *SESSIONS.get(act, ())] for act in {**FOLLOWUPS, **SESSIONS}
}

Amiss = dict[str, list[str]]


@pytest.fixture(scope="module")
def amiss(stage: None) -> Amiss:
    """The story played once, each page read after its act."""
    return read_as_it_goes("cucm", ON_THE_DAY)


@pytest.mark.parametrize("act", ON_THE_DAY)
def test_on_its_day_the_page_shows_what_the_story_expects(amiss: Amiss, act: str) -> None:
    assert amiss[act] == [], "\n".join(amiss[act])


@pytest.mark.parametrize("act", ["U46", "U47", "U48", "U49"])
def test_at10_before_sending_the_screen_says_when_how_and_by_which_text(amiss: Amiss, act: str) -> None:
    assert amiss[act] == []


@pytest.mark.parametrize("act", ["U27", "U50", "U51", "U73", "U84"])
def test_at23_an_exception_alerts_nobody_and_comes_back_when_its_rules_are_said_again(
    amiss: Amiss, act: str
) -> None:
    assert amiss[act] == []


@pytest.mark.parametrize("act", ["U49", "U50"])
def test_at25_the_handover_holds_its_check_list_an_agreement_an_acceptance_and_nothing_else(
    amiss: Amiss, act: str
) -> None:
    assert amiss[act] == []


@pytest.mark.parametrize("act", ["U22a", "U22d", "U22e", "U24", "U24a", "U25", "U25a", "U25b"])
def test_at29_from_the_invitation_to_the_closing(amiss: Amiss, act: str) -> None:
    assert amiss[act] == []


@pytest.mark.parametrize("act", ["U47", "U48", "U49", "U52"])
def test_at31_both_parties_see_when_a_return_is_owed_and_they_alone_read_its_words(
    amiss: Amiss, act: str
) -> None:
    assert amiss[act] == []


@pytest.mark.parametrize("act", ["U46", "U49"])
def test_n04_a_referral_and_a_handover_take_no_file(amiss: Amiss, act: str) -> None:
    assert amiss[act] == []


@pytest.mark.parametrize("act", ["U24", "U27d"])
def test_n18_seated_for_the_item_one_reads_it_and_no_more_of_the_dossier(amiss: Amiss, act: str) -> None:
    assert amiss[act] == []
