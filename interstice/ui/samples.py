"""What the page of components shows: invented words, in the voice that a collective would have."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django import forms
from django.utils import timezone

from interstice.ui.icons import ICONS
from interstice.ui.widgets import Day, Plume, Stances, Way, Ways

ROOT = "eeca91fd439b6d5ea38fae9dfa8ceffce43a6ad2f0c9b7e1d8a5f3c2b1e0d9c8"
TOKENS = (
    "fond feuille creux encre encre-2 encre-3 trait trait-fort trait-champ accent accent-fort accent-voile "
    "ocre ocre-marque ocre-voile brique brique-voile"
).split()


@dataclass(frozen=True)
class Seat:
    """Someone around the table."""

    name: str
    second: str = ""
    state: str = ""
    me: bool = False


@dataclass(frozen=True)
class Erased:
    """Words that were erased."""

    text: None = None
    erased: bool = True


SIX = (
    Seat("PLIE"),
    Seat("Département", "MDS Montceau", me=True),
    Seat("CCAS", "du Creusot"),
    Seat("France Travail", "Montceau"),
    Seat("Tremplin", "Formation"),
    Seat("Ateliers", "du Plessis"),
)
ROUND = (
    Seat("PLIE", state="consent"),
    Seat("Département", "MDS Montceau", "attente", me=True),
    Seat("CCAS", "du Creusot", "tacite"),
    Seat("France", "Travail", "objection"),
    Seat("Tremplin", "Formation", "etude"),
    Seat("Maison", "de quartier", "sans"),
    Seat("Ateliers", "du Plessis", "reserve"),
)
STANCES = [
    ("consent", Way("Consentir", "Je peux vivre avec", "consent")),
    ("reserve", Way("Avec réserve", "Je consens, et je le dis", "reserve")),
    ("objection", Way("Objecter", "Il y a une raison à traiter", "objection")),
]
WAYS = [
    ("given", Way("Donner le mandat", "Le service la fait sienne", "consent")),
    ("conditions", Way("Avec des limites", "Le service la suit si…", "reserve")),
    ("refused", Way("Refuser", "Pour ses agents, avec une raison", "refus")),
    ("tacit", Way("Laisser faire", "Elle s’applique, sans son mot", "tacite")),
]


class Sample(forms.Form):
    """Every kind of field."""

    to = forms.ChoiceField(
        label="À qui adressez-vous cette personne ?",
        choices=[("t", "Tremplin Formation"), ("a", "Ateliers du Plessis")],
        help_text="Seules les organisations prévues dans l’accord apparaissent.",
    )
    reason = forms.CharField(
        label="Votre raison",
        widget=Plume(rows=2),
        error_messages={
            "required": "Une objection se donne avec sa raison, pour que les autres puissent y répondre."
        },
    )
    before = forms.DateField(
        label="Avant le",
        widget=Day(),
        error_messages={"required": "Dites jusqu’à quand, pour que chacun sache sur quoi compter."},
    )
    told = forms.BooleanField(label="La personne le sait", required=False)
    stance = forms.ChoiceField(label="Votre position", choices=STANCES, widget=Stances)
    way = forms.ChoiceField(label="La réponse de l’organisation", choices=WAYS, widget=Ways)


class Sentence(forms.Form):
    """The blanks of a sentence."""

    who = forms.ChoiceField(
        label="À qui va le rappel", choices=[("f", "premier contact"), ("r", "référent social")]
    )
    days = forms.IntegerField(label="Nombre de jours", initial=10)
    again = forms.CharField(
        label="Délai", widget=forms.TextInput(attrs={"placeholder": "combien de temps", "size": 16})
    )


def samples() -> dict[str, object]:
    """Everything that the page shows."""
    now = timezone.now()
    return {
        "tokens": TOKENS,
        "icons": sorted(ICONS),
        "root": ROOT,
        "six": SIX,
        "round": ROUND,
        "three": SIX[:3],
        "form": Sample(),
        "refused_form": Sample({"to": "t"}),
        "sentence_form": Sentence(),
        "erased": Erased(),
        "points_row": ["tenu"] * 7 + ["renegocie"] * 2 + ["encours", "echu"],
        "steps": _steps(),
        "pieces": _pieces(),
        "moments": [
            now,
            now - timedelta(days=1),
            now + timedelta(days=2),
            now + timedelta(days=40),
            now - timedelta(days=500),
        ],
    }


def _steps() -> list[dict[str, object]]:
    return [
        {
            "when": "13 octobre",
            "what": "Un cas",
            "words": "Mme S. D. manque deux rendez-vous, le PLIE prépare sa sortie.",
        },
        {"when": "20 octobre", "what": "Ce qui revient", "words": "Quatre situations depuis l’été."},
        {
            "when": "5 novembre",
            "what": "La question",
            "words": "Qui est légitime pour appeler ?",
            "n": 121,
            "url": "#",
        },
    ]


def _pieces() -> list[tuple[str, str]]:
    return [
        ("=", "Le professionnel qui reçoit une orientation "),
        ("-", "informe"),
        ("=", " "),
        ("+", "donne un retour à"),
        ("=", " celui qui oriente, dans les "),
        ("-", "trente"),
        ("=", " "),
        ("+", "quinze"),
        ("=", " jours."),
    ]
