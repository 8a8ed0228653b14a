"""A question that is put together once answers as if it were put together each time."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet
from django.test.utils import CaptureQueriesContext

from interstice.parties.models import Founding, Member, Organisation
from interstice.register.actors import Actor
from interstice.register.prepared import prepared
from interstice.register.together import Among, together
from tests.given import Collective, a_founded_partnership

pytestmark = pytest.mark.django_db


@pytest.fixture
def collective() -> Collective:
    return a_founded_partnership()


@prepared
def entered_by(partnership: UUID, on: date) -> QuerySet[Member]:
    return Member.objects.filter(partnership=partnership, entered_on__lte=on - timedelta(days=3))


@prepared
def colleagues(actor: Actor) -> QuerySet[Member]:
    """Those of one's own house, oneself apart: nobody's for who comes for none."""
    here = Member.objects.filter(partnership=actor.partnership)
    if actor.organisation is None:
        return here.none()
    return here.filter(organisation=actor.organisation).exclude(id=actor.member or UUID(int=0))


@prepared
def later_seats(partnership: UUID, seat: int) -> QuerySet[Organisation, tuple[UUID, bool]]:
    here = Member.objects.filter(organisation=OuterRef("id"))
    seats = Organisation.objects.filter(partnership=partnership, seat__gt=seat)
    return seats.annotate(peopled=Exists(here)).order_by("seat").values_list("id", "peopled")


def test_each_partnership_has_its_own_answer(collective: Collective) -> None:
    today = collective.alice.today
    expected = set(Member.objects.filter(partnership=collective.partnership))
    assert set(entered_by(collective.partnership, today + timedelta(days=3))) == expected
    assert entered_by(uuid4(), today + timedelta(days=3)) == []
    assert set(entered_by(collective.partnership, today + timedelta(days=3))) == expected


def test_days_are_counted_from_the_day_that_is_given(collective: Collective) -> None:
    entered = Member.objects.filter(partnership=collective.partnership).earliest("entered_on").entered_on
    assert entered_by(collective.partnership, entered + timedelta(days=3))
    assert not entered_by(collective.partnership, entered + timedelta(days=2))


def test_an_actor_is_asked_about_with_what_they_lack(collective: Collective) -> None:
    mine = Member.objects.filter(organisation=collective.daniel.organisation or UUID(int=0))
    for actor in (collective.alice, collective.daniel, collective.alice):
        assert set(colleagues(actor)) == set(mine.exclude(id=actor.member or UUID(int=0)))
    of_nobody = Actor(partnership=collective.partnership, hat=collective.alice.hat)
    assert colleagues(of_nobody) == []


def test_what_is_told_beside_the_rows_comes_as_the_model_gives_it(collective: Collective) -> None:
    seats = Organisation.objects.filter(partnership=collective.partnership).order_by("seat")
    first = seats.values_list("seat", flat=True)[0]
    for past in (first - 1, first):
        expected = [(one.id, True) for one in seats if one.seat > past]
        assert later_seats(collective.partnership, past) == expected


def test_each_answer_is_one_query_read_anew(collective: Collective) -> None:
    colleagues(collective.bob)
    alice = collective.alice
    with CaptureQueriesContext(connection) as asked:
        first, second = colleagues(alice), colleagues(alice)
    assert len(asked) == 2
    assert [one.id for one in first] == [one.id for one in second]
    assert not any(one is other for one, other in zip(first, second, strict=True))


def test_it_is_asked_with_others_in_one_statement(collective: Collective) -> None:
    alice = collective.alice
    of_nobody = Actor(partnership=collective.partnership, hat=alice.hat)
    for _again in range(2):
        with CaptureQueriesContext(connection) as asked:
            seats = entered_by.among(alice.partnership, alice.today + timedelta(days=3))
            found = together(seats, Among(Organisation, "partnership = %s", (alice.partnership,)))
            assert not together(colleagues.among(of_nobody)).all(Member)
        assert len(asked) == 2
    assert set(found.all(Member)) == set(Member.objects.filter(partnership=alice.partnership))
    assert found.all(Organisation)


def test_a_question_that_looks_at_what_it_was_given_is_refused(collective: Collective) -> None:
    @prepared
    def looking(on: date) -> QuerySet[Member]:
        return Member.objects.filter(entered_on__lte=on.replace(year=on.year + 8))

    with pytest.raises(ValueError, match="looks at what it was given"):
        looking(collective.alice.today)


def test_several_may_be_named_few_or_many(collective: Collective) -> None:
    @prepared
    def called(several: tuple[UUID, ...]) -> QuerySet[Member]:
        return Member.objects.filter(id__in=several)

    everyone = Member.objects.filter(partnership=collective.partnership)
    ids = [one.id for one in everyone]
    for many in (0, 1, 3, 2, 3):
        assert {one.id for one in called(tuple(ids[:many]))} == set(ids[:many])


def test_a_name_written_within_words_is_found_there(collective: Collective) -> None:
    @prepared
    def naming(member: UUID) -> QuerySet[Founding]:
        return Founding.objects.filter(signatories__icontains=str(member))

    assert naming(collective.people["alice"])
    assert not naming(uuid4())


def test_a_question_is_asked_about_few_kinds_of_things(collective: Collective) -> None:
    @prepared
    def listing(several: list[UUID]) -> QuerySet[Member]:
        return Member.objects.filter(id__in=several)

    with pytest.raises(TypeError):
        listing([uuid4()])
