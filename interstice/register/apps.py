"""The register's place in Django."""

from django.apps import AppConfig


class RegisterConfig(AppConfig):
    """Names the room; its tables begin with `register_`."""

    name = "interstice.register"
    label = "register"
    default_auto_field = "django.db.models.BigAutoField"
