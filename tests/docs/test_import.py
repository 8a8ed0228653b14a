"""What the page on importing says is what happens: its tables and its commands, as they are written."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from interstice.followups.models import Dossier
from interstice.parties.models import KnownOrganisation
from interstice.vault.models import Words
from tests.docs.pages import DOCS, fenced
from tests.given import a_founded_partnership
from tests.house.test_command_line import interstice

pytestmark = pytest.mark.django_db
PAGE = DOCS / "how-to" / "import-what-you-have.md"


def commands(about: str) -> list[str]:
    lines = [line for block in fenced(PAGE, "console") for line in block.splitlines()]
    return [line for line in lines if line.startswith(f"interstice import {about}")]


def ran(line: str, partnership: object = "") -> str:
    words = shlex.split(line.replace("PARTNERSHIP", str(partnership)))
    answer = interstice(*words[1:])
    assert answer.exit_code == 0, answer.output
    return answer.output


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    names = re.findall(r"`(\w+\.csv)`:", PAGE.read_text(encoding="utf-8"))
    for name, table in zip(names, fenced(PAGE, "csv"), strict=True):
        (tmp_path / name).write_text(table, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_table_of_dossiers_of_the_page(files: Path) -> None:
    collective = a_founded_partnership()
    told, reported, applied = (ran(line, collective.partnership) for line in commands("dossiers"))
    assert "2 lignes" not in told.split("Nothing was done")[1]
    assert "Written: essai.xlsx" in reported
    assert "2 dossiers opened" in applied
    assert Dossier.objects.count() == 2
    kept = " ".join(text or "" for text in Words.objects.values_list("text", flat=True))
    assert "K. M." in kept
    assert not re.search("MANSOURI|Karima|1990|06 12|71100", kept)


def test_the_directory_of_the_page(files: Path) -> None:
    told, applied = (ran(line) for line in commands("organisations"))
    assert "pas de nom" in told
    assert "1 ligne" in applied
    assert sorted(KnownOrganisation.objects.values_list("name", flat=True)) == [
        "Association Le Tremplin",
        "La Poste",
    ]
