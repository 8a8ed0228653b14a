"""A generated life of a partnership: join, raise, propose, answer, adopt, adapt, leave, erase, in any order.

Whatever is refused must change nothing; whatever is inscribed must keep the invariants of the house.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from interstice.parties.commands.members import introduce_someone, join, leave
from interstice.parties.models import Member
from interstice.parties.queries.presence import actor_of
from interstice.register.actors import Actor, Hat
from interstice.register.gate import Inscribed
from interstice.register.verification import verify
from interstice.rules.commands.adaptations import adapt_rule, agree_to_adaptation
from interstice.rules.commands.life import reactivate_rule
from interstice.rules.commands.positions import state_position
from interstice.rules.commands.proposals import amend_proposal, propose_rule
from interstice.rules.commands.questions import raise_question
from interstice.rules.commands.rounds import (
    consent,
    consent_with_reservation,
    lift_objection,
    not_concerned,
    object_to,
    wait_for_hierarchy,
)
from interstice.rules.commands.rules import adopt_rule, revise_rule
from interstice.rules.kinds import Round, Stand
from interstice.rules.models import Objection, Proposal, Question, Rule, Stance
from interstice.vault.commands import erase_identity, erase_words
from interstice.vault.models import Identity, Words
from tests.strength.walk import Walk

ANSWERS = {Stand.CONSENT, Stand.RESERVE, Stand.NOT_CONCERNED}
picks = st.integers(min_value=0, max_value=1_000)


class Life(Walk):
    """What may happen to a partnership, from its opening; every step is a command by someone who is there."""

    @rule(days=st.integers(min_value=1, max_value=45))
    def time_passes(self, days: int) -> None:
        """Nothing happens for some days."""
        self.day += timedelta(days=days)

    @rule(pick=picks)
    def someone_introduces_someone(self, pick: int) -> None:
        """A newcomer is introduced, in a new organisation or in one that is there, and joins."""
        host = self.someone(pick)
        house: Any = self.house() if pick % 2 or not host.organisation else host.organisation
        if len(self.members()) > 6:
            return
        self.attempt(
            lambda: introduce_someone(
                host,
                first_name="Noé",
                surname=f"Nouveau{next(self.n)}",
                email=f"noe{self.life}-{next(self.n)}@example.org",
                function="conseiller",
                organisation=house,
                words="Quelqu’un de parole.",
            )
        )
        guest = self.one_of(Member, pick, hat=Hat.GUEST)
        if guest:
            self.attempt(lambda: join(actor_of(guest, self.door()), words="J’en suis."))

    @rule(pick=picks)
    def someone_raises_a_question(self, pick: int) -> None:
        """A difficulty becomes a question, with words that can be told from all others."""
        self.attempt(
            lambda: raise_question(
                self.someone(pick),
                sentence=f"Une difficulté {next(self.n)} ?",
                words=f"mot-unique-{next(self.n)}-fin",
            )
        )

    @rule(pick=picks)
    def someone_states_a_position(self, pick: int) -> None:
        """Three legs, some blank."""
        question = self.one_of(Question, pick)
        if question:
            self.attempt(
                lambda: state_position(
                    self.someone(pick), question=question.id, interests=f"mot-unique-{next(self.n)}-fin"
                )
            )

    @rule(pick=picks)
    def someone_proposes_a_rule(self, pick: int) -> None:
        """A draft that concerns every organisation that has a member."""
        houses = list(dict.fromkeys(one.organisation for one in self.members()))
        if Proposal.objects.filter(partnership=self.partnership, adopted_on=None, closed_on=None).count() > 3:
            return
        self.attempt(
            lambda: propose_rule(
                self.someone(pick),
                title=f"Règle {next(self.n)}",
                articles=["Nous nous prévenons.", f"Article {pick}."],
                concerned=houses,
                review_months=pick % 12 + 1,
            )
        )

    @rule(pick=picks, cites=st.booleans())
    def someone_amends(self, pick: int, cites: bool) -> None:
        """A new draft, which may answer the objections, or forget them."""
        proposal = self.one_of(Proposal, pick, adopted_on=None)
        if proposal is None:
            return
        standing = Objection.objects.filter(proposal=proposal.id, lifted_on=None, answered_by_draft=None)
        answered = list(standing.values_list("id", flat=True)) if cites else []
        self.attempt(
            lambda: amend_proposal(
                self.someone(pick),
                proposal=proposal.id,
                read_draft=proposal.draft,
                articles=[f"Nous nous prévenons, version {next(self.n)}."],
                answers_objections=answered,
            )
        )

    @rule(
        pick=picks, other=picks, stand=st.sampled_from(["yes", "yes", "yes", "reserve", "no", "not", "wait"])
    )
    def someone_answers(self, pick: int, other: int, stand: str) -> None:
        """An organisation answers the present draft."""
        proposal = self.one_of(Proposal, pick, adopted_on=None)
        if proposal is None:
            return
        self.attempt(lambda: self.stand(self.someone(other), proposal.id, proposal.draft, stand))

    @rule(pick=picks, other=picks)
    def someone_answers_a_draft_that_is_past(self, pick: int, other: int) -> None:
        """A stance for a version that its author did not read is always refused."""
        proposal = self.one_of(Proposal, pick, draft__gt=1, adopted_on=None)
        if proposal is None:
            return
        done = self.attempt(lambda: self.stand(self.someone(other), proposal.id, proposal.draft - 1, "yes"))
        assert done is None, "a stance has counted for a draft that is past"

    def stand(self, actor: Actor, proposal: UUID, draft: int, stand: str) -> Inscribed:
        """The command of each stance."""
        told: dict[str, Any] = {"proposal": proposal, "read_draft": draft}
        if stand == "reserve":
            return consent_with_reservation(actor, words="Que cela reste court.", **told)
        if stand == "no":
            return object_to(
                actor, words="Cela ne tient pas chez nous.", would_lift="Un délai plus long.", **told
            )
        return {"yes": consent, "not": not_concerned, "wait": wait_for_hierarchy}[stand](actor, **told)

    @rule(pick=picks)
    def an_objection_is_lifted(self, pick: int) -> None:
        """By the organisation that made it, or it is refused."""
        objection = self.one_of(Objection, pick, lifted_on=None)
        if objection:
            self.attempt(
                lambda: lift_objection(self.someone(pick), objection=objection.id, words="C’est dit.")
            )

    @rule(pick=picks)
    def the_collective_adopts(self, pick: int) -> None:
        """Adopted only when every concerned organisation has answered this draft and no objection stands."""
        proposal = self.one_of(Proposal, pick, adopted_on=None)
        if proposal is None:
            return
        done = self.attempt(
            lambda: adopt_rule(self.someone(pick), proposal=proposal.id, read_draft=proposal.draft)
        )
        if done:
            self.the_rule_has_its_consents(Proposal.objects.get(id=proposal.id))

    def the_rule_has_its_consents(self, proposal: Proposal) -> None:
        """True of any proposal on the day it is adopted; nobody speaks for a house whose members all left."""
        heard = Stance.objects.filter(
            proposal=proposal.id, draft=proposal.draft, current=True, stand__in=ANSWERS
        )
        answered = {str(one) for one in heard.values_list("organisation", flat=True)}
        awaited = set(proposal.concerned) & {str(one) for one in self.present()}
        assert awaited <= answered, "a rule is in force without its consents"
        standing = Objection.objects.filter(proposal=proposal.id, lifted_on=None, answered_by_draft=None)
        assert not standing.exists(), "a rule is in force over an objection"

    @rule(pick=picks)
    def a_rule_is_adapted(self, pick: int) -> None:
        """One proposes, the counterpart agrees."""
        kept, everyone = self.one_of(Rule, pick, repealed_on=None), self.members()
        if kept is None or len(everyone) < 2:
            return
        one, two = everyone[pick % len(everyone)], everyone[(pick + 1) % len(everyone)]
        done = self.attempt(
            lambda: adapt_rule(
                actor_of(one, self.door()),
                rule=kept.id,
                for_actor=one.id,
                counterpart=two.id,
                difference="Par téléphone.",
            )
        )
        if done:
            adaptation = done.acts[-1].adaptation  # type: ignore[attr-defined]
            self.attempt(lambda: agree_to_adaptation(actor_of(two, self.door()), adaptation=adaptation))

    @rule(pick=picks)
    def a_rule_is_said_again(self, pick: int) -> None:
        """In a meeting of those who are there."""
        kept = self.one_of(Rule, pick, repealed_on=None)
        if kept:
            self.attempt(
                lambda: reactivate_rule(
                    self.someone(pick), rule=kept.id, round=Round.MEETING, agreed=self.present()
                )
            )

    @rule(pick=picks)
    def a_rule_is_revised(self, pick: int) -> None:
        """In a meeting of those who are there."""
        kept = self.one_of(Rule, pick, repealed_on=None)
        if kept:
            self.attempt(
                lambda: revise_rule(
                    self.someone(pick),
                    rule=kept.id,
                    read_version=kept.version,
                    articles=[f"Nous nous prévenons, désormais {next(self.n)}."],
                    round=Round.MEETING,
                    agreed=self.present(),
                )
            )

    def present(self) -> list[UUID]:
        """The organisations that have a member."""
        return list(dict.fromkeys(one.organisation for one in self.members()))

    @precondition(lambda self: len(self.members()) > 3)
    @rule(pick=picks)
    def someone_leaves(self, pick: int) -> None:
        """Without a reason."""
        self.attempt(lambda: leave(self.someone(pick), words="Merci."))

    @rule(pick=picks)
    def someone_erases_their_words(self, pick: int) -> None:
        """Text and salt go; what was said is nowhere any more."""
        words = list(
            Words.objects.filter(partnership=self.partnership, text__contains="mot-unique").order_by("pk")
        )
        if not words:
            return
        chosen = words[pick % len(words)]
        author = Member.objects.filter(id=str(chosen.author), left_on__isnull=True).first()
        if author and self.attempt(
            lambda: erase_words(actor_of(author, self.door()), mark=chosen.fingerprint)
        ):
            self.erased.append(chosen.text or "")

    @precondition(lambda self: len(self.members()) > 3)
    @rule(pick=picks)
    def someone_erases_their_name(self, pick: int) -> None:
        """The name goes, the acts stay."""
        actor = self.someone(pick)
        if self.attempt(lambda: erase_identity(actor)):
            assert Identity.objects.get(id=str(actor.identity)).name == ""

    @invariant()
    def one_voice_for_each_organisation(self) -> None:
        """On each draft, an organisation has one current stance."""
        Walk.steps += 1
        heard = Stance.objects.filter(partnership=self.partnership, current=True)
        voices = list(heard.values_list("proposal", "draft", "organisation"))
        assert len(voices) == len(set(voices))

    @invariant()
    def erased_words_are_nowhere_in_the_vault(self) -> None:
        """Neither text nor salt."""
        assert not Words.objects.filter(partnership=self.partnership, text__in=self.erased).exists()
        assert not Words.objects.filter(partnership=self.partnership, text=None).exclude(salt=None).exists()

    def teardown(self) -> None:
        """At the end of each life: the chain verifies, and replaying gives the tables in use."""
        found = verify(self.partnership)
        assert found.holds, found.problems
        self.erased_words_are_on_no_page()

    def erased_words_are_on_no_page(self) -> None:
        """Someone who is there walks through the register and the questions: what was erased is not said."""
        if not self.erased:
            return
        from tests.strength.pages import pages_of

        for page in pages_of(self.partnership, self.members()[0]):
            assert not any(text in page for text in self.erased)
