"""Dossiers: opened, corrected, closed, opened again, erased."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from interstice.followups.acts.dossiers import (
    DossierClosed,
    DossierErased,
    DossierOpened,
    DossierRectified,
    DossierReopened,
    NamedAgain,
)
from interstice.followups.decisions.dossiers import (
    may_erase,
    may_erase_name,
    may_erase_unread,
    may_open,
    may_rectify,
    may_reopen,
    must_answer_for,
    must_answer_for_erasing,
    must_be_followed,
    must_be_people_here,
)
from interstice.followups.kinds import Closing
from interstice.followups.queries.left_alone import must_be_left_unread
from interstice.followups.queries.retention import due_among
from interstice.followups.queries.standing import Standing, people_here, standing
from interstice.parties.decisions.standing import me, must_be_a_member
from interstice.register.acts import Fingerprint
from interstice.register.gate import Turn, command
from interstice.rules.clauses.followups import DossierIdentity
from interstice.rules.queries.clauses import clause
from interstice.vault.commands import forget, keep_corrected, keep_in_circle, keep_in_circle_if_any
from interstice.vault.models import Within, Words
from interstice.vault.reads import forget_reads
from interstice.vault.sight import must_be_in_circle, must_be_within, opens


@command
def open_dossier(
    turn: Turn,
    *,
    reference: str,
    label: str,
    referent: UUID | None = None,
    circle: Sequence[UUID] = (),
    identity: str = "",
) -> None:
    """Several begin to follow a person together; whoever opens is of the circle (product.md, chapter 4)."""
    open_dossier_in(
        turn, reference=reference, label=label, referent=referent, circle=circle, identity=identity
    )


def open_dossier_in(
    turn: Turn,
    *,
    reference: str,
    label: str,
    referent: UUID | None = None,
    circle: Sequence[UUID] = (),
    identity: str = "",
) -> UUID:
    """The same within the turn of another command, as an import of many dossiers is."""
    must_be_within(turn.actor)
    may_open(turn.actor, reference, label, identity, allowed=may_be_named(turn))
    answers = referent or me(turn.actor)
    seated = tuple(dict.fromkeys((answers, me(turn.actor), *circle)))
    must_be_people_here(seated, people_here(turn.partnership, seated))
    dossier = turn.new_id()
    turn.inscribe(
        DossierOpened(
            dossier=dossier,
            reference=keep_in_circle(turn, reference, dossier),
            label=keep_in_circle(turn, label, dossier),
            identity=keep_in_circle_if_any(turn, identity, dossier),
            referent=answers,
            circle=seated,
        )
    )
    return dossier


@command
def rectify_dossier(
    turn: Turn, *, dossier: UUID, reference: str = "", label: str = "", identity: str = ""
) -> None:
    """What names the person is corrected; what was wrong leaves the vault (GDPR, article 16)."""
    held = followed(turn, dossier, closed_too=True)
    must_answer_for(turn.actor, held.dossier, held.referent)
    may_rectify(reference, label, identity, allowed=may_be_named(turn))
    told = {"reference": reference, "label": label, "identity": identity}
    marks = {name: keep_in_circle_if_any(turn, words, dossier) for name, words in told.items()}
    wrong = [getattr(held.dossier, name) for name, mark in marks.items() if mark]
    right = [marks[name] or getattr(held.dossier, name) for name in ("reference", "label")]
    again = (NamedAgain(was=Fingerprint(was), now=now) for was, now in keep_corrected(turn, wrong, right))
    turn.inscribe(DossierRectified(dossier=dossier, **marks, again=tuple(again)))
    forget(turn, wrong, kept_by=dossier)


@command
def erase_name(turn: Turn, *, dossier: UUID) -> None:
    """The person's name leaves the vault, and the follow-up goes on by its reference and label (N20).

    She may ask for it, and the collective's rule may allow names no more.
    """
    held = followed(turn, dossier, closed_too=True)
    must_answer_for(turn.actor, held.dossier, held.referent)
    mark = held.dossier.identity
    may_erase_name(kept=Words.objects.filter(fingerprint=mark, erased_on__isnull=True).exists())
    forget(turn, [mark], kept_by=dossier)


@command
def close_dossier(turn: Turn, *, dossier: UUID, why: Closing) -> None:
    """The follow-up ends; a closed dossier is kept as long as the collective's clause says (M39)."""
    held = followed(turn, dossier)
    must_answer_for(turn.actor, held.dossier, held.referent)
    turn.inscribe(DossierClosed(dossier=dossier, why=Closing(why)))


@command
def reopen_dossier(turn: Turn, *, dossier: UUID) -> None:
    """The person comes back before her dossier was erased."""
    held = followed(turn, dossier, closed_too=True)
    must_answer_for(turn.actor, held.dossier, held.referent)
    may_reopen(held.dossier)
    turn.inscribe(DossierReopened(dossier=dossier))


@command
def erase_dossier(turn: Turn, *, dossier: UUID, asked_by_person: bool = False) -> None:
    """Every word about her leaves the vault, whatever room kept it (GDPR, article 17; RL20)."""
    if opens(turn.actor, dossier):
        held = followed(turn, dossier, closed_too=True)
        colleagues = people_here(turn.partnership, held.colleagues)
        must_answer_for_erasing(turn.actor, held.dossier, held.referent, colleagues)
        may_erase(held.dossier, asked_by_person=asked_by_person)
    else:
        left = must_be_left_unread(turn.actor, dossier)
        may_erase_unread(due=bool(due_among(turn.partnership, [left], turn.today)))
    _erase(turn, dossier, asked_by_person=asked_by_person)


def _erase(turn: Turn, dossier: UUID, *, asked_by_person: bool) -> None:
    told_within = [dossier, *Within.objects.filter(of=dossier).values_list("thing", flat=True)]
    words = Words.objects.filter(
        partnership=turn.partnership, about__in=told_within, erased_on__isnull=True
    ).order_by("fingerprint")
    marks = list(words.values_list("fingerprint", flat=True))
    turn.inscribe(DossierErased(dossier=dossier, asked_by_person=asked_by_person))
    forget(turn, marks, kept_by=dossier)
    forget_reads(turn, told_within)


def followed(turn: Turn, dossier: UUID, *, closed_too: bool = False) -> Standing:
    """The dossier as it stands, for someone of its circle; to anyone else there is none (RL4)."""
    must_be_in_circle(turn.actor, dossier)
    held = standing(turn.partnership, dossier)
    must_be_a_member(turn.actor)
    if not closed_too:
        must_be_followed(held.dossier)
    return held


def may_be_named(turn: Turn) -> bool:
    """Whether a rule of the collective designates its dossiers by the person's name (N20)."""
    return clause(turn.partnership, DossierIdentity, on=turn.today).value.by == "identity"
