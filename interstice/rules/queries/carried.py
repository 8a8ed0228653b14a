"""The rules that lose a carrier, and the adaptations that lose a side, when someone leaves (AT05, AT19)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from interstice.parties.queries.resting import Resting, told_by_rooms
from interstice.register.actors import Actor
from interstice.rules.kinds import Stand
from interstice.rules.life import State
from interstice.rules.models import Adaptation, Rule, RuleVersion, Stance
from interstice.rules.queries.book import versions_on, watchers
from interstice.rules.queries.lives import lives
from interstice.vault.queries import voiced
from interstice.vault.sight import must_be_within


@told_by_rooms
def carried_by(seen_by: Actor, member: UUID, alone: bool) -> Iterator[Resting]:  # noqa: FBT001 (the shape of a teller)
    """What this person watches over, wrote, or carried a voice to; never a list that orders people."""
    must_be_within(seen_by)
    here, on = seen_by.partnership, seen_by.today
    living = [rule for rule, life in lives(here, on).items() if life.state is not State.REPEALED]
    texts, watching = versions_on(here, living, on), watchers(here, on)
    spoken = _voices(member, texts.values())
    voiced(seen_by, texts.values())
    for rule in Rule.objects.filter(id__in=living).order_by("number"):
        text = texts[rule.id]
        why = [
            *([_("vous veillez sur elle")] if watching.get(rule.id) == member else []),
            *([_("vous l’avez écrite")] if str(member) in text.writers else []),
            *([_("vous y avez porté la voix de votre organisation")] if text.proposal in spoken else []),
            *(
                [_("votre organisation n’y aurait plus de voix")]
                if alone and _concerns(rule, seen_by)
                else []
            ),
        ]
        if why:
            yield _rule(rule, text, ", ".join(why))
    yield from _sides(seen_by, member)


def _voices(member: UUID, texts: Iterable[RuleVersion]) -> set[UUID]:
    """The proposals whose text in force this person's voice answered."""
    drafts = {one.proposal: one.draft for one in texts if one.proposal}
    said = Stance.objects.filter(
        by=member, proposal__in=drafts, current=True, stand__in=[Stand.CONSENT, Stand.RESERVE]
    )
    return {one.proposal_id for one in said if drafts[one.proposal_id] == one.draft}


def _concerns(rule: Rule, seen_by: Actor) -> bool:
    return str(seen_by.organisation) in rule.concerned


def _rule(rule: Rule, text: RuleVersion, why: str) -> Resting:
    return Resting(
        what=_("Une règle perdrait quelqu’un qui la porte :"),
        called=text.said.title,  # type: ignore[attr-defined]
        why=why,
        url=reverse("rule", args=[rule.partnership, rule.id]),
    )


def _sides(seen_by: Actor, member: UUID) -> Iterator[Resting]:
    mine = Q(for_actor=member) | Q(counterpart=member)
    standing = Adaptation.objects.filter(mine, agreed_on__isnull=False, ended_on__isnull=True)
    rows = list(standing.filter(rule__repealed_on__isnull=True).select_related("rule").order_by("n"))
    voiced(seen_by, rows, [one.rule for one in rows])
    for row in rows:
        yield Resting(
            what=_("Une adaptation perdrait un côté :"),
            called=row.said.title or row.rule.said.title,  # type: ignore[attr-defined]
            why=_("l’autre de vous deux cherchera qui la reprend"),
            url=f"{reverse('rule', args=[row.partnership, row.rule_id])}#adaptation-{row.id}",
        )
