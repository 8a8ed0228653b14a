"""Forms of principles and of the lexicon."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from interstice.parties.forms.gestures import GestureForm
from interstice.parties.models import Thing
from interstice.rules.forms.life import houses_here, offer, people
from interstice.rules.models import Principle, Rule
from interstice.ui.widgets import Plume
from interstice.vault.queries import voiced


class PrincipleForm(GestureForm):
    """What a professional world holds to (A23, B19)."""

    title = forms.CharField(
        label=gettext_lazy("Le principe, en quelques mots"),
        max_length=160,
        error_messages={"required": gettext_lazy("Dites le principe en quelques mots.")},
    )
    world = forms.CharField(
        label=gettext_lazy("Le monde professionnel qui le porte"),
        help_text=gettext_lazy("Le travail social, l’insertion, la formation… Pas une personne."),
        max_length=160,
        required=False,
    )
    words = forms.CharField(
        label=gettext_lazy("Ce qu’il veut dire, concrètement"), widget=Plume(rows=3), required=False
    )


class BindForm(GestureForm):
    """Principles held as equally legitimate: from then on, none is cited without the others (B21)."""

    principles = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Également légitimes"),
        coerce=UUID,
        widget=forms.CheckboxSelectMultiple({"class": "form-check-input"}),
        error_messages={"required": gettext_lazy("Choisissez deux principes au moins.")},
    )
    rule = forms.TypedChoiceField(
        label=gettext_lazy("La règle qui le dit, s’il y en a une"),
        coerce=UUID,
        empty_value=None,
        required=False,
    )

    def prepare(self) -> None:
        """The principles stated here, and the rules that were not dropped."""
        offer(self, "principles", principles_stated(self))
        rules = list(
            Rule.objects.filter(partnership=self.actor.partnership, repealed_on=None).order_by("number")
        )
        voiced(self.actor, rules)
        named = [(str(one.id), str(one.said.title)) for one in rules]  # type: ignore[attr-defined]
        offer(self, "rule", [("", _("aucune")), *named])


class IllustrateForm(GestureForm):
    """A living example of a principle (B38)."""

    principle = forms.TypedChoiceField(
        label=gettext_lazy("Le principe"),
        coerce=UUID,
        error_messages={"required": gettext_lazy("Choisissez le principe.")},
    )
    words = forms.CharField(
        label=gettext_lazy("Ce qui a été fait, et où le principe se voit"),
        widget=Plume(rows=3),
        error_messages={"required": gettext_lazy("Racontez en une phrase.")},
    )
    of = forms.TypedChoiceField(
        label=gettext_lazy("De qui, ou de quoi"), coerce=UUID, empty_value=None, required=False
    )

    def prepare(self) -> None:
        """The principles; organisations, members, and what was made here that may show one."""
        offer(self, "principle", [("", _("Choisir…")), *principles_stated(self)])
        made = Thing.objects.filter(partnership=self.actor.partnership, kind__in=("rule", "body"))
        things = list(made.order_by("n"))
        voiced(self.actor, things)
        labels = [(str(one.id), str(one.said.label)) for one in things]  # type: ignore[attr-defined]
        who = people(self.here, (one.id for one in self.here.members_of()))
        offer(self, "of", [("", _("sans le dire")), *houses_here(self.actor, self.here), *who, *labels])


class WordForm(GestureForm):
    """A contested word, with what it means for each; none has to be chosen (C09, G15)."""

    spelling = forms.CharField(
        label=gettext_lazy("Le mot"),
        max_length=80,
        error_messages={"required": gettext_lazy("Écrivez le mot dont il s’agit.")},
    )
    kept = forms.ChoiceField(label=gettext_lazy("Le sens que nous retenons"), required=False)
    words = forms.CharField(label=gettext_lazy("En quelques mots"), widget=Plume(rows=2), required=False)

    def prepare(self) -> None:
        """One meaning for each organisation; a blank one says nothing for it."""
        self._houses = houses_here(self.actor, self.here)
        for house, name in self._houses:
            self.fields[f"meaning-{house}"] = forms.CharField(
                label=_("Pour {name}").format(name=name), widget=Plume(rows=2), required=False
            )
        meant = [(house, _("celui de {name}").format(name=name)) for house, name in self._houses]
        offer(self, "kept", [("", _("aucun : les sens restent côte à côte")), *meant])
        self.order_fields(
            ["spelling", *(f"meaning-{house}" for house, _name in self._houses), "kept", "words"]
        )

    def clean(self) -> dict[str, Any]:
        """The meaning that is kept is one that was written."""
        said = super().clean() or {}
        kept = said.get("kept")
        if kept and not said.get(f"meaning-{kept}"):
            self.add_error("kept", _("Écrivez le sens que vous retenez."))
        return said

    def told(self) -> dict[str, Any]:
        """The meanings that were said, and which of them is kept."""
        said = self.cleaned_data
        meant = [
            (house, said[f"meaning-{house}"]) for house, _name in self._houses if said[f"meaning-{house}"]
        ]
        houses = [house for house, _meaning in meant]
        return {
            "spelling": said["spelling"],
            "meanings": [(UUID(house), meaning) for house, meaning in meant],
            "kept": houses.index(said["kept"]) if said["kept"] else None,
            "words": said["words"],
        }


def principles_stated(form: GestureForm) -> list[tuple[str, str]]:
    """The principles of the partnership, in the order of their stating."""
    rows = list(Principle.objects.filter(partnership=form.actor.partnership).order_by("n"))
    voiced(form.actor, rows)
    return [(str(one.id), str(one.said.title)) for one in rows]  # type: ignore[attr-defined]
