"""What named a person wrongly is corrected wherever it was kept again (GDPR, article 16)."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from interstice.followups.commands.agreements import withdraw_agreement
from interstice.followups.commands.dossiers import erase_dossier, erase_name, rectify_dossier
from interstice.followups.commands.partner_links import make_partner_link
from interstice.followups.models import PartnerLink, Referral
from interstice.followups.queries.partner_page import partner_page
from interstice.meetings.models import Item
from interstice.register.models import Entry
from interstice.register.refusals import OutOfSight, Refused
from interstice.rules.inputs import clause_set
from interstice.vault.models import Words
from interstice.vault.queries import sayings
from tests.followups.given_dossiers import a_dossier
from tests.followups.given_referrals import a_referral
from tests.followups.reading import today_together
from tests.given import Collective, a_rule_in_force, made
from tests.meetings.given_sessions import a_presented_dossier, a_session
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Collective:
    return today_together()


def test_those_to_whom_she_is_sent_and_a_partners_link_read_the_right_name(here: Collective) -> None:
    dossier = a_dossier(here, circle=(), shared={"bob": ("project",)})  # type: ignore[dict-item]
    referral = a_referral(here, dossier=dossier)
    link = made(
        make_partner_link(
            here.alice, referral=referral, until=here.today + timedelta(days=9), with_called=True
        ),
        "link",
    )
    rectify_dossier(here.alice, dossier=dossier, label="Z. B.")
    assert _called(here, "bob", referral) == "2026-001 · Z. B."
    assert partner_page(link, here.door()).shown == ["2026-001 · Z. B."]
    rectify_dossier(here.alice, dossier=dossier, reference="2026-009")
    assert _called(here, "bob", referral) == "2026-009 · Z. B."
    assert partner_page(link, here.door()).shown == ["2026-009 · Z. B."]
    page = Reader(here, "bob").reads("referral", referral)
    assert page.says("2026-009 · Z. B.")
    assert page.without("K. M.", "2026-001", "effacé")
    assert _kept("K. M.") == _kept("2026-001") == []


def test_the_agenda_says_the_right_name_to_those_before_whom_she_is_presented(here: Collective) -> None:
    session = a_session(here, held_on=here.today + timedelta(days=3))
    dossier, item = a_presented_dossier(here, session, circle=("bob",))
    rectify_dossier(here.alice, dossier=dossier, label="Z. B.", reference="2026-009")
    mark = Item.objects.get(id=item).title
    assert str(sayings(here.carol, [mark])[mark]) == "2026-009 · Z. B."
    carol = Reader(here, "carol")
    page = carol.reads("session", session)
    assert page.says("2026-009 · Z. B.")
    assert page.without("K. M.")
    withdraw_agreement(here.alice, dossier=dossier)
    assert carol.reads("session", session).without("Z. B.", "2026-009")


def test_the_right_name_leaves_with_everything_else_once_she_is_erased(here: Collective) -> None:
    dossier = a_dossier(here)
    referral = a_referral(here, dossier=dossier)
    rectify_dossier(here.alice, dossier=dossier, label="Z. B.")
    erase_dossier(here.alice, dossier=dossier, asked_by_person=True)
    assert _kept("Z. B.") == []
    assert Referral.objects.get(id=referral).called
    assert not PartnerLink.objects.exists()


def test_the_act_tells_the_circle_each_word_once(here: Collective) -> None:
    dossier = a_dossier(here)
    a_referral(here, dossier=dossier)
    n = rectify_dossier(here.alice, dossier=dossier, label="Z. B.").n - 1
    assert Entry.objects.get(n=n, partnership=here.partnership).act == "dossier.rectified/1"
    page = Reader(here, "bob").reads("act", n)
    assert page.says("Z. B.")
    assert page.without("2026-001 · Z. B.")


def _called(here: Collective, who: str, referral: UUID) -> str:
    mark = Referral.objects.get(id=referral).called
    return str(sayings(here.as_(who), [mark])[mark])


def _kept(words: str) -> list[str | None]:
    return list(Words.objects.filter(text__contains=words).values_list("text", flat=True))


def test_her_name_is_erased_and_the_follow_up_goes_on_without_it(here: Collective) -> None:
    a_rule_in_force(here, clauses=[clause_set("dossier_identity", by="identity")])
    dossier = a_dossier(here, identity="Karima Mansouri")
    alice, bob = Reader(here, "alice"), Reader(here, "bob")
    page = bob.reads("person", dossier)
    assert page.says("Karima Mansouri")
    assert page.without("Effacer son nom")
    with pytest.raises(Refused, match="référent"):
        erase_name(here.bob, dossier=dossier)
    a_rule_in_force(here, clauses=[clause_set("dossier_identity", by="initials")])
    page = alice.reads("person", dossier)
    assert page.says("Effacer son nom")
    page = alice.reads("person_gesture", dossier, "effacer-nom").press("Effacer son nom")
    assert page.says("Son nom est effacé.", "K. M.")
    assert page.without("Karima Mansouri", "effacé K. M.")
    assert _kept("Karima Mansouri") == []
    for reader in (alice, bob):
        page = reader.reads("persons")
        assert page.says("K. M.")
        assert page.without("Karima")
    assert alice.reads("person", dossier).without("Effacer son nom")
    with pytest.raises(Refused, match="pas inscrit"):
        erase_name(here.alice, dossier=dossier)
    with pytest.raises(OutOfSight):
        erase_name(here.carol, dossier=dossier)
