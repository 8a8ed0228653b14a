"""Many acts inscribed together leave the bytes, the root and the rows that they leave one after another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction

from interstice.followups.acts.dossiers import AgreementGiven, DossierOpened, Shared
from interstice.followups.effects import importing  # noqa: F401 (declares the batched effects)
from interstice.followups.kinds import Subject
from interstice.register.acts import Act, Fingerprint
from interstice.register.gate import Inscribed, Turn, command
from interstice.register.many import batched_effects, inscribe_many
from interstice.register.models import Entry, Head
from interstice.register.replay import Snapshot, snapshot
from tests.given import Collective, a_founded_partnership

pytestmark = pytest.mark.django_db
MARK = Fingerprint("A" * 43 + "=")


def acts(turn: Turn, collective: Collective, many: int) -> list[Act]:
    alice, bob = collective.people["alice"], collective.people["bob"]
    made: list[Act] = []
    for _number in range(many):
        dossier = turn.new_id()
        made.append(
            DossierOpened(
                dossier=dossier,
                reference=MARK,
                label=MARK,
                identity=None,
                referent=alice,
                circle=(alice, bob),
            )
        )
        made.append(
            AgreementGiven(
                dossier=dossier,
                agreement=turn.new_id(),
                given_on=turn.today,
                until=turn.today + timedelta(days=90),
                shares=(Shared(organisation=collective.ccas, subjects=(Subject.PROJECT,)),),
                shown_in=(),
            )
        )
    return made


def together(turn: Turn, told: list[Act]) -> None:
    inscribe_many(turn, [(act, None) for act in told])


def one_by_one(turn: Turn, told: list[Act]) -> None:
    for act in told:
        turn.inscribe(act)


def outcome(
    collective: Collective, inscribe: Callable[[Turn, list[Act]], None], many: int
) -> tuple[list[bytes], str, Snapshot, Inscribed]:
    """What the register and the tables hold after the command, which is then undone."""

    @command
    def do(turn: Turn) -> None:
        inscribe(turn, acts(turn, collective, many))

    with transaction.atomic():
        done = do(collective.as_("alice", key="many"))
        lines = [bytes(one.bytes) for one in Entry.objects.filter(command="many").order_by("n")]
        held = (lines, Head.objects.get(partnership=collective.partnership).root)
        rows = snapshot(collective.partnership)
        transaction.set_rollback(True)
    return (*held, rows, done)


def plain(done: Inscribed) -> Any:
    return done.numbers, done.acts


@pytest.mark.parametrize("many", [1, 3, 260])
def test_together_or_one_by_one_the_register_and_the_tables_are_the_same(many: int) -> None:
    collective = a_founded_partnership()
    day, drawn = collective.today, collective._drawn
    first = outcome(collective, together, many)
    collective.today, collective._drawn = day, drawn
    collective._drawn = type(drawn)(next(drawn) - 1)
    second = outcome(collective, one_by_one, many)
    assert first[0] == second[0]
    assert first[1] == second[1]
    assert first[2] == second[2]
    assert plain(first[3]) == plain(second[3])


def test_batches_are_declared_for_what_imports_bring() -> None:
    assert {DossierOpened, AgreementGiven} <= set(batched_effects)


def test_an_act_inscribed_with_others_keeps_its_own_day() -> None:
    collective = a_founded_partnership()
    before = collective.today - timedelta(days=40)

    @command
    def do(turn: Turn) -> None:
        opened = [act for act in acts(turn, collective, 2) if isinstance(act, DossierOpened)]
        inscribe_many(turn, [(opened[0], before), (opened[1], None)])

    done = do(collective.alice)
    days = Entry.objects.filter(partnership=collective.partnership, n__in=done.numbers).order_by("n")
    assert list(days.values_list("on", flat=True)) == [before, collective.today]
