"""What commands of rules do with what was typed: words go to the vault, clauses are checked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.parties.models import Thing
from interstice.register.acts import Code, Fingerprint
from interstice.register.gate import Turn
from interstice.register.refusals import Refused
from interstice.rules.acts import AttentionClause, SetClause
from interstice.rules.inputs import KEEP, AttentionInput, Keep, clause_read, names_in
from interstice.rules.models import Draft, RuleVersion
from interstice.vault.commands import keep, keep_if_any
from interstice.vault.models import Audience


def articles_kept(
    turn: Turn, articles: Sequence[str], about: UUID, audience: Audience = Audience.COLLECTIVE
) -> tuple[Fingerprint, ...]:
    """Each article that is not blank, in order."""
    return tuple(keep(turn, one, about=about, audience=audience) for one in articles if one.strip())


def clauses_kept(
    turn: Turn, clauses: Iterable[SetClause], about: UUID, audience: Audience = Audience.COLLECTIVE
) -> tuple[SetClause, ...]:
    """Clauses checked by their types, their words in the vault, whatever they name known here."""
    try:
        read = [clause_read(one.type, one.parameters) for one in clauses]
    except ValueError as wrong:
        raise Refused(str(wrong)) from wrong
    must_be_known_here(turn, names_in(read))
    spoken = [clause.saying(lambda word: keep(turn, word, about=about, audience=audience)) for clause in read]
    return tuple(SetClause(type=Code(one.code), parameters=one.parameters()) for one in spoken)


def clauses_as_they_were(row: Draft | Iterable[dict[str, Any]]) -> tuple[SetClause, ...]:
    """The clauses of a text that is not changed: their words are in the vault already."""
    told = row.clauses if isinstance(row, Draft) else row
    return tuple(SetClause(type=Code(one["type"]), parameters=one["parameters"]) for one in told)


def attention_kept(
    turn: Turn,
    attention: AttentionInput | Keep | None,
    about: UUID,
    before: Draft | RuleVersion | None = None,
    audience: Audience = Audience.COLLECTIVE,
) -> AttentionClause | None:
    """The attention clause as typed, as it was, or none (B20)."""
    if attention is KEEP:
        return attention_as_it_was(before) if before else None
    if not isinstance(attention, AttentionInput) or not attention.condition.strip():
        return None
    return AttentionClause(
        condition=keep(turn, attention.condition, about=about, audience=audience),
        lasts_weeks=attention.lasts_weeks,
        review=keep_if_any(turn, attention.review, about=about, audience=audience),
    )


def attention_as_it_was(row: Draft | RuleVersion) -> AttentionClause | None:
    """The attention clause that a text already bears."""
    if not row.attention_condition:
        return None
    return AttentionClause(
        condition=Fingerprint(row.attention_condition),
        lasts_weeks=row.attention_weeks,
        review=Fingerprint(row.attention_review) if row.attention_review else None,
    )


def must_be_known_here(turn: Turn, things: Iterable[UUID]) -> None:
    """Whatever an act cites belongs to this partnership: nothing is cited from another one."""
    wanted = set(things)
    if Thing.objects.filter(partnership=turn.partnership, id__in=wanted).count() < len(wanted):
        raise Refused(_("Ce qui est cité ici n’est pas connu de ce partenariat."))


def uuids(values: Iterable[str | UUID]) -> tuple[UUID, ...]:
    """Identifiers as acts bear them, from a table that keeps them as text."""
    return tuple(UUID(str(one)) for one in values)
