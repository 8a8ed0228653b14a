"""A recomposed situation lets nobody be recognised; an ordinary sentence is left in peace (A25, A26, N05)."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources
from typing import Any

import pytest
from django.utils.translation import override
from faker import Faker
from hypothesis import given, settings
from hypothesis import strategies as some
from ruamel.yaml import YAML

from interstice.rules.identifying import Passage, passages, rewritten
from tests.rules.identifying_corpus import MUST_BE_CAUGHT, MUST_PASS

INVENTED = [sentence for sentence, _caught in MUST_BE_CAUGHT]


def seen(text: str, *known: str) -> list[tuple[str, str]]:
    return [(passage.kind, passage.text) for passage in passages(text, known)]


def suggested(text: str) -> list[str | None]:
    return [passage.suggestion for passage in passages(text)]


def told_in_the_stories() -> Iterator[tuple[str, str]]:
    for story in sorted(resources.files("interstice.stories").joinpath("data").iterdir(), key=str):
        acts: list[dict[str, Any]] = YAML(typ="safe").load(story.read_text("utf-8")).get("acts", [])
        for act in acts:
            if act["act"] in {"situation.told", "question.raised"}:
                yield f"{story.name}:{act['id']}", act["words"]


@pytest.mark.parametrize(("sentence", "expected"), MUST_BE_CAUGHT, ids=INVENTED)
def test_what_would_identify_someone_is_shown_where_it_stands(
    sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert seen(sentence) == expected


@pytest.mark.parametrize("sentence", MUST_PASS)
def test_an_ordinary_sentence_passes(sentence: str) -> None:
    assert seen(sentence) == []


@pytest.mark.parametrize("words", [words for _place, words in told_in_the_stories()])
def test_the_situations_and_questions_of_the_stories_pass(words: str) -> None:
    assert seen(words) == []


def test_the_stories_hold_situations_and_questions_to_read() -> None:
    assert len(list(told_in_the_stories())) >= 12


@pytest.mark.parametrize("sentence", INVENTED)
def test_a_typewritten_apostrophe_changes_nothing(sentence: str) -> None:
    plain = [(kind, text.replace("’", "'")) for kind, text in seen(sentence)]
    assert seen(sentence.replace("’", "'")) == plain


@pytest.mark.parametrize("sentence", INVENTED + MUST_PASS)
def test_a_space_that_does_not_break_changes_nothing(sentence: str) -> None:
    unbroken = [(kind, text.replace(" ", "\u00a0")) for kind, text in seen(sentence)]
    assert seen(sentence.replace(" ", "\u00a0")) == unbroken


@pytest.mark.parametrize("sentence", INVENTED)
def test_a_suggestion_no_longer_holds_what_it_was_made_for(sentence: str) -> None:
    for passage in passages(sentence):
        if passage.suggestion is not None:
            assert passage.text not in passage.suggestion


@pytest.mark.parametrize("sentence", INVENTED)
def test_taking_up_every_suggestion_ends_with_a_text_that_passes(sentence: str) -> None:
    text = sentence
    for _turn in range(8):
        found = [one for one in passages(text) if one.suggestion is not None]
        if not found:
            break
        text = rewritten(text, found[0])
    assert [one for one in passages(text) if one.suggestion is not None] == []


@pytest.mark.parametrize(
    ("sentence", "instead"),
    [
        ("Samira élève seule deux enfants.", "Une mère élève seule deux enfants."),
        (
            "Elle habite rue de la Verrerie et commence à huit heures.",
            "Elle habite dans le quartier et commence à huit heures.",
        ),
        ("Karim est arrivé en retard.", "Un homme est arrivé en retard."),
        ("Depuis mardi, Karim est absent.", "Depuis mardi, cet homme est absent."),
        ("Claude attend une réponse.", "Une personne attend une réponse."),
        ("On sait qu’Inès viendra.", "On sait que la personne viendra."),
        ("Le rendez-vous d’Inès est reporté.", "Le rendez-vous de la personne est reporté."),
        ("L’encadrante, Samira, est débordée.", "L’encadrante est débordée."),
        ("Sa voisine Rosa garde la petite.", "Sa voisine garde la petite."),
        ("M. et Mme Martin attendent.", "Des conjoints attendent."),
        ("La famille Diallo attend un logement.", "Une famille attend un logement."),
        ("Une femme de 34 ans cherche une garde.", "Une femme cherche une garde."),
        ("Elle amène sa fille de 6 ans.", "Elle amène sa fille d’âge scolaire."),
        ("Son bébé de 8 mois est gardé.", "Son bébé est gardé."),
        ("Une jeune femme de 22 ans dort dehors.", "Une jeune femme dort dehors."),
        ("Une mère, 34 ans, cherche une garde.", "Une mère cherche une garde."),
        ("Elle est âgée de trente-quatre ans.", "Elle est adulte."),
        ("Ils ont 14 et 16 ans.", "Ils sont d’âge scolaire."),
        ("Il approche de ses soixante ans.", "Il approche d’un certain âge."),
        ("À 19 ans, elle est partie.", "Dans la jeunesse, elle est partie."),
        ("Une dame de 63 ans vient seule.", "Une dame d’un certain âge vient seule."),
        ("Née le 12 mars 1987, elle a quitté l’école tôt.", "Elle a quitté l’école tôt."),
        ("Joignable au 06 12 34 56 78.", "Joignable par téléphone."),
        ("Écrivez-lui à mere@example.org.", "Écrivez-lui par courriel."),
        ("Allocataire CAF 1234567, sans ressources.", "Allocataire CAF, sans ressources."),
        ("Le courrier va à 71100 Chalon-sur-Saône.", "Le courrier va à Chalon-sur-Saône."),
    ],
)
def test_a_suggestion_reads_as_a_sentence(sentence: str, instead: str) -> None:
    assert suggested(sentence) == [instead]


@pytest.mark.parametrize("sentence", ["Tél. : 03 85 12 34 56", "Son numéro est le 06 12 34 56 78."])
def test_a_sentence_that_says_nothing_else_can_go(sentence: str) -> None:
    assert suggested(sentence) == [""]
    (passage,) = passages(sentence)
    assert rewritten(sentence, passage) == ""


@pytest.mark.parametrize("sentence", ["Elle s’appelle Awa et vit à l’hôtel.", "Il aura 18 ans au printemps."])
def test_what_only_its_author_can_rewrite_has_no_suggestion(sentence: str) -> None:
    assert suggested(sentence) == [None]
    (passage,) = passages(sentence)
    assert rewritten(sentence, passage) == sentence


def test_a_passage_is_shown_in_its_own_sentence() -> None:
    text = "Samira élève seule deux enfants. Elle habite rue de la Verrerie. La garde a sauté."
    first, second = passages(text)
    assert first.sentence == "Samira élève seule deux enfants."
    assert second.sentence == "Elle habite rue de la Verrerie."
    assert text[second.sentence_start :].startswith(second.sentence)
    assert rewritten(text, second) == (
        "Samira élève seule deux enfants. Elle habite dans le quartier. La garde a sauté."
    )


def test_an_abbreviation_does_not_end_a_sentence() -> None:
    (passage,) = passages("Nous avons reçu M. Perrin hier matin. Il repassera.")
    assert passage.sentence == "Nous avons reçu M. Perrin hier matin."


def test_the_sentence_that_follows_an_initial_is_left_out_of_the_name() -> None:
    (passage,) = passages("Nous suivons Mme B. Elle habite loin.")
    assert (passage.text, passage.sentence) == ("Mme B", "Nous suivons Mme B.")


def test_names_that_the_collective_knows_are_caught_without_a_first_name_or_a_title() -> None:
    text = "Depuis lundi, Zerrouki ne répond plus, et Bonin non plus."
    assert seen(text) == []
    assert seen(text, "Karim Zerrouki", "Nadège Bonin") == [("name", "Zerrouki"), ("name", "Bonin")]


def test_a_known_name_that_is_a_word_too_needs_its_capital_inside_a_sentence() -> None:
    assert seen("Rose ou noir, le dossier avance.", "Rose Petit") == []
    assert seen("Un petit service, et le dossier avance.", "Rose Petit") == []
    assert seen("Depuis lundi, Petit ne répond plus.", "Rose Petit") == [("name", "Petit")]


def test_why_a_passage_is_shown_is_said_in_the_reader_s_language() -> None:
    (passage,) = passages("Depuis mardi, Karim est absent.")
    with override("fr"):
        assert str(passage.why) == "Un prénom."


def test_the_first_names_of_the_package_are_caught_inside_a_sentence() -> None:
    names = Faker("fr_FR")
    names.seed_instance(20251121)
    missed = [
        name for name in {names.first_name() for _ in range(200)} if not seen(f"Hier, {name} est venu.")
    ]
    assert set(missed) <= {"Noël", "Alexandrie", "Lorraine"}


@settings(max_examples=200)
@given(some.text(max_size=300))
def test_any_text_is_read_and_every_passage_lies_in_its_sentence(text: str) -> None:
    reached = 0
    for passage in passages(text):
        assert_is_told_of(text, passage)
        assert passage.start >= reached
        reached = passage.end


@settings(max_examples=200)
@given(some.lists(some.sampled_from(INVENTED + MUST_PASS), max_size=6), some.sampled_from([" ", "\n", " – "]))
def test_sentences_put_together_are_still_read_one_by_one(parts: list[str], gap: str) -> None:
    text = gap.join(parts)
    for passage in passages(text):
        assert_is_told_of(text, passage)


def assert_is_told_of(text: str, passage: Passage) -> None:
    assert text[passage.start : passage.end] == passage.text
    assert passage.text
    end = passage.sentence_start + len(passage.sentence)
    assert text[passage.sentence_start : end] == passage.sentence
    assert passage.sentence_start <= passage.start < passage.end <= end
