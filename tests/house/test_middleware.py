"""A reading cannot write, and no page leaves without what closes it."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from django.contrib.auth.models import Group
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from interstice.house.middleware import ReadingWrote, get_cannot_write, security_headers
from interstice.parties.sessions import SessionStore

pytestmark = pytest.mark.django_db


def page(work: Callable[[], object]) -> Callable[[HttpRequest], HttpResponse]:
    def view(_request: HttpRequest) -> HttpResponse:
        work()
        return HttpResponse("lu")

    return get_cannot_write(view)


def write() -> None:
    Group.objects.create(name="écrit")


@pytest.mark.parametrize("method", ["get", "head"])
def test_a_reading_that_writes_is_refused_and_names_the_table(rf: RequestFactory, method: str) -> None:
    with pytest.raises(ReadingWrote, match="INSERT on the table auth_group"), transaction.atomic():
        page(write)(getattr(rf, method)("/"))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE auth_group SET name = 'autre'",
        'DELETE FROM "auth_group"',
        "delete  from auth_group",
        "INSERT OR REPLACE INTO auth_group (name) VALUES ('x')",
        "WITH chosen AS (SELECT 1) DELETE FROM auth_group",
    ],
)
def test_no_form_of_writing_passes(rf: RequestFactory, statement: str) -> None:
    with pytest.raises(ReadingWrote):
        page(lambda: connection.cursor().execute(statement))(rf.get("/"))


def test_a_reading_reads(rf: RequestFactory) -> None:
    write()
    answer = page(lambda: list(Group.objects.filter(name__contains="delete from auth_group")))(rf.get("/"))
    assert answer.status_code == 200


def test_a_reading_may_keep_its_session(rf: RequestFactory) -> None:
    def keep() -> None:
        session = SessionStore()
        session["langue"] = "en"
        session.save()

    assert page(keep)(rf.get("/")).status_code == 200


def test_a_form_that_is_sent_writes(rf: RequestFactory) -> None:
    page(write)(rf.post("/"))
    assert Group.objects.filter(name="écrit").exists()


def test_the_return_of_an_outside_sign_in_writes_although_it_is_a_get(rf: RequestFactory) -> None:
    request = rf.get("/compte/oidc/oidc/login/callback/")
    request.resolver_match = SimpleNamespace(url_name="openid_connect_callback")  # type: ignore[assignment]
    assert page(write)(request).status_code == 200


def test_after_a_reading_writing_is_possible_again(rf: RequestFactory) -> None:
    with pytest.raises(ReadingWrote), transaction.atomic():
        page(write)(rf.get("/"))
    write()


def test_a_page_is_closed_to_what_it_never_needs(rf: RequestFactory) -> None:
    answer = security_headers(lambda _request: HttpResponse())(rf.get("/"))
    assert answer["Referrer-Policy"] == "same-origin"
    assert "camera=()" in answer["Permissions-Policy"]
    assert answer["Cache-Control"] == "private, no-cache"


def test_every_answer_carries_the_strict_policy(client: Client) -> None:
    answer = client.get("/nulle-part/")
    policy = answer["Content-Security-Policy"]
    for directive in (
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
    ):
        assert directive in policy
    assert "unsafe" not in policy
