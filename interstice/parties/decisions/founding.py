"""Whether one may open, name, found: pure, from what was loaded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.parties.decisions.standing import must_be_a_member, must_be_said
from interstice.parties.kinds import Blank
from interstice.parties.models import Founding, Member, Partnership
from interstice.register.actors import Actor, Hat
from interstice.register.refusals import Refused


def may_open(actor: Actor, hat: Hat, size: int) -> None:
    """Anyone opens, before any convention or sponsor (A13); once open, a partnership is not opened again."""
    if actor.hat is not Hat.OPENER or size:
        raise Refused(_("Ce partenariat est déjà ouvert."))
    if hat not in (Hat.MEMBER, Hat.DECIDER):
        raise Refused(
            _("On ouvre un partenariat comme membre, ou comme personne qui décide pour son organisation.")
        )


def may_name(actor: Actor, name: str) -> None:
    """The name belongs to the collective (H14)."""
    must_be_a_member(actor)
    must_be_said(name, _("Écrivez un nom, ou laissez celui qui est là."))


def may_word_purpose(actor: Actor, purpose: str) -> None:
    """So does what it aims at (G01)."""
    must_be_a_member(actor)
    must_be_said(purpose, _("Écrivez ce que vous visez, en une phrase."))


def may_fill(actor: Actor, words: str) -> None:
    """A field is determined in words; to leave it open, nothing has to be done (B27)."""
    must_be_a_member(actor)
    must_be_said(words, _("Un champ sans mots reste à déterminer : il n’y a rien à inscrire."))


def may_draft(
    actor: Actor,
    partnership: Partnership,
    text: str,
    undetermined: Sequence[Blank],
    determined: Mapping[Blank, str],
    signatories: Sequence[Member],
) -> None:
    """A founding text, laid before at least two people of the collective to be (B39)."""
    must_be_a_member(actor)
    if partnership.founded_on is not None:
        raise Refused(_("Le texte fondateur est signé ; ce que vous visez se redit par la raison d’être."))
    must_be_said(text, _("Écrivez le texte fondateur, même en une phrase."))
    if set(undetermined) & set(determined):
        raise Refused(_("Un même champ ne peut pas être à la fois déterminé et à déterminer."))
    if len(signatories) < 2:
        raise Refused(_("Un texte fondateur se signe à plusieurs : nommez au moins une autre personne."))
    if any(one.hat not in (Hat.MEMBER, Hat.GUEST) for one in signatories):
        raise Refused(
            _("Signent celles et ceux qui seront le collectif, pas qui décide pour une organisation.")
        )


def may_sign(actor: Actor, founding: Founding | None, latest: UUID | None) -> Founding:
    """Each for oneself, the text that stands now, once."""
    if founding is None or str(actor.member) not in founding.signatories:
        raise Refused(_("Ce texte n’attend pas votre signature."))
    if founding.id != latest:
        raise Refused(_("Ce texte a été réécrit depuis. Relisez le nouveau avant de signer."))
    if str(actor.member) in founding.signed:
        raise Refused(_("Vous avez déjà signé ce texte."))
    return founding


def all_have_signed(founding: Founding, signer: UUID | None) -> bool:
    """Whether this signature is the last one awaited."""
    return set(founding.signatories) <= {*founding.signed, str(signer)}
