"""A table of dossiers, by the pages: columns recognised and corrected, a dry run, then all or nothing."""

from __future__ import annotations

import re
from datetime import timedelta
from io import BytesIO
from shutil import rmtree
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate
from openpyxl import Workbook

from interstice.followups.models import Agreement, Dossier, Share
from interstice.paper import beside
from interstice.paper.dossiers.columns import Holds, best_of, is_known, recognised
from interstice.paper.dossiers.naming import initials
from interstice.paper.keeping import sweep
from interstice.paper.sheets import read_tables
from interstice.register.models import Head
from interstice.rules.acts import SetClause
from interstice.vault.models import Words
from tests.given import Collective, a_founded_partnership, a_rule_in_force
from tests.parties.test_pages_gestures import signed_in

pytestmark = pytest.mark.django_db

TABLE = (
    "N° dossier;NOM;Prénom;Né le;Téléphone;CP Ville;Référent;Date d’ouverture;Accord jusqu’au;Structure\r\n"
    "2025-001;MANSOURI;Karima;03/04/1990;06 12 34 56 78;71100 Chalon;Bob "
    "ROUSSET;3/12/2025;31/12/2026;Tremplin\r\n"
    "2025-002;Lambert;Paul;;;71100 Chalon;Quelqu’un d’autre;3 déc. 2025;;\r\n"
    "2025-003;Leroy;Pia;;;;;03.12.25;;\r\n"
    "2025-001;Petit;Zoé;;;;;45994;;\r\n"
    "2025-005;Lopez;Paula;;;;;31/02/2025;;\r\n"
    ";Muller;Anna;;;;;;;\r\n"
)


@pytest.fixture(autouse=True)
def nothing_kept(settings: SimpleNamespace) -> None:
    """What other tests kept is not looked at."""
    rmtree(settings.INTERSTICE_HOME / "imports", ignore_errors=True)


@pytest.fixture
def collective() -> Collective:
    return a_founded_partnership()


def give(client: Client, collective: Collective, raw: bytes, name: str = "suivi.csv") -> str:
    told = {"table": SimpleUploadedFile(name, raw)}
    answer = client.post(reverse("import_dossiers", args=[collective.partnership]), told)
    assert answer.status_code == 302, answer.content.decode()
    return str(answer.headers["Location"])


def as_chosen(client: Client, columns: str, **corrected: object) -> dict[str, object]:
    """The form of the columns as it stands, with corrections."""
    soup = BeautifulSoup(client.get(columns).content, "html.parser")
    told: dict[str, object] = {}
    for select in soup.find_all("select"):
        chosen = select.find("option", selected=True)
        told[str(select["name"])] = str(chosen["value"]) if chosen else ""
    return told | corrected


def try_(client: Client, collective: Collective, raw: bytes, **corrected: object) -> str:
    columns = give(client, collective, raw)
    answer = client.post(columns, as_chosen(client, columns, **corrected))
    assert answer.status_code == 302, answer.content.decode()
    return str(answer.headers["Location"])


def digest(page: str) -> str:
    found = re.search(r'name="shown" value="([0-9a-f]+)"', page)
    assert found
    return found[1]


def apply(client: Client, tried: str, **more: object) -> str:
    shown = digest(client.get(tried).content.decode())
    return client.post(tried, {"shown": shown, **more}, follow=True).content.decode()


def words() -> str:
    return " / ".join(text or "" for text in Words.objects.values_list("text", flat=True))


def test_columns_are_recognised_by_their_french_titles_and_by_what_their_cells_betray() -> None:
    (table,) = read_tables(TABLE.encode(), "s.csv", is_known)
    assert list(recognised(table).values()) == [
        *(Holds.REFERENCE, Holds.SURNAME, Holds.FIRST_NAME, Holds.PRIVATE, Holds.PRIVATE, Holds.PLACE),
        *(Holds.REFERENT, Holds.OPENED_ON, Holds.UNTIL, Holds.SHARED_WITH),
    ]
    (hidden,) = read_tables(b"Ref;Truc;Machin\nA1;1 85 05 78 006 084 36;a@b.fr\n", "s.csv", is_known)
    assert list(recognised(hidden).values()) == [Holds.REFERENCE, Holds.PRIVATE, Holds.PRIVATE]


