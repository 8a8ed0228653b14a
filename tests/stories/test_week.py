"""The demonstration's living week: persons followed today, a commission to hold this very day."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from interstice.followups.models import Agreement, Dossier
from interstice.meetings.models import Item, Session
from interstice.register.models import Head
from interstice.stories.week import live_a_week
from interstice.stories.weekly import FOLLOWED, NEWCOMER
from tests.holding import the_register_holds
from tests.stories.playing import Played, play

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def lived(stage: None) -> Played:
    played = play("cucm")
    live_a_week(played.story)
    return played


def test_a_commission_meets_today_about_persons_whose_agreement_holds(lived: Played) -> None:
    today = timezone.localdate()
    session = Session.objects.get(partnership=lived.partnership, held_on=today)
    dossiers = set(
        Item.objects.filter(session=session, dossier__isnull=False).values_list("dossier", flat=True)
    )
    assert len(dossiers) == len(FOLLOWED)
    for agreement in Agreement.objects.filter(dossier__in=dossiers):
        assert agreement.holds(today)
        assert agreement.until > today + timedelta(days=90)


def test_whoever_brings_a_dossier_finds_its_person_and_the_session_at_work(lived: Played) -> None:
    page = lived.reading("valerie").reads("persons")
    assert "S. D." in page
    assert "I. T." in page
    assert "Y. K." not in page


def test_the_newcomer_follows_every_person_with_their_referent(lived: Played) -> None:
    lucie = lived.story.people | {"lucie": NEWCOMER}
    lived.__dict__["story"].people.update(lucie)
    page = lived.reading("lucie").reads("persons")
    assert all(one.label in page for one in FOLLOWED)


def test_living_it_again_adds_nothing(lived: Played) -> None:
    before = Head.objects.get(partnership=lived.partnership).size
    live_a_week(lived.story)
    assert Head.objects.get(partnership=lived.partnership).size == before
    assert Dossier.objects.filter(partnership=lived.partnership).count() == 5 + len(FOLLOWED)
    the_register_holds(lived.partnership)
