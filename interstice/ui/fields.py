"""Fields of a form on a page: label, control, hint, error, tied together for whoever does not see them."""

from __future__ import annotations

import re

from django import forms
from django.forms.boundfield import BoundField, BoundWidget
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from interstice.ui.typography import fine_typography
from interstice.ui.widgets import Ways

_BLANK = re.compile(r"\{(\w+)\}")


def control(field: BoundField, **attrs: str | bool) -> SafeString:
    """The control of a field in the hand of the theme, marked when its answer was refused."""
    widget = field.field.widget
    if isinstance(widget, forms.CheckboxSelectMultiple) and not isinstance(widget, Ways):
        return _ticks(field)
    classes = [str(widget.attrs.get("class", "")), _class_of(widget), "is-invalid" if field.errors else ""]
    return field.as_widget(attrs={"class": " ".join(filter(None, classes)), **attrs})


def kind(field: BoundField) -> str:
    """How a field is laid out: a tick beside its label, a group under a legend, or under its label."""
    widget = field.field.widget
    if isinstance(widget, forms.CheckboxInput):
        return "tick"
    return "group" if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple) else "line"


def sentence(text: str, form: forms.BaseForm) -> SafeString:
    """A sentence whose blanks, written {like_this}, are fields: one fills the sentence, not a form."""
    pieces = _BLANK.split(text)
    said = (
        _blank(form[piece]) if at % 2 else escape(fine_typography(piece)) for at, piece in enumerate(pieces)
    )
    errors = [(form[name], error) for name in pieces[1::2] for error in form[name].errors]
    shown = format_html_join(
        "",
        '<p class="invalid-feedback d-block" id="{}_error">{}</p>',
        ((field.auto_id, error) for field, error in errors),
    )
    return format_html('<p class="phrase">{}</p>{}', mark_safe("".join(said)), shown)  # noqa: S308 — each piece is escaped or a control


def _ticks(field: BoundField) -> SafeString:
    """Boxes to tick, one a line, each with its own label: Django's own group puts them inside one another."""
    return format_html_join(
        "",
        '<div class="form-check">{}<label class="form-check-label" for="{}">{}</label></div>',
        ((_box(box), box.id_for_label, box.choice_label) for box in field.subwidgets),
    )


def _box(box: BoundWidget) -> SafeString:
    box.data["attrs"] |= {"class": "form-check-input"}
    return box.tag()


def _blank(field: BoundField) -> SafeString:
    attrs: dict[str, str | bool] = {"aria-label": str(field.label)}
    if field.errors:
        attrs["class"] = "is-invalid"
    return field.as_widget(attrs=attrs)


def _class_of(widget: forms.Widget) -> str:
    if isinstance(widget, Ways):
        return ""
    if isinstance(widget, forms.CheckboxInput | forms.RadioSelect | forms.CheckboxSelectMultiple):
        return "form-check-input"
    return "form-select" if isinstance(widget, forms.Select) else "form-control"
