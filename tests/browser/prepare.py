"""A program: lay an installation for the browser; both stories, three people with nothing but an account.

And a partnership in which a thing of every kind exists, so that every address of the house is a page.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

import django

django.setup()

if TYPE_CHECKING:
    from tests.given import Collective

PASSWORD = "une-phrase-assez-longue-pour-entrer"
PEOPLE = ("alice.martin", "bob.martin", "carol.martin")
MEMBER = "alice"
"""Who looks at every address: a referent of the partnership where everything exists."""


def lay() -> dict[str, Any]:
    """Migrate, play the stories, open accounts whose address is confirmed.

    Gives the partnerships by story, and every address of the partnership where everything exists.
    """
    from django.core.management import call_command

    from interstice.stories.demonstration import SHIPPED
    from interstice.stories.player import play_file

    call_command("migrate", verbosity=0)
    for who in PEOPLE:
        _account(who)
    stories = {file.stem: str(play_file(Path(file)).partnership) for file in sorted(SHIPPED.glob("*.yaml"))}
    return {"stories": stories, "addresses": _every_address()}


def _every_address() -> dict[str, str]:
    """Where each page of a partnership in which everything exists is, by the name of its address."""
    from django.urls import reverse

    from interstice.bonds.commands.commitments import hand_over_commitment
    from interstice.parties.models import Member
    from tests.house.rich import a_rich_partnership
    from tests.house.routes import HERE, address

    rich = a_rich_partnership()
    here, things = rich.here, rich.things
    _account(MEMBER, identity=Member.objects.get(id=here.people["alice"]).identity)
    found = {
        name: address(name, here.partnership, things) for name, one in HERE.items() if "get" in one.methods
    }
    hand_over_commitment(here.bob, commitment=things["commitment"], to_member=here.people["alice"])
    coming_back = _a_session_that_comes_back(here, things["body"], things["held"])
    return found | {
        "coming_back": reverse("live", args=[here.partnership, coming_back]),
        "order_of_what_goes_on": reverse("order_agenda", args=[here.partnership, things["session"]]),
    }


def _a_session_that_comes_back(here: Collective, body: UUID, held: UUID) -> UUID:
    """Under way at the item that carries what the session that was held decided."""
    from interstice.meetings.commands.items import reach_item
    from interstice.meetings.kinds import About, EntryKind
    from interstice.meetings.models import SessionEntry
    from tests.meetings.given_sessions import a_session, an_item, an_open_session

    decision = SessionEntry.objects.get(session=held, what=EntryKind.DECISION).id
    session = a_session(here, body=body)
    item = an_item(here, session, about=About.DECISION, thing=decision)
    an_open_session(here, session=session, present=("alice", "bob"))
    reach_item(here.alice, session=session, item=item)
    return session


def _account(who: str, **known: Any) -> None:
    from allauth.account.models import EmailAddress

    from interstice.parties.models import Account

    account = Account.objects.create_user(f"{who}@example.org", PASSWORD, **known)
    EmailAddress.objects.update_or_create(
        user=account, email=account.email, defaults={"verified": True, "primary": True}
    )


if __name__ == "__main__":
    sys.stdout.write(json.dumps(lay()))
