"""Nothing about commitments is counted, ranked, asked for or grouped by person (RL1, RL8, F02, F12)."""

from __future__ import annotations

import ast
import inspect
import re
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from interstice.bonds import urls
from interstice.bonds.commands.commitments import keep_commitment, make_commitment, renegotiate_commitment
from interstice.bonds.models import Commitment, Renegotiation
from interstice.bonds.queries import commitments as listed
from tests.given import Collective, a_founded_partnership, made
from tests.rules.reading import Reader
from tests.stories.promises_counted import commitment_outcomes

ROOM = Path(__file__).parents[2] / "interstice" / "bonds"
SOURCES = sorted(file for file in ROOM.glob("**/*.py") if "migrations" not in file.parts)
PERSON = re.compile(r"member|person|who|by_|author|identity|auteur|membre|personne|qui")


def test_no_list_of_commitments_takes_a_person() -> None:
    queries = [one for _name, one in inspect.getmembers(listed, inspect.isfunction)]
    own = [one for one in queries if one.__module__.startswith("interstice.bonds")]
    assert own
    for query in own:
        taken = set(inspect.signature(query).parameters) - {"seen_by", "known", "on", "most"}
        assert not [one for one in taken if PERSON.search(one)], query


def test_no_query_aggregates_and_nothing_groups_by_who_promised() -> None:
    for file in SOURCES:
        text = file.read_text(encoding="utf-8")
        called = {node.attr for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Attribute)}
        assert not called & {"aggregate", "annotate", "groupby", "count"}, file
        assert "groupby" not in text, file


def test_no_address_lists_the_commitments_of_someone() -> None:
    asked = {converter for one in urls.urlpatterns for converter in one.pattern.converters}
    assert asked == {"partnership", "commitment", "gesture", "need"}


def test_no_column_scores_weighs_or_values_a_promise() -> None:
    scoring = re.compile(r"score|rate|rank|hours|euro|amount|late|breach|fail|broken|trust|level")
    for table in (Commitment, Renegotiation):
        assert not [one.name for one in table._meta.concrete_fields if scoring.search(one.name)]


@pytest.mark.django_db
def test_a_parameter_that_asks_for_someone_changes_nothing() -> None:
    here: Collective = a_founded_partnership()
    for who in ("alice", "bob"):
        make_commitment(here.as_(who), words=f"Une promesse de {who}.")
    carol = Reader(here, "carol")
    plain = carol.reads("commitments").text
    for name in ("member", "membre", "by", "by_member", "qui", "order", "tri"):
        assert carol.reads("commitments", **{name: str(here.people["bob"])}).text == plain


@pytest.mark.django_db
def test_what_became_of_them_is_told_for_all_together_on_any_day() -> None:
    here = a_founded_partnership()

    def promise(days: int) -> UUID:
        done = make_commitment(here.alice, words="Une promesse.", due=here.today + timedelta(days=days))
        return made(done, "commitment")

    kept, moved, late, _lapsed, _later = (promise(days) for days in (5, 5, 5, 5, 90))
    first = here.today
    renegotiate_commitment(
        here.alice, commitment=moved, due=first + timedelta(days=9), agreed_with=[here.people["bob"]]
    )
    keep_commitment(here.alice, commitment=kept)
    here.day(8)
    keep_commitment(here.alice, commitment=moved)
    keep_commitment(here.alice, commitment=late)
    now = commitment_outcomes(here.partnership, here.today)
    assert (now.on_time, now.renegotiated_then_kept, now.kept_late) == (1, 1, 1)
    assert (now.lapsed, now.not_due_yet, now.recorded) == (1, 1, 5)
    then = commitment_outcomes(here.partnership, first)
    assert (then.on_time, then.not_due_yet, then.recorded) == (1, 4, 5)
