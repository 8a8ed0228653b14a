"""One's own words stay one's own wherever they are kept again: erasing them erases their copies (RL20)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from interstice.bonds.commands.commitments import make_commitment
from interstice.desk.queries.acts import act_page
from interstice.followups.commands.partner_links import make_partner_link
from interstice.followups.commands.referrals import send_referral
from interstice.followups.commands.telling import prepare_case
from interstice.followups.models import Dossier, PartnerLink, Preparation, Referral
from interstice.meetings.commands.entries import enter_understood
from interstice.meetings.commands.items import reach_item, take_decision
from interstice.meetings.inputs import Understood
from interstice.meetings.kinds import EntryKind
from interstice.meetings.models import Item, SessionEntry
from interstice.parties.commands.places import agree_on_place, answer_about_place, speak_of_place
from interstice.parties.queries.places import places
from interstice.register.refusals import Refused
from interstice.rules.commands.questions import raise_question
from interstice.rules.models import Question
from interstice.vault.commands import erase_words
from interstice.vault.models import Words
from interstice.vault.queries import sayings
from tests.followups.given_dossiers import a_dossier
from tests.given import Collective, a_founded_partnership, made
from tests.meetings.given_sessions import a_presented_dossier, a_session, an_open_session

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Collective:
    return a_founded_partnership()


def texts(*marks: str) -> list[str | None]:
    kept = dict(Words.objects.filter(fingerprint__in=marks).values_list("fingerprint", "text"))
    return [kept[mark] for mark in marks]


def a_prepared_and_reached(here: Collective) -> tuple[Preparation, Item, int]:
    """Bob prepares the situation, Alice reaches it: what the table reads, and the number of that act."""
    session = a_session(here)
    dossier, item = a_presented_dossier(here, session, circle=("bob",))
    prepare_case(here.bob, dossier=dossier, asks="Mes mots.", to_settle="Et ceux-ci.")
    an_open_session(here, session=session)
    done = reach_item(here.alice, session=session, item=item)
    return Preparation.objects.get(dossier_id=dossier), Item.objects.get(id=item), done.n


def test_what_was_prepared_goes_from_the_table_when_whoever_wrote_it_erases_it(here: Collective) -> None:
    prepared, item, _n = a_prepared_and_reached(here)
    assert str(sayings(here.carol, [item.asks])[item.asks]) == "Mes mots."

    erase_words(here.bob, prepared.asks)

    assert texts(item.asks, item.to_settle) == [None, "Et ceux-ci."]
    assert str(sayings(here.carol, [item.asks])[item.asks]) == "effacé"


def test_a_copy_is_its_writers_words_never_those_of_whoever_made_it(here: Collective) -> None:
    _prepared, item, n = a_prepared_and_reached(here)

    assert act_page(here.alice, n).own == frozenset()
    assert act_page(here.bob, n).own == {item.asks, item.to_settle}
    with pytest.raises(Refused, match="Seule la personne qui a écrit"):
        erase_words(here.alice, item.asks)
    erase_words(here.bob, item.asks)
    assert texts(item.asks) == [None]


def test_what_names_a_person_goes_from_her_referral_and_from_the_link_that_shows_it(here: Collective) -> None:
    dossier = a_dossier(here, circle=("bob", "carol"))
    sent = send_referral(here.bob, dossier=dossier, to_organisation=here.tremplin, purpose="Un stage.")
    referral = Referral.objects.get(id=made(sent, "referral"))
    make_partner_link(
        here.bob,
        referral=referral.id,
        until=here.today + timedelta(days=30),
        with_called=True,
        with_purpose=True,
    )
    shown = PartnerLink.objects.get(referral_id=referral.id).shown

    erase_words(here.alice, Dossier.objects.get(id=dossier).label)

    assert texts(referral.called, *shown[1:]) == [None, None, "Un stage."]
    with pytest.raises(Refused):
        erase_words(here.alice, shown[2])
    erase_words(here.bob, referral.purpose)
    assert texts(shown[2]) == [None]


def test_a_decision_that_ends_a_question_is_erased_at_the_question_too(here: Collective) -> None:
    raise_question(here.bob, sentence="Qui ferme la salle ?")
    question = Question.objects.get()
    session = an_open_session(here)
    take_decision(here.alice, session=session, words="Alice ferme.", settles=question.id)
    question.refresh_from_db()
    assert texts(question.settled_words) == ["Alice ferme."]

    erase_words(here.alice, SessionEntry.objects.get().words)

    assert texts(question.settled_words, question.sentence) == [None, "Qui ferme la salle ?"]


def test_what_a_session_noted_of_a_question_goes_with_it_and_the_question_does_not_go_with_the_note(
    here: Collective,
) -> None:
    session = an_open_session(here)
    for words in ("Qui tient la clé ?", "Qui garde le café ?"):
        enter_understood(
            here.alice, session=session, understood=Understood(what=EntryKind.QUESTION, words=words)
        )
    first, second = SessionEntry.objects.order_by("n")
    asked, still = (Question.objects.get(id=str(one.thing)).sentence for one in (first, second))

    erase_words(here.alice, asked)
    erase_words(here.alice, second.words)

    assert texts(first.words, second.words, still) == [None, None, "Qui garde le café ?"]


def test_a_copy_that_a_circle_keeps_is_erased_by_an_act_of_that_circle(here: Collective) -> None:
    """The question was the collective's, its note that of those who heard of a person (RL4)."""
    session = a_session(here)
    _dossier, item = a_presented_dossier(here, session, circle=("bob",))
    an_open_session(here, session=session, present=("alice", "bob"))
    reach_item(here.alice, session=session, item=item)
    understood = Understood(what=EntryKind.QUESTION, words="Qui tient la clé ?")
    enter_understood(here.alice, session=session, item=item, understood=understood)
    note = SessionEntry.objects.get()

    done = erase_words(here.alice, Question.objects.get().sentence)

    assert [act.kept_by() for act in done.acts] == [note.sitting, None]
    assert note.words not in done.acts[-1].fingerprints  # type: ignore[attr-defined]
    assert texts(note.words) == [None]


def test_words_agreed_about_a_place_outlive_the_exchange_and_stay_those_of_whoever_wrote_them() -> None:
    here = a_founded_partnership()
    said = speak_of_place(here.bob, to=here.people["alice"], sees="Tu tiens.", expects="Dis-moi.")
    answer_about_place(here.alice, dialogue=made(said, "dialogue"), proposal="Je dis qui.")
    done = agree_on_place(here.bob, dialogue=made(said, "dialogue"))
    mark = done.acts[0].words  # type: ignore[attr-defined]
    assert texts(mark) == ["Je dis qui."]

    with pytest.raises(Refused):
        erase_words(here.bob, mark)
    erase_words(here.alice, mark)

    assert [str(one) for one in places(here.carol)[here.people["alice"]].said.agreed] == ["effacé"]  # type: ignore[attr-defined]


def test_a_promise_noted_in_a_session_takes_its_note_with_it(here: Collective) -> None:
    session = an_open_session(here)
    make_commitment(here.alice, words="Je fais la liste.")
    understood = Understood(
        what=EntryKind.COMMITMENT, words="Alice fait la liste.", by_member=here.people["alice"]
    )
    enter_understood(here.alice, session=session, understood=understood)
    note = SessionEntry.objects.get()

    erase_words(here.alice, Words.objects.get(about=note.thing).fingerprint)

    assert texts(note.words) == [None]
    assert Words.objects.filter(text="Je fais la liste.").exists()
