"""« Préparer avec elle », in the margin of her page: filled with what was prepared last."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from interstice.followups.queries.person_page import Told
from interstice.ui.widgets import Day, Plume


class PreparingForm(forms.Form):
    """What the session will hear (B05)."""

    asks = forms.CharField(label=_("Ce qu’elle demande"), widget=Plume(rows=2), required=False)
    to_settle = forms.CharField(label=_("Ce qu’il faut trancher"), widget=Plume(rows=2), required=False)
    reread_on = forms.DateField(label=_("Relu avec elle le"), widget=Day, required=False)


def preparing(last: Told | None) -> PreparingForm:
    """The sheet as it stands; the gesture that receives it says no in its own page."""
    if last is None:
        return PreparingForm()
    said = last.row.said
    return PreparingForm(
        initial={"asks": str(said.asks), "to_settle": str(said.to_settle), "reread_on": last.row.reread_on}
    )
