"""A partnership in which something of every kind was said, with a word that nobody outside may read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.test import Client

from interstice.parties.commands.bodies import create_body
from interstice.parties.commands.conventions import record_convention
from interstice.parties.commands.founding import name_partnership, word_purpose
from interstice.parties.commands.mandates import (
    declare_interest,
    give_mandate,
    request_mandate,
    state_horizon,
)
from interstice.parties.commands.members import introduce_someone, join, leave
from interstice.parties.commands.places import speak_of_place, state_place
from interstice.parties.inputs import ConventionClauseInput
from interstice.parties.kinds import HorizonKind
from interstice.parties.models import Account, Founding, Member
from interstice.register.actors import Hat
from interstice.register.models import Entry
from interstice.rules.commands.adaptations import adapt_rule
from interstice.rules.commands.lexicon import enter_word
from interstice.rules.commands.outgoing import circulate_text
from interstice.rules.commands.positions import state_position, translate_logic
from interstice.rules.commands.principles import bind_principles, state_principle
from interstice.rules.commands.proposals import suggest
from interstice.rules.commands.questions import generalise, raise_question, tell_situation
from interstice.rules.commands.rounds import consent_with_reservation, object_to
from interstice.rules.inputs import clause_set
from interstice.vault.models import Identity
from tests.given import Collective, a_founded_partnership, made
from tests.house.circles import follow_people, tell_more
from tests.rules.agreeing import adopted, proposed

CANARY = "zinzolin"
"""A word of no other text: where it stands on a page, words of this partnership were shown."""

DEBATE = "quinaud"
"""A word of what the collective says among itself: no hat but a member's ever reads it (RL2)."""

NAME, PURPOSE = "Le Vestibule du Nord", "Qu’on y entre sans frapper."


@dataclass
class Rich:
    """The collective, and one thing of each kind by the name that addresses give it."""

    here: Collective
    things: dict[str, Any] = field(default_factory=dict)

    @property
    def secrets(self) -> list[str]:
        """What no answer to a stranger may hold, in lower case: the name, the people, the words."""
        people = [one for who in ("alice", "bob", "carol", "daniel") for one in _names(self.here, who)]
        return [CANARY, NAME.casefold(), PURPOSE.casefold(), *people]

    def signed_in(self, who: str) -> Client:
        """Someone's browser."""
        home = self.here.elsewhere if who == "zoe" and self.here.elsewhere else self.here
        member = Member.objects.get(id=home.people[who])
        email = f"{who}@example.org"
        account = Account.objects.filter(email=email).first()
        client = Client()
        client.force_login(account or Account.objects.create_user(email, identity=member.identity))
        return client


def a_rich_partnership(name: str = "le-vestibule", times: int = 1) -> Rich:
    """Everything once, or so many times."""
    rich = Rich(a_founded_partnership(name))
    here = rich.here
    here.enters("erin", "ccas")
    here.enters("frank", "ccas", hat=Hat.STEERING)
    for who, house in (("hugo", "ccas"), ("gina", "tremplin")):
        join(here.enters(who, house))
    here.day(1)
    name_partnership(here.alice, name=NAME)
    word_purpose(here.alice, purpose=PURPOSE)
    rich.things["founding"] = Founding.objects.get(partnership=here.partnership).id
    live(rich, range(1, times + 1))
    rich.things |= follow_people(here)
    leave(here.hugo)
    rich.things["n"] = Entry.objects.filter(partnership=here.partnership).count() - 1
    rich.things["tile"] = "0/000.p/1"
    return rich


def live(rich: Rich, rounds: Iterable[int]) -> None:
    """Everything is said once more in each of these rounds."""
    for round_ in rounds:
        said = f"{CANARY} {round_}"
        _about_people(rich.here, said, round_)
        _questions(rich, f"{said} {DEBATE}")
        _rules(rich, said, f"{said} {DEBATE}")
        if "dossier" in rich.things:
            tell_more(rich.here, rich.things, round_)


