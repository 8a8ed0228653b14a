"""What must be impossible because no table, no field, no address and no clause exists for it."""

from __future__ import annotations

import re
from dataclasses import fields
from importlib import import_module
from typing import Any

import pytest
from django import forms
from django.apps import apps
from django.db import models
from django.urls import reverse

from interstice.desk.forms.register import RegisterFilter
from interstice.register.acts import vocabulary
from interstice.register.clauses import clause_types
from tests.house.routes import HERE, names


def test_n03_no_column_sums_up_people() -> None:
    counting = (models.IntegerField, models.FloatField, models.DecimalField, models.DurationField)
    numbers = {
        f"{model.__name__}.{column.name}"
        for model in apps.get_models()
        if model.__module__.startswith("interstice.")
        for column in model._meta.concrete_fields
        if isinstance(column, counting)
    }
    assert numbers == NUMBERS


NUMBERS = {
    # Where an act stands in its register, and how many there are.
    *("Head.size", "Entry.n", "Entry.id", "Checkpoint.id", "Checkpoint.size", "Mention.id", "Mention.n"),
    *("Thing.n", "Founding.n", "BlankField.n", "Introduction.n", "Mandate.n", "Interest.n", "Horizon.n"),
    *("Body.n", "Convention.n", "Partnership.purpose_n", "Question.n", "Question.settled_n"),
    *("QuestionJoining.n", "Situation.n", "Generalisation.n", "Position.n", "PositionRecognition.n"),
    *("Translation.n", "Principle.n", "Binding.n", "Illustration.n", "Word.n", "Proposal.n", "Draft.n"),
    *("Suggestion.n", "Stance.n", "Objection.n", "Reservation.n", "Rule.n", "WatchTurn.n", "DegreeSaid.n"),
    *("RuleVersion.n", "ClauseSet.n", "Suspension.n", "SayingAgain.n", "Adaptation.n", "Outgoing.n"),
    *("Rereading.n", "ConcernNote.n", "BodyVersion.n"),
    *("Dossier.n", "Seat.n", "Agreement.n", "Note.n", "PathwayStep.n", "Preparation.n", "Handover.n"),
    *("Referral.n", "ReferralMove.n", "PartnerLink.n", "Commitment.n", "Renegotiation.n", "Need.n"),
    *("Session.n", "Session.opened_n", "Session.closed_n", "Session.last_n", "Item.n", "Item.facilitated_n"),
    *("SessionEntry.n", "DecisionReview.n", "Minutes.n", "Correction.n", "Approval.n"),
    # Where a row stands among others, for the engine alone.
    *("KnownOrganisation.id", "CalendarKey.id", "ReadOfDay.id", "Copied.id"),
    # Which text, article, version, draft, place around the table.
    *("Proposal.draft", "Proposal.revises", "Draft.number", "Suggestion.draft", "Suggestion.article"),
    *("Suggestion.taken_in", "Stance.draft", "Objection.draft", "Objection.answered_by_draft"),
    *("Reservation.draft", "Rule.number", "Rule.version", "RuleVersion.number", "RuleVersion.draft"),
    *("ArticleComesFrom.article", "ClauseSet.version", "ClauseSet.position", "Clause.position"),
    *("Organisation.seat", "Word.kept", "Item.position", "SessionEntry.number", "Minutes.number"),
    # Periods that a rule or a mandate says.
    *("Proposal.review_months", "Proposal.trial_days", "Rule.review_months", "SayingAgain.review_months"),
    *("Draft.attention_weeks", "RuleVersion.attention_weeks", "Mandate.after_days"),
    # How long a session lasts and an item is thought to take.
    *("Session.lasts", "Item.minutes"),
    # Up to where a reader has read, for that reader alone.
    *("Visit.id", "Visit.seen_to"),
}
"""Every number that the tables keep: none counts, weighs or ranks what someone did (RL1, RL3, RL17)."""


def test_n03_no_address_takes_a_parameter_that_groups_by_person() -> None:

    asked = RegisterFilter({}, []).fields
    assert set(asked) == {"mots", "acte", "organisation", "depuis", "avant", "ouvert"}


@pytest.mark.parametrize("number", ["n04", "n07", "n20"])
def test_n04_n07_n20_no_field_takes_a_file_an_amount_or_the_identity_of_a_person(number: str) -> None:
    for form in every_form():
        for name, one in getattr(form, "base_fields", {}).items():
            assert not isinstance(one, forms.FileField) or _brings_a_table(form), f"{form.__name__}.{name}"
            assert not isinstance(one, (forms.DecimalField, forms.FloatField, forms.DurationField))
    for model in apps.get_models():
        if model.__module__.startswith("interstice."):
            for column in model._meta.concrete_fields:
                assert not isinstance(column, (models.FileField, models.DecimalField, models.FloatField))
                assert not re.search(r"birth|beneficiar|hours|amount|euro|return_by", column.name)


def test_n04_a_situation_takes_words_and_nothing_else() -> None:
    assert {one.name for one in fields(vocabulary["situation.told/1"])} == {  # type: ignore[arg-type]
        *("situation", "text", "recomposed", "rests_on")
    }


def test_n13_no_address_compares_or_ranks_collectives() -> None:
    words = "compar|rank|class(ement|er)|palmar|benchmark|score|leader|tableau-de-bord|statisti|indicat"
    assert not [name for name in names() if re.search(words, name)]
    assert all("partnership" in reverse_pattern for reverse_pattern in _patterns_of_partnerships())


def test_n15_no_clause_renews_a_rule_by_itself() -> None:
    assert set(clause_types["reactivation"].blanks()) == {
        *("scope", "every_months", "grace_days", "asleep_after_days")
    }
    for code, kind in clause_types.items():
        told = f"{code} {kind.sentence} {' '.join(kind.blanks())}"
        assert not re.search(r"auto|reconduc|renouvel", told), code


def _brings_a_table(form: type[forms.BaseForm]) -> bool:
    """A table that one brings is read, shown, and kept nowhere: it is attached to nothing."""
    return form.__module__ == "interstice.paper.forms"


def every_form() -> list[type[forms.BaseForm]]:
    """Every form of the house, once its modules are read."""
    for room in ("desk", "parties", "rules", "followups", "bonds", "meetings"):
        import_module(f"interstice.{room}.urls")
    found: list[type[Any]] = [forms.BaseForm]
    for one in found:
        found.extend(kind for kind in one.__subclasses__() if kind not in found)
    return [one for one in found if one.__module__.startswith("interstice.")]


def _patterns_of_partnerships() -> list[str]:
    return [reverse(name, kwargs=_any(name)).replace("00000000", "partnership") for name in HERE]


def _any(name: str) -> dict[str, Any]:
    nothing = "00000000-0000-4000-8000-000000000000"
    values = {"n": 1, "tile": "0/000", "gesture": HERE[name].slug or "x"}
    return {"partnership": nothing, **{one: values.get(one, nothing) for one in HERE[name].of}}
