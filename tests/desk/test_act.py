"""An act's page: what was said, for whom, when, what holds it; and one's own words erased."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from interstice.parties.commands.mandates import give_mandate
from interstice.register.models import Entry
from interstice.rules.commands.questions import raise_question
from interstice.vault.models import Words
from tests.desk.reading import keeps_quiet
from tests.given import Collective, a_founded_partnership
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db

SENTENCE = "Quand une personne ne répond plus, qui l’appelle ?"
WORDS = "Chez nous, c’est l’accueil, quand il est ouvert."


@pytest.fixture
def here() -> Collective:
    return a_founded_partnership()


def asked(here: Collective) -> int:
    return raise_question(here.bob, sentence=SENTENCE, words=WORDS).n


def test_an_act_tells_its_words_its_author_and_what_holds_it(here: Collective) -> None:
    n = asked(here)
    page = Reader(here, "alice").reads("act", n)
    assert page.says(f"Acte n° {n}", WORDS, "Au nom de CCAS", f"acte n° {n - 1}")
    leaf = bytes(Entry.objects.get(partnership=here.partnership, n=n).leaf_hash).hex()
    digits = page.soup.select_one("aside .empreinte")
    assert digits is not None
    assert digits.get_text().replace(" ", "") == leaf


def test_an_act_done_for_an_organisation_prints_its_mandate(here: Collective) -> None:
    give_mandate(
        here.daniel,
        organisation=here.departement,
        until=date(2026, 12, 31),
        scope="Décider du fonctionnement",
        limits="Aucune dépense nouvelle",
    )
    done = raise_question(here.alice, sentence=SENTENCE)
    page = Reader(here, "bob").reads("act", done.n)
    assert page.says(
        "mandat jusqu’au 31 décembre 2026", "Décider du fonctionnement", "Aucune dépense nouvelle"
    )


def test_a_mandate_that_is_over_is_not_printed(here: Collective) -> None:
    give_mandate(here.daniel, organisation=here.departement, until=here.day(30), scope="Décider")
    here.day(30)
    done = raise_question(here.alice, sentence=SENTENCE)
    assert Reader(here, "bob").reads("act", done.n).without("mandat jusqu’au")


def test_an_act_entered_after_the_day_it_happened_says_both(here: Collective) -> None:
    here.day(30)
    n = raise_question(here.as_("bob", on=here.today - timedelta(days=10)), sentence=SENTENCE).n
    page = Reader(here, "alice").reads("act", n)
    assert page.says("Fait le 22 mars 2026", "Inscrit le 1er avril 2026", "Inscrit après coup")


def test_the_first_act_holds_to_nothing(here: Collective) -> None:
    assert Reader(here, "alice").reads("act", 0).says("rien : il ouvre le registre")


def test_what_a_register_keeps_holds_no_word(here: Collective) -> None:
    page = Reader(here, "alice").reads("act", asked(here))
    kept = page.soup.select_one("pre")
    assert kept is not None
    assert "question.raised/1" in kept.get_text()
    assert "accueil" not in kept.get_text()
    assert "Rousset" not in kept.get_text()


def test_ones_own_words_are_erased_and_the_act_stays(here: Collective) -> None:
    n = asked(here)
    bob = Reader(here, "bob")
    page = bob.reads("act", n)
    forms = page.soup.select('form[action$="/effacer/"]')
    assert len(forms) == 2
    mark = Words.objects.get(partnership=here.partnership, text=WORDS).fingerprint
    done = bob.post(
        reverse("erase_words", args=[here.partnership, n]), [("mark", mark), ("key", "effacer-un")]
    )
    assert done.says("Vos mots sont effacés", "effacé", SENTENCE)
    assert keeps_quiet(Reader(here, "alice").reads("act", n), WORDS)
    assert Entry.objects.filter(partnership=here.partnership, n=n).exists()


def test_erasing_is_offered_to_the_author_alone_and_refused_to_others(here: Collective) -> None:
    n = asked(here)
    alice = Reader(here, "alice")
    assert not alice.reads("act", n).soup.select('form[action$="/effacer/"]')
    mark = Words.objects.get(partnership=here.partnership, text=WORDS).fingerprint
    at = reverse("erase_words", args=[here.partnership, n])
    refused = alice.client.post(at, {"mark": mark, "key": str(uuid4())})
    assert refused.status_code == 422
    assert "Seule la personne qui a écrit ces mots" in refused.content.decode()


def test_erasing_twice_with_one_key_is_one_act(here: Collective) -> None:
    n = asked(here)
    bob = Reader(here, "bob")
    mark = Words.objects.get(partnership=here.partnership, text=WORDS).fingerprint
    before, key = Entry.objects.filter(partnership=here.partnership).count(), str(uuid4())
    for _click in range(2):
        bob.client.post(reverse("erase_words", args=[here.partnership, n]), {"mark": mark, "key": key})
    assert Entry.objects.filter(partnership=here.partnership).count() == before + 1


def test_an_act_out_of_sight_does_not_exist(here: Collective) -> None:
    n = asked(here)
    assert Reader(here, "daniel").reads("act", n).status == 404
    assert Reader(here, "alice").reads("act", 9999).status == 404
