"""Forms by which a question is asked, joined, raised in generality, brought to an end."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from interstice.rules.decisions.questions import LONGEST_SENTENCE
from interstice.rules.kinds import Settled
from interstice.ui.widgets import Plume, Way, Ways

Option = tuple[str, str]


class RaisedQuestion(forms.Form):
    """A difficulty in one sentence, the situation that it comes from, what it touches and whom."""

    sentence = forms.CharField(
        label=_("La question"),
        max_length=LONGEST_SENTENCE,
        widget=Plume(rows=2),
        help_text=_("Une difficulté concrète, sans chercher de coupable ni de solution."),
        error_messages={
            "required": _("Dites la difficulté en une phrase, comme vous la diriez en réunion."),
            "max_length": _("La question tient en une phrase, de %(limit_value)d signes au plus."),
        },
    )
    situation = forms.CharField(
        label=_("La situation"), required=False, widget=forms.Textarea({"rows": 4, "class": "serif"})
    )
    concerns = forms.MultipleChoiceField(
        label=_("Qui cela concerne, à votre avis"),
        required=False,
        widget=forms.CheckboxSelectMultiple({"class": "form-check-input"}),
    )
    rule = forms.ChoiceField(label=_("Une règle"), required=False)
    act = forms.IntegerField(
        label=_("Ou un acte, par son numéro"),
        required=False,
        min_value=0,
        widget=forms.TextInput({"inputmode": "numeric", "size": 6}),
        error_messages={"invalid": _("Un acte se désigne par son numéro : 12, par exemple.")},
    )

    def __init__(
        self,
        *args: object,
        organisations: Iterable[Option] = (),
        rules: Iterable[Option] = (),
        **more: object,
    ) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type]
        self.fields["concerns"].choices = list(organisations)  # type: ignore[attr-defined]
        self.fields["rule"].choices = [("", _("Choisir une règle…")), *rules]  # type: ignore[attr-defined]


class Joined(forms.Form):
    """« Chez nous aussi », in a word if one wishes."""

    words = forms.CharField(
        label=_("Un mot, si vous voulez"),
        required=False,
        widget=forms.Textarea({"rows": 2, "class": "serif"}),
    )


class Generalised(forms.Form):
    """What is common to several situations, and who it concerns; those chosen then withdraw (G06)."""

    situations = forms.MultipleChoiceField(
        label=_("Les cas d’où cela vient, qui se retireront"),
        required=False,
        widget=forms.CheckboxSelectMultiple({"class": "form-check-input"}),
    )

    common = forms.CharField(
        label=_("Ce qui est commun"),
        widget=Plume(rows=3),
        required=False,
        help_text=_("Sans raconter personne : ce qui revient, quel que soit le cas."),
    )
    concerns = forms.CharField(
        label=_("Qui cela concerne"), required=False, widget=forms.Textarea({"rows": 2, "class": "serif"})
    )

    def __init__(self, *args: object, situations: Iterable[Option] = (), **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type]
        told = list(situations)
        self.fields["situations"].choices = told  # type: ignore[attr-defined]
        self.fields["situations"].initial = [one for one, _words in told]


class SettledWithoutRule(forms.Form):
    """A question may end without a rule, or in a disagreement that is owned."""

    how = forms.ChoiceField(
        label=_("Comment"),
        widget=Ways,
        choices=[
            (
                Settled.WITHOUT_RULE,
                Way(_("Sans règle"), _("Nous avons trouvé comment faire, ou elle ne se pose plus")),
            ),
            (
                Settled.DISAGREEMENT,
                Way(_("Par un désaccord assumé"), _("Chacun garde sa façon, et nous le disons")),
            ),
        ],
        error_messages={"required": _("Choisissez comment la question se conclut.")},
    )
    words = forms.CharField(label=_("En quelques mots"), required=False, widget=Plume(rows=2))
