"""What several tests of meetings stand on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.meetings.a_served_commission import Held, served


@pytest.fixture(scope="module")
def commission(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Held]:
    """A server with a commission that waits to be opened."""
    yield from served(tmp_path_factory.mktemp("commission"))
