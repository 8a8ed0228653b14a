"""A program: signs people in to an installation, and says which pages to ask and how many queries each makes.

The people: one member of the collective of the first story, who reads everything, and one decider, who reads
least (architecture.md: « the most restricted role as fast as the least »).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from uuid import UUID

import django

django.setup()

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.urls import reverse  # noqa: E402

from interstice.parties.models import Account, Member  # noqa: E402
from interstice.parties.sessions import SessionStore  # noqa: E402
from interstice.register.actors import Hat  # noqa: E402
from interstice.register.gate import opened_by  # noqa: E402
from interstice.rules.models import Proposal, Question  # noqa: E402

STORY = "chalon"
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
HOST = "127.0.0.1"

FOR_A_MEMBER = {
    "day": "ma journée",
    "partnership": "home of the partnership",
    "who": "who is here",
    "questions": "questions",
    "question": "a question",
    "rules": "rule book",
    "rule": "a rule",
    "register": "register",
}
FOR_A_DECIDER = {
    "partnership": "home, as a decider",
    "rules": "rule book, as a decider",
    "rule": "a rule, as a decider",
}
"""The main pages, by the name of their address, under the name that the table of results gives them."""

FOR_A_REFERENT = {
    "day": ("ma journée", ()),
    "persons": ("list of 50 followed persons", ()),
    "person": ("a person’s page", ("dossier",)),
    "commitments": ("commitments", ()),
    "sessions": ("sessions", ()),
    "live": ("session, live", ("session",)),
    "live_refresh": ("session, its refresh", ("session",)),
    "projector": ("session, projector", ("session",)),
    "minutes": ("minutes", ("held",)),
    "minutes_pdf": ("minutes, PDF", ("held",)),
    "partnership": ("home of the partnership", ()),
    "register": ("register", ()),
}
IN_THE_CIRCLE = {"persons": FOR_A_REFERENT["persons"], "person": FOR_A_REFERENT["person"]}
"""The same for whoever follows people and meets, with the things that their addresses take."""


@dataclass(frozen=True)
class Asked:
    """One page to measure: what it is, where, as whom, and what it asks of the database."""

    name: str
    path: str
    cookie: str
    queries: int


def pages() -> list[Asked]:
    """Every page to measure."""
    here = opened_by(f"{STORY}/opening")
    member, decider = _someone(here, Hat.MEMBER), _someone(here, Hat.DECIDER)
    return [
        *(_asked(here, name, called, member) for name, called in FOR_A_MEMBER.items()),
        *(_asked(here, name, called, decider) for name, called in FOR_A_DECIDER.items()),
    ]


def pages_of_a_referent(member: UUID, other: UUID, things: Mapping[str, str]) -> list[Asked]:
    """The pages of someone who follows people and meets; then those that another reads as far as agreed."""
    referent, here = Member.objects.get(id=member), Member.objects.get(id=other)
    cookies = {"": _signed_in(referent), ", by agreement": _signed_in(here)}
    read = [(FOR_A_REFERENT, ""), (IN_THE_CIRCLE, ", by agreement")]
    found = []
    for names, less in read:
        for name, (called, of) in names.items():
            args = [] if name == "day" else [referent.partnership, *(things[one] for one in of)]
            path, cookie = reverse(name, args=args), cookies[less]
            found.append(Asked(f"{called}{less}", path, cookie, _queries(path, cookie)))
    return found


def _asked(here: UUID, name: str, called: str, cookie: str) -> Asked:
    path = reverse(name, args=_arguments(here, name))
    return Asked(called, path, cookie, _queries(path, cookie))


def _arguments(here: UUID, name: str) -> list[UUID]:
    """The question and the rule of the story that were most worked on, the same at every size."""
    if name == "day":
        return []
    worked = Proposal.objects.filter(partnership=here, adopted_on__isnull=False).order_by("-draft", "n")
    asked = set(Question.objects.filter(partnership=here).values_list("id", flat=True))
    found = ((one.rule, UUID(answered)) for one in worked for answered in one.answers)
    rule, question = next((rule, answered) for rule, answered in found if answered in asked)
    return {"question": [here, question], "rule": [here, rule]}.get(name, [here])


def _someone(here: UUID, hat: Hat) -> str:
    """The cookie of whoever has been here longest under this hat."""
    present = Member.objects.filter(partnership=here, hat=hat, left_on__isnull=True, steering=False)
    return _signed_in(present.order_by("entered_on", "id")[0])


def _signed_in(member: Member) -> str:
    account = Account.objects.get(identity=str(member.identity))
    session = SessionStore()
    session[SESSION_KEY] = str(account.pk)
    session[BACKEND_SESSION_KEY] = BACKEND
    session[HASH_SESSION_KEY] = account.get_session_auth_hash()
    session.create()
    return f"sessionid={session.session_key}"


def _queries(path: str, cookie: str) -> int:
    """How many queries a page makes once its caches are warm, session and account among them."""
    client = Client(headers={"cookie": cookie, "host": HOST})
    client.get(path)
    with CaptureQueriesContext(connection) as made:
        answer = client.get(path)
    if answer.status_code != 200:
        raise SystemExit(f"{path} answered {answer.status_code}, not 200")
    return len(made)


if __name__ == "__main__":
    member, other, *things = sys.argv[1:] or ("", "")
    named = dict(zip(("dossier", "session", "held"), things, strict=bool(member)))
    asked = pages_of_a_referent(UUID(member), UUID(other), named) if member else pages()
    sys.stdout.write(json.dumps([asdict(page) for page in asked]))
