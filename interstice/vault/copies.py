"""Which words come from which: what someone wrote is theirs wherever it is kept again (RL20)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from uuid import UUID

from interstice.vault.models import Copied, Words


def as_written(partnership: UUID, marks: Iterable[str]) -> tuple[str, UUID | None]:
    """The text of words to keep again, joined, and their author if one person alone wrote them."""
    wanted = [mark for mark in marks if mark]
    rows = Words.objects.filter(partnership=partnership, fingerprint__in=wanted, text__isnull=False)
    said = {one.fingerprint: one for one in rows}
    kept = [said[mark] for mark in wanted if mark in said and said[mark].text]
    authors = {one.author for one in kept}
    text = " · ".join(one.text or "" for one in kept)
    return text, authors.pop() if len(authors) == 1 else None


def note_copies(partnership: UUID, copies: Iterable[str], marks: Iterable[str]) -> None:
    """Keep that these words come from those."""
    whole = [mark for mark in marks if mark]
    Copied.objects.bulk_create(
        Copied(partnership=partnership, copy=copy, of=mark) for copy in copies for mark in whole
    )


def copies_among(partnership: UUID, marks: Collection[str]) -> list[Words]:
    """The copies of these words that are not erased yet, and the copies of those, in a settled order."""
    known, newest = set(marks), set(marks)
    while newest:
        rows = Copied.objects.filter(partnership=partnership, of__in=newest)
        newest = set(rows.values_list("copy", flat=True)) - known
        known |= newest
    copies = Words.objects.filter(partnership=partnership, fingerprint__in=known - set(marks))
    return list(copies.filter(erased_on__isnull=True).order_by("fingerprint"))
