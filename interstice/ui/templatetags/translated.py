"""`{% translate %}` and `{% blocktranslate %}` as Django has them, each sentence looked up once a language.

Django looks a sentence up, and puts it together from its pieces, each time it is drawn: for each row of a
list. This stands under Django's own name (`{% load i18n %}`, house/settings.py), and leaves to it whatever
has a plural, a context, a filter or a variable for its sentence.
"""

from __future__ import annotations

from typing import Any

from django.template import Context, Library
from django.template.base import Parser, Token, render_value_in_context
from django.templatetags import i18n
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

register = Library()
register.tags.update(i18n.register.tags)
register.filters.update(i18n.register.filters)


class SentenceNode(i18n.TranslateNode):
    """A sentence without anything of the page in it."""

    def __init__(self, of_django: i18n.TranslateNode) -> None:
        super().__init__(
            of_django.filter_expression, of_django.noop, of_django.asvar, of_django.message_context
        )
        said = self.filter_expression
        self._fixed = said.var.literal is not None and not said.filters and self.message_context is None
        self._told: dict[str | None, str] = {}

    def render(self, context: Context) -> str:
        """The sentence in the language of the page."""
        if not self._fixed:
            return super().render(context)
        language = get_language()
        if language not in self._told:
            drawn = super().render(context)
            self._told[language] = context[self.asvar] if self.asvar else drawn
        if not self.asvar:
            return self._told[language]
        context[self.asvar] = self._told[language]
        return ""


class FilledNode(i18n.BlockTranslateNode):
    """A sentence with places for what the page says."""

    def __init__(self, of_django: i18n.BlockTranslateNode) -> None:
        super().__init__(**vars_of(of_django))
        self._told: dict[str | None, tuple[str, list[str]]] = {}

    def render(self, context: Context, nested: bool = False) -> str:  # noqa: FBT001, FBT002 (Django's own)
        """The sentence in the language of the page, filled."""
        if nested or self.plural or self.message_context:
            return super().render(context, nested)
        language = get_language()
        if language not in self._told:
            sentence, names = self.render_token_list(self.singular)
            self._told[language] = gettext(sentence), names
        sentence, names = self._told[language]
        own = {name: value.resolve(context) for name, value in self.extra_context.items()}
        try:
            said = sentence % {name: self._value(name, own, context) for name in names}
        except (KeyError, ValueError):
            return super().render(context)
        if not self.asvar:
            return said
        context[self.asvar] = SafeString(said)
        return ""

    def _value(self, name: str, own: dict[str, Any], context: Context) -> str:
        if name in own:
            return render_value_in_context(own[name], context)
        if name in context:
            return render_value_in_context(context[name], context)
        absent = context.template.engine.string_if_invalid  # type: ignore[union-attr]
        return render_value_in_context(absent % name if "%s" in absent else absent, context)


def vars_of(node: i18n.BlockTranslateNode) -> dict[str, Any]:
    """What a node of Django's was made of."""
    names = ("extra_context", "singular", "plural", "countervar", "counter")
    return {name: getattr(node, name) for name in (*names, "message_context", "trimmed", "asvar", "tag_name")}


@register.tag("translate")
@register.tag("trans")
def translate(parser: Parser, token: Token) -> SentenceNode:
    """`{% translate "Voir l’acte" %}`."""
    return SentenceNode(i18n.do_translate(parser, token))


@register.tag("blocktranslate")
@register.tag("blocktrans")
def blocktranslate(parser: Parser, token: Token) -> FilledNode:
    """`{% blocktranslate with who=name %}Référent : {{ who }}{% endblocktranslate %}`."""
    return FilledNode(i18n.do_block_translate(parser, token))
