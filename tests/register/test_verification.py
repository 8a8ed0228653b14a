"""Verification says which act was touched, and in what: whatever was changed behind the gate."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from django.db import connection

from interstice.register.models import Checkpoint, Entry, Head
from interstice.register.verification import verify
from interstice.rules.commands.questions import raise_question
from interstice.rules.models import Question
from interstice.vault.models import Words
from tests import given
from tests.given import Collective

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("broken_on_purpose")]


@pytest.fixture
def collective() -> Collective:
    made = given.an_opened_partnership()
    given.a_rule_in_force(made)
    raise_question(made.alice, sentence="Qui prévient la famille ?", words="Personne ne le sait.")
    return made


def test_an_honest_register_holds(collective: Collective) -> None:
    assert verify(collective.partnership).problems == []


def test_a_flipped_bit_in_an_entry_is_found_and_named(collective: Collective) -> None:
    entry = Entry.objects.filter(partnership=collective.partnership).order_by("n")[3]
    line = bytearray(entry.bytes)
    line[line.index(b'"at":"') + 8] ^= 1
    with without_triggers():
        Entry.objects.filter(pk=entry.pk).update(bytes=bytes(line))
    assert any("n° 3" in problem for problem in verify(collective.partnership).problems)


@pytest.mark.parametrize("column", ["act", "command"])
def test_a_column_that_no_longer_says_what_the_entry_says_is_found(
    collective: Collective, column: str
) -> None:
    entry = Entry.objects.filter(partnership=collective.partnership).order_by("n")[2]
    with without_triggers():
        Entry.objects.filter(pk=entry.pk).update(**{column: "autre"})
    assert any(f"« {column} »" in problem for problem in verify(collective.partnership).problems)


def test_an_entry_taken_away_is_missed(collective: Collective) -> None:
    with without_triggers():
        Entry.objects.filter(partnership=collective.partnership, n=4).delete()
    problems = verify(collective.partnership).problems
    assert any("n° 4" in problem for problem in problems)


def test_a_history_cut_at_its_end_is_missed_even_if_the_head_is_cut_with_it(collective: Collective) -> None:
    sealed = Checkpoint.objects.filter(partnership=collective.partnership).order_by("-size")[0]
    with without_triggers():
        Entry.objects.filter(partnership=collective.partnership, n__gte=sealed.size - 1).delete()
    Head.objects.filter(partnership=collective.partnership).update(size=sealed.size - 1)
    assert any(f"n° {sealed.size}" in problem for problem in verify(collective.partnership).problems)


def test_a_row_that_no_act_wrote_is_found(collective: Collective) -> None:
    Question.objects.filter(partnership=collective.partnership).update(settled_how="rule")
    assert any("rules.Question" in problem for problem in verify(collective.partnership).problems)


def test_words_changed_in_the_vault_no_longer_match_their_fingerprint(collective: Collective) -> None:
    Words.objects.filter(text="Personne ne le sait.").update(text="Tout le monde le sait.")
    assert any("mots" in problem for problem in verify(collective.partnership).problems)


def test_verifying_changes_nothing(collective: Collective) -> None:
    before = (
        Entry.objects.count(),
        Question.objects.count(),
        Head.objects.get(partnership=collective.partnership).root,
    )
    verify(collective.partnership)
    after = (
        Entry.objects.count(),
        Question.objects.count(),
        Head.objects.get(partnership=collective.partnership).root,
    )
    assert after == before


@contextmanager
def without_triggers() -> Iterator[None]:
    """What only who holds the database itself can do: take the guards away, tamper, put them back."""
    run: Callable[[str], object] = connection.cursor().execute
    if connection.vendor == "postgresql":
        run("ALTER TABLE register_entry DISABLE TRIGGER USER")
        yield
        run("ALTER TABLE register_entry ENABLE TRIGGER USER")
        return
    kept = (
        connection.cursor().execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    )
    for name, _ in kept:
        run(f"DROP TRIGGER {name}")
    yield
    for _, sql in kept:
        run(sql)
