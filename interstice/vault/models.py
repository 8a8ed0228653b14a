"""What was said, and who people are: everything that can be erased, and nothing else."""

from __future__ import annotations

from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db import models

from interstice.register.models import ReadTable


class Audience(StrEnum):
    """Who may read words (row C25: a level of visibility for each act; the `reach` of the stories)."""

    PUBLIC = "public"
    """Anyone who may open the page."""
    PARTNERS = "partners"
    """All who are here under any hat: texts of rules, names of organisations, of bodies.

    Of the partnership.
    """
    COLLECTIVE = "collective"
    """The members of the collective, who deliberate (RL2)."""
    ORGANISATIONS = "organisations"
    """The members and deciders of the organisations named in `readers`."""
    MEMBERS = "members"
    """The members named in `readers`, and nobody else."""
    CIRCLE = "circle"
    """The circle of the thing that the words are about; of them, those named in `readers` if any are."""
    CORRESPONDENT = "correspondent"
    """Whoever comes by the signed link that the words are about: what the sender chose to show."""


class Words(models.Model):
    """Words under their fingerprint. Erasing them takes away text and salt: the register still verifies."""

    fingerprint = models.CharField(max_length=44, primary_key=True)
    partnership = models.UUIDField(db_index=True)
    salt = models.BinaryField(max_length=32, null=True)
    text = models.TextField(null=True)
    about = models.UUIDField(null=True, db_index=True)
    author = models.UUIDField(null=True, db_index=True)
    audience = models.CharField(max_length=16)
    readers = models.JSONField(default=list)
    erased_on = models.DateField(null=True)


class Copied(models.Model):
    """That words come from others, kept again for other readers: what erases those erases these (RL20)."""

    partnership = models.UUIDField()
    copy = models.CharField(max_length=44)
    of = models.CharField(max_length=44, db_index=True)


class Identity(models.Model):
    """Who a professional is. One for a person, whatever their hats; can be erased (RL20)."""

    id = models.UUIDField(primary_key=True)
    first_name = models.CharField(max_length=80, blank=True)
    surname = models.CharField(max_length=80, blank=True)
    email = models.EmailField(blank=True)
    erased_on = models.DateField(null=True)

    @property
    def name(self) -> str:
        """First name and surname, or nothing once erased."""
        return f"{self.first_name} {self.surname}".strip()


class CircleMember(ReadTable):
    """Someone who may read what concerns a thing: a followed person, an item of a session (RL4).

    `until` is the last day of it, `ended_on` the day from which it was taken back: nothing is read any more.
    """

    id = models.UUIDField(primary_key=True)
    thing = models.UUIDField()
    member = models.UUIDField()
    since = models.DateField()
    until = models.DateField(null=True)
    ended_on = models.DateField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["member", "thing"], name="circle_by_member"),
            models.Index(fields=["thing"], name="circle_by_thing"),
        ]


class Within(ReadTable):
    """What is told within a circle is told to that circle: an item of a session, within a person's own."""

    thing = models.UUIDField(primary_key=True)
    of = models.UUIDField(db_index=True)


class ReadOfDay(models.Model):
    """That someone opened what a circle keeps, and on which day: the circle sees it (product.md, chapter 9).

    The one thing that reading may write. No hour, no count, no duration: they would measure people (RL17).
    """

    partnership = models.UUIDField()
    thing = models.UUIDField()
    member = models.UUIDField()
    on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["thing", "member", "on"], name="one_read_a_day")]


class ErasedWords(ReadTable):
    """That words were erased, when and by whom: the register's own trace of it."""

    fingerprint = models.CharField(max_length=44, primary_key=True)
    on = models.DateField()
    by = models.UUIDField(null=True)


class Corrected(ReadTable):
    """Words that named someone wrongly, and those that stand in their place wherever they were kept again."""

    fingerprint = models.CharField(max_length=44, primary_key=True)
    now = models.CharField(max_length=44)


class WordsField(models.CharField[str, str]):
    """In a read table, the fingerprint of words kept in the vault.

    `voiced` gives their text as `row.said.<name>`.
    """

    def __init__(self, **more: Any) -> None:
        more.setdefault("max_length", 44)
        more.setdefault("default", "")
        more.setdefault("blank", True)
        super().__init__(**more)


class WordsListField(models.JSONField):
    """The same for several texts in order, such as the articles of a rule."""

    def __init__(self, **more: Any) -> None:
        more.setdefault("default", list)
        more.setdefault("blank", True)
        super().__init__(**more)


class IdentityField(models.UUIDField[UUID | None, UUID | None]):
    """In a read table, a person of the vault; `voiced` gives their name as `row.said.<name>`."""

    def __init__(self, **more: Any) -> None:
        more.setdefault("null", True)
        super().__init__(**more)