def _about_people(here: Collective, said: str, round_: int) -> None:
    introduce_someone(
        here.alice,
        first_name="Gaëlle",
        surname=f"Zinzolin{round_}",
        email=f"gaelle{round_}@example.org",
        function=f"éducatrice {said}",
        organisation=here.tremplin,
        words=f"Je vous la présente {said}.",
    )
    request_mandate(here.alice, scope=f"Portée {said}", words=f"Demande {said}")
    give_mandate(here.daniel, organisation=here.departement, scope=f"Portée {said}", limits=f"Limite {said}")
    declare_interest(here.carol, words=f"Intérêt {said}")
    ends = here.today + timedelta(days=90)
    state_horizon(here.alice, what=HorizonKind.FUNDING, ends_on=ends, words=f"Fin {said}")
    state_place(here.bob, brings=f"J’apporte {said}")
    speak_of_place(here.alice, to=here.people["bob"], sees=f"Je vous vois {said}")
    create_body(here.alice, name=f"Le comité {said}", purpose=f"Se voir {said}")
    clauses = [ConventionClauseInput(key="c1", title=f"Clause {said}", text=f"Texte {said}")]
    record_convention(here.alice, title=f"Convention {said}", clauses=clauses, words=f"Signée {said}")


def _questions(rich: Rich, said: str) -> None:
    here = rich.here
    told = tell_situation(here.alice, text=f"Une personne attend {said}.", even_so=True)
    question = rich.things["question"] = made(
        raise_question(
            here.alice,
            sentence=f"Qui attend {said} ?",
            words=f"Nous ne savons pas {said}.",
            rests_on=[made(told, "situation")],
        ),
        "question",
    )
    state_position(here.bob, question=question, interests=f"Intérêts {said}", values=f"Valeurs {said}")
    translate_logic(here.bob, subject=question, of=here.people["alice"], words=f"Je comprends {said}")
    generalise(
        here.alice,
        subject=question,
        situations=[made(told, "situation")],
        common=f"Ce qui est commun {said}",
        concerns=f"Chacun {said}",
    )


def _rules(rich: Rich, said: str, heard: str) -> None:
    here, question = rich.here, rich.things["question"]
    stated = [
        state_principle(here.as_(who), title=f"Principe {said} {who}", words=f"Nous tenons {said}")
        for who in ("alice", "bob")
    ]
    principles = [made(one, "principle") for one in stated]
    bind_principles(here.alice, principles=principles)
    report = clause_set("report_back", delay_days=15)
    rule = rich.things["rule"] = adopted(
        here, f"Règle {said}", clauses=[report], principles=principles, why=f"Parce que {said}", words=heard
    )
    rich.things["adaptation"] = made(
        adapt_rule(
            here.alice,
            rule=rule,
            for_actor=here.people["alice"],
            counterpart=here.people["bob"],
            difference=f"Au téléphone {heard}",
        ),
        "adaptation",
    )
    proposal = rich.things["proposal"] = proposed(
        here, f"Proposition {heard}", answers=[question], why=f"Pour {heard}", towards=f"Vers {heard}"
    )
    suggest(here.bob, proposal=proposal, draft=1, article=1, text=f"Autrement {heard}")
    object_to(here.bob, proposal=proposal, read_draft=1, words=f"Nous objectons {heard}", title=heard)
    consent_with_reservation(here.carol, proposal=proposal, read_draft=1, words=f"Une réserve {heard}")
    enter_word(here.alice, spelling=f"mot {heard}", meanings=[(here.departement, f"sens {heard}")])
    rich.things["outgoing"] = made(
        circulate_text(
            here.alice,
            title=f"Texte {heard}",
            text=f"Nous disons {heard}",
            addressed_to=f"Le journal {heard}",
        ),
        "outgoing",
    )


def _names(here: Collective, who: str) -> list[str]:
    someone = Identity.objects.get(id=str(Member.objects.get(id=here.people[who]).identity))
    return [someone.surname.casefold(), someone.email.casefold()]


def uuid_like() -> UUID:
    """An identifier that nothing bears."""
    return UUID("0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f")
