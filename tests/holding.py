"""What must hold after any command: the register verifies, and a replay gives the tables in use."""

from __future__ import annotations

from uuid import UUID

from interstice.register.verification import verify


def the_register_holds(partnership: UUID) -> None:
    """Verify a register in full, and say in words what is wrong with it."""
    found = verify(partnership)
    assert found.holds, "\n".join(found.problems)
