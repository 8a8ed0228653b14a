"""The letter to someone who was introduced: that an account awaits them, and nothing else.

It names neither the partnership nor anyone in it: what a non-member may know is nothing (product.md,
chapter 9).
"""

from __future__ import annotations

from collections.abc import Iterable

from django.core.mail import send_mail
from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _


def invite_by_mail(request: HttpRequest, addresses: Iterable[str]) -> None:
    """Write to each address once what was inscribed is committed; a letter that fails loses no act."""
    where = request.build_absolute_uri(reverse("account_signup"))
    for address in addresses:
        transaction.on_commit(lambda to=address: _write(to, where))  # type: ignore[misc]


def _write(address: str, where: str) -> None:
    said = _(
        "Bonjour,\n\nUne personne avec qui vous travaillez vous présente à un "
        "partenariat tenu sur Interstice. "
        "Pour lire ce qu’on y vise et les règles qu’on s’y donne, créez votre compte "
        "avec cette adresse :\n{where}\n\n"
        "Vous déciderez ensuite de rejoindre, ou pas maintenant. Rien ne s’inscrit sans vous."
    ).format(where=where)
    send_mail(_("Vous êtes présenté à un partenariat"), said, None, [address], fail_silently=True)
