"""The meetings' place in Django."""

from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    """Names the room and loads what its acts change."""

    name = "interstice.meetings"
    label = "meetings"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Effects declare themselves when they are read; so does what is told beside a rule."""
        from interstice.meetings import effects  # noqa: F401
        from interstice.meetings.queries import exceptions  # noqa: F401
