"""Situations in which a test begins, built by the commands that people use, never by writing tables.

Three organisations each time (architecture.md, « Habits », 4): one acts, one is a party, one is a stranger
whose partnership is apart. Clock, keys and salts are drawn from a name, so that a failure tells the same
story again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from itertools import count
from typing import Any, TypedDict, TypeVar
from uuid import UUID

from interstice.parties.commands.founding import draft_founding, open_partnership, sign_founding
from interstice.parties.commands.members import invite, join, name_decider
from interstice.parties.commands.organisations import register_organisation
from interstice.parties.inputs import OrganisationInput
from interstice.parties.kinds import Blank, OrganisationKind, Origin
from interstice.parties.models import Member, Organisation
from interstice.parties.queries.presence import actor_of
from interstice.register.actors import Actor, Door, Hat
from interstice.register.acts import Act
from interstice.register.gate import Inscribed, opened_by
from interstice.rules.acts import SetClause
from interstice.rules.commands.proposals import propose_rule
from interstice.rules.commands.rounds import consent
from interstice.rules.commands.rules import adopt_rule

A = TypeVar("A", bound=Act)

FIRST_DAY = date(2026, 3, 2)
"""The day on which the situations open: a Monday."""

DEPARTEMENT = OrganisationInput(
    what=OrganisationKind.COUNTY_SOCIAL_SERVICE,
    name="Département, service social du Bassin",
    short_name="Département",
    former_names=(("Conseil général, service social du Bassin", date(2015, 3, 31)),),
)
CCAS = OrganisationInput(
    what=OrganisationKind.MUNICIPAL_SOCIAL_ACTION_CENTRE, name="CCAS de Valbourg", short_name="CCAS"
)
TREMPLIN = OrganisationInput(
    what=OrganisationKind.TRAINING_BODY, name="Tremplin Formation", fictional=True, short_name="Tremplin"
)
FRANCE_TRAVAIL = OrganisationInput(
    what=OrganisationKind.PUBLIC_EMPLOYMENT_SERVICE, name="France Travail, agence de Montreuil-sur-Orge"
)


@dataclass
class Collective:
    """A partnership in a test: its people, its organisations, its own clock.

    Each time one of its people is named, they come through a new door: naming twice is acting twice.
    """

    name: str
    partnership: UUID
    today: date = FIRST_DAY
    houses: dict[str, UUID] = field(default_factory=dict)
    people: dict[str, UUID] = field(default_factory=dict)
    elsewhere: Collective | None = None
    _drawn: count[int] = field(default_factory=count)

    def __getattr__(self, who: str) -> Actor:
        """`collective.alice`: someone by their name, as they stand now, at a door of their own."""
        people = self.__dict__.get("people", {})
        if who not in people:
            raise AttributeError(who)
        return self.as_(people[who])

    @property
    def stranger(self) -> Actor:
        """Someone of another partnership, who must never know that this one exists."""
        if self.elsewhere is None:
            raise AttributeError("stranger")
        return self.elsewhere.zoe

    @property
    def departement(self) -> UUID:
        """The organisation of Alice."""
        return self.houses["departement"]

    @property
    def ccas(self) -> UUID:
        """The organisation of Bob."""
        return self.houses["ccas"]

    @property
    def tremplin(self) -> UUID:
        """The organisation of Carol."""
        return self.houses["tremplin"]

    def as_(self, who: Actor | UUID | str, *, on: date | None = None, key: str | None = None) -> Actor:
        """Someone as they stand now, on the collective's day or another, by a door whose key may be given."""
        door = self.door(on=on, key=key)
        if isinstance(who, Actor):
            who = who.member or who.partnership
        member = self.people[who] if isinstance(who, str) else who
        return actor_of(Member.objects.get(id=member), door)

    def door(self, *, on: date | None = None, key: str | None = None) -> Door:
        """The next door: its key, its hour and its salts depend on nothing but what came before."""
        number = next(self._drawn)
        mine = key or f"{self.name}/{number}"
        salts = count()
        at = datetime.combine(self.today, time(9), UTC) + timedelta(seconds=number)
        return Door(key=mine, at=at, on=on or self.today, salt=lambda: _salt(mine, next(salts)))

    def day(self, days: int) -> date:
        """Let so many days go by; gives the day that it is then."""
        self.today += timedelta(days=days)
        return self.today

    def is_(self, day: date) -> Collective:
        """It is that day now."""
        self.today = day
        return self

    def enters(self, who: str, house: str, *, hat: Hat = Hat.GUEST, by: str = "alice") -> Actor:
        """Someone more comes in, called by Alice unless another is named, as a guest unless a hat is said."""
        host, house_here = self.as_(by), self.houses[house]
        if hat is Hat.DECIDER:
            done = name_decider(host, organisation=house_here, **person(who))
        else:
            done = invite(host, organisation=house_here, hat=hat, **person(who))
        self.people[who] = made(done, "member")
        return self.as_(who)

    def takes_a_seat(self, key: str, house: OrganisationInput, *, by: str = "alice") -> UUID:
        """An organisation more."""
        done = register_organisation(self.as_(by), house)
        self.houses[key] = made(done, "organisation")
        return self.houses[key]


