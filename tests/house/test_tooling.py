"""The run of the tests says what is missing, never skips it silently, and fails where it is required."""

import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from tooling import messages, postgresql
from tooling import test as everything
from tooling.checks import ROOT, checks
from tooling.chromium import find_chromium

POOR = everything.Machine(programs=None, chromium=None)


def test_what_is_missing_is_told_in_one_line_with_how_to_get_it() -> None:
    told = everything.epilogue(POOR, [])
    assert len(told) == 3
    assert "postgresql was not found: apt-get install postgresql" in told[0]
    assert "chromium was not found: apt-get install chromium" in told[1]


def test_a_machine_that_has_everything_has_nothing_to_say(tmp_path: Path) -> None:
    rich = everything.Machine(programs=tmp_path, chromium=tmp_path)
    assert everything.epilogue(rich, []) == ["All is well."]
    assert everything.epilogue(rich, ["types", "tests on SQLite"]) == ["WRONG: types, tests on SQLite"]


def test_a_required_program_that_is_missing_is_a_failure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(everything, "Machine", lambda: POOR)
    monkeypatch.setattr("tooling.checks.failed", lambda: pytest.fail("went on"))
    monkeypatch.setenv("INTERSTICE_REQUIRE", "postgresql")
    assert everything.main([]) == 1
    assert "postgresql is required and was not found" in capsys.readouterr().out


def test_a_requirement_that_is_misspelt_is_refused() -> None:
    with pytest.raises(SystemExit, match="postgres is not known"):
        everything.wanted("postgres, chromium")
    assert everything.wanted(" postgresql,chromium ,") == {"postgresql", "chromium"}


def test_without_a_browser_and_a_server_the_rest_runs_on_sqlite(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[list[str]] = []

    def run(command: list[str], _environment: dict[str, str]) -> bool:
        ran.append(command)
        return False

    monkeypatch.setattr(everything, "run", run)
    assert everything.run_tests(POOR, ["-x"]) == []
    (_assets, tests) = ran
    assert tests[-3:] == ["-m", "not postgresql and not browser", "-x"]


def test_the_tests_never_run_on_the_database_of_whoever_runs_them(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[dict[str, str]] = []
    monkeypatch.setenv("DATABASE_URL", "postgresql://vrai")
    monkeypatch.setenv("INTERSTICE_HOME", "/vrai")

    def run(_command: list[str], environment: dict[str, str]) -> bool:
        seen.append(environment)
        return False

    monkeypatch.setattr(everything, "run", run)
    everything.run_tests(POOR, [])
    assert all("DATABASE_URL" not in environment for environment in seen)
    assert all(environment["INTERSTICE_HOME"] != "/vrai" for environment in seen)


def test_the_browser_that_is_named_is_the_one_that_is_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "chromium"
    monkeypatch.setenv("INTERSTICE_CHROMIUM", str(program))
    assert find_chromium() is None
    program.touch()
    assert find_chromium() == program


def test_every_check_of_the_house_is_run() -> None:
    programs = {Path(command[0]).name for command in checks().values()}
    assert {"ruff", "lint-imports", "mypy"} <= programs


@pytest.mark.postgresql
def test_the_private_server_answers_and_leaves_nothing_behind() -> None:
    programs = postgresql.find_programs()
    assert programs is not None
    with postgresql.started(programs) as url:
        folder = Path(url.split("@")[1].rpartition("/")[0].replace("%2F", "/"))
        with psycopg.connect(url) as connection:
            assert connection.execute("SELECT 1").fetchone() == (1,)
        assert folder.exists()
    assert not folder.exists()


def test_a_python_that_is_too_old_is_told_so_by_the_installation() -> None:
    old = "import sys; sys.version_info = (3, 9, 0); sys.argv = ['x', 'runtime']; "
    run = f"{old} import runpy; runpy.run_path('tooling/install.py', run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", run], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Python 3.11 or later is needed, this is 3.9" in done.stderr


def test_a_second_installation_has_nothing_to_do() -> None:
    command = [sys.executable, "tooling/install.py", "test"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    done = subprocess.run(
        command, cwd=ROOT, check=True, capture_output=True, text=True, env=dict(os.environ, PATH="")
    )
    assert done.stderr == ""


TEMPLATE = """{% load i18n %}<p title="{% translate "L’heure" %}">{{ _("là") }}
{% blocktranslate trimmed count n=days %}
  {{ n }} jour (oui)
{% plural %}
  {{ n }} jours
{% endblocktranslate %}{% translate "Mai" context "mois" %}</p>"""
CODE = """
def said(n):
    _("Bonjour" " à tous")
    self.gettext_lazy("Paresseux")
    ngettext("un pas", "des pas", n)
    pgettext("table", "Tour")
    _(variable)
    print("Rien")
"""


@pytest.fixture
def package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    room = tmp_path / "interstice" / "salle"
    (room / "templates" / "salle").mkdir(parents=True)
    (room / "dit.py").write_text(CODE)
    (room / "templates" / "salle" / "page.html").write_text(TEMPLATE)
    monkeypatch.setattr(messages, "ROOT", tmp_path)
    monkeypatch.setattr(messages, "PACKAGE", tmp_path / "interstice")
    monkeypatch.setattr(messages, "LOCALE", tmp_path / "interstice" / "locale")
    return room


def test_messages_are_gathered_from_code_and_templates(package: Path) -> None:
    said = {(message.id, message.context) for message in messages.gathered() if message.id}
    assert said == {
        ("Bonjour à tous", None),
        ("Paresseux", None),
        (("un pas", "des pas"), None),
        ("Tour", "table"),
        ("L’heure", None),
        ("là", None),
        (("%(n)s jour (oui)", "%(n)s jours"), None),
        ("Mai", "mois"),
    }


def test_a_catalogue_gathered_twice_is_the_same(package: Path) -> None:
    assert messages.main([]) == 0
    first = messages.catalogue("en").read_bytes()
    assert messages.main([]) == 0
    assert messages.catalogue("en").read_bytes() == first


def test_what_english_lacks_is_told_with_its_place(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    messages.main([])
    english = messages.catalogue("en")
    english.write_text(english.read_text().replace('msgid "là"\nmsgstr ""', 'msgid "là"\nmsgstr "there"'))
    assert messages.main(["--check"]) == 1
    said = capsys.readouterr().out
    assert "'là'" not in said
    assert "salle/dit.py:3: 'Bonjour à tous' has no English" in said


def test_what_nobody_says_any_more_is_told_then_forgotten(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    messages.main([])
    (package / "dit.py").write_text("")
    messages.main(["--check"])
    assert "'Paresseux' is translated for nothing" in capsys.readouterr().out
    messages.main([])
    assert "Paresseux" not in messages.catalogue("en").read_text()


def test_french_keeps_its_plurals_and_nothing_else(package: Path) -> None:
    messages.main([])
    french = messages.read("fr")
    assert {message.id for message in french if message.id} == {
        ("un pas", "des pas"),
        ("%(n)s jour (oui)", "%(n)s jours"),
    }
    assert "n > 1" in french.plural_expr
