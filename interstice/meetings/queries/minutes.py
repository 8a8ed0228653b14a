"""The minutes of a session, from its acts, for one reader (product.md, chapter 3; C07, AT29)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from interstice.meetings.decisions.minutes import AtTheTable, must_know
from interstice.meetings.models import Approval, Item, Minutes, Session
from interstice.meetings.queries.body_clauses import of_body
from interstice.meetings.queries.composition import houses_of_body
from interstice.meetings.queries.extracts import WHOLE, Extract
from interstice.meetings.queries.keeping import Circulation, circulation_of
from interstice.meetings.queries.minutes_lines import (
    CorrectionLine,
    ItemLines,
    Line,
    Told,
    corrected,
    item_lines,
    lines_before,
    loose_lines,
)
from interstice.meetings.queries.minutes_rows import MinutesRows, minutes_found, minutes_rows
from interstice.meetings.queries.sealed import Sealed, sealed
from interstice.meetings.queries.validation import Validation, validations
from interstice.parties.models import Body, Organisation
from interstice.parties.queries.directory import Directory, mentioned
from interstice.register.actors import Actor, Hat
from interstice.register.refusals import OutOfSight
from interstice.rules.clauses.meetings import Quorum
from interstice.rules.models import Rule
from interstice.rules.queries.lives import RuleRows
from interstice.vault.sight import must_be_in_circle


@dataclass(frozen=True)
class Seated:
    """An organisation at the table: its people who were there, or that it was excused."""

    name: str
    people: list[str]


@dataclass(frozen=True, kw_only=True)
class MinutesPage:
    """The minutes as one person reads them; rows are voiced for that person."""

    session: Session
    body: Body
    extract: Extract
    extract_for: str
    present: list[Seated]
    convened: int
    quorum: int
    before: list[Line]
    items: list[ItemLines]
    loose: list[Line]
    whole: list[CorrectionLine]
    approvals: list[tuple[str, Approval]]
    validations: list[Validation]
    done: Minutes | None
    circulated_to: list[str]
    circulation: Circulation
    keeper: str
    rule: Rule | None
    seal: Sealed | None
    table: AtTheTable
    who: Directory

    @property
    def houses(self) -> int:
        """How many organisations were there."""
        return sum(bool(one.people) for one in self.present)

    @property
    def dossiers(self) -> list[UUID]:
        """The followed persons of whom this tells: whoever opens it is in the log that their circle reads."""
        return [one.item.dossier for one in self.items if one.item.dossier]

    @property
    def not_reached(self) -> list[ItemLines]:
        """The items that the session did not come to: said, not hidden; they keep out of an extract."""
        narrow = self.extract.organisation or self.extract.item
        return [] if narrow or self.seal is None else [one for one in self.items if not one.reached]

    @property
    def of_the_whole(self) -> bool:
        """Whether these are the minutes themselves, not an extract."""
        return self.extract == WHOLE


def minutes(seen_by: Actor, session: UUID, extract: Extract = WHOLE) -> MinutesPage:
    """The minutes, from the moment the session opens; whole, or an extract that is never wider than that."""
    found = minutes_found(seen_by.partnership, session)
    must_know(seen_by, found.held, found.table)
    reader = as_seated(seen_by)
    _must_be_about(reader, found.held, extract)
    return _page(reader, minutes_rows(reader, found, extract), found.table, extract)


def as_seated(actor: Actor) -> Actor:
    """Whoever was at the table reads what was said there, decider or not; circles stay what they are."""
    return actor if actor.within() else replace(actor, hat=Hat.MEMBER)


def _page(reader: Actor, rows: MinutesRows, table: AtTheTable, extract: Extract) -> MinutesPage:
    held, who = rows.held, _voiced(reader, rows)
    circulation = circulation_of(held, rows.rules)
    return MinutesPage(
        session=held,
        body=rows.body,
        extract=extract,
        extract_for=who.name(extract.organisation),
        present=_present(held, rows, who),
        convened=len(houses_of_body(rows.body)),
        quorum=_quorum(held, rows.rules),
        **_lines(held, rows, extract, who),
        approvals=[(who.name(one.organisation), one) for one in rows.approvals],
        validations=[] if extract.item else validations(held, rows.rules, who),
        done=rows.done,
        circulated_to=[who.name(one) for one in rows.done.circulated_to] if rows.done else [],
        circulation=circulation,
        keeper=who.name(circulation.keeper),
        rule=next((one for one in rows.rules.rules if one.id == circulation.rule), None),
        seal=sealed(held),
        table=table,
        who=who,
    )


def _voiced(reader: Actor, rows: MinutesRows) -> Directory:
    """Who is who and, in the same queries, every word of the page."""
    done = [rows.done] if rows.done else []
    reviewed = [row for one in rows.reviews for row in (one.row, one.decision)]
    return mentioned(
        reader,
        [rows.held, rows.body, *done, *rows.items, *rows.entries, *rows.corrections, *rows.things, *reviewed],
        *rows.said.rows(),
        rows.rules.rules,
    )


def _lines(held: Session, rows: MinutesRows, extract: Extract, who: Directory) -> dict[str, Any]:
    corrections = corrected(rows.corrections, who)
    told = Told(held, rows.items, rows.entries, rows.reviews, rows.said, rows.things, corrections, who)
    return {
        "before": [] if extract.item else lines_before(told),
        "items": item_lines(told),
        "loose": [] if extract.item else loose_lines(told),
        "whole": [] if extract.item else corrections.get(None, []),
    }


def _quorum(held: Session, rows: RuleRows) -> int:
    told = of_body(held.partnership, Quorum, held.body, on=held.held_on, rows=rows)
    return told.value.organisations


def _present(held: Session, rows: MinutesRows, who: Directory) -> list[Seated]:
    """By organisation, in the order of the seats; who is excused is told of the organisation alone (B03)."""
    here = {one.member for one in rows.seats}
    away = {who.house_of(one) for one in held.excused}
    seated = []
    for house in who.seats():
        people = sorted(who.person(one) for one in here if who.house_of(one) == house.id)
        if people or house.id in away:
            seated.append(Seated(who.name(house.id), people))
    return seated


def _must_be_about(reader: Actor, held: Session, extract: Extract) -> None:
    """An extract on a dossier is its circle's; one for an organisation is for one that is here."""
    if extract.item:
        item = Item.objects.filter(session=held, id=extract.item, dossier__isnull=False).first()
        if item is None or item.dossier is None:
            raise OutOfSight
        must_be_in_circle(reader, item.dossier)
    if extract.organisation and not _is_here(reader, extract.organisation):
        raise OutOfSight


def _is_here(reader: Actor, organisation: UUID) -> bool:
    return Organisation.objects.filter(partnership=reader.partnership, id=organisation).exists()


def range_of(page: MinutesPage) -> tuple[int, int]:
    """Between which acts of the register the session was held."""
    first = page.session.opened_n or 0
    return first, page.session.closed_n or page.session.last_n
