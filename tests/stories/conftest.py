"""Stories are played once for each module of tests, and undone after it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.db import transaction

from interstice.register.models import Head
from tests.holding import the_register_holds
from tests.stories.playing import Played, play


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whoever reads a story needs the database, and leaves the story as it was for those who come after."""
    for item in items:
        if "stage" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.django_db)


@pytest.fixture(scope="module")
def stage(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[None]:
    """The database opened for a whole module, and left as it was; its registers are verified once.

    At the end.
    """
    with django_db_blocker.unblock(), transaction.atomic():  # type: ignore[attr-defined]
        yield
        for partnership in Head.objects.values_list("partnership", flat=True):
            the_register_holds(partnership)
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def chalon(stage: None) -> Played:
    """The work-integration site, to its end."""
    return play("chalon")


@pytest.fixture(scope="module")
def cucm(stage: None) -> Played:
    """The follow-up commission, to its end."""
    return play("cucm")


@pytest.fixture
def chalon_until(db: None) -> Callable[[str], Played]:
    """The same story stopped at an act."""
    return lambda until: play("chalon", until)


@pytest.fixture
def cucm_until(db: None) -> Callable[[str], Played]:
    """The same story stopped at an act."""
    return lambda until: play("cucm", until)
