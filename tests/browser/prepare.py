"""A program: lay an installation for the browser; both stories.

And three people with an account and nothing else.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import django

django.setup()

PASSWORD = "une-phrase-assez-longue-pour-entrer"
PEOPLE = ("alice", "bob", "carol")


def lay() -> dict[str, str]:
    """Migrate, play the stories, open accounts whose address is confirmed.

    Gives the partnerships by story.
    """
    from allauth.account.models import EmailAddress
    from django.core.management import call_command

    from interstice.parties.models import Account
    from interstice.stories.demonstration import SHIPPED
    from interstice.stories.player import play_file

    call_command("migrate", verbosity=0)
    for who in PEOPLE:
        account = Account.objects.create_user(email=f"{who}@example.org", password=PASSWORD)
        EmailAddress.objects.update_or_create(
            user=account, email=account.email, defaults={"verified": True, "primary": True}
        )
    return {file.stem: str(play_file(Path(file)).partnership) for file in sorted(SHIPPED.glob("*.yaml"))}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(lay()))
