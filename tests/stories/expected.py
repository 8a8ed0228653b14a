"""The values that both stories must give, at two dates each."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

TOLD = YAML(typ="safe").load((Path(__file__).parent / "expected.yaml").read_text(encoding="utf-8"))


def expected(story: str, indicator: str) -> dict[date, Any]:
    """What this indicator must be on each day that the story asks for."""
    return {day: values[indicator] for day, values in TOLD[story].items() if isinstance(day, date)}
