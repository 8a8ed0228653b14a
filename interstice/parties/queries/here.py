"""What a command bears on, found in its own partnership: what is elsewhere is not there at all."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.parties.models import Member, Organisation, Partnership, Thing
from interstice.register.refusals import OutOfSight, Refused


def partnership_here(partnership: UUID) -> Partnership:
    """The partnership itself. Raises OutOfSight when there is none."""
    found = Partnership.objects.filter(id=partnership).first()
    if found is None:
        raise OutOfSight
    return found


def organisation_here(partnership: UUID, organisation: UUID) -> Organisation:
    """An organisation around this table. Raises Refused when it has no seat."""
    found = Organisation.objects.filter(partnership=partnership, id=organisation).first()
    if found is None:
        raise Refused(_("Cette organisation n’est pas autour de la table."))
    return found


def member_here(partnership: UUID, member: UUID) -> Member:
    """Someone who is here, under any hat. Raises Refused for anyone who is not, or has left."""
    found = Member.objects.filter(partnership=partnership, id=member, left_on__isnull=True).first()
    if found is None:
        raise Refused(_("Cette personne n’est pas, ou n’est plus, dans ce partenariat."))
    return found


def members_here(partnership: UUID, members: Iterable[UUID]) -> list[Member]:
    """Several at once, in the order in which they are named, each once."""
    wanted = list(dict.fromkeys(members))
    rows = Member.objects.filter(partnership=partnership, id__in=wanted, left_on__isnull=True)
    found = {one.id: one for one in rows}
    if len(found) < len(wanted):
        raise Refused(_("Une des personnes nommées n’est pas, ou n’est plus, dans ce partenariat."))
    return [found[one] for one in wanted]


def questions_here(partnership: UUID, questions: Iterable[UUID]) -> None:
    """What a founding act closes are questions of this collective. Raises Refused for anything else."""
    wanted = set(questions)
    if Thing.objects.filter(partnership=partnership, kind="question", id__in=wanted).count() < len(wanted):
        raise Refused(_("Un texte fondateur conclut des questions posées ici."))


def things_here(partnership: UUID, things: Iterable[UUID]) -> None:
    """What is handed over exists here. Raises Refused for what does not."""
    wanted = set(things)
    if Thing.objects.filter(partnership=partnership, id__in=wanted).count() < len(wanted):
        raise Refused(_("Une des choses passées à d’autres n’existe pas ici."))
