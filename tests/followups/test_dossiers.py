"""A dossier is opened, corrected, closed, opened again, erased: by whom, and what is left of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from interstice.followups.acts.dossiers import DossierErased, DossierOpened
from interstice.followups.commands.agreements import record_agreement
from interstice.followups.commands.dossiers import (
    close_dossier,
    erase_dossier,
    open_dossier,
    rectify_dossier,
    reopen_dossier,
)
from interstice.followups.commands.telling import word_request, write_note
from interstice.followups.kinds import Closing, Subject
from interstice.followups.models import Dossier
from interstice.followups.queries.person_page import person_page
from interstice.register.actors import Actor
from interstice.register.models import Entry
from interstice.register.refusals import OutOfSight, Refused
from interstice.rules.inputs import clause_set
from interstice.vault.models import ReadOfDay, Words
from interstice.vault.reads import note_reads
from tests.followups.given_dossiers import PROJECT, a_dossier
from tests.given import Collective, a_founded_partnership, a_rule_in_force, made, the_act

pytestmark = pytest.mark.django_db


def test_her_name_is_written_only_where_a_rule_of_the_collective_asks_for_it() -> None:
    here = a_founded_partnership()
    named = partial(open_dossier, reference="2026-001", label="K. M.", identity="Karima Mansouri")
    with pytest.raises(Refused, match="Aucune de vos règles"):
        named(here.alice)
    a_rule_in_force(here, clauses=[clause_set("dossier_identity", by="identity")])
    done = named(here.alice)
    assert the_act(done, DossierOpened).identity
    page = person_page(here.alice, made(done, "dossier"))
    assert (page.title, page.reference, page.names_her) == ("Karima Mansouri", "2026-001", True)
    assert "Karima" not in str(bytes(Entry.objects.order_by("-n")[0].bytes))


def test_initials_alone_are_no_name_even_where_a_rule_asks_for_initials() -> None:
    here = a_founded_partnership()
    a_rule_in_force(here, clauses=[clause_set("dossier_identity", by="initials")])
    with pytest.raises(Refused, match="Aucune de vos règles"):
        open_dossier(here.alice, reference="2026-001", label="K. M.", identity="Karima M.")
    with pytest.raises(Refused, match="ferait reconnaître"):
        open_dossier(here.alice, reference="2026-001", label="Karima M.")


def test_what_was_wrong_leaves_the_vault_once_corrected() -> None:
    here = a_founded_partnership()
    dossier = a_dossier(here, label="K. M.")
    wrong = Dossier.objects.get(id=dossier).label
    rectify_dossier(here.alice, dossier=dossier, label="A. M.")
    assert person_page(here.bob, dossier).title == "A. M."
    assert Words.objects.get(fingerprint=wrong).text is None
    with pytest.raises(Refused, match="à corriger"):
        rectify_dossier(here.alice, dossier=dossier)
    with pytest.raises(Refused, match="référent"):
        rectify_dossier(here.bob, dossier=dossier, label="B. M.")


def test_a_closed_follow_up_is_read_and_no_more_written_until_it_opens_again() -> None:
    here = a_founded_partnership()
    dossier = a_dossier(here)
    with pytest.raises(Refused, match="déjà ouvert"):
        reopen_dossier(here.alice, dossier=dossier)
    close_dossier(here.alice, dossier=dossier, why=Closing.RELAYED)
    assert person_page(here.bob, dossier).dossier.closed_why == Closing.RELAYED
    with pytest.raises(Refused, match="clos"):
        word_request(here.bob, dossier=dossier, words="Être rappelée.")
    with pytest.raises(Refused, match="clos"):
        close_dossier(here.alice, dossier=dossier, why=Closing.OTHER)
    reopen_dossier(here.alice, dossier=dossier)
    word_request(here.bob, dossier=dossier, words="Être rappelée.")


def test_erasing_takes_every_word_about_her_and_every_way_to_her() -> None:
    here = a_founded_partnership()
    dossier = a_dossier(here)
    word_request(here.bob, dossier=dossier, words="Être rappelée le matin.")
    write_note(here.alice, dossier=dossier, subject=Subject.PROJECT, words="Elle a visité l’atelier.")
    note_reads(here.bob, [dossier])
    with pytest.raises(Refused, match="On efface un suivi clos"):
        erase_dossier(here.alice, dossier=dossier)
    with pytest.raises(Refused, match="référent"):
        erase_dossier(here.bob, dossier=dossier, asked_by_person=True)
    done = erase_dossier(here.alice, dossier=dossier, asked_by_person=True)
    assert the_act(done, DossierErased).asked_by_person
    assert not Words.objects.filter(about=dossier, text__isnull=False).exists()
    assert not ReadOfDay.objects.filter(thing=dossier).exists()
    for who in ("alice", "bob"):
        with pytest.raises(OutOfSight):
            person_page(here.as_(who), dossier)
    with pytest.raises(OutOfSight):
        record_agreement(
            here.alice,
            dossier=dossier,
            given_on=here.today,
            until=here.day(9),
            shares={here.ccas: PROJECT},
        )


@pytest.mark.parametrize("who", ["carol", "daniel", "stranger"])
def test_to_anyone_else_no_gesture_bears_on_anything(who: str) -> None:
    here = a_founded_partnership()
    dossier = a_dossier(here)
    attempts: tuple[Callable[[], object], ...] = (
        lambda: close_dossier(_who(here, who), dossier=dossier, why=Closing.OTHER),
        lambda: reopen_dossier(_who(here, who), dossier=dossier),
        lambda: erase_dossier(_who(here, who), dossier=dossier, asked_by_person=True),
        lambda: rectify_dossier(_who(here, who), dossier=dossier, label="X. Y."),
        lambda: word_request(_who(here, who), dossier=dossier, words="…"),
    )
    for attempt in attempts:
        with pytest.raises(OutOfSight):
            attempt()


def _who(here: Collective, who: str) -> Actor:
    return here.stranger if who == "stranger" else here.as_(who)
