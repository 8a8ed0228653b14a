"""Where a sheet may take files from: our own, by their path, and nowhere else; never a network."""

from __future__ import annotations

from mimetypes import guess_type
from typing import Any

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from interstice.paper.pdf import OURS, STATIC


class NotOurs(FatalURLFetchingError):  # type: ignore[misc]
    """A sheet asked for something that is no file of the interface: a fault of ours, not of the reader."""


class OurFiles(URLFetcher):  # type: ignore[misc]
    """Gives the files of the interface; anything else stops the printing."""

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
        """The bytes of `static:<path>`."""
        path = (STATIC / url.removeprefix(OURS)).resolve()
        if not url.startswith(OURS) or not path.is_relative_to(STATIC.resolve()) or not path.is_file():
            raise NotOurs(f"a sheet asked for {url!r}")
        kind = guess_type(path.name)[0] or "application/octet-stream"
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": kind})
