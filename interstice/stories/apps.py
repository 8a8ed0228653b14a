"""The application that Django knows as `stories`."""

from django.apps import AppConfig


class Stories(AppConfig):
    """Registers this room."""

    name = "interstice.stories"
    label = "stories"
