"""Reading the vault: the words of rows, in one query, for one viewer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, TypeVar, cast
from uuid import UUID

from django.db import models
from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.translation import gettext as _

from interstice.register.actors import Actor
from interstice.register.canonical import fingerprint
from interstice.register.prepared import prepared
from interstice.register.reading import is_reading
from interstice.vault.models import Corrected, Identity, IdentityField, Words, WordsField, WordsListField
from interstice.vault.sight import told_to

P = TypeVar("P", bound=models.Model)


@dataclass(frozen=True)
class Saying:
    """Words as a page shows them: their text, or why there is none."""

    text: str | None
    erased: bool = False

    def __str__(self) -> str:
        return self.text if self.text is not None else (_("effacé") if self.erased else "")

    def __bool__(self) -> bool:
        return bool(self.text) or self.erased


NOTHING = Saying(None)


def voiced(seen_by: Actor, *rows: Iterable[models.Model]) -> None:
    """Give each row its words: `row.said.<field>`, for every WordsField, WordsListField and IdentityField.

    Two queries for any number of rows, none for those to which a page gave their words already. Words that
    the viewer may not read are absent, as if never said.
    """
    every = _unvoiced(seen_by, [row for group in rows for row in group])
    said = sayings(seen_by, (mark for row in every for mark in _marks(row)))
    names = _told_with(every)
    names |= names_of(who for row in every for who in _people(row) if who not in names)
    for row in every:
        row.said = _said(row, said, names)  # type: ignore[attr-defined]


def sayings(seen_by: Actor, marks: Iterable[str]) -> dict[str, Saying]:
    """The words under these fingerprints that this actor may read."""
    wanted = {mark for mark in marks if mark}
    if not wanted:
        return {}
    rows = _kept_words(seen_by.partnership, tuple(wanted))
    said = {one.fingerprint: Saying(one.text, one.erased_on is not None) for one in told_to(seen_by, rows)}
    return said | _as_corrected(seen_by, [mark for mark, one in said.items() if one.erased])


@prepared
def _kept_words(partnership: UUID, wanted: tuple[str, ...]) -> QuerySet[Words, Any]:
    kept = Words.objects.filter(partnership=partnership, fingerprint__in=wanted)
    return kept.values_list("fingerprint", "text", "erased_on", "audience", "readers", "about", named=True)


def with_names(people: QuerySet[P]) -> QuerySet[P]:
    """People (rows with an `identity`) that bring their names in the very query that finds them."""
    who = Identity.objects.filter(id=OuterRef("identity"))
    told = {f"told_{one}": Subquery(who.values(one)[:1]) for one in ("first_name", "surname", "erased_on")}
    return cast("QuerySet[P]", people.annotate(**told))


def _unvoiced(seen_by: Actor, rows: list[models.Model]) -> list[models.Model]:
    """While a page is read, a row is given its words once for whoever looks: they stand until it is shown."""
    if not is_reading():
        return rows
    here = (seen_by.partnership, seen_by.member, seen_by.organisation, seen_by.hat, seen_by.link)
    left = [row for row in rows if vars(row).get("voiced_for") != here]
    for row in left:
        vars(row)["voiced_for"] = here
    return left


def _told_with(rows: Iterable[Any]) -> dict[UUID, Saying]:
    brought = [row for row in rows if getattr(row, "told_first_name", None) is not None]
    return {row.identity: _name(_identity(row)) for row in brought}


def _identity(row: Any) -> Identity:
    told = {"first_name": row.told_first_name, "surname": row.told_surname}
    return Identity(**told, erased_on=row.told_erased_on)


def names_of(people: Iterable[UUID | None]) -> dict[UUID, Saying]:
    """The names of people; an erased one reads « une personne qui était membre » (RL20)."""
    wanted = {who for who in people if who}
    if not wanted:
        return {}
    return {who.id: _name(who) for who in _identities(tuple(wanted))}


@prepared
def _identities(wanted: tuple[UUID, ...]) -> QuerySet[Identity]:
    return Identity.objects.filter(id__in=wanted)


def _as_corrected(seen_by: Actor, erased: Collection[str]) -> dict[str, Saying]:
    """What stands in place of words that were wrong, for whoever may read it."""
    if not erased:
        return {}
    rows = Corrected.objects.filter(partnership=seen_by.partnership, fingerprint__in=list(erased))
    instead = dict(rows.values_list("fingerprint", "now"))
    said = sayings(seen_by, instead.values())
    return {mark: said[now] for mark, now in instead.items() if now in said}


def words_that_changed(partnership: UUID) -> list[str]:
    """Words whose text no longer matches their fingerprint: for verification."""
    kept = Words.objects.filter(partnership=partnership, text__isnull=False)
    rows = kept.values_list("fingerprint", "salt", "text").iterator(chunk_size=2000)
    changed = (mark for mark, salt, text in rows if fingerprint(bytes(salt or b""), text or "") != mark)
    wrong = _("Les mots d’empreinte {mark}… ne sont plus ceux qui ont été inscrits.")
    return [wrong.format(mark=mark[:12]) for mark in changed]


def _name(who: Identity) -> Saying:
    if who.erased_on:
        return Saying(_("une personne qui était membre"), erased=True)
    return Saying(who.name)


def _marks(row: models.Model) -> Iterable[str]:
    for column in row._meta.concrete_fields:
        if isinstance(column, WordsField):
            yield getattr(row, column.attname)
        elif isinstance(column, WordsListField):
            yield from getattr(row, column.attname)


def _people(row: models.Model) -> Iterable[UUID | None]:
    return (
        getattr(row, column.attname)
        for column in row._meta.concrete_fields
        if isinstance(column, IdentityField)
    )


def _said(row: models.Model, said: Mapping[str, Saying], names: Mapping[UUID, Saying]) -> SimpleNamespace:
    voices: dict[str, Any] = {}
    for column in row._meta.concrete_fields:
        value = getattr(row, column.attname)
        if isinstance(column, WordsField):
            voices[column.name] = said.get(value, NOTHING)
        elif isinstance(column, WordsListField):
            voices[column.name] = [said.get(mark, NOTHING) for mark in value]
        elif isinstance(column, IdentityField):
            voices[column.name] = names.get(value, NOTHING)
    return SimpleNamespace(**voices)
