"""Questions, situations, principles, words and translations of a story."""

from __future__ import annotations

from interstice.rules.commands.lexicon import enter_word
from interstice.rules.commands.positions import confirm_translation, translate_logic
from interstice.rules.commands.principles import state_principle
from interstice.rules.commands.questions import generalise, raise_question, tell_situation
from interstice.stories.cast import Cast, made_by
from interstice.stories.reading import Line

_RESTS_ON = ("situation", "body", "rule", "founding", "convention", "question")


def raise_(cast: Cast, line: Line) -> None:
    """A difficulty becomes the collective's question."""
    title = str(cast.story.objects[line.fields["object"]]["title"])
    rests_on = cast.known(line.keys("refs"), *_RESTS_ON)
    done = raise_question(cast.author(), sentence=title, words=line.text("words"), rests_on=rests_on)
    cast.made[line.fields["object"]] = made_by(done, "question")


def tell(cast: Cast, line: Line) -> None:
    """A recomposed situation."""
    rests_on = cast.known(line.keys("refs"), *_RESTS_ON)
    done = tell_situation(
        cast.author(),
        text=line.text("words"),
        rests_on=rests_on,
        recomposed=bool(line.fields.get("recomposed")),
    )
    cast.made[line.fields["object"]] = made_by(done, "situation")


def generalise_(cast: Cast, line: Line) -> None:
    """What is common is said; the situations withdraw."""
    generalise(
        cast.author(),
        subject=cast.made[line.fields["object"]],
        situations=cast.known(line.keys("refs"), "situation"),
        common=line.text("common"),
        concerns=line.text("concerns"),
    )


def translate(cast: Cast, line: Line) -> None:
    """Someone says another's logic; the other says yes."""
    objections = cast.known(line.keys("refs"), "objection")
    done = translate_logic(
        cast.author(),
        subject=cast.made[line.fields["object"]],
        of=cast.member(str(line.fields["of"])),
        words=line.text("words"),
        objection=objections[0] if objections else None,
    )
    if line.fields.get("confirmed"):
        confirm_translation(cast.author(str(line.fields["of"])), translation=made_by(done, "translation"))


def state(cast: Cast, line: Line) -> None:
    """A principle, with the professional world that carries it."""
    title = str(cast.story.objects[line.fields["object"]]["title"])
    done = state_principle(cast.author(), title=title, words=line.text("words"), world=line.text("world"))
    cast.made[line.fields["object"]] = made_by(done, "principle")


def enter(cast: Cast, line: Line) -> None:
    """A contested word, with its meanings."""
    meanings = [
        (cast.organisation(str(one["said_by"])), str(one["meaning"])) for one in line.fields["meanings"]
    ]
    kept = line.fields.get("kept")
    done = enter_word(
        cast.author(),
        spelling=line.text("word"),
        meanings=meanings,
        kept=kept if isinstance(kept, int) else None,
        words=line.text("words"),
    )
    cast.made[line.fields["object"]] = made_by(done, "word")


QUESTIONS = {
    "question.raised": raise_,
    "situation.told": tell,
    "question.generalised": generalise_,
    "logic.translated": translate,
    "principle.stated": state,
    "word.entered": enter,
}
"""One function for each kind of act of this family."""
