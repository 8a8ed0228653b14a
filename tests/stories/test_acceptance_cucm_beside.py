"""What cucm.yaml expects beside its acts, as the pages of the follow-up commission show it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.stories.expecting import Expect, MandateThen, SaidAgain
from tests.stories.playing import Played

V1, V2 = "Un horaire tenu garde la porte ouverte au suivant", "Personne n’est réduit à ce qui l’empêche"
N1 = "un plan, il faut que ça ait une fin"

EXPECTED: dict[str, list[Expect]] = {
    "U01": [
        Expect(
            "celine",
            "convention",
            on="2023-09-05",
            says=("Sept clauses une remplie, six vides", "2 L’animation vide À déterminer ensemble."),
            never=("100 %", "signée à"),
        )
    ],
    "U02": [Expect("celine", "who", says=("Commission de suivi du public",))],
    "U03": [Expect("celine", "who", says=("Comité de pilotage",))],
    "U05": [
        Expect(
            "celine",
            "who",
            on="2023-10-10",
            says=("Mandat : Positionner une personne sur les actions de la maison 30 juin 2026",),
        )
    ],
    "U11": [
        Expect("celine", "question", ("T1", "question"), says=("Commission de suivi du public acte n°",))
    ],
    "U13": [Expect("valerie", "who", says=("Comment nous nous sommes trouvés",))],
    "U14": [Expect("celine", "proposal", ("R1", "rule"), says=("Des dossiers cochés l’un après l’autre",))],
    "U15": [
        Expect(
            "celine",
            "act",
            ("U15", "act"),
            says=("L’animation est conférée au PLIE", "L’animation, acte n° 3"),
        )
    ],
    "U18": [
        Expect(
            "celine",
            "act",
            ("U18", "act"),
            says=("Essai sur trois dossiers", "Je retire mon objection", "À deux, on double le temps"),
        )
    ],
    "U19": [
        Expect("celine", "convention", on="2024-01-16", says=("La coanimation délégué et référent",)),
        Expect(
            "celine",
            "rule",
            ("R1", "rule"),
            on="2024-01-16",
            says=(
                "avant le 16 juillet 2024",
                "Aval demandé à PLIE Creusot-Montceau, pour ses agents.",
                "deux objections, traitées",
            ),
        ),
    ],
    "U20": [Expect("celine", "question", ("T2", "question"), says=("La coanimation délégué et référent",))],
    "U22a": [
        Expect(
            "celine",
            "act",
            ("U22a", "act"),
            says=("Denis Coulon, PLIE Creusot-Montceau, convoque une séance",),
        ),
    ],
    "U23": [Expect("celine", "rule", ("R2", "rule"), on="2024-02-13", says=("avant le 13 août 2024",))],
    "U31": [
        Expect(
            "celine",
            "rule",
            ("R3", "rule"),
            on="2024-04-09",
            says=(
                (
                    "Écrite ensemble par Thierry Bourdon, service social de Montceau ; "
                    "Yann Le Guen, Formation Bassin Minier"
                ),
            ),
        )
    ],
    "U32": [
        Expect(
            "celine",
            "rule",
            ("R3", "rule"),
            on="2024-05-01",
            says=(
                "Avant de transmettre un dossier, on vérifie",
                "accord de la personne",
                "service social du Creusot",
                "service social de Montceau",
            ),
        ),
        Expect("celine", "rule", ("R3", "rule"), on="2024-04-30", says=("pas encore appliquée",)),
    ],
    "U33": [
        Expect(
            "celine",
            "lexicon",
            says=(
                "employable",
                "CREPI Qui peut tenir un poste demain matin, horaires compris.",
                "Un mot qui range les gens avant de les avoir rencontrés.",
                "Qui a un projet, même si le chemin est long.",
                "Aucun sens n’est retenu",
            ),
        )
    ],
    "U36": [
        Expect(
            "celine",
            "rule",
            ("R4", "rule"),
            on="2024-05-14",
            says=("proposée d’après la convention, un tour de consentement",),
            never=("Un cas", "née d’une question"),
        )
    ],
    "U40": [
        Expect(
            "celine",
            "proposal",
            ("R5", "rule"),
            says=("Le mode et le rythme se conviennent avec chacun", "Thierry Bourdon"),
        )
    ],
    "U41": [Expect("celine", "convention", on="2024-06-11", says=("Le retour d’informations remplie",))],
    "U42": [Expect("celine", "rule", ("R5", "rule"), says=("Avec Valérie : souvent, par téléphone",))],
    "U43": [Expect("celine", "rule", ("R5", "rule"), says=("Avec Thierry : rarement, longuement",))],
    "U44": [Expect("celine", "rule", ("R5", "rule"), says=("Avec Céline : un point par mois",))],
    "U56": [Expect("celine", "question", ("T5", "question"), says=("Un cas", "élève seule ses enfants"))],
    "U57a": [Expect("celine", "principles", says=(f"entreprises {V1}",))],
    "U58a": [Expect("celine", "principles", says=("Également légitimes", f"travail social {V2}"))],
    "U58": [Expect("celine", "act", ("U58", "act"), says=("C’est nier ce qu’elle vit", V2))],
    "U59": [Expect("celine", "question", ("T5", "question"), says=("sur ce que défend Céline Vachet",))],
    "U61": [
        Expect("celine", "who", on="2024-12-01", says=("L’Atelier des compétences n’a plus de membre ici",)),
        Expect("celine", "who", says=("Monique Ravier nous a quittés", "Personne n’en demande la raison.")),
    ],
    "U64": [Expect("celine", "proposal", ("R6", "rule"), says=("une absence est annoncée et travaillée",))],
    "U66": [Expect("celine", "rule", ("R6", "rule"), says=("trois tours de consentement",))],
    "U67": [
        Expect("celine", "principles", says=("Tenus ensemble depuis le 10 décembre 2024.",)),
        Expect("celine", "rule", ("R6", "rule"), on="2024-12-10", says=(N1, V1, V2)),
    ],
    "U74": [
        Expect(
            "celine",
            "rule",
            ("R3", "rule"),
            on="2025-03-11",
            says=("version 2", "Un employeur n’en est jamais destinataire.", "Version 2 conclue le 11 mars"),
        )
    ],
    "U84": [
        Expect(
            "celine",
            "convention",
            on="2025-06-10",
            says=("5 L’orientation vers un partenaire vide",),
        )
    ],
    "U95": [
        Expect(
            "celine",
            "rule",
            ("R2", "rule"),
            on="2026-06-30",
            says=("à redire", "Sa date est passée. Elle reste en vigueur."),
        )
    ],
}
"""By the act beside which the story says it: the pages that show it."""

LC, MM = "service social du Creusot", "service social de Montceau"

MANDATES: dict[str, list[MandateThen]] = {
    "U04": [
        *(
            MandateThen(house, "2023-10-03", "", ("demandé", "Dire ce que chacun peut décider"))
            for house in ("Délégation", "Maison de l’information", "Pôle emploi", "CREPI", "Formation Bassin")
        ),
        *(MandateThen(house, "2023-10-03", "", ("demandé",)) for house in ("L’Atelier", LC, MM)),
    ],
    "U05": [MandateThen("Maison de l’information", "2023-10-10", "adoptee", ("30 juin 2026",))],
    "U06": [MandateThen("Délégation", "2023-10-10", "adoptee", ("Suivre les parcours",))],
    "U07": [MandateThen(LC, "2023-10-17", "adoptee", ("Limites : Sous réserve du secret professionnel",))],
    "U08": [
        MandateThen("Pôle emploi", "2023-10-24", "adoptee", ("Prescrire vers les actions du PLIE",)),
        MandateThen("France Travail", "2024-01-01", "adoptee"),
    ],
    "U09": [
        MandateThen(LC, "2023-11-07", "adoptee"),
        MandateThen(MM, "2023-11-07", "tacite", ("laisser-faire depuis 35 jours",)),
    ],
    "U10": [MandateThen("Formation Bassin", "2023-11-07", "adoptee", ("Proposer des entrées",))],
    "U46": [
        MandateThen(MM, "2024-06-10", "tacite"),
        MandateThen(MM, "2024-06-11", "adoptee", ("7 novembre 2023 : tacite",)),
    ],
    "U53": [MandateThen("CREPI", "2024-09-02", ""), MandateThen("CREPI", "2024-09-03", "adoptee")],
    "U60": [MandateThen("L’Atelier", "2024-10-08", "declinee", ("refusé",))],
    "U61": [MandateThen("L’Atelier", "2024-10-15", "declinee", ("n’a plus de membre ici",))],
}
"""The table of mandates, under the name that each organisation bore on that day."""

SAID_AGAIN: dict[str, list[SaidAgain]] = {
    "U51": [
        SaidAgain("R1", date(2024, 7, 9), date(2024, 7, 16), late=False),
        SaidAgain("R2", date(2024, 7, 9), date(2024, 8, 13), late=False),
    ],
    "U62": [SaidAgain("R3", date(2024, 10, 15), date(2024, 10, 9), late=False)],
    "U68": [SaidAgain("R5", date(2024, 12, 10), date(2024, 12, 11), late=False)],
    "U72": [
        SaidAgain("R1", date(2025, 2, 18), date(2025, 1, 9), late=True),
        SaidAgain("R2", date(2025, 2, 18), date(2025, 1, 9), late=True),
    ],
    "U82": [SaidAgain("R5", date(2025, 6, 10), date(2025, 6, 10), late=False)],
    "U83": [SaidAgain("R6", date(2025, 6, 10), date(2025, 6, 10), late=False)],
    "U85": [
        SaidAgain("R1", date(2025, 7, 8), date(2025, 8, 18), late=False),
        SaidAgain("R2", date(2025, 7, 8), date(2025, 8, 18), late=False, next_due=date(2026, 1, 8)),
    ],
    "U86": [SaidAgain("R3", date(2025, 9, 9), date(2025, 9, 11), late=False)],
    "U94": [
        SaidAgain("R5", date(2025, 12, 9), date(2025, 12, 10), late=False),
        SaidAgain("R6", date(2025, 12, 9), date(2025, 12, 10), late=False),
    ],
    "U95": [SaidAgain("R1", date(2026, 1, 13), date(2026, 1, 8), late=False)],
    "U96": [SaidAgain("R3", date(2026, 3, 10), date(2026, 3, 9), late=False)],
}
"""In time means by its date or within its grace of thirty days."""


@pytest.mark.parametrize("act", EXPECTED)
def test_the_page_shows_what_the_story_expects_beside_the_act(cucm: Played, act: str) -> None:
    for one in EXPECTED[act]:
        one.holds(cucm)


@pytest.mark.parametrize("act", MANDATES)
def test_the_table_of_mandates_reads_as_the_story_expects(cucm: Played, act: str) -> None:
    for one in MANDATES[act]:
        one.holds(cucm, "celine")


@pytest.mark.parametrize("act", SAID_AGAIN)
def test_a_rule_is_said_again_in_time_or_late_as_the_story_expects(cucm: Played, act: str) -> None:
    for one in SAID_AGAIN[act]:
        one.holds(cucm)
