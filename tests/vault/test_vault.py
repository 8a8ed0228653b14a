"""The vault: words for those who may read them, erased when their author asks, while the register stands."""

from __future__ import annotations

import pytest

from interstice.register.models import Entry
from interstice.register.refusals import Refused
from interstice.register.verification import verify
from interstice.rules.commands.questions import raise_question
from interstice.rules.models import Question
from interstice.vault.commands import erase_identity, erase_words
from interstice.vault.models import Audience, Identity, Words
from interstice.vault.queries import sayings, voiced
from interstice.vault.sight import may_read
from tests import given
from tests.given import Collective

SECRET = "canari-des-mots-à-effacer"


@pytest.fixture
def collective(db: None) -> Collective:
    made = given.an_opened_partnership()
    raise_question(made.alice, sentence="Qui prévient la famille ?", words=SECRET)
    return made


def mark_of(text: str) -> str:
    return Words.objects.get(text=text).fingerprint


def test_the_register_holds_no_word_of_what_was_said(collective: Collective) -> None:
    every = b"".join(bytes(line) for line in Entry.objects.values_list("bytes", flat=True))
    for said in (SECRET, "famille", "Alice", "Thévenet", "CCAS"):
        assert said.encode() not in every


def test_erased_words_leave_text_and_salt_and_the_register_still_verifies(collective: Collective) -> None:
    mark = mark_of(SECRET)
    erase_words(collective.alice, mark)
    words = Words.objects.get(fingerprint=mark)
    assert (words.text, words.salt) == (None, None)
    assert verify(collective.partnership).problems == []
    question = Question.objects.get(partnership=collective.partnership)
    voiced(collective.bob, [question])
    assert str(question.said.words) == "effacé"  # type: ignore[attr-defined]


def test_nobody_erases_the_words_of_another_and_nobody_erases_twice(collective: Collective) -> None:
    mark = mark_of(SECRET)
    with pytest.raises(Refused, match="Seule la personne qui a écrit"):
        erase_words(collective.bob, mark)
    erase_words(collective.alice, mark)
    with pytest.raises(Refused, match="déjà effacés"):
        erase_words(collective.alice, mark)


def test_words_of_the_collective_are_read_by_members_and_by_no_one_else(collective: Collective) -> None:
    mark = mark_of(SECRET)
    words = Words.objects.get(fingerprint=mark)
    assert str(sayings(collective.bob, [mark])[mark]) == SECRET
    assert may_read(collective.bob, words)
    for outsider in (collective.daniel, collective.stranger, collective.enters("gaspard", "ccas")):
        assert sayings(outsider, [mark]) == {}
        assert not may_read(outsider, words)


def test_words_reserved_to_someone_are_read_by_that_person_alone(collective: Collective) -> None:
    mark = mark_of(SECRET)
    Words.objects.filter(fingerprint=mark).update(
        audience=Audience.MEMBERS, readers=[str(collective.people["carol"])]
    )
    words = Words.objects.get(fingerprint=mark)
    assert may_read(collective.carol, words)
    assert sayings(collective.carol, [mark])
    assert not may_read(collective.bob, words)
    assert sayings(collective.bob, [mark]) == {}


def test_an_erased_name_leaves_the_acts_read_as_those_of_someone_who_was_a_member(
    collective: Collective,
) -> None:
    erase_identity(collective.alice)
    assert Identity.objects.get(id=str(collective.alice.identity)).name == ""
    question = Question.objects.get(partnership=collective.partnership)
    assert question.by == collective.people["alice"]
    assert verify(collective.partnership).problems == []
    with pytest.raises(Refused):
        erase_identity(collective.alice)
