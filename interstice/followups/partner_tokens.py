"""The address of a partner's link: the link's identifier, signed, so that none can be guessed or made up."""

from __future__ import annotations

from uuid import UUID

from django.core.signing import BadSignature, Signer
from django.urls import reverse

from interstice.register.refusals import OutOfSight

_PURPOSE = "interstice.followups.partner_link"


def token_of(link: UUID) -> str:
    """What stands in the address; the same each time, so that the sender may copy it again."""
    return _signer().sign(link.hex)


def link_in(token: str) -> UUID:
    """The link that a token names. Raises OutOfSight for what was not signed here for this."""
    try:
        return UUID(hex=_signer().unsign(token))
    except (BadSignature, ValueError) as wrong:
        raise OutOfSight from wrong


def address_of(link: UUID) -> str:
    """Where the partner answers; no partnership and no name stand in it."""
    return reverse("partner_answer", args=[token_of(link)])


def _signer() -> Signer:
    return Signer(salt=_PURPOSE, sep=".")
