"""Coming in by someone, joining by oneself, pausing and leaving without a reason."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from interstice.parties.acts import MemberEntered, MemberIntroduced, MemberJoined, MemberLeft
from interstice.parties.commands.members import (
    answer_check_in,
    come_back,
    introduce,
    introduce_someone,
    invite,
    join,
    leave,
    name_decider,
    pause,
)
from interstice.parties.inputs import OrganisationInput
from interstice.parties.kinds import OrganisationKind, Way
from interstice.parties.models import Introduction, Member
from interstice.parties.queries.around import introductions, members_now, welcome_page
from interstice.parties.queries.check_ins import check_ins
from interstice.register.actors import Hat
from interstice.register.refusals import OutOfSight, Refused
from interstice.vault.models import Identity
from interstice.vault.queries import sayings
from tests import given

pytestmark = pytest.mark.django_db


def test_an_invited_person_is_a_guest_bound_by_nothing() -> None:
    collective = given.an_opened_partnership()

    done = invite(collective.bob, organisation=collective.ccas, **given.person("erin"))

    entered = given.the_act(done, MemberEntered)
    assert (entered.hat, entered.way) == (Hat.GUEST, Way.INVITED)
    assert Member.objects.get(id=entered.member).joined_on is None


def test_nobody_is_made_a_member_by_somebody_else() -> None:
    collective = given.an_opened_partnership()

    with pytest.raises(Refused, match="lit, puis rejoint"):
        invite(collective.bob, organisation=collective.ccas, hat=Hat.MEMBER, **given.person("erin"))
    with pytest.raises(Refused, match="appartient aux membres"):
        invite(collective.enters("guest", "ccas"), organisation=collective.ccas, **given.person("erin"))


def test_someone_is_here_once_for_an_organisation_but_may_wear_two_hats() -> None:
    collective = given.an_opened_partnership()

    with pytest.raises(Refused, match="déjà là"):
        invite(collective.alice, organisation=collective.ccas, **given.person("bob"))
    name_decider(collective.alice, organisation=collective.ccas, **given.person("bob"))
    invite(collective.alice, organisation=collective.tremplin, **given.person("bob"))

    assert Identity.objects.filter(email="bob@example.org").count() == 1
    assert Member.objects.filter(identity=collective.bob.identity).count() == 3


def test_an_address_is_the_same_person_however_it_is_typed() -> None:
    collective = given.an_opened_partnership()
    shouting = given.person("bob", email=" BOB@Example.ORG ", first_name="Robert")

    invite(collective.alice, organisation=collective.tremplin, **shouting)

    assert Identity.objects.get(email="bob@example.org").first_name == "Bob"


def test_a_decider_is_named_for_an_organisation_and_may_read_the_steering_view() -> None:
    collective = given.an_opened_partnership()

    done = name_decider(collective.bob, organisation=collective.ccas, steering=True, **given.person("frank"))

    entered = given.the_act(done, MemberEntered)
    assert (entered.hat, entered.way, entered.steering) == (Hat.DECIDER, Way.NAMED, True)
    with pytest.raises(Refused, match="n’est pas autour de la table"):
        name_decider(collective.stranger, organisation=collective.ccas, **given.person("greta"))
    with pytest.raises(Refused, match="adresse électronique"):
        name_decider(
            collective.bob, organisation=collective.ccas, **given.person("hugo", email="hugo at home")
        )


def test_introducing_someone_is_said_in_words_that_they_read_first() -> None:
    collective = given.an_opened_partnership()
    guest = collective.enters("erin", "ccas")

    done = introduce(
        collective.bob,
        member=collective.people["erin"],
        to=[collective.people["carol"]],
        words="Elle sait attendre.",
    )

    told = given.the_act(done, MemberIntroduced)
    assert str(sayings(guest, [told.words])[told.words]) == "Elle sait attendre."
    assert [one.id for one in introductions(collective.as_("erin"))] == [told.introduction]
    assert [one.by for one in introductions(collective.alice)] == [collective.people["bob"]]


def test_an_introduction_is_not_for_hierarchies_nor_strangers() -> None:
    collective = given.an_opened_partnership()
    collective.enters("erin", "ccas")
    introduce(collective.bob, member=collective.people["erin"], words="Elle sait attendre.")

    assert introductions(collective.daniel) == []
    assert introductions(collective.stranger) == []


def test_someone_and_their_house_come_in_with_the_words_said_of_them() -> None:
    collective = given.an_opened_partnership()
    house = OrganisationInput(what=OrganisationKind.COMPANY_CLUB, name="Club des ateliers")

    done = introduce_someone(
        collective.carol, organisation=house, words="Il ouvre des portes.", **given.person("gil")
    )

    assert [act.kind for act in done.acts] == [
        "organisation.registered",
        "member.entered",
        "member.introduced",
    ]
    assert Introduction.objects.get().by == collective.people["carol"]


def test_introductions_are_relayed_by_guests_until_the_founding() -> None:
    before = given.an_opened_partnership()
    before.enters("erin", "ccas")
    introduce(before.as_("erin"), member=before.people["bob"], words="Il est arrivé hier.")

    after = given.a_founded_partnership("le-chantier")
    after.enters("fanny", "ccas")
    with pytest.raises(Refused, match="aux membres du collectif"):
        introduce(after.as_("fanny"), member=after.people["bob"], words="Il est arrivé hier.")


@pytest.mark.parametrize(
    ("whom", "to", "words", "refusal"),
    [
        ("bob", [], "Bonjour.", "soi-même"),
        ("carol", ["carol"], "Bonjour.", "à elle-même"),
        ("carol", [], " ", "quelques mots"),
    ],
)
def test_introductions_that_say_nothing_are_refused(
    whom: str, to: list[str], words: str, refusal: str
) -> None:
    collective = given.an_opened_partnership()

    with pytest.raises(Refused, match=refusal):
        introduce(
            collective.bob,
            member=collective.people[whom],
            to=[collective.people[one] for one in to],
            words=words,
        )
    with pytest.raises(Refused, match="quelques mots"):
        introduce_someone(collective.bob, organisation=collective.ccas, words="", **given.person("gil"))


def test_nobody_of_another_partnership_is_introduced_here() -> None:
    collective = given.an_opened_partnership()
    zoe = collective.stranger.member

    with pytest.raises(Refused, match="n’est plus, dans ce partenariat"):
        introduce(collective.bob, member=zoe, words="Elle vient d’ailleurs.")  # type: ignore[arg-type]


def test_joining_is_the_guests_own_act_with_check_ins_after_one_and_three_months() -> None:
    collective = given.an_opened_partnership()
    guest = collective.enters("erin", "ccas")

    done = join(guest, words="J’en suis.", welcomed_by=collective.people["bob"])

    joined = given.the_act(done, MemberJoined)
    assert joined.check_ins == (date(2026, 4, 2), date(2026, 6, 2))
    assert collective.erin.within()


def test_check_ins_are_those_of_the_rule_that_is_given() -> None:
    collective = given.an_opened_partnership()

    done = join(
        collective.enters("erin", "ccas"), check_ins=[date(2026, 5, 1)], check_ins_rule=collective.ccas
    )

    assert given.the_act(done, MemberJoined).check_ins == (date(2026, 5, 1),)


def test_names_and_check_ins_that_cannot_be_are_refused() -> None:
    collective = given.an_opened_partnership()

    with pytest.raises(Refused, match="trop long"):
        invite(collective.alice, organisation=collective.ccas, **given.person("erin", first_name="E" * 81))
    with pytest.raises(Refused, match="pas avant"):
        join(collective.enters("erin", "ccas"), check_ins=[date(2020, 1, 1)])


def test_members_do_not_join_again_nor_do_deciders_become_members() -> None:
    collective = given.an_opened_partnership()

    with pytest.raises(Refused, match="déjà membre"):
        join(collective.bob)
    with pytest.raises(Refused, match="présenté comme membre"):
        join(collective.daniel)
    with pytest.raises(Refused, match="pas membre"):
        join(collective.enters("erin", "ccas"), welcomed_by=collective.people["daniel"])


def test_a_check_in_asks_both_sides_and_stays_between_them() -> None:
    collective = given.an_opened_partnership()
    join(collective.enters("erin", "ccas"), welcomed_by=collective.people["bob"])
    due, newcomer = date(2026, 4, 2), collective.people["erin"]
    collective.day(31)

    assert [one.awaits_me for one in check_ins(collective.bob, until=collective.today)] == [True]
    answer_check_in(collective.erin, member=newcomer, due=due, words="Je comprends mieux vos mardis.")
    answer_check_in(collective.bob, member=newcomer, due=due, words="Et moi tes silences.")

    assert check_ins(collective.erin, until=collective.today) == []
    with pytest.raises(Refused, match="déjà répondu"):
        answer_check_in(collective.bob, member=newcomer, due=due)


def test_a_check_in_is_not_answered_by_others_nor_on_other_days() -> None:
    collective = given.an_opened_partnership()
    join(collective.enters("erin", "ccas"), welcomed_by=collective.people["bob"])
    newcomer = collective.people["erin"]

    with pytest.raises(Refused, match="entre la personne et qui l’accueille"):
        answer_check_in(collective.carol, member=newcomer, due=date(2026, 4, 2))
    with pytest.raises(Refused, match="ce jour-là"):
        answer_check_in(collective.bob, member=newcomer, due=date(2026, 4, 3))


def test_a_pause_and_a_return_ask_for_nothing() -> None:
    collective = given.an_opened_partnership()

    pause(collective.bob)
    assert [one.id for one in members_now(collective.alice)[1].away] == [collective.people["bob"]]
    come_back(collective.bob)

    assert members_now(collective.alice)[1].away == []


def test_past_the_day_of_return_a_pause_is_over_by_itself() -> None:
    collective = given.an_opened_partnership()
    pause(collective.bob, back_on=collective.today + timedelta(days=30))

    collective.day(30)

    assert members_now(collective.alice)[1].away == []
    with pytest.raises(Refused, match="pas en pause"):
        come_back(collective.bob)
    pause(collective.bob)


def test_pauses_that_make_no_sense_are_refused() -> None:
    collective = given.an_opened_partnership()

    with pytest.raises(Refused, match="vient après"):
        pause(collective.bob, back_on=collective.today)
    pause(collective.bob)
    with pytest.raises(Refused, match="déjà en pause"):
        pause(collective.bob)
    with pytest.raises(Refused, match="pas en pause"):
        come_back(collective.carol)


def test_leaving_passes_ties_on_and_keeps_the_acts() -> None:
    collective = given.an_opened_partnership()

    done = leave(collective.bob, relays_to=[collective.people["carol"]], words="Merci à vous.")

    assert given.the_act(done, MemberLeft).relays_to == (collective.people["carol"],)
    gone = Member.objects.get(id=collective.people["bob"])
    assert (gone.left_on, gone.hat, gone.joined_on) == (collective.today, Hat.FORMER, collective.today)
    assert members_now(collective.alice)[1].members == []


def test_whoever_has_left_acts_no_more_and_may_be_introduced_again() -> None:
    collective = given.an_opened_partnership()
    leave(collective.bob)

    with pytest.raises(Refused, match="plus dans ce partenariat"):
        leave(collective.bob)
    with pytest.raises(Refused, match="appartient aux membres"):
        invite(collective.bob, organisation=collective.ccas, **given.person("erin"))
    assert join(collective.enters("bob", "ccas")).acts


def test_ties_go_to_members_who_stay_and_things_to_hand_over_exist() -> None:
    collective = given.an_opened_partnership()

    for someone in ("bob", "daniel"):
        with pytest.raises(Refused, match="autres membres"):
            leave(collective.bob, relays_to=[collective.people[someone]])
    with pytest.raises(Refused, match="n’existe pas ici"):
        leave(collective.bob, hands_over=[collective.stranger.partnership])


def test_a_guest_reads_who_is_there_before_joining() -> None:
    collective = given.an_opened_partnership()
    collective.enters("erin", "ccas")
    introduce(collective.bob, member=collective.people["erin"], words="Elle sait attendre.")

    page = welcome_page(collective.erin)

    assert [str(one.said.words) for one in page.introductions] == ["Elle sait attendre."]  # type: ignore[attr-defined]
    assert page.people.signature(page.introductions[0].by) == "Bob Rousset, CCAS"
    assert [len(house.members) for house in page.houses] == [1, 1, 1]
    assert str(page.partnership.said.purpose) == "Que personne ne soit seul le lendemain."  # type: ignore[attr-defined]


def test_a_decider_reads_the_names_of_its_own_agents_only() -> None:
    collective = given.an_opened_partnership()

    own, other, _ = members_now(collective.daniel)

    assert [one.id for one in own.members] == [collective.people["alice"]]
    assert other.members == []
    assert [str(one) for one in other.functions] == ["agent d’accueil"]


def test_the_steering_committee_reads_no_name() -> None:
    collective = given.an_opened_partnership()
    collective.enters("francoise", "ccas", hat=Hat.STEERING)

    houses = members_now(collective.francoise)

    assert not any(house.members or house.deciders or house.guests for house in houses)


def test_who_is_here_can_be_asked_of_a_past_day() -> None:
    collective = given.an_opened_partnership()
    before = collective.today
    collective.day(10)
    leave(collective.bob)

    assert [one.id for one in members_now(collective.alice, on=before)[1].members] == [
        collective.people["bob"]
    ]


def test_whoever_has_left_reads_nothing() -> None:
    collective = given.an_opened_partnership()
    leave(collective.bob)

    with pytest.raises(OutOfSight):
        members_now(collective.bob)
