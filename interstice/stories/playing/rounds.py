"""Proposals, amendments, stances and objections of a story."""

from __future__ import annotations

from typing import Any

from interstice.rules.commands.proposals import amend_proposal, propose_rule
from interstice.rules.commands.rounds import consent, consent_with_reservation, lift_objection, object_to
from interstice.rules.kinds import RuleOrigin
from interstice.stories.cast import Cast, made_by
from interstice.stories.playing.clauses import attention_of, clauses_of
from interstice.stories.reading import Line


def propose(cast: Cast, line: Line) -> None:
    """Draft 1 of a rule."""
    key = line.fields["object"]
    done = propose_rule(
        cast.author(),
        title=str(cast.story.objects[key]["title"]),
        articles=[str(one) for one in line.fields["articles"]],
        clauses=clauses_of(cast, line.fields.get("clauses") or []),
        attention=attention_of(line.fields.get("attention_clause")),
        towards=line.text("towards"),
        why=line.text("why"),
        principles=cast.known(line.keys("principles")),
        concerned=[cast.organisation(one) for one in line.keys("concerned")],
        review_months=line.fields.get("review_months"),
        answers=cast.known(line.keys("refs"), "question", "situation", "convention"),
        origin=RuleOrigin(line.text("origin") or "collective"),
        writers=cast.members_of(line.by),
        words=line.text("words"),
    )
    cast.made[key] = made_by(done, "proposal")


def amend(cast: Cast, line: Line) -> None:
    """The next draft, by those who wrote it together."""
    told: dict[str, Any] = {}
    if "principles" in line.fields:
        told["principles"] = cast.known(line.keys("principles"))
    amend_proposal(
        cast.author(),
        proposal=cast.made[line.fields["object"]],
        read_draft=int(line.fields["draft"]) - 1,
        articles=[str(one) for one in line.fields["articles"]],
        clauses=clauses_of(cast, line.fields.get("clauses") or []),
        attention=attention_of(line.fields.get("attention_clause")),
        answers_objections=cast.known(line.keys("refs"), "objection"),
        writers=cast.members_of(line.by),
        words=line.text("words"),
        **told,
    )


def say_yes(cast: Cast, line: Line) -> None:
    """An organisation consents to the draft that was read."""
    consent(cast.author(), **_stance(cast, line))


def say_yes_with_a_reservation(cast: Cast, line: Line) -> None:
    """The same, with a remark that is kept."""
    key = line.fields["reservation"]
    done = consent_with_reservation(
        cast.author(), title=str(cast.story.objects[key]["title"]), **_stance(cast, line)
    )
    cast.made[key] = made_by(done, "reservation")


def object_(cast: Cast, line: Line) -> None:
    """A reasoned no, with what would lift it."""
    key = line.fields["objection"]
    clause = line.fields.get("convention_clause")
    principle = line.fields.get("principle")
    done = object_to(
        cast.author(),
        title=str(cast.story.objects[key]["title"]),
        would_lift=line.text("would_lift"),
        principle=cast.made[principle] if principle else None,
        convention_clause=cast.made[f"clause/{clause}"] if clause else None,
        **_stance(cast, line),
    )
    cast.made[key] = made_by(done, "objection")


def lift(cast: Cast, line: Line) -> None:
    """The one who objected withdraws the objection."""
    for objection in cast.known(line.keys("refs"), "objection"):
        lift_objection(cast.author(), objection=objection, after=line.text("after"), words=line.text("words"))


def _stance(cast: Cast, line: Line) -> dict[str, Any]:
    return {
        "proposal": cast.made[line.fields["object"]],
        "read_draft": int(line.fields["draft"]),
        "organisation": cast.organisation(str(line.fields["for"])),
        "words": line.text("words"),
    }


ROUNDS = {
    "rule.proposed": propose,
    "proposal.amended": amend,
    "stance.consented": say_yes,
    "stance.reserved": say_yes_with_a_reservation,
    "stance.objected": object_,
    "objection.lifted": lift,
}
"""One function for each kind of act of this family."""
