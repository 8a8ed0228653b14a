"""Referrals and handovers of a story: sent, reported back, read; offered and accepted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

from interstice.followups.commands.handovers import accept_handover, propose_handover
from interstice.followups.commands.referrals import (
    accept_referral,
    acknowledge_report_back,
    report_back,
    send_referral,
)
from interstice.followups.kinds import Mode, Outcome, Subject
from interstice.followups.models import Referral
from interstice.followups.states import State
from interstice.stories.cast import Cast, made_by
from interstice.stories.reading import Line


def send(cast: Cast, line: Line) -> None:
    """To whoever of the partner follows the person, else to the organisation; `due` as it is written."""
    house = str(line.fields["to"])
    done = send_referral(
        cast.author(),
        dossier=cast.made[line.fields["dossier"]],
        to_organisation=cast.organisation(house),
        to_member=_of_the_circle(cast, line, house),
        purpose=line.text("purpose"),
        words=line.text("words"),
        travels=[Subject(one) for one in line.keys("travels")],
        due=_day(line.fields.get("due")),
    )
    cast.made[line.fields["object"]] = made_by(done, "referral")


def tell_back(cast: Cast, line: Line) -> None:
    """What became of it; stories leave the acceptance unsaid, and tell on which day the sender read it."""
    referral = cast.made[line.fields["object"]]
    accepting = cast.author()
    if Referral.objects.get(id=referral).state == State.SENT:
        accept_referral(accepting, referral=referral)
    report_back(
        cast.author(),
        referral=referral,
        mode=Mode(line.text("mode")),
        outcome=Outcome(line.text("outcome")),
        final=bool(line.fields.get("final", True)),
        words=line.text("words"),
    )
    if "acknowledged_on" in line.fields:
        sender = Referral.objects.values_list("sender", flat=True).get(id=referral)
        who = next(key for key, member in cast.members.items() if member == sender)
        acknowledge_report_back(cast.author(who), referral=referral)


def hand_over(cast: Cast, line: Line) -> None:
    """The referent offers, the one who receives accepts; what was said that day is nobody's to keep (B08)."""
    done = propose_handover(
        cast.author(),
        dossier=cast.made[line.fields["object"]],
        to_member=cast.member(str(line.fields["new_referent"])),
        checked=[str(one) for one in line.fields.get("checklist_done") or ()],
        person_agreement=bool(line.fields.get("person_agreement")),
    )
    accept_handover(cast.author(str(line.fields["accepted_by"])), handover=made_by(done, "handover"))


def _of_the_circle(cast: Cast, line: Line, house: str) -> UUID | None:
    circle = cast.story.objects[line.fields["dossier"]].get("circle") or ()
    there = [key for key in circle if cast.story.people[key]["organisation"] == house]
    return cast.member(there[0]) if len(there) == 1 else None


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None


FOLLOWUPS: dict[str, Callable[[Cast, Line], None]] = {
    "referral.sent": send,
    "referral.reported_back": tell_back,
    "handover.recorded": hand_over,
}
"""One function for each kind of act of this family."""
