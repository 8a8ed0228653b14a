"""Where mail leaves from, read from one address as EMAIL_URL gives it."""

from typing import Any
from urllib.parse import unquote, urlsplit

from interstice.house.configuration import Configuration

_BACKENDS = {
    "console": "django.core.mail.backends.console.EmailBackend",
    "file": "django.core.mail.backends.filebased.EmailBackend",
    "memory": "django.core.mail.backends.locmem.EmailBackend",
}


def mail_settings(configuration: Configuration) -> dict[str, Any]:
    """Django's mail settings; `file:` writes each letter below the data folder, for trials."""
    address = urlsplit(configuration.email_url)
    if address.scheme in _BACKENDS:
        settings: dict[str, Any] = {"EMAIL_BACKEND": _BACKENDS[address.scheme]}
        return settings | {"EMAIL_FILE_PATH": str(configuration.home / "mail")}
    tls, ssl = address.scheme == "smtp+tls", address.scheme == "smtp+ssl"
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": address.hostname or "localhost",
        "EMAIL_PORT": address.port or (465 if ssl else 587 if tls else 25),
        "EMAIL_HOST_USER": unquote(address.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(address.password or ""),
        "EMAIL_USE_TLS": tls,
        "EMAIL_USE_SSL": ssl,
        "EMAIL_TIMEOUT": 20,
    }
