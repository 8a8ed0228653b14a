"""The application that Django knows as `desk`."""

from django.apps import AppConfig


class Desk(AppConfig):
    """Registers this room."""

    name = "interstice.desk"
    label = "desk"
