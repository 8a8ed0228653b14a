"""The rules' place in Django."""

from django.apps import AppConfig


class RulesConfig(AppConfig):
    """Names the room and loads what its acts change, and what it holds for someone who leaves."""

    name = "interstice.rules"
    label = "rules"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Effects, and what this room tells those below, declare themselves when they are read."""
        from interstice.rules import effects  # noqa: F401
        from interstice.rules.queries import carried, introduced  # noqa: F401
