"""What a table of dossiers would open, line by line, and what is wrong, before anything is inscribed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from hashlib import sha256

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from interstice.followups.inputs import DossierInput
from interstice.paper.dossiers.around import Around
from interstice.paper.dossiers.columns import Chosen
from interstice.paper.dossiers.lines import Told, read
from interstice.paper.sheets import Table
from interstice.paper.wording import in_lines
from interstice.parties.decisions.sameness import plain
from interstice.ui.typography import colon, enumerated


class Outcome(StrEnum):
    """What becomes of a line."""

    CREATED = "created"
    FOLLOWED = "followed"
    REPEATED = "repeated"
    RESEMBLES = "resembles"
    WRONG = "wrong"


WORDS: dict[Outcome, str | Promise] = {
    Outcome.CREATED: gettext_lazy("sera ouvert"),
    Outcome.FOLLOWED: gettext_lazy("déjà suivi, ne sera pas repris"),
    Outcome.REPEATED: gettext_lazy("deux fois dans le fichier, ne sera pas repris"),
    Outcome.RESEMBLES: gettext_lazy("ressemble à un autre, à vous de dire"),
    Outcome.WRONG: gettext_lazy("à corriger, ne sera pas repris"),
}
TITLES = (
    *(gettext_lazy("Ligne"), gettext_lazy("Référence"), gettext_lazy("Libellé"), gettext_lazy("Ouvert le")),
    *(gettext_lazy("Référent"), gettext_lazy("Ce qui en sera fait"), gettext_lazy("Pourquoi")),
    *(gettext_lazy("À côté de"), gettext_lazy("À savoir")),
)


@dataclass(frozen=True)
class Beside:
    """What a line repeats or resembles, to be shown beside it."""

    where: str
    reference: str
    label: str
    opened_on: date | None
    known: bool = False
    """Whether it is followed already: for whoever follows it alone to read."""


@dataclass(frozen=True)
class Line:
    """A line, what becomes of it, and beside what."""

    told: Told
    outcome: Outcome
    why: str = ""
    beside: Beside | None = None
    referent: str = ""

    @property
    def words(self) -> str:
        """What becomes of it, as it is said."""
        return str(WORDS[self.outcome])

    @property
    def called(self) -> str:
        """Its reference and its label, those that it has."""
        return " · ".join(part for part in (self.told.reference, self.told.label) if part)

    def as_the_file_says(self) -> Line:
        """The same without a word of what is followed already, for someone who reads none of it (RL4)."""
        if self.beside is None or not self.beside.known:
            return self
        return replace(self, why=_("ressemble à un suivi que vous avez déjà"), beside=None)

    def cells(self) -> tuple[str, ...]:
        """The line of the report that one downloads."""
        one = self.told
        day = one.opened_on.strftime("%d/%m/%Y") if one.opened_on else ""
        other = self.beside
        beside = f"{other.where}{colon()}{other.reference} · {other.label}" if other else ""
        notes = enumerated(one.notes)
        return (str(one.n), one.reference, one.label, day, self.referent, self.words, self.why, beside, notes)


@dataclass(frozen=True)
class Plan:
    """What an import would do, whole."""

    lines: list[Line]
    notes: list[str] = field(default_factory=list)

    def count(self) -> Counter[Outcome]:
        """How many lines have each outcome."""
        return Counter(line.outcome for line in self.lines)

    def summary(self) -> list[str]:
        """What becomes of the lines, in sentences that count them."""
        found = self.count()
        return [in_lines(found[one], WORDS[one]) for one in Outcome if found[one]]

    def of(self, *outcomes: Outcome) -> list[Line]:
        """The lines that have one of these outcomes."""
        return [line for line in self.lines if line.outcome in outcomes]

    def as_the_file_says(self) -> Plan:
        """The same, of which only the file is told: what the command line may print."""
        return replace(self, lines=[line.as_the_file_says() for line in self.lines])

    def digest(self) -> str:
        """What was shown, names and agreements too: applying something else is refused."""
        told = (repr((line.outcome.value, line.told.as_input())) for line in self.lines)
        return sha256("\n".join(told).encode()).hexdigest()

    def inputs(self, also: Collection[int] = ()) -> list[DossierInput]:
        """The dossiers to open: what nothing prevents, and the resembling lines that one said to take."""
        return [
            line.told.as_input()
            for line in self.lines
            if line.outcome is Outcome.CREATED or (line.outcome is Outcome.RESEMBLES and line.told.n in also)
        ]


def planned(table: Table, chosen: Chosen, here: Around) -> Plan:
    """Each line as the columns tell it, against what is followed already and the lines above."""
    seen = _Seen(here)
    lines = [seen.line(read(row, chosen, here)) for row in table.rows]
    return Plan(lines, [f"{table.where} : {note}" for note in table.notes])


class _Seen:
    """What came before a line: the dossiers that open to whoever imports, then the lines above."""

    def __init__(self, here: Around) -> None:
        self.here = here
        self.references: dict[str, tuple[Outcome, Beside]] = {}
        self.labels: dict[tuple[str, date | None], Beside] = {}
        for one in here.followed:
            beside = Beside(_("déjà suivi"), one.reference, one.label, one.opened_on, known=True)
            self.references.setdefault(plain(one.reference), (Outcome.FOLLOWED, beside))
            self.labels.setdefault((plain(one.label), one.opened_on), beside)

    def line(self, told: Told) -> Line:
        """What becomes of it."""
        referent = self.here.names.get(told.referent, "") if told.referent else ""
        if told.wrong:
            return Line(told, Outcome.WRONG, " ".join(told.wrong), referent=referent)
        same = self.references.get(plain(told.reference))
        if same:
            return Line(told, same[0], _("même référence"), same[1], referent)
        alike = self.labels.get((plain(told.label), told.opened_on)) if told.opened_on else None
        self._remember(told)
        if alike:
            return Line(told, Outcome.RESEMBLES, _("même libellé, même date"), alike, referent)
        return Line(told, Outcome.CREATED, referent=referent)

    def _remember(self, told: Told) -> None:
        where = _("ligne {n}").format(n=told.n)
        beside = Beside(where, told.reference, told.label, told.opened_on)
        self.references[plain(told.reference)] = (Outcome.REPEATED, beside)
        self.labels.setdefault((plain(told.label), told.opened_on), beside)
