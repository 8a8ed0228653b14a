"""Every tag and filter of the interface; what each does is told where it comes from and in README.md."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from django import forms, template
from django.contrib.messages.storage.base import Message
from django.forms.boundfield import BoundField
from django.utils.html import format_html
from django.utils.safestring import SafeData, SafeString

from interstice.ui import circle as circles
from interstice.ui import dates, drawings, fields, icons, inscribed, numbers, typography, words

register = template.Library()

# Signs of a position, and signs of anything else that has a state (theme.css, 7).
OF_A_POSITION = ("consent", "reserve", "objection", "attente", "tacite", "refus", "etude", "sans")
OF_A_STATE = ("", "proposee", "etude", "adaptee", "adoptee", "routine", "declinee", "tacite", "echue", "sans")


@register.simple_tag
def icon(name: str) -> SafeString:
    """`{% icon "regle" %}`: the drawing of a kind of act or of a gesture, beside its word."""
    return icons.icon(name)


@register.simple_tag
def seal(digits: str, size: str = "") -> SafeString:
    """`{% seal digits %}`, `{% seal digits "grand" %}`: the seal of a fingerprint."""
    return drawings.seal(digits, large=size == "grand")


@register.simple_tag
def points(states: Sequence[str], label: str) -> SafeString:
    """`{% points states label %}`: one sign per commitment, in a row."""
    return drawings.points(states, label)


@register.simple_tag
def circle(
    seats: Sequence[circles.Sitting], centre: object, under: object, label: str, size: str = ""
) -> SafeString:
    """`{% circle seats centre under label %}`; size "round" for the smaller one beside a round of consent."""
    return circles.circle(list(seats), str(centre), str(under), label, small=size == "round")


@register.simple_tag
def sign(state: str, word: object, family: str = "") -> SafeString:
    """`{% sign "reserve" "consent avec réserve" %}`: a shape and its word; family "rep" if not a position."""
    chosen = family or ("avis" if state in OF_A_POSITION else "rep")
    known = OF_A_POSITION if chosen == "avis" else OF_A_STATE
    if state not in known:
        raise ValueError(
            f"No sign « {state} » in the family {chosen}: there are {', '.join(filter(None, known))}."
        )
    return format_html('<span class="{}">{}</span>', f"{chosen} {state}".strip(), words.said(word))


@register.inclusion_tag("ui/montee.html")
def montee(steps: Iterable[object]) -> dict[str, object]:
    """`{% montee steps %}`: case, recurrence, question, rule, each with when, what, words, url and n."""
    return {"steps": list(steps)}


@register.inclusion_tag("ui/field.html")
def field(
    bound: BoundField, hint: str | None = None, label: str | None = None, **attrs: Any
) -> dict[str, object]:
    """`{% field form.words %}`: label, control, hint and error; hint and label replace those of the form."""
    if hint is not None:
        bound.help_text = hint
    shown = fields.control(bound, **attrs)
    return {"field": bound, "kind": fields.kind(bound), "control": shown, "label": label or bound.label}


@register.simple_tag
def control(bound: BoundField, **attrs: Any) -> SafeString:
    """`{% control form.words rows=2 %}`: the control alone, in the hand of the theme."""
    return fields.control(bound, **attrs)


@register.simple_tag
def phrase(sentence: str, form: forms.BaseForm) -> SafeString:
    """`{% phrase sentence form %}`: « Un rappel va au {to}, {days} jours après », filled in place."""
    return fields.sentence(str(sentence), form)


@register.simple_tag
def command_key() -> SafeString:
    """`{% command_key %}`: the key that makes a double click, a retry or a lost answer one act.

    A page drawn again after a refusal takes a new key: nothing was inscribed under the first.
    """
    return format_html('<input type="hidden" name="key" value="{}">', uuid4())


@register.simple_tag
def when(value: datetime | date, today: date | None = None) -> SafeString:
    """`{% when act.at %}`: the moment in a `<time>`, « hier, 16 h 05 », with its exact date for machines."""
    said = dates.moment(value, today) if isinstance(value, datetime) else dates.day(value, today)
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), said)


@register.simple_tag
def diff_html(pieces: Iterable[tuple[str, object]]) -> SafeString:
    """`{% diff_html pieces %}`: pieces of (operation, text), operation in "=", "+", "-"."""
    return words.diff(pieces)


@register.filter
def day(value: date | None, today: date | None = None) -> str:
    """`{{ due|day }}`, `{{ due|day:today }}`: aujourd’hui, hier, jeudi 19, 5 décembre."""
    return dates.day(value, today) if value else ""


@register.filter
def short_day(value: date | None, today: date | None = None) -> str:
    """`{{ on|short_day }}`: jeu. 19, 8 déc."""
    return dates.day(value, today, short=True) if value else ""


@register.filter
def exact_day(value: date | None) -> str:
    """`{{ on|exact_day }}`: 12 mars 2026."""
    return dates.exact_day(value) if value else ""


@register.filter
def long_day(value: date | None, today: date | None = None) -> str:
    """`{{ on|long_day }}`: vendredi 27 novembre."""
    return dates.long_day(value, today) if value else ""


@register.filter
def hour(value: datetime | None) -> str:
    """`{{ at|hour }}`: 9 h 42."""
    return dates.hour(value) if value else ""


@register.filter
def moment(value: datetime | None, today: date | None = None) -> str:
    """`{{ at|moment }}`: hier, 16 h 05."""
    return dates.moment(value, today) if value else ""


@register.filter
def moment_in_sentence(value: datetime | None, today: date | None = None) -> str:
    """`{{ at|moment_in_sentence }}`: hier à 16 h 05."""
    return dates.moment(value, today, in_sentence=True) if value else ""


@register.filter
def in_letters(value: int, gender: str = "m") -> str:
    """`{{ count|in_letters:"f" }}`: vingt et une."""
    return numbers.in_letters(int(value), gender)


@register.filter
def rank(value: int, gender: str = "m") -> str:
    """`{{ n|rank }}`: 14e."""
    return numbers.rank(int(value), gender)


@register.filter
def digits(value: str) -> str:
    """`{{ root|slice:":16"|digits }}`: eeca 91fd 439b 6d5e."""
    return typography.in_groups(str(value))


@register.filter
def joined(value: Iterable[object]) -> str:
    """`{{ names|joined }}`: A, B et C."""
    return typography.joined([str(word) for word in value])


@register.filter
def enumerated(value: Iterable[object]) -> str:
    """`{{ notes|enumerated }}`: A, le 3 mars ; B, le 5 mars."""
    return typography.enumerated([str(one) for one in value])


@register.simple_tag
def colon() -> str:
    """`{% colon %}`: between a thing and what is said of it, with the spaces of the language."""
    return typography.colon()


@register.simple_tag
def semicolon() -> str:
    """`{% semicolon %}`: the same between two things that have commas of their own."""
    return typography.semicolon()


@register.filter
def fine_typography(value: str) -> str:
    """`{{ sentence|fine_typography }}`: French spaces; nothing in English or on what is already HTML."""
    return value if isinstance(value, SafeData) else typography.fine_typography(str(value))


@register.filter
def said(value: object) -> SafeString:
    """`{{ rule.said.title|said }}`: the words, or « effacé »."""
    return words.said(value)


@register.filter
def quoted(value: object) -> SafeString:
    """`{{ stance.said.words|quoted }}`: the words between quotation marks, or « effacé » without any."""
    return words.quoted(value)


@register.filter
def paragraphs(value: object, css: str = "") -> SafeString:
    """`{{ rule.said.why|paragraphs:"parole-s" }}`: the words in paragraphs, each of that class."""
    return words.paragraphs(value, css)


@register.filter
def inscription(message: Message) -> inscribed.Inscription | None:
    """`{% with act=message|inscription %}`: what `say_inscribed` kept in a message, or nothing."""
    return inscribed.inscription_in(message)
