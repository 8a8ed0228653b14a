"""A convention as it was signed: filled clauses, empty clauses, and no percentage."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from interstice.parties.commands.conventions import record_convention
from interstice.parties.inputs import ConventionClauseInput
from interstice.parties.models import Thing
from interstice.parties.queries.conventions import conventions
from interstice.parties.queries.horizons import Ends, horizons
from interstice.register.refusals import Refused
from tests import given

pytestmark = pytest.mark.django_db

PARTIES = ConventionClauseInput(key="c1", title="Les parties", text="Sont parties…", filled=True)
DECISION = ConventionClauseInput(key="c2", title="La décision et l’arbitrage")


def test_a_convention_keeps_its_clauses_in_order_filled_or_empty() -> None:
    collective = given.an_opened_partnership()

    record_convention(
        collective.daniel,
        title="Convention partenariale",
        clauses=[PARTIES, DECISION],
        signed_on=date(2025, 1, 14),
        words="Elle dit qui en est ; le reste est à définir.",
    )

    (recorded,) = conventions(collective.carol)
    assert [(one.key, one.filled_from_start) for one in recorded.clauses] == [("c1", True), ("c2", False)]
    assert [str(one.said.title) for one in recorded.clauses] == ["Les parties", "La décision et l’arbitrage"]  # type: ignore[attr-defined]
    assert set(
        Thing.objects.filter(id__in=[one.id for one in recorded.clauses]).values_list("kind", flat=True)
    ) == {"clause"}


def test_the_end_of_a_convention_is_a_horizon() -> None:
    collective = given.an_opened_partnership()
    end = collective.today + timedelta(days=400)

    record_convention(collective.alice, title="Convention", clauses=[DECISION], ends_on=end)

    assert [(one.ends, one.on) for one in horizons(collective.bob)] == [(Ends.CONVENTION, end)]


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"title": " "}, "intitulé"),
        ({"clauses": [PARTIES, PARTIES]}, "même repère"),
        ({"clauses": [ConventionClauseInput(key="article premier", title="Les parties")]}, "repère"),
        ({"clauses": [ConventionClauseInput(key="c3", title="")]}, "n’a pas d’intitulé"),
        ({"signed_on": date(2026, 1, 1), "ends_on": date(2025, 1, 1)}, "finir avant"),
    ],
)
def test_a_convention_that_does_not_hold_together_is_refused(changed: dict[str, Any], refusal: str) -> None:
    collective = given.an_opened_partnership()

    with pytest.raises(Refused, match=refusal):
        record_convention(collective.alice, **({"title": "Convention", "clauses": [PARTIES]} | changed))


def test_a_guest_does_not_record_a_convention() -> None:
    collective = given.an_opened_partnership()

    with pytest.raises(Refused, match="appartient aux membres"):
        record_convention(collective.enters("erin", "ccas"), title="Convention", clauses=[PARTIES])


def test_a_convention_recorded_twice_with_one_key_is_recorded_once() -> None:
    collective = given.an_opened_partnership()

    for _ in range(2):
        record_convention(collective.as_("alice", key="double-clic"), title="Convention", clauses=[PARTIES])

    assert len(conventions(collective.alice)) == 1
