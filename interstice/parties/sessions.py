"""Sessions that know whose they are, so that a page asks for both in one query.

Django's own documentation shows the way (« Extending database-backed session engines »). It lets an
installation close all the sessions of one account, too.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.middleware import get_user
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.utils.functional import SimpleLazyObject

from interstice.parties.models import Account, Session
from interstice.register.prepared import prepared

Answer = Callable[[HttpRequest], HttpResponse]


class SessionStore(DatabaseStore):
    """Keeps sessions in our own table, and reads the account together with the session."""

    account: Account | None = None

    @classmethod
    def get_model_class(cls) -> type[Session]:
        """Our table."""
        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        """A session with the account that it is of, if it is of any."""
        row = cast("Session", super().create_model_instance(data))
        row.account_id = data.get(SESSION_KEY)
        return row

    def _get_session_from_db(self) -> Session | None:
        row = next(iter(_of_key(self.session_key or "")), None)
        if row is None or row.expire_date <= timezone.now():
            self._session_key = None
            return None
        self.account = row.account
        return row


@prepared
def _of_key(key: str) -> QuerySet[Session]:
    return Session.objects.filter(session_key=key).select_related("account")


def known_by_their_session(answer: Answer) -> Answer:
    """Take `request.user` from what the session's query brought."""

    def known(request: HttpRequest) -> HttpResponse:
        request.user = SimpleLazyObject(lambda: _account_of(request))  # type: ignore[assignment]
        return answer(request)

    return known


def _account_of(request: HttpRequest) -> Any:
    """The account, if everything that Django would check holds; anything else is left to Django itself."""
    session = request.session
    signed = session.get(HASH_SESSION_KEY, "")
    account: Account | None = getattr(session, "account", None)
    if (
        account is not None
        and account.is_active
        and str(account.pk) == session.get(SESSION_KEY)
        and session.get(BACKEND_SESSION_KEY) in settings.AUTHENTICATION_BACKENDS
        and constant_time_compare(signed, account.get_session_auth_hash())
    ):
        return account
    return get_user(request)
