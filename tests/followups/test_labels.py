"""What designates a person lets nobody recognise her (RL4, N20)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interstice.followups.decisions.labels import must_be_a_label, must_be_a_reference
from interstice.register.refusals import Refused


@pytest.mark.parametrize(
    "label",
    [
        "K. M.", "KM", "K.M.", "S. D", "J.-P. L.", "situation A", "Situation B2", "dossier 14", "2024-003",
        "Mme D.", "M. K.", "jeune n° 3", "famille A. B.", "personne 7", "É. Z.",
    ],
)  # fmt: skip
def test_initials_a_number_or_a_letter_designate(label: str) -> None:
    assert not _refused(must_be_a_label, label)


@pytest.mark.parametrize(
    "label",
    [
        "", "   ", "Samira D.", "Samira Dahmani", "samira dahmani", "DAHMANI", "LÉA", "K. Martin",
        "Mme Dahmani", "12 rue des Lilas", "rue des Lilas 12", "06 12 34 56 78", "né le 12 mars 1987",
        "12/03/1987", "k.m@example.org", "1 87 03 71 123 456 78", "la dame de la rue Pasteur",
        "situation de Karim", "K. M. qui vient de sortir de prison", "A" * 50,
    ],
)  # fmt: skip
def test_a_name_an_address_a_number_of_hers_do_not(label: str) -> None:
    assert _refused(must_be_a_label, label)


@pytest.mark.parametrize("reference", ["2024-003", "CH-A", "2026/14", "DOS-2026-014", "n° 14", "A12", "14"])
def test_a_reference_is_a_number_of_the_collectives_own(reference: str) -> None:
    assert not _refused(must_be_a_reference, reference)


@pytest.mark.parametrize(
    "reference",
    ["", "Dahmani", "Samira 12", "06 12 34 56 78", "187037112345678", "12 rue des Lilas", "12/03/1987"],
)
def test_nothing_else_is(reference: str) -> None:
    assert _refused(must_be_a_reference, reference)


def _refused(ask: Callable[[str], None], words: str) -> str:
    """Why these words may not designate anybody; nothing when they may."""
    try:
        ask(words)
    except Refused as why:
        return str(why)
    return ""
