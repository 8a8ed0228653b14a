"""What the living week of the demonstration tells: invented people, invented words (see `week`)."""

from __future__ import annotations

from dataclasses import dataclass

from interstice.followups.kinds import Subject

NEWCOMER = {
    "first_name": "Lucie",
    "surname": "Marchal",
    "function": "déléguée à l’insertion",
    "organisation": "DI",
    "email": "lucie.marchal@example.org",
}
"""Whoever took over from the delegate who left at the end of the story."""

WORK = (Subject.PROJECT, Subject.STEPS, Subject.WORK_CONSTRAINTS)
HOME = (Subject.PROJECT, Subject.STEPS, Subject.FAMILY)


@dataclass(frozen=True)
class Followed:
    """A person followed this autumn. `steps` are told with how many days ago they happened."""

    reference: str
    label: str
    referent: str
    with_: tuple[str, ...]
    shared: tuple[Subject, ...]
    asks: str
    contact: str
    steps: tuple[tuple[int, str], ...]
    session_asks: str
    to_settle: str


FOLLOWED = (
    Followed(
        "2026-014",
        "S. D.",
        "valerie",
        ("agnes", "bruno"),
        HOME,
        "Un travail avec des horaires d’école, et passer mon permis.",
        "Par téléphone, plutôt le matin.",
        (
            (45, "Entre en remise à niveau, deux matinées par semaine."),
            (20, "Rappelée après deux rendez-vous manqués : le courrier n’arrivait plus."),
            (9, "Une garde reste à trouver avant l’atelier."),
        ),
        "Commencer l’atelier sans attendre la garde, deux matinées d’abord.",
        "Deux matinées à l’atelier dès le mois prochain ?",
    ),
    Followed(
        "2026-017",
        "Y. K.",
        "thierry",
        ("bruno",),
        WORK,
        "Reprendre la maçonnerie, mais pas sur les toits.",
        "Un message, il rappelle le soir.",
        ((38, "Une immersion de deux semaines, qui s’est bien passée."), (12, "L’employeur hésite encore.")),
        "Savoir s’il peut compter sur ce contrat.",
        "Prolonger l’essai d’un mois ?",
    ),
    Followed(
        "2026-019",
        "A. L.",
        "fatou",
        ("agnes", "yann"),
        WORK,
        "Apprendre un métier où l’on parle aux gens.",
        "Au rendez-vous du jeudi.",
        ((33, "Visite de deux ateliers."), (15, "Un hébergement provisoire, jusqu’à la fin du mois.")),
        "Un hébergement stable avant d’entrer en formation.",
        "Qui répond sur l’hébergement, et quand ?",
    ),
    Followed(
        "2026-021",
        "D. A.",
        "thierry",
        ("agnes",),
        WORK,
        "Que mes droits soient ouverts avant de chercher.",
        "Par téléphone.",
        ((27, "Le dossier de droits est déposé."),),
        "Être accompagné pour l’accès aux droits.",
        "Qui l’accompagne au premier rendez-vous ?",
    ),
    Followed(
        "2026-022",
        "C. B.",
        "fatou",
        ("bruno",),
        HOME,
        "Souffler un peu, puis reprendre.",
        "Par écrit, elle répond quand elle peut.",
        ((24, "Un arrêt de trois semaines."),),
        "Ne pas sortir du PLIE pendant son arrêt.",
        "Suspendre, ou continuer autrement ?",
    ),
    Followed(
        "2026-025",
        "I. T.",
        "valerie",
        ("yann",),
        WORK,
        "Entrer en formation à la rentrée de janvier.",
        "Par message.",
        ((10, "Reçu deux fois, le projet est clair."),),
        "Entrer au PLIE.",
        "L’entrée au PLIE.",
    ),
)