def test_of_two_columns_that_pretend_to_the_reference_the_number_of_the_line_is_not_it() -> None:
    (table,) = read_tables("N°;N° dossier;Initiales\n1;2025-1;K. M.\n".encode(), "s.csv", is_known)
    assert list(recognised(table).values()) == [Holds.NOTHING, Holds.REFERENCE, Holds.INITIALS]


def two_sheets(*, hidden: str = "") -> bytes:
    """A tracker with a sheet for each year, as people have them; one of them may be hidden."""
    book = Workbook()
    for year in ("2024", "2025"):
        page = book.create_sheet(year)
        page.append(["Ref", "Initiales", *(["Référent"] if year == "2025" else [])])
        page.append([f"{year}-1", "K. M."])
        page.sheet_state = "hidden" if year == hidden else "visible"
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def test_of_two_sheets_one_is_read_and_the_other_is_named_and_may_be_read_instead(
    collective: Collective,
) -> None:
    alice = signed_in(collective.alice)
    columns = give(alice, collective, two_sheets(), "suivi.xlsx")
    page = alice.get(columns).content.decode()
    assert "feuille «\u00a02025\u00a0»" in page
    assert "Lire plutôt «\u00a02024\u00a0»" in page
    other = str(BeautifulSoup(page, "html.parser").find("button", attrs={"name": "sheet"})["value"])  # type: ignore[index]
    assert alice.post(columns, {"sheet": other}).status_code == 302
    assert "Lire plutôt «\u00a02025\u00a0»" in alice.get(columns).content.decode()
    answer = alice.post(columns, as_chosen(alice, columns))
    assert "2024-1" in alice.get(str(answer.headers["Location"])).content.decode()


def test_a_hidden_sheet_is_not_read_in_the_place_of_one_that_shows() -> None:
    tables = read_tables(two_sheets(hidden="2025"), "suivi.xlsx", is_known)
    assert best_of(tables).name == "2024"


def test_the_agreement_that_will_be_inscribed_is_read_before(collective: Collective) -> None:
    alice = signed_in(collective.alice)
    raw = f"Ref;Initiales;Accord jusqu’au;Structure\nA-1;K. M.;{localdate() + timedelta(days=90)};Tremplin\n"
    tried = try_(alice, collective, raw.encode(), subjects=["project"])
    report = alice.get(tried[:-1].replace("/essai", "/essai.csv")).content.decode("utf-8-sig")
    for told in (alice.get(tried).content.decode(), report):
        assert "Accord repris jusqu’au" in told
        assert "avec Tremplin formation\u00a0: Projet" in told or "avec Tremplin\u00a0: Projet" in told


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("MANSOURI Karima", "K. M."),
        ("Karima Mansouri", "K. M."),
        ("Mme Mansouri", "M."),
        ("Éva LE GALL", "É. L."),
    ],
)
def test_of_a_name_only_initials_are_kept(name: str, kept: str) -> None:
    assert initials(name) == kept


def test_what_identifies_is_never_kept_and_nothing_is_inscribed_before_the_end(
    collective: Collective,
) -> None:
    alice = signed_in(collective.alice)
    before = Head.objects.get(partnership=collective.partnership).size
    tried = try_(alice, collective, TABLE.encode("cp1252"))
    page = alice.get(tried).content.decode()
    assert "K. M." in page
    assert "MANSOURI" not in page
    assert Head.objects.get(partnership=collective.partnership).size == before
    assert "acte inscrit" in apply(alice, tried).casefold()
    for secret in ("MANSOURI", "Karima", "Mansouri", "1990", "06 12", "Chalon", "71100"):
        assert secret not in words()


def test_each_line_says_what_becomes_of_it_and_duplicates_stand_side_by_side(collective: Collective) -> None:
    alice = signed_in(collective.alice)
    tried = try_(alice, collective, TABLE.encode("utf-8-sig"))
    context = alice.get(tried).context
    assert [(line.told.n, line.outcome.value) for line in context["plan"].lines] == [
        *((2, "created"), (3, "created"), (4, "resembles"), (5, "repeated"), (6, "wrong"), (7, "wrong"))
    ]
    page = alice.get(tried).content.decode()
    for sentence in (
        "même libellé, même date",
        "ligne 3",
        "même référence",
        "31/02/2025",
        "n’est pas membre ici",
    ):
        assert sentence in page
    report = alice.get(tried[:-1].replace("/essai", "/essai.csv")).content.decode("utf-8-sig")
    assert len(report.splitlines()) == 7


