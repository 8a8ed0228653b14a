"""Organisations that are known without being around a table: a directory, from open data."""

from __future__ import annotations

from django.db import models


class KnownOrganisation(models.Model):
    """An organisation of a directory: public reference data, no act of anybody, outside any register.

    From it an organisation is chosen to take its seat, which is an act (product.md, chapter 1). Without a
    partnership it was given by whoever keeps the installation, for all.
    """

    partnership = models.UUIDField(null=True, db_index=True)
    name = models.CharField(max_length=200)
    called = models.CharField(max_length=200, db_index=True)
    """The name as names are compared (`decisions.sameness`)."""
    siret = models.CharField(max_length=14, blank=True, db_index=True)
    town = models.CharField(max_length=120, blank=True)
    postal = models.CharField(max_length=5, blank=True)
    insee = models.CharField(max_length=5, blank=True)
    source = models.CharField(max_length=80, blank=True)
    source_ref = models.CharField(max_length=200, blank=True)
    seen_on = models.DateField()
