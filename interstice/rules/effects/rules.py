"""What adopting and revising a rule change: its texts, the clauses that the software obeys, what it fills."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Model, Q

from interstice.parties.models import Thing
from interstice.register.gate import Inscription, effect
from interstice.rules.acts import RuleAdopted, RuleDegreeSet, RuleRevised, RuleWatched, SetClause
from interstice.rules.effects.sayings import said_again
from interstice.rules.effects.texts import attention_columns, texts
from interstice.rules.kinds import Round, Stand
from interstice.rules.models import (
    ArticleComesFrom,
    ClauseSet,
    DegreeSaid,
    Draft,
    Filling,
    Proposal,
    Reservation,
    Rule,
    RuleVersion,
    Stance,
    WatchTurn,
)
from interstice.rules.queries.rows import writers_of


@effect(RuleAdopted)
def rule_adopted(act: RuleAdopted, place: Inscription) -> None:
    """The proposal becomes a rule, its draft the first version; its clauses are obeyed from its first day."""
    proposal = Proposal.objects.get(id=act.proposal)
    draft = Draft.objects.get(proposal=act.proposal, number=act.draft)
    from_on = act.applied_from or place.on
    _rule(act, proposal, from_on, place)
    RuleVersion.objects.create(
        **_version(act.rule, 1, from_on, place),
        **_reasons(proposal),
        **_same_text(draft),
        writers=writers_of(proposal),
        signatories=texts(act.signatories),
        agreed=_consenting(proposal, draft),
        tacit=texts(act.tacit),
        comes_from=proposal.answers,
        words=act.words or "",
        round=Round.PROPOSAL,
        proposal=proposal.id,
        draft=draft.number,
    )
    set_clauses(place, rule=act.rule, version=1, told=draft.clauses, from_on=from_on)
    _fill(act.rule, act.fills, place)
    _end_of_round(act.rule, proposal.id, act.reservations, place)
    Thing.objects.filter(id=act.rule).update(kind="rule")
    said_again(
        act.rule, place, first=True, round=Round.PROPOSAL, months=act.review_months, trial=act.trial_until
    )


@effect(RuleRevised)
def rule_revised(act: RuleRevised, place: Inscription) -> None:
    """A new version takes the place of the last from its first day; the rule's period begins anew."""
    rule = Rule.objects.get(id=act.rule)
    proposal = Proposal.objects.filter(id=act.proposal).first() if act.proposal else None
    from_on = act.applied_from or place.on
    reasons = _reasons(proposal or rule)
    said_again(act.rule, place, round=act.round, agreed=act.agreed, months=act.review_months)
    _close_texts(act.rule, from_on)
    version = RuleVersion.objects.create(
        **_version(act.rule, act.to_version, from_on, place),
        **reasons,
        **attention_columns(act.attention),
        articles=list(act.articles),
        principles=texts(act.principles),
        writers=texts(act.writers),
        agreed=texts(act.agreed),
        tacit=texts(act.tacit),
        comes_from=texts(act.comes_from),
        words=act.words or "",
        round=act.round,
        proposal=act.proposal,
        draft=proposal.draft if proposal else None,
    )
    _articles_from(act, version, place)
    set_clauses(place, rule=act.rule, version=act.to_version, told=_told(act.clauses), from_on=from_on)
    _fill(act.rule, act.fills, place)
    needed = dict.fromkeys([*rule.endorsements_needed, *texts(act.endorsements_needed)])
    changed: dict[str, Any] = {"concerned": proposal.concerned} if proposal else {}
    Rule.objects.filter(id=act.rule).update(
        version=act.to_version, endorsements_needed=list(needed), **reasons, **changed
    )
    if proposal:
        _end_of_round(act.rule, proposal.id, act.reservations, place)


@effect(RuleWatched)
def rule_watched(act: RuleWatched, place: Inscription) -> None:
    """Someone has their turn at watching."""
    WatchTurn.objects.create(
        partnership=place.partnership,
        id=place.derive("watch"),
        rule_id=act.rule,
        watcher=act.watcher,
        from_on=place.on,
        until_on=act.until,
        n=place.n,
    )


@effect(RuleDegreeSet)
def rule_degree_set(act: RuleDegreeSet, place: Inscription) -> None:
    """The collective has said how much it institutes this rule."""
    DegreeSaid.objects.create(
        partnership=place.partnership,
        id=place.derive("degree"),
        rule_id=act.rule,
        degree=act.degree,
        by=place.member,
        words=act.words or "",
        on=place.on,
        n=place.n,
    )


