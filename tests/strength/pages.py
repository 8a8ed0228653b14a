"""The pages on which the words of a partnership may stand, read by one of its members."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from django.test import Client
from django.urls import reverse

from interstice.parties.models import Account, Member
from interstice.rules.models import Question


def pages_of(partnership: UUID, reader: Member) -> Iterator[str]:
    """The register, the home, the questions and each question, as this member reads them."""
    account, _ = Account.objects.get_or_create(
        identity=reader.identity or UUID(int=0), defaults={"email": f"{reader.id}@example.org"}
    )
    client = Client()
    client.force_login(account)
    names = ["register", "partnership", "questions", "rules"]
    questions = Question.objects.filter(partnership=partnership)
    addresses = [reverse(name, args=[partnership]) for name in names]
    addresses += [reverse("question", args=[partnership, one.id]) for one in questions]
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 200, f"{address}: {answer.status_code}"
        yield answer.content.decode()
