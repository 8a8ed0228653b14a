"""`{% url %}` as Django has it, for identifiers and numbers: the shape of an address is worked out once."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.template import Context, Library
from django.template.base import Parser, Token
from django.template.defaulttags import URLNode
from django.template.defaulttags import url as of_django
from django.urls import NoReverseMatch
from django.utils.html import conditional_escape

from interstice.ui.addresses import address

register = Library()


class AddressNode(URLNode):
    """An address on a page; whatever bears anything else is left to Django."""

    def render(self, context: Context) -> str:
        """The address, or nothing where a name that does not exist was asked « as » something."""
        args: list[Any] = [one.resolve(context) for one in self.args]
        name = self.view_name.resolve(context)
        if (
            self.kwargs
            or not isinstance(name, str)
            or ":" in name
            or any(type(one) not in (UUID, int) for one in args)
        ):
            return super().render(context)
        try:
            found = address(name, *args)
        except NoReverseMatch:
            if self.asvar is None:
                raise
            found = ""
        if self.asvar:
            context[self.asvar] = found
            return ""
        return str(conditional_escape(found)) if context.autoescape else found


@register.tag
def url(parser: Parser, token: Token) -> AddressNode:
    """`{% url "person" partnership.id dossier.id %}`, written and read as Django's own."""
    node = of_django(parser, token)
    return AddressNode(node.view_name, node.args, node.kwargs, node.asvar)
