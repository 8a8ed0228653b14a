"""Forms of commitments: a sentence, a day, someone; most may stay blank."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from interstice.bonds.kinds import CommitmentKind, Towards
from interstice.bonds.models import Commitment
from interstice.parties.forms.gestures import GestureForm, offer, people
from interstice.ui.widgets import Day, Plume, Way, Ways

ME, US, HER = "me", "us", "person"
"""Who promises: oneself, one's organisation, or the followed person whose word one writes down."""


class MakeForm(GestureForm):
    """What is promised, by when, to whom (B29)."""

    words = forms.CharField(
        label=gettext_lazy("Ce qui est promis, en une phrase"),
        widget=Plume(rows=2),
        error_messages={"required": gettext_lazy("Dites en une phrase ce qui est promis.")},
    )
    what = forms.ChoiceField(
        label=gettext_lazy("Ce que c’est"),
        widget=Ways,
        initial=CommitmentKind.ENGAGEMENT,
        choices=[
            (
                CommitmentKind.ENGAGEMENT,
                Way(gettext_lazy("Un engagement"), gettext_lazy("Faire quelque chose")),
            ),
            (
                CommitmentKind.INFORMATION,
                Way(gettext_lazy("Une information"), gettext_lazy("Dire ou savoir")),
            ),
            (CommitmentKind.COMPETENCE, Way(gettext_lazy("Une compétence"), gettext_lazy("Un savoir-faire"))),
        ],
    )
    who = forms.ChoiceField(label=gettext_lazy("Qui s’engage"))
    to = forms.ChoiceField(label=gettext_lazy("Envers qui"))
    due = forms.DateField(
        label=gettext_lazy("Pour le"),
        widget=Day,
        required=False,
        help_text=gettext_lazy("Laissé en blanc : sans date. Elle pourra se renégocier avant d’être passée."),
    )

    def __init__(self, actor: Any, *args: Any, dossier: UUID | None = None, **more: Any) -> None:
        self.dossier = dossier
        super().__init__(actor, *args, **more)

    def prepare(self) -> None:
        """Oneself or one's organisation; to the collective, an organisation, someone, or the person."""
        mine = [(ME, _("moi")), (US, self.here.name(self.actor.organisation))]
        offer(self, "who", [*mine, (HER, _("la personne accompagnée"))] if self.dossier else mine)
        others = [one for one in self.here.members_of() if one.id != self.actor.member]
        houses = [(f"{Towards.ORGANISATION}/{one.id}", self.here.name(one.id)) for one in self.here.seats()]
        named = [(f"{Towards.MEMBER}/{one}", called) for one, called in people(self.here, others)]
        her = [(str(Towards.PERSON), _("la personne accompagnée"))] if self.dossier else []
        offer(self, "to", [*her, (str(Towards.COLLECTIVE), _("le collectif")), *houses, *named])

    def told(self) -> dict[str, Any]:
        """The two sides as identifiers."""
        said = dict(self.cleaned_data)
        who, (towards, _bar, to) = said.pop("who"), said.pop("to").partition("/")
        return {
            **said,
            "what": CommitmentKind(said["what"]),
            "towards": Towards(towards),
            "to": UUID(to) if to else None,
            "by_organisation": self.actor.organisation if who == US else None,
            "by_person": who == HER,
            "dossier": self.dossier,
        }


class OfACommitmentForm(GestureForm):
    """A gesture on one commitment; it may ask nothing more."""

    def __init__(self, actor: Any, *args: Any, commitment: Commitment, **more: Any) -> None:
        self.commitment = commitment
        super().__init__(actor, *args, **more)

    def told(self) -> dict[str, Any]:
        """The commitment, and what was filled."""
        return {"commitment": self.commitment.id, **self.cleaned_data}


class KeepForm(OfACommitmentForm):
    """It is done."""

    words = forms.CharField(
        label=gettext_lazy("Un mot, si vous voulez"), widget=Plume(rows=2), required=False
    )


class RenegotiateForm(OfACommitmentForm):
    """Another day, and with whom it was agreed."""

    due = forms.DateField(
        label=gettext_lazy("Le nouveau jour"),
        widget=Day,
        error_messages={"required": gettext_lazy("Dites quel jour vous avez convenu.")},
    )
    agreed_with = forms.MultipleChoiceField(
        label=gettext_lazy("Convenu avec"), widget=forms.CheckboxSelectMultiple, required=False
    )
    words = forms.CharField(label=gettext_lazy("Ce qui s’est passé"), widget=Plume(rows=2), required=False)

    def prepare(self) -> None:
        """The others; the one to whom it was promised is ticked."""
        others = [one for one in self.here.members_of() if one.id != self.actor.member]
        offer(self, "agreed_with", people(self.here, others))
        if self.commitment.towards == Towards.MEMBER:
            self.initial.setdefault("agreed_with", [str(self.commitment.to)])

    def told(self) -> dict[str, Any]:
        """With members as identifiers."""
        return {**super().told(), "agreed_with": [UUID(one) for one in self.cleaned_data["agreed_with"]]}


class ReleaseForm(OfACommitmentForm):
    """It is let go."""

    words = forms.CharField(
        label=gettext_lazy("Avec qui vous en êtes convenus, et pourquoi si vous voulez"),
        widget=Plume(rows=2),
        required=False,
    )


class HandOverForm(OfACommitmentForm):
    """Someone else would keep it."""

    to_member = forms.ChoiceField(label=gettext_lazy("À qui vous le proposez"))

    def prepare(self) -> None:
        """The other members of the collective."""
        others = [one for one in self.here.members_of() if one.id != self.actor.member]
        offer(self, "to_member", people(self.here, others))

    def told(self) -> dict[str, Any]:
        """With the member as an identifier."""
        return {**super().told(), "to_member": UUID(self.cleaned_data["to_member"])}
