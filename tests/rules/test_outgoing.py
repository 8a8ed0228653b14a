"""What leaves the collective: freely, until a rule says otherwise, and then as it says (B15)."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest

from interstice.parties.commands.members import leave
from interstice.register.actors import Hat
from interstice.register.refusals import OutOfSight, Refused
from interstice.rules.clauses.outside import TravelsOutside
from interstice.rules.clauses.spoken import plainly
from interstice.rules.commands.life import repeal_rule
from interstice.rules.commands.outgoing import circulate_text, let_out, reread_text
from interstice.rules.inputs import clause_set
from interstice.rules.kinds import Round
from interstice.rules.models import Outgoing
from interstice.rules.queries.outgoing import outgoing_text, outgoing_texts
from tests.given import Collective, an_opened_partnership, made
from tests.rules.agreeing import adopted, outside

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Collective:
    """Three organisations around the table, and a stranger apart."""
    return an_opened_partnership()


def circulated(here: Collective, who: str = "alice", **more: bool) -> UUID:
    """A text that someone makes circulate."""
    done = circulate_text(
        here.as_(who),
        title="Note au financeur",
        text="Nous ouvrons le chantier.",
        addressed_to="La Région",
        **more,
    )
    return made(done, "outgoing")


def ruled(here: Collective, **parameters: object) -> UUID:
    """The rule that everyone rereads what leaves, as the story of Chalon has it."""
    asked = {"what": "orientations", "reread_by": [str(here.departement), str(here.ccas), str(here.tremplin)]}
    return adopted(here, "Parler au-dehors", clauses=[outside(**{**asked, **parameters})])


def test_without_any_rule_a_text_goes_out_freely(here: Collective) -> None:
    text = circulated(here)
    assert outgoing_text(here.alice, text).may_go
    let_out(here.alice, outgoing=text)
    line = outgoing_text(here.bob, text)
    assert (line.sent_on, line.tacit, line.rule) == (here.today, (), None)


def test_a_rule_holds_a_text_back_until_all_have_reread_it_and_says_that_it_does(here: Collective) -> None:
    rule = ruled(here)
    text = circulated(here)
    with pytest.raises(Refused) as no:
        let_out(here.alice, outgoing=text)
    assert "CCAS, Tremplin" in str(no.value)
    assert "« Parler au-dehors »" in str(no.value)
    reread_text(here.bob, outgoing=text, agrees=True)
    with pytest.raises(Refused, match="Tremplin"):
        let_out(here.alice, outgoing=text)
    reread_text(here.carol, outgoing=text, agrees=True, words="Très bien.")
    let_out(here.alice, outgoing=text)
    line = outgoing_text(here.bob, text)
    assert (line.sent_on, line.rule, str(line.rule_title)) == (here.today, rule, "Parler au-dehors")
    assert [(one.name, one.agrees) for one in line.rereadings] == [("CCAS", True), ("Tremplin", True)]


def test_the_terms_are_told_when_the_text_begins_to_circulate(here: Collective) -> None:
    rule = ruled(here, circulate_days=5)
    row = Outgoing.objects.get(id=circulated(here))
    assert row.reread_by == [str(here.ccas), str(here.tremplin)]
    assert ((row.not_before - row.on).days, row.rule) == (5, rule)


def test_a_text_circulates_for_the_days_that_the_rule_says(here: Collective) -> None:
    ruled(here, circulate_days=5, reread_by=[])
    here.day(1)
    text = circulated(here)
    here.day(4)
    with pytest.raises(Refused, match="au moins jusqu’au dimanche 8 mars"):
        let_out(here.alice, outgoing=text)
    here.day(1)
    let_out(here.alice, outgoing=text)


def test_silence_is_no_agreement_however_long(here: Collective) -> None:
    ruled(here, circulate_days=5)
    text = circulated(here)
    here.day(300)
    with pytest.raises(Refused, match="il attend d’être relu"):
        let_out(here.alice, outgoing=text)


def test_silence_that_a_rule_counts_is_drawn_apart_for_ever(here: Collective) -> None:
    ruled(here, circulate_days=5, silence="consent")
    text = circulated(here)
    reread_text(here.bob, outgoing=text, agrees=True)
    here.day(4)
    with pytest.raises(Refused, match="Tremplin"):
        let_out(here.alice, outgoing=text)
    here.day(1)
    let_out(here.alice, outgoing=text)
    line = outgoing_text(here.bob, text)
    assert line.tacit == ("Tremplin",)
    assert [one.name for one in line.rereadings] == ["CCAS"]
    assert Outgoing.objects.get().tacit == [str(here.tremplin)]


def test_a_no_holds_the_text_back_even_when_silence_counts(here: Collective) -> None:
    ruled(here, circulate_days=5, silence="consent")
    text = circulated(here)
    with pytest.raises(Refused, match="ce qui ne convient pas"):
        reread_text(here.bob, outgoing=text, agrees=False)
    reread_text(here.bob, outgoing=text, agrees=False, words="Le chiffre est faux.")
    here.day(30)
    with pytest.raises(Refused, match="il reste un désaccord"):
        let_out(here.alice, outgoing=text)
    reread_text(here.bob, outgoing=text, agrees=True)
    let_out(here.alice, outgoing=text)


def test_a_rule_on_orientations_leaves_other_texts_alone(here: Collective) -> None:
    ruled(here, circulate_days=5)
    text = circulated(here, orients=False)
    assert Outgoing.objects.get(id=text).rule is None
    let_out(here.alice, outgoing=text)


def test_a_rule_on_every_text_holds_every_text(here: Collective) -> None:
    ruled(here, what="all")
    text = circulated(here, orients=False)
    with pytest.raises(Refused, match="CCAS, Tremplin"):
        let_out(here.alice, outgoing=text)


def test_a_rule_acts_from_its_adoption_and_only_then(here: Collective) -> None:
    free, held = circulated(here), circulated(here)
    let_out(here.alice, outgoing=free)
    here.day(10)
    ruled(here, circulate_days=5)
    for who in ("bob", "carol"):
        reread_text(here.as_(who), outgoing=held, agrees=True)
    with pytest.raises(Refused, match="il circule"):
        let_out(here.alice, outgoing=held)
    here.day(5)
    let_out(here.alice, outgoing=held)


def test_a_rule_that_is_dropped_holds_nothing_back_any_more(here: Collective) -> None:
    rule = ruled(here)
    text = circulated(here)
    repeal_rule(
        here.alice, rule=rule, round=Round.MEETING, agreed=[here.departement, here.ccas, here.tremplin]
    )
    let_out(here.alice, outgoing=text)


def test_nobody_waits_for_an_organisation_whose_members_all_left(here: Collective) -> None:
    ruled(here)
    text = circulated(here)
    reread_text(here.bob, outgoing=text, agrees=True)
    leave(here.carol)
    let_out(here.alice, outgoing=text)


def test_the_organisation_that_wrote_it_lets_it_out_and_others_reread_it(here: Collective) -> None:
    text = circulated(here)
    with pytest.raises(Refused, match="à l’organisation qui"):
        let_out(here.bob, outgoing=text)
    with pytest.raises(Refused, match="aux autres"):
        reread_text(here.alice, outgoing=text, agrees=True)
    assert outgoing_text(here.alice, text).mine
    assert not outgoing_text(here.bob, text).mine


def test_a_text_that_left_takes_no_more(here: Collective) -> None:
    text = circulated(here)
    let_out(here.alice, outgoing=text)
    with pytest.raises(Refused, match="déjà sorti"):
        let_out(here.alice, outgoing=text)
    with pytest.raises(Refused, match="déjà sorti"):
        reread_text(here.bob, outgoing=text, agrees=True)


def test_the_page_says_who_is_still_to_reread(here: Collective) -> None:
    ruled(here)
    text = circulated(here)
    assert outgoing_text(here.bob, text).awaits_me
    reread_text(here.bob, outgoing=text, agrees=True)
    line = outgoing_texts(here.bob)[0]
    assert (line.missing, line.awaits_me, line.may_go) == (("Tremplin",), False, False)


@pytest.mark.parametrize(
    ("blank", "sentence"), [("title", "un titre"), ("text", "tel qu’il sortira"), ("addressed_to", "à qui")]
)
def test_a_text_is_whole(here: Collective, blank: str, sentence: str) -> None:
    said = {"title": "Note", "text": "Nous ouvrons.", "addressed_to": "La Région"}
    with pytest.raises(Refused, match=sentence):
        circulate_text(here.alice, **{**said, blank: " "})  # type: ignore[arg-type]


@pytest.mark.parametrize("hat", [Hat.GUEST, Hat.STEERING, Hat.DECIDER])
def test_texts_are_for_the_collective_until_they_leave(here: Collective, hat: Hat) -> None:
    text = circulated(here)
    actor = here.enters("noemie", "ccas", hat=hat)
    with pytest.raises(OutOfSight):
        outgoing_texts(actor)
    acts: tuple[Callable[[], object], ...] = (
        lambda: circulate_text(actor, title="a", text="b", addressed_to="c"),
        lambda: reread_text(actor, outgoing=text, agrees=True),
        lambda: let_out(actor, outgoing=text),
    )
    for act in acts:
        with pytest.raises(Refused, match="membres du collectif"):
            act()


def test_a_stranger_meets_no_text(here: Collective) -> None:
    text = circulated(here)
    acts: tuple[Callable[[], object], ...] = (
        lambda: outgoing_text(here.stranger, text),
        lambda: reread_text(here.stranger, outgoing=text, agrees=True),
        lambda: let_out(here.stranger, outgoing=text),
    )
    for act in acts:
        with pytest.raises(OutOfSight):
            act()


def test_the_clause_is_a_sentence_that_says_only_what_it_asks(here: Collective) -> None:
    house = [str(here.ccas)]
    assert said() == "Rien ne retient un texte qui sort."
    assert said(reread_by=house) == (
        "Aucun texte ne sort avant d’avoir été relu par CCAS ; le silence n’est pas un accord."
    )
    assert said(circulate_days=5) == "Aucun texte ne sort avant d’avoir circulé 5 jours."
    assert said(what="orientations", reread_by=house, circulate_days=5, silence="consent") == (
        "Aucun texte qui dit nos orientations ne sort avant d’avoir circulé 5 jours "
        "et d’avoir été relu par CCAS ; passé ce délai, le silence vaut accord."
    )


def said(**parameters: object) -> str:
    """The clause in words, when every organisation is called CCAS."""
    return plainly(TravelsOutside.read(parameters), lambda _: "CCAS")


@pytest.mark.parametrize(
    "wrong",
    [
        {"what": "letters"},
        {"silence": "maybe"},
        {"circulate_days": -1},
        {"silence": "consent"},
        {"reread_by": ["x"]},
    ],
)
def test_a_clause_that_says_nothing_sensible_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="travels_outside"):
        clause_set("travels_outside", **wrong)


def test_an_unknown_text_is_out_of_sight(here: Collective) -> None:
    with pytest.raises(OutOfSight):
        let_out(here.alice, outgoing=uuid4())