def test_all_is_inscribed_and_only_what_was_said(collective: Collective) -> None:
    alice = signed_in(collective.alice)
    tried = try_(alice, collective, TABLE.encode())
    page = apply(alice, tried, also=["4"])
    assert "Les personnes que vous accompagnez" in page
    assert Dossier.objects.count() == 3
    assert {one.referent for one in Dossier.objects.all()} == {
        collective.people["bob"],
        collective.people["alice"],
    }
    assert {one.opened_on.isoformat() for one in Dossier.objects.all()} == {"2025-12-03"}
    assert alice.get(tried).status_code in (302, 404)


def test_the_file_is_forgotten_once_imported_and_again_nothing_is_doubled(
    collective: Collective, settings: SimpleNamespace
) -> None:
    alice = signed_in(collective.alice)
    apply(alice, try_(alice, collective, b"Ref;Initiales\nA-1;K. M.\n"))
    assert not list((settings.INTERSTICE_HOME / "imports").glob("*.kept"))
    page = alice.get(try_(alice, collective, b"Ref;Initiales\nA-1;K. M.\n")).content.decode()
    assert "déjà suivi" in page
    assert Dossier.objects.count() == 1


def test_no_agreement_is_taken_unless_one_says_what_it_covers(collective: Collective) -> None:
    alice = signed_in(collective.alice)
    until = (localdate() + timedelta(days=90)).strftime("%d/%m/%Y")
    raw = (
        f"Ref;Initiales;Accord jusqu’au;Structure\nA-1;K. M.;{until};Tremplin, Inconnue\nA-2;L. B.;{until};\n"
    )
    tried = try_(alice, collective, raw.encode())
    assert "dites d’abord ce qu’il couvre" in alice.get(tried).content.decode()
    tried = try_(alice, collective, raw.encode(), subjects=["project"])
    page = alice.get(tried).content.decode()
    assert "« Inconnue » n’est pas autour de la table" in page
    apply(alice, tried)
    assert Agreement.objects.count() == 1
    assert list(Share.objects.values_list("organisation", "subjects")) == [(collective.tremplin, ["project"])]


def test_a_name_is_kept_for_the_circle_where_a_rule_asks_for_it(collective: Collective) -> None:
    a_rule_in_force(collective, clauses=[SetClause(type="dossier_identity", parameters={"by": "identity"})])  # type: ignore[arg-type]
    alice = signed_in(collective.alice)
    apply(alice, try_(alice, collective, b"Ref;Nom;Pr\xe9nom\nA-1;Mansouri;Karima\n"))
    (kept,) = Words.objects.filter(text="Karima Mansouri")
    assert kept.audience == "circle"


def test_a_label_that_tells_who_it_is_is_refused_with_what_to_do(collective: Collective) -> None:
    alice = signed_in(collective.alice)
    page = alice.get(try_(alice, collective, "Ref;Libellé\nA-1;Karima Mansouri\n".encode())).content.decode()
    assert "ferait reconnaître la personne" in page


def test_columns_are_corrected_by_hand_and_a_reference_is_needed(collective: Collective) -> None:
    alice = signed_in(collective.alice)
    columns = give(alice, collective, b"Machin;Truc\nA-1;K. M.\n")
    answer = alice.post(columns, as_chosen(alice, columns))
    assert answer.status_code == 422
    assert "Choisissez la colonne de la référence" in answer.content.decode()
    twice = alice.post(columns, as_chosen(alice, columns, column_0="reference", column_1="reference"))
    assert "choisi pour deux colonnes" in twice.content.decode()
    right = alice.post(columns, as_chosen(alice, columns, column_0="reference", column_1="initials"))
    apply(alice, str(right.headers["Location"]))
    assert Dossier.objects.count() == 1


def test_a_dry_run_that_is_out_of_date_is_refused_and_kept(collective: Collective) -> None:
    alice = signed_in(collective.alice)
    tried = try_(alice, collective, b"Ref;Initiales\nA-1;K. M.\n")
    answer = alice.post(tried, {"shown": "0" * 64})
    assert answer.status_code == 422
    assert "Relisez ce qui sera ouvert" in answer.content.decode()
    assert not Dossier.objects.exists()


