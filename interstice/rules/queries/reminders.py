"""What rules ask of someone: a voice, an agreement, a rule to say again. Never anything of someone else's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from interstice.parties.models import Thing
from interstice.parties.queries.awaited import Awaited
from interstice.parties.queries.directory import Directory, directory
from interstice.register.actors import Actor
from interstice.rules.life import Life, State
from interstice.rules.models import Adaptation, LightVoice, Proposal, Proxy, Rule, Translation
from interstice.rules.queries.book import watchers
from interstice.rules.queries.houses import sides_here
from interstice.rules.queries.lives import RuleRows, lives, rule_rows
from interstice.rules.queries.rounds import standings
from interstice.vault.queries import voiced


@dataclass(frozen=True)
class _Around:
    """Who looks, and what every reminder is told from: the rules, and who is who."""

    actor: Actor
    who: Directory
    rows: RuleRows


def awaiting(seen_by: Actor, *, known: Directory | None = None) -> list[Awaited]:
    """What waits for this member among the rules, in a fixed number of queries.

    Someone who pauses is asked nothing (AT24, H22); nobody but a member is asked for a voice. `known` is the
    directory of a page that has one.
    """
    if not seen_by.within():
        return []
    who = directory(seen_by, known=known)
    if _paused(who, seen_by):
        return []
    around = _Around(seen_by, who, rule_rows(seen_by.partnership))
    asked = (_voices, _adaptations, _translations, _to_say_again)
    return [one for provider in asked for one in provider(around)]


def _paused(who: Directory, seen_by: Actor) -> bool:
    row = who.people.get(seen_by.member) if seen_by.member else None
    return bool(row and row.paused_on and (row.back_on is None or row.back_on > seen_by.today))


def _voices(around: _Around) -> Iterator[Awaited]:
    """Rounds in which an organisation whose voice this member carries is still to be heard (AT28)."""
    seen_by = around.actor
    under_way = Proposal.objects.filter(adopted_on__isnull=True, closed_on__isnull=True)
    rows = list(under_way.filter(partnership=seen_by.partnership).order_by("n"))
    given = Proxy.objects.filter(proposal__in=[one.id for one in rows], to=seen_by.member or UUID(int=0))
    entrusted = set(given.values_list("proposal", "organisation"))
    rounds = standings(rows, seen_by.today, around.rows, around.who)
    voiced(seen_by, rows)
    for row in rows:
        carried = {house for proposal, house in entrusted if proposal == row.id} | {seen_by.organisation}
        if carried & set(rounds[row.id].missing):
            yield Awaited(
                what=_("Prendre position"),
                called=row.said.title,  # type: ignore[attr-defined]
                why=_("Chaque organisation concernée a une voix"),
                url=reverse("proposal", args=[row.partnership, row.id]),
                gesture=_("Lire et répondre"),
                due=rounds[row.id].deadline,
                icon="avis",
            )


def _adaptations(around: _Around) -> Iterator[Awaited]:
    """Adaptations that await this member's yes, and those that have lost their other side (AT19)."""
    seen_by = around.actor
    rows = list(_open(seen_by).select_related("rule").order_by("n"))
    here = sides_here(seen_by.partnership, around.who)
    voiced(seen_by, rows, [one.rule for one in rows])
    mine = {seen_by.member, seen_by.organisation}
    for row in rows:
        if row.awaits in mine:
            yield _about(row, _("Dire si cette adaptation vous convient"), _("Elle attend votre accord"))
        elif (
            row.agreed_on
            and mine & {row.for_actor, row.counterpart}
            and {row.for_actor, row.counterpart} - here
        ):
            yield _about(row, _("Trouver qui reprend cette adaptation"), _("Elle a perdu un côté"))


def _open(seen_by: Actor) -> QuerySet[Adaptation]:
    standing = Adaptation.objects.filter(partnership=seen_by.partnership, ended_on__isnull=True)
    return standing.filter(rule__repealed_on__isnull=True)


def _about(row: Adaptation, what: str, why: str) -> Awaited:
    return Awaited(
        what=what,
        called=row.rule.said.title,
        why=why,
        url=reverse("rule", args=[row.partnership, row.rule_id]),
        gesture=_("Lire l’adaptation"),
        icon="regle",
    )


def _translations(around: _Around) -> Iterator[Awaited]:
    """« Si je vous comprends bien… »: it stands only once the one who was translated says yes (RL18)."""
    seen_by = around.actor
    pending = Translation.objects.filter(confirmed_on__isnull=True, corrected_on__isnull=True)
    rows = list(
        pending.filter(partnership=seen_by.partnership, of=seen_by.member or UUID(int=0)).order_by("n")
    )
    things = {one.id: one for one in Thing.objects.filter(id__in=[row.subject for row in rows])}
    voiced(seen_by, things.values())
    for row in rows:
        if row.subject in things:
            yield Awaited(
                what=_("Dire si l’on vous a bien compris"),
                called=things[row.subject].said.label,  # type: ignore[attr-defined]
                why=_("Une reformulation de ce que vous défendez"),
                url=reverse(_page(things[row.subject]), args=[row.partnership, row.subject]),
                gesture=_("Lire et répondre"),
                icon="avis",
            )


def _page(thing: Thing) -> str:
    return thing.kind if thing.kind in ("question", "proposal", "rule") else "question"


def _to_say_again(around: _Around) -> Iterator[Awaited]:
    """Rules near their date or past it: for who watches, else for the members of those concerned (AT06)."""
    seen_by = around.actor
    partnership, on = seen_by.partnership, seen_by.today
    living = {rule: life for rule, life in lives(partnership, on, around.rows).items() if life.reminds(on)}
    if not living:
        return
    rows = [one for one in around.rows.rules if one.id in living]
    watching, voices = watchers(partnership, on), _already(seen_by, living)
    voiced(seen_by, rows)
    for row in rows:
        if row.id not in voices and _watches(seen_by, row, watching.get(row.id)):
            yield _said_again(row, living[row.id])


def _already(seen_by: Actor, living: Iterable[UUID]) -> set[UUID]:
    """The rules that this member's organisation has said again in a light round under way."""
    house = seen_by.organisation or UUID(int=0)
    voices = LightVoice.objects.filter(
        partnership=seen_by.partnership, organisation=house, rule__in=list(living)
    )
    return set(voices.values_list("rule", flat=True))


def _watches(seen_by: Actor, row: Rule, watcher: UUID | None) -> bool:
    return watcher == seen_by.member if watcher else str(seen_by.organisation) in row.concerned


def _said_again(row: Rule, life: Life) -> Awaited:
    past = life.state is State.TO_SAY_AGAIN
    return Awaited(
        what=_("Redire"),
        called=row.said.title,  # type: ignore[attr-defined]
        why=_("Sa date est passée ; elle reste en vigueur") if past else _("Sa date approche"),
        url=reverse("say_again", args=[row.partnership, row.id]),
        gesture=_("La relire"),
        due=life.due,
        icon="redire",
    )
