"""The parties' place in Django."""

from django.apps import AppConfig


class PartiesConfig(AppConfig):
    """Names the room and loads what its acts change."""

    name = "interstice.parties"
    label = "parties"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Effects declare themselves when they are read."""
        from interstice.parties import effects  # noqa: F401
