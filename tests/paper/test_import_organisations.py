"""A directory is tried line by line, then taken whole; nobody takes a seat by it; again adds nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from interstice.paper.organisations.dry_run import Outcome, Plan
from interstice.paper.organisations.importing import carry_out, dry_run
from interstice.paper.organisations.reading import read_directory
from interstice.paper.sheets import Unreadable
from interstice.parties.decisions.sameness import compared
from interstice.parties.models import KnownOrganisation, Organisation
from interstice.register.models import Head
from interstice.register.refusals import Refused
from tests.given import Collective, a_founded_partnership
from tests.parties.test_pages_gestures import signed_in
from tooling.checks import ROOT

pytestmark = pytest.mark.django_db
SHARED = ROOT.parent / "shared" / "data"
HERE = Path(__file__).parent / "data"


def shared(name: str) -> bytes:
    file = SHARED / name
    if not file.exists():
        pytest.skip(
            f"{name} is not beside the repository (../shared/data): the extracts in tests are read alone"
        )
    return file.read_bytes()


def outcomes(plan: Plan) -> list[Outcome]:
    return [line.outcome for line in plan.lines]


def directory(text: str, partnership: object = None) -> Plan:
    return carry_out(read_directory(text.encode(), "partenaires.csv"), partnership)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Association Le Tremplin", "LE TREMPLIN (association)"),
        ("CCAS de Valbourg", "Centre communal d’action sociale de Valbourg"),
        ("CCAS de Valbourg", "C.C.A.S de VALBOURG"),
        ("CCAS de Valbourg", "C. C. A. S. - Valbourg"),
        ("CCAS de Valbourg", "Centre Communal d'Action Sociale (CCAS) de Valbourg"),
        ("S.A.R.L. Étape", "Etape SARL"),
        ("Mission locale du Bassin", "MISSION LOCALE BASSIN"),
    ],
)
def test_accents_capitals_and_legal_forms_do_not_tell_apart(one: str, other: str) -> None:
    assert compared(one, "Valbourg") == compared(other, "Valbourg")


def test_two_houses_of_one_town_stay_two() -> None:
    names = ("Mission locale de Valbourg", "CCAS de Valbourg", "Ville de Valbourg", "C.I.A.S. de Valbourg")
    assert len({compared(name, "Valbourg") for name in names}) == 4


def test_lines_are_created_matched_repeated_or_refused_and_why() -> None:
    text = (
        "Structure;SIRET;CP Ville\r\n"
        "Association Étape;;71100 Chalon\r\n"
        "ETAPE;;71100 CHALON\r\n"
        ";;71100 Chalon\r\n"
        "Sans lieu;;\r\n"
        "La Poste;35600000000048;\r\n"
        "Faux;12345678901234;71100 Chalon\r\n"
    )
    plan = directory(text)
    assert outcomes(plan) == ["created", "repeated", "refused", "refused", "created", "created"]
    assert "ligne 2" in plan.lines[1].why
    assert "pas de nom" in plan.lines[2].why
    assert "Ni SIRET ni commune" in plan.lines[3].why
    assert "SIRET écarté" in plan.lines[5].entry.defects[0]
    assert outcomes(directory(text)).count(Outcome.MATCHED) == 3
    assert KnownOrganisation.objects.count() == 3


@pytest.mark.parametrize(
    "written",
    ["356 000 000 00048", "35600000000048.0", "'35600000000048", "356.000.000-00048", "35600000000048,0"],
)
def test_a_siret_is_read_as_spreadsheets_write_it(written: str) -> None:
    (line,) = directory(f'Nom;SIRET\nLa Poste;"{written}"\n').lines
    assert (line.entry.is_.siret, line.entry.defects) == ("35600000000048", [])


def test_two_establishments_of_one_name_are_two_even_where_one_was_known_without_its_siret() -> None:
    directory("Nom;Commune\nLa Poste;Lens\n")
    two = "Nom;Commune;SIRET\nLa Poste;Lens;35600000000048\nLa Poste;Lens;35600000009075\n"
    assert outcomes(directory(two)) == ["matched", "created"]
    assert outcomes(directory(two)) == ["matched", "matched"]
    assert KnownOrganisation.objects.count() == 2


def test_a_line_that_repeats_one_of_another_sheet_says_which_sheet() -> None:
    told = {"nord": [{"nom": "Étape", "commune": "Lens"}], "sud": [{"nom": "Etape", "commune": "LENS"}]}
    plan = carry_out(read_directory(json.dumps(told).encode(), "deux.json"), None)
    assert outcomes(plan) == ["created", "repeated"]
    assert "ligne 1" in plan.lines[1].why
    assert "deux.json, liste «\u00a0nord\u00a0»" in plan.lines[1].why


def test_a_postal_code_of_two_towns_does_not_make_them_one() -> None:
    plan = directory("Nom;CP;Commune\nMairie annexe;71100;Sevrey\nMairie annexe;71100;Lux\n")
    assert outcomes(plan) == ["created", "created"]


def test_whoever_is_around_the_table_is_not_added() -> None:
    collective = a_founded_partnership()
    text = "Nom;Commune\nTremplin formation;Valbourg\nCcas de Valbourg;Valbourg\n"
    size = Head.objects.get(partnership=collective.partnership).size
    plan = dry_run(read_directory(text.encode(), "p.csv"), collective.partnership)
    assert len(plan.lines) == 2
    assert Head.objects.get(partnership=collective.partnership).size == size
    assert Organisation.objects.filter(partnership=collective.partnership).count() == 3


def test_the_reduced_form_is_taken_and_again_adds_nothing() -> None:
    raw = (HERE / "services.extract.json").read_bytes()
    read = read_directory(raw, "services.json")
    first = carry_out(read, None)
    assert first.count()[Outcome.CREATED] == KnownOrganisation.objects.count() > 3
    again = carry_out(read, None)
    assert again.count()[Outcome.CREATED] == 0
    assert again.count()[Outcome.MATCHED] == first.count()[Outcome.CREATED]


def test_the_whole_file_of_services_is_taken() -> None:
    read = read_directory(shared("services-lille.data-inclusion.json"), "services.json")
    plan = carry_out(read, None)
    assert len(plan.lines) == 581
    assert (plan.count()[Outcome.CREATED], plan.count()[Outcome.REFUSED]) == (411, 2)
    assert KnownOrganisation.objects.filter(called="ccas", town="Lille").count() == 1
    assert carry_out(read, None).count()[Outcome.CREATED] == 0
    assert not Organisation.objects.exists()


def test_the_workbook_with_defects_is_taken_and_its_defects_named() -> None:
    read = read_directory(shared("structures-et-services-avec-defauts.xlsx"), "defauts.xlsx")
    plan = carry_out(read, None)
    assert list(KnownOrganisation.objects.values_list("name", "siret")) == [
        ("AGENCE ACTION LOGEMENT.", "82454114801871")
    ]
    told = " ".join([*plan.notes, *(" ".join(line.entry.defects) for line in plan.lines)])
    for defect in (
        *("son titre est une date", "est déjà le titre d’une autre", "manquent : source, date_maj"),
        *("ne doit pas se terminer par un point", "« 750121 »", "« beaucoup » : ce n’est pas un nombre"),
        *("pas une adresse de page", "pas une adresse électronique", "n’est pas dans la liste"),
    ):
        assert defect in told
    assert outcomes(plan).count(Outcome.IGNORED) == 4


def test_the_page_names_the_defects_of_services_too_and_the_sheet_of_each_line(
    collective: Collective,
) -> None:
    alice = signed_in(collective.alice)
    raw = shared("structures-et-services-avec-defauts.xlsx")
    page = alice.get(given(alice, collective, raw, "defauts.xlsx")).content.decode()
    for told in (
        *("feuille «\u00a0Services\u00a0»", "Logement social", "mobilisable_par «\u00a0autres\u00a0»"),
        *("«\u00a0beaucoup\u00a0»\u00a0: ce n’est pas un nombre", "«\u00a0750121\u00a0»"),
    ):
        assert told in page, told


def test_a_file_that_names_no_organisation_says_what_is_expected() -> None:
    with pytest.raises(Unreadable, match="On attend un titre"):
        read_directory(b"a;b\n1;2\n", "x.csv")
    with pytest.raises(Unreadable, match="JSON"):
        read_directory(b'{"a": ', "x.json")


def test_what_changed_since_the_dry_run_is_refused() -> None:
    read = read_directory("Nom;Commune\nÉtape;Chalon\n".encode(), "p.csv")
    shown = dry_run(read, None).digest()
    carry_out(read, None)
    with pytest.raises(Refused, match="a changé"):
        carry_out(read, None, shown)


@pytest.fixture
def collective() -> Collective:
    return a_founded_partnership()


def given(client: Client, collective: Collective, raw: bytes, name: str = "p.csv") -> str:
    from django.core.files.uploadedfile import SimpleUploadedFile

    told = {"table": SimpleUploadedFile(name, raw)}
    answer = client.post(reverse("import_organisations", args=[collective.partnership]), told)
    return str(answer.headers.get("Location", "")) or answer.content.decode()


def test_by_the_page_a_directory_is_tried_then_taken_and_fills_the_form_of_a_seat(
    collective: Collective,
) -> None:
    alice = signed_in(collective.alice)
    raw = b"Nom;SIRET;Code INSEE;Commune\nLa Poste;35600000000048;71076;Chalon\n;;;Lux\n"
    tried = given(alice, collective, raw)
    shown = alice.get(tried)
    page = shown.content.decode()
    assert "Ajouter cette organisation" in page
    assert "Il n’y a pas de nom" in page
    assert not KnownOrganisation.objects.exists()
    assert "La Poste" in alice.get(tried[:-1] + "/essai.csv").content.decode("utf-8-sig")
    assert alice.get(tried[:-1] + "/essai.xlsx").content.startswith(b"PK")
    answer = alice.post(tried, {"shown": shown.context["plan"].digest()}, follow=True)
    assert "La Poste" in answer.content.decode()
    assert "name=La+Poste" in answer.content.decode()
    assert alice.get(tried).status_code == 404
    seat = reverse("gesture", args=[collective.partnership, "organisation"])
    assert 'value="35600000000048"' in alice.get(f"{seat}?siret=35600000000048").content.decode()


def test_by_the_page_again_offers_only_what_is_left_to_do(collective: Collective) -> None:
    alice = signed_in(collective.alice)

    def tried(raw: bytes) -> tuple[str, str, str]:
        address = given(alice, collective, raw)
        shown = alice.get(address)
        return address, shown.context["plan"].digest(), shown.content.decode()

    address, shown, page = tried(b"Nom;Commune\nLe Canari;Lens\n")
    assert "Ajouter cette organisation" in page
    said = alice.post(address, {"shown": shown}, follow=True).content.decode()
    assert "L’annuaire compte 1 organisation de plus." in said
    assert "Rien n’est à ajouter de ce fichier" in tried(b"Nom;Commune\nLe Canari;Lens\n")[2]
    address, shown, page = tried(b"Nom;Commune;SIRET\nLe Canari;Lens;35600000000048\n")
    assert "Compléter celles que l’annuaire connaît" in page
    alice.post(address, {"shown": shown})
    assert KnownOrganisation.objects.get().siret == "35600000000048"


def test_a_directory_of_one_partnership_is_not_read_in_another(collective: Collective) -> None:
    alice, zoe = signed_in(collective.alice), signed_in(collective.stranger)
    tried = given(alice, collective, b"Nom;Commune\nLe Canari;Chalon\n")
    alice.post(tried, {"shown": alice.get(tried).context["plan"].digest()})
    assert collective.elsewhere is not None
    own = reverse("directory", args=[collective.elsewhere.partnership])
    assert "Canari" not in zoe.get(own).content.decode()
    assert zoe.get(reverse("directory", args=[collective.partnership])).status_code == 404
    assert zoe.get(tried).status_code == 404
    assert (
        signed_in(collective.bob).get(reverse("directory", args=[collective.partnership])).status_code == 200
    )


def test_what_a_person_gave_is_theirs_alone_until_it_is_taken(collective: Collective) -> None:
    tried = given(signed_in(collective.alice), collective, b"Nom;Commune\nLe Canari;Chalon\n")
    assert signed_in(collective.bob).get(tried).status_code == 404
    assert signed_in(collective.alice).get(tried).status_code == 404


def test_a_file_that_cannot_be_read_is_said_in_place(collective: Collective) -> None:
    said = given(signed_in(collective.alice), collective, b"%PDF-1.7", "convention.pdf")
    assert "n’est pas un tableau" in said


def test_the_extract_says_where_it_comes_from() -> None:
    assert "Licence Ouverte" in (HERE / "README.md").read_text(encoding="utf-8")
    assert json.loads((HERE / "services.extract.json").read_text(encoding="utf-8"))
