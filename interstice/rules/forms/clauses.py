"""A clause as it is written: a sentence whose blanks are filled in place, or left to its default."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any
from uuid import UUID

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from interstice.register.clauses import Blank, Clause
from interstice.rules.acts import SetClause
from interstice.rules.inputs import clause_set

Option = tuple[str, str]

STEPS = 3
"""How many degrees of a ladder the sentence offers: more would not be read (T2)."""

_COUNTED: Mapping[str, str | Promise] = {
    "number": "{blank}",
    "days": gettext_lazy("{blank} jours"),
    "weeks": gettext_lazy("{blank} semaines"),
    "months": gettext_lazy("{blank} mois"),
    "every_weeks": gettext_lazy("toutes les {blank} semaines"),
    "every_months": gettext_lazy("tous les {blank} mois"),
    "houses": gettext_lazy("{blank} organisations"),
}
"""What is read around a number that one fills in."""

_SEVERAL = ("choices", "organisations", "words")
"""Blanks that take several answers: they are given below the sentence, which only says what they are."""


@dataclass(frozen=True)
class Offered:
    """Whom and what the blanks of a clause may name: pairs of identifier and name, in seat order."""

    organisations: list[Option]
    bodies: list[Option]
    members: list[Option]

    def of(self, blank: Blank) -> list[Option]:
        """Those that suit this blank."""
        named = {"organisation": self.organisations, "organisations": self.organisations}
        named |= {"body": self.bodies, "member": self.members}
        return named.get(blank.of) or [(one.code, str(one.word)) for one in blank.choices]


class ClauseForm(forms.Form):
    """One clause with its blanks; the page sets `default` and `today`, the sentences that stand below it."""

    use_required_attribute = False
    default = ""
    today = ""

    def __init__(
        self,
        kind: type[Clause],
        offered: Offered,
        *,
        prefix: str,
        data: Mapping[str, Any] | None = None,
        value: Clause | None = None,
    ) -> None:
        filled = _written(value) if value else {}
        super().__init__(data, prefix=prefix, initial=filled)
        self.kind = kind
        for name, default in _defaults(kind).items():
            self.fields.update(_fields(name, kind.blanks()[name], default, offered))

    @property
    def code(self) -> str:
        """Its type, as the page sends it back."""
        return self.kind.code

    @property
    def sentence(self) -> str:
        """The whole sentence with its blanks, as the tag `phrase` takes it."""
        defaults = _defaults(self.kind)
        return "".join(
            piece.text or _blank(piece.name, self.kind.blanks()[piece.name], defaults[piece.name])
            for piece in self.kind().pieces(writing=True)
        )

    @property
    def below(self) -> list[forms.BoundField]:
        """The blanks that take several answers."""
        return [self[name] for name, blank in self.kind.blanks().items() if blank.of in _SEVERAL]

    def clean(self) -> dict[str, Any]:
        """Refuse answers that do not hold together, in the words of whoever fills the sentence."""
        cleaned = super().clean() or {}
        if not self.errors:
            try:
                self.set = clause_set(self.kind.code, **self._parameters(cleaned))
            except ValueError:
                self.add_error(
                    None, _("Ces réponses ne vont pas ensemble : complétez la phrase, ou videz-en une.")
                )
        return cleaned

    set: SetClause
    """The clause as a command takes it, once the form is valid."""

    def _parameters(self, cleaned: Mapping[str, Any]) -> dict[str, Any]:
        told = {name: _told(name, blank, cleaned) for name, blank in self.kind.blanks().items()}
        return {name: value for name, value in told.items() if value not in (None, "", [])}


def outline(kind: type[Clause]) -> str:
    """The sentence with its blanks as blanks, for the list in which one chooses it."""
    return "".join(
        piece.text or str(_COUNTED.get(piece.blank.of if piece.blank else "", "{blank}")).format(blank="…")
        for piece in kind().pieces(writing=True)
    )


def _defaults(kind: type[Clause]) -> dict[str, Any]:
    made = kind()
    return {one.name: getattr(made, one.name) for one in fields(kind)}  # type: ignore[arg-type]


def _blank(name: str, blank: Blank, default: object) -> str:
    if blank.of == "steps":
        step = _("{place} pendant {days} jours")
        steps = (
            step.format(place=f"{{{name}_{at}_place}}", days=f"{{{name}_{at}_days}}")
            for at in range(1, STEPS + 1)
        )
        return _(", puis ").join(steps)
    if blank.of in _SEVERAL:
        return _("({label}, ci-dessous)").format(label=blank.label)
    return str(_COUNTED.get(blank.of, "{blank}")).format(blank=f"{{{name}}}")


def _fields(name: str, blank: Blank, default: object, offered: Offered) -> dict[str, forms.Field]:
    if blank.of == "steps":
        return _steps(name, blank)
    made: forms.Field
    if blank.of == "words":
        made = forms.CharField(
            widget=forms.Textarea({"rows": 3, "class": "serif"}), help_text=_("Un par ligne.")
        )
    elif blank.of in _SEVERAL:
        made = forms.MultipleChoiceField(
            choices=offered.of(blank), widget=forms.CheckboxSelectMultiple({"class": "form-check-input"})
        )
    elif blank.of == "yes":
        made = forms.ChoiceField(choices=[("yes", _("oui")), ("no", _("non"))])
        made.initial = "yes" if default else "no"
    elif blank.of in _COUNTED:
        made = _Numbers(blank, default) if isinstance(default, tuple) else _number(blank, default)
    else:
        made = forms.ChoiceField(choices=_options(offered.of(blank), optional=default is None))
        made.initial = default or ""
    made.required, made.label = False, str(blank.label)
    return {name: made}


def _options(offered: list[Option], *, optional: bool) -> list[Option]:
    return [("", "…"), *offered] if optional else offered


def _number(blank: Blank, default: object) -> forms.IntegerField:
    wrong = _("« {label} » : un nombre entre {least} et {most}.").format(
        label=blank.label, least=blank.least, most=blank.most
    )
    return forms.IntegerField(
        min_value=blank.least,
        max_value=blank.most,
        widget=forms.TextInput(_typed(default, size=3)),
        error_messages={"invalid": wrong, "min_value": wrong, "max_value": wrong},
    )


def _typed(default: object, size: int) -> dict[str, Any]:
    return {"size": size, "inputmode": "numeric", "placeholder": "…" if default is None else str(default)}


class _Numbers(forms.CharField):
    """Several numbers, « 1 et 3 »."""

    def __init__(self, blank: Blank, default: tuple[int, ...]) -> None:
        self.blank = blank
        super().__init__(widget=forms.TextInput(_typed(_(" et ").join(map(str, default)), size=6)))

    def to_python(self, value: object) -> Any:
        """The numbers in order, each once; anything else between them only parts them."""
        numbers = sorted({int(one) for one in re.findall(r"\d+", str(value or ""))})
        if any(self.blank.refuses(one) for one in numbers) or (value and not numbers):
            raise forms.ValidationError(
                _("« {label} » : des nombres entre {least} et {most}, comme « 1 et 3 ».").format(
                    label=self.blank.label, least=self.blank.least, most=self.blank.most
                )
            )
        return numbers


def _steps(name: str, blank: Blank) -> dict[str, forms.Field]:
    made: dict[str, forms.Field] = {}
    places = [("", "…"), *((one.code, str(one.word)) for one in blank.choices)]
    for at in range(1, STEPS + 1):
        made[f"{name}_{at}_place"] = forms.ChoiceField(
            choices=places, required=False, label=_("degré {at}, devant qui").format(at=at)
        )
        made[f"{name}_{at}_days"] = forms.IntegerField(
            min_value=1,
            max_value=365,
            required=False,
            widget=forms.TextInput(_typed(None, size=3)),
            label=_("degré {at}, combien de jours").format(at=at),
        )
    return made


def _told(name: str, blank: Blank, cleaned: Mapping[str, Any]) -> Any:
    if blank.of == "steps":
        pairs = ((cleaned[f"{name}_{at}_place"], cleaned[f"{name}_{at}_days"]) for at in range(1, STEPS + 1))
        return [{"place": place, "days": days} for place, days in pairs if place and days]
    if blank.of == "words":
        return [line.strip() for line in cleaned[name].splitlines() if line.strip()]
    return cleaned[name] == "yes" if blank.of == "yes" and cleaned[name] else cleaned[name]


def _written(value: Clause) -> dict[str, Any]:
    """What the fields hold for a clause that was set before."""
    shown: dict[str, Any] = {}
    for name, blank in value.blanks().items():
        held = getattr(value, name)
        if blank.of == "steps":
            for at, step in enumerate(held, start=1):
                shown |= {f"{name}_{at}_place": step.place, f"{name}_{at}_days": step.days}
        else:
            shown[name] = _typed_again(held, blank)
    return shown


def _typed_again(held: Any, blank: Blank) -> Any:
    if blank.of == "words":
        return "\n".join(str(one) for one in held)
    if blank.of == "yes":
        return "yes" if held else "no"
    if isinstance(held, tuple):
        return _(" et ").join(map(str, held)) if blank.of in _COUNTED else [str(one) for one in held]
    return str(held) if isinstance(held, UUID) else held
