"""Forms of what a rule lives: said again, set aside, dropped, watched over, held more or less firmly."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from interstice.parties.forms.gestures import GestureForm
from interstice.parties.queries.directory import Directory
from interstice.register.actors import Actor
from interstice.rules.kinds import Degree, Round
from interstice.rules.queries.houses import in_seat_order, present_houses
from interstice.rules.queries.rule_page import RulePage
from interstice.ui.widgets import Day, Plume, Way, Ways

Option = tuple[str, str]

TOGETHER = [
    (Round.MEETING, Way(_("En réunion"), _("Nous l’avons décidé ensemble, autour de la table"))),
    (Round.LIGHT, Way(_("Par un tour léger"), _("Chacun a répondu de son côté"))),
]
"""How those who agreed did so; a proposal has its own round."""


class RuleForm(GestureForm):
    """A gesture on one rule, read as it is today."""

    def __init__(self, actor: Actor, *args: Any, rule: RulePage, **more: Any) -> None:
        self.rule = rule
        super().__init__(actor, *args, **more)

    def told(self) -> dict[str, Any]:
        """The rule, and what was filled."""
        return {"rule": self.rule.rule.id, **self.cleaned_data}


class SayAgainForm(RuleForm):
    """One organisation's voice in a light round."""

    words = forms.CharField(label=_("Un mot, si vous voulez"), widget=Plume(rows=2), required=False)


class TogetherForm(RuleForm):
    """What several organisations agreed: nobody is ticked in advance, for nobody is engaged unasked."""

    agreed = forms.TypedMultipleChoiceField(
        label=_("Les organisations d’accord"),
        coerce=UUID,
        widget=forms.CheckboxSelectMultiple({"class": "form-check-input"}),
        error_messages={"required": _("Cochez les organisations qui sont d’accord.")},
    )
    round = forms.TypedChoiceField(
        label=_("Comment nous nous sommes accordés"),
        choices=TOGETHER,
        coerce=Round,
        initial=Round.MEETING,
        widget=Ways,
    )
    words = forms.CharField(label=_("Ce qu’il faut en retenir"), widget=Plume(rows=2), required=False)

    def prepare(self) -> None:
        """The organisations that have someone here, in the order of their seats."""
        offer(self, "agreed", houses_here(self.actor, self.here))


class ReactivateForm(TogetherForm):
    """A rule said again by those who met; the reservations of one's own organisation may be lifted then."""

    lifts = forms.TypedMultipleChoiceField(
        label=_("Nos réserves que nous levons"),
        coerce=UUID,
        widget=forms.CheckboxSelectMultiple({"class": "form-check-input"}),
        required=False,
    )
    review_months = forms.IntegerField(
        label=_("À redire dans combien de mois"),
        help_text=_("Laissé en blanc : le même rythme qu’aujourd’hui."),
        min_value=1,
        max_value=120,
        required=False,
    )
    field_order = ("agreed", "round", "lifts", "review_months", "words")

    def prepare(self) -> None:
        """Only one's own reservations: each lifts what it said, and nobody else's (AT30)."""
        super().prepare()
        own = [
            (str(one.id), str(one.said.title or one.said.words))  # type: ignore[attr-defined]
            for one in self.rule.reservations
            if one.organisation == self.actor.organisation and one.lifted_on is None and one.kept
        ]
        if own:
            offer(self, "lifts", own)
        else:
            del self.fields["lifts"]


class SuspendForm(TogetherForm):
    """A rule set aside until a day on which it comes back by itself."""

    until = forms.DateField(
        label=_("Jusqu’au"),
        widget=Day,
        help_text=_("Elle reprend ce jour-là d’elle-même."),
        error_messages={"required": _("Dites jusqu’à quel jour.")},
    )
    field_order = ("until", "agreed", "round", "words")


class WatchForm(RuleForm):
    """A turn at watching over a rule."""

    watcher = forms.TypedChoiceField(label=_("Qui veille sur elle"), coerce=UUID)
    until = forms.DateField(
        label=_("Jusqu’au"),
        widget=Day,
        required=False,
        help_text=_("Laissé en blanc : jusqu’au prochain échange."),
    )

    def prepare(self) -> None:
        """The members of the collective."""
        offer(self, "watcher", people(self.here, (one.id for one in self.here.members_of())))
        self.initial.setdefault("watcher", str(self.actor.member))


class DegreeForm(RuleForm):
    """How much the collective holds a rule: no degree is better than another."""

    degree = forms.TypedChoiceField(
        label=_("Comment nous la tenons"),
        coerce=Degree,
        widget=Ways,
        choices=[
            (Degree.USAGE, Way(_("Un usage"), _("Nous faisons ainsi, sans nous y obliger"))),
            (
                Degree.RULE,
                Way(_("Une règle"), _("Nous la tenons, ou nous disons que nous ne le pouvons pas")),
            ),
            (Degree.GUARANTEED, Way(_("Une règle garantie"), _("Nos hiérarchies s’y sont engagées aussi"))),
        ],
        error_messages={"required": _("Choisissez comment nous la tenons.")},
    )
    words = forms.CharField(label=_("Un mot, si vous voulez"), widget=Plume(rows=2), required=False)


class NothingMoreForm(GestureForm):
    """A gesture on an adaptation: agreeing, ending, taking over ask nothing more."""

    def __init__(self, actor: Actor, *args: Any, adaptation: UUID, **more: Any) -> None:
        self.adaptation = adaptation
        super().__init__(actor, *args, **more)

    def told(self) -> dict[str, Any]:
        """The adaptation."""
        return {"adaptation": self.adaptation}


def houses_here(actor: Actor, here: Directory) -> list[Option]:
    """The organisations that have a member in the collective, in the order of their seats."""
    present = in_seat_order(actor.partnership, present_houses(actor.partnership))
    return [(str(one), here.name(one)) for one in present]


def people(here: Directory, members: Iterable[UUID]) -> list[Option]:
    """People with for whom they speak, in alphabetical order."""
    return sorted(((str(one), here.signature(one)) for one in members), key=lambda pair: pair[1])


def offer(form: forms.Form, name: str, choices: Iterable[Option]) -> None:
    """The choices of a field that depend on who is here."""
    field: Any = form.fields[name]
    field.choices = list(choices)


class ConcernForm(RuleForm):
    """In what it concerns me (M39)."""

    words = forms.CharField(
        label=_("En quoi elle me concerne"),
        help_text=_("Dans votre travail ou pour vous-même. Laissé en blanc, rien n’en reste."),
        widget=Plume(rows=3),
        required=False,
    )
