"""A program: lay an installation where a commission waits to be opened, seven dossiers on its agenda."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from uuid import UUID

import django

django.setup()

PASSWORD = "une-phrase-assez-longue-pour-entrer"
UNHEARD = (1, "carol")
"""The rank of a dossier that someone does not follow: they hear of it when they are there as it opens."""
LABELS = ("Y. K.", "A. L.", "S. D.", "D. A.", "C. B.", "I. T.", "M. R.")


def lay() -> dict[str, str]:
    """Migrate; found a partnership that lives today; open dossiers, call the session; open accounts."""
    from django.core.management import call_command
    from django.utils import timezone

    from interstice.followups.commands.telling import prepare_case
    from interstice.rules.inputs import clause_set
    from tests.followups.given_dossiers import a_commission
    from tests.given import a_founded_partnership, a_rule_in_force
    from tests.meetings.given_sessions import a_presented_dossier, a_session

    call_command("migrate", verbosity=0)
    collective = a_founded_partnership()
    collective.is_(timezone.localdate())
    body = a_commission(collective)
    pair = clause_set("co_facilitation", body=str(body), pair=["convener", "referent"], mostly=False)
    a_rule_in_force(collective, clauses=[pair])
    session = a_session(collective, body=body)
    for rank, label in enumerate(LABELS, start=1):
        who = ("alice", "bob", "carol")[rank % 3]
        circle = [one for one in ("alice", "bob", "carol") if one != who and (rank, one) != UNHEARD]
        dossier, _item = a_presented_dossier(
            collective, session, by=who, circle=circle, reference=f"2026-{rank:03}", label=label
        )
        prepare_case(
            collective.as_(who),
            dossier=dossier,
            asks="Commencer l’atelier sans attendre la garde, deux matinées d’abord.",
            to_settle="Deux matinées à l’atelier dès décembre ?",
        )
    _accounts(collective.people)
    return {"partnership": str(collective.partnership), "session": str(session)}


def _accounts(people: Mapping[str, UUID]) -> None:
    from allauth.account.models import EmailAddress

    from interstice.parties.models import Account, Member

    for who in ("alice", "bob", "carol"):
        member = Member.objects.get(id=people[who])
        account = Account.objects.create_user(
            email=f"{who}@example.org", password=PASSWORD, identity=member.identity
        )
        EmailAddress.objects.update_or_create(
            user=account, email=account.email, defaults={"verified": True, "primary": True}
        )


if __name__ == "__main__":
    sys.stdout.write(json.dumps(lay()))
