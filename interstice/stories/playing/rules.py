"""Rules of a story: adopted, adapted, said again, revised, suspended, dropped."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from interstice.parties.models import Member
from interstice.parties.queries.presence import actor_of
from interstice.rules.acts import ArticleOrigin
from interstice.rules.commands.adaptations import adapt_rule, agree_to_adaptation, take_over_adaptation
from interstice.rules.commands.life import reactivate_rule, repeal_rule, suspend_rule
from interstice.rules.commands.rules import adopt_rule, revise_rule
from interstice.rules.kinds import ArticleSource, Round
from interstice.rules.models import Adaptation
from interstice.stories.cast import Cast, made_by
from interstice.stories.playing.clauses import attention_of, clauses_of
from interstice.stories.reading import Line

_SOURCES = {
    "arbitration": ArticleSource.ARBITRATION,
    "outside_decision": ArticleSource.OUTSIDE,
    "convention": ArticleSource.CONVENTION,
}


def adopt(cast: Cast, line: Line) -> None:
    """The collective adopts a draft."""
    adopt_rule(
        cast.author(),
        proposal=cast.made[line.fields["object"]],
        read_draft=int(line.fields["draft"]),
        signatories=cast.members_of(line.by),
        review_months=line.fields.get("review_months"),
        applied_from=line.fields.get("applied_from"),
        endorsements_needed=[cast.organisation(one) for one in line.keys("endorsements_needed")],
        fills=[cast.made[f"clause/{key}"] for key in line.keys("fills")],
        equally_legitimate=cast.known(line.keys("equally_legitimate")),
        words=line.text("words"),
    )


def adapt(cast: Cast, line: Line) -> None:
    """One proposes an adaptation, the counterpart agrees."""
    key, counterpart = line.fields["object"], str(line.fields["counterpart"])
    done = adapt_rule(
        cast.author(),
        rule=cast.known(line.keys("refs"), "rule")[0],
        for_actor=cast.member(str(line.fields["for_actor"])),
        counterpart=cast.member(counterpart),
        clauses=clauses_of(cast, line.fields.get("clauses") or []),
        difference=line.text("difference"),
        reason=line.text("reason"),
        title=str(cast.story.objects[key]["title"]),
        words=line.text("words"),
    )
    adaptation = cast.made[key] = made_by(done, "adaptation")
    agree_to_adaptation(cast.author(counterpart), adaptation=adaptation)


def say_again(cast: Cast, line: Line) -> None:
    """Each rule that the act bears on is said again, one command for each."""
    lifts = cast.known(line.keys("lifts"))
    for key in line.keys("object"):
        reactivate_rule(
            cast.author(),
            rule=cast.made[key],
            lifts=lifts,
            review_months=line.fields.get("review_months"),
            words=line.text("words"),
            **_agreed(cast, line),
        )
        _take_over(cast, cast.made[key])


def _take_over(cast: Cast, rule: UUID) -> None:
    """Adaptations that lost a side go to whoever took over the ties of the one who left (U93, U94)."""
    for adaptation in Adaptation.objects.filter(
        rule=rule, agreed_on__isnull=False, ended_on__isnull=True
    ).order_by("n"):
        gone = Member.objects.filter(
            id__in=[adaptation.for_actor, adaptation.counterpart], left_on__isnull=False
        )
        heirs = [UUID(heir) for one in gone for heir in one.relays_to]
        if heirs:
            take_over_adaptation(
                actor_of(Member.objects.get(id=heirs[0]), cast.door(f"{adaptation.n}")),
                adaptation=adaptation.id,
            )


def revise(cast: Cast, line: Line) -> None:
    """A new version of a rule, agreed in a meeting."""
    told: dict[str, Any] = {}
    if "principles" in line.fields:
        told["principles"] = cast.known(line.keys("principles"))
    revise_rule(
        cast.author(),
        rule=cast.made[line.fields["object"]],
        read_version=int(line.fields["version"]) - 1,
        articles=[str(one) for one in line.fields["articles"]],
        clauses=clauses_of(cast, line.fields.get("clauses") or []),
        attention=attention_of(line.fields.get("attention_clause")),
        applied_from=line.fields.get("applied_from"),
        endorsements_needed=[cast.organisation(one) for one in line.keys("endorsements_needed")],
        origins=_origins(cast, line),
        comes_from=[one for one in cast.known(line.keys("refs")) if one != cast.made[line.fields["object"]]],
        review_months=line.fields.get("review_months"),
        writers=cast.members_of(line.by),
        words=line.text("words"),
        **told,
        **_agreed(cast, line),
    )


def suspend(cast: Cast, line: Line) -> None:
    """A rule is set aside until a day."""
    rule = cast.made[line.fields["object"]]
    suspend_rule(
        cast.author(), rule=rule, until=line.fields["until"], words=line.text("words"), **_agreed(cast, line)
    )


def repeal(cast: Cast, line: Line) -> None:
    """A rule is dropped."""
    rule = cast.made[line.fields["object"]]
    repeal_rule(cast.author(), rule=rule, words=line.text("words"), **_agreed(cast, line))


def _agreed(cast: Cast, line: Line) -> dict[str, Any]:
    return {
        "round": Round(line.text("round")),
        "agreed": [cast.organisation(one) for one in line.keys("agreed")],
    }


def _origins(cast: Cast, line: Line) -> list[ArticleOrigin]:
    told = line.fields.get("origin_of_article")
    if not told:
        return []
    source = _SOURCES[cast.story.objects[told["from"]]["kind"]]
    return [ArticleOrigin(article=int(told["article"]), source=source, thing=cast.made.get(told["from"]))]


RULES = {
    "rule.adopted": adopt,
    "rule.adapted": adapt,
    "rule.reactivated": say_again,
    "rule.revised": revise,
    "rule.suspended": suspend,
    "rule.repealed": repeal,
}
"""One function for each kind of act of this family."""
