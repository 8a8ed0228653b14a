"""What the opening page asks: a difficulty or a convention, a text, seven blanks, people introduced."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from interstice.parties.forms.houses import clauses_in
from interstice.parties.forms.introducing import IntroducingForm
from interstice.parties.inputs import ConventionClauseInput, OrganisationInput
from interstice.parties.kinds import Blank, OrganisationKind
from interstice.ui.widgets import Day, Plume, Way, Ways

HINTS = {
    Blank.OBJECT: _("Ce que nous faisons, et ce que nous ne faisons pas"),
    Blank.PRINCIPLES: _("Ce au nom de quoi"),
    Blank.RULES: _("Comment nous décidons, pour commencer"),
    Blank.BODIES: _("Où nous nous retrouvons, sous quel nom"),
    Blank.FUNCTIONS: _("Qui convoque, qui anime, qui écrit"),
    Blank.ROLES: _("Ce que chacun apporte, attend, ne peut pas"),
    Blank.MEANS: _("Du temps, un lieu, de l’argent, jusqu’à quand"),
}
"""What each of the seven blanks is about (B27, M32)."""

DIFFICULTY, CONVENTION = "difficulty", "convention"


class OpeningForm(forms.Form):
    """The page « Ouvrir un partenariat »: one sentence and another person are enough (A13)."""

    way = forms.ChoiceField(
        label=_("D’où part-il ?"),
        widget=Ways,
        initial=DIFFICULTY,
        choices=[
            (
                DIFFICULTY,
                Way(_("D’une difficulté"), _("Des professionnels la rencontrent et s’y mettent à plusieurs")),
            ),
            (
                CONVENTION,
                Way(_("D’une convention"), _("Des institutions l’ont signée ; il reste à la remplir")),
            ),
        ],
    )
    difficulty = forms.CharField(
        label=_("La difficulté, en une phrase"),
        help_text=_("Concrète, comme vous la diriez à un collègue. Personne ne doit pouvoir y être reconnu."),
        widget=Plume(rows=2),
        required=False,
        max_length=400,
    )
    convention_title = forms.CharField(label=_("Son intitulé"), required=False, max_length=200)
    convention_signed_on = forms.DateField(label=_("Signée le"), required=False, widget=Day)
    convention_text = forms.CharField(
        label=_("Ses clauses, collées ici"),
        help_text=_(
            "Une ligne vide entre deux clauses. Chacune deviendra une case : remplie par une règle, ou vide. "
            "La convention elle-même ne change pas."
        ),
        widget=forms.Textarea({"rows": 3, "placeholder": _("Article 1…")}),
        required=False,
    )
    name = forms.CharField(label=_("Un nom, s’il vient (il changera)"), required=False, max_length=160)
    text = forms.CharField(label=_("Le texte fondateur"), widget=Plume(rows=5), required=False)
    first_name = forms.CharField(label=_("Votre prénom"), max_length=80)
    surname = forms.CharField(label=_("Votre nom"), max_length=80)
    function = forms.CharField(label=_("Votre fonction"), max_length=160)
    house = forms.CharField(label=_("Votre organisation"), max_length=200)
    house_kind = forms.ChoiceField(
        label=_("Sa nature"), choices=OrganisationKind, initial=OrganisationKind.ASSOCIATION
    )
    siret = forms.CharField(label=_("Son SIRET, si vous l’avez"), required=False, max_length=20)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for blank in Blank:
            self.fields[f"blank_{blank}"] = forms.CharField(
                label=blank.label,
                required=False,
                widget=Plume(rows=2, placeholder=_("à déterminer ensemble")),
            )

    def blanks(self) -> Iterator[tuple[Any, Any]]:
        """The seven fields with what each is about, in their order."""
        for blank in Blank:
            yield self[f"blank_{blank}"], HINTS[blank]

    def clean(self) -> dict[str, Any]:
        """A difficulty needs its sentence, a convention its title: nothing else is asked."""
        told = super().clean() or {}
        if told.get("way") == DIFFICULTY and not told.get("difficulty"):
            self.add_error(
                "difficulty", _("Dites la difficulté en une phrase : c’est elle qui ouvre l’espace.")
            )
        if told.get("way") == CONVENTION and not told.get("convention_title"):
            self.add_error("convention_title", _("Donnez l’intitulé de la convention."))
        return told

    def determined(self) -> dict[Blank, str]:
        """What the opener says of the seven fields; the rest stays open."""
        said = {blank: self.cleaned_data[f"blank_{blank}"] for blank in Blank}
        return {blank: words for blank, words in said.items() if words}

    def organisation(self) -> OrganisationInput:
        """The house of whoever opens."""
        told = self.cleaned_data
        return OrganisationInput(
            what=OrganisationKind(told["house_kind"]), name=told["house"], siret=told["siret"]
        )

    def clauses(self) -> list[ConventionClauseInput]:
        """The pasted text, one clause for each paragraph; all empty to begin with (B25)."""
        return clauses_in(self.cleaned_data["convention_text"])


class PersonForm(IntroducingForm):
    """Someone introduced, in one sentence; nobody asks how you know each other (B37, RL6)."""

    first_name = forms.CharField(label=_("Son prénom"), max_length=80)
    surname = forms.CharField(label=_("Son nom"), max_length=80)
    function = forms.CharField(label=_("Sa fonction"), max_length=160)
    house = forms.CharField(label=_("Son organisation"), max_length=200)
    words = forms.CharField(label=_("Vos mots"), max_length=400)
    email = forms.EmailField(label=_("Son adresse"))

    placeholders = {
        "first_name": _("son prénom"),
        "surname": _("son nom"),
        "function": _("son métier"),
        "house": _("son organisation"),
        "words": _("ce que vous voulez que les autres sachent"),
        "email": _("son adresse"),
    }

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for name, words in self.placeholders.items():
            self.fields[name].widget.attrs |= {"placeholder": words, "aria-label": self.fields[name].label}

    @property
    def sentence(self) -> Any:
        """The introduction as a sentence whose blanks are filled in place."""
        return _(
            "Je vous présente {first_name} {surname}, {function}, de {house}. {words} Lui écrire à {email}."
        )


PeopleFormSet = forms.formset_factory(PersonForm, extra=3, max_num=9)
