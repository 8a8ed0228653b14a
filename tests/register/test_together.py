"""Rows of several tables come in one statement, and are what the ORM would have given."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.db.models import Model
from django.test.utils import CaptureQueriesContext

from interstice.followups.models import Agreement, Dossier, Note, Share
from interstice.meetings.models import Item, Session
from interstice.register.models import Head
from interstice.register.together import Among, together
from tests.followups.reading import today_together
from tests.meetings.given_sessions import a_reached_dossier

pytestmark = pytest.mark.django_db

TABLES: tuple[type[Model], ...] = (Dossier, Agreement, Share, Session, Item, Head)
"""With days, instants, booleans, numbers, lists and nothing at all among their columns."""


def test_one_statement_gives_the_rows_that_the_orm_would_give() -> None:
    here = today_together()
    a_reached_dossier(here, circle=("bob",))
    with CaptureQueriesContext(connection) as asked:
        found = together(*(Among(table, "partnership = %s", (here.partnership,)) for table in TABLES))
    assert len(asked) == 1
    for table in TABLES:
        wanted = list(table._default_manager.filter(partnership=here.partnership))
        assert wanted
        assert {one.pk: _told(one) for one in found.all(table)} == {one.pk: _told(one) for one in wanted}


def test_a_condition_takes_its_values_in_their_order_and_may_find_nothing() -> None:
    here = today_together()
    a_reached_dossier(here, circle=("bob",))
    given = (here.partnership, date(2999, 1, 1), "étranger")
    found = together(
        Among(Note, "partnership = %s", (here.partnership,)),
        Among(Dossier, "partnership = %s AND opened_on < %s AND label <> %s", given),
        Among(Session, "partnership = %s AND held_on > %s AND %s <> ''", given),
    )
    assert [len(found.all(table)) for table in (Note, Dossier, Session)] == [0, 1, 0]


def _told(row: Model) -> dict[str, object]:
    return {one.attname: getattr(row, one.attname) for one in row._meta.concrete_fields}
