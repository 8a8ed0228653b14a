"""The report-back owed: by which day, by which mode, by which text; in working days with French holidays."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from interstice.followups.kinds import Mode
from interstice.followups.models import Referral
from interstice.followups.queries.owed import Owed, owed
from interstice.followups.working_days import days_after, is_worked, next_moment, worked_on_or_after
from interstice.rules.clauses.followups import ReportBack
from interstice.rules.commands.adaptations import adapt_rule, agree_to_adaptation
from interstice.rules.inputs import clause_set
from tests.followups.given_referrals import a_referral
from tests.given import Collective, a_founded_partnership, a_rule_in_force, made

pytestmark = pytest.mark.django_db


@pytest.fixture
def collective() -> Collective:
    return a_founded_partnership()


def owed_to(collective: Collective, who: str, by: str = "bob") -> Owed:
    """What someone would owe to this person for somebody sent today."""
    here = collective.people
    return owed(collective.partnership, on=collective.today, to=here[who], by=here[by])


def adapted(collective: Collective, rule: UUID, who: str, with_: str, **told: Any) -> UUID:
    """The rule adapted for someone, agreed with another."""
    done = adapt_rule(
        collective.as_(who),
        rule=rule,
        for_actor=collective.people[who],
        counterpart=collective.people[with_],
        clauses=[clause_set("report_back", **told)],
        difference="Autrement, entre nous.",
    )
    adaptation = made(done, "adaptation")
    agree_to_adaptation(collective.as_(with_), adaptation=adaptation)
    return adaptation


@pytest.mark.parametrize(
    ("on", "count", "due"),
    [
        ("2026-03-02", 1, "2026-03-03"),
        ("2026-03-06", 1, "2026-03-09"),
        ("2026-04-03", 1, "2026-04-07"),  # Easter Monday
        ("2026-04-30", 1, "2026-05-04"),  # 1 May, a Friday
        ("2026-05-07", 5, "2026-05-18"),  # 8 May and Ascension Day
        ("2026-07-13", 1, "2026-07-15"),
        ("2026-12-24", 1, "2026-12-28"),
        ("2026-12-31", 1, "2027-01-04"),
        ("2026-03-07", 1, "2026-03-09"),
    ],
)
def test_working_days_leave_out_week_ends_and_french_holidays(on: str, count: int, due: str) -> None:
    assert days_after(date.fromisoformat(on), count, counted="working") == date.fromisoformat(due)


@pytest.mark.parametrize(
    ("on", "count", "due"),
    [
        ("2024-06-18", 7, "2024-06-25"),
        ("2024-06-03", 30, "2024-07-03"),
        ("2026-03-06", 1, "2026-03-09"),  # a Saturday: the Monday after
        ("2026-04-24", 7, "2026-05-04"),  # 1 May: the Monday after
    ],
)
def test_calendar_days_end_on_a_day_that_is_worked(on: str, count: int, due: str) -> None:
    assert days_after(date.fromisoformat(on), count, counted="calendar") == date.fromisoformat(due)


def test_every_public_holiday_of_a_year_is_left_out() -> None:
    assert [day for day in (date(2026, 5, 8), date(2026, 5, 14), date(2026, 5, 25)) if is_worked(day)] == []
    assert worked_on_or_after(date(2026, 11, 11)) == date(2026, 11, 12)


@pytest.mark.parametrize(
    ("on", "since", "every", "due"),
    [
        ("2024-06-25", "2024-06-11", 2, "2024-08-31"),  # cucm, U43 and U49
        ("2024-08-10", "2024-06-11", 2, "2024-08-31"),
        ("2024-08-11", "2024-06-11", 2, "2024-10-31"),
        ("2024-06-25", "2024-06-11", 1, "2024-07-31"),
        ("2024-12-31", "2024-08-31", 6, "2025-02-28"),
    ],
)
def test_a_moment_that_comes_back_is_due_by_the_end_of_its_month(
    on: str, since: str, every: int, due: str
) -> None:
    found = next_moment(date.fromisoformat(on), date.fromisoformat(since), every)
    assert found == date.fromisoformat(due)


def test_without_any_rule_the_default_holds_and_no_rule_is_said(collective: Collective) -> None:
    said = owed_to(collective, "alice")
    assert said.due == days_after(collective.today, 30, counted="working")
    assert (said.text.rule, said.text.adaptation, said.modes) == (None, None, ())
    assert said.answer_due == days_after(collective.today, 15, counted="working")


def test_the_rule_gives_the_day_and_the_modes(collective: Collective) -> None:
    rule = a_rule_in_force(
        collective,
        clauses=[
            clause_set("report_back", delay_days=10, modes=["phone", "voice"]),
            clause_set("referral_acceptance", delay_days=3, counted="calendar"),
        ],
    )
    said = owed_to(collective, "alice")
    assert said.due == days_after(collective.today, 10, counted="working")
    assert (said.text.rule, said.modes) == (rule, (Mode.PHONE, Mode.VOICE))
    assert said.answer_due == days_after(collective.today, 3, counted="calendar")


def test_the_pairs_adaptation_comes_before_the_rule_and_for_the_others_the_rule_stays(
    collective: Collective,
) -> None:
    rule = a_rule_in_force(collective, clauses=[clause_set("report_back", delay_days=30)])
    adaptation = adapted(collective, rule, "alice", "bob", delay_days=7, modes=["phone"])
    said = owed_to(collective, "alice")
    assert said.due == days_after(collective.today, 7, counted="working")
    assert (said.text.rule, said.text.adaptation, said.modes) == (rule, adaptation, (Mode.PHONE,))
    assert owed_to(collective, "carol").text.adaptation is None


def test_an_answer_is_never_awaited_later_than_the_report_back(collective: Collective) -> None:
    a_rule_in_force(collective, clauses=[clause_set("report_back", delay_days=5)])
    said = owed_to(collective, "alice")
    assert said.answer_due == said.due == days_after(collective.today, 5, counted="working")


def test_among_two_adaptations_that_of_whoever_receives_holds(collective: Collective) -> None:
    rule = a_rule_in_force(collective, clauses=[clause_set("report_back", delay_days=30)])
    with_bob = adapted(collective, rule, "alice", "bob", delay_days=7, modes=["phone"])
    with_carol = adapted(collective, rule, "alice", "carol", at="meeting", every_months=2, modes=["meeting"])
    assert owed_to(collective, "alice", by="bob").text.adaptation == with_bob
    said = owed_to(collective, "alice", by="carol")
    assert (said.text.adaptation, said.text.value.at) == (with_carol, "meeting")
    assert said.due == date(2026, 5, 31)


def test_what_is_sent_bears_the_day_and_the_text_that_gives_it(collective: Collective) -> None:
    rule = a_rule_in_force(collective, clauses=[clause_set("report_back", delay_days=30)])
    adaptation = adapted(collective, rule, "alice", "bob", delay_days=7, modes=["phone"])
    row = Referral.objects.get(id=a_referral(collective))
    assert row.due == days_after(collective.today, 7, counted="working")
    assert (row.due_rule, row.due_adaptation, row.modes) == (rule, adaptation, ["phone"])


def test_a_day_that_the_two_chose_stands_as_they_chose_it(collective: Collective) -> None:
    a_rule_in_force(collective, clauses=[clause_set("report_back", delay_days=30)])
    row = Referral.objects.get(id=a_referral(collective, due=date(2026, 3, 20)))
    assert (row.due, row.due_rule) == (date(2026, 3, 20), None)


def test_a_clause_written_before_days_were_counted_is_read_and_counts_working_days() -> None:
    old = ReportBack.read({"delay_days": 7, "modes": ["phone"]})
    assert (old.delay_days, old.counted) == (7, "working")
