"""The tags of Django that are worked out once say what Django's own say, in each language."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from django.template import Context, Engine
from django.urls import NoReverseMatch
from django.utils.translation import override

from interstice.ui.addresses import address

OURS = Engine(
    libraries={"i18n": "interstice.ui.templatetags.translated", "ui": "interstice.ui.templatetags.ui"},
    builtins=["interstice.ui.templatetags.addressed"],
)
DJANGOS = Engine(
    libraries={"i18n": "django.templatetags.i18n", "ui": "interstice.ui.templatetags.ui"},
)
SHOWN: dict[str, Any] = {
    "who": "Ana <b> & co",
    "n": 1200,
    "one": UUID(int=7),
    "two": UUID(int=2**100),
    "s": "x",
}

SENTENCES = [
    '{% translate "Accueil" %}',
    '{% trans "Accueil" %}',
    '{% translate "Accueil" as said %}[{{ said }}]',
    '{% translate "Accueil" context "elsewhere" %}',
    '{% translate "Accueil" noop %}',
    '{% translate "Accueil"|upper %}',
    '{% translate "À 100 % & plus" %}',
    "{% translate who %}",
    "{% blocktranslate %}Envers {{ who }}{% endblocktranslate %}",
    "{% blocktranslate with to=who %}envers {{ to }}{% endblocktranslate %}",
    "{% blocktranslate trimmed with to=who|upper %}\n  envers\n  {{ to }}\n{% endblocktranslate %}",
    "{% blocktranslate with to=n %}envers {{ to }}{% endblocktranslate %}",
    "{% blocktranslate with to=who asvar said %}envers {{ to }}{% endblocktranslate %}[{{ said }}]",
    "{% blocktranslate %}à 100 % de {{ absent }}{% endblocktranslate %}",
    "{% autoescape off %}{% blocktranslate %}Envers {{ who }}{% endblocktranslate %}{% endautoescape %}",
    "{% blocktranslate count n=n %}{{ n }} tenu{% plural %}{{ n }} tenus{% endblocktranslate %}",
    '{% blocktranslate with to=who context "c" %}envers {{ to }}{% endblocktranslate %}',
    "{% blocktranslate with who=s %}{{ who }}{% endblocktranslate %}{{ who }}",
]
ADDRESSES = [
    '{% url "day" %}',
    '{% url "persons" one %}',
    '{% url "person" one two %}',
    '{% url "person" one "00000000-0000-0000-0000-000000000009" %}',
    '{% url "act" one 12 %}',
    '{% url "person" one two as found %}[{{ found }}]',
    '{% url "nowhere" one as found %}[{{ found }}]',
    '{% url "person" partnership=one dossier=two %}',
]


@pytest.mark.parametrize("language", ["fr", "en", None])
@pytest.mark.parametrize("written", [*SENTENCES, *ADDRESSES])
def test_a_tag_says_what_djangos_own_says(written: str, language: str | None) -> None:
    ours, djangos = (
        one.from_string("{% load i18n %}{% for _time in 'ab' %}" + written + "{% endfor %}")
        for one in (OURS, DJANGOS)
    )
    with override(language):
        assert ours.render(Context(SHOWN)) == djangos.render(Context(SHOWN))


def test_one_page_drawn_in_one_language_then_in_another_is_in_each() -> None:
    page = OURS.from_string(
        '{% load i18n %}{% translate "Accueil" %} '
        "{% blocktranslate with to=s %}envers {{ to }}{% endblocktranslate %}"
    )
    with override("fr"):
        assert page.render(Context(SHOWN)) == "Accueil envers x"
    with override("en"):
        assert page.render(Context(SHOWN)) == "Home to x"
    with override("fr"):
        assert page.render(Context(SHOWN)) == "Accueil envers x"


def test_an_address_that_does_not_exist_is_refused_as_django_refuses_it() -> None:
    for name, of in (("nowhere", [UUID(int=1)]), ("person", [UUID(int=1)])):
        with pytest.raises(NoReverseMatch):
            address(name, *of)
    with pytest.raises(NoReverseMatch):
        OURS.from_string('{% url "nowhere" %}').render(Context())
