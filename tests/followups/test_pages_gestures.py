"""What a circle does with a dossier from its pages, without a script; to others these pages do not exist."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from interstice.followups.gestures import OF_A_DOSSIER
from interstice.followups.kinds import Closing, Subject
from interstice.followups.models import Agreement, Dossier, Note, PathwayStep, Preparation, Seat, Share
from interstice.rules.inputs import clause_set
from tests.followups.given_dossiers import PROJECT, a_commission, a_dossier
from tests.followups.reading import readers, today_together
from tests.given import a_rule_in_force
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db


def test_a_dossier_is_opened_from_the_list() -> None:
    here = today_together()
    alice = Reader(here, "alice")
    assert alice.reads("persons").says("Ouvrir un suivi")
    page = alice.reads("open_dossier")
    assert "identity" not in str(page.soup)
    went = page.press("Ouvrir ce suivi", reference="2026-014", label="K. M.", circle=[here.people["bob"]])
    row = Dossier.objects.get()
    assert went.went_to.endswith(f"/personnes/{row.id}/")
    assert went.says("K. M.", "2026-014", "Aucune note que vous puissiez lire.", "Rien ne se partage")
    assert Seat.objects.filter(dossier=row).count() == 2


def test_what_is_refused_stays_in_the_form() -> None:
    here = today_together()
    page = Reader(here, "alice").reads("open_dossier")
    refused = page.press("Ouvrir ce suivi", reference="2026-014", label="Samira Dahmani")
    assert refused.status == 422
    assert refused.says("Ce libellé ferait reconnaître la personne.")
    assert refused.value("reference", "form.feuille") == "2026-014"
    assert not Dossier.objects.exists()


def test_a_name_is_asked_for_only_where_a_rule_allows_it() -> None:
    here = today_together()
    a_rule_in_force(here, clauses=[clause_set("dossier_identity", by="identity")])
    page = Reader(here, "alice").reads("open_dossier")
    page.press("Ouvrir ce suivi", reference="2026-014", label="K. M.", identity="Karima Mansouri")
    dossier = Dossier.objects.get()
    shown = Reader(here, "bob").reads("person", dossier.id)
    assert shown.status == 404
    alice = page.reader.reads("person", dossier.id)
    assert alice.says("Karima Mansouri")
    assert "Karima" not in str(page.reader.reads("person", dossier.id, masque=1).soup)


def test_the_agreement_is_read_with_her_line_by_line() -> None:
    here = today_together()
    body = a_commission(here)
    dossier = a_dossier(here, circle=("bob",), shared={"bob": (Subject.PROJECT, Subject.HEALTH)})
    page = Reader(here, "alice").reads("person_gesture", dossier, "accord")
    assert page.says("Relire l’accord avec elle", "CCAS", "D’autres organisations", "Tremplin")
    until = here.today + timedelta(days=60)
    page.press(
        "Inscrire son accord",
        **{f"share-{here.ccas}": ["housing"], f"share-{here.tremplin}": ["project", "steps"]},
        until=until.isoformat(),
        shown_in=[body],
    ).says("L’accord de la personne est inscrit.", "Logement", "Commission de suivi")
    agreement = Agreement.objects.get(replaced_on__isnull=True)
    assert (agreement.until, agreement.shown_in) == (until, [str(body)])
    shares = dict(Share.objects.filter(agreement=agreement).values_list("organisation", "subjects"))
    assert shares == {here.ccas: ["housing"], here.tremplin: ["project", "steps"]}


def test_what_is_already_shared_is_ticked_in_advance() -> None:
    here = today_together()
    dossier = a_dossier(here, circle=("bob",))
    page = Reader(here, "alice").reads("person_gesture", dossier, "accord")
    page.press("Inscrire son accord")
    assert Share.objects.get(agreement__replaced_on__isnull=True).subjects == ["project", "steps"]


def test_a_partner_who_records_that_she_takes_it_back_reads_no_more() -> None:
    here = today_together()
    dossier = a_dossier(here, circle=("bob",))
    bob = Reader(here, "bob")
    after = bob.reads("person_gesture", dossier, "retirer-accord").press("Inscrire ce retrait")
    assert after.went_to.endswith("/personnes/")
    assert after.says("Le retrait est inscrit. L’accès est fermé.")
    assert after.without("K. M.")
    assert bob.reads("person", dossier).status == 404


def test_what_is_told_from_its_own_page() -> None:
    here = today_together()
    dossier = a_dossier(here, circle=("bob",))
    bob = Reader(here, "bob")
    _press(bob, dossier, "demande", "Inscrire ses mots", words="Passer mon permis.")
    _press(bob, dossier, "contact", "L’inscrire", member=here.people["bob"], words="le matin")
    _press(bob, dossier, "note", "Écrire cette note", subject="project", words="Deux matinées.")
    _press(bob, dossier, "etape", "Inscrire cette étape", words="Reçue par Bob.")
    assert bob.reads("person", dossier).says(
        "« Passer mon permis. »", "Bob Rousset. Le matin", "Deux matinées.", "Reçue par Bob."
    )
    assert Note.objects.get().readers == []
    assert PathwayStep.objects.get().happened_on == here.today


def test_the_margin_prepares_the_next_session() -> None:
    here = today_together()
    dossier = a_dossier(here, circle=("bob",))
    bob = Reader(here, "bob")
    page = bob.reads("person", dossier)
    page.press("Enregistrer la préparation", asks="Commencer.", reread_on=here.today.isoformat())
    assert Preparation.objects.get().reread_on == here.today
    assert bob.reads("person", dossier).value("asks", "#preparer") == "Commencer."


def test_the_circle_grows_and_whoever_leaves_goes_back_to_the_list() -> None:
    here = today_together()
    dossier = a_dossier(here, circle=("bob",), shared={"bob": PROJECT, "carol": PROJECT})
    alice, bob, carol = readers(here, "alice", "bob", "carol")
    _press(alice, dossier, "cercle", "Faire entrer", member=here.people["carol"])
    assert carol.reads("person", dossier).status == 200
    left = bob.reads("person_gesture", dossier, "quitter").press("Quitter le cercle")
    assert left.went_to.endswith("/personnes/")
    assert bob.reads("person", dossier).status == 404


def test_closing_reopening_correcting_and_erasing() -> None:
    here = today_together()
    dossier = a_dossier(here, circle=("bob",))
    alice = Reader(here, "alice")
    _press(alice, dossier, "corriger", "Corriger", label="A. M.")
    assert alice.reads("person", dossier).says("A. M.")
    _press(alice, dossier, "clore", "Clore", why=Closing.COMPLETED.value)
    assert alice.reads("person", dossier).says("le parcours est terminé", "Rouvrir ce suivi")
    _press(alice, dossier, "rouvrir", "Rouvrir")
    went = alice.reads("person_gesture", dossier, "effacer").press(
        "Effacer pour toujours", asked_by_person="asked"
    )
    assert went.went_to.endswith("/personnes/")
    assert went.without("A. M.")
    assert alice.reads("person", dossier).status == 404


def test_no_gesture_exists_for_those_outside() -> None:
    here = today_together()
    dossier = a_dossier(here, circle=("bob",))
    for reader in readers(here, "carol", "daniel", "zoe"):
        for gesture in (*OF_A_DOSSIER, "autre-chose"):
            assert reader.reads("person_gesture", dossier, gesture).status == 404
        assert reader.post(reader.at, []).status == 404


def test_every_gesture_shows_its_form_to_the_circle() -> None:
    here = today_together()
    dossier = a_dossier(here, circle=("bob",))
    for reader in readers(here, "alice", "bob"):
        for gesture, told in OF_A_DOSSIER.items():
            page = reader.reads("person_gesture", dossier, gesture)
            assert page.status == 200
            assert page.says(str(told.title))
        assert reader.reads("person_gesture", dossier, "autre-chose").status == 404


def _press(reader: Reader, dossier: UUID, gesture: str, button: str, **typed: object) -> None:
    after = reader.reads("person_gesture", dossier, gesture).press(button, **typed)
    assert after.status == 200
    assert after.went_to.endswith(f"/personnes/{dossier}/"), after.text[:3000]


@pytest.mark.parametrize(
    ("gesture", "button"), [("quitter", "Quitter le cercle"), ("retirer-accord", "Inscrire")]
)
def test_a_double_click_on_what_closes_the_page_is_no_empty_page(gesture: str, button: str) -> None:
    here = today_together()
    dossier = a_dossier(here)
    bob = Reader(here, "bob")
    page = bob.reads("person_gesture", dossier, gesture)
    for _double_click in range(2):
        left = page.press(button)
        assert (left.status, left.went_to) == (200, f"/p/{here.partnership}/personnes/")
    again = bob.reads("person_gesture", dossier, gesture)
    assert again.status == 404
