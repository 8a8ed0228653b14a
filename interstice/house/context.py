"""What every page may say of the installation it comes from."""

from django.conf import settings
from django.http import HttpRequest


def installation(request: HttpRequest) -> dict[str, object]:
    """Tell templates who keeps the installation."""
    return {
        "host_name": settings.INTERSTICE_HOST_NAME,
    }
