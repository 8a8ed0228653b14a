"""The entry line: a sentence, once understood and corrected in place, becomes the act that it tells."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from interstice.bonds.commands.commitments import make_commitment_in
from interstice.bonds.kinds import Towards
from interstice.followups.commands.sending import send_referral_in
from interstice.followups.queries.presenting import called
from interstice.meetings.acts import EntryNoted
from interstice.meetings.commands.items import take_decision_in
from interstice.meetings.commands.seating import Table, at_the_table, must_hear
from interstice.meetings.decisions.entries import (
    must_be_around_it,
    must_hold_in_a_line,
    must_name_nobody,
    must_say_to_whom,
    must_send_from_its_circle,
)
from interstice.meetings.inputs import Understood
from interstice.meetings.kinds import EntryKind
from interstice.parties.decisions.standing import must_be_said
from interstice.register.gate import Turn, command
from interstice.rules.commands.questions import raise_question_in
from interstice.rules.identifying import passages
from interstice.vault.commands import say_again
from interstice.vault.sight import opens


@command
def enter_understood(turn: Turn, *, session: UUID, item: UUID | None = None, understood: Understood) -> None:
    """Inscribe a sentence of the session by the act that it tells; the same key is the same line, once."""
    table = at_the_table(turn, session, item)
    must_hear(turn, table)
    must_be_said(understood.words, _("Écrivez une phrase, puis Entrée."))
    must_hold_in_a_line(understood.words)
    if understood.what in (EntryKind.DECISION, EntryKind.DISAGREEMENT):
        take_decision_in(turn, table, words=understood.words, what=understood.what)
        return
    for said in (understood, *understood.others):
        thing = {
            EntryKind.COMMITMENT: _commitment,
            EntryKind.REFERRAL: _referral,
            EntryKind.QUESTION: _question,
        }[said.what](turn, table, said)
        _noted(turn, table, said, thing)


def _commitment(turn: Turn, table: Table, said: Understood) -> UUID:
    if table.dossier:
        must_be_around_it([said.by_member, said.to_member], table.seated)
    towards, to = Towards.COLLECTIVE, None
    if said.to_member:
        towards, to = Towards.MEMBER, said.to_member
    elif said.to_organisation:
        towards, to = Towards.ORGANISATION, said.to_organisation
    return make_commitment_in(
        turn,
        words=said.words,
        due=said.due,
        towards=towards,
        to=to,
        by_member=said.by_member,
        by_organisation=None if said.by_member else said.by_organisation,
        by_person=said.by_person,
        dossier=table.dossier,
        session=table.session.id,
        sitting=table.sitting,
    )


def _referral(turn: Turn, table: Table, said: Understood) -> UUID:
    dossier, to = must_say_to_whom(table.dossier, said.to_organisation)
    must_send_from_its_circle(follows=opens(turn.actor, dossier))
    return send_referral_in(
        turn, dossier=dossier, to_organisation=to, to_member=said.to_member, purpose=said.words, due=said.due
    )


def _question(turn: Turn, table: Table, said: Understood) -> UUID:
    """A question is the whole collective's: met in a dossier, it names nobody (RL4)."""
    if table.dossier:
        named = called(turn.partnership, table.dossier)
        must_name_nobody(said.words, named, passages(said.words, known_names=()))
    return raise_question_in(turn, sentence=said.words)


def _noted(turn: Turn, table: Table, said: Understood, thing: UUID) -> None:
    number, kept = turn.numbers[-1], table.keep(turn, said.words)
    say_again(turn, kept, after=thing)
    turn.inscribe(
        EntryNoted(
            session=table.session.id,
            item=table.item.id if table.item else None,
            sitting=table.sitting,
            entry=turn.new_id(),
            what=said.what,
            thing=thing,
            by_member=said.by_member,
            by_organisation=said.by_organisation,
            due=said.due,
            words=kept,
            number=number,
        )
    )
