"""Situations in which several follow a person, built by the commands that people use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from interstice.followups.commands.agreements import record_agreement
from interstice.followups.commands.dossiers import open_dossier
from interstice.followups.kinds import Subject
from interstice.parties.commands.bodies import create_body
from tests.given import Collective, houses_of, made

PROJECT = (Subject.PROJECT, Subject.STEPS)
"""What a person shares in most tests."""


def a_dossier(
    collective: Collective,
    *,
    by: str = "alice",
    circle: Sequence[str] = ("bob",),
    shared: Mapping[str, Sequence[Subject]] | None = None,
    until: date | None = None,
    shown_in: Sequence[UUID] = (),
    reference: str = "2026-001",
    label: str = "K. M.",
    **more: Any,
) -> UUID:
    """A dossier opened by its referent, with the person's agreement given that day, for half a year.

    `shared` says which subjects by the name of someone of the organisation; without it the project and the
    steps are shared with the organisation of each one in the circle, and `{}`: she agreed to nothing.
    """
    people = [collective.people[who] for who in circle]
    opened = open_dossier(collective.as_(by), reference=reference, label=label, circle=people, **more)
    dossier = made(opened, "dossier")
    if shared is None:
        shared = dict.fromkeys(circle, PROJECT)
    house = houses_of(collective, by)
    shares = {houses_of(collective, who): tuple(subjects) for who, subjects in shared.items()}
    shares.pop(house, None)
    if shares or shown_in:
        record_agreement(
            collective.as_(by),
            dossier=dossier,
            given_on=collective.today,
            until=until or collective.today + timedelta(days=180),
            shares=shares,
            shown_in=shown_in,
        )
    return dossier


def a_commission(collective: Collective, *, members: Sequence[str] = ("alice", "bob", "carol")) -> UUID:
    """A body that reviews situations."""
    done = create_body(
        collective.alice,
        name="Commission de suivi",
        purpose="Regarder ensemble où en est chacun.",
        members=[collective.people[who] for who in members],
    )
    return made(done, "body")
