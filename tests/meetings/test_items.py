"""A session comes to its items: dossiers open to those seated, pairs run them, decisions are inscribed."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from interstice.followups.commands.agreements import withdraw_agreement
from interstice.followups.commands.telling import prepare_case
from interstice.meetings.acts import ItemFacilitated
from interstice.meetings.commands.items import (
    facilitate_item,
    reach_item,
    rectify_entry,
    review_decision,
    take_decision,
)
from interstice.meetings.commands.sessions import change_presence, close_session
from interstice.meetings.kinds import About, EntryKind, Review
from interstice.meetings.models import DecisionReview, Item, SessionEntry
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight, Refused
from interstice.rules.commands.questions import raise_question
from interstice.rules.inputs import clause_set
from interstice.rules.models import Proposal, Question
from interstice.vault.queries import voiced
from tests.given import a_founded_partnership, a_proposal, a_rule_in_force, made, the_act
from tests.meetings.given_sessions import (
    a_presented_dossier,
    a_reached_dossier,
    a_session,
    an_item,
    an_open_session,
)

pytestmark = pytest.mark.django_db


def read(actor: Actor, row: Any, field: str) -> str:
    """A field of a row as someone reads it."""
    voiced(actor, [row])
    return str(getattr(row.said, field))


def decided(actor: Actor, session: UUID, item: UUID | None, words: str, **more: Any) -> SessionEntry:
    """A decision that someone inscribes in a session."""
    done = take_decision(actor, session=session, item=item, words=words, **more)
    return SessionEntry.objects.get(id=made(done, "decision"))


def test_a_dossier_opens_to_those_at_the_table_with_what_was_prepared_with_her() -> None:
    collective = a_founded_partnership()
    session = a_session(collective)
    dossier, item = a_presented_dossier(collective, session, circle=())
    prepare_case(collective.alice, dossier=dossier, asks="Deux matinées d’abord.")
    an_open_session(collective, session=session, present=("alice", "bob"))
    reach_item(collective.bob, session=session, item=item)
    row = Item.objects.get(id=item)
    assert read(collective.bob, row, "asks") == "Deux matinées d’abord."
    assert read(collective.carol, row, "asks") == ""
    assert read(collective.daniel, row, "asks") == ""


def test_n19_a_dossier_does_not_open_once_its_agreement_has_ended() -> None:
    collective = a_founded_partnership()
    body_session = a_session(collective, held_on=collective.today + timedelta(days=30))
    dossier, item = a_presented_dossier(collective, body_session, until=collective.today + timedelta(days=10))
    collective.day(30)
    an_open_session(collective, session=body_session)
    with pytest.raises(Refused, match="à relire avec elle"):
        reach_item(collective.alice, session=body_session, item=item)
    assert Item.objects.get(id=item).reached_at is None
    assert dossier


def test_what_is_decided_of_a_person_is_read_by_those_who_heard_it_and_by_her_circle() -> None:
    collective = a_founded_partnership()
    session, _dossier, item = a_reached_dossier(collective, circle=("bob",), present=("alice", "carol"))
    row = decided(collective.carol, session, item, "Une visite de l’atelier en mars.")
    assert read(collective.carol, row, "words")
    assert read(collective.bob, row, "words")
    assert read(collective.daniel, row, "words") == ""


def test_a_withdrawn_agreement_closes_the_item_to_those_who_were_only_seated() -> None:
    collective = a_founded_partnership()
    session, dossier, item = a_reached_dossier(collective, circle=())
    row = decided(collective.carol, session, item, "Une visite de l’atelier en mars.")
    withdraw_agreement(collective.alice, dossier=dossier)
    assert read(collective.carol, row, "words") == ""
    with pytest.raises(OutOfSight):
        decided(collective.carol, session, item, "Encore un mot.")


def test_nobody_writes_on_a_dossier_that_has_not_opened_to_them() -> None:
    collective = a_founded_partnership()
    session, _dossier, item = a_reached_dossier(collective, circle=(), present=("alice", "bob"))
    for who in (collective.carol, collective.stranger):
        with pytest.raises(OutOfSight):
            take_decision(who, session=session, item=item, words="Je n’étais pas là.")
    change_presence(collective.carol, session=session, came=[collective.people["carol"]])
    with pytest.raises(OutOfSight):
        take_decision(collective.carol, session=session, item=item, words="J’arrive.")
    reach_item(collective.alice, session=session, item=item)
    decided(collective.carol, session, item, "À présent j’entends.")


def test_whoever_goes_out_hears_no_more_of_the_item_under_way() -> None:
    collective = a_founded_partnership()
    session, _dossier, item = a_reached_dossier(collective, circle=())
    change_presence(collective.alice, session=session, went=[collective.people["carol"]])
    row = decided(collective.bob, session, item, "Une visite de l’atelier en mars.")
    assert read(collective.carol, row, "words") == ""


def test_whoever_is_not_at_the_table_is_told_so_on_what_is_the_collectives() -> None:
    collective = a_founded_partnership()
    session = a_session(collective)
    item = an_item(collective, session)
    an_open_session(collective, session=session, present=("alice",))
    with pytest.raises(Refused, match="présentes"):
        take_decision(collective.bob, session=session, item=item, words="La salle est retenue.")
    with pytest.raises(OutOfSight):
        take_decision(collective.daniel, session=session, item=item, words="La salle est retenue.")


def test_an_exception_is_noted_in_one_tap_and_needs_no_reason() -> None:
    collective = a_founded_partnership()
    session = a_session(collective)
    _dossier, item = a_presented_dossier(collective, session)
    body = Item.objects.get(id=item).session.body
    a_rule_in_force(
        collective,
        clauses=[
            clause_set("co_facilitation", body=str(body), pair=["convener", "referent"], mostly=True),
            clause_set("facilitation_turn", body=str(body), each="item"),
        ],
    )
    an_open_session(collective, session=session)
    reach_item(collective.alice, session=session, item=item)
    bob = collective.people["bob"]
    done = facilitate_item(collective.bob, session=session, item=item, pair=[bob], as_agreed=False)
    assert the_act(done, ItemFacilitated).as_agreed is False
    done = facilitate_item(
        collective.bob, session=session, item=item, pair=[collective.people["alice"]], as_agreed=True
    )
    assert the_act(done, ItemFacilitated).as_agreed is True
    done = facilitate_item(collective.bob, session=session, item=item, pair=[bob], as_agreed=True)
    assert the_act(done, ItemFacilitated).as_agreed is False


def test_a_disagreement_about_a_proposal_closes_it_and_a_decision_settles_a_question() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective, between=("alice", "bob", "carol"))
    question = made(raise_question(collective.bob, sentence="Qui prévient la personne ?"), "question")
    session = a_session(collective)
    about = an_item(collective, session, about=About.RULE, thing=proposal)
    other = an_item(collective, session, about=About.QUESTION, thing=question)
    an_open_session(collective, session=session)
    decided(
        collective.carol,
        session,
        about,
        "Nous ne sommes pas d’accord sur le délai.",
        what=EntryKind.DISAGREEMENT,
    )
    assert Proposal.objects.get(id=proposal).closed_on == collective.today
    decided(collective.carol, session, other, "Chacun prévient les siens.", settles=question)
    assert Question.objects.get(id=question).settled_on == collective.today
    done = close_session(collective.alice, session=session)
    assert done.acts[-1].undecided == ()  # type: ignore[attr-defined]


def test_a_question_of_all_is_not_concluded_on_a_dossier() -> None:
    collective = a_founded_partnership()
    question = made(raise_question(collective.bob, sentence="Qui prévient la personne ?"), "question")
    session, _dossier, item = a_reached_dossier(collective)
    with pytest.raises(Refused, match="hors d’un dossier"):
        decided(collective.alice, session, item, "Elle préfère un appel.", settles=question)


def test_a_line_is_written_better_by_those_who_read_it_while_the_session_lasts() -> None:
    collective = a_founded_partnership()
    session, _dossier, item = a_reached_dossier(collective, circle=(), present=("alice", "bob"))
    row = decided(collective.bob, session, item, "Une visite en mars.")
    with pytest.raises(OutOfSight):
        rectify_entry(collective.carol, entry=row.id, words="Autre chose.")
    rectify_entry(collective.alice, entry=row.id, words="Une visite en avril.")
    row.refresh_from_db()
    assert read(collective.bob, row, "rectified") == "Une visite en avril."
    assert read(collective.bob, row, "words") == "Une visite en mars."
    close_session(collective.alice, session=session)
    with pytest.raises(Refused, match="close"):
        rectify_entry(collective.alice, entry=row.id, words="Trop tard.")


def test_b02_a_later_session_validates_extends_or_reopens_what_was_decided() -> None:
    collective = a_founded_partnership()
    session = an_open_session(collective)
    decision = decided(collective.alice, session, None, "Un essai d’un mois.")
    close_session(collective.alice, session=session)
    collective.day(30)
    later = an_open_session(collective, body=decision.session.body)
    review_decision(
        collective.bob, session=later, decision=decision.id, review=Review.EXTENDED, words="Un mois."
    )
    found = DecisionReview.objects.get(decision=decision.id)
    assert (found.review, read(collective.carol, found, "words")) == (Review.EXTENDED, "Un mois.")
