"""The door of a page: the key that a form brings is kept for ever, so nothing can be written in it."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest
from django.urls import reverse

from interstice.register.models import Entry
from tests.given import Collective, an_opened_partnership
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db

SAID = "Kevin Martin, né le 3 mai 2004"


def posted(here: Collective, *keys: str) -> str:
    """The key under which the register keeps what Alice asks with these, one click after another."""
    alice = Reader(here, "alice").client
    for key in keys:
        told = {"words": "Un interprète le lundi", "key": key}
        assert alice.post(reverse("say_need", args=[here.partnership]), told).status_code == 302
    return str(Entry.objects.filter(partnership=here.partnership).order_by("-n")[0].command)


@pytest.mark.parametrize("key", [SAID, "Kevin", "{" + "a" * 32 + "} Kevin", "\x00", ""])
def test_what_is_no_identifier_is_never_a_key(key: str) -> None:
    here = an_opened_partnership()
    kept = posted(here, key)
    assert kept == str(UUID(kept))
    assert not any(SAID.encode() in bytes(one) for one in Entry.objects.values_list("bytes", flat=True))


def test_the_key_of_a_form_of_ours_is_kept_as_it_is_and_is_one_act() -> None:
    here, key = an_opened_partnership(), str(uuid4())
    assert posted(here, key, key) == key
    assert Entry.objects.filter(partnership=here.partnership, command=key).count() == 1
