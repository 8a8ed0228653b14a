"""The opening of a story: its space, its first person, its first organisation."""

from __future__ import annotations

from interstice.parties.commands.founding import open_partnership
from interstice.parties.kinds import Origin
from interstice.register.actors import Actor, Hat
from interstice.stories.cast import Cast, made_by


def open_story(cast: Cast) -> None:
    """Open the space on the day of the first act, by its first author; whatever the act is (A13)."""
    story, who = cast.story, cast.line.by[0]
    person = story.people[who]
    house = str(person["organisation"])
    door = cast.door("opening")
    done = open_partnership(
        Actor(partnership=cast.partnership, hat=Hat.OPENER, door=door),
        origin=Origin(story.origin),
        first_name=str(person["first_name"]),
        surname=str(person["surname"]),
        email=str(person["email"]),
        function=str(person["function"]),
        organisation=cast.input_of(house),
        name=story.title,
        purpose=story.purpose,
        territory=str(story.territory.get("name") or ""),
        communes=[str(one["insee"]) for one in story.territory.get("communes") or ()],
        hat=Hat.DECIDER if person["hat"] == "decider" else Hat.MEMBER,
        steering=bool(person.get("steering")),
    )
    cast.opener = who
    cast.seated.add(house)
    cast.members[who] = made_by(done, "member")
