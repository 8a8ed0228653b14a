"""How the parts of a rule's text stand in read tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from interstice.rules.acts import AttentionClause


def texts(identifiers: Iterable[UUID]) -> list[str]:
    """Identifiers as a JSON column keeps them."""
    return [str(one) for one in identifiers]


def attention_columns(attention: AttentionClause | None) -> dict[str, Any]:
    """The attention clause as the columns of a draft or of a version."""
    if attention is None:
        return {"attention_condition": "", "attention_weeks": None, "attention_review": ""}
    return {
        "attention_condition": attention.condition,
        "attention_weeks": attention.lasts_weeks,
        "attention_review": attention.review or "",
    }
