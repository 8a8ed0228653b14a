"""A program: lay an installation and a consent round among eight organisations; say where it is, as JSON."""

from __future__ import annotations

import json
import sys

import django

django.setup()


def lay() -> dict[str, object]:
    """Migrate, open a partnership with eight organisations, propose a rule that concerns them all."""
    from django.core.management import call_command

    from interstice.parties.commands.founding import open_partnership
    from interstice.parties.commands.members import introduce_someone, join
    from interstice.parties.inputs import OrganisationInput
    from interstice.parties.kinds import OrganisationKind, Origin
    from interstice.parties.models import Member
    from interstice.parties.queries.presence import actor_of
    from interstice.register.actors import Actor, Door, Hat
    from interstice.register.gate import opened_by
    from interstice.rules.commands.proposals import propose_rule

    call_command("migrate", verbosity=0)
    door = Door()
    opened = open_partnership(
        Actor(partnership=opened_by(door.key), hat=Hat.OPENER, door=door),
        origin=Origin.ASCENDING,
        first_name="Alice",
        surname="Un",
        email="alice@example.org",
        function="assistante sociale",
        organisation=OrganisationInput(what=OrganisationKind.ASSOCIATION, name="Organisation 1"),
        name="Huit autour d’une table",
    )
    first = actor_of(Member.objects.get(partnership=opened.partnership))
    for n in range(2, 9):
        introduce_someone(
            first.through(Door()),
            first_name=f"Prénom{n}",
            surname="Nom",
            email=f"membre{n}@example.org",
            function="conseil",
            organisation=OrganisationInput(what=OrganisationKind.ASSOCIATION, name=f"Organisation {n}"),
            words="Quelqu’un sur qui compter.",
        )
    for guest in Member.objects.filter(partnership=opened.partnership, hat=Hat.GUEST):
        join(actor_of(guest))
    members = list(Member.objects.filter(partnership=opened.partnership, hat=Hat.MEMBER).order_by("id"))
    proposed = propose_rule(
        first.through(Door()),
        title="Une règle à huit",
        articles=["Nous répondons tous."],
        concerned=[one.organisation for one in members],
    )
    return {
        "partnership": str(opened.partnership),
        "members": [str(one.id) for one in members],
        "proposal": str(proposed.acts[-1].proposal),  # type: ignore[attr-defined]
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(lay()))