def set_clauses(
    place: Inscription,
    *,
    rule: UUID,
    version: int,
    told: Iterable[dict[str, Any]],
    from_on: date,
    adaptation: UUID | None = None,
    pair: tuple[UUID, UUID] | None = None,
) -> None:
    """Clauses that the software obeys from a day, for all or for the pair of an adaptation."""
    ClauseSet.objects.bulk_create(
        ClauseSet(
            partnership=place.partnership,
            id=place.derive(f"clause/{position}"),
            rule_id=rule,
            version=version,
            adaptation=adaptation,
            for_actor=pair[0] if pair else None,
            counterpart=pair[1] if pair else None,
            position=position,
            type=one["type"],
            parameters=one["parameters"],
            from_on=from_on,
            n=place.n,
        )
        for position, one in enumerate(told)
    )


def _rule(act: RuleAdopted, proposal: Proposal, from_on: date, place: Inscription) -> None:
    Rule.objects.create(
        partnership=place.partnership,
        id=act.rule,
        number=Rule.objects.filter(partnership=place.partnership).count() + 1,
        **_reasons(proposal),
        origin=proposal.origin,
        version=1,
        adopted_on=place.on,
        from_on=from_on,
        said_on=place.on,
        review_months=act.review_months,
        trial_until=act.trial_until,
        concerned=proposal.concerned,
        answers=proposal.answers,
        endorsements_needed=texts(act.endorsements_needed),
        n=place.n,
    )


def _version(rule: UUID, number: int, from_on: date, place: Inscription) -> dict[str, Any]:
    return {
        "partnership": place.partnership,
        "id": place.derive("version"),
        "rule_id": rule,
        "number": number,
        "decided_on": place.on,
        "from_on": from_on,
        "n": place.n,
    }


def _reasons(row: Proposal | Rule) -> dict[str, str]:
    return {"title": row.title, "towards": row.towards, "why": row.why}


def _same_text(draft: Draft) -> dict[str, Any]:
    same = ("articles", "principles", "attention_condition", "attention_weeks", "attention_review")
    return {name: getattr(draft, name) for name in same}


def _consenting(proposal: Proposal, draft: Draft) -> list[str]:
    said = Stance.objects.filter(
        proposal=proposal.id, draft=draft.number, current=True, stand__in=[Stand.CONSENT, Stand.RESERVE]
    )
    return texts(said.order_by("n").values_list("organisation", flat=True))


def _told(clauses: Iterable[SetClause]) -> list[dict[str, Any]]:
    return [{"type": str(one.type), "parameters": dict(one.parameters)} for one in clauses]


def _fill(rule: UUID, clauses: Iterable[UUID], place: Inscription) -> None:
    Filling.objects.bulk_create(
        Filling(
            partnership=place.partnership,
            id=place.derive(f"fill/{one}"),
            clause=one,
            rule_id=rule,
            from_on=place.on,
        )
        for one in clauses
    )


def _end_of_round(rule: UUID, proposal: UUID, reservations: Iterable[UUID], place: Inscription) -> None:
    Proposal.objects.filter(id=proposal).update(adopted_on=place.on, pen=None)
    Reservation.objects.filter(id__in=list(reservations)).update(rule=rule, kept=True)


def _close_texts(rule: UUID, from_on: date) -> None:
    """What was in force, or was to be, gives way on that day; a text overtaken before its day never holds."""
    close(RuleVersion, from_on, rule=rule)
    close(ClauseSet, from_on, rule=rule, adaptation__isnull=True)


def close(table: type[Model], until: date, **which: object) -> None:
    """Rows that hold between two days hold no longer than this one."""
    after = Q(until_on__isnull=True) | Q(until_on__gt=until)
    table._default_manager.filter(after, **which).update(until_on=until)


def _articles_from(act: RuleRevised, version: RuleVersion, place: Inscription) -> None:
    ArticleComesFrom.objects.bulk_create(
        ArticleComesFrom(
            partnership=place.partnership,
            id=place.derive(f"article/{position}"),
            version_id=version.id,
            article=one.article,
            source=one.source,
            thing=one.thing,
        )
        for position, one in enumerate(act.origins)
    )
