"""Who reads a person's page, hat by hat; and that a word of hers never shows anywhere else (RL4)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest

from interstice.followups.commands.agreements import withdraw_agreement
from interstice.followups.commands.circles import leave_circle
from interstice.followups.commands.telling import prepare_case, take_step, word_request, write_note
from interstice.followups.kinds import Subject
from interstice.followups.queries.persons import person_page, persons
from interstice.parties.commands.members import join, leave
from interstice.register.actors import Actor, Hat
from interstice.register.refusals import OutOfSight
from interstice.vault.models import Words
from interstice.vault.queries import sayings
from tests.followups.given_dossiers import a_dossier
from tests.followups.reading import readers, today_together
from tests.given import Collective, a_founded_partnership

pytestmark = pytest.mark.django_db

CANARY = "Chardonneret"


@pytest.mark.parametrize(
    ("who", "reads"),
    [
        ("alice", True),
        ("colleague", True),
        ("bob", True),
        ("carol", False),
        ("unagreed", False),
        ("colleague_outside", False),
        ("former", False),
        ("daniel", False),
        ("steering", False),
        ("guest", False),
        ("stranger", False),
    ],
)
def test_each_hat_reads_the_page_or_learns_nothing(who: str, *, reads: bool) -> None:
    here, dossier = _followed()
    actor = here.stranger if who == "stranger" else here.as_(who)
    assert _reads(actor, dossier) is reads
    assert _hears(actor, dossier) is reads


@pytest.mark.parametrize(
    "ending",
    [
        lambda here, dossier: withdraw_agreement(here.alice, dossier=dossier),
        lambda here, dossier: withdraw_agreement(here.bob, dossier=dossier, organisations=[here.ccas]),
        lambda here, dossier: leave_circle(here.alice, dossier=dossier, member=here.people["bob"]),
        lambda here, dossier: leave(here.bob),
        lambda here, _dossier: here.day(200),
    ],
    ids=["taken back", "taken back from one house", "asked out", "gone", "past its last day"],
)
def test_access_ends_at_once(ending: Callable[[Collective, UUID], object]) -> None:
    here, dossier = _followed()
    assert _reads(here.bob, dossier)
    ending(here, dossier)
    assert not _reads(here.bob, dossier)
    assert not _hears(here.bob, dossier)
    assert _reads(here.alice, dossier)


def test_a_word_of_hers_shows_on_no_page_of_those_outside() -> None:
    here = today_together()
    dossier = a_dossier(here, circle=("bob",))
    _tell(here, dossier)
    for reader in readers(here, "carol", "daniel"):
        for name in ("partnership", "persons", "register", "questions", "rules"):
            assert CANARY not in str(reader.reads(name).soup)
            assert "K. M." not in str(reader.reads(name).soup)
        found = str(reader.reads("register", q=CANARY).soup)
        assert found.count(CANARY) <= 2, "the word is only in the box in which it was typed"
    (bob,) = readers(here, "bob")
    assert CANARY in str(bob.reads("person", dossier).soup)


def test_what_is_told_is_kept_for_the_circle_alone() -> None:
    _here, dossier = _followed()
    kept = Words.objects.filter(about=dossier)
    assert kept.exists()
    assert set(kept.values_list("audience", flat=True)) == {"circle"}


def _followed() -> tuple[Collective, UUID]:
    here = a_founded_partnership()
    for who, house in (
        ("colleague", "departement"),
        ("colleague_outside", "departement"),
        ("unagreed", "tremplin"),
        ("former", "ccas"),
    ):
        join(here.enters(who, house), check_ins=())
    here.enters("guest", "ccas")
    here.enters("steering", "ccas", hat=Hat.STEERING)
    dossier = a_dossier(
        here,
        circle=("bob", "colleague", "unagreed", "former", "guest"),
        shared={"bob": (Subject.PROJECT,)},
        until=here.today + timedelta(days=180),
    )
    _tell(here, dossier)
    leave(here.former)
    return here, dossier


def _tell(here: Collective, dossier: UUID) -> None:
    word_request(here.alice, dossier=dossier, words=f"Un {CANARY} à soi.")
    take_step(here.bob, dossier=dossier, words=f"Visite du {CANARY}.", happened_on=here.today)
    prepare_case(here.bob, dossier=dossier, asks=f"Le {CANARY} d’abord.", to_settle=f"Quand le {CANARY} ?")
    write_note(here.bob, dossier=dossier, subject=Subject.PROJECT, words=f"Elle aime le {CANARY}.")


def _reads(actor: Actor, dossier: UUID) -> bool:
    try:
        listed = dossier in [one.dossier.id for one in persons(actor).lines]
    except OutOfSight:
        listed = False
    try:
        person_page(actor, dossier)
    except OutOfSight:
        assert not listed
        return False
    assert listed
    return True


def _hears(actor: Actor, dossier: UUID) -> bool:
    """Whether the vault gives this actor a single word of hers."""
    marks = list(Words.objects.filter(about=dossier).values_list("fingerprint", flat=True))
    return bool(sayings(actor, marks))
