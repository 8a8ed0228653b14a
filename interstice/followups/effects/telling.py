"""What is told within a circle: the person's request, her first contact, notes, steps, preparations."""

from __future__ import annotations

from interstice.followups.acts.dossiers import (
    CasePrepared,
    ContactChosen,
    NoteWritten,
    RequestWorded,
    StepTaken,
)
from interstice.followups.effects.seating import touched
from interstice.followups.models import Dossier, Note, PathwayStep, Preparation
from interstice.register.gate import Inscription, effect


@effect(RequestWorded)
def request_worded(act: RequestWorded, place: Inscription) -> None:
    """Her words of the day; those before stay in the register."""
    Dossier.objects.filter(id=act.dossier).update(asks=act.words)
    touched(place, act.dossier)


@effect(ContactChosen)
def contact_chosen(act: ContactChosen, place: Inscription) -> None:
    """Whom she wants to be called by first."""
    Dossier.objects.filter(id=act.dossier).update(contact=act.member, contact_words=act.words or "")
    touched(place, act.dossier)


@effect(NoteWritten)
def note_written(act: NoteWritten, place: Inscription) -> None:
    """Said on a subject, to those who may read it."""
    Note.objects.create(
        partnership=place.partnership,
        id=act.note,
        dossier_id=act.dossier,
        subject=act.subject,
        readers=[str(one) for one in act.readers],
        words=act.words,
        by=place.member,
        organisation=place.organisation,
        on=place.on,
        n=place.n,
    )
    touched(place, act.dossier)


@effect(StepTaken)
def step_taken(act: StepTaken, place: Inscription) -> None:
    """A step of her way."""
    PathwayStep.objects.create(
        partnership=place.partnership,
        id=act.step,
        dossier_id=act.dossier,
        words=act.words,
        happened_on=act.happened_on,
        milestone=act.milestone,
        by=place.member,
        n=place.n,
    )
    touched(place, act.dossier)


@effect(CasePrepared)
def case_prepared(act: CasePrepared, place: Inscription) -> None:
    """The last preparation is what a session shows."""
    Preparation.objects.create(
        partnership=place.partnership,
        id=act.preparation,
        dossier_id=act.dossier,
        asks=act.asks or "",
        to_settle=act.to_settle or "",
        reread_on=act.reread_on,
        by=place.member,
        on=place.on,
        n=place.n,
    )
    touched(place, act.dossier)
