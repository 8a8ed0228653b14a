"""The acts that hold some words: in what was said, in a name, in their sentence; or a number."""

from __future__ import annotations

import re
from uuid import UUID

from django.db.models import Q

from interstice.parties.models import Member, Organisation, Thing
from interstice.register.actors import Actor
from interstice.register.acts import vocabulary
from interstice.register.models import Entry, Mention
from interstice.vault.models import Identity, Words
from interstice.vault.sight import readable

NUMBER = re.compile(r"^(?:n°\s*)?(\d{1,12})$")
MOST = 500
"""How many words found in the vault are followed to their acts; beyond, the search is too wide to help."""


def holding(seen_by: Actor, words: str) -> Q:
    """Which entries of `told_acts` hold these words, for this actor; a number is the number of an act.

    Of an act told bare, only what is told is searched: nobody finds who it is about (RL4).
    """
    asked = " ".join(words.split())
    number = NUMBER.match(asked)
    if number:
        return Q(n=int(number[1]))
    found = _told_so(asked) | Q(bare=False) & _said_so(seen_by, asked)
    return found | _by_someone(seen_by, asked) if seen_by.within() else found


def _told_so(asked: str) -> Q:
    kinds = [
        name
        for name, act in vocabulary.items()
        if asked.casefold() in str(act.genre).casefold() or asked.casefold() in str(act.says).casefold()
    ]
    return Q(act__in=kinds)


def _said_so(seen_by: Actor, asked: str) -> Q:
    """Acts whose sentence names a thing called so, and acts whose own words are such."""
    kept = Words.objects.filter(readable(seen_by), partnership=seen_by.partnership).filter(_text(asked))
    rows = list(kept.values_list("fingerprint", "about")[:MOST])
    marks = [mark for mark, _about in rows]
    called = Thing.objects.filter(partnership=seen_by.partnership, label__in=marks).values("id")
    houses = Organisation.objects.filter(partnership=seen_by.partnership).filter(
        Q(name__in=marks) | Q(short_name__in=marks)
    )
    naming = Mention.objects.filter(partnership=seen_by.partnership, thing__in=called).values("n")
    return (
        Q(n__in=naming)
        | Q(organisation__in=houses.values("id"))
        | Q(n__in=_bearing(seen_by.partnership, marks, [about for _mark, about in rows if about]))
    )


def _text(asked: str) -> Q:
    """Both cases of the first letter: SQLite folds the case of plain letters alone, not of « é »."""
    return (
        Q(text__icontains=asked)
        | Q(text__icontains=asked.capitalize())
        | Q(text__icontains=asked[:1].lower() + asked[1:])
    )


def _bearing(partnership: UUID, marks: list[str], abouts: list[UUID]) -> list[int]:
    if not marks:
        return []
    around = Mention.objects.filter(partnership=partnership, thing__in=abouts).values("n")
    near = Entry.objects.filter(partnership=partnership, n__in=around).values_list("n", "bytes")
    sought = re.compile(b"|".join(re.escape(mark.encode()) for mark in marks))
    return [n for n, line in near if sought.search(bytes(line))]


def _by_someone(seen_by: Actor, asked: str) -> Q:
    """By people's names, for members alone: outside, trying names must not find people out (RL2)."""
    named = Q()
    for word in asked.split():
        named &= Q(first_name__icontains=word) | Q(surname__icontains=word)
    here = Member.objects.filter(partnership=seen_by.partnership)
    people = Identity.objects.filter(named, id__in=here.values("identity"), erased_on__isnull=True)
    found = here.filter(identity__in=people.values("id")).values("id")
    mentioned = Mention.objects.filter(partnership=seen_by.partnership, thing__in=found).values("n")
    return Q(member__in=found) | Q(bare=False, n__in=mentioned)
