"""Keeping words, withdrawing them from view, erasing them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from unicodedata import normalize
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.register.acts import Fingerprint
from interstice.register.canonical import fingerprint
from interstice.register.gate import Turn, command
from interstice.register.refusals import Refused
from interstice.vault.acts import CircleWordsErased, IdentityErased, WordsErased
from interstice.vault.copies import as_written, copies_among, note_copies
from interstice.vault.models import Audience, Identity, Words


def keep(
    turn: Turn,
    text: str,
    *,
    about: UUID | None = None,
    audience: Audience = Audience.COLLECTIVE,
    readers: Iterable[UUID] = (),
) -> Fingerprint:
    """Put words in the vault, for those who may read them, and give the fingerprint that the act carries."""
    words = _words(turn, text, about, audience, readers)
    words.save(force_insert=True)
    return Fingerprint(words.fingerprint)


def keep_if_any(
    turn: Turn,
    text: str | None,
    *,
    about: UUID | None = None,
    audience: Audience = Audience.COLLECTIVE,
    readers: Iterable[UUID] = (),
) -> Fingerprint | None:
    """The same for words that may be left blank: blank stays blank."""
    return (
        keep(turn, text, about=about, audience=audience, readers=readers) if text and text.strip() else None
    )


def keep_in_circle(turn: Turn, text: str, thing: UUID, readers: Iterable[UUID] = ()) -> Fingerprint:
    """Words for the circle of a thing, or for some of it by name."""
    return keep(turn, text, about=thing, audience=Audience.CIRCLE, readers=readers)


def keep_in_circle_if_any(
    turn: Turn, text: str | None, thing: UUID, readers: Iterable[UUID] = ()
) -> Fingerprint | None:
    """The same for words that may be left blank."""
    return keep_in_circle(turn, text, thing, readers) if text and text.strip() else None


def keep_all_in_circle(turn: Turn, said: Iterable[tuple[str, UUID]]) -> list[Fingerprint]:
    """Many texts at once, each for the circle of its thing: what an import brings."""
    rows = [_words(turn, text, thing, Audience.CIRCLE) for text, thing in said]
    Words.objects.bulk_create(rows, batch_size=500)
    return [Fingerprint(row.fingerprint) for row in rows]


def keep_copy(
    turn: Turn,
    marks: Sequence[str],
    *,
    about: UUID,
    audience: Audience = Audience.CIRCLE,
    goes_with: bool = True,
) -> Fingerprint:
    """Words that someone wrote, kept again for other readers; several are joined as a person's name is.

    They stay their author's, never those of whoever makes the copy, and go when what they come from is
    erased (RL20) — unless they are to outlive it (`goes_with`), as words agreed upon do.
    """
    text, author = as_written(turn.partnership, marks)
    words = _words(turn, text, about, audience)
    words.author = author
    words.save(force_insert=True)
    if goes_with:
        note_copies(turn.partnership, [words.fingerprint], marks)
    return Fingerprint(words.fingerprint)


def keep_copy_if_any(
    turn: Turn, marks: Sequence[str], *, about: UUID, audience: Audience = Audience.CIRCLE
) -> Fingerprint | None:
    """The same for words that may be blank, or erased already."""
    text, _author = as_written(turn.partnership, marks)
    return keep_copy(turn, marks, about=about, audience=audience) if text else None


def keep_corrected(turn: Turn, wrong: Sequence[str], right: Sequence[str]) -> list[tuple[str, Fingerprint]]:
    """Every copy of wrong words is kept again, right, for the same readers: which stands for which.

    The wrong ones leave with what they come from, by `forget`.
    """
    copies = copies_among(turn.partnership, [mark for mark in wrong if mark])
    return [
        (one.fingerprint, keep_copy(turn, right, about=one.about, audience=Audience(one.audience)))
        for one in copies
        if one.about
    ]


def say_again(turn: Turn, mark: str, *, after: UUID) -> None:
    """Words just kept repeat those by which their author just made something: they go with them (RL20)."""
    note_copies(turn.partnership, [mark], _repeated(turn, mark, [after]))


def say_also(turn: Turn, mark: str, *, of: Iterable[UUID]) -> None:
    """The other way round: what their author just said of other things in the same words goes with these."""
    note_copies(turn.partnership, _repeated(turn, mark, of), [mark])


def _repeated(turn: Turn, mark: str, things: Iterable[UUID]) -> list[str]:
    said = Words.objects.get(partnership=turn.partnership, fingerprint=mark)
    same = Words.objects.filter(partnership=turn.partnership, about__in=list(things), text=said.text)
    return list(same.filter(author=said.author).values_list("fingerprint", flat=True))


def _words(
    turn: Turn, text: str, about: UUID | None, audience: Audience, readers: Iterable[UUID] = ()
) -> Words:
    said, salt = normalize("NFC", text.strip()), turn.actor.door.salt()
    return Words(
        fingerprint=fingerprint(salt, said),
        partnership=turn.partnership,
        salt=salt,
        text=said,
        about=about,
        author=turn.actor.member,
        audience=audience,
        readers=[str(one) for one in readers],
    )


def reserve(marks: Sequence[str], readers: Iterable[UUID]) -> None:
    """Words withdrawn from view: only these members read them from now on (G06, N16)."""
    Words.objects.filter(fingerprint__in=marks).update(
        audience=Audience.MEMBERS, readers=[str(one) for one in readers]
    )


def readdress(mark: str, readers: Iterable[UUID]) -> None:
    """Words of a circle that are for others of it from now on, as its agreement changes (A25)."""
    kept = Words.objects.filter(fingerprint=mark, audience=Audience.CIRCLE)
    kept.update(readers=[str(one) for one in readers])


def widen(marks: Iterable[str], audience: Audience) -> None:
    """Words of the collective that more people read from now on: those of a rule, once it is adopted.

    Words kept for some by name are left as they are: nobody widens what was said to someone.
    """
    kept = Words.objects.filter(
        fingerprint__in=[mark for mark in marks if mark], audience=Audience.COLLECTIVE
    )
    kept.update(audience=audience, readers=[])


def forget(turn: Turn, marks: Sequence[str], *, kept_by: UUID | None = None) -> None:
    """Take text and salt away, and inscribe that it was done: for commands that owe it (RL20).

    Copies go with what they come from. Of words that a circle kept, the act is its own (`kept_by`).
    """
    wanted = [Fingerprint(mark) for mark in marks if mark]
    copies = copies_among(turn.partnership, wanted)
    gone = [*wanted, *(Fingerprint(one.fingerprint) for one in copies)]
    Words.objects.filter(partnership=turn.partnership, fingerprint__in=gone).update(
        text=None, salt=None, erased_on=turn.today
    )
    if kept_by:
        turn.inscribe(CircleWordsErased(thing=kept_by, fingerprints=tuple(gone)))
        return
    apart = _erased_from_circles(turn, copies)
    turn.inscribe(WordsErased(fingerprints=tuple(mark for mark in gone if mark not in apart)))


def _erased_from_circles(turn: Turn, copies: Sequence[Words]) -> frozenset[str]:
    """Copies that circles kept are erased by acts of their own, which tell nobody else of them (RL4)."""
    kept: dict[UUID, list[Fingerprint]] = {}
    for one in copies:
        if one.audience == Audience.CIRCLE and one.about:
            kept.setdefault(one.about, []).append(Fingerprint(one.fingerprint))
    for thing, marks in kept.items():
        turn.inscribe(CircleWordsErased(thing=thing, fingerprints=tuple(marks)))
    return frozenset(mark for marks in kept.values() for mark in marks)


@command
def erase_words(turn: Turn, mark: str) -> None:
    """Erase words that one has written: one's own only, without giving a reason (RL20)."""
    words = Words.objects.filter(partnership=turn.partnership, fingerprint=mark).first()
    if words is None or words.author is None or words.author != turn.actor.member:
        raise Refused(_("Seule la personne qui a écrit ces mots peut les effacer."))
    if words.erased_on:
        raise Refused(_("Ces mots sont déjà effacés."))
    forget(turn, [mark], kept_by=words.about if words.audience == Audience.CIRCLE else None)


@command
def erase_identity(turn: Turn) -> None:
    """Take one's own name out of the vault; acts stay, read as those of someone who was a member (RL20)."""
    who = Identity.objects.filter(id=turn.actor.identity).first() if turn.actor.identity else None
    if who is None or who.erased_on:
        raise Refused(_("Ce nom est déjà effacé."))
    Identity.objects.filter(id=who.id).update(first_name="", surname="", email="", erased_on=turn.today)
    turn.inscribe(IdentityErased(identity=who.id))
