"""A dossier changes referent: the rule's check-list, the person's agreement, the acceptance (B08, AT25)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest

from interstice.followups.commands.agreements import record_agreement, withdraw_agreement
from interstice.followups.commands.circles import join_circle, leave_circle
from interstice.followups.commands.dossiers import close_dossier, reopen_dossier
from interstice.followups.commands.handovers import accept_handover, decline_handover, propose_handover
from interstice.followups.kinds import Closing
from interstice.followups.models import Dossier, Handover
from interstice.followups.queries.awaiting import awaiting
from interstice.followups.queries.standing import standing
from interstice.parties.commands.members import come_back, join, leave, pause
from interstice.register.acts import written
from interstice.register.refusals import OutOfSight, Refused
from interstice.rules.inputs import clause_set
from interstice.vault.models import Words
from interstice.vault.sight import opens
from tests.followups.given_dossiers import PROJECT, a_dossier
from tests.followups.reading import today_together
from tests.given import Collective, a_rule_in_force, made
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db

ITEMS = ["projet et démarches en cours", "dates utiles", "rendez-vous à trois"]


@pytest.fixture
def here() -> Collective:
    return today_together()


def a_checklist(here: Collective) -> UUID:
    """A rule that says what is verified before a dossier changes referent."""
    told = clause_set("handover_checklist", items=ITEMS)
    return a_rule_in_force(here, title="Transmettre un dossier", clauses=[told])


def offered(here: Collective, dossier: UUID, **more: object) -> UUID:
    """A handover from Alice to Bob, everything verified."""
    told = {"to_member": here.people["bob"], "checked": ITEMS, "person_agreement": True, **more}
    return made(propose_handover(here.alice, dossier=dossier, **told), "handover")  # type: ignore[arg-type]


def test_the_referent_changes_once_the_one_who_receives_accepts(here: Collective) -> None:
    rule, dossier = a_checklist(here), a_dossier(here)
    handover = offered(here, dossier)
    assert Dossier.objects.get(id=dossier).referent == here.people["alice"]
    accept_handover(here.bob, handover=handover)
    row = Handover.objects.get(id=handover)
    assert (row.accepted_on, row.rule, row.person_agreement) == (here.today, rule, True)
    assert Dossier.objects.get(id=dossier).referent == here.people["bob"]
    assert opens(here.bob, dossier)


def test_after_it_whoever_handed_over_stays_in_the_circle_until_the_agreement_ends(here: Collective) -> None:
    dossier = a_dossier(here, until=here.today + timedelta(days=30))
    accept_handover(here.bob, handover=offered(here, dossier, checked=[]))
    assert opens(here.alice, dossier)
    assert standing(here.partnership, dossier).shares[here.departement] == frozenset()
    here.day(30)
    assert opens(here.alice, dossier)
    here.day(1)
    assert not opens(here.alice, dossier)
    assert opens(here.bob, dossier)


@pytest.mark.parametrize("taken_back_from", ["all", "them"])
def test_what_she_takes_back_closes_to_whoever_handed_over(here: Collective, taken_back_from: str) -> None:
    dossier = a_dossier(here)
    accept_handover(here.bob, handover=offered(here, dossier, checked=[]))
    named = [here.departement] if taken_back_from == "them" else []
    withdraw_agreement(here.bob, dossier=dossier, organisations=named)
    assert not opens(here.alice, dossier)


def test_reread_with_her_the_agreement_says_whether_they_still_read(here: Collective) -> None:
    dossier = a_dossier(here)
    accept_handover(here.bob, handover=offered(here, dossier, checked=[]))
    record_agreement(
        here.bob,
        dossier=dossier,
        given_on=here.today,
        until=here.today + timedelta(days=60),
        shares={here.tremplin: PROJECT},
    )
    assert not opens(here.alice, dossier)


def test_without_any_agreement_nobody_stays_by_it(here: Collective) -> None:
    join(here.enters("erwan", "departement"))
    dossier = a_dossier(here, circle=("erwan",), shared={})
    accept_handover(here.erwan, handover=offered(here, dossier, checked=[], to_member=here.people["erwan"]))
    assert opens(here.alice, dossier)
    assert not standing(here.partnership, dossier).shares


def test_nothing_is_recorded_but_ticks_and_the_fact(here: Collective) -> None:
    a_checklist(here)
    dossier = a_dossier(here)
    before = set(Words.objects.values_list("fingerprint", flat=True))
    done = propose_handover(
        here.alice, dossier=dossier, to_member=here.people["bob"], checked=ITEMS, person_agreement=True
    )
    accept_handover(here.bob, handover=made(done, "handover"))
    assert set(Words.objects.values_list("fingerprint", flat=True)) == before
    body = written(done.acts[0])
    assert set(body) == {"dossier", "handover", "to_member", "rule", "checked", "person_agreement"}
    assert set(body["checked"]) <= before


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({"checked": ITEMS[:2]}, "Il reste à vérifier : rendez-vous à trois"),
        ({"checked": [*ITEMS, "elle est fatiguée"]}, "on n’y ajoute rien"),
        ({"person_agreement": False}, "l’accord de la personne"),
    ],
)
def test_what_the_rule_asks_is_verified_and_nothing_else_is_written(
    here: Collective, told: dict[str, object], why: str
) -> None:
    a_checklist(here)
    with pytest.raises(Refused, match=why):
        offered(here, a_dossier(here), **told)


def test_it_goes_to_someone_of_the_circle_who_reads_her_page(here: Collective) -> None:
    dossier = a_dossier(here, circle=("bob", "carol"), shared={"bob": ("project",)})  # type: ignore[dict-item]
    for who in ("carol", "alice"):
        with pytest.raises(Refused):
            offered(here, dossier, checked=[], to_member=here.people[who])
    offered(here, dossier, checked=[])
    with pytest.raises(Refused, match="attend déjà"):
        offered(here, dossier, checked=[])


def test_offered_to_another_it_leaves_whoever_did_not_answer(here: Collective) -> None:
    dossier = a_dossier(here, circle=("bob", "carol"))
    first = offered(here, dossier, checked=[])
    assert Reader(here, "alice").reads("hand_over", dossier).says("Bob Rousset n’a pas encore répondu")
    second = offered(here, dossier, checked=[], to_member=here.people["carol"])
    assert Reader(here, "bob").reads("handover", first).says("n’attend plus de réponse")
    assert awaiting(here.bob) == []
    with pytest.raises(Refused, match="n’attend plus de réponse"):
        accept_handover(here.bob, handover=first)
    accept_handover(here.carol, handover=second)
    assert Dossier.objects.get(id=dossier).referent == here.people["carol"]


def test_only_the_referent_offers_and_only_the_one_named_answers(here: Collective) -> None:
    dossier = a_dossier(here, circle=("bob", "carol"))
    told = {"dossier": dossier, "to_member": here.people["carol"], "checked": [], "person_agreement": True}
    with pytest.raises(Refused, match="référent"):
        propose_handover(here.bob, **told)  # type: ignore[arg-type]
    handover = offered(here, dossier, checked=[])
    for who in ("alice", "carol"):
        for answer in (accept_handover, decline_handover):
            with pytest.raises(Refused, match="à qui ce suivi est proposé"):
                answer(here.as_(who), handover=handover)
    decline_handover(here.bob, handover=handover)
    with pytest.raises(Refused, match="déjà sa réponse"):
        accept_handover(here.bob, handover=handover)
    assert Dossier.objects.get(id=dossier).referent == here.people["alice"]


def test_to_those_outside_the_circle_there_is_none(here: Collective) -> None:
    dossier = a_dossier(here)
    handover = offered(here, dossier, checked=[])
    for actor in (here.carol, here.daniel, here.stranger):
        for answer in (accept_handover, decline_handover):
            with pytest.raises(OutOfSight):
                answer(actor, handover=handover)
    for who in ("carol", "daniel", "zoe"):
        reader = Reader(here, who)
        assert reader.reads("handover", handover).status == 404
        assert reader.reads("hand_over", dossier).status == 404
        answered = reader.client.post(f"/p/{here.partnership}/transmissions/{handover}/accepter/")
        assert answered.status_code == 404


def test_it_waits_on_the_day_of_the_one_who_receives(here: Collective) -> None:
    offered(here, a_dossier(here), checked=[])
    told = {who: awaiting(here.as_(who)) for who in ("alice", "bob", "carol")}
    assert [one.mine for one in told["bob"]] == [True]
    assert [one.mine for one in told["alice"]] == [False]
    assert told["carol"] == []


def test_both_walk_it_without_a_script(here: Collective) -> None:
    a_checklist(here)
    dossier = a_dossier(here)
    page = Reader(here, "alice").reads("hand_over", dossier)
    assert page.says(
        *ITEMS,
        "« Transmettre un dossier »",
        "jusqu’à la fin de l’accord de la personne, sauf si elle le retire",
    )
    assert not page.soup.select("main textarea, main input[type=file]")
    page = page.press("Proposer de transmettre", to_member=here.people["bob"], checked=ITEMS[:1])
    assert page.status == 422
    assert page.says("Il reste à vérifier : dates utiles ; rendez-vous à trois")
    page = page.press("Proposer de transmettre", checked=ITEMS, person_agreement="on")
    assert page.says("attend la réponse de Bob Rousset", "accord de la personne : oui")
    handover = Handover.objects.get().id
    page = Reader(here, "bob").reads("handover", handover).press("Accepter ce suivi")
    assert page.says("Vous êtes désormais référent de cette personne")


def test_when_the_referent_has_left_whoever_of_the_circle_reads_offers_it(here: Collective) -> None:
    dossier = a_dossier(here, circle=("bob", "carol"))
    told = {"dossier": dossier, "checked": [], "person_agreement": True}
    with pytest.raises(Refused, match="référent"):
        propose_handover(here.bob, to_member=here.people["bob"], **told)  # type: ignore[arg-type]
    leave(here.alice)
    for who in ("bob", "carol"):
        assert [one.what for one in awaiting(here.as_(who))] == ["Quelqu’un doit reprendre ce suivi"]
        assert Reader(here, who).reads("person", dossier).says("Reprendre ce suivi")
    with pytest.raises(Refused):
        propose_handover(here.bob, to_member=here.people["alice"], **told)  # type: ignore[arg-type]
    done = propose_handover(here.bob, to_member=here.people["bob"], **told)  # type: ignore[arg-type]
    assert "Quelqu’un doit reprendre ce suivi" not in [one.what for one in awaiting(here.carol)]
    accept_handover(here.bob, handover=made(done, "handover"))
    assert Dossier.objects.get(id=dossier).referent == here.people["bob"]
    assert awaiting(here.carol) == []


def test_a_pause_with_a_day_of_return_leaves_it_to_the_referent_and_one_without_does_not(
    here: Collective,
) -> None:
    dossier = a_dossier(here, circle=("bob", "carol"))
    told = {"dossier": dossier, "to_member": here.people["carol"], "checked": [], "person_agreement": True}
    pause(here.alice, back_on=here.today + timedelta(days=20))
    assert awaiting(here.bob) == []
    with pytest.raises(Refused, match="référent"):
        propose_handover(here.bob, **told)  # type: ignore[arg-type]
    come_back(here.alice)
    pause(here.alice)
    assert [one.what for one in awaiting(here.bob)] == ["Quelqu’un doit reprendre ce suivi"]
    propose_handover(here.bob, **told)  # type: ignore[arg-type]


def test_an_offer_to_someone_who_has_left_waits_for_nothing(here: Collective) -> None:
    dossier = a_dossier(here, circle=("bob", "carol"))
    offered(here, dossier, checked=[])
    leave(here.bob)
    with pytest.raises(Refused, match="déjà du cercle"):
        offered(here, dossier, checked=[])
    assert offered(here, dossier, checked=[], to_member=here.people["carol"])


@pytest.mark.parametrize("ending", ["taken back", "taken back from them", "left out", "asked out", "closed"])
def test_an_offer_ends_with_what_let_its_receiver_read_and_is_not_answered_later(
    here: Collective, ending: str
) -> None:
    dossier = a_dossier(here, circle=("bob", "carol"))
    handover = offered(here, dossier, checked=[])
    alice, bob = here.alice, here.people["bob"]
    endings: dict[str, Callable[[], object]] = {
        "taken back": lambda: withdraw_agreement(alice, dossier=dossier),
        "taken back from them": lambda: withdraw_agreement(alice, dossier=dossier, organisations=[here.ccas]),
        "left out": lambda: _agrees(here, dossier, here.tremplin),
        "asked out": lambda: leave_circle(alice, dossier=dossier, member=bob),
        "closed": lambda: close_dossier(alice, dossier=dossier, why=Closing.RELAYED),
    }
    endings[ending]()
    if ending == "asked out":
        join_circle(here.alice, dossier=dossier, member=bob)
    if ending == "closed":
        reopen_dossier(here.alice, dossier=dossier)
    _agrees(here, dossier, here.ccas, here.tremplin)
    assert opens(here.bob, dossier)
    page = Reader(here, "bob").reads("handover", handover)
    assert page.says("n’attend plus de réponse")
    assert page.without("Accepter ce suivi")
    with pytest.raises(Refused, match="n’attend plus de réponse"):
        accept_handover(here.bob, handover=handover)
    assert Dossier.objects.get(id=dossier).referent == here.people["alice"]
    accept_handover(here.bob, handover=offered(here, dossier, checked=[]))


def test_an_offer_is_not_answered_once_the_dossier_has_passed_to_another(here: Collective) -> None:
    dossier = a_dossier(here, circle=("bob", "carol"), until=here.today + timedelta(days=9))
    first = offered(here, dossier, checked=[])
    here.day(10)
    join(here.enters("erwan", "departement"), check_ins=())
    join_circle(here.alice, dossier=dossier, member=here.people["erwan"])
    accept_handover(here.erwan, handover=offered(here, dossier, checked=[], to_member=here.people["erwan"]))
    _agrees(here, dossier, here.ccas, by="erwan")
    with pytest.raises(Refused, match="n’attend plus de réponse"):
        accept_handover(here.bob, handover=first)
    assert Dossier.objects.get(id=dossier).referent == here.people["erwan"]


def test_an_offer_left_unanswered_when_the_agreement_ran_out_does_not_come_back_with_the_next(
    here: Collective,
) -> None:
    dossier = a_dossier(here, until=here.today + timedelta(days=9))
    handover = offered(here, dossier, checked=[])
    here.day(10)
    _agrees(here, dossier, here.ccas)
    assert opens(here.bob, dossier)
    with pytest.raises(Refused, match="n’attend plus de réponse"):
        accept_handover(here.bob, handover=handover)
    accept_handover(here.bob, handover=offered(here, dossier, checked=[]))


def _agrees(here: Collective, dossier: UUID, *houses: UUID, by: str = "alice") -> None:
    until = here.today + timedelta(days=90)
    shares = dict.fromkeys(houses, PROJECT)
    record_agreement(here.as_(by), dossier=dossier, given_on=here.today, until=until, shares=shares)
