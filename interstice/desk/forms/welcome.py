"""Joining: a word if one wishes, and who will take news."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from interstice.ui.widgets import Plume


class JoinForm(forms.Form):
    """Both may stay blank: joining asks nothing but having read."""

    words = forms.CharField(
        label=_("Un mot pour ceux qui sont là (si vous voulez)"), widget=Plume(rows=2), required=False
    )
    welcomed_by = forms.TypedChoiceField(
        label=_("Qui prendra de vos nouvelles"), coerce=UUID, empty_value=None, required=False
    )

    def __init__(self, *args: Any, hosts: Iterable[tuple[UUID, str]] = (), **more: Any) -> None:
        super().__init__(*args, **more)
        field: Any = self.fields["welcomed_by"]
        field.choices = [("", _("nous verrons ensemble")), *((str(one), name) for one, name in hosts)]
