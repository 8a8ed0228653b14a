"""What must be impossible: acceptance.md, by its numbers, at the doors that exist now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from django.urls import reverse

from interstice.parties.kinds import MandateState
from interstice.parties.models import Account, Mandate, Member
from interstice.parties.queries.mandates import mandate_table
from interstice.register.acts import vocabulary
from interstice.register.models import Entry
from interstice.register.refusals import Refused
from interstice.rules.commands.proposals import amend_proposal, close_proposal, propose_rule
from interstice.rules.commands.questions import tell_situation
from interstice.rules.commands.rounds import consent, object_to
from interstice.rules.commands.rules import adopt_rule
from interstice.rules.kinds import Settled
from interstice.rules.models import Objection, Stance
from interstice.vault.models import Words
from tests.house.routes import HERE, address
from tests.rules.reading import Reader as Browser
from tests.stories.playing import Played, Reader
from tests.stories.watching import body_of, plain, says

S1 = "Sa solution de garde saute sans prévenir"
"""A part of the situation that was withdrawn on 30 September 2024."""

OUTSIDE = [name for name, needs in HERE.items() if needs.outside and "get" in needs.methods]
"""The pages that those who do not deliberate may open."""


class Hand(Browser):
    """Someone of a story at their browser, filling forms as it would without a script."""

    def __init__(self, reader: Reader) -> None:
        self.collective, self.client, self.at = reader.played, reader.client, ""  # type: ignore[assignment]


def everything_read(reader: Reader, *pages: str) -> Iterator[str]:
    """The words of these pages that need nothing but the partnership, and of every act and every rule."""
    played = reader.played
    for name in pages:
        if not HERE[name].of:
            yield reader.client.get(reverse(name, args=[played.partnership]), follow=True).content.decode()
    for key in (key for key, told in played.story.objects.items() if told["kind"] == "rule"):
        yield reader.answer("rule", played.rule(key)).content.decode()
    for n in range(Entry.objects.filter(partnership=played.partnership).count()):
        answer = reader.answer("act", n)
        yield answer.content.decode() if answer.status_code == 200 else ""


def test_n01_a_decider_reads_the_text_of_the_rule_and_the_kind_of_its_provenance(chalon: Played) -> None:
    page = says(chalon.reading("gerard"), "rule", chalon.rule("R3"))
    assert "Le chantier commence à 8 h 30 pour tout le monde." in page
    assert "Deux objections, traitées" in page
    assert "Corinne Dury" not in page
    assert "mesurer tout le monde à la même toise" not in page


@pytest.mark.parametrize("name", [name for name in HERE if "proposal" in HERE[name].of])
def test_n01_the_debate_of_the_rule_does_not_exist_for_a_decider(chalon: Played, name: str) -> None:
    assert chalon.reading("gerard").answer(name, chalon.rule("R3")).status_code == 404


def test_n01_nor_do_its_objections(chalon: Played) -> None:
    for one in Objection.objects.filter(proposal=chalon.rule("R3")):
        assert chalon.reading("gerard").answer("act", one.n).status_code == 404


def test_n02_a_member_does_find_them(chalon: Played) -> None:
    whole = "\n".join(everything_read(chalon.reading("ines"), "who", "register"))
    assert all(chalon.story.people[who]["surname"] in whole for who in ("mathieu", "samira", "karim"))


def test_n02_the_chair_of_the_steering_committee_finds_no_member_by_name(chalon: Played) -> None:
    people = chalon.story.people
    surnames = [one["surname"] for key, one in people.items() if key != "francoise"]
    for page in everything_read(chalon.reading("francoise"), *OUTSIDE):
        assert not [one for one in surnames if one in page]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Samira élève seule deux enfants.", "Samira"),
        ("Elle habite 12 rue de la Barre.", "12 rue de la Barre"),
        ("Une femme de 34 ans cherche une garde.", "34 ans"),
    ],
)
def test_n05_a_situation_that_shows_someone_is_stopped_where_it_shows(
    chalon: Played, text: str, shown: str
) -> None:
    with pytest.raises(Refused, match="ferait reconnaître quelqu’un") as refused:
        tell_situation(chalon.acting("ines"), text=text)
    assert shown in str(refused.value)
    page = Hand(chalon.reading("ines")).reads("raise_question")
    page = page.press("Poser la question", sentence="Qui garde les enfants le matin ?", situation=text)
    assert page.status == 422
    assert [one.get_text() for one in page.soup.find_all("mark")] == [shown]
    assert page.value("situation") == text


def test_n06_where_people_met_is_suggested_away_and_no_field_keeps_it(chalon: Played) -> None:
    page = Hand(chalon.reading("ines")).reads("gesture", "presenter")
    page = page.press(
        "Présenter",
        first_name="Claire",
        surname="Morel",
        function="animatrice",
        email="claire.morel@example.org",
        organisation=chalon.member("ines").organisation,
        words="On s’est connus au syndicat. Elle connaît le quartier.",
    )
    assert page.status == 422
    assert page.says("Sans cela : « Elle connaît le quartier. »")
    assert {one.name for one in fields(vocabulary["member.introduced/1"])} == {  # type: ignore[arg-type]
        *("introduction", "member", "to", "words")
    }


def test_n08_a_decider_of_the_plan_edits_adopts_and_closes_nothing(cucm: Played) -> None:
    laid = propose_rule(cucm.acting("agnes"), title="Une autre façon", articles=["On anime à trois."])
    proposal: UUID = laid.acts[-1].proposal  # type: ignore[attr-defined]
    with pytest.raises(Refused, match="entre membres du collectif"):
        amend_proposal(cucm.acting("denis"), proposal=proposal, read_draft=1, articles=["Le PLIE anime."])
    with pytest.raises(Refused):
        adopt_rule(cucm.acting("denis"), proposal=proposal, read_draft=1)
    with pytest.raises(Refused, match="appartient aux membres"):
        close_proposal(cucm.acting("denis"), proposal=proposal, how=Settled.WITHOUT_RULE)
    reason = "La convention le confie au PLIE."
    object_to(cucm.acting("denis"), proposal=proposal, read_draft=1, words=reason)
    propose_rule(cucm.acting("denis"), title="La convocation", articles=["Le PLIE convoque."])


def test_n08_nor_does_any_page_let_a_decider_do_it(cucm: Played) -> None:
    denis = cucm.reading("denis")
    for name in ("say_again", "reactivate", "revise", "suspend", "repeal", "watch", "degree", "adapt"):
        for method in ("get", "post"):
            at = reverse(name, args=[cucm.partnership, cucm.rule("R5")])
            answer = getattr(denis.client, method)(at)
            assert answer.status_code == 403
            assert "Cet acte appartient aux membres du collectif." in plain(body_of(answer).get_text(" "))


@pytest.mark.parametrize(
    ("story", "house", "day"), [("chalon", "CD71", "2024-03-05"), ("cucm", "CD71-MM", "2023-11-08")]
)
def test_n14_a_silence_is_neither_a_mandate_nor_a_consent(
    request: pytest.FixtureRequest, story: str, house: str, day: str
) -> None:
    from uuid import uuid5

    played: Played = request.getfixturevalue(story)
    organisation = uuid5(played.partnership, f"organisation/{house}")
    reader = {"chalon": "ines", "cucm": "celine"}[story]
    line = next(
        one
        for one in mandate_table(played.acting(reader, date.fromisoformat(day)))
        if one.organisation.id == organisation
    )
    assert line.state is MandateState.TACIT
    tacit = Mandate.objects.get(partnership=played.partnership, organisation=organisation, status="tacit")
    assert not Stance.objects.filter(n=tacit.n, partnership=played.partnership).exists()
    said = says(played.reading(reader), "act", tacit.n)
    assert "consent" not in said.split("Ce que le registre garde")[0]


def test_n16_the_withdrawn_situation_is_on_no_page_and_in_no_search(chalon: Played) -> None:
    for page in everything_read(chalon.reading("ines"), *HERE):
        assert S1 not in page
    found = chalon.reading("ines").answer("register", mots="solution de garde saute")
    assert "acte-n" not in found.content.decode()
    for name, key, kind in (("question", "T4", "question"), ("proposal", "R3", "rule")):
        assert S1 not in says(chalon.reading("ines"), name, chalon.thing(key, kind))


def test_n16_its_author_still_reads_it(chalon: Played) -> None:
    told = Words.objects.get(partnership=chalon.partnership, text__contains=S1)
    assert told.readers == [str(chalon.member("samira").id)]


def test_n16_nor_is_it_in_what_the_register_exports(chalon: Played) -> None:
    assert not [
        one for one in Entry.objects.filter(partnership=chalon.partnership) if S1.encode() in one.bytes
    ]


@pytest.mark.parametrize("name", HERE)
def test_n18_nothing_of_chalon_exists_for_someone_of_another_place(
    chalon: Played, cucm: Played, name: str
) -> None:
    celine, things = cucm.reading("celine"), _things(chalon)
    at = address(name, chalon.partnership, things)
    for method in HERE[name].methods:
        answer = getattr(celine.client, method)(at)
        assert answer.status_code == 404
        assert "chantier" not in answer.content.decode()


def test_a_consent_by_the_command_to_a_draft_that_is_gone_is_refused(chalon: Played) -> None:
    with pytest.raises(Refused):
        consent(chalon.acting("ines"), proposal=chalon.rule("R5"), read_draft=1)


def _things(played: Played) -> dict[str, Any]:
    from interstice.parties.models import Founding

    founding = Founding.objects.get(partnership=played.partnership).id
    rule = played.rule("R3")
    anything = {kind: rule for needs in HERE.values() for kind in (*needs.of, *needs.things.values())}
    return anything | {
        "answer": "accepter",
        "kind": "csv",
        "rule": rule,
        "proposal": rule,
        "question": played.thing("T4", "question"),
        "n": 44,
        "founding": founding,
        "adaptation": rule,
        "outgoing": rule,
        "tile": "0/000.p/126",
    }


def test_nobody_of_the_stories_has_more_power_than_a_hat(chalon: Played) -> None:
    assert not Account.objects.filter(is_staff=True).exists()
    assert not Account.objects.filter(is_superuser=True).exists()
    assert {one.hat for one in Member.objects.filter(partnership=chalon.partnership)} <= {
        *("member", "decider", "steering", "guest", "former")
    }
