"""The icons of the product (design language, section 5): drawn here, inlined in pages, never fetched.

They help to scan a list by kind of act, or sit in a button with its word; they never replace the word. Add
one only if two screens need it.
"""

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

ICONS = {
    "avis": '<path d="M4 5h16v11H10l-4 4v-4H4z"/>',
    "cadenas": '<path d="M6 11h12v9H6z"/><path d="M8.5 11V8a3.5 3.5 0 0 1 7 0v3"/>',
    "chercher": '<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>',
    "coche": '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
    "commission": (
        '<circle cx="12" cy="12" r="4.5"/>'
        '<circle cx="12" cy="3.6" r="1.6"/>'
        '<circle cx="12" cy="20.4" r="1.6"/>'
        '<circle cx="3.6" cy="12" r="1.6"/>'
        '<circle cx="20.4" cy="12" r="1.6"/>'
    ),
    "croix": '<path d="m6 6 12 12M18 6 6 18"/>',
    "engagement": '<circle cx="9" cy="12" r="5.5"/><circle cx="15" cy="12" r="5.5"/>',
    "fleche": '<path d="M4 12h16"/><path d="m14 6 6 6-6 6"/>',
    "horloge": '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>',
    "imprimer": '<path d="M7 9V3.5h10V9M7 17H4V9h16v8h-3"/><path d="M7 14h10v6.5H7z"/>',
    "lien": '<path d="M8 12h8"/><path d="M10 7H8a5 5 0 0 0 0 10h2M14 7h2a5 5 0 0 1 0 10h-2"/>',
    "main": (
        '<path d="M3 13c3-1 5-1 7 1h4a1.6 1.6 0 0 1 0 3.2h-3"/>'
        '<path d="m14.5 14.5 4-2.2a1.6 1.6 0 0 1 1.8 2.6L15 19.5H8L3 18"/>'
        '<path d="M12 9.5V4M9.5 6.5 12 4l2.5 2.5"/>'
    ),
    "menu": '<path d="M4 7h16M4 12h16M4 17h16"/>',
    "oeil": (
        '<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z"/>'
        '<circle cx="12" cy="12" r="2.7"/>'
    ),
    "oeil-barre": (
        '<path d="M4 4l16 16"/>'
        '<path d="M9.5 6c.8-.3 1.6-.5 2.5-.5 6 0 9.5 6.5 9.5 6.5a16 16 0 0 1-2.9 3.6'
        'M6 7.8A15.6 15.6 0 0 0 2.5 12S6 18.5 12 18.5c1.3 0 2.5-.3 3.6-.8"/>'
    ),
    "orientation": (
        '<path d="M14 4h5a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1h-5"/><path d="M3 12h11"/><path d="m10 8 4 4-4 4"/>'
    ),
    "personne": '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c1-4 4-6 7.5-6s6.5 2 7.5 6"/>',
    "plus": '<path d="M12 5v14M5 12h14"/>',
    "pratique": (
        '<path d="M12 21v-9"/>'
        '<path d="M12 13C12 9 9 6.5 4.5 6.5 4.5 11 7.5 13 12 13Z"/>'
        '<path d="M12 10.5c0-3.5 2.5-6 7.5-6 0 4.5-3 6.5-7.5 6.5"/>'
    ),
    "question": '<path d="M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.1-1.5 2.3"/><path d="M12 18.5v.1"/>',
    "redire": '<path d="M20 12a8 8 0 1 1-2.6-5.9"/><path d="M20 3v5h-5"/>',
    "regle": '<path d="M6 3h12v18H6z"/><path d="M9.5 8h5M9.5 12h5M9.5 16h3"/>',
    "retour": '<path d="M9 14 4 9l5-5"/><path d="M4 9h10a6 6 0 0 1 0 12h-3"/>',
    "telecharger": '<path d="M12 4v11"/><path d="m7.5 11 4.5 4.5 4.5-4.5"/><path d="M4.5 20h15"/>',
    "theme": '<circle cx="12" cy="12" r="8"/><path d="M12 4v16a8 8 0 0 0 0-16Z" fill="currentColor"/>',
}


class UnknownIcon(ValueError):
    """A template asks for an icon that nobody drew."""


def icon(name: str) -> SafeString:
    """One icon, hidden from screen readers because its word stands beside it."""
    if name not in ICONS:
        raise UnknownIcon(f"No icon is called « {name} ». Those that exist: {', '.join(sorted(ICONS))}.")
    drawing = mark_safe(ICONS[name])  # noqa: S308 — our own constant, never a person's text
    return format_html('<svg class="ico" viewBox="0 0 24 24" aria-hidden="true">{}</svg>', drawing)
