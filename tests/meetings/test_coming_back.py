"""A session comes back on what an earlier one decided: valid, longer, open again, never by lack of time."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from django.urls import reverse

from interstice.followups.commands.agreements import withdraw_agreement
from interstice.meetings.commands.items import reach_item, review_decision, take_decision
from interstice.meetings.commands.sessions import close_session
from interstice.meetings.kinds import About, Review
from interstice.meetings.models import DecisionReview, Session, SessionEntry
from interstice.register.refusals import OutOfSight, Refused
from tests.followups.given_dossiers import a_commission
from tests.followups.reading import today_together
from tests.given import Collective, made
from tests.meetings.given_sessions import a_presented_dossier, a_session, an_item, an_open_session
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db

WORDS = "Nous gardons la salle du lavoir."


@pytest.fixture
def here() -> Collective:
    """A partnership that lives today, as its pages do; it met a month ago."""
    return today_together()


def a_month_later(here: Collective, *, of_a_person: bool = False) -> tuple[UUID, UUID, UUID]:
    """A session under way at the item that carries an earlier decision: session, decision, dossier if any."""
    today, dossier = here.today, UUID(int=0)
    here.is_(today - timedelta(days=30))
    first, item = a_session(here), None
    if of_a_person:
        dossier, item = a_presented_dossier(here, first)
    an_open_session(here, session=first)
    if item:
        reach_item(here.alice, session=first, item=item)
    decision = made(take_decision(here.alice, session=first, item=item, words=WORDS), "decision")
    close_session(here.alice, session=first)
    here.is_(today)
    session = a_session(here)
    carried = an_item(here, session, about=About.DECISION, thing=decision)
    an_open_session(here, session=session)
    reach_item(here.alice, session=session, item=carried)
    return session, decision, dossier


def test_the_item_that_carries_it_offers_three_gestures_and_says_what_was_done(here: Collective) -> None:
    session, decision, _none = a_month_later(here)
    page = Reader(here, "bob").reads("live", session)
    page.says("Ce que devient cette décision", WORDS)
    done = page.press("La prolonger", words="Jusqu’à l’été.")
    review = DecisionReview.objects.get(decision=decision)
    assert review.review == Review.EXTENDED
    done.says("La décision est prolongée.", f"Acte inscrit au registre n° {review.n}", "Jusqu’à l’été.")
    line = done.soup.find(id=f"suite-{review.id}")
    assert line is not None
    assert str(review.n) in line.get_text()


def test_all_three_are_buttons_that_a_keyboard_reaches(here: Collective) -> None:
    session, decision, _none = a_month_later(here)
    page = Reader(here, "alice").reads("live", session)
    at = reverse("review_decision", args=[here.partnership, session, decision])
    form = page.soup.find("form", action=at)
    assert form is not None
    buttons = form.find_all("button")
    assert [(one["name"], one["value"], one["type"]) for one in buttons] == [
        ("review", str(one), "submit") for one in Review
    ]
    assert not form.select("[tabindex], [disabled]")
    assert not form.select("input:not([type=hidden])")


def test_a_screen_that_asks_for_it_gets_the_parts_that_changed(here: Collective) -> None:
    session, decision, _none = a_month_later(here)
    at = reverse("review_decision", args=[here.partnership, session, decision])
    client = Reader(here, "alice").client
    answer = client.post(at, {"review": Review.VALIDATED}, headers={"HX-Request": "true"})
    review = DecisionReview.objects.get()
    assert f'id="suite-{review.id}"' in answer.content.decode()
    refused = client.post(at, {"review": "tacit"}, headers={"HX-Request": "true"})
    assert "validée, prolongée ou rouverte" in refused.content.decode()
    assert "revient-mot" not in refused.content.decode(), "the words typed stay in the form as it was"
    assert DecisionReview.objects.count() == 1


def test_it_is_no_more_among_what_the_session_leaves_undecided(here: Collective) -> None:
    for of_a_person in (False, True):
        session, decision, _dossier = a_month_later(here, of_a_person=of_a_person)
        review_decision(here.bob, session=session, decision=decision, review=Review.REOPENED)
        page = Reader(here, "alice" if of_a_person else "bob").reads("live", session)
        page.press("Clore la séance").without("Rien n’a été inscrit sur")
        assert Session.objects.get(id=session).undecided == []


def test_a_session_does_not_come_back_on_its_own_decision_nor_another_body_on_it(here: Collective) -> None:
    session, decision, _none = a_month_later(here)
    own = made(take_decision(here.bob, session=session, words="Celle-ci."), "decision")
    with pytest.raises(Refused, match="la prochaine y reviendra"):
        review_decision(here.bob, session=session, decision=own, review=Review.VALIDATED)
    other = an_open_session(here, body=a_commission(here))
    with pytest.raises(Refused, match="la même instance"):
        review_decision(here.bob, session=other, decision=decision, review=Review.VALIDATED)


def test_about_a_person_it_is_for_those_who_heard_it_and_shows_on_no_wall(here: Collective) -> None:
    session, decision, dossier = a_month_later(here, of_a_person=True)
    assert SessionEntry.objects.get(id=decision).sitting
    Reader(here, "bob").reads("live", session).says("Ce que devient cette décision", WORDS)
    review_decision(here.bob, session=session, decision=decision, review=Review.EXTENDED, words="Un mois.")
    alice = Reader(here, "alice")
    alice.reads("projector", session).without(WORDS, "Un mois.")
    withdraw_agreement(here.alice, dossier=dossier)
    Reader(here, "carol").reads("live", session).without("Ce que devient cette décision", "Prolongée")
    with pytest.raises(OutOfSight):
        review_decision(here.carol, session=session, decision=decision, review=Review.VALIDATED)
    alice.reads("projector", session).without("Ce que devient", "Prolongée", "2026-001")
