"""What surrounds every request: a reading cannot write, and the browser is told to keep to itself."""

import re
from collections.abc import Callable
from typing import Any

from django.db import connections
from django.http import HttpRequest, HttpResponse

from interstice.register.reading import reading

Answer = Callable[[HttpRequest], HttpResponse]

READING = frozenset({"GET", "HEAD", "OPTIONS"})
# What reading may keep: sessions, and that someone opened a followed person's page (product.md, chapter 9).
# Neither holds a word or an act.
KEPT_BY_READING = frozenset({"parties_session", "vault_readofday"})
# The one page that must write when read: a browser comes back from OpenID Connect by GET (RFC 6749, 4.1.2).
RETURNS_FROM_OUTSIDE = frozenset(
    {
        "openid_connect_callback",
        "account_confirm_email",
        "mfa_view_recovery_codes",
        "mfa_download_recovery_codes",
    }
)
_WRITING = re.compile(
    r"^\s*(?:WITH\b.*?\b)?(INSERT\s+(?:OR\s+\w+\s+)?INTO|REPLACE\s+INTO|UPDATE(?:\s+ONLY)?|DELETE\s+FROM(?:\s+ONLY)?)"
    r'\s+"?([\w.]+)"?',
    re.IGNORECASE | re.DOTALL,
)
PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"


class ReadingWrote(RuntimeError):
    """A page asked by GET tried to write: a fault of ours, never of the person (architecture.md, habit 3)."""


class _Guard:
    """Watches the statements of one reading."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def __call__(self, execute: Callable[..., Any], sql: str, params: Any, many: Any, context: Any) -> Any:
        """Let a statement through unless it would change a table."""
        found = _WRITING.match(sql)
        if found and found[2].lower() not in KEPT_BY_READING and not self._comes_back_from_outside():
            verb = found[1].split()[0].upper()
            raise ReadingWrote(f"A GET cannot write: {verb} on the table {found[2]} was refused. Use POST.")
        return execute(sql, params, many, context)

    def _comes_back_from_outside(self) -> bool:
        """Whether the page is the return of an outside sign-in, which OpenID Connect makes by GET."""
        match = self.request.resolver_match
        return bool(match and match.url_name in RETURNS_FROM_OUTSIDE)


def get_cannot_write(answer: Answer) -> Answer:
    """Refuse any writing while a page is only being read (architecture.md, habit 3)."""

    def guarded(request: HttpRequest) -> HttpResponse:
        if request.method not in READING:
            return answer(request)
        with reading(), connections["default"].execute_wrapper(_Guard(request)):
            return answer(request)

    return guarded


def security_headers(answer: Answer) -> Answer:
    """Close what a page never needs, and keep pages about people out of shared caches."""

    def closed(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        response.setdefault("Permissions-Policy", PERMISSIONS)
        response.setdefault("Referrer-Policy", "same-origin")
        if not response.has_header("Cache-Control"):
            response["Cache-Control"] = "private, no-cache"
        return response

    return closed
