"""A proposal as a page lays it: its text or what changes in it, its round, what is missing to conclude."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.parties.queries.directory import Directory
from interstice.register.actors import Actor
from interstice.rules.clauses.deciding import Consent
from interstice.rules.clauses.in_force import InForce
from interstice.rules.clauses.spoken import plainly
from interstice.rules.difference import ArticleChange, articles_difference
from interstice.rules.queries.clauses import clause
from interstice.rules.queries.proposal_page import ProposalPage, proposal_page
from interstice.rules.queries.rounds import RoundState, round_of
from interstice.rules.queries.ties import Tie, ties_to
from interstice.rules.views.voices import (
    Circle,
    EarlierVoice,
    VoiceLine,
    adopted_circle,
    circle_of,
    earlier_voices,
    grounds_of,
    voices,
)


@dataclass(frozen=True)
class Comparison:
    """One way to read the text: alone, or with what changes since another."""

    value: str
    label: str
    current: bool


@dataclass(frozen=True)
class Missing:
    """Something that the round still waits for: a voice, or the treatment of an objection."""

    name: str
    mine: bool = False
    hierarchy: bool = False
    objection: bool = False


@dataclass(frozen=True, kw_only=True)
class Laid:
    """All that the page shows of a proposal."""

    page: ProposalPage
    state: RoundState
    voices: tuple[VoiceLine, ...]
    circle: Circle
    earlier: list[EarlierVoice]
    changes: list[ArticleChange] | None
    comparisons: list[Comparison]
    missing: list[Missing]
    consent: InForce[Consent]
    consent_sentence: str
    consent_rule: Tie | None
    houses: list[UUID]

    @property
    def mine(self) -> VoiceLine | None:
        """The line of the viewer's own organisation, if its voice is awaited or it objected."""
        return next((one for one in self.voices if one.me), None)

    @property
    def awaits_me(self) -> bool:
        """Whether the viewer's own organisation is still to be heard."""
        return any(one.mine and not one.objection for one in self.missing)

    @property
    def silence_consents(self) -> bool:
        """Whether a rule of the collective says that silence is consent (RL7)."""
        return self.consent.value.silence == "consent"

    @property
    def next_draft(self) -> int:
        """The number that the next text would take."""
        return self.page.draft + 1


def laid(seen_by: Actor, proposal: UUID, compare: str = "", *, known: Directory | None = None) -> Laid:
    """A proposal and its round; `compare` is how the text is asked for (`texte`, `v1`, `regle`).

    `known` is the directory of a page that has one.
    """
    page = proposal_page(seen_by, proposal, known=known)
    who, today = page.directory, seen_by.today
    state = round_of(seen_by, proposal, rows=page.every, known=who)
    grounds = grounds_of(seen_by, state)
    lines = voices(seen_by, state, who, grounds)
    adopted = page.adopted_on
    consent = clause(seen_by.partnership, Consent, on=today, rows=page.every)
    rule = ties_to(seen_by, [consent.rule]) if consent.rule else []
    reading = _reading(page, state, seen_by, compare)
    return Laid(
        page=page,
        state=state,
        voices=lines,
        circle=adopted_circle(lines, adopted, today) if adopted else circle_of(lines, state, today),
        earlier=earlier_voices(state, who, grounds),
        changes=_changes(page, reading),
        comparisons=_comparisons(page, reading),
        missing=_missing(seen_by, state, lines, who),
        consent=consent,
        consent_sentence=plainly(consent.value, page.names),
        consent_rule=rule[0] if rule else None,
        houses=_voices_carried(seen_by, page),
    )


def _reading(page: ProposalPage, state: RoundState, seen_by: Actor, compare: str) -> str:
    """As asked; else what changed since the last text that one's own organisation answered."""
    offered = {value for value, _label in _ways(page)}
    if compare in offered:
        return compare
    before = [one for one in state.earlier if one.draft < page.draft]
    mine = [one.draft for one in before if one.organisation == seen_by.organisation]
    last = f"v{max(mine)}" if mine else ""
    return last if last in offered else "texte"


def _ways(page: ProposalPage) -> list[tuple[str, str]]:
    earlier = [one.number for one in page.drafts[:-1]]
    since = [
        (f"v{number}", _("Ce qui change depuis v{number}").format(number=number))
        for number in reversed(earlier)
    ]
    rule = [("regle", _("Ce qui change depuis la règle en vigueur"))] if page.revised else []
    return [("texte", _("Texte seul")), *since[:2], *rule]


def _comparisons(page: ProposalPage, reading: str) -> list[Comparison]:
    ways = _ways(page)
    return [Comparison(value, label, value == reading) for value, label in ways] if len(ways) > 1 else []


def _changes(page: ProposalPage, reading: str) -> list[ArticleChange] | None:
    if reading == "regle" and page.revised:
        return articles_difference(page.revised.articles, page.now.plain_articles)
    before = page.text_of(int(reading[1:])) if reading.startswith("v") else None
    return articles_difference(before.plain_articles, page.now.plain_articles) if before else None


def _missing(
    seen_by: Actor, state: RoundState, lines: tuple[VoiceLine, ...], who: Directory
) -> list[Missing]:
    waiting = {one.organisation for one in lines if one.state == "etude"}
    unheard = [
        Missing(who.name(one), mine=one == seen_by.organisation, hierarchy=one in waiting)
        for one in state.missing
    ]
    objecting = dict.fromkeys(one.organisation for one in state.open_objections)
    return unheard + [
        Missing(who.name(one), mine=one == seen_by.organisation, objection=True) for one in objecting
    ]


def _voices_carried(seen_by: Actor, page: ProposalPage) -> list[UUID]:
    """One's own organisation, and those that entrusted their voice to the viewer in writing."""
    last = {one.organisation: one.to for one in page.proxies}
    entrusted = [house for house, to in last.items() if to == seen_by.member]
    own = [seen_by.organisation] if seen_by.organisation else []
    return [*own, *(one for one in entrusted if one not in own)]
