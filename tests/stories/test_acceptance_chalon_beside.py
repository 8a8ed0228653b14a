"""What chalon.yaml expects beside its acts, as the pages of the work-integration site of Chalon show it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.stories.expecting import Expect, MandateThen, SaidAgain
from tests.stories.playing import Played

DEPARTEMENT = "Département de Saône-et-Loire"
V1, V2 = "Ici on travaille pour de vrai", "Personne n’est réduit à ses absences"
T1 = "Trois services, et rien à faire ensemble près de chez soi"
T6 = "L’emploi du temps de la formation heurte les jours de production"
R3 = "Horaires et clause d’attention"
S1 = "Sa solution de garde saute sans prévenir"
N1 = "quatre semaines, pas un mois de plus"
WORKSHOP = "L’atelier sera prêt et les outils seront là le 15 mai."
MODULE = "Je prépare un module court"

EXPECTED: dict[str, list[Expect]] = {
    "C01": [
        Expect(
            "ines",
            "partnership",
            on="2024-01-15",
            says=("La difficulté d’où nous partons, dite par Nadège Bonin", T1),
            never=("Texte fondateur signé", "l’équipe"),
        )
    ],
    "C02": [Expect("ines", "who", says=("« Je vous présente Mathieu, qui dirige la maison de quartier.",))],
    "C03": [Expect("sylvie", "who", says=("« Sylvie, il faut que tu rencontres Mathieu.",))],
    "C05": [
        Expect("ines", "questions", says=(T1, "Conclue par l’acte fondateur, le 12 février 2024")),
        Expect("ines", "partnership", on="2024-02-12", says=("signé par nous tous le 12 février 2024",)),
    ],
    "C06": [Expect("ines", "partnership", on="2024-02-12", says=("L’équipe Valider les orientations",))],
    "C07": [Expect("ines", "principles", says=(f"maison de quartier, formation {V1}",))],
    "C08": [Expect("ines", "principles", says=("Également légitimes", f"travail social {V2}"))],
    "C12": [
        Expect(
            "ines",
            "act",
            ("C17", "act"),
            says=(
                "Au nom de CCAS de Chalon-sur-Saône, mandat jusqu’au 28 février 2025",
                "Mandat Organiser le chantier et décider avec les partenaires de son fonctionnement",
                "Limites : Aucun engagement financier nouveau sans la direction",
            ),
        )
    ],
    "C14": [
        Expect(
            "ines",
            "who",
            on="2024-03-06",
            says=("Mandat : Prescription vers le chantier et information sur les contrats 31 décembre 2024",),
        )
    ],
    "C16": [Expect("ines", "question", ("T2", "question"), says=("Inès Lardy, Département",))],
    "C18": [
        Expect(
            "ines",
            "act",
            ("C18", "act"),
            says=(
                "Une réunion tous les quinze jours, c’est trop",
                "Ce qui la lèverait Une réunion par mois, et le téléphone entre deux.",
            ),
        )
    ],
    "C19": [
        Expect(
            "ines", "act", ("C19", "act"), says=("Une réunion tous les quinze jours, c’est trop, acte n° 45",)
        ),
        Expect(
            "ines",
            "proposal",
            ("R1", "rule"),
            query={"lire": "v1"},
            says=("toutes les deux semaines une fois par mois",),
        ),
    ],
    "C20": [
        Expect(
            "ines",
            "rule",
            ("R1", "rule"),
            on="2024-03-18",
            says=("avant le 18 septembre 2024", "jamais encore redite"),
        )
    ],
    "C21": [
        Expect(
            "ines",
            "proposal",
            ("R2", "rule"),
            says=("Apprendre une orientation quand elle est déjà annoncée", V1, V2),
        )
    ],
    "C22": [
        Expect(
            "ines",
            "rule",
            ("R2", "rule"),
            on="2024-03-25",
            says=("un tour de consentement", "avant le 25 septembre 2024"),
        )
    ],
    "C31": [
        Expect("ines", "act", ("C31", "act"), says=("Que le motif reste chez celui qui envoie",)),
        Expect("ines", "rule", ("R5", "rule"), says=("Chacun reste tenu à son secret professionnel",)),
    ],
    "C32": [
        Expect(
            "ines",
            "rule",
            ("R5", "rule"),
            says=(
                (
                    "Écrite ensemble par Julien Mazoyer, Délégation à l’insertion du Chalonnais ; "
                    "Nadège Bonin, Département de Saône-et-Loire"
                ),
                "une objection, traitée",
            ),
        )
    ],
    "C33": [
        Expect(
            "ines",
            "rule",
            ("R5", "rule"),
            on="2024-06-24",
            says=("pas encore appliquée", "8 juillet 2024", "Aval demandé à Département de Saône-et-Loire"),
        )
    ],
    "C37": [Expect("ines", "act", ("C37", "act"), says=("raconte une situation recomposée",), never=(S1,))],
    "C38": [Expect("ines", "question", ("T4", "question"), says=("Un cas", V1))],
    "C24": [
        Expect("mathieu", "partnership", on="2024-04-08", says=(WORKSHOP, "vous, envers le collectif")),
        Expect("ines", "partnership", on="2024-04-08", says=(WORKSHOP, "Mathieu Perrin, CCAS")),
    ],
    "C25": [
        Expect(
            "ines",
            "partnership",
            on="2024-05-14",
            says=(WORKSHOP, "3 juin", "(renégocié, au lieu du 15 mai 2024)"),
            never=("échéance passée",),
        )
    ],
    "C26": [Expect("ines", "commitments", says=(WORKSHOP, "tenu le 3 juin 2024, confirmé"))],
    "C49": [Expect("corinne", "partnership", on="2024-09-30", says=("vous, envers le collectif",))],
    "C50": [Expect("ines", "commitments", says=("tenu le 11 oct. 2024, confirmé",))],
    "C52": [
        Expect("ines", "partnership", on="2024-10-21", says=(MODULE, "Brigitte Thivent")),
        Expect("ines", "partnership", on="2025-01-11", says=(MODULE, "échéance passée"), never=("retard",)),
    ],
    "C40": [
        Expect(
            "ines",
            "act",
            ("C40", "act"),
            says=("La même heure pour tous efface les situations", f"Porte sur {R3}", V2),
        )
    ],
    "C41": [Expect("ines", "question", ("T4", "question"), says=("sur ce que défend Brigitte Thivent",))],
    "C42": [Expect("ines", "question", ("T4", "question"), says=("sur ce que défend Corinne Dury",))],
    "C43": [
        Expect(
            "ines",
            "proposal",
            ("R3", "rule"),
            says=(
                "une contrainte de garde ou de soin rend l’horaire intenable",
                "Aucune preuve n’est demandée.",
            ),
        )
    ],
    "C45": [Expect("ines", "proposal", ("R3", "rule"), says=("France Travail, version 2 : objection",))],
    "C46": [Expect("ines", "rule", ("R3", "rule"), says=("trois tours de consentement",))],
    "C47": [
        Expect("ines", "principles", says=("Tenus ensemble depuis le 30 septembre 2024.",)),
        Expect("ines", "rule", ("R3", "rule"), on="2024-09-30", says=(N1, "avec réserve")),
    ],
    "C48": [
        Expect("ines", "rule", ("R3", "rule"), says=("une contrainte de garde ou de soin",), never=(S1,))
    ],
    "C62": [
        Expect(
            "ines",
            "rule",
            ("R2", "rule"),
            on="2025-02-03",
            says=("version 2", "au moins cinq jours avant de sortir", "Version 2 conclue le 3 février 2025"),
        )
    ],
    "C66": [Expect("ines", "question", ("T5", "question"), says=("Lucie Pautet, Les Ateliers du Savoir",))],
    "C67": [
        Expect(
            "ines", "proposal", ("R4", "rule"), says=("Apprendre une règle en l’enfreignant", "Lucie Pautet")
        )
    ],
    "C68": [
        Expect(
            "ines",
            "rule",
            ("R4", "rule"),
            on="2025-03-03",
            says=("un tour de consentement", "avant le 3 septembre 2025"),
        )
    ],
    "C83": [Expect("ines", "questions", says=(T6,)), Expect("ines", "partnership", says=(T6,))],
    "C85": [
        Expect(
            "ines",
            "rule",
            ("R1", "rule"),
            on="2025-09-22",
            says=("version 2", "avant le 22 mars 2026"),
        )
    ],
}
"""By the act beside which the story says it: the pages that show it."""

MANDATES: dict[str, list[MandateThen]] = {
    "C09": [MandateThen(DEPARTEMENT, "2024-02-19", "", ("demandé", "Présence aux réunions"))],
    "C10": [MandateThen("CCAS", "2024-02-20", "", ("demandé", "Moyens : Le local du rez-de-chaussée"))],
    "C11": [MandateThen("France Travail", "2024-02-21", "", ("demandé",))],
    "C13": [MandateThen(DEPARTEMENT, "2024-03-04", "tacite", ("laisser-faire depuis 14 jours",))],
    "C23": [
        MandateThen("CCAS", "2024-04-02", "adoptee"),
        MandateThen("France Travail", "2024-04-02", "adoptee"),
        MandateThen("Les Ateliers du Savoir", "2024-04-02", "adoptee", ("Pas plus de deux jours par mois",)),
        MandateThen(DEPARTEMENT, "2024-04-02", "tacite"),
        MandateThen("Délégation à l’insertion", "2024-04-02", "sans", ("aucun",)),
    ],
    "C58": [MandateThen(DEPARTEMENT, "2025-01-20", "adoptee", ("4 mars 2024 : tacite",))],
    "C69": [
        MandateThen("CCAS", "2025-02-28", "adoptee"),
        MandateThen("CCAS", "2025-03-09", "echue", ("passé",)),
        MandateThen("CCAS", "2025-03-10", "adoptee", ("jusqu’au 28 février 2025",)),
    ],
    "C76": [
        MandateThen("France Travail", "2025-06-01", "echue", ("31 décembre 2024",)),
        MandateThen("France Travail", "2025-06-02", "adoptee", ("jusqu’au 31 décembre 2024",)),
    ],
}
"""The table of mandates: explicit, silent, asked, past, none; no order but that of the seats."""

SAID_AGAIN: dict[str, list[SaidAgain]] = {
    "C44": [SaidAgain("R1", date(2024, 9, 16), date(2024, 9, 18), False, date(2025, 3, 16))],
    "C54": [SaidAgain("R2", date(2024, 11, 18), date(2024, 9, 25), True)],
    "C70": [
        SaidAgain("R1", date(2025, 3, 17), date(2025, 3, 16), False),
        SaidAgain("R3", date(2025, 3, 17), date(2025, 3, 30), False),
    ],
    "C81": [
        SaidAgain("R2", date(2025, 7, 15), date(2025, 8, 3), False),
        SaidAgain("R5", date(2025, 7, 15), date(2025, 6, 24), False),
    ],
    "C85": [SaidAgain("R1", date(2025, 9, 22), date(2025, 9, 17), False, date(2026, 3, 22))],
    "C94": [SaidAgain("R3", date(2026, 1, 12), date(2026, 1, 7), False)],
    "C96": [SaidAgain("R2", date(2026, 3, 2), date(2026, 1, 15), True)],
    "C97": [SaidAgain("R1", date(2026, 3, 16), date(2026, 3, 22), False)],
}
"""In time means by its date or within its grace of thirty days."""


@pytest.mark.parametrize("act", EXPECTED)
def test_the_page_shows_what_the_story_expects_beside_the_act(chalon: Played, act: str) -> None:
    for one in EXPECTED[act]:
        one.holds(chalon)


@pytest.mark.parametrize("act", MANDATES)
def test_the_table_of_mandates_reads_as_the_story_expects(chalon: Played, act: str) -> None:
    for one in MANDATES[act]:
        one.holds(chalon, "ines")


@pytest.mark.parametrize("act", SAID_AGAIN)
def test_a_rule_is_said_again_in_time_or_late_as_the_story_expects(chalon: Played, act: str) -> None:
    for one in SAID_AGAIN[act]:
        one.holds(chalon)
