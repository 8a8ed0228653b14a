"""The gate: one way in, once, in order, or not at all."""

from __future__ import annotations

import json
from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from interstice.register.acts import UnknownAct, lifts, read, vocabulary, written
from interstice.register.checkpoints import checkpoint_of, verifier_key
from interstice.register.gate import effects
from interstice.register.models import Checkpoint, Entry, Head, Mention
from interstice.register.note import open_note, read_checkpoint
from interstice.register.refusals import OutOfSight, Refused
from interstice.register.replay import replay, snapshot
from interstice.register.tiles import served
from interstice.rules.commands.questions import join_question, raise_question
from interstice.rules.models import Question
from tests import given


@pytest.mark.django_db
def test_the_same_command_sent_twice_is_one_act_and_answers_the_same_number() -> None:
    collective = given.an_opened_partnership()
    door = collective.door(key="the same click")
    first = raise_question(collective.alice.through(door), sentence="Qui prévient la famille ?")
    again = raise_question(collective.alice.through(door), sentence="Qui prévient la famille ?")
    assert again.again
    assert again.numbers == first.numbers
    assert again.acts == first.acts
    assert Question.objects.filter(partnership=collective.partnership).count() == 1


@pytest.mark.django_db
def test_a_key_that_served_someone_else_is_refused() -> None:
    collective = given.an_opened_partnership()
    raise_question(collective.alice.through(collective.door(key="mine")), sentence="Qui prévient ?")
    with pytest.raises(Refused):
        raise_question(collective.bob.through(collective.door(key="mine")), sentence="Une autre ?")


@pytest.mark.django_db
def test_a_refused_command_leaves_the_register_and_the_vault_as_they_were() -> None:
    collective = given.an_opened_partnership()
    before = (Head.objects.get(partnership=collective.partnership).root, snapshot(collective.partnership))
    with pytest.raises(Refused):
        raise_question(collective.alice, sentence="   ")
    assert (
        Head.objects.get(partnership=collective.partnership).root,
        snapshot(collective.partnership),
    ) == before


@pytest.mark.django_db
def test_a_register_that_does_not_exist_answers_as_if_it_did_not() -> None:
    collective = given.an_opened_partnership()
    with pytest.raises(OutOfSight):
        join_question(collective.stranger, question=collective.departement)


@pytest.mark.django_db
@pytest.mark.parametrize("change", ["UPDATE register_entry SET act = 'x'", "DELETE FROM register_entry"])
def test_the_database_itself_refuses_to_change_or_remove_an_entry(change: str) -> None:
    given.an_opened_partnership()
    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(change)


@pytest.mark.django_db
def test_entries_are_numbered_from_nought_without_gaps_and_repeat_what_they_sign() -> None:
    collective = given.an_opened_partnership()
    entries = list(Entry.objects.filter(partnership=collective.partnership).order_by("n"))
    assert [entry.n for entry in entries] == list(range(len(entries)))
    told = json.loads(bytes(entries[-1].bytes))
    assert set(told) == {
        "v",
        "partnership",
        "n",
        "act",
        "on",
        "at",
        "member",
        "organisation",
        "command",
        "body",
    }
    assert told["act"] == entries[-1].act


@pytest.mark.django_db
def test_the_day_of_an_act_and_the_hour_of_its_entry_are_both_kept() -> None:
    collective = given.an_opened_partnership()
    late = raise_question(
        collective.as_("alice", on=date(2026, 2, 20)), sentence="Une question d’avant-hier ?"
    )
    entry = Entry.objects.get(partnership=collective.partnership, n=late.n)
    assert entry.on == date(2026, 2, 20)
    assert entry.at.date() == collective.today


@pytest.mark.django_db
def test_replaying_gives_the_same_tables_and_each_act_mentions_what_it_bears_on() -> None:
    collective = given.an_opened_partnership()
    raised = raise_question(collective.alice, sentence="Qui prévient la famille ?")
    question = given.made(raised, "question")
    assert Mention.objects.filter(
        partnership=collective.partnership, thing=question, n=raised.numbers[0]
    ).exists()
    before = snapshot(collective.partnership)
    assert replay(collective.partnership) == Head.objects.get(partnership=collective.partnership).size
    assert snapshot(collective.partnership) == before


@pytest.mark.django_db
def test_an_adopted_rule_seals_the_register_with_a_checkpoint_that_anyone_can_open() -> None:
    collective = given.an_opened_partnership()
    given.a_rule_in_force(collective)
    sealed = Checkpoint.objects.filter(partnership=collective.partnership).order_by("-size")[0]
    told = read_checkpoint(open_note(sealed.text, verifier_key(collective.partnership)))
    assert told.size == sealed.size == Head.objects.get(partnership=collective.partnership).size
    assert checkpoint_of(collective.partnership) == sealed.text
    assert served(collective.partnership, "checkpoint") == sealed.text.encode()
    assert served(collective.partnership, f"tile/entries/000.p/{sealed.size}") is not None
    assert served(collective.partnership, f"tile/0/000.p/{sealed.size}") is not None
    assert served(collective.partnership, f"tile/0/000.p/{sealed.size + 1}") is None


@pytest.mark.django_db
def test_the_state_in_which_a_day_ends_is_signed_when_the_next_begins() -> None:
    collective = given.an_opened_partnership()
    size = Head.objects.get(partnership=collective.partnership).size
    collective.day(1)
    raise_question(collective.alice, sentence="Et demain ?")
    assert Checkpoint.objects.filter(partnership=collective.partnership, size=size).exists()


@pytest.mark.django_db
def test_every_act_of_a_collective_is_read_back_as_it_was_written() -> None:
    collective = given.an_opened_partnership()
    given.a_rule_in_force(collective)
    for entry in Entry.objects.filter(partnership=collective.partnership):
        body = json.loads(bytes(entry.bytes))["body"]
        assert written(read(entry.act, body)) == body


def test_an_act_of_a_newer_installation_is_named_and_not_guessed() -> None:
    with pytest.raises(UnknownAct, match=r"rule\.dreamt/1"):
        read("rule.dreamt/1", {})


def test_an_old_version_is_lifted_by_a_pure_function(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(lifts, "partnership.named/0", lambda body: {"name": body["title"]})
    assert read("partnership.named/0", {"title": "empreinte"}).name == "empreinte"  # type: ignore[attr-defined]


def test_each_kind_of_act_has_one_effect() -> None:
    ours = {kind for kind in vocabulary.values() if kind.__module__.startswith("interstice.")}
    assert ours <= set(effects)
