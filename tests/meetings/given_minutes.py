"""A session that was held and closed, with what minutes have to tell and to keep quiet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from interstice.meetings.commands.entries import enter_understood
from interstice.meetings.commands.items import facilitate_item, reach_item, take_decision
from interstice.meetings.commands.sessions import close_session
from interstice.meetings.inputs import Understood
from interstice.meetings.kinds import About, EntryKind
from interstice.rules.commands.questions import raise_question
from tests.followups.given_dossiers import PROJECT, a_commission
from tests.given import Collective, made
from tests.meetings.given_sessions import a_presented_dossier, a_session, an_item, an_open_session

CANARY = "passereau"
"""A word of the dossier that Alice alone follows: wherever it stands, its circle must be."""
SHARED_CANARY = "mésange"
"""A word of the dossier that Alice and Bob follow together."""
QUESTION = "Qui prévient la personne quand la date change ?"


@dataclass(frozen=True)
class Held:
    """The session and what it came to."""

    session: UUID
    body: UUID
    own: UUID
    own_item: UUID
    shared: UUID
    shared_item: UUID
    question: UUID
    decision: UUID
    decision_of_own: UUID


def a_held_session(
    here: Collective, *, present: Sequence[str] = ("alice", "bob"), closed: bool = True, more: int = 0
) -> Held:
    """Two dossiers, a question and a decision of the collective; Carol is excused.

    Alice follows the first dossier alone, Bob the second with her; `more` are dossiers like the first.
    """
    body = a_commission(here)
    session = a_session(here, body=body)
    question = made(raise_question(here.carol, sentence=QUESTION), "question")
    own, own_item = a_presented_dossier(here, session, circle=(), reference="2026-903", label="Z. Q.")
    shared, shared_item = a_presented_dossier(
        here, session, circle=("bob",), shared={"bob": PROJECT}, reference="2026-907", label="X. W."
    )
    asked = an_item(here, session, about=About.QUESTION, thing=question)
    others = [_another(here, session, number) for number in range(more)]
    an_open_session(here, session=session, present=present, excused=("carol",))
    decision_of_own = _a_dossier_told(here, session, own_item, f"Essai prolongé pour {CANARY}.")
    _a_dossier_told(here, session, shared_item, f"Rendez-vous à trois pour {SHARED_CANARY}.")
    for item in others:
        _a_dossier_told(here, session, item, "L’étape est prolongée de trois mois.")
    reach_item(here.alice, session=session, item=asked)
    done = take_decision(here.bob, session=session, item=asked, words="Le référent appelle la veille.")
    if closed:
        close_session(here.alice, session=session, words="Séance levée.")
    return Held(
        session, body, own, own_item, shared, shared_item, question, made(done, "decision"), decision_of_own
    )


def _another(here: Collective, session: UUID, number: int) -> UUID:
    _dossier, item = a_presented_dossier(
        here, session, circle=("bob",), reference=f"2026-1{number:02}", label=f"M. {chr(65 + number)}. D."
    )
    return item


def _a_dossier_told(here: Collective, session: UUID, item: UUID, words: str) -> UUID:
    reach_item(here.alice, session=session, item=item)
    pair = [here.people["alice"], here.people["bob"]]
    facilitate_item(here.alice, session=session, item=item, pair=pair)
    done = take_decision(here.alice, session=session, item=item, words=words)
    understood = Understood(
        what=EntryKind.COMMITMENT,
        words="prend des nouvelles",
        by_member=here.people["bob"],
        due=here.today + timedelta(days=11),
    )
    enter_understood(here.alice, session=session, item=item, understood=understood)
    return made(done, "decision")
