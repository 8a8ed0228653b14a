"""The code of the how-to pages runs as it stands, and their own tests hold."""

from __future__ import annotations

import pytest
from django.db import transaction

from interstice.house.documentation.clauses import obeying
from interstice.register.clauses import clause_types
from interstice.register.models import Head
from tests.docs.examples import written
from tests.docs.pages import DOCS, blocks
from tests.holding import the_register_holds


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["add-an-act", "add-a-clause"])
def test_the_code_of_the_page_runs_and_its_own_tests_hold(page: str, broken_on_purpose: None) -> None:
    """Its acts are unknown once the page is closed: the register is verified while it is open."""
    with written(blocks(DOCS / "how-to" / f"{page}.md")) as tests:
        told = [test for name, test in vars(tests).items() if name.startswith("test_")]
        assert told
        for test in told:
            with transaction.atomic():
                test()
                for partnership in Head.objects.values_list("partnership", flat=True):
                    the_register_holds(partnership)
                transaction.set_rollback(True)


def test_a_page_that_is_closed_leaves_nothing_behind() -> None:
    assert "question_reminder" not in clause_types
    assert all(obeying(kind) is not None for kind in clause_types.values())
