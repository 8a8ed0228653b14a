"""What each gesture on a referral asks: a reason, a day, a word; never a file (RL4)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from interstice.followups.kinds import Mode, Outcome
from interstice.followups.models import Referral
from interstice.parties.forms.gestures import GestureForm
from interstice.register.actors import Actor
from interstice.ui.widgets import Day, Plume, Way, Ways

READ_BY_BOTH = _("Lue par les deux parties et par le cercle de la personne.")


class ReferralForm(GestureForm):
    """A gesture on one referral that asks nothing more."""

    def __init__(self, actor: Actor, *args: Any, referral: Referral, **more: Any) -> None:
        self.referral = referral
        super().__init__(actor, *args, **more)

    def told(self) -> dict[str, Any]:
        """The referral, and what was filled."""
        return {"referral": self.referral.id, **self.cleaned_data}


class ReasonForm(ReferralForm):
    """Why it ends or stops."""

    reason = forms.CharField(
        label=_("Pourquoi, en une phrase"), help_text=READ_BY_BOTH, widget=Plume(rows=2), max_length=600
    )


class RedirectForm(ReasonForm):
    """Who would be better placed, if one knows."""

    to_organisation = forms.TypedChoiceField(
        label=_("Qui serait mieux placé"), coerce=UUID, empty_value=None, required=False
    )
    field_order = ("to_organisation", "reason")

    def prepare(self) -> None:
        """The other organisations around the table, and one's own where she was sent to someone by name."""
        named = len(self.referral.to_members) == 1
        seats = self.here.seats()
        others = [one for one in seats if named or one.id != self.referral.to_organisation]
        told = [(str(one.id), self.here.name(one.id)) for one in others]
        self.fields["to_organisation"].choices = [("", _("je ne sais pas")), *told]  # type: ignore[attr-defined]


class PutOffForm(ReasonForm):
    """Until when, if one knows."""

    until = forms.DateField(label=_("Jusqu’au, si vous le savez"), widget=Day, required=False)


class AppointmentForm(ReferralForm):
    """The day of an appointment."""

    on = forms.DateField(label=_("Le jour du rendez-vous"), widget=Day)


class MoreTimeForm(ReferralForm):
    """Another day for the report-back."""

    due = forms.DateField(label=_("Je donnerai un retour avant le"), widget=Day)


class ReportForm(ReferralForm):
    """What became of it: how it is told, the fact, a few words if one wishes (B10)."""

    outcome = forms.TypedChoiceField(
        label=_("Ce qu’il en est"), choices=[("", "…"), *Outcome.choices], coerce=Outcome
    )
    mode = forms.TypedChoiceField(label=_("Comment vous le dites"), choices=Mode.choices, coerce=Mode)
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

    def prepare(self) -> None:
        """The mode that was agreed comes first; nothing received yet is a first report-back."""
        agreed = [mode for mode in self.referral.modes if mode != Mode.DIGEST]
        self.fields["mode"].initial = (agreed or [Mode.WRITING])[0]


class ByPhoneForm(ReferralForm):
    """What came by telephone, as the sender notes it."""

    outcome = forms.TypedChoiceField(
        label=_("Ce qu’il en est"), choices=[("", "…"), *Outcome.choices], coerce=Outcome
    )
    mode = forms.TypedChoiceField(
        label=_("Comment c’est venu"), choices=Mode.choices, coerce=Mode, initial=Mode.PHONE
    )


class LinkForm(ReferralForm):
    """What a partner without an account will read, piece by piece, and until when.

    Nothing is ticked in advance: what leaves the circle is chosen by who sends (RL4).
    """

    with_called = forms.BooleanField(label=_("La référence et les initiales"), required=False)
    with_purpose = forms.BooleanField(label=_("Pour quoi vous l’adressez"), required=False)
    with_words = forms.BooleanField(label=_("Vos mots"), required=False)
    message = forms.CharField(
        label=_("Un mot pour ce partenaire"), widget=Plume(rows=2), required=False, max_length=600
    )
    until = forms.DateField(label=_("Le lien vaut jusqu’au"), widget=Day)


class RevokeForm(ReferralForm):
    """Which link is closed."""

    link = forms.UUIDField(widget=forms.HiddenInput)
