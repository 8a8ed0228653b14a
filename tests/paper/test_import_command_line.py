"""`interstice import`: says what would be done, does it with --apply, names what is wrong and the remedy."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from interstice.followups.models import Dossier
from interstice.parties.models import KnownOrganisation
from interstice.register.models import Entry
from interstice.vault.models import Identity
from tests.followups.given_dossiers import a_dossier
from tests.given import Collective, a_founded_partnership
from tests.house.test_command_line import interstice
from tests.paper.test_import_dossiers import two_sheets
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db


@pytest.fixture
def collective() -> Collective:
    return a_founded_partnership()


def a_file(folder: Path, text: str, name: str = "suivi.csv") -> str:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return str(file)


def dossiers(
    collective: Collective, file: str, *more: str, email: str = "alice@example.org"
) -> tuple[int, str]:
    answer = interstice(
        "import", "dossiers", file, "--partnership", str(collective.partnership), "--as", email, *more
    )
    return answer.exit_code, answer.output


def test_organisations_are_told_then_taken_and_again_nothing_is_added(tmp_path: Path) -> None:
    file = a_file(tmp_path, "Nom;Commune\nÉtape;Chalon\n;Chalon\n")
    told = interstice("import", "organisations", file)
    assert told.exit_code == 0
    assert "Sera ajoutée : 1 ligne" in told.output
    assert "Il n’y a pas de nom" in told.output
    assert "Nothing was done" in told.output
    assert not KnownOrganisation.objects.exists()
    assert "Sera ajoutée : 1 ligne" in interstice("import", "organisations", file, "--apply").output
    assert "Déjà dans l’annuaire : 1 ligne" in interstice("import", "organisations", file, "--apply").output
    assert KnownOrganisation.objects.count() == 1


def test_the_report_holds_every_line_as_text(tmp_path: Path) -> None:
    file = a_file(tmp_path, 'Nom;Commune\n"=HYPERLINK(""x"")";Chalon\n')
    for name in ("essai.csv", "essai.xlsx"):
        assert interstice("import", "organisations", file, "--report", str(tmp_path / name)).exit_code == 0
    assert ";\"'=HYPERLINK" in (tmp_path / "essai.csv").read_text("utf-8-sig")
    page = load_workbook(tmp_path / "essai.xlsx").active
    assert page is not None
    assert page["C2"].data_type != "f"


def test_a_file_that_cannot_be_read_is_named_with_the_remedy(tmp_path: Path, collective: Collective) -> None:
    file = a_file(tmp_path, "%PDF-1.7", "convention.pdf")
    for told in (interstice("import", "organisations", file),):
        assert told.exit_code == 2
        assert "convention.pdf" in told.output
        assert "XLSX, ODS ou CSV" in told.output
    assert dossiers(collective, file)[0] == 2
    assert interstice("import", "organisations", str(tmp_path / "rien.csv")).exit_code == 2
    assert interstice("import", "organisations", file, "--partnership", "chalon").exit_code == 2


def test_dossiers_are_told_then_opened(tmp_path: Path, collective: Collective) -> None:
    file = a_file(tmp_path, "Ref;Initiales;Ouvert le;Téléphone\nA-1;K. M.;3/12/2025;0612345678\nA-2;;;\n")
    code, said = dossiers(collective, file)
    assert code == 0
    assert "A  Ref: reference" in said
    assert "D  Téléphone: private" in said
    assert "Sera ouvert : 1 ligne" in said
    assert not Dossier.objects.exists()
    code, said = dossiers(collective, file, "--apply")
    assert (code, Dossier.objects.count()) == (0, 1)
    assert "1 dossiers opened" in said
    assert "déjà suivi" in dossiers(collective, file, "--apply")[1]
    assert Dossier.objects.get().referent == collective.people["alice"]


def test_nothing_is_told_of_what_the_member_follows(tmp_path: Path, collective: Collective) -> None:
    """Whoever runs the server is in no circle: the report says what the file says (RL4)."""
    a_dossier(collective, reference="A-1", label="Z. Q.")
    a_dossier(collective, reference="B-77", label="K. M.")
    day = collective.today.strftime("%d/%m/%Y")
    file = a_file(tmp_path, f"Ref;Initiales;Ouvert le\nA-1;X. Y.;{day}\nC-3;K. M.;{day}\n")
    report = tmp_path / "essai.csv"
    code, said = dossiers(collective, file, "--report", str(report))
    assert code == 0
    for told in (said, report.read_text("utf-8-sig")):
        assert told.count("ressemble à un suivi que vous avez déjà") == 2
        assert "Z. Q." not in told
        assert "B-77" not in told


def test_for_ever_the_acts_say_that_they_came_by_the_command_line(
    tmp_path: Path, collective: Collective
) -> None:
    a_dossier(collective, reference="B-1", label="Z. Z.")
    by_page = Entry.objects.order_by("-n")[0].n
    assert dossiers(collective, a_file(tmp_path, "Ref;Initiales\nA-1;K. M.\n"), "--apply")[0] == 0
    alice, said = Reader(collective, "alice"), "la ligne de commande du serveur, au nom de cette personne"
    assert alice.reads("act", by_page + 1).says("ouvre un suivi", said)
    assert said in alice.reads("register", ouvert=by_page + 1).text
    assert said not in alice.reads("act", by_page).text


def test_columns_are_corrected_and_wrong_words_are_named(tmp_path: Path, collective: Collective) -> None:
    file = a_file(tmp_path, "Machin;Truc\nA-1;K. M.\n")
    code, said = dossiers(collective, file)
    assert (code, "--column TITLE=reference" in said) == (2, True)
    code, said = dossiers(
        collective, file, "--column", "Machin=reference", "--column", "Truc=initials", "--apply"
    )
    assert (code, Dossier.objects.count()) == (0, 1)
    code, said = dossiers(collective, file, "--column", "Bidule=reference")
    assert (code, "Bidule=reference" in said) == (2, True)
    right = ("--column", "Machin=reference")
    code, said = dossiers(collective, file, *right, "--shares", "tout")
    assert (code, "--shares tout" in said) == (2, True)


def test_of_a_workbook_of_several_sheets_one_is_read_and_said(tmp_path: Path, collective: Collective) -> None:
    file = tmp_path / "suivi.xlsx"
    file.write_bytes(two_sheets())
    code, said = dossiers(collective, str(file))
    assert (code, "Of the sheets 2024, 2025, one is read: 2025" in said) == (0, True)
    report = tmp_path / "essai.csv"
    assert dossiers(collective, str(file), "--sheet", "2024", "--report", str(report))[0] == 0
    assert "2024-1" in report.read_text("utf-8-sig")
    assert dossiers(collective, str(file), "--sheet", "2023")[0] == 2


def test_only_a_member_of_the_collective_imports(tmp_path: Path, collective: Collective) -> None:
    file = a_file(tmp_path, "Ref;Initiales\nA-1;K. M.\n")
    assert Identity.objects.filter(email="daniel@example.org").exists()
    for email in ("daniel@example.org", "zoe@example.org", "personne@example.org"):
        code, said = dossiers(collective, file, "--apply", email=email)
        assert (code, f"{email}: no member" in said) == (2, True)
    assert not Dossier.objects.exists()
