"""The secret address of someone's calendar: made, found again by its secret, revoked.

Neither an act nor a read table: it tells nothing of what a collective does. Only the fingerprint of a secret
is kept; whoever loses the address makes another one.
"""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from secrets import token_urlsafe
from uuid import UUID

from interstice.meetings.models import CalendarKey

SECRET_BYTES = 32


def make_key(identity: UUID, on: date) -> str:
    """A new secret; the one before opens nothing from now on."""
    revoke_keys(identity, on)
    secret = token_urlsafe(SECRET_BYTES)
    CalendarKey.objects.create(identity=identity, digest=_digest(secret), made_on=on)
    return secret


def revoke_keys(identity: UUID, on: date) -> None:
    """No address of this person's calendar opens any more."""
    CalendarKey.objects.filter(identity=identity, revoked_on__isnull=True).update(revoked_on=on)


def key_of(identity: UUID) -> CalendarKey | None:
    """The key in use, which tells when it was made and never its secret."""
    return CalendarKey.objects.filter(identity=identity, revoked_on__isnull=True).first()


def whose(secret: str) -> UUID | None:
    """Whose calendar this secret opens. One look-up by fingerprint, known or not: time tells nothing."""
    found = CalendarKey.objects.filter(digest=_digest(secret), revoked_on__isnull=True)
    return found.values_list("identity", flat=True).first()


def _digest(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
