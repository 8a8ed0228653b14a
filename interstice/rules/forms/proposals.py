"""Forms around a proposal: a suggestion in the margin, the pen, the end without rule."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from interstice.rules.kinds import Settled
from interstice.ui.widgets import Plume, Way, Ways

Option = tuple[str, str]


class Suggested(forms.Form):
    """A wording for one article, in its margin."""

    article = forms.TypedChoiceField(label=_("Pour quel article"), coerce=int)
    text = forms.CharField(label=_("Une autre rédaction"), required=False, widget=Plume(rows=3))
    read_draft = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: object, articles: Iterable[Option] = (), **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type]
        self.fields["article"].choices = list(articles)  # type: ignore[attr-defined]


class Left(forms.Form):
    """A suggestion that who has the pen does not take up, with a word for who made it."""

    words = forms.CharField(
        label=_("Un mot pour qui l’a suggérée"),
        required=False,
        widget=forms.Textarea({"rows": 2, "class": "serif"}),
    )


class PenPassed(forms.Form):
    """To whom the pen goes."""

    to = forms.ChoiceField(
        label=_("À qui passer la plume"), error_messages={"required": _("Choisissez à qui passer la plume.")}
    )

    def __init__(self, *args: object, members: Iterable[Option] = (), **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type]
        self.fields["to"].choices = [("", _("Choisir quelqu’un…")), *members]  # type: ignore[attr-defined]


class Closed(forms.Form):
    """A proposal ends without becoming a rule; its objections stay, respected (D04)."""

    how = forms.ChoiceField(
        label=_("Comment"),
        widget=Ways,
        choices=[
            (Settled.WITHOUT_RULE, Way(_("Sans règle"), _("Nous n’en avons pas besoin, ou pas maintenant"))),
            (
                Settled.DISAGREEMENT,
                Way(_("Dans un désaccord assumé"), _("Les objections restent, respectées")),
            ),
        ],
        error_messages={"required": _("Choisissez comment la proposition se clôt.")},
    )
    words = forms.CharField(label=_("En quelques mots"), required=False, widget=Plume(rows=2))
