"""The dossiers that stories declare open on their day, with the person's agreement, by their referent."""

from __future__ import annotations

from datetime import date

import pytest

from interstice.followups.models import Agreement, Dossier, Seat, Share
from interstice.followups.queries.presenting import called
from interstice.parties.models import Body
from interstice.register.actors import Hat
from interstice.stories.player import play_file
from interstice.vault.sight import opens
from tests.stories.playing import SHIPPED, Played

pytestmark = pytest.mark.django_db


def test_each_dossier_of_cucm_opens_on_its_day_for_its_circle() -> None:
    played = _played("cucm")
    rows = Dossier.objects.filter(partnership=played.partnership).order_by("n")
    told = {called(played.partnership, one.id): one for one in rows}
    assert set(told) == {
        "2024-003 · K. M.",
        "2024-007 · A. B.",
        "2024-011 · S. D.",
        "2024-019 · N. L.",
        "2025-002 · R. H.",
    }
    first = told["2024-003 · K. M."]
    assert first.opened_on == date(2024, 2, 5)
    valerie, rachid, agnes = (played.member(who).id for who in ("valerie", "rachid", "agnes"))
    assert set(Seat.objects.filter(dossier=first).values_list("member", flat=True)) == {
        valerie,
        rachid,
        agnes,
    }
    agreement = Agreement.objects.get(dossier=first)
    assert (agreement.given_on, agreement.until) == (date(2024, 2, 5), date(2024, 8, 5))
    assert len(agreement.shown_in) == 1
    assert Body.objects.filter(id=agreement.shown_in[0]).exists()
    assert {tuple(one.subjects) for one in Share.objects.filter(dossier=first.id)} == {
        ("project", "steps", "work_constraints")
    }


def test_everyone_of_a_circle_is_a_member_and_reads_while_the_agreement_lasts() -> None:
    played = _played("cucm", until="U27c")
    first = Dossier.objects.filter(partnership=played.partnership).order_by("n")[0]
    rachid = played.acting("rachid", date(2024, 8, 5))
    assert rachid.hat is Hat.MEMBER
    assert opens(rachid, first.id)
    assert not opens(played.acting("rachid", date(2024, 8, 6)), first.id)
    assert not opens(played.acting("thierry", date(2024, 3, 1)), first.id)


def test_a_story_played_again_opens_nothing_twice() -> None:
    _played("chalon")
    assert play_file(SHIPPED / "chalon.yaml").already
    assert Dossier.objects.count() == 2


def _played(name: str, until: str | None = None) -> Played:
    report = play_file(SHIPPED / f"{name}.yaml", until=until)
    return Played(name, report.partnership, until)
