"""Clauses as stories write them, as commands take them: keys become identifiers."""

from __future__ import annotations

from typing import Any

from interstice.register.acts import ClauseParameters, Code
from interstice.rules.acts import SetClause
from interstice.rules.inputs import AttentionInput
from interstice.stories.cast import Cast


def clauses_of(cast: Cast, told: list[dict[str, Any]]) -> list[SetClause]:
    """The clauses of a rule, an amendment or an adaptation."""
    return [SetClause(type=Code(str(one["type"])), parameters=_parameters(cast, one)) for one in told]


def attention_of(told: dict[str, Any] | None) -> AttentionInput | None:
    """The attention clause, if there is one."""
    if not told:
        return None
    weeks = told.get("lasts_weeks")
    return AttentionInput(
        str(told["condition"]), int(weeks) if weeks else None, str(told.get("review") or "")
    )


COUNTED = ("report_back", "referral_acceptance")
"""Clauses that say how their days are counted: in stories, as they come (scenarios/README.md)."""


def _parameters(cast: Cast, told: dict[str, Any]) -> ClauseParameters:
    counted = {"counted": "calendar"} if told["type"] in COUNTED else {}
    said = {str(name): _value(cast, name, value) for name, value in told.items() if name != "type"}
    return ClauseParameters({**counted, **said})


def _value(cast: Cast, name: str, value: Any) -> Any:
    if name == "body":
        return str(cast.made[value])
    if name in ("reread_by", "kept_by", "organisations"):
        return _each(value, lambda key: str(cast.organisation(key)))
    if name == "owed_to":
        return str(cast.member(value))
    return _each(value, _plain)


def _each(value: Any, change: Any) -> Any:
    return [change(one) for one in value] if isinstance(value, list) else change(value)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _plain(one) for key, one in value.items()}
    return str(value) if isinstance(value, str) else value
