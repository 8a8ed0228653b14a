"""The tables of the register, and the base of every table that is derived from it."""

from __future__ import annotations

from typing import Any

from django.db import models


class Head(models.Model):
    """The row that a command locks to append: the size of a register and the right edge of its tree."""

    partnership = models.UUIDField(primary_key=True)
    size = models.PositiveBigIntegerField(default=0)
    frontier = models.TextField(default="", blank=True)
    root = models.CharField(max_length=44, default="", blank=True)
    last_at = models.DateTimeField(null=True)


class Entry(models.Model):
    """One act in one register. Its bytes are what is hashed and signed; the columns repeat them for queries.

    The database itself refuses UPDATE and DELETE (migration 0002).
    """

    partnership = models.UUIDField()
    n = models.PositiveBigIntegerField()
    act = models.CharField(max_length=80)
    on = models.DateField()
    at = models.DateTimeField()
    member = models.UUIDField(null=True)
    organisation = models.UUIDField(null=True)
    command = models.CharField(max_length=64)
    bytes = models.BinaryField()
    leaf_hash = models.BinaryField(max_length=32)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["partnership", "n"], name="one_entry_per_number")]
        indexes = [
            models.Index(fields=["partnership", "command"], name="entry_by_command"),
            models.Index(fields=["partnership", "act"], name="entry_by_act"),
            models.Index(fields=["partnership", "on"], name="entry_by_day"),
        ]


class Checkpoint(models.Model):
    """A signed state of a register: what any partner may keep and verify later (RL15)."""

    partnership = models.UUIDField(db_index=True)
    size = models.PositiveBigIntegerField()
    root = models.CharField(max_length=44)
    text = models.TextField()
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partnership", "size"], name="one_checkpoint_per_size")
        ]


class ReadTable(models.Model):
    """A table of what is instituted now: written by the effects of acts alone, equal at any time to a replay.

    Its keys come from acts (or from `Inscription.derive`), never from a sequence, so that a replay gives
    the same rows.
    """

    partnership = models.UUIDField(db_index=True)

    class Meta:
        abstract = True


class Mention(ReadTable):
    """An act bears on a thing or cites it: by this a thing tells its own story.

    In the order of the register.
    """

    id = models.BigAutoField(primary_key=True)
    n = models.PositiveBigIntegerField()
    thing = models.UUIDField()
    kept = models.BooleanField(default=False)
    """Whether this thing's circle alone reads the act (RL4)."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partnership", "thing", "n"], name="one_mention_per_act")
        ]
        indexes = [
            models.Index(
                fields=["partnership", "n"], condition=models.Q(kept=True), name="mention_kept_by_a_circle"
            )
        ]


def link(to: str | type[models.Model], **more: Any) -> models.ForeignKey[Any, Any]:
    """A link between read tables.

    No constraint: rows leave and come back in any order when a register is replayed.
    """
    return models.ForeignKey(to, on_delete=models.DO_NOTHING, db_constraint=False, **more)
