"""Texts that leave the collective, on their page."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from interstice.rules.models import Outgoing
from tests.given import Collective, an_opened_partnership
from tests.rules.agreeing import adopted, outside
from tests.rules.reading import Page, Reader

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Collective:
    """Three organisations around the table, today."""
    return an_opened_partnership().is_(timezone.localdate())


def circulated(here: Collective, who: str = "alice") -> Page:
    """Someone makes a text circulate, from the page."""
    return (
        Reader(here, who)
        .reads("circulate")
        .press(
            "Le faire circuler",
            title="Note au financeur",
            addressed_to="La Région",
            text="Nous ouvrons le chantier.",
        )
    )


def ruled(here: Collective, **more: object) -> None:
    """A rule asks that two organisations reread what says our orientations."""
    asked = {"what": "orientations", "reread_by": [str(here.ccas), str(here.tremplin)]}
    adopted(here, "Parler au-dehors", clauses=[outside(**asked, **more)])


def test_without_any_rule_a_text_goes_out_freely(here: Collective) -> None:
    page = circulated(here)
    assert page.says("Acte inscrit au registre n°", "Note au financeur", "Rien ne le retient")
    assert page.says("Aucune règle n’en dit plus")
    text = Outgoing.objects.get().id
    after = page.reader.reads("outgoing_gesture", text, "laisser-sortir").press("Le laisser sortir")
    assert after.says("Le texte est sorti", "Sorti le")


def test_what_is_missing_is_told_with_the_rule_that_asks_for_it(here: Collective) -> None:
    ruled(here)
    page = circulated(here)
    assert page.says("CCAS", "Tremplin", "pas encore relu", "Par notre règle « Parler au-dehors »")
    text = Outgoing.objects.get().id
    refused = page.reader.reads("outgoing_gesture", text, "laisser-sortir").press("Le laisser sortir")
    assert refused.status == 422
    assert refused.says(
        "Ce texte ne sort pas encore", "C’est notre règle « Parler au-dehors » qui le demande"
    )
    assert Outgoing.objects.get().sent_on is None


def test_an_organisation_rereads_and_its_last_word_counts(here: Collective) -> None:
    ruled(here)
    circulated(here)
    text, bob = Outgoing.objects.get().id, Reader(here, "bob")
    page = bob.reads("outgoing_gesture", text, "relire")
    assert page.says("Nous ouvrons le chantier.")
    assert not page.soup.select("input[type=radio][checked]")
    against = page.press("Répondre", agrees="no", words="Dites que nous sommes trois.")
    assert against.says("Votre relecture est inscrite", "pas ainsi", "Dites que nous sommes trois.")
    agreed = bob.reads("outgoing_gesture", text, "relire").press("Répondre", agrees="yes")
    assert agreed.says("peut sortir")
    assert agreed.without("Dites que nous sommes trois.")


def test_an_answer_without_a_choice_keeps_its_words(here: Collective) -> None:
    ruled(here)
    circulated(here)
    page = Reader(here, "bob").reads("outgoing_gesture", Outgoing.objects.get().id, "relire")
    after = page.press("Répondre", words="Je ne sais pas encore.")
    assert after.status == 422
    assert after.says("Choisissez")
    assert after.value("words") == "Je ne sais pas encore."


def test_until_its_day_the_text_circulates(here: Collective) -> None:
    ruled(here, circulate_days=10)
    page = circulated(here)
    assert Outgoing.objects.get().not_before == here.today + timedelta(days=10)
    assert page.says("Il circule jusqu’au")


def test_a_text_that_is_blank_keeps_the_rest(here: Collective) -> None:
    page = Reader(here, "alice").reads("circulate").press("Le faire circuler", title="Note", text=" ")
    assert page.status == 422
    assert page.value("title") == "Note"
    assert not Outgoing.objects.exists()


def test_it_is_the_collective_s_own_affair(here: Collective) -> None:
    circulated(here)
    text = Outgoing.objects.get().id
    for who in ("daniel", "zoe"):
        reader = Reader(here, who)
        assert reader.reads("outgoing").status == 404
        assert reader.reads("outgoing_gesture", text, "relire").status == 404
