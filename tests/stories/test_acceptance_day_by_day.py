"""What the stories show on a given morning: reminders, departures, a newcomer, a voice sent too late.

Each test plays its story as far as an act and opens the pages of that day.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from interstice.parties.commands.members import invite
from interstice.parties.models import Account, Convention, Founding, Mandate, Member
from interstice.register.actors import Hat
from interstice.rules.commands.rules import watch_rule
from interstice.rules.models import Proposal, Stance
from tests.rules.reading import Reader as Browser
from tests.stories.playing import Played, Reader
from tests.stories.watching import body_of, it_is, morning, plain, says

Until = Callable[[str], Played]
MP = pytest.MonkeyPatch


class Hand(Browser):
    """Someone of a story at their browser, filling forms as it would without a script."""

    def __init__(self, reader: Reader) -> None:
        self.collective, self.client, self.at = reader.played, reader.client, ""  # type: ignore[assignment]


def test_at01_the_space_opens_on_one_sentence_without_administrator_mandate_or_convention(
    chalon_until: Until, monkeypatch: MP
) -> None:
    played = chalon_until("C01")
    it_is(monkeypatch, "2024-01-16")
    page = says(played.reading("nadege"), "partnership")
    assert "Trois services, et rien à faire ensemble près de chez soi" in page
    assert "La difficulté d’où nous partons" in page
    assert Member.objects.get().hat == Hat.MEMBER
    for nothing in (Mandate, Convention, Founding):
        assert not nothing.objects.exists()


def test_a_guest_reads_before_joining_and_is_asked_nothing_but_to_read(
    chalon_until: Until, monkeypatch: MP
) -> None:
    played = chalon_until("C04")
    it_is(monkeypatch, "2024-02-06")
    julien = played.reading("julien")
    assert "Rien ne vous engage avant, et rien ne presse" in morning(julien)
    page = says(julien, "welcome")
    assert "Julien vient d’arriver chez nous." in page
    assert "Sylvie Janin, Délégation à l’insertion du Chalonnais, vous présente" in page


def test_at05_whoever_leaves_reads_the_rules_that_lose_a_carrier_and_no_fault(
    chalon_until: Until, monkeypatch: MP
) -> None:
    played = chalon_until("C60")
    it_is(monkeypatch, "2025-01-31")
    page = says(played.reading("brigitte"), "gesture", "depart")
    for title in (
        "La réunion d’équipe",
        "Le copilotage",
        "Envoi et retour",
        "Horaires et clause d’attention",
    ):
        assert f"Une règle perdrait quelqu’un qui la porte : « {title} »" in page
    assert "Un engagement encore ouvert : « Je prépare un module court" in page
    assert "échéance passée : à renégocier ou abandonner" in page
    assert "module court, « lire un plan" not in says(played.reading("ines"), "who")
    assert "Personne n’en demande la raison." in page
    assert "rien n’y oblige" in page


@pytest.mark.parametrize(("day", "reminded"), [("2024-09-10", False), ("2024-09-11", True)])
def test_at06_a_fortnight_before_its_date_a_rule_is_recalled(
    chalon_until: Until, monkeypatch: MP, day: str, reminded: bool
) -> None:
    played = chalon_until("C42")
    it_is(monkeypatch, day)
    for who in ("ines", "karim", "brigitte"):
        assert ("Le copilotage" in morning(played.reading(who))) == reminded
    assert "Le copilotage" not in morning(played.reading("gerard"))


def test_at06_those_who_watch_over_it_are_reminded_alone(chalon_until: Until, monkeypatch: MP) -> None:
    played = chalon_until("C42")
    it_is(monkeypatch, "2024-09-11")
    karim = played.member("karim").id
    watch_rule(played.acting("ines"), rule=played.rule("R2"), watcher=karim)
    assert "Le copilotage" in morning(played.reading("karim"))
    assert "Le copilotage" not in morning(played.reading("ines"))


def test_at18_a_newcomer_reads_the_rules_with_their_reasons_and_proposes_on_the_first_day(
    chalon_until: Until, monkeypatch: MP
) -> None:
    played = chalon_until("C63")
    it_is(monkeypatch, "2025-02-10")
    host = played.acting("nadege")
    house = played.member("brigitte").organisation
    invite(
        host,
        first_name="Lucie",
        surname="Pautet",
        function="formatrice",
        email="lucie.pautet@example.org",
        organisation=house,
    )
    member = Member.objects.get(
        partnership=played.partnership, organisation=house, left_on=None, hat=Hat.GUEST
    )
    client = Client()
    client.force_login(Account.objects.create_user("lucie.pautet@example.org", identity=member.identity))
    lucie = Reader(client, played)
    page = says(lucie, "welcome")
    assert "Le copilotage" in page
    assert "Découvrir une décision déjà annoncée, c’est apprendre qu’on exécutait." in page
    assert "10 mars 2025, 10 mai 2025" in page
    Hand(lucie).reads("welcome").press("Rejoindre", words="J’en suis.")
    member.refresh_from_db()
    assert member.hat == Hat.MEMBER
    text = "Toute personne qui arrive relit les règles avec un membre de son choix."
    Hand(lucie).reads("propose").press("Déposer la version 1", title="L’accueil d’un nouveau", article=text)
    assert Proposal.objects.filter(by=member.id, adopted_on=None).exists()


def test_at19_whoever_leaves_reads_the_adaptations_that_lose_a_side(
    cucm_until: Until, monkeypatch: MP
) -> None:
    played = cucm_until("U92")
    it_is(monkeypatch, "2025-11-28")
    page = says(played.reading("rachid"), "gesture", "depart")
    for title in (
        "Avec Valérie : souvent, par téléphone",
        "Avec Thierry : rarement, longuement",
        "Avec Céline : un point par mois",
    ):
        assert f"Une adaptation perdrait un côté : « {title} »" in page
    assert "Une règle perdrait quelqu’un qui la porte : « Le retour d’informations »" in page


def test_at19_after_a_departure_adaptations_say_that_they_lost_a_side(
    cucm_until: Until, monkeypatch: MP
) -> None:
    played = cucm_until("U93")
    it_is(monkeypatch, "2025-11-29")
    valerie = played.reading("valerie")
    assert says(valerie, "rule", played.rule("R5")).count("a perdu un côté") == 3
    assert "Trouver qui reprend cette adaptation Le retour d’informations" in morning(valerie)


def test_at24_a_suspended_rule_is_not_recalled(chalon_until: Until, monkeypatch: MP) -> None:
    played = chalon_until("C82")
    it_is(monkeypatch, "2025-08-31")
    for who in ("ines", "samira", "karim"):
        assert "La réunion d’équipe" not in morning(played.reading(who))


def test_at24_a_paused_member_is_reminded_of_nothing_while_the_others_are(
    chalon_until: Until, monkeypatch: MP
) -> None:
    played = chalon_until("C84")
    it_is(monkeypatch, "2025-09-10")
    assert "La réunion d’équipe" in morning(played.reading("sylvie"))
    assert "Rien ne vous attend" in morning(played.reading("julien"))


def test_the_deadline_of_a_round_is_recalled_to_those_who_have_not_answered_alone(
    chalon_until: Until, monkeypatch: MP
) -> None:
    played = chalon_until("C33c")
    it_is(monkeypatch, "2024-06-20")
    for who in ("karim", "brigitte"):
        assert "Prendre position Envoi et retour" in morning(played.reading(who))
    for who in ("samira", "mathieu", "sylvie", "corinne"):
        assert "Envoi et retour" not in morning(played.reading(who))


def test_a_rule_about_people_recalls_that_no_rule_lifts_professional_secrecy(
    chalon_until: Until, monkeypatch: MP
) -> None:
    played = chalon_until("C30")
    it_is(monkeypatch, "2024-06-17")
    page = says(played.reading("nadege"), "proposal", played.thing("R5", "proposal"))
    assert "Aucune règle du collectif ne délie du secret professionnel" in page


def test_n16_before_it_was_generalised_the_situation_was_read_by_the_collective(
    chalon_until: Until, monkeypatch: MP
) -> None:
    played = chalon_until("C43")
    it_is(monkeypatch, "2024-09-16")
    page = says(played.reading("ines"), "question", played.thing("T4", "question"))
    assert "Sa solution de garde saute sans prévenir" in page


def test_n17_a_consent_to_a_draft_that_was_replaced_is_refused_with_the_new_draft_beside(
    chalon_until: Until, monkeypatch: MP
) -> None:
    played = chalon_until("C32")
    it_is(monkeypatch, "2024-06-17")
    samira, proposal = played.reading("samira"), played.thing("R5", "proposal")
    answer = samira.client.post(
        reverse("take_stance", args=[played.partnership, proposal]),
        {
            "key": "late",
            "read_draft": "1",
            "stance": "consent",
            "organisation": str(played.member("samira").organisation),
            "words": "Je n’ai pas vu la suite.",
        },
    )
    assert answer.status_code == 422
    page = plain(body_of(answer).get_text(" "))  # type: ignore[arg-type]
    assert "Vous aviez lu la version 1 ; la version 2 a été déposée depuis." in page
    assert "Le motif de l’orientation ne voyage pas." in page
    assert "Je n’ai pas vu la suite." in page
    assert not Stance.objects.filter(proposal=proposal, draft=2).exists()
