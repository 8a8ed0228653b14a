"""The vault's place in Django."""

from django.apps import AppConfig


class VaultConfig(AppConfig):
    """Names the room; its tables begin with `vault_`."""

    name = "interstice.vault"
    label = "vault"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let verification check that words still match their fingerprints, and load what erasing does."""
        from interstice.register.verification import more_checks
        from interstice.vault import effects  # noqa: F401
        from interstice.vault.queries import words_that_changed

        if words_that_changed not in more_checks:
            more_checks.append(words_that_changed)
