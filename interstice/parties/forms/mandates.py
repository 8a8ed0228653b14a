"""What is asked of a mandate, an interest, a horizon: few fields, in the words of the trade."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from interstice.parties.forms.gestures import GestureForm, houses_of, offer, sure
from interstice.parties.kinds import HorizonKind
from interstice.parties.models import Interest
from interstice.parties.queries.directory import directory
from interstice.ui.widgets import Day, Plume


class RequestMandateForm(GestureForm):
    """What a member asks of their organisation (A37)."""

    scope = forms.CharField(label=_("Ce que vous demandez à pouvoir engager"), widget=Plume(rows=2))
    means = forms.CharField(label=_("Les moyens"), widget=Plume(rows=2), required=False)
    words = forms.CharField(label=_("Un mot pour votre hiérarchie"), widget=Plume(rows=3), required=False)


class GiveMandateForm(GestureForm):
    """What a decider says their agents may engage, until when (E03)."""

    organisation = forms.ChoiceField(label=_("Pour"))
    scope = forms.CharField(label=_("Ce qu’il engage"), widget=Plume(rows=2))
    until = forms.DateField(label=_("Jusqu’au"), widget=Day, required=False)
    means = forms.CharField(label=_("Les moyens"), widget=Plume(rows=2), required=False)
    limits = forms.CharField(label=_("Les limites"), widget=Plume(rows=2), required=False)
    interest = forms.CharField(
        label=_("Un intérêt à déclarer"),
        help_text=_("Si votre organisation répond aussi à des appels d’offres de l’action, dites-le ici."),
        widget=Plume(rows=2),
        required=False,
    )
    words = forms.CharField(label=_("Un mot pour vos agents"), widget=Plume(rows=2), required=False)

    def prepare(self) -> None:
        """One's own organisation, and those that it carries."""
        offer(self, "organisation", houses_of(self.actor, self.here))


class RefuseMandateForm(GestureForm):
    """A refusal with its reason, in neutral words."""

    organisation = forms.ChoiceField(label=_("Pour"))
    words = forms.CharField(label=_("La raison"), widget=Plume(rows=3))

    def prepare(self) -> None:
        """One's own organisation, and those that it carries."""
        offer(self, "organisation", houses_of(self.actor, self.here))


class TacitMandateForm(GestureForm):
    """No answer came: one notes that one is let be (A31)."""

    after_days = forms.IntegerField(
        label=_("Depuis combien de jours sans réponse"), min_value=1, max_value=3650
    )
    words = forms.CharField(label=_("Un mot"), widget=Plume(rows=2), required=False)


class InterestForm(GestureForm):
    """An interest of one's employer in the action (A10)."""

    words = forms.CharField(label=_("Cet intérêt, en une phrase"), widget=Plume(rows=2))


class EndInterestForm(GestureForm):
    """The interest is no more."""

    interest = forms.ChoiceField(label=_("Lequel"))

    def prepare(self) -> None:
        """Those of one's own organisation."""
        mine = Interest.objects.filter(
            partnership=self.actor.partnership,
            organisation=sure(self.actor.organisation),
            ended_on__isnull=True,
        )
        directory(self.actor, rows := list(mine))
        offer(self, "interest", [(str(one.id), str(one.said.words)) for one in rows])  # type: ignore[attr-defined]


class HorizonForm(GestureForm):
    """Something that ends (E11)."""

    what = forms.ChoiceField(label=_("Ce qui s’arrête"), choices=HorizonKind)
    ends_on = forms.DateField(label=_("Le"), widget=Day)
    words = forms.CharField(label=_("En quelques mots"), max_length=200)

    def told(self) -> dict[str, Any]:
        """With the kind as a choice of the vocabulary."""
        return {**self.cleaned_data, "what": HorizonKind(self.cleaned_data["what"])}
