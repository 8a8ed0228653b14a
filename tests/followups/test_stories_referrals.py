"""The referrals and the handover that the two stories tell, as the product keeps them (AT10, AT25)."""

from __future__ import annotations

from datetime import date

import pytest

from interstice.followups.acts.handovers import HandoverProposed, HandoverRecorded
from interstice.followups.models import Dossier, Handover, Referral
from interstice.followups.queries.owed import owed
from interstice.followups.states import State
from interstice.register.acts import act_of
from interstice.register.models import Entry
from interstice.rules.models import Adaptation
from interstice.vault.models import Words
from interstice.vault.queries import voiced
from tests.stories.playing import Played, play


@pytest.fixture(scope="module")
def cucm(stage: None) -> Played:
    return play("cucm")


@pytest.fixture(scope="module")
def chalon(stage: None) -> Played:
    return play("chalon")


def sent_on(played: Played, day: str) -> Referral:
    """The referral sent on that day."""
    return Referral.objects.get(partnership=played.partnership, sent_on=date.fromisoformat(day))


@pytest.mark.parametrize(
    ("day", "to", "by", "due", "modes"),
    [
        ("2024-06-18", "valerie", "agnes", "2024-06-25", ["phone"]),
        ("2024-06-25", "thierry", "yann", "2024-08-31", ["meeting"]),
    ],
)
def test_at10_what_is_owed_is_the_day_of_the_story_by_the_adaptation(
    cucm: Played, day: str, to: str, by: str, due: str, modes: list[str]
) -> None:
    on = date.fromisoformat(day)
    said = owed(cucm.partnership, on=on, to=cucm.member(to).id, by=cucm.member(by).id)
    row = sent_on(cucm, day)
    assert said.due == row.due == date.fromisoformat(due)
    assert row.modes == modes
    adaptation = Adaptation.objects.get(id=str(row.due_adaptation))
    assert (adaptation.for_actor, adaptation.rule_id) == (cucm.member(to).id, row.due_rule)


def test_c53_the_day_comes_from_the_rule_and_c27_from_the_two(chalon: Played) -> None:
    first, second = sent_on(chalon, "2024-06-03"), sent_on(chalon, "2024-11-04")
    assert (first.due, first.due_rule) == (date(2024, 7, 3), None)
    assert (second.due, second.due_rule) == (date(2024, 12, 4), chalon.rule("R5"))
    assert second.due_adaptation is None


def test_every_referral_of_the_stories_is_closed_by_a_report_back_that_was_read(
    cucm: Played, chalon: Played
) -> None:
    rows = Referral.objects.filter(partnership__in=[cucm.partnership, chalon.partnership])
    told = sorted((one.reported_on, one.report_mode, one.state) for one in rows)
    assert told == [
        (date(2024, 6, 24), "phone", State.ACKNOWLEDGED),
        (date(2024, 7, 1), "phone", State.ACKNOWLEDGED),
        (date(2024, 8, 27), "meeting", State.ACKNOWLEDGED),
        (date(2024, 12, 16), "phone", State.ACKNOWLEDGED),
    ]


def test_the_words_of_u48_are_valeries_and_agness_alone(cucm: Played) -> None:
    row = sent_on(cucm, "2024-06-18")
    read = []
    for who in ("valerie", "agnes", "rachid", "bruno"):
        voiced(cucm.acting(who, date(2024, 6, 24)), [row])
        if row.said.report_words:  # type: ignore[attr-defined]
            read.append(who)
    assert read == ["valerie", "agnes"]


def test_at25_the_handover_is_its_check_list_the_agreement_and_the_acceptance(cucm: Played) -> None:
    row = Handover.objects.get(partnership=cucm.partnership)
    voiced(cucm.acting("yann", date(2024, 6, 26)), [row])
    assert [str(one) for one in row.said.checked] == [  # type: ignore[attr-defined]
        "accord de la personne",
        "projet et démarches en cours",
        "dates utiles",
        "rendez-vous à trois",
        "acceptation de celui qui reçoit",
    ]
    assert (row.rule, row.person_agreement) == (cucm.rule("R3"), True)
    assert (row.proposed_on, row.accepted_on) == (date(2024, 6, 26), date(2024, 6, 26))
    assert Dossier.objects.get(id=row.dossier_id).referent == cucm.member("yann").id
    entries = Entry.objects.filter(partnership=cucm.partnership, act__startswith="handover.")
    kinds = [type(act_of(one)) for one in entries.order_by("n")]
    assert kinds == [HandoverProposed, HandoverRecorded]
    assert not Words.objects.filter(text__contains="Rendez-vous à trois ce matin").exists()
