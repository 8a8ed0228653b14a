"""Verification: nothing was rewritten, nothing is in the tables that the acts did not put there."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from interstice.register.checkpoints import checkpoints_that_lie
from interstice.register.gate import rfc3339
from interstice.register.models import Entry, Head
from interstice.register.replay import differences, entries, replay, snapshot
from interstice.register.tree import Frontier, leaf_hash
from interstice.register.turns import turn_taken

Check = Callable[[UUID], list[str]]

more_checks: list[Check] = []
"""What other rooms can check of a register besides its chain.

The vault adds that words still match fingerprints.
"""


@dataclass
class Verification:
    """What was found when a register was read again from its first act."""

    partnership: UUID
    entries: int = 0
    root: str = ""
    problems: list[str] = field(default_factory=list)

    @property
    def holds(self) -> bool:
        """Whether nothing at all was found wrong."""
        return not self.problems


def verify(partnership: UUID, *, replaying: bool = True) -> Verification:
    """Read every stored byte again, rebuild the root, replay the tables and compare.

    See register-format.md, « What must hold ». The replay is undone: verifying changes nothing.
    """
    found = _chain(partnership)
    if replaying and found.holds:
        found.problems += _replayed_otherwise(partnership)
    found.problems += checkpoints_that_lie(partnership)
    for check in more_checks:
        found.problems += check(partnership)
    return found


def _chain(partnership: UUID) -> Verification:
    found, frontier = Verification(partnership), Frontier.empty()
    for expected, entry in enumerate(entries(partnership)):
        line = bytes(entry.bytes)
        leaf = leaf_hash(line)
        found.problems += _columns(entry, line, leaf, expected)
        frontier = frontier.append(leaf)
    found.entries, found.root = frontier.size, b64encode(frontier.root()).decode()
    head = Head.objects.filter(partnership=partnership).first()
    if head is None:
        found.problems.append(_("Il n’y a pas de registre à ce nom."))
    elif (head.size, head.root if head.size else found.root) != (found.entries, found.root):
        found.problems.append(
            _("La tête du registre ne correspond pas à ses actes : il en manque, ou ils ont changé.")
        )
    return found


def _columns(entry: Entry, line: bytes, leaf: bytes, expected: int) -> list[str]:
    told = json.loads(line)
    repeated = {
        "n": entry.n,
        "act": entry.act,
        "on": entry.on.isoformat(),
        "at": rfc3339(entry.at),
        "command": entry.command,
        "partnership": str(entry.partnership),
        "member": str(entry.member) if entry.member else None,
        "organisation": str(entry.organisation) if entry.organisation else None,
    }
    problems = [
        _("Acte n° {n} : la colonne « {name} » ne dit pas ce que dit l’acte.").format(n=entry.n, name=name)
        for name in repeated
        if told.get(name) != repeated[name]
    ]
    if entry.n != expected:
        problems.append(_("Acte n° {n} : il manque au registre.").format(n=expected))
    if bytes(entry.leaf_hash) != leaf:
        problems.append(_("Acte n° {n} : son empreinte n’est plus la sienne.").format(n=entry.n))
    return problems


def _replayed_otherwise(partnership: UUID) -> list[str]:
    with turn_taken(partnership):
        live = snapshot(partnership)
        replay(partnership)
        found = differences(live, snapshot(partnership))
        transaction.set_rollback(True)
    return found
