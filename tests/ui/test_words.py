"""What people said, on a page: escaped, or said to be erased."""

from dataclasses import dataclass

import pytest
from django.utils.translation import override

from interstice.ui import words


@dataclass
class Words:
    text: str | None
    erased: bool = False


def test_words_are_shown_as_they_were_written_and_harmless() -> None:
    assert (
        words.said(Words("l'un <script>alert(1)</script>"))
        == "l&#x27;un &lt;script&gt;alert(1)&lt;/script&gt;"
    )
    assert words.said("un <b>texte</b>") == "un &lt;b&gt;texte&lt;/b&gt;"


def test_erased_words_say_that_they_were_erased() -> None:
    with override("fr"):
        assert words.said(Words(None, erased=True)) == '<span class="efface">effacé</span>'
        assert words.quoted(Words(None, erased=True)) == '<span class="efface">effacé</span>'
        assert "effacé" in words.paragraphs(Words(None, erased=True))


def test_what_was_never_said_leaves_nothing() -> None:
    for nothing in (None, "", Words(None), Words("")):
        assert words.said(nothing) == ""
        assert words.quoted(nothing) == ""
        assert words.paragraphs(nothing) == ""


def test_a_name_that_replaces_an_erased_one_is_shown() -> None:
    assert words.said(Words("une personne qui était membre", erased=True)) == "une personne qui était membre"


def test_words_are_quoted_in_the_marks_of_the_language() -> None:
    with override("fr"):
        assert words.quoted(Words("Dix <jours>")) == "«\u00a0Dix &lt;jours&gt;\u00a0»"
    with override("en"):
        assert words.quoted(Words("Ten days")) == "“Ten days”"


def test_an_empty_line_parts_two_paragraphs_and_a_single_one_goes_to_the_line() -> None:
    text = Words("Un\r\ndeux\n\nTrois <b>")
    assert words.paragraphs(text, "parole-s") == (
        '<p class="parole-s">Un<br>deux</p><p class="parole-s">Trois &lt;b&gt;</p>'
    )
    assert words.paragraphs("Un") == "<p>Un</p>"


def test_a_difference_shows_what_comes_and_what_goes_escaped() -> None:
    shown = words.diff([("=", "dans les "), ("-", "trente"), ("+", "quinze <b>"), ("=", " jours")])
    assert shown == "dans les <del>trente</del><ins>quinze &lt;b&gt;</ins> jours"


def test_a_difference_of_an_unknown_operation_is_refused() -> None:
    with pytest.raises(ValueError, match="« = »"):
        words.diff([("?", "texte")])
