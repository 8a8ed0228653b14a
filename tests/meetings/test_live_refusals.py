"""What is refused in a session loses none of the words that were typed, with a script and without one."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from interstice.meetings.commands.items import reach_item, take_decision
from interstice.meetings.commands.sessions import close_session
from interstice.meetings.kinds import About
from interstice.meetings.models import DecisionReview, Item, SessionEntry
from tests.followups.reading import today_together
from tests.given import Collective, made
from tests.meetings.given_sessions import a_session, an_item, an_open_session
from tests.meetings.live_sessions import at, held
from tests.rules.reading import Page, Reader

pytestmark = pytest.mark.django_db

TOO_LONG = "Elle le dit ainsi. " * 120


@pytest.fixture
def collective() -> Collective:
    """A partnership that lives today, as its pages do."""
    return today_together()


def coming_back(collective: Collective) -> tuple[UUID, UUID]:
    """A session under way on a decision of the one before: the session, the decision."""
    today = collective.today
    collective.is_(today - timedelta(days=28))
    first = an_open_session(collective)
    decision = made(take_decision(collective.alice, session=first, words="Deux matinées."), "decision")
    close_session(collective.alice, session=first)
    collective.is_(today)
    session = a_session(collective)
    item = an_item(collective, session, about=About.DECISION, thing=decision)
    an_open_session(collective, session=session)
    reach_item(collective.alice, session=session, item=item)
    return session, decision


def kept(page: Page, name: str) -> str:
    """What the control of a refused form holds."""
    assert page.status == 422
    return page.value(name, "main form")


def test_a_word_on_a_review_is_never_cut_it_is_refused_and_comes_back(collective: Collective) -> None:
    session, _decision = coming_back(collective)
    page = Reader(collective, "bob").reads("live", session)
    refused = page.press("La prolonger", words=TOO_LONG)
    assert kept(refused, "words") == TOO_LONG.strip()
    refused.says("2000", "Ce que devient cette décision")
    assert not DecisionReview.objects.exists()
    refused.press("La prolonger", words="Jusqu’à l’été.").says("La décision est prolongée.", "Jusqu’à l’été.")
    assert DecisionReview.objects.get().review == "extended"


def test_a_review_that_names_no_way_gives_its_word_back(collective: Collective) -> None:
    session, decision = coming_back(collective)
    client = Reader(collective, "bob").client
    answer = client.post(
        at(collective, "review_decision", session, decision), {"review": "", "words": "À revoir."}
    )
    assert answer.status_code == 422
    told = answer.content.decode()
    assert "À revoir." in told
    assert "validée, prolongée ou rouverte" in told
    assert 'value="reopened"' in told


def test_a_line_that_cannot_be_written_better_any_more_gives_back_what_was_typed(
    collective: Collective,
) -> None:
    session, item, _after = held(collective)
    take_decision(collective.alice, session=session, item=item, words="Deux matines.")
    page = Reader(collective, "alice").reads("live", session)
    assert kept(page.press("Reformuler", words=TOO_LONG), "words") == TOO_LONG.strip()
    close_session(collective.bob, session=session)
    refused = page.press("Reformuler", words="Deux matinées.")
    assert kept(refused, "words") == "Deux matinées."
    refused.says("Cette séance est close")
    assert SessionEntry.objects.get().rectified == ""


def test_an_exception_without_anyone_gives_its_reason_back(collective: Collective) -> None:
    session, _item, after = held(collective)
    reach_item(collective.alice, session=session, item=after)
    client = Reader(collective, "alice").client
    address = at(collective, "facilitate_item", session, after)
    answer = client.post(address, {"otherwise": "1", "reason": "Bob connaît mieux le sujet."})
    assert answer.status_code == 422
    told = answer.content.decode()
    assert "Dites qui anime ce point." in told
    assert "Bob connaît mieux le sujet." in told
    bob = collective.people["bob"]
    assert f'value="{bob}"' in told
    client.post(address, {"otherwise": "1", "pair": [str(bob)], "reason": "Bob connaît mieux le sujet."})
    assert Item.objects.get(id=after).pair == [str(bob)]
    assert Item.objects.get(id=after).as_agreed is False


def test_a_sentence_longer_than_a_line_is_refused_and_stays_whole(collective: Collective) -> None:
    session, item, _after = held(collective)
    client = Reader(collective, "alice").client
    told = {"sentence": f"Décision : {TOO_LONG}", "item": str(item)}
    answer = client.post(at(collective, "enter", session), told, headers={"X-Seance": "1"})
    assert answer.status_code == 422
    assert "2000" in answer.content.decode()
    again = client.post(at(collective, "enter", session), {**told, "heard": told["sentence"]})
    assert (again.status_code, TOO_LONG.strip() in again.content.decode()) == (422, True)
    assert not SessionEntry.objects.exists()


def test_a_sentence_sent_after_the_end_comes_back_on_the_page(collective: Collective) -> None:
    session, item, _after = held(collective)
    page = Reader(collective, "alice").reads("live", session)
    heard = page.press("Inscrire", sentence="Bob rappelle la CAF demain")
    close_session(collective.bob, session=session)
    refused = heard.press("Inscrire")
    assert (refused.status, refused.value("sentence", "#saisie")) == (422, "Bob rappelle la CAF demain")
    refused.says("Cette séance est close", "Lire le compte rendu")
    assert item
    assert not SessionEntry.objects.exists()
