"""What a partner without an account answers: yes, no with its reason, or what became of it; never a file."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from interstice.followups.kinds import Mode, Outcome
from interstice.ui.widgets import Plume, Way, Ways


class AcceptForm(forms.Form):
    """Nothing more is asked."""

    def told(self) -> dict[str, Any]:
        """The arguments of the command, besides the referral."""
        return dict(self.cleaned_data)


class DeclineForm(AcceptForm):
    """Why not."""

    reason = forms.CharField(label=_("Pourquoi, en une phrase"), widget=Plume(rows=2), max_length=600)


class PartnerReportForm(AcceptForm):
    """What became of it."""

    outcome = forms.TypedChoiceField(
        label=_("Ce qu’il en est"), choices=[("", "…"), *Outcome.choices], coerce=Outcome
    )
    final = forms.TypedChoiceField(
        label=_("Ce retour"),
        widget=Ways,
        choices=[
            ("yes", Way(_("Il clôt"), _("Rien d’autre n’est attendu"))),
            ("no", Way(_("C’est un premier retour"), _("Un autre viendra"))),
        ],
        coerce=lambda value: value == "yes",
    )
    words = forms.CharField(label=_("Quelques mots, si vous voulez"), widget=Plume(rows=3), required=False)

    def told(self) -> dict[str, Any]:
        """Whoever answers by a link writes."""
        return {"mode": Mode.WRITING, **self.cleaned_data}
