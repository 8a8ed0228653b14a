"""A session while it is held: its page, what is heard and inscribed, what a screen is told, and who may."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from interstice.bonds.models import Commitment
from interstice.meetings.commands.items import reach_item
from interstice.meetings.kinds import EntryKind
from interstice.meetings.models import SessionEntry
from tests.given import Collective, a_founded_partnership
from tests.meetings.given_sessions import a_presented_dossier, a_session, an_item, an_open_session
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db


@pytest.fixture
def collective() -> Collective:
    """A partnership that lives today, as its pages do."""
    here = a_founded_partnership()
    return here.is_(timezone.localdate())


def held(collective: Collective) -> tuple[UUID, UUID, UUID]:
    """A session under way: itself, its dossier's item, reached, and a free point after it."""
    session = a_session(collective)
    _dossier, item = a_presented_dossier(collective, session)
    after = an_item(collective, session)
    an_open_session(collective, session=session)
    reach_item(collective.alice, session=session, item=item)
    return session, item, after


def signed_in(reader: Reader) -> Client:
    return reader.client


def at(collective: Collective, name: str, *args: object) -> str:
    return reverse(name, args=[collective.partnership, *args])


def test_the_page_tells_who_is_here_the_order_of_the_day_and_the_item(collective: Collective) -> None:
    session, _item, _after = held(collective)
    page = Reader(collective, "alice").reads("live", session)
    page.says(
        "Commission de suivi", "3 institutions", "Point 1 sur 2", "2026-001 · K. M.", "La salle du printemps"
    )
    page.says("Ce que nous décidons", "Rien encore.", "Clore la séance")


def test_without_a_script_a_sentence_is_heard_then_inscribed(collective: Collective) -> None:
    session, item, _after = held(collective)
    page = Reader(collective, "alice").reads("live", session)
    heard = page.press("Inscrire", sentence="Bob rappelle la CAF demain")
    assert SessionEntry.objects.count() == 0
    assert heard.value("words", "#saisie") == "rappeler la CAF"
    assert heard.value("what", "#saisie") == EntryKind.COMMITMENT
    done = heard.press("Inscrire")
    done.says("Bob Rousset : rappeler la CAF")
    entry = SessionEntry.objects.get()
    assert (entry.item, entry.by_member) == (item, collective.people["bob"])
    assert entry.due == collective.today + timedelta(days=1)


def test_what_was_understood_is_corrected_in_place(collective: Collective) -> None:
    session, _item, _after = held(collective)
    heard = (
        Reader(collective, "alice").reads("live", session).press("Inscrire", sentence="Bob rappelle la CAF")
    )
    heard.press(
        "Inscrire",
        kept="who words",
        who=f"m-{collective.people['carol']}",
        words="appeler la CAF avec elle",
    ).says("Carol", "appeler la CAF avec elle")
    assert Commitment.objects.get().by_member == collective.people["carol"]


def test_several_who_commit_themselves_are_each_bound_by_an_act(collective: Collective) -> None:
    session, item, _after = held(collective)
    answer = typed(collective, "alice", session, item, "Bob et Carol préparent le bilan avant vendredi")
    assert answer.status_code == 200
    made = Commitment.objects.values_list("by_member", flat=True)
    assert set(made) == {collective.people["bob"], collective.people["carol"]}
    assert SessionEntry.objects.count() == 2


def typed(
    collective: Collective, who: str, session: UUID, item: UUID | None, sentence: str, **more: str
) -> object:
    """A sentence sent by the page's script, as Enter does."""
    client = signed_in(Reader(collective, who))
    told = {"sentence": sentence, "item": str(item or ""), **more}
    return client.post(at(collective, "enter", session), told, headers={"X-Seance": "1"})
