"""The entry line's ear: sentences of the trade become what they say, and nothing is invented.

From the second on, each corpus was written before it was heard, judged the ear once, and then became a guard.
What it is worth as a judgement is the share that was wholly right the first time, mistaken expectations
included. By another hand: 57 of 64, then 52 of 60. By one hand after the other, of 60 each: fifth 31, sixth
49, seventh 52 (around another table), eighth 50, ninth 49, tenth 53, eleventh 55, twelfth 52, thirteenth 52,
fourteenth 56, fifteenth 57. By four hands that had not seen the ear, of 100 each: 96, 89, 86 and 80; mended
from the first two alone, it understood 87 and 84 of the last two. By two more, of 100 each: 92, then 91 after
what the former taught. By two more, of 100 each, 90 and 86, then by four more 85, 94, 83 and 91, or 95 and
93, then 92, 98, 89 and 98 once those who do not agree and those who send are named, which those hands had
been told to leave out; by four more 94, 94, 91 and 93, or 98, 99, 97 and 97. A sentence that nobody has
written yet is thus wholly understood about nineteen times in twenty, less where it is told as people speak:
what was understood is shown as it is typed, and corrected in place.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from interstice.meetings.sentences import Table, understand
from tests.meetings.a_table import (
    OTHER_TABLE,
    TABLE,
    TODAY,
    C,
    Said,
    as_expected,
    called,
    understood,
)
from tests.meetings.sentences_corpus import SENTENCES
from tests.meetings.sentences_eighteenth import EIGHTEENTH
from tests.meetings.sentences_eighth import EIGHTH
from tests.meetings.sentences_eleventh import ELEVENTH
from tests.meetings.sentences_families import FAMILIES
from tests.meetings.sentences_fifteenth import FIFTEENTH
from tests.meetings.sentences_fifth import FIFTH
from tests.meetings.sentences_fourteenth import FOURTEENTH
from tests.meetings.sentences_held_out import FOURTH, SECOND, THIRD
from tests.meetings.sentences_judged import JUDGED
from tests.meetings.sentences_neighbours import NEIGHBOURS
from tests.meetings.sentences_nineteenth import NINETEENTH
from tests.meetings.sentences_ninth import NINTH
from tests.meetings.sentences_noted import NOTED
from tests.meetings.sentences_seventeenth import SEVENTEENTH
from tests.meetings.sentences_seventh import SEVENTH
from tests.meetings.sentences_sixteenth import SIXTEENTH
from tests.meetings.sentences_sixth import SIXTH
from tests.meetings.sentences_spoken import SPOKEN
from tests.meetings.sentences_taught import TAUGHT
from tests.meetings.sentences_tenth import TENTH
from tests.meetings.sentences_thirteenth import THIRTEENTH
from tests.meetings.sentences_thirtieth import THIRTIETH
from tests.meetings.sentences_thirty_first import THIRTY_FIRST
from tests.meetings.sentences_thirty_second import THIRTY_SECOND
from tests.meetings.sentences_thirty_third import THIRTY_THIRD
from tests.meetings.sentences_told import TOLD
from tests.meetings.sentences_twelfth import TWELFTH
from tests.meetings.sentences_twentieth import TWENTIETH
from tests.meetings.sentences_twenty_eighth import TWENTY_EIGHTH
from tests.meetings.sentences_twenty_fifth import TWENTY_FIFTH
from tests.meetings.sentences_twenty_first import TWENTY_FIRST
from tests.meetings.sentences_twenty_fourth import TWENTY_FOURTH
from tests.meetings.sentences_twenty_ninth import TWENTY_NINTH
from tests.meetings.sentences_twenty_second import TWENTY_SECOND
from tests.meetings.sentences_twenty_seventh import TWENTY_SEVENTH
from tests.meetings.sentences_twenty_sixth import TWENTY_SIXTH
from tests.meetings.sentences_twenty_third import TWENTY_THIRD

WHOLLY = 0.99
CORPORA = {
    "corpus": (SENTENCES, TABLE),
    "second": (SECOND, TABLE),
    "third": (THIRD, OTHER_TABLE),
    "fourth": (FOURTH, TABLE),
    "judged": (JUDGED, TABLE),
    "fifth": (FIFTH, TABLE),
    "sixth": (SIXTH, TABLE),
    "seventh": (SEVENTH, OTHER_TABLE),
    "eighth": (EIGHTH, TABLE),
    "ninth": (NINTH, TABLE),
    "tenth": (TENTH, TABLE),
    "eleventh": (ELEVENTH, TABLE),
    "twelfth": (TWELFTH, TABLE),
    "thirteenth": (THIRTEENTH, TABLE),
    "fourteenth": (FOURTEENTH, TABLE),
    "fifteenth": (FIFTEENTH, TABLE),
    "sixteenth": (SIXTEENTH, TABLE),
    "seventeenth": (SEVENTEENTH, TABLE),
    "eighteenth": (EIGHTEENTH, TABLE),
    "nineteenth": (NINETEENTH, TABLE),
    "twentieth": (TWENTIETH, TABLE),
    "twenty-first": (TWENTY_FIRST, TABLE),
    "twenty-second": (TWENTY_SECOND, TABLE),
    "twenty-third": (TWENTY_THIRD, TABLE),
    "twenty-fourth": (TWENTY_FOURTH, TABLE),
    "twenty-fifth": (TWENTY_FIFTH, TABLE),
    "twenty-sixth": (TWENTY_SIXTH, TABLE),
    "twenty-seventh": (TWENTY_SEVENTH, TABLE),
    "twenty-eighth": (TWENTY_EIGHTH, TABLE),
    "twenty-ninth": (TWENTY_NINTH, TABLE),
    "thirtieth": (THIRTIETH, TABLE),
    "thirty-first": (THIRTY_FIRST, TABLE),
    "thirty-second": (THIRTY_SECOND, TABLE),
    "thirty-third": (THIRTY_THIRD, TABLE),
    "taught": (TAUGHT, TABLE),
    "families": (FAMILIES, TABLE),
    "neighbours": (NEIGHBOURS, TABLE),
    "spoken": (SPOKEN, TABLE),
    "told": (TOLD, TABLE),
    "noted": (NOTED, TABLE),
}
EVERY = [said.sentence for sentences, _table in CORPORA.values() for said in sentences]


@pytest.mark.parametrize("name", CORPORA)
def test_nearly_every_sentence_is_understood_wholly(name: str) -> None:
    sentences, table = CORPORA[name]
    wrong = not_understood(sentences, table)
    right = 1 - len(wrong) / len(sentences)
    assert right >= WHOLLY, f"{right:.1%} :\n" + "\n".join(wrong)


def not_understood(sentences: Sequence[Said], table: Table) -> list[str]:
    found = [(said, understood(said.sentence, understand(said.sentence, table))) for said in sentences]
    return [f"  {said}\n  {heard}" for said, heard in found if not as_expected(said, heard)]


def test_the_corpus_is_that_of_a_trade() -> None:
    assert len(SENTENCES) >= 220
    assert len({said.sentence for said in SENTENCES}) == len(SENTENCES)
    assert {said.kind for said in SENTENCES} == {said.kind for said in SECOND}


def test_each_part_that_was_understood_keeps_its_place() -> None:
    sentence = "Joël reçoit Mme D. à l’atelier avant vendredi 27"
    heard = understand(sentence, TABLE)
    assert [(part.role, sentence[part.start : part.end]) for part in heard.parts] == [
        ("who", "Joël"),
        ("due", "avant vendredi 27"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Le dosier de secours sera monté par Isabelle avant vendrdi",
        "Isabelle va monterr le dossier de secours avant vendredi",
        "isabelle epluchera le dossier de secours avant vendredu",
        "Isabelle ficelle le dossier de secours, avnat vendredi",
        "Dossier de secours à ficeler par Isabelle avant vedredi",
    ],
)
def test_neither_a_slip_nor_a_rare_verb_hides_a_deed(sentence: str) -> None:
    heard = understand(sentence, TABLE)
    assert (heard.kind, heard.members, heard.due) == (C, (called("isabelle"),), date(2026, 11, 20))


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Claire appelle la CAF avant les vacances", "« avant les vacances » ne dit pas de date."),
        ("Claire appelle la CAF vendredi 28", "Le 28 novembre est un samedi : quel jour est-ce ?"),
        ("Claire appelle la CAF le 31 novembre", "Novembre s’arrête au 30."),
        ("Claire appelle la CAF mardi ou jeudi", "« mardi ou jeudi » : deux jours sont dits, lequel ?"),
        ("Joël ou Claire appelle l’employeur lundi", "« Joël ou Claire » : l’un ou l’autre ?"),
        (
            "Karim oriente Mme D. vers la CAF pour ses droits",
            "« la CAF » n’est pas une organisation d’ici : vers qui ?",
        ),
        ("Appeler la CAF avant lundi", "Qui s’en charge ?"),
        ("Paul appelle la CAF lundi", "« Paul » n’est pas à la table."),
    ],
)
def test_what_is_uncertain_stays_blank_and_is_said(sentence: str, said: str) -> None:
    assert said in understand(sentence, TABLE).unsure


def test_two_people_of_one_name_are_not_guessed() -> None:
    heard = understand("Valérie appelle la CAF lundi", with_another_valerie())
    assert (heard.members, heard.unsure) == ((), ("« Valérie » : Valérie Simonet, ou Valérie Jandot ?",))
    assert understand("Valérie J. appelle la CAF lundi", with_another_valerie()).members == (
        called("valerie2"),
    )


def with_another_valerie() -> Table:
    other = next(one for one in OTHER_TABLE.seated if one.first_name == "Valérie")
    return Table(
        today=TODAY,
        seated=(*TABLE.seated, other),
        houses=(*TABLE.houses, *OTHER_TABLE.houses),
        writer=called("nadine"),
    )


def test_the_next_session_is_a_date_only_when_it_is_known() -> None:
    alone = Table(today=TODAY, seated=TABLE.seated, houses=TABLE.houses)
    heard = understand("Claire fait un bilan à la prochaine commission", alone)
    assert (heard.due, heard.unsure) == (None, ("La date de la prochaine séance n’est pas connue.",))


def test_a_forced_kind_is_obeyed() -> None:
    assert understand("e: on relit le contrat", TABLE).kind is C


@settings(max_examples=300, deadline=None)
@given(some.text(max_size=160))
def test_no_text_makes_it_fall(text: str) -> None:
    heard = understand(text, TABLE)
    assert heard.kind
    assert all(0 <= part.start < part.end <= len(heard.sentence) for part in heard.parts)


WORDS = sorted({word for sentence in EVERY for word in sentence.split()})


@settings(max_examples=400, deadline=None)
@given(some.lists(some.sampled_from(WORDS), max_size=18), some.dates(date(1990, 1, 1), date(9989, 12, 31)))
def test_no_words_of_the_trade_make_it_fall_and_no_date_is_past(words: list[str], today: date) -> None:
    heard = understand(
        " ".join(words), Table(today=today, seated=TABLE.seated, houses=TABLE.houses, dossier=True)
    )
    assert heard.due is None or heard.due >= today


@settings(max_examples=200, deadline=None)
@given(some.sampled_from(EVERY), some.dates(date(2020, 1, 1), date(2060, 12, 31)))
def test_on_any_day_what_is_due_is_to_come(sentence: str, today: date) -> None:
    table = Table(today=today, seated=TABLE.seated, houses=TABLE.houses, next_session=today, dossier=True)
    heard = understand(sentence, table)
    assert heard.due is None or heard.due >= today
