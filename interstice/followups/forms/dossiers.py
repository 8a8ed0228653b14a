"""What the gestures on a dossier ask: few fields, in the words of the trade."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from interstice.followups.forms.preparing import PreparingForm
from interstice.followups.kinds import Closing, Subject
from interstice.followups.queries.standing import Standing, standing
from interstice.parties.forms.gestures import GestureForm, offer, people
from interstice.register.actors import Actor
from interstice.rules.clauses.followups import DossierIdentity
from interstice.rules.queries.clauses import clause
from interstice.ui.widgets import Day, Plume, Way, Ways

REFERENCE_HINT = _("Un numéro qui n’a de sens qu’ici, par exemple 2026-014.")
LABEL_HINT = _("Des initiales, un numéro, « situation A » : de quoi la reconnaître entre vous seulement.")
IDENTITY_HINT = _("Votre règle le permet. Le cercle seul le lit, et il peut s’effacer.")


class NamingForm(GestureForm):
    """What designates a person: her name is asked for only where a rule of the collective allows it (N20)."""

    reference = forms.CharField(label=_("Référence"), max_length=40, help_text=REFERENCE_HINT)
    label = forms.CharField(label=_("Libellé"), max_length=40, help_text=LABEL_HINT)
    identity = forms.CharField(label=_("Son nom"), max_length=120, required=False, help_text=IDENTITY_HINT)

    def prepare(self) -> None:
        """Without such a rule there is no field to write it in."""
        asked = clause(self.actor.partnership, DossierIdentity, on=self.actor.today)
        if asked.value.by != "identity":
            del self.fields["identity"]


class OpenForm(NamingForm):
    """A dossier begins: how she is designated, who answers for it, who follows her."""

    referent = forms.ChoiceField(label=_("Qui est référent"))
    circle = forms.MultipleChoiceField(
        label=_("Qui l’accompagne avec vous"),
        help_text=_("Chacun lira quand l’accord de la personne couvrira son organisation."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def prepare(self) -> None:
        """The members of the collective; oneself first as referent."""
        super().prepare()
        here = self.here.members_of()
        offer(self, "referent", people(self.here, here))
        offer(self, "circle", people(self.here, [one for one in here if one.id != self.actor.member]))
        self.initial.setdefault("referent", str(self.actor.member))

    def told(self) -> dict[str, Any]:
        """With members as the command takes them."""
        said = dict(self.cleaned_data)
        return {
            **said,
            "referent": UUID(said["referent"]),
            "circle": [UUID(one) for one in said["circle"]],
        }


class DossierForm(GestureForm):
    """A gesture on one dossier; without fields it asks nothing more than to be sure."""

    held: Standing

    def __init__(self, actor: Actor, *args: Any, dossier: UUID, **more: Any) -> None:
        self.dossier = dossier
        self.held = standing(actor.partnership, dossier)
        super().__init__(actor, *args, **more)

    def told(self) -> dict[str, Any]:
        """The dossier, and what was filled."""
        return {"dossier": self.dossier, **self.cleaned_data}

    def followers(self) -> list[tuple[str, str]]:
        """Those who follow her, by their signatures."""
        return people(self.here, [self.here.people[one] for one in self.held.seated])


class RectifyForm(DossierForm, NamingForm):
    """What is left blank is not changed."""

    def prepare(self) -> None:
        """Nothing is shown of what was: one writes what is right."""
        super().prepare()
        for field in self.fields.values():
            field.required = False


class JoinForm(DossierForm):
    """One more in the circle."""

    member = forms.TypedChoiceField(label=_("Qui l’accompagne aussi"), coerce=UUID)

    def prepare(self) -> None:
        """The members of the collective who are not in it yet."""
        others = [one for one in self.here.members_of() if one.id not in self.held.seated]
        offer(self, "member", people(self.here, others))


class LeaveForm(DossierForm):
    """Someone leaves the circle: oneself, or another whom the referent names."""

    member = forms.TypedChoiceField(label=_("Qui ne l’accompagne plus"), coerce=UUID)

    def prepare(self) -> None:
        """Everybody but the referent, who hands over; only oneself for whoever is not the referent."""
        referent = self.held.dossier.referent
        leaving = [one for one in self.held.seated if one != referent]
        if self.actor.member != referent:
            leaving = [one for one in leaving if one == self.actor.member]
        offer(self, "member", people(self.here, [self.here.people[one] for one in leaving]))
        self.initial.setdefault("member", str(self.actor.member))


class RequestForm(DossierForm):
    """What she asks, in her own words."""

    words = forms.CharField(
        label=_("Ce qu’elle demande, avec ses mots"),
        widget=Plume(rows=3),
        error_messages={"required": _("Écrivez ce qu’elle demande, avec ses mots.")},
    )


class ContactForm(DossierForm):
    """Whom she wants to be called by first."""

    member = forms.TypedChoiceField(label=_("Son premier contact, choisi par elle"), coerce=UUID)
    words = forms.CharField(
        label=_("Comment, et quand"),
        required=False,
        max_length=200,
        help_text=_("Par exemple : par téléphone, plutôt le matin."),
    )

    def prepare(self) -> None:
        """She chooses among those who follow her."""
        offer(self, "member", self.followers())


class NoteForm(DossierForm):
    """A note, on a subject, for those whom the agreement covers, or for some of them by name."""

    subject = forms.TypedChoiceField(label=_("Sujet"), coerce=Subject, choices=Subject)
    words = forms.CharField(
        label=_("Votre note"),
        widget=Plume(rows=4),
        error_messages={"required": _("Écrivez votre note.")},
    )
    readers = forms.TypedMultipleChoiceField(
        label=_("Pour qui"),
        coerce=UUID,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Sans choix : pour toutes celles et tous ceux à qui l’accord ouvre ce sujet."),
    )

    def prepare(self) -> None:
        """The others of the circle."""
        others = [one for one in self.held.seated if one != self.actor.member]
        offer(self, "readers", people(self.here, [self.here.people[one] for one in others]))


class StepForm(DossierForm):
    """A step of her way."""

    words = forms.CharField(
        label=_("Cette étape, en une phrase"),
        widget=Plume(rows=2),
        error_messages={"required": _("Dites cette étape en une phrase.")},
    )
    happened_on = forms.DateField(label=_("Le"), widget=Day)
    milestone = forms.BooleanField(label=_("C’est un jalon de son parcours"), required=False)

    def prepare(self) -> None:
        """Today, unless another day is said."""
        self.initial.setdefault("happened_on", self.actor.today)


class PrepareForm(PreparingForm, DossierForm):
    """« Préparer avec elle » what the next session will hear (B05)."""


class CloseForm(DossierForm):
    """Why the follow-up ends; none of the reasons judges anybody."""

    why = forms.TypedChoiceField(
        label=_("Pourquoi ce suivi se termine"),
        coerce=Closing,
        choices=Closing,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choisissez une raison.")},
    )


class EraseForm(DossierForm):
    """Words leave for good: because she asks, or because the time of keeping is over."""

    asked_by_person = forms.TypedChoiceField(
        label=_("Pourquoi effacer"),
        coerce=lambda value: value == "asked",
        widget=Ways,
        choices=[
            ("asked", Way(_("La personne le demande"), _("C’est son droit, à tout moment"))),
            ("over", Way(_("Le suivi est clos"), _("Le temps de le garder est passé"))),
        ],
        error_messages={"required": _("Dites pourquoi.")},
    )


class UnreadForm(GestureForm):
    """A gesture on a follow-up that one does not read: nothing is shown, and nothing is asked."""

    def __init__(self, *args: Any, dossier: UUID, **more: Any) -> None:
        self.dossier = dossier
        super().__init__(*args, **more)

    def told(self) -> dict[str, Any]:
        """The dossier alone."""
        return {"dossier": self.dossier}
