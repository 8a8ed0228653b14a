"""The person's agreement, as it is read with her: an organisation, what is shared with it, until when."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from interstice.followups.forms.dossiers import DossierForm
from interstice.followups.kinds import Subject
from interstice.parties.forms.gestures import offer
from interstice.parties.queries.bodies import bodies
from interstice.rules.clauses.followups import PersonAgreement
from interstice.rules.queries.clauses import clause
from interstice.ui.widgets import Day

PREFIX = "share-"


class AgreementForm(DossierForm):
    """One group of subjects for each organisation, filled with what she agreed to before (A25)."""

    given_on = forms.DateField(label=_("Accord donné le"), widget=Day)
    until = forms.DateField(label=_("Jusqu’au"), widget=Day)
    shown_in = forms.TypedMultipleChoiceField(
        label=_("Devant quelles instances sa situation peut être présentée"),
        coerce=UUID,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def prepare(self) -> None:
        """The organisations of her circle first, then the others around the table."""
        houses = [one.id for one in self.here.seats() if one.id != self.held.house]
        around = {*self.held.seated.values(), *self.held.shares}
        self.near = [self._group(one) for one in houses if one in around]
        self.further = [self._group(one) for one in houses if one not in around]
        found = bodies(self.actor, known=self.here)
        offer(self, "shown_in", [(str(one.body.id), str(one.body.said.name)) for one in found])  # type: ignore[attr-defined]
        if not found:
            del self.fields["shown_in"]
        self._fill()

    @property
    def groups(self) -> list[forms.BoundField]:
        """The organisations of her circle."""
        return [self[name] for name in self.near]

    @property
    def other_groups(self) -> list[forms.BoundField]:
        """The others, folded."""
        return [self[name] for name in self.further]

    def told(self) -> dict[str, Any]:
        """Organisations for which nothing is ticked are left out."""
        said = self.cleaned_data
        ticked = {name: said[name] for name in (*self.near, *self.further) if said[name]}
        return {
            "dossier": self.dossier,
            "given_on": said["given_on"],
            "until": said["until"],
            "shown_in": said.get("shown_in", []),
            "shares": {UUID(name.removeprefix(PREFIX)): subjects for name, subjects in ticked.items()},
        }

    def _group(self, house: UUID) -> str:
        name = f"{PREFIX}{house}"
        self.fields[name] = forms.TypedMultipleChoiceField(
            label=self.here.name(house),
            coerce=Subject,
            choices=Subject,
            widget=forms.CheckboxSelectMultiple({"class": "form-check-input"}),
            required=False,
        )
        return name

    def _fill(self) -> None:
        lasts = clause(self.actor.partnership, PersonAgreement, on=self.actor.today).value.lasts_days
        self.initial.setdefault("given_on", self.actor.today)
        self.initial.setdefault("until", self.actor.today + timedelta(days=lasts))
        if self.held.agreement:
            self.initial.setdefault("shown_in", self.held.agreement.shown_in)
        for house, subjects in self.held.shares.items():
            self.initial.setdefault(f"{PREFIX}{house}", sorted(subjects))


class WithdrawForm(DossierForm):
    """She takes it back: in whole when nothing is ticked, or for some organisations."""

    organisations = forms.TypedMultipleChoiceField(
        label=_("Avec qui elle ne partage plus"),
        coerce=UUID,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Sans choix : elle retire tout son accord."),
    )

    def prepare(self) -> None:
        """Those with whom something is shared."""
        houses = [one for one in self.here.seats() if one.id in self.held.shares]
        offer(self, "organisations", [(str(one.id), self.here.name(one.id)) for one in houses])
