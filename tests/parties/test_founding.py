"""Opening, naming, founding: almost empty at first, and signed « nous »."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from interstice.parties.acts import MemberEntered, PartnershipFounded, PartnershipOpened
from interstice.parties.commands.founding import (
    draft_founding,
    fill_blank,
    name_partnership,
    open_partnership,
    sign_founding,
    word_purpose,
)
from interstice.parties.commands.members import invite
from interstice.parties.kinds import Blank, Origin
from interstice.parties.models import Founding, Member, Organisation, Partnership
from interstice.parties.queries.founding import founding_text, indetermined
from interstice.parties.queries.presence import member_of
from interstice.register.actors import Actor, Door, Hat
from interstice.register.gate import opened_by
from interstice.register.models import Entry
from interstice.register.refusals import OutOfSight, Refused
from interstice.vault.models import Identity
from tests import given

pytestmark = pytest.mark.django_db


def opener(key: str = "une-clef", identity: object = None) -> Actor:
    return Actor(partnership=opened_by(key), hat=Hat.OPENER, door=Door(key=key), identity=identity)  # type: ignore[arg-type]


def test_a_partnership_opens_with_a_person_and_a_house_and_nothing_else() -> None:
    done = open_partnership(
        opener(), origin=Origin.ASCENDING, organisation=given.DEPARTEMENT, **given.person("alice")
    )

    found = Partnership.objects.get(id=done.partnership)
    assert (found.name, found.purpose, found.founded_on) == ("", "", None)
    assert Organisation.objects.get(partnership=found.id).seat == 1
    assert member_of(done).hat is Hat.MEMBER


def test_the_opening_is_signed_by_whoever_opens() -> None:
    collective = given.only_opened()

    first = Entry.objects.filter(partnership=collective.partnership).order_by("n")
    assert {one.member for one in first} == {collective.people["alice"]}
    assert [one.act for one in first] == [
        "partnership.opened/1",
        "organisation.registered/1",
        "member.entered/1",
    ]


def test_a_decider_who_opens_from_a_convention_stays_a_decider() -> None:
    collective = given.only_opened(hat=Hat.DECIDER, origin=Origin.DESCENDING)

    assert collective.alice.hat is Hat.DECIDER
    assert Member.objects.get(id=collective.people["alice"]).joined_on is None


def test_the_same_key_opens_the_same_partnership_once() -> None:
    parts: dict[str, Any] = {
        "origin": Origin.ASCENDING,
        "organisation": given.DEPARTEMENT,
        **given.person("alice"),
    }

    first, again = open_partnership(opener(), **parts), open_partnership(opener(), **parts)

    assert again.again
    assert again.numbers == first.numbers
    assert any(isinstance(act, MemberEntered) for act in again.acts)
    assert Partnership.objects.count() == 1


def test_a_partnership_is_not_opened_a_second_time() -> None:
    collective = given.only_opened()
    elsewhere = Actor(partnership=collective.partnership, hat=Hat.OPENER)

    with pytest.raises(Refused, match="déjà ouvert"):
        open_partnership(elsewhere, origin=Origin.MIXED, organisation=given.CCAS, **given.person("bob"))


def test_one_does_not_open_as_a_guest_nor_without_a_house_nor_an_address() -> None:
    with pytest.raises(Refused, match="comme membre"):
        open_partnership(
            opener(),
            origin=Origin.ASCENDING,
            organisation=given.CCAS,
            hat=Hat.GUEST,
            **given.person("bob"),
        )
    with pytest.raises(Refused, match="nom de l’organisation"):
        open_partnership(
            opener(),
            origin=Origin.ASCENDING,
            organisation=replace(given.CCAS, name=" "),
            **given.person("bob"),
        )
    with pytest.raises(Refused, match="adresse électronique"):
        open_partnership(
            opener(),
            origin=Origin.ASCENDING,
            organisation=given.CCAS,
            **given.person("bob", email="bob"),
        )
    assert not Partnership.objects.exists()
    assert not Identity.objects.exists()


def test_someone_signed_in_opens_as_themselves_whatever_address_they_type() -> None:
    mine, somebody = uuid4(), Identity.objects.create(id=uuid4(), email="alice@example.org")

    done = open_partnership(
        opener(identity=mine),
        origin=Origin.ASCENDING,
        organisation=given.CCAS,
        **given.person("alice"),
    )

    assert Member.objects.get(partnership=done.partnership).identity == mine != somebody.id
    assert Identity.objects.get(id=mine).email == ""


def test_communes_are_checked_and_kept_as_codes() -> None:
    parts: dict[str, Any] = {
        "origin": Origin.ASCENDING,
        "organisation": given.DEPARTEMENT,
        **given.person("alice"),
    }

    done = open_partnership(opener(), communes=["71076", "2a004"], **parts)

    opened = given.the_act(done, PartnershipOpened)
    assert opened.communes == ("71076", "2A004")
    with pytest.raises(Refused, match="Chalon"):
        open_partnership(opener("autre"), communes=["Chalon"], **parts)


def test_the_collective_names_itself_and_says_what_it_aims_at() -> None:
    collective = given.an_opened_partnership()

    name_partnership(collective.bob, name="Le lendemain")
    said = word_purpose(collective.carol, purpose="Trois visages connus.")

    found = Partnership.objects.get(id=collective.partnership)
    assert found.purpose_n == said.n


@pytest.mark.parametrize("who", ["daniel", "guest"])
def test_deciders_and_guests_neither_name_nor_aim_nor_fill(who: str) -> None:
    collective = given.an_opened_partnership()
    collective.enters("guest", "ccas")

    with pytest.raises(Refused, match="membres du collectif"):
        name_partnership(collective.as_(who), name="Autre")
    with pytest.raises(Refused, match="membres du collectif"):
        word_purpose(collective.as_(who), purpose="Autre")
    with pytest.raises(Refused, match="membres du collectif"):
        fill_blank(collective.as_(who), blank=Blank.MEANS, words="Une salle")


def test_a_name_a_purpose_a_field_are_said_in_words() -> None:
    collective = given.an_opened_partnership()

    with pytest.raises(Refused, match="Écrivez un nom"):
        name_partnership(collective.bob, name="  ")
    with pytest.raises(Refused, match="en une phrase"):
        word_purpose(collective.bob, purpose="")
    with pytest.raises(Refused, match="reste à déterminer"):
        fill_blank(collective.bob, blank=Blank.MEANS, words="")


def test_seven_fields_are_open_until_someone_determines_them() -> None:
    collective = given.an_opened_partnership()
    assert [one.blank for one in indetermined(collective.alice)] == list(Blank)
    assert not any(one.determined for one in indetermined(collective.alice))

    fill_blank(collective.bob, blank=Blank.MEANS, words="Une salle, le premier mardi")
    collective.day(3)
    fill_blank(collective.carol, blank=Blank.MEANS, words="Une salle, le premier jeudi")

    means = indetermined(collective.daniel)[-1]
    assert str(means.words) == "Une salle, le premier jeudi"
    assert means.since == collective.today


def test_a_founding_text_holds_when_all_have_signed() -> None:
    collective = given.an_opened_partnership()
    signatories = [collective.people[who] for who in ("alice", "bob", "carol")]
    done = draft_founding(
        collective.alice,
        text="Nous voulons qu’un jeune soit attendu.",
        undetermined=[blank for blank in Blank if blank is not Blank.OBJECT],
        determined={Blank.OBJECT: "Les sorties de placement"},
        signatories=signatories,
    )
    founding = given.made(done, "founding")

    sign_founding(collective.bob, founding=founding)
    waiting = founding_text(collective.carol)
    assert waiting is not None
    assert waiting.mine
    assert not waiting.holds
    assert [one.signed for one in waiting.signatories] == [True, True, False]
    assert not indetermined(collective.alice)[0].determined

    last = sign_founding(collective.carol, founding=founding)

    assert isinstance(last.acts[-1], PartnershipFounded)
    assert Partnership.objects.get(id=collective.partnership).founded_on == collective.today
    assert str(indetermined(collective.alice)[0].words) == "Les sorties de placement"


def test_a_founding_has_no_first_signatory() -> None:
    collective = given.a_founded_partnership()

    text = founding_text(collective.daniel)

    assert text is not None
    assert text.holds
    assert [one.signature for one in text.signatories] == sorted(one.signature for one in text.signatories)
    assert Founding.objects.get().signatories == sorted(Founding.objects.get().signatories)


def test_guests_who_sign_are_members_once_the_partnership_is_founded() -> None:
    collective = given.only_opened()
    collective.takes_a_seat("ccas", given.CCAS)
    guest = collective.enters("bob", "ccas")
    done = draft_founding(
        collective.alice,
        text="Nous voulons un vrai chantier.",
        undetermined=list(Blank),
        determined={},
        signatories=[collective.people["alice"], collective.people["bob"]],
    )
    assert guest.hat is Hat.GUEST

    sign_founding(collective.bob, founding=given.made(done, "founding"))

    assert collective.bob.hat is Hat.MEMBER
    assert Member.objects.get(id=collective.people["bob"]).joined_on == collective.today


def test_a_new_draft_replaces_one_that_was_not_signed_by_all() -> None:
    collective = given.an_opened_partnership()
    signatories = [collective.people[who] for who in ("alice", "bob")]
    parts: dict[str, Any] = {"undetermined": list(Blank), "determined": {}, "signatories": signatories}
    former = draft_founding(collective.alice, text="Nous voulons.", **parts)
    newer = draft_founding(collective.alice, text="Nous voulons, ensemble.", **parts)

    with pytest.raises(Refused, match="réécrit depuis"):
        sign_founding(collective.bob, founding=given.made(former, "founding"))
    sign_founding(collective.bob, founding=given.made(newer, "founding"))

    shown = founding_text(collective.alice)
    assert shown is not None
    assert str(shown.text) == "Nous voulons, ensemble."
    assert shown.holds


def test_one_signs_for_oneself_once_and_only_what_awaits_it() -> None:
    collective = given.an_opened_partnership()
    done = draft_founding(
        collective.alice,
        text="Nous voulons.",
        undetermined=[],
        determined={},
        signatories=[collective.people["alice"], collective.people["bob"]],
    )
    founding = given.made(done, "founding")

    with pytest.raises(Refused, match="déjà signé"):
        sign_founding(collective.alice, founding=founding)
    for someone in (collective.carol, collective.daniel):
        with pytest.raises(Refused, match="n’attend pas votre signature"):
            sign_founding(someone, founding=founding)


def test_a_stranger_cannot_sign_here() -> None:
    collective = given.an_opened_partnership()
    done = draft_founding(
        collective.alice,
        text="Nous voulons.",
        undetermined=[],
        determined={},
        signatories=[collective.people["alice"], collective.people["bob"]],
    )

    with pytest.raises(Refused, match="n’attend pas votre signature"):
        sign_founding(collective.stranger, founding=given.made(done, "founding"))


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"text": " "}, "Écrivez le texte"),
        ({"signatories": ["alice"]}, "à plusieurs"),
        ({"signatories": ["alice", "daniel"]}, "seront le collectif"),
        ({"undetermined": [Blank.ROLES], "determined": {Blank.ROLES: "Chacun le sien"}}, "à la fois"),
    ],
)
def test_a_founding_text_that_cannot_be_laid_is_refused(changed: dict[str, Any], refusal: str) -> None:
    collective = given.an_opened_partnership()
    parts: dict[str, Any] = {
        "text": "Nous.",
        "undetermined": [],
        "determined": {},
        "signatories": ["alice", "bob"],
    } | changed
    parts["signatories"] = [collective.people[who] for who in parts["signatories"]]

    with pytest.raises(Refused, match=refusal):
        draft_founding(collective.alice, **parts)


def test_a_founding_closes_questions_of_this_collective_only() -> None:
    collective = given.an_opened_partnership()
    signatories = [collective.people["alice"], collective.people["bob"]]

    with pytest.raises(Refused, match="questions posées ici"):
        draft_founding(
            collective.alice,
            text="Nous.",
            undetermined=[],
            determined={},
            signatories=signatories,
            closes=[collective.partnership],
        )


def test_a_founded_partnership_is_not_founded_again() -> None:
    collective = given.a_founded_partnership()

    with pytest.raises(Refused, match="raison d’être"):
        draft_founding(
            collective.bob,
            text="Nous, autrement.",
            undetermined=[],
            determined={},
            signatories=[collective.people["alice"], collective.people["bob"]],
        )


def test_the_founding_text_is_not_shown_to_whoever_has_left() -> None:
    collective = given.a_founded_partnership()
    gone = replace(collective.bob, hat=Hat.FORMER)

    with pytest.raises(OutOfSight):
        founding_text(gone)


def test_an_invitation_answered_by_the_same_key_is_one_act() -> None:
    collective = given.an_opened_partnership()
    parts: dict[str, Any] = {"organisation": collective.ccas, **given.person("erin")}

    first = invite(collective.as_("alice", key="double-clic"), **parts)
    again = invite(collective.as_("alice", key="double-clic"), **parts)

    assert again.again
    assert again.numbers == first.numbers
    assert again.acts == first.acts
    assert (
        Member.objects.filter(partnership=collective.partnership, organisation=collective.ccas).count() == 2
    )
