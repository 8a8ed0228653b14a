"""Acts on principles and the lexicon."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from interstice.register.acts import Act, Fingerprint


class PrincipleStated(Act, kind="principle.stated"):
    """What a professional world holds to, stated as such and not as a trait of its author (A23, B19)."""

    says = _("{who} énonce un principe : {principle}")
    genre = _("Principe")
    principle: UUID
    title: Fingerprint
    world: Fingerprint | None
    words: Fingerprint | None


class PrinciplesBound(Act, kind="principle.bound"):
    """Two principles are equally legitimate: from now on no rule cites one without the other (B21, T9)."""

    says = _("Nous tenons pour également légitimes deux principes")
    genre = _("Principe")
    principles: tuple[UUID, ...]
    rule: UUID | None


class PrincipleIllustrated(Act, kind="principle.illustrated"):
    """A living example: something done that translates a principle, in its author's words (B38)."""

    says = _("{who} donne un exemple vivant de {principle}")
    genre = _("Principe")
    principle: UUID
    of: UUID | None
    words: Fingerprint


@dataclass(frozen=True, kw_only=True)
class Meaning:
    """What a word means for an organisation (C09)."""

    said_by: UUID
    meaning: Fingerprint


class WordEntered(Act, kind="word.entered"):
    """A contested word enters the lexicon with its meanings; one may be kept, or none (C09, G15)."""

    says = _("{who} fait entrer un mot au lexique : {word}")
    genre = _("Lexique")
    word: UUID
    spelling: Fingerprint
    meanings: tuple[Meaning, ...]
    kept: int | None
    words: Fingerprint | None
