"""What was typed, kept: a button that only changes the page is no answer, and loses nothing."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import QueryDict


def keep_typed(form: forms.BaseForm, data: QueryDict) -> None:
    """Draw the form with what it was sent, without judging any of it."""
    form.initial = {name: _sent(form, name, data) for name in form.fields}


def _sent(form: forms.BaseForm, name: str, data: QueryDict) -> Any:
    key, field = form.add_prefix(name), form.fields[name]
    if isinstance(field, forms.MultipleChoiceField | forms.TypedMultipleChoiceField):
        return data.getlist(key)
    return data.get(key, "")
