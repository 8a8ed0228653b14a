"""Two persons followed by two circles that have nothing in common, each with a word that stays inside.

Alice is the referent of the first; Bob is in her circle; Gina was, until the person took back her agreement
for Gina’s organisation; Hugo was, until he left. Carol is the referent of the second, alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone

from interstice.bonds.commands.commitments import make_commitment
from interstice.bonds.commands.needs import say_need
from interstice.followups.commands.agreements import withdraw_agreement
from interstice.followups.commands.handovers import propose_handover
from interstice.followups.commands.partner_links import make_partner_link
from interstice.followups.commands.referrals import send_referral
from interstice.followups.commands.telling import (
    choose_contact,
    prepare_case,
    take_step,
    word_request,
    write_note,
)
from interstice.followups.kinds import Subject
from interstice.followups.models import PartnerLink
from interstice.followups.partner_tokens import token_of
from interstice.meetings.calendar_keys import make_key
from interstice.meetings.commands.items import reach_item, take_decision
from interstice.meetings.commands.minutes import publish_minutes
from interstice.meetings.commands.sessions import close_session
from interstice.meetings.kinds import About
from interstice.meetings.models import Session
from interstice.parties.commands.bodies import create_body
from tests.followups.given_dossiers import PROJECT, a_dossier
from tests.given import Collective, made
from tests.meetings.given_sessions import a_session, an_item, an_open_session

CIRCLE, OTHER = "margousier", "sycomore"
"""A word of everything that is said of the first person, and one of everything said of the second."""

NAMED = ("2026-714", "Z. Q.")
"""How the first person is called: her circle and the bodies to which she agreed read it, nobody else."""

OTHER_NAMED = ("2026-825", "W. H.")
"""The same for the second."""

BY_LINK = "pipistrelle"
"""A word that Carol shows to a partner without an account, by a link."""

NO_TABLE = UUID("0a0a0a0a-0a0a-4a0a-8a0a-0a0a0a0a0a0a")
"""The number of no table that anyone gave: those that one gives are kept by one's own browser alone."""


def follow_people(here: Collective) -> dict[str, Any]:
    """Both persons, with one thing of each kind; gives things by the names that addresses give them."""
    here.is_(timezone.localdate())
    body = _a_body(here, "La commission", "alice", "bob", "gina")
    small = _a_body(here, "Le petit comité", "alice", "bob")
    dossier = _a_first_person(here, (body, small))
    held = _a_session_held(here, body, dossier)
    withdraw_agreement(here.alice, dossier=dossier, organisations=[here.tremplin])
    live = _a_session_that_goes_on(here, small, dossier)
    told = _told(here, dossier) | _a_second_person(here) | _a_session_called(here, small, dossier)
    secret = make_key(UUID(str(here.alice.identity)), here.today)
    return {"dossier": dossier, "body": body, "calendar_secret": secret, **held, **live, **told}


def tell_more(here: Collective, things: Mapping[str, Any], round_: int) -> None:
    """The same circle follows one person more, tells more of the first, and her session hears more."""
    dossier, session, item = things["dossier"], things["session"], things["item"]
    write_note(here.bob, dossier=dossier, subject=Subject.HOUSING, words=f"Le bail du {CIRCLE}.")
    take_step(here.alice, dossier=dossier, words=f"Vue au {CIRCLE}.", happened_on=here.today)
    body = Session.objects.values_list("body", flat=True).get(id=session)
    letters = f"{chr(70 + round_)}. {chr(66 + round_)}."
    another = a_dossier(here, circle=("bob",), shown_in=(body,), reference=f"2026-73{round_}", label=letters)
    soon = here.today + timedelta(days=20)
    for about in (dossier, another, None):
        make_commitment(here.bob, words=f"J’appelle {round_}.", dossier=about, due=soon)
    for about in (dossier, another):
        send_referral(here.alice, dossier=about, to_organisation=here.ccas, purpose=f"Un {CIRCLE} {round_}.")
    take_decision(here.alice, session=session, item=item, words=f"Nous gardons le {CIRCLE} {round_}.")
    an_item(here, things["called"], about=About.DOSSIER, thing=another)
    an_item(here, things["called"], title=f"La salle {round_}")
    a_session(here, body=body, held_on=here.today + timedelta(days=20 + round_))


def _a_body(here: Collective, name: str, *members: str) -> UUID:
    people = [here.people[who] for who in members]
    return made(create_body(here.alice, name=name, members=people), "body")


