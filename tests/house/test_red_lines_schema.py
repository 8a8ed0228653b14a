"""Red lines that hold because no table, no field, no address and no word exists for their contrary."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import models

from interstice.parties.forms.gestures import IntroduceForm, LeaveForm, PauseForm
from interstice.parties.models import Account
from interstice.register.actors import Hat
from interstice.register.acts import vocabulary
from interstice.rules.life import State
from tests.house.routes import names

PACKAGE = Path(__file__).resolve().parents[2] / "interstice"
TEMPLATES = sorted(PACKAGE.glob("*/templates/**/*.html"))
SOURCES = sorted(file for file in PACKAGE.glob("**/*.py") if "migrations" not in file.parts)


def test_rl01_no_query_sums_up_anything() -> None:
    summing = {"Count", "Sum", "Avg", "Max", "Min", "StdDev", "Variance", "Rank", "Window"}
    for file in SOURCES:
        for one in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(one, ast.ImportFrom) and (one.module or "").startswith("django.db.models"):
                assert not summing & {name.name for name in one.names}, file


def test_rl01_no_column_or_field_of_an_act_scores_anyone() -> None:
    scoring = re.compile(r"score|rating|rank|level|trust|vigilan|reliab|participation|streak|badge|points")
    columns = [
        f"{model.__name__}.{column.name}" for model in _models() for column in model._meta.concrete_fields
    ]
    acts = [f"{name}.{one.name}" for name, act in vocabulary.items() for one in fields(act)]  # type: ignore[arg-type]
    assert not [one for one in (*columns, *acts) if scoring.search(one)]


def test_rl01_no_parameter_of_an_address_orders_or_groups_by_person() -> None:
    asked = {
        name
        for file in SOURCES
        for name in re.findall(r"""GET(?:\.get\(|\[)["'](\w+)["']""", file.read_text(encoding="utf-8"))
    }
    grouping = {
        "member",
        "membre",
        "person",
        "personne",
        "who",
        "qui",
        "by",
        "par",
        "order",
        "sort",
        "tri",
        "group",
    }
    assert asked
    assert not asked & grouping


def test_rl13_no_address_ranks_or_compares() -> None:
    assert not [one for one in names() if re.search(r"rank|compar|score|bench|indicat|statist|top", one)]


def test_rl04_no_form_takes_a_file_but_a_table_that_is_brought_in_and_no_model_keeps_one() -> None:
    assert not [
        column for model in _models() for column in model._meta.fields if isinstance(column, models.FileField)
    ]
    read_and_forgotten = {"paper/dossiers/file.html", "paper/organisations/file.html"}
    for template in TEMPLATES:
        text = template.read_text(encoding="utf-8")
        assert 'type="file"' not in text, template
        table = "/".join(template.parts[-3:]) in read_and_forgotten
        assert table or "multipart/form-data" not in text, template


def test_rl06_an_introduction_asks_neither_where_nor_how_people_met() -> None:
    assert set(IntroduceForm.base_fields) == {
        *("first_name", "surname", "function", "organisation", "email", "new_house", "house_kind"),
        *("words", "words_seen"),
    }


def test_rl08_a_rule_is_never_said_broken() -> None:
    assert {one.value for one in State} == {
        *("in_force", "to_say_again", "dormant", "suspended", "repealed", "trial", "not_yet")
    }
    judging = re.compile(
        r"enfrein|viol(é|ation)|manque de confiance|non[- ]respect|sanction|infraction", re.I
    )
    for template in TEMPLATES:
        assert not judging.search(template.read_text(encoding="utf-8")), template


def test_rl09_nothing_is_designed_to_hold_attention() -> None:
    calling = re.compile(
        r"\b(badges?|bravo|félicitations?|likes?|streak|leaderboard|notification|en ligne|a vu)\b", re.I
    )
    for template in TEMPLATES:
        text = re.sub(r"{[#%].*?[#%]}|class=\"[^\"]*\"", "", template.read_text(encoding="utf-8"))
        assert not calling.search(text), template
    for script in (PACKAGE / "ui" / "static" / "ui").glob("*.js"):
        ticking = "" if script.name == "session.js" else "|setInterval"  # the clock of a session under way
        assert not re.search(rf"Notification|WebSocket|sendBeacon{ticking}", script.read_text()), script


def test_rl17_no_column_keeps_who_read_what_when_nor_where_from() -> None:
    watching = re.compile(
        r"read_at|seen_at|viewed|opened_at|last_seen|last_activity|duration|ip|agent|device|calls"
    )
    for model in _models():
        for column in model._meta.concrete_fields:
            assert not watching.fullmatch(column.name), f"{model.__name__}.{column.name}"
    assert "django.contrib.admin" not in settings.INSTALLED_APPS


def test_rl21_leaving_and_pausing_have_no_field_for_a_reason() -> None:
    assert set(LeaveForm.base_fields) == {"relays_to", "words"}
    assert set(PauseForm.base_fields) == {"back_on", "words"}
    for name in ("member.left/1", "member.paused/1", "rule.suspended/1"):
        assert not {one.name for one in fields(vocabulary[name])} & {"reason", "why", "cause", "motive"}  # type: ignore[arg-type]


def test_rl17_what_is_kept_of_reading_is_a_day_and_nothing_that_measures() -> None:
    kept = {one.name for one in apps.get_model("vault", "ReadOfDay")._meta.concrete_fields}
    assert kept == {"id", "partnership", "thing", "member", "on"}


READ_BY_COMMANDS = {
    "followups/commands/dossiers.py": "erases every word about a person",
    "followups/commands/partner_links.py": "says for which organisation a link is given",
    "followups/commands/readers.py": "finds who reads a report-back already, so that they go on reading it",
    "rules/commands/lexicon.py": "finds whether a word is in the lexicon already",
    "rules/commands/questions.py": "reads the names that a situation should not hold",
}
"""The commands that look into the vault, and what for: none keeps what another wrote as its own."""


def test_rl20_what_was_written_is_kept_again_as_a_copy_and_never_otherwise() -> None:
    reading = re.compile(r"^from interstice\.vault\.(queries|copies|models import.*\bWords\b)", re.M)
    found = {
        str(file.relative_to(PACKAGE))
        for file in PACKAGE.glob("*/commands/**/*.py")
        if reading.search(file.read_text(encoding="utf-8"))
    }
    assert found == set(READ_BY_COMMANDS)


def test_rl01_no_column_of_following_promising_and_meeting_counts_or_ranks_anyone() -> None:
    """Numbers there are those of acts (`n`, `…_n`), of an order of the day, of minutes to spend."""
    told = {"number", "position", "minutes", "lasts"}
    for model in apps.get_models():
        if model.__module__.split(".")[1] in ("followups", "bonds", "meetings"):
            counting = {
                one.name for one in model._meta.concrete_fields if isinstance(one, models.IntegerField)
            }
            automatic = {one.name for one in model._meta.concrete_fields if isinstance(one, models.AutoField)}
            own = {one for one in counting - automatic if not re.fullmatch(r"(\w+_)?n", one)}
            assert own <= told, model


@pytest.mark.parametrize("template", ["rules/rule.html", "rules/book.html", "desk/convention.html"])
def test_rl23_what_is_read_together_prints_on_paper(template: str) -> None:
    found = next(file for file in TEMPLATES if str(file).endswith(template))
    assert "data-imprimer" in found.read_text(encoding="utf-8")


def test_nobody_owns_or_administers_a_partnership() -> None:
    """The last hat is no more than its name says.

    `by_link` is a partner without an account, who answers one referral, reads what its sender chose, and
    ends with the link: it is no way to act on anything else.
    """
    assert {one.value for one in Hat} == {
        *("member", "decider", "steering", "guest", "former", "opener", "by_link")
    }
    assert not [
        f"{model.__name__}.{column.name}"
        for model in _models()
        for column in model._meta.concrete_fields
        if re.search(r"owner|admin|moderator|chair", column.name)
    ]
    assert not [one for one in names() if "admin" in one]
    assert not Account._meta.get_field("is_staff").default


def _models() -> Iterator[type[models.Model]]:
    return (one for one in apps.get_models() if one.__module__.startswith("interstice."))
