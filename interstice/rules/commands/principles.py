"""Principles: stated, held as equally legitimate, illustrated by what was done."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from interstice.parties.models import Member, Organisation
from interstice.register.gate import Turn, command
from interstice.register.refusals import OutOfSight
from interstice.rules.acts import PrincipleIllustrated, PrinciplesBound, PrincipleStated
from interstice.rules.decisions.citing import must_be_known
from interstice.rules.decisions.principles import may_bind, may_illustrate, may_state_principle
from interstice.rules.models import Principle, Rule
from interstice.rules.queries.things import kinds_of
from interstice.vault.commands import keep, keep_if_any
from interstice.vault.models import Audience


@command
def state_principle(turn: Turn, *, title: str, words: str = "", world: str = "") -> None:
    """What a professional world holds to, with that world, and not as a trait of its author (A23, B19).

    A newcomer reads it with the rules before joining, and so do deciders: its words are the partners'.
    """
    may_state_principle(turn.actor, title)
    principle, partners = turn.new_id(), Audience.PARTNERS
    turn.inscribe(
        PrincipleStated(
            principle=principle,
            title=keep(turn, title, about=principle, audience=partners),
            world=keep_if_any(turn, world, about=principle, audience=partners),
            words=keep_if_any(turn, words, about=principle, audience=partners),
        )
    )


@command
def bind_principles(turn: Turn, *, principles: Sequence[UUID], rule: UUID | None = None) -> None:
    """Principles are equally legitimate; from now on none is cited without the others (B21, T9)."""
    chosen = list(dict.fromkeys(principles))
    rows = list(Principle.objects.filter(partnership=turn.partnership))
    must_be_known(chosen, {row.id for row in rows})
    may_bind(turn.actor, chosen, rows)
    cited = [rule] if rule else []
    rules = Rule.objects.filter(partnership=turn.partnership, id__in=cited)
    must_be_known(cited, set(rules.values_list("id", flat=True)))
    turn.inscribe(PrinciplesBound(principles=tuple(chosen), rule=rule))


@command
def illustrate_principle(turn: Turn, *, principle: UUID, words: str, of: UUID | None = None) -> None:
    """A living example: what someone did in which the principle shows, or something made here (B38)."""
    may_illustrate(turn.actor, words)
    if not Principle.objects.filter(partnership=turn.partnership, id=principle).exists():
        raise OutOfSight
    must_be_known([of] if of else [], _what_may_illustrate(turn.partnership, of))
    turn.inscribe(PrincipleIllustrated(principle=principle, of=of, words=keep(turn, words, about=principle)))


def _what_may_illustrate(partnership: UUID, of: UUID | None) -> set[UUID]:
    if of is None:
        return set()
    people = Member.objects.filter(partnership=partnership, id=of).values_list("id", flat=True)
    houses = Organisation.objects.filter(partnership=partnership, id=of).values_list("id", flat=True)
    return {*people, *houses, *kinds_of(partnership, [of])}
