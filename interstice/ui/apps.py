"""The application that Django knows as `ui`."""

from django.apps import AppConfig


class Interface(AppConfig):
    """Registers this room."""

    name = "interstice.ui"
    label = "ui"