def _a_first_person(here: Collective, bodies: tuple[UUID, ...]) -> UUID:
    dossier = a_dossier(
        here,
        circle=("bob", "gina", "hugo"),
        shared={"bob": (*PROJECT, Subject.HOUSING), "gina": (*PROJECT, Subject.HOUSING)},
        shown_in=bodies,
        reference=NAMED[0],
        label=NAMED[1],
    )
    word_request(here.alice, dossier=dossier, words=f"Je veux un {CIRCLE}.")
    choose_contact(here.alice, dossier=dossier, member=here.people["bob"], words=f"Le matin, {CIRCLE}.")
    write_note(here.bob, dossier=dossier, subject=Subject.HOUSING, words=f"Le bail du {CIRCLE}.")
    take_step(here.alice, dossier=dossier, words=f"Vue au {CIRCLE}.", happened_on=here.today)
    prepare_case(
        here.alice, dossier=dossier, asks=f"Un {CIRCLE}.", to_settle=f"Le {CIRCLE} ?", reread_on=here.today
    )
    return dossier


def _told(here: Collective, dossier: UUID) -> dict[str, Any]:
    """What is promised and sent about the first person, and her handover offered."""
    soon = here.today + timedelta(days=20)
    promised = make_commitment(here.bob, words=f"J’appelle le {CIRCLE}.", dossier=dossier, due=soon)
    make_commitment(here.alice, words="Je fais la liste des gardes.", due=soon)
    sent = send_referral(
        here.alice,
        dossier=dossier,
        to_organisation=here.ccas,
        to_member=here.people["bob"],
        purpose=f"Trouver un {CIRCLE}.",
        words=f"Tu m’appelles pour le {CIRCLE} ?",
        travels=(Subject.HOUSING,),
    )
    offered = propose_handover(
        here.alice, dossier=dossier, to_member=here.people["bob"], checked=[], person_agreement=True
    )
    needed = say_need(here.alice, words="J’aurais besoin d’un interprète.")
    return {
        "need": made(needed, "need"),
        "answer": "accepter",
        "number": NO_TABLE,
        "kind": "csv",
        "commitment": made(promised, "commitment"),
        "referral": made(sent, "referral"),
        "handover": made(offered, "handover"),
    }


def _a_session_held(here: Collective, body: UUID, dossier: UUID) -> dict[str, Any]:
    session = a_session(here, body=body)
    item = an_item(here, session, about=About.DOSSIER, thing=dossier)
    an_open_session(here, session=session, present=("alice", "bob", "gina"))
    _an_item_told(here, session, item)
    close_session(here.alice, session=session)
    publish_minutes(here.alice, session=session, circulated_to=[here.departement, here.ccas])
    return {"held": session, "held_item": item, "organisation": here.ccas}


def _a_session_called(here: Collective, body: UUID, dossier: UUID) -> dict[str, Any]:
    session = a_session(here, body=body, held_on=here.today + timedelta(days=14))
    item = an_item(here, session, about=About.DOSSIER, thing=dossier)
    return {"called": session, "called_item": item}


def _a_session_that_goes_on(here: Collective, body: UUID, dossier: UUID) -> dict[str, Any]:
    session = a_session(here, body=body)
    item = an_item(here, session, about=About.DOSSIER, thing=dossier)
    an_open_session(here, session=session, present=("alice", "bob"))
    entry = _an_item_told(here, session, item)
    return {"session": session, "item": item, "entry": entry}


def _an_item_told(here: Collective, session: UUID, item: UUID) -> UUID:
    reach_item(here.alice, session=session, item=item)
    done = take_decision(here.alice, session=session, item=item, words=f"Nous gardons le {CIRCLE}.")
    return made(done, "decision")


def _a_second_person(here: Collective) -> dict[str, Any]:
    """Followed by Carol alone, and sent to a partner who answers by a link."""
    reference, label = OTHER_NAMED
    shared = {"bob": PROJECT}
    other = a_dossier(here, by="carol", circle=(), shared=shared, reference=reference, label=label)
    word_request(here.carol, dossier=other, words=f"Je veux un {OTHER}.")
    sent = send_referral(
        here.carol,
        dossier=other,
        to_organisation=here.ccas,
        purpose=f"Un stage {BY_LINK}.",
        words=f"Tu me dis, pour le {BY_LINK} ?",
    )
    referral = made(sent, "referral")
    make_partner_link(here.carol, referral=referral, until=here.today + timedelta(days=30), with_purpose=True)
    link = PartnerLink.objects.get(referral_id=referral).id
    return {"other": other, "other_referral": referral, "partner_token": token_of(link)}
