"""Those who look: eleven ways of standing towards a followed person and the collective around her."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.http import HttpResponse
from django.test import Client

from tests.house.circles import CIRCLE
from tests.house.rich import Rich
from tests.house.routes import BY_SECRET, address, secret_address


@dataclass(frozen=True)
class Viewer:
    """Someone who looks: who they are in the situation, and how the page for readers calls them."""

    called: str
    who: str = ""
    by_link: bool = False


VIEWERS = {
    "anon": Viewer("nobody signed in"),
    "link": Viewer("a partner by the link of another referral", by_link=True),
    "strg": Viewer("a member of another partnership", "zoe"),
    "left": Viewer("someone who has left, and was in the circle", "hugo"),
    "guest": Viewer("a guest", "erin"),
    "steer": Viewer("the steering committee", "frank"),
    "decid": Viewer("a decider, of the referent’s own organisation", "daniel"),
    "out": Viewer("a member outside the circle", "carol"),
    "taken": Viewer("a member whose organisation the person withdrew", "gina"),
    "circl": Viewer("a member of the circle", "bob"),
    "refer": Viewer("the referent", "alice"),
}
"""In the order of the table."""

INSIDE = ("circl", "refer")
"""Those to whom the first person is not a secret."""


def browser(rich: Rich, viewer: str) -> Client:
    """The browser of one of them; the one by a link has followed it first."""
    found = VIEWERS[viewer]
    if found.who:
        return rich.signed_in(found.who)
    client = Client()
    if found.by_link and "partner_answer" in BY_SECRET:
        client.get(secret_address("partner_answer", rich.things))
    return client


def gives_tables(rich: Rich, referent: Client) -> dict[str, Any]:
    """What the referent brought in and has not yet taken: it is read by her own browser alone."""
    table = f"Référence;Libellé;Demande\r\n2026-900;Y. Y.;Un {CIRCLE}\r\n".encode()
    at = address("import_dossiers", rich.here.partnership, rich.things)
    answer = referent.post(at, {"table": SimpleUploadedFile("suivi.csv", table)})
    assert answer.status_code == 302, answer.content.decode()
    return {"number": UUID(answer["Location"].split("/importer/")[1].split("/")[0])}


@contextmanager
def undone() -> Iterator[None]:
    """Whatever is sent here leaves nothing behind: the next one meets the same situation."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def met(client: Client, method: str, at: str, **sent: Any) -> HttpResponse:
    """What this address answers, without any trace of its having been asked."""
    with undone():
        answer: HttpResponse = getattr(client, method)(at, sent or None)
    client.cookies.pop("messages", None)
    return answer


def read(answer: HttpResponse) -> str:
    """All that an answer says: its body, the text of a PDF, its headers."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[attr-defined]
    text = _of_a_pdf(body) if body.startswith(b"%PDF") else body.decode(errors="replace")
    return f"{text}\n{answer.headers}".casefold()


def _of_a_pdf(body: bytes) -> str:
    from io import BytesIO

    from pypdf import PdfReader

    found = PdfReader(BytesIO(body))
    attached = [one for many in found.attachments.values() for one in many]
    words = [page.extract_text() for page in found.pages]
    told = [one.decode(errors="replace") for one in attached]
    return "\n".join([*words, *told, str(found.metadata)])
