"""What each gesture of parties asks: few fields, in the words of the trade; most may stay blank."""

from __future__ import annotations

from functools import cached_property
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from interstice.parties.forms.introducing import IntroducingForm
from interstice.parties.inputs import OrganisationInput
from interstice.parties.kinds import Blank, OrganisationKind
from interstice.parties.models import CheckIn, PlaceDialogue
from interstice.parties.queries.directory import Directory, directory
from interstice.register.actors import Actor, Hat
from interstice.ui.widgets import Day, Plume

NEW = "new"
"""An organisation that is not around the table yet."""


class GestureForm(forms.Form):
    """A form that knows who fills it and who is here; `told` gives the command its arguments."""

    def __init__(self, actor: Actor, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.actor = actor
        self.prepare()

    @cached_property
    def here(self) -> Directory:
        """Who is here, for the gestures that choose among them."""
        return directory(self.actor)

    def prepare(self) -> None:
        """Offer the choices that depend on who is here."""

    def told(self) -> dict[str, Any]:
        """The arguments of the command."""
        return dict(self.cleaned_data)


class PlaceForm(GestureForm):
    """How I describe my place (H04)."""

    brings = forms.CharField(label=_("J’apporte"), widget=Plume(rows=2), required=False)
    expects = forms.CharField(label=_("J’attends"), widget=Plume(rows=2), required=False)
    cannot = forms.CharField(label=_("Je ne peux pas"), widget=Plume(rows=2), required=False)


class SpeakOfPlaceForm(GestureForm):
    """How I see another's place: for that person alone (H07)."""

    to = forms.ChoiceField(label=_("À qui"))
    sees = forms.CharField(label=_("Comment je vous vois"), widget=Plume(rows=3))
    expects = forms.CharField(label=_("Ce que j’attends de vous"), widget=Plume(rows=2), required=False)

    def prepare(self) -> None:
        """The other members of the collective."""
        others = [one for one in self.here.members_of() if one.id != self.actor.member]
        offer(self, "to", people(self.here, others))


class AnswerAboutPlaceForm(GestureForm):
    """What both could accept, or nothing changed."""

    dialogue = forms.ChoiceField(label=_("À qui vous répondez"))
    proposal = forms.CharField(
        label=_("Ce que vous acceptez tous les deux"),
        help_text=_("Le collectif ne lira que cela. Laissé en blanc : vous répondez sans rien changer."),
        widget=Plume(rows=2),
        required=False,
    )

    def prepare(self) -> None:
        """Those who spoke to me and wait for an answer."""
        waiting = PlaceDialogue.objects.filter(
            partnership=self.actor.partnership, to=sure(self.actor.member), answered_on__isnull=True
        )
        offer(self, "dialogue", [(str(one.id), self.here.signature(one.speaker)) for one in waiting])


class AgreeOnPlaceForm(GestureForm):
    """Both accept the words proposed."""

    dialogue = forms.ChoiceField(label=_("Avec qui"))

    def prepare(self) -> None:
        """Those who answered me with words to accept."""
        waiting = PlaceDialogue.objects.filter(
            partnership=self.actor.partnership,
            speaker=sure(self.actor.member),
            answered_on__isnull=False,
            agreed_on__isnull=True,
        ).exclude(proposal="")
        offer(self, "dialogue", [(str(one.id), self.here.signature(one.to)) for one in waiting])


class PauseForm(GestureForm):
    """A pause: no reason is asked (RL21)."""

    back_on = forms.DateField(label=_("De retour le, si vous le savez"), widget=Day, required=False)
    words = forms.CharField(label=_("Un mot, si vous voulez"), widget=Plume(rows=2), required=False)


class NothingForm(GestureForm):
    """A gesture that asks nothing."""


class LeaveForm(GestureForm):
    """A departure: who takes over the ties; no reason is asked (RL21)."""

    relays_to = forms.MultipleChoiceField(
        label=_("Qui reprend vos liens"), widget=forms.CheckboxSelectMultiple, required=False
    )
    words = forms.CharField(label=_("Un mot pour ceux qui restent"), widget=Plume(rows=2), required=False)

    def prepare(self) -> None:
        """The other members of the collective."""
        others = [one for one in self.here.members_of() if one.id != self.actor.member]
        offer(self, "relays_to", people(self.here, others))


class PersonHereForm(GestureForm):
    """Someone who comes in: a name, a function, an organisation, an address.

    Nothing on how one knows them.
    """

    first_name = forms.CharField(label=_("Son prénom"), max_length=80)
    surname = forms.CharField(label=_("Son nom"), max_length=80)
    function = forms.CharField(label=_("Sa fonction"), max_length=160)
    organisation = forms.ChoiceField(label=_("Son organisation"))
    email = forms.EmailField(label=_("Son adresse"))

    def prepare(self) -> None:
        """The organisations around the table, in the order of their seats."""
        offer(self, "organisation", [(str(one.id), self.here.name(one.id)) for one in self.here.seats()])


class IntroduceForm(IntroducingForm, PersonHereForm):
    """Someone is introduced, in words (A06)."""

    new_house = forms.CharField(label=_("Ou une autre, qui prend place"), required=False, max_length=200)
    house_kind = forms.ChoiceField(
        label=_("Sa nature"), choices=OrganisationKind, initial=OrganisationKind.ASSOCIATION, required=False
    )
    words = forms.CharField(
        label=_("Vos mots"),
        help_text=_(
            "Ils seront lus par tous, et par la personne la première. Personne ne demande "
            "comment vous vous connaissez."
        ),
        widget=Plume(rows=2),
    )

    def prepare(self) -> None:
        """The organisations around the table, or one that is not there yet."""
        super().prepare()
        field: Any = self.fields["organisation"]
        field.choices = [*field.choices, (NEW, _("une autre, que je nomme"))]

    def clean(self) -> dict[str, Any]:
        """An organisation that is not there yet needs its name."""
        said = super().clean() or {}
        if said.get("organisation") == NEW and not said.get("new_house"):
            self.add_error("new_house", _("Donnez le nom de cette organisation."))
        return said

    def told(self) -> dict[str, Any]:
        """The house as an identifier, or as one that takes its seat."""
        said = dict(self.cleaned_data)
        del said["words_seen"]
        name, kind = said.pop("new_house"), said.pop("house_kind")
        if said["organisation"] == NEW:
            said["organisation"] = OrganisationInput(what=OrganisationKind(kind), name=name)
        return said


class BodyForm(GestureForm):
    """A body, in the collective's own word (B01)."""

    name = forms.CharField(label=_("Son nom, avec vos mots"), max_length=160)
    purpose = forms.CharField(label=_("Ce pour quoi elle se réunit"), widget=Plume(rows=2), required=False)


class BlankForm(GestureForm):
    """One of the seven fields is determined (B27)."""

    blank = forms.ChoiceField(label=_("Ce qui se précise"), choices=Blank)
    words = forms.CharField(label=_("Ce que nous en disons"), widget=Plume(rows=3))

    def told(self) -> dict[str, Any]:
        """With the field as a choice of the vocabulary."""
        return {**self.cleaned_data, "blank": Blank(self.cleaned_data["blank"])}


class NameForm(GestureForm):
    """The name of the partnership (H14)."""

    name = forms.CharField(label=_("Son nom"), max_length=160)


class PurposeForm(GestureForm):
    """What is aimed at (G01)."""

    purpose = forms.CharField(label=_("Ce que nous visons, en une phrase"), widget=Plume(rows=3))


class CheckInForm(GestureForm):
    """One side of a check-in (F10)."""

    check_in = forms.ChoiceField(label=_("Avec qui"))
    words = forms.CharField(
        label=_("Ce que nous avons compris l’un de l’autre"), widget=Plume(rows=3), required=False
    )

    def prepare(self) -> None:
        """Those that wait for me, as newcomer or as host."""
        rows = CheckIn.objects.filter(partnership=self.actor.partnership).order_by("due")
        offer(self, "check_in", [(str(one.id), self._named(one)) for one in rows if self._mine(one)])

    def told(self) -> dict[str, Any]:
        """The member and the day that the check-in is about."""
        one = CheckIn.objects.get(id=self.cleaned_data["check_in"], partnership=self.actor.partnership)
        return {"member": one.member, "due": one.due, "words": self.cleaned_data["words"]}

    def _mine(self, one: CheckIn) -> bool:
        if one.member == self.actor.member:
            return one.newcomer_on is None
        newcomer = self.here.people.get(one.member)
        return newcomer is not None and newcomer.welcomed_by == self.actor.member and one.host_on is None

    def _named(self, one: CheckIn) -> str:
        newcomer = self.here.people[one.member]
        other = newcomer.welcomed_by if one.member == self.actor.member else one.member
        return f"{self.here.person(other)}, {one.due:%d/%m/%Y}" if other else f"{one.due:%d/%m/%Y}"


class FoundingTextForm(GestureForm):
    """The founding text, written after the opening; all who are here sign it (B39)."""

    text = forms.CharField(label=_("Le texte fondateur"), widget=Plume(rows=6))
    signatories = forms.MultipleChoiceField(label=_("Nous"), widget=forms.CheckboxSelectMultiple)

    def prepare(self) -> None:
        """Members and guests, ticked: whoever is here may sign."""
        hats = (Hat.MEMBER, Hat.GUEST)
        here = [one for one in self.here.people.values() if one.hat in hats and one.left_on is None]
        offer(self, "signatories", people(self.here, here))
        self.initial.setdefault("signatories", [str(one.id) for one in here])

    def told(self) -> dict[str, Any]:
        """The seven fields stay as they are; they are determined one by one."""
        return {**self.cleaned_data, "undetermined": list(Blank), "determined": {}}


def sure(identifier: UUID | None) -> UUID:
    """Who has no identifier here is nobody: no row is theirs."""
    return identifier or UUID(int=0)


def offer(form: forms.Form, name: str, choices: list[tuple[str, str]]) -> None:
    """Give a field its choices."""
    field: Any = form.fields[name]
    field.choices = choices


def people(here: Directory, people: list[Any]) -> list[tuple[str, str]]:
    """People by their signatures, in alphabetical order."""
    return sorted(((str(one.id), here.signature(one.id)) for one in people), key=lambda pair: pair[1])


def houses_of(actor: Actor, here: Directory) -> list[tuple[str, str]]:
    """One's own organisation, and those that it carries: for whom a decider may speak (E03)."""
    mine = [one for one in here.seats() if actor.organisation in (one.id, one.carried_by)]
    return [(str(one.id), here.name(one.id)) for one in mine]
