"""Taking a stand in a consent round: one voice for each organisation concerned (C15, AT28)."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from interstice.parties.decisions.standing import must_be_said
from interstice.parties.models import Clause, Member
from interstice.register.actors import Hat
from interstice.register.acts import Act, Fingerprint
from interstice.register.gate import Turn, command
from interstice.register.refusals import Refused
from interstice.rules.acts import (
    ObjectionLifted,
    ProxyGiven,
    StanceConsented,
    StanceNotConcerned,
    StanceObjected,
    StanceReserved,
    StanceWaiting,
)
from interstice.rules.commands.proposals import must_be_members_here
from interstice.rules.decisions.texts import must_be_under_way, must_have_read
from interstice.rules.decisions.voices import may_carry, may_entrust, may_lift, may_object, must_be_awaited
from interstice.rules.models import Objection, Proposal, Proxy
from interstice.rules.queries.rounds import standing_of
from interstice.rules.queries.rows import objection_of, principles_of, proposal_of
from interstice.rules.rounds import is_open
from interstice.vault.commands import keep, keep_if_any


@command
def consent(
    turn: Turn, *, proposal: UUID, read_draft: int, organisation: UUID | None = None, words: str = ""
) -> None:
    """« Nous pouvons vivre avec. » What this organisation's members had objected is lifted with it."""
    house = _voice(turn, proposal, read_draft, organisation)
    _lift_own(turn, proposal, house)
    said = keep_if_any(turn, words, about=proposal)
    turn.inscribe(StanceConsented(proposal=proposal, draft=read_draft, organisation=house, words=said))


@command
def consent_with_reservation(
    turn: Turn,
    *,
    proposal: UUID,
    read_draft: int,
    organisation: UUID | None = None,
    words: str,
    title: str = "",
) -> None:
    """Consent, and say what remains: kept with the rule, reread each time it is said again (AT30)."""
    must_be_said(words, _("Une réserve dit ce qui reste : il en manque les mots."))
    house = _voice(turn, proposal, read_draft, organisation)
    _lift_own(turn, proposal, house)
    turn.inscribe(
        StanceReserved(
            proposal=proposal,
            draft=read_draft,
            organisation=house,
            reservation=turn.new_id(),
            title=keep_if_any(turn, title, about=proposal),
            words=keep(turn, words, about=proposal),
        )
    )


@command
def object_to(  # noqa: PLR0913  (an objection has a reason, and may say what would lift it and what it rests on)
    turn: Turn,
    *,
    proposal: UUID,
    read_draft: int,
    organisation: UUID | None = None,
    words: str,
    would_lift: str = "",
    principle: UUID | None = None,
    convention_clause: UUID | None = None,
    title: str = "",
) -> None:
    """A reasoned no. An organisation that was not said concerned may object too; it counts as much (AT08)."""
    must_be_said(words, _("Une objection est une raison à traiter : dites-la."))
    row = _open_proposal(turn, proposal, read_draft)
    house = _house(turn, organisation)
    may_object(turn.actor, house, Proxy.objects.filter(proposal=row.id))
    principles_of(turn.partnership, [principle] if principle else [])
    _must_be_ours(turn, convention_clause)
    turn.inscribe(
        StanceObjected(
            proposal=row.id,
            draft=read_draft,
            organisation=house,
            objection=turn.new_id(),
            title=keep_if_any(turn, title, about=row.id),
            words=keep(turn, words, about=row.id),
            would_lift=keep_if_any(turn, would_lift, about=row.id),
            principle=principle,
            convention_clause=convention_clause,
        )
    )


@command
def not_concerned(
    turn: Turn, *, proposal: UUID, read_draft: int, organisation: UUID | None = None, words: str = ""
) -> None:
    """« Cela ne nous concerne pas »: it is an answer, and the round does not wait for more."""
    house = _voice(turn, proposal, read_draft, organisation)
    _lift_own(turn, proposal, house)
    said = keep_if_any(turn, words, about=proposal)
    turn.inscribe(StanceNotConcerned(proposal=proposal, draft=read_draft, organisation=house, words=said))


@command
def wait_for_hierarchy(
    turn: Turn, *, proposal: UUID, read_draft: int, organisation: UUID | None = None, words: str = ""
) -> None:
    """« Nous attendons notre hiérarchie »: neither an answer nor a silence."""
    house = _voice(turn, proposal, read_draft, organisation)
    said = keep_if_any(turn, words, about=proposal)
    turn.inscribe(StanceWaiting(proposal=proposal, draft=read_draft, organisation=house, words=said))


@command
def lift_objection(turn: Turn, *, objection: UUID, after: str = "", words: str = "") -> None:
    """Withdraw one's objection, and say after what if one wishes."""
    row = objection_of(turn.partnership, objection)
    may_lift(turn.actor, row)
    must_be_under_way(row.proposal)
    if not is_open(row):
        raise Refused(_("Cette objection a déjà reçu une réponse."))
    about = row.proposal_id
    turn.inscribe(_lifted(row, keep_if_any(turn, after, about=about), keep_if_any(turn, words, about=about)))


@command
def give_proxy(turn: Turn, *, proposal: UUID, to: UUID, words: str) -> None:
    """Entrust one's organisation's voice, in writing, for one proposal."""
    may_entrust(turn.actor)
    row = proposal_of(turn.partnership, proposal)
    must_be_under_way(row)
    must_be_said(words, _("Une voix se confie par écrit : il en manque les mots."))
    must_be_members_here(turn, [to])
    turn.inscribe(
        ProxyGiven(
            proposal=row.id, organisation=_house(turn, None), to=to, words=keep(turn, words, about=row.id)
        )
    )


def _open_proposal(turn: Turn, proposal: UUID, read_draft: int) -> Proposal:
    row = proposal_of(turn.partnership, proposal)
    must_be_under_way(row)
    must_have_read(row, read_draft)
    return row


def _voice(turn: Turn, proposal: UUID, read_draft: int, organisation: UUID | None) -> UUID:
    """The organisation whose voice this actor may carry on this draft."""
    row = _open_proposal(turn, proposal, read_draft)
    house = _house(turn, organisation)
    may_carry(turn.actor, house, Proxy.objects.filter(proposal=row.id))
    must_be_awaited(house, standing_of(row, turn.today).awaited)
    return house


def _house(turn: Turn, organisation: UUID | None) -> UUID:
    house = organisation or turn.actor.organisation
    if house is None:
        raise Refused(_("Une voix est celle d’une organisation."))
    return house


def _lift_own(turn: Turn, proposal: UUID, house: UUID) -> None:
    """Whoever consents no longer objects. What a decider objected stays until it is lifted as such."""
    for row in Objection.objects.filter(proposal=proposal, organisation=house).order_by("n"):
        if is_open(row) and row.by and Member.objects.filter(id=row.by, hat=Hat.MEMBER).exists():
            turn.inscribe(_lifted(row, None, None))


def _lifted(row: Objection, after: Fingerprint | None, words: Fingerprint | None) -> Act:
    return ObjectionLifted(objection=row.id, proposal=row.proposal_id, after=after, words=words)


def _must_be_ours(turn: Turn, convention_clause: UUID | None) -> None:
    if convention_clause is None:
        return
    ours = Clause.objects.filter(partnership=turn.partnership, id=convention_clause)
    if not ours.exists():
        raise Refused(_("Cette clause n’est pas de notre convention."))
