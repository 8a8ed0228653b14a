"""What making minutes go round, correcting them and approving them change."""

from __future__ import annotations

from interstice.meetings.acts import MinutesApproved, MinutesCorrected, MinutesPublished
from interstice.meetings.effects.sessions import touched
from interstice.meetings.models import Approval, Correction, Minutes, Session
from interstice.parties.effects.things import NOBODY, author
from interstice.register.gate import Inscription, effect


@effect(MinutesPublished)
def minutes_published(act: MinutesPublished, place: Inscription) -> None:
    """They take the next number of the body's series."""
    touched(place, act.session)
    body = Session.objects.values_list("body", flat=True).get(id=act.session)
    Minutes.objects.create(
        partnership=place.partnership,
        id=place.derive("minutes"),
        session_id=act.session,
        number=Minutes.objects.filter(session__body=body).count() + 1,
        published_on=place.on,
        published_by=place.member,
        circulated_to=[str(one) for one in act.circulated_to],
        words=act.words or "",
        n=place.n,
    )


@effect(MinutesCorrected)
def minutes_corrected(act: MinutesCorrected, place: Inscription) -> None:
    """What is to be read otherwise stands beside what was written."""
    touched(place, act.session)
    Correction.objects.create(
        partnership=place.partnership,
        id=act.correction,
        session_id=act.session,
        entry=act.entry,
        sitting=act.sitting,
        words=act.words,
        by=author(place),
        organisation=place.organisation,
        on=place.on,
        n=place.n,
    )


@effect(MinutesApproved)
def minutes_approved(act: MinutesApproved, place: Inscription) -> None:
    """One organisation more has approved them."""
    touched(place, act.session)
    Approval.objects.create(
        partnership=place.partnership,
        id=place.derive("approval"),
        session_id=act.session,
        organisation=place.organisation or NOBODY,
        by=author(place),
        on=place.on,
        n=place.n,
    )
