"""The form in which a rule is written, its articles and its clauses apart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from interstice.rules.inputs import AttentionInput
from interstice.rules.kinds import RuleOrigin

Option = tuple[str, str]

ATTENTION = _(
    "Quand {condition}, nous regardons d’abord la situation, pendant {lasts_weeks} semaines ; puis {review}."
)
"""The attention clause as one fills it in; without a condition there is none (B20)."""


def _several(label: Any) -> forms.MultipleChoiceField:
    ticks = forms.CheckboxSelectMultiple({"class": "form-check-input"})
    return forms.MultipleChoiceField(label=label, required=False, widget=ticks)


def _blank(label: Any, size: int, placeholder: Any = "…") -> forms.CharField:
    return forms.CharField(
        label=label, required=False, widget=forms.TextInput({"size": size, "placeholder": placeholder})
    )


def _number(label: Any, most: int) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        required=False,
        min_value=1,
        max_value=most,
        widget=forms.TextInput({"size": 3, "inputmode": "numeric", "placeholder": "…"}),
    )


class Text(forms.Form):
    """What both a first text and a new version may say."""

    use_required_attribute = False

    condition = _blank(_("ce qui fait regarder d’abord"), 34)
    lasts_weeks = _number(_("pendant combien de semaines"), 260)
    review = _blank(_("ce qui se fait ensuite"), 26)
    principles = _several(_("Au nom de quoi"))
    writers = _several(_("Écrite avec"))
    words = forms.CharField(
        label=_("Un mot pour la présenter"),
        required=False,
        widget=forms.Textarea({"rows": 2, "class": "serif"}),
    )

    def __init__(
        self, *args: object, principles: Iterable[Option] = (), writers: Iterable[Option] = (), **more: object
    ) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type]
        offer(self, principles=principles, writers=writers)

    def attention(self) -> AttentionInput | None:
        """The attention clause, if its condition was said."""
        said = self.cleaned_data
        if not said["condition"].strip():
            return None
        return AttentionInput(said["condition"], said["lasts_weeks"], said["review"])

    def told(self) -> dict[str, Any]:
        """What the command takes of this form."""
        said = self.cleaned_data
        return {
            "attention": self.attention(),
            "principles": [UUID(one) for group in said["principles"] for one in group.split(",")],
            "writers": [UUID(one) for one in said["writers"]],
            "words": said["words"],
        }


class FirstText(Text):
    """A rule that is proposed: everything but a title and an article may stay blank."""

    title = forms.CharField(
        label=_("Son nom"),
        widget=forms.TextInput({"class": "serif"}),
        max_length=160,
        help_text=_("Celui par lequel vous en parlerez : « Un retour sous quinze jours »."),
        error_messages={"required": _("Il manque un titre : les autres l’appelleront par ces mots.")},
    )
    towards = forms.CharField(
        label=_("Vers quoi"), required=False, widget=forms.Textarea({"rows": 3, "class": "serif"})
    )
    why = forms.CharField(
        label=_("Pourquoi"), required=False, widget=forms.Textarea({"rows": 3, "class": "serif"})
    )
    review_months = _number(_("dans combien de mois la redire"), 120)
    trial_days = _number(_("pendant combien de jours l’essayer"), 730)
    origin = forms.ChoiceField(label=_("D’où elle vient"), choices=RuleOrigin.choices, required=False)
    answers = _several(_("Elle répond à"))
    fills = _several(_("Elle remplit, dans la convention"))
    concerned = _several(_("Elle concerne"))

    def __init__(
        self,
        *args: object,
        answers: Iterable[Option] = (),
        fills: Iterable[Option] = (),
        concerned: Iterable[Option] = (),
        **more: object,
    ) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type]
        offer(self, answers=answers, fills=fills, concerned=concerned)

    def told(self) -> dict[str, Any]:
        """The same, with all that only a first text says."""
        said = self.cleaned_data
        plain = {name: said[name] for name in ("title", "towards", "why", "review_months", "trial_days")}
        cited = {name: [UUID(one) for one in said[name]] for name in ("answers", "fills", "concerned")}
        origin = RuleOrigin(said["origin"] or RuleOrigin.COLLECTIVE)
        return super().told() | plain | cited | {"origin": origin}


class NextText(Text):
    """A new version: what it answers to among the objections that stand."""

    answers_objections = _several(_("Cette version y répond"))

    def __init__(self, *args: object, objections: Iterable[Option] = (), **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type]
        offer(self, answers_objections=objections)

    def told(self) -> dict[str, Any]:
        """The same, with the objections that it cites."""
        answered = [UUID(one) for one in self.cleaned_data["answers_objections"]]
        return super().told() | {"answers_objections": answered}


def offer(form: forms.Form, **choices: Iterable[Option]) -> None:
    """Give fields the choices that this page offers."""
    for name, offered in choices.items():
        form.fields[name].choices = list(offered)  # type: ignore[attr-defined]
