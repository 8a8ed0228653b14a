"""Two ways of asking who reads words say the same: the condition of a query, and words already at hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from interstice.register.actors import Actor, Hat
from interstice.register.gate import Inscription
from interstice.vault.circles import let_in, put_out, put_within
from interstice.vault.models import Audience, Words
from interstice.vault.sight import may_read, readable, told_to
from tests.given import Collective, a_founded_partnership

pytestmark = pytest.mark.django_db

DOSSIER, WITHIN, APART, LINK = (uuid4() for _ in range(4))


@pytest.fixture
def here(broken_on_purpose: None) -> Collective:
    """A circle of two, one of whom has gone out, another whose time is over; words for every audience."""
    here = a_founded_partnership()
    at = datetime(2026, 3, 2, tzinfo=UTC)
    place = Inscription(here.partnership, 900, here.today, at, here.people["alice"], here.departement)
    alice, bob, carol = (here.people[who] for who in ("alice", "bob", "carol"))
    let_in(place, DOSSIER, [alice])
    let_in(place, DOSSIER, [bob], until=here.today - timedelta(days=1))
    let_in(place, DOSSIER, [carol])
    put_out(place, DOSSIER, [carol])
    put_within(place, WITHIN, DOSSIER)
    let_in(place, APART, [bob, carol], until=here.today)
    readers: list[list[UUID]] = [[], [alice], [bob, carol], [here.ccas]]
    for audience in Audience:
        for about in (None, DOSSIER, WITHIN, APART, LINK):
            for named in readers:
                _keep(here, audience, about, named)
    return here


@pytest.mark.parametrize("hat", Hat)
@pytest.mark.parametrize("who", ["alice", "bob", "carol", "daniel"])
def test_what_a_query_gives_is_what_is_told(here: Collective, who: str, hat: Hat) -> None:
    actor = replace(here.as_(who), hat=hat)
    assert told(actor) == queried(actor)


def test_a_correspondent_reads_what_its_own_link_shows(here: Collective) -> None:
    by_link = Actor(partnership=here.partnership, hat=Hat.CORRESPONDENT, link=LINK)
    assert told(by_link) == queried(by_link)
    shown = {one.audience for one in Words.objects.filter(pk__in=told(by_link))}
    assert shown == {Audience.PUBLIC, Audience.CORRESPONDENT}


def test_of_one_row_the_answer_is_the_same(here: Collective) -> None:
    for who in ("alice", "bob", "carol", "daniel"):
        actor = here.as_(who)
        mine = queried(actor)
        assert {one.pk for one in Words.objects.all() if may_read(actor, one)} == mine


def told(actor: Actor) -> set[str]:
    """What is told of all the words of the partnership."""
    every = Words.objects.filter(partnership=actor.partnership)
    return {one.fingerprint for one in told_to(actor, every)}


def queried(actor: Actor) -> set[str]:
    """What a query filtered by what is readable gives."""
    return set(Words.objects.filter(readable(actor)).values_list("fingerprint", flat=True))


def _keep(here: Collective, audience: Audience, about: UUID | None, readers: list[UUID]) -> None:
    Words.objects.create(
        fingerprint=uuid4().hex,
        partnership=here.partnership,
        text="Des mots.",
        about=about,
        audience=audience,
        readers=[str(one) for one in readers],
    )
