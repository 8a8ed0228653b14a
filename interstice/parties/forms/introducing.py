"""The words of an introduction, read once to their author before they are sent (RL6, N06)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _

from interstice.parties.introductions import Unasked, unasked_in


class IntroducingForm(forms.Form):
    """A form whose `words` present someone: a suggestion, once; sent again as they are, they are kept."""

    words_seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean_words(self) -> str:
        """Suggest to leave out where people know each other from; never refuse it twice."""
        words = str(self.cleaned_data["words"])
        found = unasked_in(words)
        seen = self.add_prefix("words_seen")
        if not found or _folded(self.data.get(seen, "")) == _folded(words):
            return words
        self.data = _with(self.data, seen, words)
        raise forms.ValidationError([_suggestion(one) for one in found])


def _with(sent: Any, name: str, value: str) -> Any:
    """What was sent, with one more control: the form drawn again remembers what it has suggested."""
    kept = sent.copy()
    kept[name] = value
    return kept


def _suggestion(one: Unasked) -> str:
    said = _(
        "« {passage} » dit d’où vous vous connaissez : "
        "personne ne le demande, et l’écrire n’est pas nécessaire."
    ).format(passage=one.passage)
    instead = _("Sans cela : « {without} »").format(without=one.without) if one.without else ""
    return " ".join([said, instead, _("Renvoyez vos mots tels quels pour les garder.")]).replace("  ", " ")


def _folded(words: str) -> str:
    """The same words whatever a browser does to the ends of lines."""
    return " ".join(words.split())
