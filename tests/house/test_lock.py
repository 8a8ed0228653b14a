"""The locks are whole: what every package asks for is in them, so that installing chooses nothing.

`tooling/install.py` takes the locks with `--no-deps`. It once let pip follow what the packages ask for, and
a package published after the lock was made (`pydantic[email]`, asked for by data-inclusion-schema) stopped
every new installation.
"""

import re
from collections.abc import Iterator
from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

REQUIREMENTS = Path(__file__).resolve().parents[2] / "requirements"


def wanted_by(name: str, extras: frozenset[str]) -> Iterator[Requirement]:
    """What an installed package asks for here, with these extras of it."""
    for line in requires(name) or ():
        requirement = Requirement(line)
        if requirement.marker is None or any(
            requirement.marker.evaluate({"extra": extra}) for extra in extras | {""}
        ):
            yield requirement


def locked(lock: str) -> dict[str, str]:
    """The version that a lock gives for each package."""
    lines = (REQUIREMENTS / lock).read_text("utf-8").splitlines()
    found = (re.match(r"([A-Za-z0-9._-]+)==([^ \\]+)", line) for line in lines)
    return {canonicalize_name(match[1]): match[2] for match in found if match}


def asked_for(source: str) -> list[Requirement]:
    """The packages that we ask for by name."""
    lines = (REQUIREMENTS / source).read_text("utf-8").splitlines()
    return [Requirement(line) for line in lines if line and not line.startswith(("#", "-"))]


@pytest.mark.parametrize(("source", "lock"), [("runtime.in", "runtime.txt"), ("test.in", "test.txt")])
def test_the_lock_gives_a_version_to_everything_that_is_asked_for(source: str, lock: str) -> None:
    """From what we ask for, extras included, to the last package: each is locked at a version that suits."""
    versions, seen, waiting = locked(lock), set[tuple[str, frozenset[str]]](), asked_for(source)
    assert waiting
    while waiting:
        requirement = waiting.pop()
        name, extras = canonicalize_name(requirement.name), frozenset(requirement.extras)
        assert name in versions, f"{requirement} is not in {lock}"
        assert requirement.specifier.contains(versions[name], prereleases=True), f"{requirement}, {lock}"
        if (name, extras) not in seen:
            seen.add((name, extras))
            waiting += wanted_by(name, extras)
