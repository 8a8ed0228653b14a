"""The papers' place in Django."""

from django.apps import AppConfig


class PaperConfig(AppConfig):
    """Names the room; it has no table and no act of its own."""

    name = "interstice.paper"
    label = "paper"
