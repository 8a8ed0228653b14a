"""The seal as paper draws it: a PDF reads its description from inside the drawing."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from interstice.ui.drawings import seal_path
from interstice.ui.typography import in_groups

register = template.Library()


@register.simple_tag
def paper_seal(digits: str) -> SafeString:
    """`{% paper_seal digits %}`: the same bars as on the screen, described for those who listen."""
    label = _("Sceau de l’empreinte %(digits)s…") % {"digits": in_groups(digits[:8])}
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" class="sceau" viewBox="0 0 135 24" width="135" height="24">'
        '<title>{}</title><path d="{}" stroke="currentColor" stroke-width="2" fill="none"/></svg>',
        label,
        seal_path(digits),
    )
