"""What rules ask of someone: a voice, an agreement, a rule to say again. Never anything of someone else's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from interstice.parties.models import Thing
from interstice.parties.queries.awaited import Awaited
from interstice.parties.queries.directory import Directory, directory
from interstice.register.actors import Actor
from interstice.register.together import Among, Found, together
from interstice.rules.life import Life, State
from interstice.rules.models import Adaptation, LightVoice, Proposal, Proxy, Rule, Translation
from interstice.rules.queries.book import turns_asked, turns_on
from interstice.rules.queries.houses import lost_sides
from interstice.rules.queries.lives import RuleRows, lives, rule_rows
from interstice.rules.queries.rounds import asked_of_rounds, standings_among
from interstice.vault.queries import voiced

_UNDER_WAY = "partnership = %s AND adopted_on IS NULL AND closed_on IS NULL"
_OF_THEM = f"IN (SELECT id FROM rules_proposal WHERE {_UNDER_WAY})"  # noqa: S608 — nothing but this SQL
_UNSURE = 'partnership = %s AND "of" = %s AND confirmed_on IS NULL AND corrected_on IS NULL'
_TRANSLATED = f"id IN (SELECT subject FROM rules_translation WHERE {_UNSURE})"  # noqa: S608 — the same


@dataclass(frozen=True)
class _Around:
    """Who looks, and what every reminder is told from: the rules, and who is who."""

    actor: Actor
    who: Directory
    rows: RuleRows
    found: Found

    @cached_property
    def rules(self) -> dict[UUID, Rule]:
        """The rules, by their identifiers."""
        return {one.id: one for one in self.rows.rules}

    @cached_property
    def adapted(self) -> list[Rule]:
        """The rules in force of which an adaptation asks something of this member."""
        return [self.rules[one.rule_id] for one in self.adaptations]

    @cached_property
    def adaptations(self) -> list[Adaptation]:
        """The standing adaptations of which this member or their house is a side."""
        mine, rules = {self.actor.member, self.actor.organisation}, self.rules
        every = sorted(self.found.all(Adaptation), key=lambda one: one.n)
        ours = [one for one in every if mine & {one.awaits, one.for_actor, one.counterpart}]
        return [one for one in ours if rules[one.rule_id].repealed_on is None]

    @cached_property
    def near(self) -> dict[UUID, Life]:
        """The rules whose date is near or past."""
        on = self.actor.today
        told = lives(self.actor.partnership, on, self.rows)
        return {rule: life for rule, life in told.items() if life.reminds(on)}

    @cached_property
    def to_say_again(self) -> list[Rule]:
        """Those that this member watches, or is concerned by, and that their house has not said again."""
        heard = {one.rule_id for one in self.found.all(LightVoice)}
        watching, near = turns_on(self.found, self.actor.today), self.near
        rows = [one for one in self.rows.rules if one.id in near and one.id not in heard]
        return [one for one in rows if _watches(self.actor, one, watching.get(one.id))]


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
    around = _Around(seen_by, who, rule_rows(seen_by.partnership), _found(seen_by))
    found = around.found
    voiced(seen_by, found.all(Proposal), found.all(Thing), around.adapted, around.to_say_again)
    asked = (_voices, _adaptations, _translations, _to_say_again)
    return [one for provider in asked for one in provider(around)]


def _found(seen_by: Actor) -> Found:
    """All that may wait for this member, but for the rules themselves: one query."""
    here, me = seen_by.partnership, seen_by.member or UUID(int=0)
    house = seen_by.organisation or UUID(int=0)
    return together(
        Among(Proposal, _UNDER_WAY, (here,)),
        Among(Proxy, f'"to" = %s AND proposal_id {_OF_THEM}', (me, here)),
        *asked_of_rounds(_OF_THEM, here),
        Among(Adaptation, "partnership = %s AND ended_on IS NULL", (here,)),
        Among(Translation, _UNSURE, (here, me)),
        Among(Thing, _TRANSLATED, (here, me)),
        Among(LightVoice, "partnership = %s AND organisation = %s", (here, house)),
        turns_asked(here),
    )


def _paused(who: Directory, seen_by: Actor) -> bool:
    row = who.people.get(seen_by.member) if seen_by.member else None
    return bool(row and row.paused_on and (row.back_on is None or row.back_on > seen_by.today))


def _voices(around: _Around) -> Iterator[Awaited]:
    """Rounds in which an organisation whose voice this member carries is still to be heard (AT28)."""
    seen_by, found = around.actor, around.found
    rows = sorted(found.all(Proposal), key=lambda one: one.n)
    entrusted = {(one.proposal_id, one.organisation) for one in found.all(Proxy)}
    rounds = standings_among(found, rows, seen_by.today, around.rows, around.who)
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
    seen_by, rules = around.actor, around.rules
    mine = {seen_by.member, seen_by.organisation}
    for row in around.adaptations:
        if row.awaits in mine:
            asked = _("Dire si cette adaptation vous convient")
            yield _about(row, rules[row.rule_id], asked, _("Elle attend votre accord"))
        elif row.agreed_on and lost_sides(row, around.who):
            asked = _("Trouver qui reprend cette adaptation")
            yield _about(row, rules[row.rule_id], asked, _("Elle a perdu un côté"))


def _about(row: Adaptation, rule: Rule, what: str, why: str) -> Awaited:
    return Awaited(
        what=what,
        called=rule.said.title,  # type: ignore[attr-defined]
        why=why,
        url=reverse("rule", args=[row.partnership, row.rule_id]),
        gesture=_("Lire l’adaptation"),
        icon="regle",
    )


def _translations(around: _Around) -> Iterator[Awaited]:
    """« Si je vous comprends bien… »: it stands only once the one who was translated says yes (RL18)."""
    things = {one.id: one for one in around.found.all(Thing)}
    for row in sorted(around.found.all(Translation), key=lambda one: one.n):
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
    near = around.near
    yield from (_said_again(row, near[row.id]) for row in around.to_say_again)


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
