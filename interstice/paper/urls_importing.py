"""The addresses by which tables are brought in."""

from __future__ import annotations

from django.urls import path

from interstice.paper.views import dossiers, organisations

_DOSSIERS = "p/<uuid:partnership>/personnes/importer/"
_DIRECTORY = "p/<uuid:partnership>/annuaire/"

urlpatterns = [
    path(_DOSSIERS, dossiers.give, name="import_dossiers"),
    path(f"{_DOSSIERS}<uuid:number>/colonnes/", dossiers.columns, name="import_dossiers_columns"),
    path(f"{_DOSSIERS}<uuid:number>/essai/", dossiers.dry_run, name="import_dossiers_try"),
    path(f"{_DOSSIERS}<uuid:number>/essai.<str:kind>", dossiers.download, name="import_dossiers_report"),
    path(f"{_DOSSIERS}<uuid:number>/suite/", dossiers.progress, name="import_dossiers_progress"),
    path(_DIRECTORY, organisations.directory, name="directory"),
    path(f"{_DIRECTORY}importer/", organisations.give, name="import_organisations"),
    path(f"{_DIRECTORY}importer/<uuid:number>/", organisations.try_it, name="import_organisations_try"),
    path(
        f"{_DIRECTORY}importer/<uuid:number>/essai.<str:kind>",
        organisations.download,
        name="import_organisations_report",
    ),
]
