"""The followed persons' place in Django."""

from django.apps import AppConfig


class FollowupsConfig(AppConfig):
    """Names the room and loads what its acts change."""

    name = "interstice.followups"
    label = "followups"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Effects declare themselves when they are read, and so does what rests on someone who leaves."""
        from interstice.followups import effects  # noqa: F401
        from interstice.followups.queries import carried  # noqa: F401