def test_what_a_dry_run_did_not_show_is_not_inscribed(collective: Collective) -> None:
    """A rule that names people came into force meanwhile: no name is kept without having been shown (A25)."""
    alice = signed_in(collective.alice)
    tried = try_(alice, collective, b"Ref;Nom;Pr\xe9nom\nA-1;Mansouri;Karima\n")
    shown = digest(alice.get(tried).content.decode())
    a_rule_in_force(collective, clauses=[SetClause(type="dossier_identity", parameters={"by": "identity"})])  # type: ignore[arg-type]
    answer = alice.post(tried, {"shown": shown})
    assert answer.status_code == 422
    assert "Relisez ce qui sera ouvert" in answer.content.decode()
    assert not Words.objects.filter(text__contains="Karima").exists()
    assert not Dossier.objects.exists()


def test_nothing_is_offered_where_there_is_nothing_to_open(collective: Collective) -> None:
    alice = signed_in(collective.alice)
    raw = b"Ref;Initiales\nA-1;K. M.\n"
    assert "1 suivi est ouvert." in apply(alice, try_(alice, collective, raw))
    page = alice.get(try_(alice, collective, raw)).content.decode()
    assert "Rien n’est à ouvrir de ce fichier" in page
    assert "Ouvrir ce suivi" not in page


def test_outside_the_session_of_whoever_gave_it_nothing_is_there(collective: Collective) -> None:
    alice, bob = signed_in(collective.alice), signed_in(collective.bob)
    tried = try_(alice, collective, b"Ref;Initiales\nCANARI-1;K. M.\n")
    for other in (
        bob,
        signed_in(collective.alice),
        signed_in(collective.stranger),
        signed_in(collective.daniel),
    ):
        for address in (tried, tried.replace("essai", "colonnes"), tried.replace("essai", "suite")):
            assert other.get(address).status_code == 404
    for outside in (signed_in(collective.daniel), signed_in(collective.stranger)):
        assert outside.get(reverse("import_dossiers", args=[collective.partnership])).status_code == 404
    apply(alice, tried)
    assert "CANARI" not in bob.get(reverse("persons", args=[collective.partnership])).content.decode()
    again = try_(bob, collective, b"Ref;Initiales\nCANARI-1;K. M.\n")
    assert "déjà suivi" not in bob.get(again).content.decode()


def test_what_is_an_hour_old_is_gone(
    collective: Collective, settings: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    alice = signed_in(collective.alice)
    tried = try_(alice, collective, b"Ref;Initiales\nCANARI-1;K. M.\n")
    (file,) = (settings.INTERSTICE_HOME / "imports").glob("*.kept")
    assert b"CANARI" not in file.read_bytes()
    monkeypatch.setattr("interstice.paper.keeping.SECONDS", -1)
    assert alice.get(tried).status_code == 404
    sweep()
    assert not file.exists()


def test_a_long_import_shows_how_far_it_is_and_ends_by_itself(
    collective: Collective, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = []
    monkeypatch.setattr(beside, "MANY", 2)
    monkeypatch.setattr(beside, "Thread", lambda **told: SimpleNamespace(start=lambda: waiting.append(told)))
    monkeypatch.setattr("django.db.connections.close_all", lambda: None)
    alice = signed_in(collective.alice)
    raw = "Ref;Initiales\n" + "".join(f"A-{n};K. {chr(65 + n)}.\n" for n in range(5))
    tried = try_(alice, collective, raw.encode())
    going = alice.post(tried, {"shown": digest(alice.get(tried).content.decode())}, follow=True)
    assert "0 lignes sur 5" in going.content.decode()
    assert going.headers["Refresh"] == "2"
    monkeypatch.setattr("interstice.paper.keeping.SILENT", -1)
    assert "s’est interrompu" in alice.get(tried.replace("essai", "suite")).content.decode()
    monkeypatch.setattr("interstice.paper.keeping.SILENT", 300)
    (told,) = waiting
    told["target"](*told["args"])
    ended = alice.get(tried.replace("essai", "suite"), follow=True).content.decode()
    assert "5 suivis sont ouverts" in ended
    assert Dossier.objects.count() == 5


def test_an_import_that_is_refused_at_the_end_leaves_nothing(
    collective: Collective, monkeypatch: pytest.MonkeyPatch
) -> None:
    alice = signed_in(collective.alice)
    first = try_(alice, collective, b"Ref;Initiales\nA-1;K. M.\n")
    second = try_(alice, collective, b"Ref;Initiales\nA-1;K. M.\n")
    shown = digest(alice.get(second).content.decode())
    apply(alice, first)
    answer = alice.post(second, {"shown": shown}, follow=True)
    assert "Relisez ce qui sera ouvert" in answer.content.decode()
    assert Dossier.objects.count() == 1
