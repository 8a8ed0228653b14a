"""A rule's form for one actor or pair: proposed by one, agreed by the other; never a breach (B12, T8)."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.parties.decisions.standing import must_be_a_member, must_be_said
from interstice.register.gate import Turn, command
from interstice.register.refusals import Refused
from interstice.rules.acts import (
    AdaptationAgreed,
    AdaptationEnded,
    AdaptationTakenOver,
    RuleAdapted,
    SetClause,
)
from interstice.rules.commands.writing import clauses_kept
from interstice.rules.decisions.adaptations import (
    is_side,
    must_be_a_side,
    must_be_adaptable,
    must_be_awaiting,
    must_be_two,
    must_have_lost_a_side,
    must_not_be_ended,
)
from interstice.rules.decisions.lives import must_be_in_force
from interstice.rules.inputs import clause_read
from interstice.rules.models import ClauseSet
from interstice.rules.queries.houses import lost_sides, sides_here
from interstice.rules.queries.rows import adaptation_of, rule_of
from interstice.vault.commands import keep, keep_if_any


@command
def adapt_rule(  # noqa: PLR0913  (for whom, with whom, what differs and why)
    turn: Turn,
    *,
    rule: UUID,
    for_actor: UUID,
    counterpart: UUID,
    clauses: Sequence[SetClause] = (),
    difference: str,
    reason: str = "",
    title: str = "",
    words: str = "",
) -> None:
    """Say how a rule is lived with someone; it holds once the other of the two agrees."""
    must_be_a_member(turn.actor)
    row = rule_of(turn.partnership, rule)
    must_be_in_force(row)
    must_be_two(for_actor, counterpart)
    must_be_a_side(turn.actor, for_actor, counterpart)
    must_be_said(difference, _("Dites en quoi elle diffère."))
    if {for_actor, counterpart} - sides_here(turn.partnership):
        raise Refused(_("L’un des deux n’est pas, ou n’est plus, autour de cette table."))
    adaptation = turn.new_id()
    kept = clauses_kept(turn, clauses, adaptation)
    core = ClauseSet.objects.filter(rule=row.id, version=row.version, adaptation__isnull=True)
    must_be_adaptable(
        [clause_read(one.type, one.parameters) for one in kept], set(core.values_list("type", flat=True))
    )
    turn.inscribe(
        RuleAdapted(
            adaptation=adaptation,
            rule=row.id,
            for_actor=for_actor,
            counterpart=counterpart,
            clauses=kept,
            difference=keep(turn, difference, about=adaptation),
            reason=keep_if_any(turn, reason, about=adaptation),
            title=keep_if_any(turn, title, about=adaptation),
            words=keep_if_any(turn, words, about=adaptation),
        )
    )


@command
def agree_to_adaptation(turn: Turn, *, adaptation: UUID) -> None:
    """The other of the two agrees: from now on it is so between them."""
    must_be_a_member(turn.actor)
    row = adaptation_of(turn.partnership, adaptation)
    must_be_awaiting(row)
    must_be_in_force(row.rule)
    must_be_a_side(turn.actor, row.for_actor, row.counterpart)
    if not is_side(turn.actor, UUID(str(row.awaits))):
        raise Refused(_("C’est à l’autre de dire si cela lui convient."))
    turn.inscribe(AdaptationAgreed(adaptation=row.id, rule=row.rule_id))


@command
def end_adaptation(turn: Turn, *, adaptation: UUID) -> None:
    """Go back to the common core; either of the two may, without a reason."""
    must_be_a_member(turn.actor)
    row = adaptation_of(turn.partnership, adaptation)
    must_not_be_ended(row)
    must_be_a_side(turn.actor, row.for_actor, row.counterpart)
    turn.inscribe(AdaptationEnded(adaptation=row.id, rule=row.rule_id))


@command
def take_over_adaptation(turn: Turn, *, adaptation: UUID) -> None:
    """Take the place of the one who left: the adaptation has its two sides again (AT19)."""
    must_be_a_member(turn.actor)
    row = adaptation_of(turn.partnership, adaptation)
    must_be_in_force(row.rule)
    lost = lost_sides(row)
    must_have_lost_a_side(row, lost)
    if is_side(turn.actor, *({row.for_actor, row.counterpart} - set(lost))):
        raise Refused(_("Vous en êtes déjà un côté : l’autre se reprend par quelqu’un d’autre."))
    turn.inscribe(AdaptationTakenOver(adaptation=row.id, rule=row.rule_id))
