"""What every test stands on: a data folder of its own, and the browser for those that walk the pages."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from tooling.chromium import find_chromium
from tooling.test import HOW_TO_GET

# Playwright's synchronous door runs a loop of its own in the thread of the test, which Django would refuse.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


def pytest_configure(config: pytest.Config) -> None:
    """Keep the tests away from the data, the keys and the collected files of whoever runs them."""
    from django.conf import settings

    kept = tempfile.TemporaryDirectory(prefix="interstice-test-", ignore_cleanup_errors=True)
    config.add_cleanup(kept.cleanup)
    home = Path(kept.name)
    settings.INTERSTICE_HOME = home
    settings.INTERSTICE_NOTE_KEY = home / "note-key"
    settings.STATIC_ROOT = home / "static"
    settings.STATIC_ROOT.mkdir()
    settings.MEDIA_ROOT = home / "files"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The machine's browser; where there is none the test fails and says how to get one."""
    program = find_chromium()
    if program is None:
        pytest.fail(f"Chromium was not found: {HOW_TO_GET['chromium']}")
    with sync_playwright() as playwright:
        options: dict[str, Any] = {"executable_path": str(program), "args": ["--no-sandbox"]}
        browser = playwright.chromium.launch(**options)
        yield browser
        browser.close()


@pytest.fixture(autouse=True)
def every_register_holds(request: pytest.FixtureRequest) -> Iterator[None]:
    """After each test that writes, every register verifies and replays to the tables in use.

    A test that means to break a register says so by asking for `broken_on_purpose`; a story that a whole
    module reads (`stage`) is verified once, at its end.
    """
    writes = request.node.get_closest_marker("django_db") or "db" in request.fixturenames
    if not writes or {"broken_on_purpose", "stage"} & set(request.fixturenames):
        yield
        return
    request.getfixturevalue("db")
    yield
    from interstice.register.models import Head
    from tests.holding import the_register_holds

    for partnership in Head.objects.values_list("partnership", flat=True):
        the_register_holds(partnership)


@pytest.fixture
def broken_on_purpose() -> None:
    """Asked for by a test that tampers with a register, so that it is not verified once more at the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whoever reads on a stage needs the database, and leaves it as it was for those who come after."""
    for item in items:
        if "stage" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.django_db)


@pytest.fixture(scope="module")
def stage(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[None]:
    """The database opened for a whole module and left as it was; its registers are verified at the end."""
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():  # type: ignore[attr-defined]
        yield
        from interstice.register.models import Head
        from tests.holding import the_register_holds

        for partnership in Head.objects.values_list("partnership", flat=True):
            the_register_holds(partnership)
        transaction.set_rollback(True)
