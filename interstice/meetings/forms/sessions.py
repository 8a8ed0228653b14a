"""Forms by which a session is called, alone or in a series, moved, cancelled, opened."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from interstice.meetings.queries.table_shown import Table
from interstice.parties.forms.gestures import GestureForm
from interstice.register.actors import Actor
from interstice.ui.widgets import Day, Plume, Way, Ways

ONE, SERIES = "one", "series"
LASTS = [
    (60, _("une heure")),
    (90, _("une heure et demie")),
    (120, _("deux heures")),
    (180, _("trois heures")),
]


def hour_field() -> forms.TimeField:
    """An hour, by the browser's own control."""
    return forms.TimeField(
        label=_("À quelle heure"),
        required=False,
        widget=forms.TimeInput({"type": "time"}, format="%H:%M"),
        error_messages={"invalid": _("L’heure s’écrit comme 09:30.")},
    )


def place_field() -> forms.CharField:
    """Where one meets, in a few words."""
    return forms.CharField(label=_("Où"), required=False, max_length=200)


def at_of(told: dict[str, Any]) -> str:
    """The hour as commands take it."""
    return told["at"].strftime("%H:%M") if told.get("at") else ""


class ScheduleForm(forms.Form):
    """One session, or a series by the rhythm of the clause."""

    how = forms.ChoiceField(
        label=_("Combien de séances"),
        widget=Ways,
        initial=ONE,
        choices=[
            (ONE, Way(_("Une séance"), _("un jour, une heure, un lieu"))),
            (SERIES, Way(_("Une série"), _("au même rythme ; les jours fériés sont sautés"))),
        ],
    )
    held_on = forms.DateField(
        label=_("Quel jour"),
        widget=Day(),
        error_messages={"required": _("Choisissez un jour.")},
    )
    until = forms.DateField(label=_("Jusqu’au"), widget=Day(), required=False)
    every_weeks = forms.IntegerField(
        label=_("Toutes les combien de semaines"),
        required=False,
        min_value=1,
        max_value=52,
        widget=forms.NumberInput({"inputmode": "numeric"}),
    )
    at = hour_field()
    place = place_field()
    lasts = forms.TypedChoiceField(label=_("Combien de temps"), coerce=int, choices=LASTS, initial=120)
    words = forms.CharField(
        label=_("Un mot pour celles et ceux qui viennent"), required=False, widget=Plume(rows=2)
    )

    def clean(self) -> dict[str, Any]:
        """A series has an end."""
        told = super().clean() or {}
        if told.get("how") == SERIES and not told.get("until"):
            self.add_error("until", _("Dites jusqu’à quel jour."))
        return told

    def told(self, body: UUID) -> dict[str, Any]:
        """The arguments of the command for one session, or for a series."""
        said = self.cleaned_data
        more = {"body": body, "at": at_of(said), "place": said["place"], "lasts": said["lasts"]}
        if said["how"] == SERIES:
            rhythm = {"first": said["held_on"], "until": said["until"], "every_weeks": said["every_weeks"]}
            return {**more, **rhythm}
        return {**more, "held_on": said["held_on"], "words": said["words"]}


class MoveForm(forms.Form):
    """Another day, hour or place."""

    held_on = forms.DateField(label=_("Quel jour"), widget=Day())
    at = hour_field()
    place = place_field()

    def told(self) -> dict[str, Any]:
        """What stays the same is left as it is."""
        said = self.cleaned_data
        return {"held_on": said["held_on"], "at": at_of(said), "place": said["place"]}


class CancelForm(forms.Form):
    """It will not be held; a word if one wishes, no reason is due."""

    words = forms.CharField(label=_("Un mot, si vous voulez"), required=False, widget=Plume(rows=2))

    def told(self) -> dict[str, Any]:
        """The words."""
        return dict(self.cleaned_data)


class OpenForm(forms.Form):
    """Who is here, who is excused: a seat at the table, without any reason (B03)."""

    words = forms.CharField(
        label=_("Un mot pour commencer, si vous voulez"), required=False, widget=Plume(rows=2)
    )

    def __init__(self, actor: Actor, *args: Any, table: Table, **more: Any) -> None:
        super().__init__(*args, **more)
        self.table, self.actor = table, actor
        known = {str(one.id) for one in table.people.values()}
        self.chosen = {
            name: [one for one in self.data.getlist(name) if one in known]  # type: ignore[attr-defined]
            if self.is_bound
            else ([str(actor.member)] if name == "present" else [])
            for name in ("present", "excused")
        }

    def told(self) -> dict[str, Any]:
        """The arguments of the command."""
        present, excused = ([UUID(one) for one in self.chosen[name]] for name in ("present", "excused"))
        return {"present": present, "excused": excused, "words": self.cleaned_data["words"]}


class RewordForm(GestureForm):
    """What a body is for and how it works, said otherwise (B04)."""

    purpose = forms.CharField(label=_("À quoi elle sert"), required=False, widget=Plume(rows=3))
    form = forms.CharField(label=_("Comment elle travaille"), required=False, widget=Plume(rows=3))
    why = forms.CharField(label=_("Pourquoi cela change"), required=False, widget=Plume(rows=2))


class ItemForm(forms.Form):
    """Something to take up that nothing else has brought: in a few words, with the time it needs."""

    title = forms.CharField(
        label=_("De quoi voulez-vous parler"),
        max_length=200,
        required=False,
        help_text=_("Sans nommer personne : une personne suivie vient par son dossier."),
    )
    minutes = forms.IntegerField(
        label=_("Minutes"),
        initial=10,
        min_value=1,
        max_value=240,
        widget=forms.NumberInput({"inputmode": "numeric", "size": 4}),
    )
    words = forms.CharField(label=_("Ce que vous en attendez"), required=False, widget=Plume(rows=2))
