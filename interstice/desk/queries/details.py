"""What an act's page, and its line opened in the register, tell besides its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from interstice.desk.queries.addresses import address
from interstice.desk.queries.chronicle import ActLine, line
from interstice.desk.queries.names import Names, names_in
from interstice.desk.queries.said import SaidWords, every_mark, words_of
from interstice.desk.queries.sentences import act_in
from interstice.desk.queries.sight import is_bare
from interstice.parties.kinds import MandateStatus
from interstice.parties.models import Mandate
from interstice.register.actors import Actor, came_by_command_line
from interstice.register.acts import Act, identifiers
from interstice.register.models import Entry
from interstice.vault.queries import sayings

FOR_ANOTHER = ("stance.", "position.stated", "rule.said_again", "interest.", "outgoing.reread")
"""Acts whose `organisation` is the one that speaks, be it by another's voice (proxy)."""


KEPT_IN_CIRCLES = ("dossier", "referral", "commitment", "item")
"""Those whose name a circle may keep: without it, nothing says that the act bears on them (RL4)."""

PARTIES = ("member", "organisation")
"""Those who take part: the sentence and « Au nom de » name them already."""


@dataclass(frozen=True)
class BornOn:
    """Something that an act bears on: how it is called, where it is read, the act that brought it."""

    label: object
    url: str
    n: int


@dataclass(frozen=True)
class OnBehalf:
    """For which organisation, and what that organisation had said of the mandate on that day."""

    organisation: str
    mandate: Mandate | None

    @property
    def given(self) -> bool:
        """Whether a mandate had been said aloud."""
        return self.mandate is not None and self.mandate.status == MandateStatus.GIVEN

    @property
    def tacit(self) -> bool:
        """Whether the organisation was only letting be: never a mandate given (RL7)."""
        return self.mandate is not None and self.mandate.status == MandateStatus.TACIT


@dataclass(frozen=True)
class DetailedAct:
    """An act with all that the viewer may read of it."""

    line: ActLine
    words: list[SaidWords]
    on_behalf: OnBehalf | None
    bears_on: list[BornOn]
    digits: str
    previous: str
    bare: bool = False
    """Whether a circle keeps the rest of it from this viewer (RL4)."""
    by_command_line: bool = False
    """Whether whoever runs the server inscribed it for the member, who reads so."""

    @property
    def n(self) -> int:
        """Its number."""
        return self.line.n

    @property
    def before(self) -> int:
        """The number of the act to which this one holds."""
        return self.line.n - 1


def detailed(seen_by: Actor, entry: Entry) -> DetailedAct:
    """This entry with its details."""
    act = act_in(entry)
    if is_bare(entry):
        return DetailedAct(line(entry, act, names_in(seen_by, [act])), [], None, [], "", "", bare=True)
    mandates = _mandates(seen_by.partnership)
    names = names_in(seen_by, [act], mandates)
    before = Entry.objects.filter(partnership=seen_by.partnership, n=entry.n - 1).first()
    return DetailedAct(
        line=line(entry, act, names),
        words=words_of(act, sayings(seen_by, every_mark([act]))),
        on_behalf=_on_behalf(entry, act, names, mandates),
        bears_on=_bears_on(entry, act, names),
        digits=bytes(entry.leaf_hash).hex(),
        previous=bytes(before.leaf_hash).hex() if before else "",
        by_command_line=came_by_command_line(entry.command),
    )


def _on_behalf(entry: Entry, act: Act, names: Names, mandates: Sequence[Mandate]) -> OnBehalf | None:
    speaking = getattr(act, "organisation", None) if act.kind.startswith(FOR_ANOTHER) else entry.organisation
    called = names.directory.name(speaking)
    if not called:
        return None
    told = [one for one in mandates if one.organisation == speaking and one.since <= entry.on]
    holding = [one for one in told[-1:] if one.until is None or entry.on <= one.until]
    return OnBehalf(called, holding[0] if holding else None)


def _bears_on(entry: Entry, act: Act, names: Names) -> list[BornOn]:
    """The things that the act cites; who takes part is told elsewhere, unless it is about them alone."""
    cited = [names.things[one] for one in dict.fromkeys(identifiers(act)) if one in names.things]
    cited = [one for one in cited if one.kind not in PARTIES] or cited
    cited = [one for one in cited if one.kind not in KEPT_IN_CIRCLES or names.label(one.id)]
    return [
        BornOn(
            label=names.plain(thing),
            url=address(entry.partnership, thing.kind, thing.id),
            n=thing.n,
        )
        for thing in cited
        if thing.kind != "partnership"
    ]


def _mandates(partnership: UUID) -> list[Mandate]:
    spoken = (MandateStatus.GIVEN, MandateStatus.TACIT, MandateStatus.REFUSED)
    return list(Mandate.objects.filter(partnership=partnership, status__in=spoken).order_by("n"))
