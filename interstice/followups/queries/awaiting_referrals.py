"""What referrals and handovers ask of someone: to answer, to tell, to read; of others once a day is past.

A report-back is recalled to the one who owes it alone, in the mode that was agreed; the sender sees its day
only once it is past (B13). Nothing harsher than « échéance passée », and nothing per person.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from interstice.followups.decisions.referrals import side_of
from interstice.followups.decisions.transitions import OPEN, TABLE, Step
from interstice.followups.models import Handover, Referral
from interstice.followups.moves import Move, Side
from interstice.followups.queries.owed_said import modes_in_words
from interstice.followups.queries.standing_in import left_to
from interstice.followups.states import State
from interstice.parties.decisions.standing import me
from interstice.parties.queries.awaited import Awaited
from interstice.parties.queries.directory import Directory
from interstice.register.actors import Actor
from interstice.register.prepared import prepared
from interstice.register.together import Among, Found
from interstice.vault.sight import in_circles

FRESH = timedelta(days=7)
"""How long whoever sent is told that a partner cannot receive: nothing is left for them to answer."""

AHEAD = timedelta(days=30)
"""How long they are told who would be better placed: sending her there is theirs to do, or not."""


@dataclass(frozen=True)
class _Around:
    actor: Actor
    who: Directory
    followed: frozenset[UUID]
    """The referrals that were sent elsewhere and that another already follows."""
    left: frozenset[UUID]
    """Those that this member answers for since whoever sent them is gone."""


def asked_of_referrals(seen_by: Actor) -> tuple[Among, Among]:
    """What is to be asked of referrals and handovers, for a page that asks for more at once."""
    return _in_my_circles.among(seen_by), _offers.among(seen_by)


def awaiting_referrals(seen_by: Actor, known: Directory, found: Found) -> list[Awaited]:
    """What waits for this member among the referrals and handovers that were found, voiced already."""
    rows = sorted(found.all(Referral), key=lambda one: one.n)
    offers = sorted(found.all(Handover), key=lambda one: one.n)
    elsewhere = [one.id for one in rows if one.state == State.REDIRECTED]
    followed = frozenset(one.after for one in _following(elsewhere) if one.after)
    around = _Around(seen_by, known, followed, left_to(seen_by, _of_others(seen_by, rows)))
    return [
        *(one for row in rows for one in _of(around, row)),
        *(_offer(around, row) for row in offers),
    ]


@prepared
def _in_my_circles(seen_by: Actor) -> QuerySet[Referral]:
    told = (*OPEN, State.REPORTED)
    refused = Q(state=State.DECLINED, closed_on__gt=seen_by.today - FRESH)
    elsewhere = Q(state=State.REDIRECTED, closed_on__gt=seen_by.today - AHEAD)
    mine = Referral.objects.filter(in_circles(seen_by, "id"), partnership=seen_by.partnership)
    return mine.filter(Q(state__in=told) | refused | elsewhere)


def _following(elsewhere: list[UUID]) -> Iterable[Referral]:
    """The referrals that follow those that were sent elsewhere."""
    return Referral.objects.filter(after__in=elsewhere).only("after") if elsewhere else ()


def _of(around: _Around, row: Referral) -> Iterator[Awaited]:
    """A party is asked its own part; the rest of the circle nothing."""
    if row.id in around.left:
        yield from _asked_of_the_sender(around, row)
    if not _is_named(around.actor, row):
        return
    if side_of(around.actor, row) is Side.RECIPIENT:
        if row.state in OPEN:
            yield _asked_of_the_recipient(around, row)
    else:
        yield from _asked_of_the_sender(around, row)


def _of_others(actor: Actor, rows: Iterable[Referral]) -> Iterator[Referral]:
    """Those that this member neither sent nor receives."""
    unnamed = (one for one in rows if not _is_named(actor, one))
    return (one for one in unnamed if side_of(actor, one) is not Side.RECIPIENT)


def _is_named(actor: Actor, row: Referral) -> bool:
    """Those who sent or receive by name; colleagues may stand in, and are not asked to."""
    return actor.member == row.sender or str(actor.member) in row.to_members


def _asked_of_the_recipient(around: _Around, row: Referral) -> Awaited:
    sender = around.who.signature(row.sender) or around.who.name(row.from_organisation)
    if row.state == State.SENT:
        said: Any = row.said  # type: ignore[attr-defined]
        return _awaited(
            row,
            what=_("Répondre à {person}, qui vous adresse quelqu’un").format(person=sender),
            why=str(said.purpose),
            gesture=_("Lire et répondre"),
            due=row.answer_due,
        )
    if row.state == State.CANCEL_ASKED:
        return _awaited(
            row,
            what=_("Confirmer l’arrêt que demande {person}").format(person=sender),
            gesture=_("Lire et confirmer"),
        )
    may_tell = Step(State(row.state), Side.RECIPIENT, Move.REPORT_FINAL) in TABLE
    return _awaited(
        row,
        what=_("Donner un retour à {person}").format(person=sender),
        why=_how(around, row),
        gesture=_("Donner le retour") if may_tell else _("Dire où cela en est"),
        due=min((one for one in (row.put_off_until, row.due) if one), default=None),
    )


def _how(around: _Around, row: Referral) -> str:
    """By the mode that was agreed; past its day, that it is past and nothing more."""
    modes = modes_in_words(row.modes)
    how = _("Comme convenu, {modes}").format(modes=modes) if modes else _("Comme il convient, entre vous")
    if row.due is not None and row.due < around.actor.today:
        return _("{how}. Échéance passée").format(how=how)
    return how


def _asked_of_the_sender(around: _Around, row: Referral) -> Iterator[Awaited]:
    partner = _partner(around, row)
    if row.state in (State.REPORTED, State.INTERIM) and row.acknowledged_on is None:
        yield _awaited(
            row,
            what=_("Lire le retour de {person}").format(person=partner),
            gesture=_("Lire"),
        )
    elif row.state == State.REDIRECTED and row.id not in around.followed:
        yield _awaited(
            row,
            what=_("Voir vers qui {person}, renvoie").format(person=partner),
            gesture=_("Lire"),
        )
    elif row.state == State.DECLINED:
        yield _awaited(
            row,
            what=_("Lire pourquoi {person}, ne donne pas suite").format(person=partner),
            gesture=_("Lire"),
        )
    else:
        yield from _past_for_the_sender(around, row, partner)


def _past_for_the_sender(around: _Around, row: Referral, partner: str) -> Iterator[Awaited]:
    """What the other owes is seen by who sent once its day is past: an answer first, then the rest."""
    unanswered = row.state == State.SENT
    due = row.answer_due if unanswered else row.due
    if row.state not in OPEN or due is None or due >= around.actor.today:
        return
    said = _("{person}, répond à une orientation") if unanswered else _("{person}, donne un retour")
    yield _awaited(row, what=said.format(person=partner), why=_("Échéance passée"), due=due, mine=False)


def _partner(around: _Around, row: Referral) -> str:
    one = row.to_members[0] if len(row.to_members) == 1 else None
    return around.who.signature(one) or around.who.name(row.to_organisation)


def _awaited(row: Referral, **told: Any) -> Awaited:
    said: Any = row.said  # type: ignore[attr-defined]
    url = reverse("referral", args=[row.partnership, row.id])
    return Awaited(called=said.called, url=url, icon="orientation", **told)


@prepared
def _offers(seen_by: Actor) -> QuerySet[Handover]:
    """Handovers that wait for their answer, where this member offers or would receive."""
    return Handover.objects.filter(
        in_circles(seen_by, "dossier"),
        Q(by=me(seen_by)) | Q(to_member=me(seen_by)),
        partnership=seen_by.partnership,
        accepted_on__isnull=True,
        declined_on__isnull=True,
        ended_on__isnull=True,
    )


def _offer(around: _Around, row: Handover) -> Awaited:
    url = reverse("handover", args=[row.partnership, row.id])
    if row.to_member == around.actor.member:
        return Awaited(
            what=_("Répondre à {person}, qui propose de vous transmettre un suivi").format(
                person=around.who.signature(row.by)
            ),
            why=_("Vous en deviendriez référent ; rien ne change sans votre oui"),
            url=url,
            gesture=_("Lire et répondre"),
            icon="personne",
        )
    said = _("{person}, répond à la transmission d’un suivi")
    return Awaited(
        what=said.format(person=around.who.signature(row.to_member)), url=url, icon="personne", mine=False
    )
