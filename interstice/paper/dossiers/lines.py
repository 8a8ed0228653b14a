"""A line of a table of dossiers: what its cells say, what is wrong in them, what is not taken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.followups.decisions.agreements import may_record
from interstice.followups.decisions.importing import must_have_happened, why_no_label, why_no_reference
from interstice.followups.inputs import AgreementInput, DossierInput
from interstice.paper.dossiers.around import Around
from interstice.paper.dossiers.columns import Chosen, Holds
from interstice.paper.dossiers.naming import full_name, initials
from interstice.paper.sheets import Row
from interstice.paper.sheets.french import french_day
from interstice.register.refusals import Refused
from interstice.ui.dates import exact_day
from interstice.ui.typography import joined


@dataclass
class Told:
    """What a line says, ready to be a dossier when nothing is wrong."""

    n: int
    reference: str
    label: str
    identity: str = ""
    referent: UUID | None = None
    opened_on: date | None = None
    agreement: AgreementInput | None = None
    wrong: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def as_input(self) -> DossierInput:
        """The dossier that the command takes."""
        return DossierInput(
            n=self.n,
            reference=self.reference,
            label=self.label,
            identity=self.identity,
            referent=self.referent,
            opened_on=self.opened_on,
            agreement=self.agreement,
        )


def read(row: Row, chosen: Chosen, here: Around) -> Told:
    """The line under the columns as they were chosen."""
    cells = {holds: row.cells[at].strip() for at, holds in chosen.items() if at < len(row.cells)}
    told = Told(row.n, " ".join(cells.get(Holds.REFERENCE, "").split()), "")
    _name(told, cells, here)
    _check(told, why_no_reference(told.reference))
    if told.label or not told.wrong:
        _check(told, why_no_label(told.label))
    _opening(told, cells, here)
    _referent(told, cells, here)
    _agreement(told, cells, here)
    return told


def _name(told: Told, cells: dict[Holds, str], here: Around) -> None:
    """The label, or the initials, or what is left of a name; the name itself only if a rule allows it."""
    surname, first = cells.get(Holds.SURNAME, ""), cells.get(Holds.FIRST_NAME, "")
    label = cells.get(Holds.LABEL, "") or cells.get(Holds.INITIALS, "")
    told.label = " ".join(label.split()) or initials(surname, first)
    if here.named and (surname or first):
        told.identity = full_name(surname, first)


def _check(told: Told, why: str) -> None:
    if why:
        told.wrong.append(why)


def _refusal(decide: Callable[[str], None], text: str) -> str:
    try:
        decide(text)
    except Refused as no:
        return str(no)
    return ""


def _opening(told: Told, cells: dict[Holds, str], here: Around) -> None:
    told.opened_on = _day(told, cells.get(Holds.OPENED_ON, ""))
    _check(told, _refusal(lambda _text: must_have_happened(told.opened_on, here.actor.today), ""))


def _referent(told: Told, cells: dict[Holds, str], here: Around) -> None:
    """A member who is here, or else whoever imports, and it is said."""
    cell = cells.get(Holds.REFERENT, "")
    told.referent = here.member(cell) if cell else None
    if cell and told.referent is None:
        told.notes.append(
            _(
                "« {name} » n’est pas membre ici, ou plusieurs portent ce nom : vous en serez référent."
            ).format(name=cell[:60])
        )
    told.referent = told.referent or here.actor.member


def _agreement(told: Told, cells: dict[Holds, str], here: Around) -> None:
    """Only what the file says and whoever imports confirmed: with whom, on what, until when (A25)."""
    cell = cells.get(Holds.UNTIL, "")
    if not cell:
        return
    until, given = _day(told, cell), _day(told, cells.get(Holds.GIVEN_ON, ""))
    houses, strange = here.organisations(cells.get(Holds.SHARED_WITH, ""))
    own = here.house_of.get(told.referent) if told.referent else None
    shared = [house for house in houses if house != own]
    told.notes += [
        _("« {name} » n’est pas autour de la table : rien ne lui est partagé.").format(name=one[:60])
        for one in strange
    ]
    why = _why_no_agreement(until, given, shared, here)
    if why:
        told.notes.append(_("L’accord n’est pas repris : {why}").format(why=why))
    elif until:
        told.agreement = AgreementInput(
            until=until, given_on=given, shares=dict.fromkeys(shared, here.subjects)
        )
        told.notes.append(_what_is_agreed(told.agreement, here))


def _what_is_agreed(agreement: AgreementInput, here: Around) -> str:
    """With whom, on what, until when: it is read before it is inscribed."""
    return _("Accord repris jusqu’au {until}, avec {houses} : {subjects}.").format(
        until=exact_day(agreement.until),
        houses=joined([here.house_names[house] for house in agreement.shares]),
        subjects=joined([str(subject.label) for subject in here.subjects]),
    )


def _why_no_agreement(until: date | None, given: date | None, shared: list[UUID], here: Around) -> str:
    if until is None:
        return _("sa date ne se lit pas.")
    if not shared:
        return _("aucune autre organisation de la table n’y est nommée.")
    if not here.subjects:
        return _("dites d’abord ce qu’il couvre.")
    try:
        may_record(here.actor.today, given or here.actor.today, until)
    except Refused as no:
        return str(no)
    return ""


def _day(told: Told, cell: str) -> date | None:
    day = french_day(cell) if cell else None
    if cell and day is None:
        told.wrong.append(_("« {cell} » n’est pas un jour qui se lise.").format(cell=cell[:40]))
    return day
