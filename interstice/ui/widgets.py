"""Controls that Django does not have: the pen, the ways on, the stances."""

from __future__ import annotations

from dataclasses import dataclass

from django import forms
from django.utils.functional import Promise

Text = str | Promise


@dataclass(frozen=True)
class Way:
    """One of two to four ways on: its word, what it means in a finer line, its sign if it has one."""

    word: Text
    hint: Text = ""
    sign: str = ""

    def __str__(self) -> str:
        return str(self.word)


class Plume(forms.Textarea):
    """The text area in which a text of the collective is written: in its own voice, the serif."""

    def __init__(self, rows: int = 3, placeholder: Text = "") -> None:
        attrs: dict[str, object] = {"class": "plume", "rows": rows}
        if placeholder:
            attrs["placeholder"] = placeholder
        super().__init__(attrs)


class Ways(forms.RadioSelect):
    """Two to four ways on, same size, each with its word. Choices are (value, Way)."""

    template_name = "ui/widgets/ways.html"


class Stances(Ways):
    """To take a position in a round: nothing is ticked in advance. Choices are (value, Way)."""

    template_name = "ui/widgets/stances.html"


class Day(forms.DateInput):
    """A day, by the browser's own calendar: its value is written as ISO 8601 says, in every language."""

    input_type = "date"

    def __init__(self, attrs: dict[str, object] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")
