"""The floor: a bare Django view, one indexed query of 25 rows, a template. No session, no middleware.

Nothing served by Django here can be faster than this, so pages are told as multiples of it
(architecture.md, « Performance »). Its database is opened as an installation's is.
"""

from __future__ import annotations

import os
from pathlib import Path
from secrets import token_urlsafe
from typing import Any

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application

ROWS, SHOWN = 20_000, 25
HOME = Path(os.environ["INTERSTICE_HOME"])

TEMPLATE = """<!doctype html><html lang="en"><head><title>{{ title }}</title></head><body><h1>{{ title }}</h1>
<table>{% for row in rows %}<tr><td>{{ row.position }}</td><td>{{ row.name }}</td><td>{{ row.words }}</td>
<td>{{ row.on|date:"j F Y" }}</td></tr>{% endfor %}</table></body></html>"""


def configure() -> None:
    """Settings with nothing that the view does not use."""
    from interstice.house.databases import SQLITE_OPENING

    settings.configure(
        ALLOWED_HOSTS=["127.0.0.1"],
        ROOT_URLCONF="benchmarks.floor",
        SECRET_KEY=token_urlsafe(50),
        USE_TZ=True,
        DATABASES={
            "default": {
                "ENGINE": "django.db.backends.sqlite3",
                "NAME": HOME / "floor.sqlite3",
                "CONN_MAX_AGE": None,
                "OPTIONS": {"init_command": SQLITE_OPENING},
            }
        },
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "OPTIONS": {
                    "loaders": [
                        (
                            "django.template.loaders.cached.Loader",
                            [("django.template.loaders.locmem.Loader", {"floor.html": TEMPLATE})],
                        )
                    ]
                },
            }
        ],
    )
    django.setup()


if not settings.configured:
    configure()

from django.db import models  # noqa: E402  (settings come first)
from django.http import HttpRequest, HttpResponse  # noqa: E402
from django.template.loader import render_to_string  # noqa: E402
from django.urls import path  # noqa: E402


class Line(models.Model):
    """One row among many, found by the list it belongs to."""

    group = models.IntegerField()
    position = models.IntegerField()
    name = models.CharField(max_length=80)
    words = models.CharField(max_length=200)
    on = models.DateField()

    class Meta:
        app_label = "floor"
        indexes = [models.Index(fields=["group", "position"], name="line_by_group")]


def floor(request: HttpRequest, group: int) -> HttpResponse:
    """Twenty-five rows of a list."""
    rows = Line._default_manager.filter(group=group).order_by("position")[:SHOWN]
    shown = render_to_string("floor.html", {"title": f"List {group}", "rows": rows})
    return HttpResponse(shown, headers={"Content-Length": str(len(shown.encode()))})


urlpatterns = [path("floor/<int:group>/", floor)]


def fill() -> None:
    """Make the table, with enough rows that its index serves."""
    from datetime import date, timedelta

    from django.db import connection

    with connection.schema_editor() as editor:
        editor.create_model(Line)
    rows: list[Any] = [
        Line(
            group=n % 200,
            position=n // 200,
            name=f"Organisation {n}",
            words=f"Words that someone said, the {n}th time, about what is to be done.",
            on=date(2026, 1, 1) + timedelta(days=n % 300),
        )
        for n in range(ROWS)
    ]
    Line._default_manager.bulk_create(rows, batch_size=2000)


application = get_wsgi_application() if __name__ != "__main__" else None

if __name__ == "__main__":
    fill()