def an_opened_partnership(name: str = "le-lendemain") -> Collective:
    """Three organisations around a table, a member in each, a decider for the first, and a stranger apart."""
    collective = only_opened(name)
    collective.takes_a_seat("ccas", CCAS)
    collective.takes_a_seat("tremplin", TREMPLIN)
    for who, house in (("bob", "ccas"), ("carol", "tremplin")):
        join(collective.enters(who, house), check_ins=())
    collective.enters("daniel", "departement", hat=Hat.DECIDER)
    collective.elsewhere = only_opened(f"{name}-ailleurs", who="zoe", house=FRANCE_TRAVAIL)
    return collective


def a_founded_partnership(name: str = "le-lendemain") -> Collective:
    """The same, after Alice, Bob and Carol have signed a founding text that leaves all seven fields open."""
    collective = an_opened_partnership(name)
    signatories = [collective.people[who] for who in ("alice", "bob", "carol")]
    done = draft_founding(
        collective.alice,
        text="Nous voulons qu’un jeune qui sort d’un placement soit attendu.",
        undetermined=list(Blank),
        determined={},
        signatories=signatories,
    )
    for who in ("bob", "carol"):
        sign_founding(collective.as_(who), founding=made(done, "founding"))
    return collective


def only_opened(
    name: str = "le-lendemain",
    *,
    who: str = "alice",
    house: OrganisationInput = DEPARTEMENT,
    hat: Hat = Hat.MEMBER,
    origin: Origin = Origin.ASCENDING,
) -> Collective:
    """A partnership on its first day, with nobody but the person who opens it."""
    collective = Collective(name, opened_by(f"{name}/opening"))
    done = open_partnership(
        Actor(
            partnership=collective.partnership, hat=Hat.OPENER, door=collective.door(key=f"{name}/opening")
        ),
        origin=origin,
        **person(who),
        organisation=replace(house),
        name=f"Partenariat {name}",
        purpose="Que personne ne soit seul le lendemain.",
        hat=hat,
    )
    collective.people[who] = made(done, "member")
    collective.houses["departement" if house is DEPARTEMENT else "own"] = made(done, "organisation")
    return collective


class Person(TypedDict):
    """Someone as commands take them."""

    first_name: str
    surname: str
    email: str
    function: str


def person(who: str, *, first_name: str = "", email: str = "") -> Person:
    """Someone's first name, surname, address and function, made of their key or given."""
    return {
        "first_name": first_name or who.capitalize(),
        "surname": SURNAMES.get(who, "Martin"),
        "email": email or f"{who}@example.org",
        "function": FUNCTIONS.get(who, "conseillère"),
    }


SURNAMES = {"alice": "Thévenet", "bob": "Rousset", "carol": "Bonnardot", "daniel": "Gauthey", "zoe": "Lenoir"}
FUNCTIONS = {
    "alice": "assistante sociale",
    "bob": "agent d’accueil",
    "carol": "formatrice",
    "daniel": "responsable du service social",
    "zoe": "conseillère à l’emploi",
}


def made(done: Inscribed, name: str) -> UUID:
    """The identifier that a command made, by the name of its field in the first act that bears it."""
    return next(UUID(str(getattr(act, name))) for act in done.acts if hasattr(act, name))


def the_act(done: Inscribed, kind: type[A]) -> A:
    """The act of this kind that a command inscribed."""
    return next(act for act in done.acts if isinstance(act, kind))


def seats(collective: Collective) -> list[UUID]:
    """The organisations around the table, in their order."""
    rows = Organisation.objects.filter(partnership=collective.partnership).order_by("seat")
    return list(rows.values_list("id", flat=True))


def _salt(key: str, drawn: int) -> bytes:
    return sha256(f"salt of {key}, {drawn}".encode()).digest()


def a_proposal(
    collective: Collective, *, by: str = "alice", between: Sequence[str] = (), **more: Any
) -> UUID:
    """A proposal laid by someone, which concerns the organisations of `between`, or all who are here."""
    told: dict[str, Any] = {
        "title": "Un retour sous quinze jours",
        "articles": ["Qui reçoit une orientation donne un retour sous quinze jours."],
        "concerned": [houses_of(collective, who) for who in between],
    }
    return made(propose_rule(collective.as_(by), **told | more), "proposal")


def a_rule_in_force(
    collective: Collective,
    *,
    between: Sequence[str] = ("alice", "bob", "carol"),
    clauses: Sequence[SetClause] = (),
    adopted: Mapping[str, Any] | None = None,
    **more: Any,
) -> UUID:
    """A rule to which these people's organisations consented, each by a voice, and that the first adopted."""
    proposal = a_proposal(collective, by=between[0], between=between, clauses=clauses, **more)
    for who in between:
        consent(collective.as_(who), proposal=proposal, read_draft=1)
    adopt_rule(collective.as_(between[0]), proposal=proposal, read_draft=1, **adopted or {})
    return proposal


def houses_of(collective: Collective, who: str) -> UUID:
    """The organisation that someone is here for."""
    return Member.objects.values_list("organisation", flat=True).get(id=collective.people[who])
