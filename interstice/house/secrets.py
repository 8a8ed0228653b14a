"""The one secret an installation draws for itself, so that a newcomer has nothing to invent."""

import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def secret_kept_in(home: Path) -> str:
    """Read the installation's secret, drawing it at first use.

    The file is created readable by its owner only, and by one process only: two servers starting together
    read the same secret.
    """
    file = home / "secret-key"
    try:
        home.mkdir(parents=True, exist_ok=True)
        _draw(file)
        return file.read_text().strip()
    except OSError as problem:
        message = (
            f"The data folder {home} cannot be used ({problem.strerror}). "
            "Give one that can be written with INTERSTICE_HOME, or set INTERSTICE_SECRET_KEY."
        )
        raise ImproperlyConfigured(message) from problem


def _draw(file: Path) -> None:
    """Write a fresh secret beside, whole, and put it in place only if there is none yet."""
    if file.exists():
        return
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as stream:
        stream.write(secrets.token_urlsafe(64) + "\n")
    try:
        os.link(draft, file)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
