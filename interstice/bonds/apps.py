"""The bonds' place in Django."""

from django.apps import AppConfig


class BondsConfig(AppConfig):
    """Names the room and loads what its acts change."""

    name = "interstice.bonds"
    label = "bonds"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Effects declare themselves when they are read, and so does what rests on someone who leaves."""
        from interstice.bonds import effects  # noqa: F401
        from interstice.bonds.queries import carried  # noqa: F401
