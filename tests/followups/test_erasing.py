"""Whom erasing falls to once nobody answers for a follow-up: its circle, else others, unread."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from django.utils import timezone

from interstice.followups.commands.dossiers import close_dossier, erase_dossier
from interstice.followups.kinds import Closing
from interstice.followups.models import Dossier
from interstice.followups.queries.awaiting import awaiting
from interstice.parties.commands.members import join, leave, pause
from interstice.register.refusals import OutOfSight, Refused
from interstice.rules.inputs import clause_set
from interstice.vault.models import Words
from tests.followups.given_dossiers import a_dossier
from tests.given import Collective, a_founded_partnership, a_rule_in_force
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db

TO_ERASE = "Effacer les mots d’un suivi clos"


def test_whoever_of_the_circle_still_reads_erases_once_no_colleague_of_the_referent_follows() -> None:
    here, dossier = _left_behind(days=150)
    assert _what(here, "bob") == [TO_ERASE]
    for who in ("carol", "daniel", "stranger"):
        _finds_nothing(here, who, dossier)
    assert "Effacer les mots de ce suivi" in str(Reader(here, "bob").reads("person", dossier).soup)
    erase_dossier(here.bob, dossier=dossier)
    assert not Words.objects.filter(about=dossier, text__isnull=False).exists()
    assert _what(here, "bob") == []


def test_as_long_as_somebody_answers_it_falls_to_nobody_else() -> None:
    here = a_founded_partnership()
    dossier = a_dossier(here)
    close_dossier(here.alice, dossier=dossier, why=Closing.RELAYED)
    pause(here.alice, back_on=here.today + timedelta(days=9))
    with pytest.raises(Refused, match="référent"):
        erase_dossier(here.bob, dossier=dossier, asked_by_person=True)


def test_once_the_circle_reads_no_more_the_referents_organisation_erases_without_reading() -> None:
    here, dossier = _left_behind(days=20, colleague="erwan")
    assert _what(here, "erwan") == [TO_ERASE]
    told = awaiting(here.erwan)[0]
    assert not [one for one in ("K. M.", "2026-001") if one in f"{told.called} {told.why}"]
    for who in ("bob", "carol", "daniel", "stranger"):
        _finds_nothing(here, who, dossier)
    with pytest.raises(OutOfSight):
        close_dossier(here.erwan, dossier=dossier, why=Closing.OTHER)
    erase_dossier(here.erwan, dossier=dossier)
    assert Dossier.objects.get(id=dossier).erased_on == here.today
    _finds_nothing(here, "erwan", dossier)


def test_without_anyone_of_that_organisation_those_who_accompanied_her_erase() -> None:
    here, dossier = _left_behind(days=20)
    assert _what(here, "bob") == [TO_ERASE]
    for who in ("carol", "daniel", "stranger"):
        _finds_nothing(here, who, dossier)
    erase_dossier(here.bob, dossier=dossier)


def test_without_anyone_of_the_circle_the_collective_applies_its_own_rule() -> None:
    here, dossier = _left_behind(days=20)
    leave(here.bob)
    assert _what(here, "carol") == [TO_ERASE]
    for who in ("daniel", "stranger"):
        _finds_nothing(here, who, dossier)
    erase_dossier(here.carol, dossier=dossier)


def test_nothing_is_erased_unread_before_the_day_that_the_rule_says() -> None:
    here, dossier = _left_behind(days=20, months=6, colleague="erwan")
    for who in ("erwan", "bob", "carol"):
        _finds_nothing(here, who, dossier)


def test_the_pages_of_it_show_no_word_of_hers() -> None:
    here, dossier = _left_behind(days=20, colleague="erwan")
    erwan = Reader(here, "erwan")
    assert erwan.reads("person", dossier).status == 404
    assert erwan.reads("person_gesture", dossier, "note").status == 404
    assert Reader(here, "bob").reads("person_gesture", dossier, "effacer").status == 404
    assert "effacer" not in str(erwan.reads("persons").soup.select("main"))
    assert erwan.client.get(f"/p/{here.partnership}/personnes/effacer/").status_code == 404
    page = erwan.reads("person_gesture", dossier, "effacer")
    assert page.says("Vous n’en lirez rien")
    assert not [one for one in ("K. M.", "2026-001") if one in str(page.soup)]
    page.press("Effacer pour toujours").says("Les mots de ce suivi sont effacés.")
    assert erwan.reads("person_gesture", dossier, "effacer").status == 404


def _left_behind(
    *,
    days: int,
    months: int = 1,
    colleague: str = "",
) -> tuple[Collective, UUID]:
    """Forty days ago Alice closed a follow-up in which Bob took part, and left.

    The agreement lasts so many days.
    """
    here = a_founded_partnership().is_(timezone.localdate() - timedelta(days=40))
    a_rule_in_force(here, clauses=[clause_set("dossier_retention", months=months)])
    if colleague:
        join(here.enters(colleague, "departement"))
    dossier = a_dossier(here, until=here.today + timedelta(days=days))
    close_dossier(here.alice, dossier=dossier, why=Closing.RELAYED)
    leave(here.alice)
    here.day(40)
    return here, dossier


def _finds_nothing(here: Collective, who: str, dossier: UUID) -> None:
    """It is neither told to them nor erased by them; the answer is that of what never was."""
    if who != "stranger":
        assert TO_ERASE not in _what(here, who)
    for asked in (False, True):
        with pytest.raises(OutOfSight):
            erase_dossier(
                here.stranger if who == "stranger" else here.as_(who), dossier=dossier, asked_by_person=asked
            )


def _what(here: Collective, who: str) -> list[str]:
    return [one.what for one in awaiting(here.as_(who)) if "accord de partage" not in one.what]
