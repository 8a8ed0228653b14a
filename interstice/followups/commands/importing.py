"""Many dossiers opened in one turn, from a table: all of them, or none (product.md, chapter 4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.followups.acts.dossiers import AgreementGiven, DossierOpened, Shared
from interstice.followups.commands.dossiers import may_be_named
from interstice.followups.decisions.agreements import may_record, must_share_something
from interstice.followups.decisions.dossiers import may_open, must_be_people_here
from interstice.followups.decisions.importing import (
    may_import,
    must_be_designated,
    must_be_new,
    must_have_happened,
)
from interstice.followups.effects import importing as batched  # noqa: F401 (declares the batched effects)
from interstice.followups.inputs import AgreementInput, DossierInput
from interstice.followups.kinds import Subject
from interstice.followups.queries.importing import followed_by
from interstice.followups.queries.standing import people_here
from interstice.parties.decisions.standing import me
from interstice.parties.models import Organisation
from interstice.register.acts import Act, Fingerprint
from interstice.register.gate import Turn, command
from interstice.register.many import inscribe_many
from interstice.register.refusals import Refused
from interstice.vault.commands import keep_all_in_circle
from interstice.vault.sight import must_be_within

Progress = Callable[[int, int], None]


@command
def import_dossiers(
    turn: Turn, *, dossiers: Sequence[DossierInput], progress: Progress | None = None
) -> None:
    """Each line opens a dossier, on its day; its circle is its referent and whoever imports."""
    must_be_within(turn.actor)
    may_import(turn.actor, dossiers)
    must_be_new(dossiers, {one.reference for one in followed_by(turn.actor)})
    houses = _houses(turn, dossiers)
    _may_all_be_opened(turn, dossiers, houses)
    named = [(one, turn.new_id()) for one in dossiers]
    acts: list[tuple[Act, date | None]] = list(_opened(turn, named))
    acts += [(_given(turn, one.agreement, dossier), None) for one, dossier in named if one.agreement]
    inscribe_many(turn, acts, (lambda done: progress(done, len(acts))) if progress else None)


def _houses(turn: Turn, dossiers: Sequence[DossierInput]) -> dict[UUID, UUID]:
    """The referents, who must be here, each with the organisation they answer for."""
    referents = {one.referent or me(turn.actor) for one in dossiers}
    found = people_here(turn.partnership, referents)
    must_be_people_here(referents, found)
    return {one.id: one.organisation for one in found}


def _may_all_be_opened(turn: Turn, dossiers: Sequence[DossierInput], houses: dict[UUID, UUID]) -> None:
    """Each line under the same decisions as a dossier opened by hand; the first that cannot names itself."""
    allowed = may_be_named(turn)
    around = set(Organisation.objects.filter(partnership=turn.partnership).values_list("id", flat=True))
    for one in dossiers:
        try:
            must_be_designated(one)
            if one.identity.strip():
                may_open(turn.actor, one.reference, one.label, one.identity, allowed=allowed)
            must_have_happened(one.opened_on, turn.today)
            if one.agreement:
                house = houses[one.referent or me(turn.actor)]
                _may_be_agreed(turn, one.agreement, house, around)
        except Refused as no:
            raise Refused(_("Ligne {n} : {why}").format(n=one.n, why=no)) from no


def _may_be_agreed(turn: Turn, agreement: AgreementInput, house: UUID, around: set[UUID]) -> None:
    may_record(turn.today, agreement.given_on or turn.today, agreement.until)
    must_share_something(agreement.shares, house)
    if set(agreement.shares) - around:
        raise Refused(_("Une des organisations de l’accord n’est pas autour de la table."))


def _opened(
    turn: Turn, named: Sequence[tuple[DossierInput, UUID]]
) -> Iterator[tuple[DossierOpened, date | None]]:
    """The acts, once all the words are in the vault."""
    references = keep_all_in_circle(turn, ((one.reference, dossier) for one, dossier in named))
    labels = keep_all_in_circle(turn, ((one.label, dossier) for one, dossier in named))
    identities = _identities(turn, named)
    for (one, dossier), reference, label in zip(named, references, labels, strict=True):
        referent = one.referent or me(turn.actor)
        yield (
            DossierOpened(
                dossier=dossier,
                reference=reference,
                label=label,
                identity=identities.get(dossier),
                referent=referent,
                circle=tuple(dict.fromkeys((referent, me(turn.actor)))),
            ),
            one.opened_on,
        )


def _identities(turn: Turn, named: Sequence[tuple[DossierInput, UUID]]) -> dict[UUID, Fingerprint]:
    told = [(one.identity, dossier) for one, dossier in named if one.identity.strip()]
    marks = keep_all_in_circle(turn, told)
    return {dossier: mark for (_identity, dossier), mark in zip(told, marks, strict=True)}


def _given(turn: Turn, agreement: AgreementInput, dossier: UUID) -> AgreementGiven:
    return AgreementGiven(
        dossier=dossier,
        agreement=turn.new_id(),
        given_on=agreement.given_on or turn.today,
        until=agreement.until,
        shares=tuple(
            Shared(organisation=house, subjects=tuple(one for one in Subject if one in subjects))
            for house, subjects in agreement.shares.items()
        ),
        shown_in=(),
    )
