"""The command line answers, or says what is wrong, where, and the remedy; wrong input changes nothing."""

import socket
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from uuid import UUID, uuid4

import pytest
from click.testing import CliRunner, Result

from interstice import __version__
from interstice.cli import main


def interstice(*words: str) -> Result:
    return CliRunner().invoke(main, words, catch_exceptions=False)


def test_help_names_every_command_in_a_line_that_is_not_cut() -> None:
    said = interstice("--help").output
    for command in ("serve", "play", "verify", "replay", "register", "check", "assets", "demo"):
        assert f"\n  {command}" in said
    assert "..." not in said.partition("Commands:")[2]
    assert "manage" not in said


def test_the_version_is_that_of_the_package() -> None:
    assert __version__ in interstice("--version").output


@pytest.mark.parametrize(
    "command", ["serve", "play", "verify", "replay", "register export", "check", "assets", "demo"]
)
def test_every_command_explains_itself(command: str) -> None:
    answer = interstice(*command.split(), "--help")
    assert answer.exit_code == 0
    assert len(answer.output.splitlines()) > 4


@pytest.mark.django_db
@pytest.mark.parametrize("command", ["verify", "replay"])
def test_a_word_that_is_no_identifier_is_named(command: str) -> None:
    answer = interstice(command, "chalon")
    assert answer.exit_code == 2
    assert "chalon: this is not the identifier of a partnership" in answer.output
    assert "Those kept here" in answer.output


@pytest.mark.django_db
@pytest.mark.parametrize("command", ["verify", "replay"])
def test_a_partnership_that_is_not_here_is_named(command: str) -> None:
    stranger = str(uuid4())
    answer = interstice(command, stranger)
    assert answer.exit_code == 2
    assert f"{stranger}: there is no register of this partnership" in answer.output


@pytest.mark.django_db
def test_an_installation_without_registers_has_nothing_that_does_not_hold() -> None:
    assert interstice("verify").exit_code == 0


@dataclass
class Found:
    partnership: UUID
    entries: int = 3
    root: str = "AbCdEfGhIj="
    problems: list[str] = field(default_factory=list)

    @property
    def holds(self) -> bool:
        return not self.problems


@pytest.mark.django_db
def test_a_register_that_does_not_hold_fails_and_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = uuid4(), uuid4()
    monkeypatch.setattr("interstice.cli.registers.registers", lambda _asked: [one, other])
    broken = {other: ["Acte n° 2 : il manque au registre."]}
    monkeypatch.setattr(
        "interstice.register.verification.verify",
        lambda number: Found(number, problems=broken.get(number, [])),
    )
    answer = interstice("verify")
    assert answer.exit_code == 1
    assert f"{one}  3 acts  root AbCdEfGh  holds" in answer.output
    assert (
        f"{other}  3 acts  root AbCdEfGh  DOES NOT HOLD\n  Acte n° 2 : il manque au registre."
        in answer.output
    )


@pytest.mark.django_db
def test_an_export_never_mixes_with_files_that_are_there(tmp_path: Path) -> None:
    (tmp_path / "checkpoint").write_text("d’un autre")
    answer = interstice("register", "export", str(uuid4()), str(tmp_path))
    assert answer.exit_code == 2
    assert f"{tmp_path}: this folder is not empty" in answer.output
    assert (tmp_path / "checkpoint").read_text() == "d’un autre"


@pytest.mark.django_db
def test_a_story_that_is_nowhere_is_named() -> None:
    answer = interstice("play", "lyon")
    assert answer.exit_code == 2
    assert "lyon: there is no such file, and no story of that name ships" in answer.output


def test_a_wrong_setting_stops_every_command_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    from django.core.exceptions import ImproperlyConfigured

    def wrong() -> None:
        raise ImproperlyConfigured("INTERSTICE_ORIGIN: it is a host name alone.")

    monkeypatch.setattr("interstice.cli.opening.open_installation", wrong)
    for command in ("verify", "replay", "serve", "check", "assets"):
        answer = interstice(command)
        assert answer.exit_code == 2
        assert answer.output.startswith("Error: INTERSTICE_ORIGIN")


def test_a_database_that_does_not_answer_is_told_with_what_to_run(monkeypatch: pytest.MonkeyPatch) -> None:
    from django.db import OperationalError

    def away(_asked: str | None) -> list[UUID]:
        raise OperationalError("connection refused\n")

    monkeypatch.setattr("interstice.cli.registers.registers", away)
    answer = interstice("verify")
    assert answer.exit_code == 2
    assert "The database cannot be used: connection refused\nRun `interstice check`" in answer.output


@pytest.mark.django_db
def test_nothing_is_served_before_the_files_of_browsers_are_there() -> None:
    answer = interstice("serve")
    assert answer.exit_code == 2
    assert "Run: interstice assets" in answer.output


def test_a_door_that_is_taken_is_told_before_any_work(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        answer = interstice("demo", "--home", str(tmp_path / "demo"), "--port", str(port))
    assert answer.exit_code == 2
    assert f"127.0.0.1:{port} cannot be opened" in answer.output
    assert f"PORT={port + 1}" in answer.output
    assert not (tmp_path / "demo").exists()


def test_check_says_what_every_setting_means_without_opening_anything(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("interstice.cli.opening.open_installation", lambda: pytest.fail("opened"))
    assert "INTERSTICE_ORIGIN\n    Host name" in interstice("check", "--settings").output


@pytest.mark.django_db
def test_check_gives_one_line_for_what_is_well_and_a_remedy_for_what_is_not() -> None:
    answer = interstice("check")
    assert answer.exit_code == 1
    assert "well   Tables: as this version writes them" in answer.output
    assert "WRONG  Files for browsers: not collected\n       Run: interstice assets" in answer.output


@pytest.mark.django_db
def test_check_says_that_keys_can_be_read_by_others(settings: SimpleNamespace, tmp_path: Path) -> None:
    settings.INTERSTICE_NOTE_KEY = tmp_path / "note-key"
    settings.INTERSTICE_NOTE_KEY.write_text("secret")
    settings.INTERSTICE_NOTE_KEY.chmod(0o644)
    assert f"chmod 600 {tmp_path / 'note-key'}" in interstice("check").output


@pytest.mark.django_db
def test_check_says_what_is_dangerous_once_others_can_reach_the_installation(
    settings: SimpleNamespace,
) -> None:
    settings.ALLOWED_HOSTS = ["interstice.exemple.fr", "testserver"]
    settings.DEBUG = True
    said = interstice("check").output
    assert "set INTERSTICE_HTTPS=true" in said
    assert "Unset DEBUG" in said
    assert "INTERSTICE_ORIGIN=interstice.exemple.fr" in said
