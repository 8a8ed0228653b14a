"""What the entry line may inscribe: how long a line is, what of a referral and of a question."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.register.refusals import Refused
from interstice.rules.decisions.questions import where_someone_shows
from interstice.rules.identifying import Passage

LONGEST = 2000
"""Of a line of a session: what is decided is read at a glance, by a whole room."""
LONGEST_REASON = 300
"""Of the reason of an exception, which nobody owes."""


def must_hold_in_a_line(words: str, longest: int = LONGEST) -> None:
    """Nobody's words are cut: past what a line holds they are refused, and stay with whoever wrote them."""
    if len(words) > longest:
        raise Refused(
            _("Vous avez écrit {there} signes ; ici, une phrase en tient {longest} au plus.").format(
                there=len(words), longest=longest
            )
        )


def must_say_to_whom(dossier: UUID | None, to: UUID | None) -> tuple[UUID, UUID]:
    """A referral is about a person, and goes to an organisation."""
    if dossier is None:
        raise Refused(_("Une orientation s’inscrit sur le dossier d’une personne."))
    if to is None:
        raise Refused(_("Dites à quelle organisation la personne est adressée."))
    return dossier, to


def must_send_from_its_circle(*, follows: bool) -> None:
    """Whoever is only seated for the item hears of the person; those who follow her send her to a partner."""
    if not follows:
        raise Refused(
            _("Une orientation s’inscrit par quelqu’un qui suit la personne ; notez-la en décision.")
        )


def must_be_around_it(people: Collection[UUID | None], seated: Collection[UUID]) -> None:
    """A commitment about a person is read by who makes it and to whom: those who heard of her (RL4)."""
    if any(one not in seated for one in people if one):
        raise Refused(
            _("Au sujet d’une personne, ne promettent que celles et ceux qui sont autour de la table.")
        )


def must_name_nobody(sentence: str, called: str, found: Sequence[Passage]) -> None:
    """A question met in a dossier is everyone's: it lets nobody be recognised (RL4)."""
    if any(part.strip() and part.strip() in sentence for part in called.split("·")):
        raise Refused(_("Une question est lue par tout le collectif : posez-la sans désigner la personne."))
    if found:
        raise Refused(where_someone_shows(found))
