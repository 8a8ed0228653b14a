"""What cucm.yaml expects beside the sessions of the commission, from the call to the closing."""

from __future__ import annotations

from collections.abc import Sequence

from tests.stories.on_the_day import Expected, Invitation, Morning, Nothing, Page

SE1, SE2, SE3, SE4 = (("SE1", "session"), ("SE2", "session"), ("SE3", "session"), ("SE4", "session"))
DOS1, DOS2, DOS4 = ("DOS1", "dossier"), ("DOS2", "dossier"), ("DOS4", "dossier")
BODY = "Commission de suivi du public"
METIERS = "Inscription à la journée des métiers de la MIFI"
NIVEAU = "Remise à niveau envisagée à la rentrée"
READY = "la personne est prête à bouger"
DECIDED = "décidé en séance"

OTHERWISE = "Depuis qu’elle a été dite, des points ont été animés autrement :"
AIDS = "Une exception n’est pas un manquement : elle aide à relire la règle."

SESSIONS: dict[str, Sequence[Expected]] = {
    "U22a": [
        Page("celine", "sessions", says=("13 févr. Séance à venir 9 h 30, MIFI, Le Creusot",)),
        Morning("celine", says=(f"Prochaine séance {BODY}",), day="2024-02-05"),
        Invitation(
            "celine",
            SE1,
            says=("DTSTART;TZID=Europe/Paris:20240213T093000", BODY, "MIFI"),
            never=("Vachet", "Coulon", "K. M."),
        ),
        Page("celine", "session", SE1, says=("PLIE Creusot-Montceau Denis Coulon",)),
    ],
    "U22b": [
        Page(
            "celine",
            "session",
            SE1,
            says=("2024-003 · K. M.", "Un dossier, 15 min, demandé par Valérie Jandot"),
            never=(READY, "L’accord"),
        ),
        Page("rachid", "session", SE1, says=("2024-003 · K. M.", READY)),
        Nothing("celine", "person", DOS1),
    ],
    "U22c": [
        Page("celine", "session", SE1, says=("1 2024-003 · K. M.", "2 2024-007 · A. B. Un dossier, 15 min")),
    ],
    "U22d": [
        Page(
            "celine",
            "session",
            SE1,
            says=(
                "3 Toujours la même paire aux commandes Une question, 20 min",
                "L’ordre se règle à la main",
                "50 min prévues, fin vers 10 h 20",
            ),
        ),
    ],
    "U22": [Page("celine", "proposal", ("R2", "proposal"), says=("La rotation à chaque dossier",))],
    "U23": [Page("celine", "live", SE1, says=("Au suivant Rachid Amrani Valérie Jandot",))],
    "U22e": [
        Page(
            "celine",
            "live",
            SE1,
            whole=True,
            says=(
                "9 institutions sur 9",
                "Maison de l’information Agnès Desbrosses",
                "La séance est ouverte",
            ),
            never=("émargement", "feuille de présence"),
        ),
    ],
    "U24": [
        Page(
            "celine",
            "live",
            SE1,
            says=("Point 1 sur 3", "Animent ce point Rachid Amrani", "Au suivant Rachid Amrani Thierry"),
            never=(READY,),
        ),
        Page("agnes", "live", SE1, says=(READY,)),
        Page("denis", "live", SE1, says=("un point réservé",), never=("2024-003", "K. M.")),
        Nothing("celine", "person", DOS1),
    ],
    "U24a": [
        Page("celine", "live", SE1, says=(f"Décision {METIERS}", "1 décision")),
        Page("denis", "live", SE1, never=(METIERS,)),
        Page("valerie", "person", DOS1, says=(METIERS, DECIDED)),
    ],
    "U25": [
        Page("celine", "live", SE1, says=("Point 2 sur 3", "2024-007 · A. B.", "Thierry Bourdon")),
        Page("celine", "who", never=("animé", "tours")),
    ],
    "U25a": [
        Page("celine", "live", SE1, says=(f"Décision {NIVEAU}",)),
        Page("yann", "person", DOS2, says=(NIVEAU, DECIDED)),
        Nothing("celine", "person", DOS2),
    ],
    "U25b": [
        Page("celine", "minutes", SE1, says=("de 9 h 00 à 9 h 17",), never=("sans décision", "Resté ouvert")),
    ],
    "U27a": [
        Page("celine", "sessions", says=("12 mars Séance à venir 9 h 30, Hôtel communautaire, Le Creusot",)),
        Invitation("yann", SE2, says=("DTSTART;TZID=Europe/Paris:20240312T093000",)),
    ],
    "U27b": [
        Page("celine", "session", SE2, says=("2024-011 · S. D. Un dossier",), never=("prolongation",)),
    ],
    "U27c": [
        Page("celine", "live", SE2, whole=True, says=("9 institutions sur 9",)),
        Morning("celine", says=(f"Approuver le compte rendu {BODY} Séance tenue le 13 février",)),
    ],
    "U27": [
        Page(
            "celine",
            "live",
            SE2,
            says=("Animent ce point, autrement que convenu Denis Coulon",),
            never=("manquement", "alerte"),
        ),
        Morning("celine", never=("exception", "autrement", "La coanimation")),
        Morning("rachid", never=("exception", "autrement", "La coanimation")),
    ],
    "U27d": [
        Nothing("celine", "person", ("DOS3", "dossier")),
        Page(
            "celine",
            "live",
            SE2,
            says=(
                "2024-011 · S. D.",
                "Décision L’étape en cours est prolongée de trois mois.",
            ),
        ),
    ],
    "U28a": [
        Page("celine", "questions", says=("Des dossiers qui voyagent trop chargés",)),
        Page("celine", "minutes", SE2, says=("Des dossiers qui voyagent trop chargés",)),
    ],
    "U54a": [
        Page(
            "celine",
            "sessions",
            says=("mar. 17 Séance à venir 9 h 30, Maison des associations, Montceau-les-Mines",),
        ),
        Invitation("bruno", SE3, says=("DTSTART;TZID=Europe/Paris:20240917T093000",)),
    ],
    "U54b": [
        Page(
            "celine", "session", SE3, says=("2024-019 · N. L. Un dossier, 20 min",), never=("se complique",)
        ),
    ],
    "U54c": [Page("celine", "live", SE3, whole=True, says=("9 institutions sur 9",))],
    "U54": [
        Page(
            "celine", "live", SE3, says=("Animent ce point Rachid Amrani",), never=("autrement que convenu",)
        )
    ],
    "U54d": [
        Page("celine", "live", SE3, says=("Décision La mise en situation continue",)),
        Page("rachid", "person", DOS4, says=("La mise en situation continue", DECIDED)),
        Nothing("celine", "person", DOS4),
    ],
    "U56a": [
        Page("celine", "questions", says=("L’employeur compte sur elle",)),
        Page("celine", "minutes", SE3, says=("L’employeur compte sur elle",)),
    ],
    "U50": [
        Page("celine", gesture, (rule, "rule"), says=(f"{OTHERWISE} 12 mars. {AIDS}",), day="2024-07-09")
        for rule in ("R1", "R2")
        for gesture in ("say_again", "reactivate", "revise")
    ],
    "U51": [
        Page("celine", "reactivate", (rule, "rule"), never=(OTHERWISE,), day="2024-07-10")
        for rule in ("R1", "R2")
    ],
    "U72a": [
        Page("celine", "sessions", says=("18 févr. Séance à venir 9 h 30, MIFI, Le Creusot",)),
        Page(
            "celine",
            "session",
            SE4,
            says=(
                "Des règles à redire La coanimation délégué et référent",
                "La rotation à chaque dossier Sa date",
            ),
        ),
    ],
    "U72b": [Page("celine", "session", SE4, says=("2025-002 · R. H. Un dossier",), never=("mon premier",))],
    "U72c": [
        Page("celine", "session", SE4, says=("2 La coanimation délégué et référent Une règle, 10 min",)),
        Page(
            "celine",
            "rule",
            ("R1", "rule"),
            says=("à redire", "Sa date est passée. Elle reste en vigueur."),
        ),
    ],
    "U72d": [
        Page(
            "celine",
            "live",
            SE4,
            whole=True,
            says=("7 institutions sur 8 Rachid Amrani s’excuse",),
            never=("absent", "motif"),
        ),
    ],
    "U73": [
        Page(
            "celine",
            "live",
            SE4,
            says=("Animent ce point, autrement que convenu Agnès Desbrosses", "« délégué absent »"),
            never=("manquement",),
        ),
        Morning("celine", never=("exception", "délégué absent")),
    ],
    "U84": [
        Page(
            "celine",
            "reactivate",
            (rule, "rule"),
            says=(f"{OTHERWISE} 18 février (délégué absent). {AIDS}",),
            day="2025-07-08",
        )
        for rule in ("R1", "R2")
    ],
    "U73a": [Page("celine", "live", SE4, says=("Décision Entrée en atelier mobilité à la MIFI en mars",))],
    "U73b": [Page("celine", "minutes", SE4, says=("de 9 h 00 à 9 h 06",))],
}
"""By the act beside which the story says it, what its readers find on that day."""
