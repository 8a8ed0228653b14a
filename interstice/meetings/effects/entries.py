"""What is inscribed in a session: decisions, what other rooms did there, and how it is written better."""

from __future__ import annotations

from uuid import UUID

from interstice.followups.effects.showing import shown_before
from interstice.meetings.acts import DecisionReviewed, DecisionTaken, EntryNoted, EntryRectified
from interstice.meetings.effects.sessions import touched
from interstice.meetings.kinds import EntryKind
from interstice.meetings.models import DecisionReview, Item, SessionEntry
from interstice.parties.effects.things import bring
from interstice.register.gate import Inscription, effect


@effect(DecisionTaken)
def decision_taken(act: DecisionTaken, place: Inscription) -> None:
    """A line of the session; one that is not about a person may be cited by what comes after."""
    touched(place, act.session)
    SessionEntry.objects.create(
        partnership=place.partnership,
        id=act.decision,
        session_id=act.session,
        item=act.item,
        sitting=act.sitting,
        what=act.what,
        about=act.about,
        words=act.words,
        refs=[str(one) for one in act.refs],
        written_by=place.member,
        on=place.on,
        number=place.n,
        n=place.n,
    )
    if act.sitting is None:
        bring(place, act.decision, "decision", act.words)


@effect(EntryNoted)
def entry_noted(act: EntryNoted, place: Inscription) -> None:
    """A line of the session, under the number of the act that another room inscribed.

    What was promised about a person is told to those who heard it, as long as her agreement shows her there.
    """
    touched(place, act.session)
    if act.what == EntryKind.COMMITMENT and act.thing and act.sitting:
        _shown_with(place, act.sitting, act.thing)
    SessionEntry.objects.create(
        partnership=place.partnership,
        id=act.entry,
        session_id=act.session,
        item=act.item,
        sitting=act.sitting,
        what=act.what,
        thing=act.thing,
        by_member=act.by_member,
        by_organisation=act.by_organisation,
        due=act.due,
        words=act.words,
        written_by=place.member,
        on=place.on,
        number=act.number,
        n=place.n,
    )


def _shown_with(place: Inscription, sitting: UUID, thing: UUID) -> None:
    """It opens and closes with what was said of her there."""
    item = Item.objects.select_related("session").get(sitting=sitting)
    if item.dossier:
        shown_before(place, item.dossier, item.session.body, thing)


@effect(EntryRectified)
def entry_rectified(act: EntryRectified, place: Inscription) -> None:
    """The line reads as it was written last; the first writing stays in the register."""
    touched(place, act.session)
    SessionEntry.objects.filter(id=act.entry).update(rectified=act.words)


@effect(DecisionReviewed)
def decision_reviewed(act: DecisionReviewed, place: Inscription) -> None:
    """What this session did with an earlier decision (B02)."""
    touched(place, act.session)
    DecisionReview.objects.create(
        partnership=place.partnership,
        id=place.derive("review"),
        decision_id=act.decision,
        session=act.session,
        review=act.review,
        words=act.words or "",
        on=place.on,
        n=place.n,
    )
