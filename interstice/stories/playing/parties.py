"""Founding, convention, members, mandates and bodies of a story."""

from __future__ import annotations

from typing import Any

from interstice.parties.clauses import Welcome
from interstice.parties.commands.bodies import create_body, name_body
from interstice.parties.commands.conventions import record_convention
from interstice.parties.commands.founding import draft_founding, sign_founding
from interstice.parties.commands.mandates import (
    give_mandate,
    note_tacit_mandate,
    refuse_mandate,
    request_mandate,
)
from interstice.parties.commands.members import introduce, join, leave, pause
from interstice.parties.inputs import ConventionClauseInput
from interstice.parties.kinds import Blank, BodyOrigin
from interstice.parties.models import Founding
from interstice.rules.calendar_sums import months_after
from interstice.rules.queries.clauses import clause
from interstice.stories.cast import Cast, made_by
from interstice.stories.reading import Line


def found(cast: Cast, line: Line) -> None:
    """One writes, all sign: « nous », without first signatory."""
    for chair in (key for key, person in cast.story.people.items() if person.get("steering")):
        cast.enter(chair)
    signatories = cast.members_of(line.by)
    done = draft_founding(
        cast.author(),
        text=line.text("text"),
        undetermined=[Blank(one) for one in line.keys("undetermined")],
        determined={},
        signatories=signatories,
        closes=cast.known(line.keys("refs"), "question"),
    )
    founding = cast.made[line.fields["object"]] = made_by(done, "founding")
    for key in line.by:
        if str(cast.members[key]) not in Founding.objects.get(id=founding).signed:
            sign_founding(cast.author(key), founding=founding)


def record(cast: Cast, line: Line) -> None:
    """A convention, with what it leaves empty."""
    told = line.fields["clauses"]
    clauses = [
        ConventionClauseInput(key=str(c["key"]), title=str(c["title"]), text="", filled=bool(c["filled"]))
        for c in told
    ]
    title = str(cast.story.objects[line.fields["object"]]["title"])
    done = record_convention(cast.author(), title=title, clauses=clauses, words=line.text("words"))
    cast.made[line.fields["object"]] = made_by(done, "convention")
    for one in done.acts[-1].clauses:  # type: ignore[attr-defined]
        cast.made[f"clause/{one.key}"] = one.clause


def present(cast: Cast, line: Line) -> None:
    """Someone introduces someone to others."""
    someone = cast.member(str(line.fields["introduces"]))
    introduce(cast.author(), member=someone, to=cast.members_of(line.keys("to")), words=line.text("words"))


def welcome(cast: Cast, line: Line) -> None:
    """A newcomer joins; check-ins follow the welcome clause in force on that day."""
    hosts = cast.members_of(line.keys("welcomed_by"))
    said = clause(cast.partnership, Welcome, on=line.on)
    join(
        cast.author(),
        words=line.text("words"),
        welcomed_by=hosts[0] if hosts else None,
        check_ins=[months_after(line.on, months) for months in said.value.check_in_months],
        check_ins_rule=said.rule,
    )


def take_a_pause(cast: Cast, line: Line) -> None:
    """A pause, with its day of return if it is known."""
    pause(cast.author(), back_on=line.fields.get("back_on"), words=line.text("words"))


def depart(cast: Cast, line: Line) -> None:
    """A departure; ties are relayed."""
    relays = cast.members_of(line.keys("relays_to"))
    leave(
        cast.author(),
        relays_to=relays,
        hands_over=cast.known(line.keys("hands_over")),
        words=line.text("words"),
    )


def ask_for_a_mandate(cast: Cast, line: Line) -> None:
    """Authors ask one organisation together; when several are named, each asks their own."""
    more: dict[str, Any] = {name: line.text(name) for name in ("scope", "means", "words")}
    if isinstance(line.fields["for"], list):
        for key in line.by:
            request_mandate(cast.author(key), **more)
        return
    house, requesters = cast.organisation(str(line.fields["for"])), cast.members_of(line.by)
    done = request_mandate(cast.author(), organisation=house, requesters=requesters, **more)
    cast.made[line.fields["object"]] = made_by(done, "mandate")


def mandate(cast: Cast, line: Line) -> None:
    """A decider gives mandate, until a day."""
    more = {name: line.text(name) for name in ("scope", "means", "limits", "interest", "words")}
    house = cast.organisation(str(line.fields["for"]))
    known = cast.made.get(line.fields["object"])
    done = give_mandate(
        cast.author(), organisation=house, mandate=known, until=line.fields.get("until"), **more
    )
    cast.made[line.fields["object"]] = made_by(done, "mandate")


def let_be(cast: Cast, line: Line) -> None:
    """A member notes that they are let be."""
    house = cast.organisation(str(line.fields["for"]))
    note_tacit_mandate(
        cast.author(), organisation=house, after_days=int(line.fields["after_days"]), words=line.text("words")
    )


def withhold(cast: Cast, line: Line) -> None:
    """A decider does not give mandate."""
    refuse_mandate(
        cast.author(), organisation=cast.organisation(str(line.fields["for"])), words=line.text("words")
    )


def convene(cast: Cast, line: Line) -> None:
    """A body is created, and those it convenes become members."""
    conferred = line.fields.get("conferred") or {}
    done = create_body(
        cast.author(),
        name=line.text("name"),
        purpose=line.text("purpose"),
        origin=BodyOrigin(line.text("origin") or "collective"),
        members=cast.members_of(line.keys("members")),
        conferred=str(conferred.get("function") or ""),
        conferred_to=cast.organisation(str(conferred["to"])) if conferred else None,
    )
    cast.made[line.fields["object"]] = made_by(done, "body")


def call(cast: Cast, line: Line) -> None:
    """The collective gives a body its own name."""
    done = name_body(
        cast.author(),
        body=cast.made.get(line.fields["object"]),
        name=line.text("name"),
        purpose=line.text("purpose"),
    )
    cast.made[line.fields["object"]] = made_by(done, "body")


PARTIES = {
    "partnership.founded": found,
    "convention.recorded": record,
    "member.introduced": present,
    "member.joined": welcome,
    "member.paused": take_a_pause,
    "member.left": depart,
    "mandate.requested": ask_for_a_mandate,
    "mandate.given": mandate,
    "mandate.tacit": let_be,
    "mandate.refused": withhold,
    "body.created": convene,
    "body.named": call,
}
"""One function for each kind of act of this family."""
