"""Sessions of a story: called, asked for, opened, run by their pairs, decided, closed, told in minutes."""

from __future__ import annotations

from uuid import UUID

from interstice.meetings.commands.agendas import add_item
from interstice.meetings.commands.items import facilitate_item, reach_item, take_decision
from interstice.meetings.commands.minutes import publish_minutes
from interstice.meetings.commands.sessions import close_session, open_session, schedule_session
from interstice.meetings.kinds import About, EntryKind
from interstice.stories.cast import Cast, made_by
from interstice.stories.reading import Line

ABOUT = {"dossier": About.DOSSIER, "question": About.QUESTION, "rule": About.RULE}
"""What an item may be about in a story; an adaptation or a practice waits for its own room."""


def call(cast: Cast, line: Line) -> None:
    """A body will meet, on a day, at an hour, in a place."""
    done = schedule_session(
        cast.author(),
        body=cast.made[str(line.fields["body"])],
        held_on=line.fields["held_on"],
        at=line.text("at"),
        place=line.text("place"),
        words=line.text("words"),
    )
    cast.made[line.fields["object"]] = made_by(done, "session")


def ask(cast: Cast, line: Line) -> None:
    """Someone asks that something be taken up."""
    about = str(line.fields["about"])
    done = add_item(
        cast.author(),
        session=cast.made[line.fields["object"]],
        about=ABOUT[cast.story.objects[about]["kind"]],
        thing=cast.made[about],
        minutes=int(line.fields["minutes"]),
        words=line.text("words"),
    )
    cast.made[_item(line)] = made_by(done, "item")


def begin(cast: Cast, line: Line) -> None:
    """Who is here, who is excused."""
    present, excused = (cast.members_of(line.keys(name)) for name in ("present", "excused"))
    open_session(
        cast.author(),
        session=cast.made[line.fields["object"]],
        present=present,
        excused=excused,
        words=line.text("words"),
    )


def run(cast: Cast, line: Line) -> None:
    """The session comes to the item, and its pair runs it; what they say of it is not written down."""
    session, item = cast.made[line.fields["object"]], cast.made[_item(line)]
    reach_item(cast.author(), session=session, item=item)
    facilitate_item(
        cast.author(),
        session=session,
        item=item,
        pair=cast.members_of(line.by),
        as_agreed=bool(line.fields["as_agreed"]),
        reason=line.text("reason"),
    )


def decide(cast: Cast, line: Line) -> None:
    """A decision, or a disagreement; it may settle a question."""
    settles = line.fields.get("settles")
    take_decision(
        cast.author(),
        session=cast.made[line.fields["object"]],
        item=cast.made.get(_item(line)),
        words=line.text("words"),
        what=EntryKind(line.text("kind") or EntryKind.DECISION),
        about=_about(cast, line),
        settles=cast.made[str(settles)] if settles else None,
        refs=cast.known(line.keys("refs")),
    )


def end(cast: Cast, line: Line) -> None:
    """It closes, saying what it leaves undecided."""
    close_session(cast.author(), session=cast.made[line.fields["object"]], words=line.text("words"))


def publish(cast: Cast, line: Line) -> None:
    """The minutes go round."""
    houses = [cast.organisation(key) for key in line.keys("circulated_to")]
    publish_minutes(
        cast.author(),
        session=cast.made[line.fields["object"]],
        circulated_to=houses,
        words=line.text("words"),
    )


def _item(line: Line) -> str:
    return f"{line.fields['object']}/{line.fields.get('about')}"


def _about(cast: Cast, line: Line) -> UUID | None:
    return cast.made.get(str(line.fields.get("about")))


MEETINGS = {
    "session.scheduled": call,
    "item.added": ask,
    "session.opened": begin,
    "item.facilitated": run,
    "decision.taken": decide,
    "session.closed": end,
    "minutes.published": publish,
}
"""One function for each kind of act of this family."""
