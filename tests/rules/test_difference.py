"""What changes between two texts is read in whole words, and nothing is lost of either."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from interstice.rules.difference import ArticleChange, articles_difference, difference

WORDS = some.lists(
    some.sampled_from(
        [
            "l’",
            "accueil",
            "la",
            "personne",
            "dix",
            "jours",
            "rendez-vous",
            "n’a",
            "«",
            "»",
            ",",
            ".",
            " ; ",
            "\n",
        ]
    ),
    max_size=30,
)
TEXTS = some.one_of(some.text(max_size=80), WORDS.map(" ".join))

IN_FORCE = (
    "Lorsqu’une personne n’a pas répondu à deux rendez-vous, le délégué à l’insertion l’appelle dans les "
    "huit jours."
)
PROPOSED = (
    "Lorsqu’une personne n’a pas répondu à deux rendez-vous, le professionnel qu’elle a désigné comme "
    "premier contact l’appelle dans les dix jours. Le jour prévu pour cet appel est noté dès le premier jour."
)
EXIT = "Aucune sortie n’est prononcée avant que la commission ait entendu ce professionnel."
WELCOME = "L’accueil du CCAS peut lui transmettre un mot, sans en dire la raison."


def joined(pieces: list[tuple[str, str]], signs: str) -> str:
    return "".join(text for sign, text in pieces if sign in signs)


@given(TEXTS, TEXTS)
def test_the_pieces_give_back_both_texts(old: str, new: str) -> None:
    pieces = difference(old, new)
    assert joined(pieces, "=-") == old
    assert joined(pieces, "=+") == new


@given(TEXTS, TEXTS)
def test_no_piece_is_empty_and_no_two_alike_follow_each_other(old: str, new: str) -> None:
    pieces = difference(old, new)
    assert all(text for _sign, text in pieces)
    following = {one[0] + other[0] for one, other in pairwise(pieces)}
    assert following <= {"=-", "=+", "-=", "+=", "-+"}


@given(TEXTS)
def test_a_text_compared_with_itself_is_one_piece(text: str) -> None:
    assert difference(text, text) == ([("=", text)] if text else [])


def test_the_mock_up_s_article_reads_as_drawn() -> None:
    assert difference(IN_FORCE, PROPOSED) == [
        ("=", "Lorsqu’une personne n’a pas répondu à deux rendez-vous, le "),
        ("-", "délégué à l’insertion"),
        ("+", "professionnel qu’elle a désigné comme premier contact"),
        ("=", " l’appelle dans les "),
        ("-", "huit"),
        ("+", "dix"),
        ("=", " jours."),
        ("+", " Le jour prévu pour cet appel est noté dès le premier jour."),
    ]


def test_words_are_never_cut() -> None:
    assert difference("dans huit jours", "dans dix-huit jours") == [
        ("=", "dans "),
        ("-", "huit"),
        ("+", "dix-huit"),
        ("=", " jours"),
    ]


def test_crumbs_in_common_do_not_cut_a_new_sentence_into_pieces() -> None:
    pieces = difference(
        "Le service envoie un mot à la personne.", "Celle que le chantier attend a, à la fin, un rendez-vous."
    )
    assert [sign for sign, _text in pieces] == ["-", "+", "="]


def test_only_the_elided_word_changes() -> None:
    assert difference("l’accueil du CCAS", "l’équipe du CCAS") == [
        ("=", "l’"),
        ("-", "accueil"),
        ("+", "équipe"),
        ("=", " du CCAS"),
    ]


def fates(changes: list[ArticleChange]) -> list[tuple[str, int | None, int | None]]:
    return [(change.fate, change.old_number, change.new_number) for change in changes]


def test_an_article_put_in_leaves_the_others_what_they_are() -> None:
    changes = articles_difference([IN_FORCE, EXIT], [PROPOSED, WELCOME, EXIT])
    assert fates(changes) == [("changed", 1, 1), ("added", None, 2), ("kept", 2, 3)]
    assert changes[1].pieces == (("+", WELCOME),)
    assert changes[2].pieces == (("=", EXIT),)


def test_an_article_taken_out_stands_where_it_stood() -> None:
    changes = articles_difference([IN_FORCE, WELCOME, EXIT], [IN_FORCE, EXIT])
    assert fates(changes) == [("kept", 1, 1), ("removed", 2, None), ("kept", 3, 2)]
    assert changes[1].pieces == (("-", WELCOME),)


def test_the_first_article_taken_out_comes_first() -> None:
    assert fates(articles_difference([WELCOME, EXIT], [EXIT])) == [("removed", 1, None), ("kept", 2, 1)]


def test_articles_that_change_places_are_kept() -> None:
    assert fates(articles_difference([IN_FORCE, EXIT], [EXIT, IN_FORCE])) == [("kept", 2, 1), ("kept", 1, 2)]


def test_an_article_written_anew_is_one_taken_out_and_one_put_in() -> None:
    assert fates(
        articles_difference([WELCOME], ["Chacun appelle le jour même quand une équipe attend."])
    ) == [
        ("removed", 1, None),
        ("added", None, 1),
    ]


@pytest.mark.parametrize("text", ["", EXIT])
def test_two_articles_of_the_same_words_are_paired_in_order(text: str) -> None:
    assert fates(articles_difference([text, text], [text, text])) == [("kept", 1, 1), ("kept", 2, 2)]


def test_nothing_from_nothing_is_nothing() -> None:
    assert articles_difference([], []) == []


@given(some.lists(TEXTS, max_size=5), some.lists(TEXTS, max_size=5))
def test_every_article_is_told_once(old: list[str], new: list[str]) -> None:
    changes = articles_difference(old, new)
    assert sorted(n for change in changes if (n := change.old_number)) == list(range(1, len(old) + 1))
    assert [n for change in changes if (n := change.new_number)] == list(range(1, len(new) + 1))
    for change in changes:
        was = old[change.old_number - 1] if change.old_number else ""
        now = new[change.new_number - 1] if change.new_number else ""
        assert joined(list(change.pieces), "=-") == was
        assert joined(list(change.pieces), "=+") == now
