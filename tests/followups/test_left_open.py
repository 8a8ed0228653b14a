"""An open follow-up that nobody reads any more: taken up by the house that answered, else kept its time."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from django.utils import timezone

from interstice.followups.commands.agreements import withdraw_agreement
from interstice.followups.commands.circles import take_up_dossier
from interstice.followups.commands.dossiers import close_dossier, erase_dossier
from interstice.followups.commands.handovers import accept_handover, propose_handover
from interstice.followups.commands.telling import write_note
from interstice.followups.kinds import Closing, Subject
from interstice.followups.models import Dossier
from interstice.followups.queries.awaiting import awaiting
from interstice.parties.commands.members import join, leave, pause
from interstice.register.refusals import OutOfSight
from interstice.rules.inputs import clause_set
from interstice.vault.models import Words
from interstice.vault.sight import opens
from tests.followups.given_dossiers import a_dossier
from tests.followups.given_referrals import a_referral
from tests.given import Collective, a_founded_partnership, a_rule_in_force, made
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db

TO_TAKE_UP = "Quelqu’un de votre organisation doit reprendre un suivi"
TO_ERASE = "Effacer les mots d’un suivi que plus personne ne lit"
HIDDEN = ("K. M.", "2026-001")


def left_open(*, ago: int = 0, months: int = 1, colleague: str = "erwan") -> tuple[Collective, UUID]:
    """Alice opened a follow-up so many days ago, with Bob, whose agreement is over; and she left."""
    here = a_founded_partnership().is_(timezone.localdate() - timedelta(days=ago + 11))
    a_rule_in_force(here, clauses=[clause_set("dossier_retention", months=months)])
    if colleague:
        join(here.enters(colleague, "departement"))
    dossier = a_dossier(here, until=here.today + timedelta(days=10))
    leave(here.alice)
    here.day(ago + 11)
    return here, dossier


def test_a_colleague_of_the_referent_is_told_that_somebody_is_left_and_not_who() -> None:
    here, dossier = left_open(months=6)
    (told,) = awaiting(here.erwan)
    assert told.what == TO_TAKE_UP
    assert not [one for one in HIDDEN if one in f"{told.called} {told.why}"]
    for who in ("bob", "carol"):
        assert awaiting(here.as_(who)) == []
    erwan = Reader(here, "erwan")
    assert erwan.reads("person", dossier).status == 404
    page = erwan.reads("person_gesture", dossier, "reprendre")
    assert not [one for one in HIDDEN if one in str(page.soup)]
    for _double_click in range(2):
        entered = page.press("Entrer dans ce cercle")
    assert entered.says("K. M.", "Reprendre ce suivi")
    assert [one.what for one in awaiting(here.erwan)][-1] == "Quelqu’un doit reprendre ce suivi"


def test_whoever_takes_it_up_becomes_referent_with_the_persons_agreement() -> None:
    here, dossier = left_open(months=6)
    take_up_dossier(here.erwan, dossier=dossier)
    told = {"to_member": here.people["erwan"], "checked": [], "person_agreement": True}
    done = propose_handover(here.erwan, dossier=dossier, **told)  # type: ignore[arg-type]
    accept_handover(here.erwan, handover=made(done, "handover"))
    assert Dossier.objects.get(id=dossier).referent == here.people["erwan"]
    close_dossier(here.erwan, dossier=dossier, why=Closing.NO_NEWS)


def test_to_anyone_else_there_is_nothing_to_take_up() -> None:
    here, dossier = left_open(months=6)
    for actor in (here.bob, here.carol, here.daniel, here.stranger):
        with pytest.raises(OutOfSight):
            take_up_dossier(actor, dossier=dossier)
    for who in ("bob", "carol", "zoe"):
        assert Reader(here, who).reads("person_gesture", dossier, "reprendre").status == 404


def test_while_its_referent_pauses_nobody_enters_in_their_absence() -> None:
    here = a_founded_partnership().is_(timezone.localdate() - timedelta(days=1))
    join(here.enters("erwan", "departement"))
    dossier = a_dossier(here, circle=())
    pause(here.alice)
    here.day(1)
    assert not [one for one in awaiting(here.erwan) if one.what == TO_TAKE_UP]
    with pytest.raises(OutOfSight):
        take_up_dossier(here.erwan, dossier=dossier)
    assert Reader(here, "erwan").reads("person_gesture", dossier, "reprendre").status == 404
    a_rule_in_force(here, clauses=[clause_set("dossier_retention", months=1)])
    here.day(60)
    assert not [one for one in awaiting(here.erwan) if one.what == TO_ERASE]
    with pytest.raises(OutOfSight):
        erase_dossier(here.erwan, dossier=dossier)


def test_as_long_as_someone_reads_it_nobody_enters_by_themselves() -> None:
    here = a_founded_partnership()
    join(here.enters("erwan", "departement"))
    dossier = a_dossier(here)
    with pytest.raises(OutOfSight):
        take_up_dossier(here.erwan, dossier=dossier)
    leave(here.alice)
    assert opens(here.bob, dossier)
    with pytest.raises(OutOfSight):
        take_up_dossier(here.erwan, dossier=dossier)


def test_its_time_of_keeping_begins_with_the_last_act_about_her() -> None:
    here, dossier = left_open(ago=25)
    (told,) = awaiting(here.erwan)
    assert told.what == TO_ERASE
    page = Reader(here, "erwan").reads("person_gesture", dossier, "effacer")
    assert page.says("Vous n’en lirez rien")
    for _double_click in range(2):
        assert page.press("Effacer pour toujours").status == 200
    assert not Words.objects.filter(about=dossier, text__isnull=False).exists()
    assert awaiting(here.erwan) == []


def test_before_its_day_nobody_erases_it_and_without_that_house_those_who_accompanied_do_then() -> None:
    here, dossier = left_open(months=6, colleague="")
    for actor in (here.bob, here.carol):
        with pytest.raises(OutOfSight):
            erase_dossier(actor, dossier=dossier)
    here.day(190)
    assert [one.what for one in awaiting(here.bob)] == [TO_ERASE]
    assert awaiting(here.carol) == []
    erase_dossier(here.bob, dossier=dossier)


def test_one_that_is_read_is_not_erased_however_long_ago_its_last_act() -> None:
    here = a_founded_partnership()
    a_rule_in_force(here, clauses=[clause_set("dossier_retention", months=1)])
    dossier = a_dossier(here)
    here.day(100)
    assert not [one for one in awaiting(here.alice) if "Effacer" in one.what]
    write_note(here.alice, dossier=dossier, subject=Subject.PROJECT, words="Elle rappelle.")


def test_whoever_received_her_without_being_of_her_circle_is_told_that_the_agreement_ended() -> None:
    here = a_founded_partnership()
    dossier = a_dossier(here, circle=(), shared={"bob": (Subject.PROJECT,)})
    a_referral(here, dossier=dossier)
    withdraw_agreement(here.alice, dossier=dossier, organisations=[here.ccas])
    (told,) = awaiting(here.bob)
    assert told.what == "Un accord de partage a pris fin : vous ne suivez plus cette personne ici"
    assert awaiting(here.carol) == []
