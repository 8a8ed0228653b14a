"""Coming to an item, saying who runs it, deciding (product.md, chapter 3; B02, B05–B07)."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.followups.queries.presenting import prepared_for_session, why_not_presented
from interstice.meetings.acts import (
    DecisionReviewed,
    DecisionTaken,
    EntryRectified,
    ItemFacilitated,
    ItemReached,
)
from interstice.meetings.commands.seating import Table, at_the_table, must_hear, must_know_of
from interstice.meetings.decisions.entries import LONGEST_REASON, must_hold_in_a_line
from interstice.meetings.decisions.items import may_decide, may_facilitate, may_reach, may_review
from interstice.meetings.kinds import EntryKind, Review
from interstice.meetings.models import Item, SessionEntry
from interstice.meetings.queries.facilitating import is_as_agreed
from interstice.meetings.queries.here import entry_here
from interstice.parties.decisions.standing import must_be_said
from interstice.parties.models import Member
from interstice.register.actors import Hat
from interstice.register.acts import Fingerprint
from interstice.register.gate import Turn, command
from interstice.rules.commands.proposals import close_proposal_in
from interstice.rules.commands.questions import settle_question_in
from interstice.rules.decisions.citing import must_be_known
from interstice.rules.kinds import Settled
from interstice.rules.models import Proposal
from interstice.rules.queries.things import kinds_of
from interstice.vault.commands import keep_copy_if_any, keep_if_any, keep_in_circle_if_any, say_also
from interstice.vault.sight import must_be_in_circle


@command
def reach_item(turn: Turn, *, session: UUID, item: UUID) -> None:
    """Come to an item. A dossier opens then, while the person agrees, to those at the table alone (N19)."""
    table = at_the_table(turn, session, item)
    found, dossier = must_know_of(turn, table), table.dossier
    why_not = (
        why_not_presented(turn.partnership, dossier, table.session.body, turn.today) if dossier else None
    )
    may_reach(found, why_not)
    asks, to_settle = prepared_for_session(turn.partnership, dossier) if dossier else ("", "")
    turn.inscribe(
        ItemReached(
            session=table.session.id,
            item=found.id,
            sitting=found.sitting,
            seated=_hearing(table) if dossier else (),
            asks=_again(turn, asks, found),
            to_settle=_again(turn, to_settle, found),
        )
    )


@command
def facilitate_item(
    turn: Turn,
    *,
    session: UUID,
    item: UUID,
    pair: Sequence[UUID],
    as_agreed: bool = True,
    reason: str = "",
) -> None:
    """Note who runs an item: the pair of the clause, or an exception, whose reason nobody owes (B07)."""
    table = at_the_table(turn, session, item)
    found = must_know_of(turn, table)
    running = tuple(dict.fromkeys(pair))
    may_facilitate(running, table.seated)
    must_hold_in_a_line(reason, LONGEST_REASON)
    turn.inscribe(
        ItemFacilitated(
            session=table.session.id,
            item=found.id,
            sitting=table.sitting,
            pair=running,
            as_agreed=as_agreed and is_as_agreed(table.session, found, running, turn.today),
            reason=table.keep_if_any(turn, reason),
        )
    )


@command
def take_decision(
    turn: Turn,
    *,
    session: UUID,
    item: UUID | None = None,
    words: str,
    what: EntryKind = EntryKind.DECISION,
    about: UUID | None = None,
    settles: UUID | None = None,
    refs: Sequence[UUID] = (),
) -> None:
    """Inscribe a decision, or a disagreement that stays open and is respected (D04)."""
    table = at_the_table(turn, session, item)
    must_hear(turn, table)
    take_decision_in(turn, table, words=words, what=EntryKind(what), about=about, settles=settles, refs=refs)


def take_decision_in(
    turn: Turn,
    table: Table,
    *,
    words: str,
    what: EntryKind,
    about: UUID | None = None,
    settles: UUID | None = None,
    refs: Sequence[UUID] = (),
) -> UUID:
    """The same at a table already set. A question that it settles, a proposal that it closes, end first.

    A disagreement about a proposal closes it without adoption; objections stay open (scenarios/README.md).
    """
    may_decide(what, words, of_a_person=table.dossier is not None, settles=settles is not None)
    subject = table.dossier or about or (table.item.thing if table.item else None)
    must_be_known(refs, kinds_of(turn.partnership, refs))
    ended = _ended(turn, what, subject, settles, words)
    decision, kept = turn.new_id(), table.keep(turn, words)
    say_also(turn, kept, of=ended)
    turn.inscribe(
        DecisionTaken(
            session=table.session.id,
            item=table.item.id if table.item else None,
            sitting=table.sitting,
            decision=decision,
            what=what,
            about=subject,
            words=kept,
            settles=settles,
            refs=tuple(dict.fromkeys(refs)),
        )
    )
    return decision


def _ended(turn: Turn, what: EntryKind, subject: UUID | None, settles: UUID | None, words: str) -> list[UUID]:
    """The question that it settles and the proposal that it closes, once they have ended by its words."""
    ended = []
    if settles:
        how = Settled.DISAGREEMENT if what is EntryKind.DISAGREEMENT else Settled.WITHOUT_RULE
        settle_question_in(turn, question=settles, how=how, words=words)
        ended.append(settles)
    if what is EntryKind.DISAGREEMENT and subject and _under_way(turn.partnership, subject):
        close_proposal_in(turn, proposal=subject, how=Settled.DISAGREEMENT, words=words)
        ended.append(subject)
    return ended


@command
def rectify_entry(turn: Turn, *, entry: UUID, words: str) -> None:
    """Write better what was inscribed in the session; both writings are kept."""
    row = entry_here(turn.partnership, entry)
    if row.sitting:
        must_be_in_circle(turn.actor, row.sitting)
    table = at_the_table(turn, row.session_id, row.item)
    must_be_said(words, _("Écrivez la phrase comme elle doit se lire."))
    must_hold_in_a_line(words)
    turn.inscribe(
        EntryRectified(
            session=row.session_id,
            item=row.item,
            sitting=row.sitting,
            entry=row.id,
            words=table.keep(turn, words),
        )
    )


@command
def review_decision(turn: Turn, *, session: UUID, decision: UUID, review: str, words: str = "") -> None:
    """Validate, extend or reopen what an earlier session of the same body decided (B02)."""
    row = entry_here(turn.partnership, decision)
    if row.sitting:
        must_be_in_circle(turn.actor, row.sitting)
    table = at_the_table(turn, session)
    may_review(row, table.session, review)
    must_hold_in_a_line(words)
    turn.inscribe(
        DecisionReviewed(
            session=table.session.id,
            item=None,
            sitting=row.sitting,
            decision=row.id,
            review=Review(review),
            words=_kept_as(turn, row, words),
        )
    )


def _again(turn: Turn, mark: str, item: Item) -> Fingerprint | None:
    """What was prepared, for those who hear it: it stays the words of whoever prepared it."""
    return keep_copy_if_any(turn, [mark], about=item.sitting) if item.sitting else None


def _kept_as(turn: Turn, row: SessionEntry, words: str) -> Fingerprint | None:
    """What is said of a decision is for those who read the decision."""
    if row.sitting:
        return keep_in_circle_if_any(turn, words, row.sitting)
    return keep_if_any(turn, words, about=row.id)


def _hearing(table: Table) -> tuple[UUID, ...]:
    """Those at the table to whom a dossier opens: members; a decider hears, and reads nothing (RL2)."""
    members = Member.objects.filter(id__in=table.seated, hat=Hat.MEMBER, left_on=None)
    found = set(members.values_list("id", flat=True))
    return tuple(one for one in table.seated if one in found)


def _under_way(partnership: UUID, subject: UUID) -> bool:
    rows = Proposal.objects.filter(partnership=partnership, id=subject)
    return rows.filter(adopted_on__isnull=True, closed_on__isnull=True).exists()
