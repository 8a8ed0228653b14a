"""Words read once to their author before they are sent: introductions, what one holds to (RL6, N06, M38)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from interstice.parties.introductions import Unasked, unasked_in


class ReadOnceForm(forms.Form):
    """A form some words of which get a suggestion, once; sent again as they are, they are kept."""

    tells_too_much: str | Promise = gettext_lazy(
        "« {passage} » dit d’où vous vous connaissez : "
        "personne ne le demande, et l’écrire n’est pas nécessaire."
    )

    def read_once(self, name: str) -> str:
        """Suggest to leave out what nobody asks for; never refuse it twice."""
        words = str(self.cleaned_data[name])
        found = unasked_in(words)
        seen = self.add_prefix(f"{name}_seen")
        if not found or _folded(self.data.get(seen, "")) == _folded(words):
            return words
        self.data = _with(self.data, seen, words)
        raise forms.ValidationError([_suggestion(one, str(self.tells_too_much)) for one in found])


class IntroducingForm(ReadOnceForm):
    """A form whose `words` present someone."""

    words_seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean_words(self) -> str:
        """Where people know each other from is suggested away."""
        return self.read_once("words")


def _with(sent: Any, name: str, value: str) -> Any:
    """What was sent, with one more control: the form drawn again remembers what it has suggested."""
    kept = sent.copy()
    kept[name] = value
    return kept


def _suggestion(one: Unasked, tells: str) -> str:
    said = tells.format(passage=one.passage)
    instead = _("Sans cela : « {without} »").format(without=one.without) if one.without else ""
    return " ".join([said, instead, _("Renvoyez vos mots tels quels pour les garder.")]).replace("  ", " ")


def _folded(words: str) -> str:
    """The same words whatever a browser does to the ends of lines."""
    return " ".join(words.split())
