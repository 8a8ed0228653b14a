"""Where a key of a story leads: sessions, followed persons, what is sent and handed over about them."""

from __future__ import annotations

from uuid import UUID

from interstice.followups.models import Dossier, Handover, Referral
from interstice.meetings.models import Session
from interstice.register.models import Entry
from interstice.stories.reading import Line
from interstice.vault.models import Words
from tests.stories.playing import Played


def found(played: Played, key: str, kind: str) -> UUID | int:
    """What an act of the story made, whatever names it: a title, a day, a reference; or its own number."""
    if kind == "act":
        return act(played, key)
    return thing(played, key, kind)


def thing(played: Played, key: str, kind: str) -> UUID:
    """The thing alone, for a command that takes it."""
    looking = {"session": session, "dossier": dossier, "referral": referral, "handover": handover}
    return looking[kind](played, key) if kind in looking else played.thing(key, kind)


def act(played: Played, key: str) -> int:
    """The number in the register of a line of the story: the act of its own kind."""
    line = next(one for one in played.story.acts if one.id == key)
    entries = Entry.objects.filter(
        partnership=played.partnership, command__startswith=f"{played.name}/{key}/"
    ).filter(act__startswith=f"{line.kind}/")
    return entries.order_by("n").values_list("n", flat=True)[0]


def session(played: Played, key: str) -> UUID:
    """A session, by the day for which it was called."""
    held_on = _line(played, "session.scheduled", key).fields["held_on"]
    return Session.objects.get(partnership=played.partnership, held_on=held_on).id


def dossier(played: Played, key: str) -> UUID:
    """A followed person, by their reference."""
    reference = str(played.story.objects[key]["reference"])
    marks = Words.objects.filter(partnership=played.partnership, text=reference)
    named = list(marks.values_list("fingerprint", flat=True))
    return Dossier.objects.get(partnership=played.partnership, reference__in=named).id


def referral(played: Played, key: str) -> UUID:
    """A referral, by whom it is about and the day on which it was sent."""
    line = _line(played, "referral.sent", key)
    about = dossier(played, line.fields["dossier"])
    return Referral.objects.get(partnership=played.partnership, dossier=about, sent_on=line.on).id


def handover(played: Played, key: str) -> UUID:
    """The handover of a followed person."""
    return Handover.objects.get(partnership=played.partnership, dossier=dossier(played, key)).id


def _line(played: Played, kind: str, key: str) -> Line:
    return next(one for one in played.story.acts if one.kind == kind and one.fields["object"] == key)
