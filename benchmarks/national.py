"""A program: fills an installation to the size of a country, by SQL, straight into the tables.

It is a load and nothing else: no act is inscribed, so the rows that it writes would not survive a replay, and
no register is measured here. What was there before (a story, persons followed, a session, all by commands)
stays as it was, and is what pages are asked for; the first of the loaded partnerships is the very one they
are in, so that their tables, their indexes and their own partnership are all large.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from time import perf_counter
from typing import Any
from uuid import UUID

import django

django.setup()

from django.db import connection  # noqa: E402  (Django comes first)

from benchmarks.loading import Load, indexes_apart, sql  # noqa: E402
from interstice.bonds.models import Commitment  # noqa: E402
from interstice.followups.models import (  # noqa: E402
    Agreement,
    Dossier,
    Note,
    PathwayStep,
    Referral,
    Seat,
    Share,
)
from interstice.meetings.models import Item, Presence, Session, SessionEntry  # noqa: E402
from interstice.parties.models import Body, Member, Organisation, Partnership  # noqa: E402
from interstice.register.gate import opened_by  # noqa: E402
from interstice.register.models import Head  # noqa: E402
from interstice.vault.models import CircleMember, Identity, Within, Words  # noqa: E402

MEMBERS, HOUSES, SESSIONS, ITEMS = 500, 20, 40, 7
"""For each partnership: professionals, organisations, sessions, and what each session takes up."""
CIRCLE = 3
TODAY = date.today()  # noqa: DTZ011  (the day of the machine, as its clock says)


@dataclass(frozen=True)
class Size:
    """How much is loaded."""

    partnerships: int
    dossiers: int
    """In each partnership."""


def loads(size: Size) -> Iterator[Load]:
    """Every table, what its columns hold, and how many rows each partnership has of it."""
    yield from _people()
    yield from _dossiers(size.dossiers)
    yield from _referrals(size.dossiers)
    yield from _sessions(size.dossiers)


def _people() -> Iterator[Load]:
    apart = {"partnership": sql("partnership"), "id": sql("partnership"), "name": _mark("na")}
    yield Load(Partnership, 1, {**apart, "origin": "ascending", "opened_on": _day(900)}, only="p > 0")
    yield Load(Head, 1, {"partnership": sql("partnership")}, only="p > 0")
    yield _words("na", 1, about=sql("partnership"), audience="partners", text="Partenariat")
    yield _words("no", HOUSES, audience="partners", text="Organisation")
    house = {"id": sql.id("0a"), "name": _mark("no"), "what": "association", "seat": sql("100 + n")}
    yield Load(Organisation, HOUSES, {**house, "since": _day(900)})
    yield Load(Identity, MEMBERS, {"id": sql.id("0b"), "first_name": "Claude", "surname": sql.said("Martin")})
    member = {"id": sql.id("0c"), "identity": sql.id("0b"), "organisation": sql.id("0a", f"n % {HOUSES}")}
    hat = {"hat": "member", "way": "invited", "entered_on": _day(800), "joined_on": _day(790)}
    yield Load(Member, MEMBERS, {**member, **hat})


def _dossiers(many: int) -> Iterator[Load]:
    yield _words("d1", many, about=sql.id("d0"), text="2026-")
    yield _words("d2", many, about=sql.id("d0"), text="K. M.")
    yield _words("d3", many, about=sql.id("d0"), text="Je voudrais que l’on ne me fasse pas répéter. ")
    yield _words("d4", many, about=sql.id("d0"), text="Vu ce matin ; le dossier de logement est prêt. ")
    called = {"reference": _mark("d1"), "label": _mark("d2"), "asks": _mark("d3")}
    days = {"opened_on": _day(200), "last_on": _day(20)}
    yield Load(Dossier, many, {"id": sql.id("d0"), "referent": _seated("0c"), **called, **days})
    note = {"id": sql.id("d6"), "dossier": sql.id("d0"), "subject": "housing", "words": _mark("d4")}
    yield Load(Note, many, {**note, "by": _seated("0c"), "on": _day(30)})
    step = {"id": sql.id("d7"), "dossier": sql.id("d0"), "words": _mark("d4"), "happened_on": _day(40)}
    yield Load(PathwayStep, many, step)
    agreement = {"id": sql.id("d8"), "dossier": sql.id("d0"), "given_on": _day(100), "until": _day(-200)}
    yield Load(Agreement, many, agreement)
    for seat in range(CIRCLE):
        whose = {"dossier": sql.id("d0"), "organisation": _seated("0a", seat, HOUSES)}
        seated = {"id": sql.id(f"e{seat}"), "member": _seated("0c", seat), "since": _day(200)}
        yield Load(Seat, many, {**whose, **seated})
        circle = {"id": sql.id(f"f{seat}"), "thing": sql.id("d0"), "member": _seated("0c", seat)}
        yield Load(CircleMember, many, {**circle, "since": _day(200)})
        if seat:
            share = {"id": sql.id(f"e{seat + 4}"), "agreement": sql.id("d8"), **whose}
            yield Load(Share, many, {**share, "subjects": sql.json('["project", "housing"]')})


def _referrals(many: int) -> Iterator[Load]:
    yield _words("a1", many // 2, about=sql.id("a0"), text="Un logement avant la sortie. ")
    parties = {"sender": _seated("0c"), "from_organisation": _seated("0a", 0, HOUSES)}
    sent = {"to_organisation": _seated("0a", 1, HOUSES), "state": "started", "answer_due": _day(10)}
    words = {"called": _mark("a1"), "purpose": _mark("a1"), "sent_on": _day(25), "due": _day(-5)}
    dossier = {"id": sql.id("a0"), "dossier": sql.id("d0")}
    yield Load(Referral, many // 2, {**dossier, **parties, **sent, **words})
    yield Load(Within, many // 2, {"thing": sql.id("a0"), "of": sql.id("d0")})
    for party in range(2):
        circle = {"id": sql.id(f"a{party + 4}"), "thing": sql.id("a0"), "member": _seated("0c", party)}
        yield Load(CircleMember, many // 2, {**circle, "since": _day(25)})
    yield _words("b1", many // 4, about=sql.id("b0"), text="J’appelle le bailleur. ")
    promise = {"id": sql.id("b0"), "what": "engagement", "towards": "collective", "words": _mark("b1")}
    by = {"by_member": _seated("0c"), "by_organisation": _seated("0a", 0, HOUSES), "dossier": sql.id("d0")}
    yield Load(Commitment, many // 4, {**promise, **by, "made_on": _day(15), "due": _day(-15)})
    yield Load(Within, many // 4, {"thing": sql.id("b0"), "of": sql.id("d0")})


def _sessions(many: int) -> Iterator[Load]:
    yield _words("c1", 1, audience="partners", text="Commission")
    yield Load(Body, 1, {"id": sql.id("c0"), "name": _mark("c1"), "origin": "collective", "since": _day(700)})
    held = {"id": sql.id("c2"), "body": sql.id("c0", "0"), "held_on": _day(60), "at": "09:30"}
    yield Load(Session, SESSIONS, held)
    items = {"id": sql.id("c3"), "session": sql.id("c2", f"n / {ITEMS}"), "about": "dossier"}
    dossier = {"thing": sql.id("d0", f"n % {many}"), "dossier": sql.id("d0", f"n % {many}")}
    place = {"position": sql(f"n % {ITEMS}"), "asked_on": _day(70), "title": _mark("d2")}
    yield Load(Item, SESSIONS * ITEMS, {**items, **dossier, **place})
    seated = {"id": sql.id("c4"), "session": sql.id("c2", f"n / {ITEMS}"), "member": _seated("0c")}
    yield Load(Presence, SESSIONS * ITEMS, {**seated, "organisation": _seated("0a", 0, HOUSES)})
    entry = {"id": sql.id("c5"), "session": sql.id("c2", f"n / {ITEMS}"), "item": sql.id("c3")}
    said = {"what": "decision", "words": _mark("d4", f"n % {many}"), "on": _day(60)}
    yield Load(SessionEntry, SESSIONS * ITEMS, {**entry, **said})


def _words(kind: str, many: int, *, text: str, about: Any = None, audience: str = "circle") -> Load:
    """Words under a fingerprint that no text has: nothing here was kept by anyone."""
    told = {"fingerprint": _mark(kind), "text": sql.said(text), "audience": audience}
    return Load(Words, many, {**told, "about": about, "author": _seated("0c") if about else None})


def _mark(kind: str, n: str = "n") -> Any:
    return sql.mark(kind, n)


def _seated(kind: str, seat: int = 0, among: int = MEMBERS) -> Any:
    """The member who has this seat, or their organisation: neighbours in the order of dossiers."""
    return sql.id(kind, f"(n + {seat * 7}) % {among}")


def _day(ago: int) -> Any:
    return sql.day(TODAY - timedelta(days=ago))


def load(size: Size, first: UUID) -> dict[str, Any]:
    """Fill the tables; `first` is the partnership in which pages are asked for."""
    began, rows = perf_counter(), 0
    every = list(loads(size))
    with indexes_apart({one.model for one in every}):
        sql.number(size.partnerships, max(size.dossiers, MEMBERS), first)
        for one in every:
            rows += one.write()
            _say(f"{rows:,} rows, {perf_counter() - began:.0f} s: {one.model.__name__}")
        _say("Indexes")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")  # as its own daemon would, some minutes later
    return {"rows": rows, "load_seconds": perf_counter() - began, **_counted(size)}


def _counted(size: Size) -> Mapping[str, int]:
    return {
        "dossiers": size.partnerships * size.dossiers,
        "partnerships": size.partnerships,
        "professionals": size.partnerships * MEMBERS,
    }


def _say(sentence: str) -> None:
    sys.stderr.write(f"\r{sentence}   ")
    sys.stderr.flush()


if __name__ == "__main__":
    asked = Size(partnerships=int(sys.argv[1]), dossiers=int(sys.argv[2]))
    told = load(asked, opened_by("chalon/opening"))
    sys.stdout.write("\n" + json.dumps(told))
