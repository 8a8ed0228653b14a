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


class ErasedWords(ReadTable):
    """That words were erased, when and by whom: the register's own trace of it."""

    fingerprint = models.CharField(max_length=44, primary_key=True)
    on = models.DateField()
    by = models.UUIDField(null=True)


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
