"""Fields, radio groups, sentences with blanks, keys: forms that everybody can fill, without a script."""

import re

import pytest
from django import forms
from django.template import engines
from django.utils.translation import override

from interstice.ui.templatetags.ui import command_key, control, phrase
from interstice.ui.widgets import Day, Plume, Stances, Way, Ways

CHOICES = [("c", Way("Consentir", "Je peux vivre avec", "consent")), ("o", Way("Objecter", "", "objection"))]


class Voice(forms.Form):
    words = forms.CharField(label="Votre raison", help_text="En une phrase", widget=Plume(rows=2))
    stance = forms.ChoiceField(label="Votre position", choices=CHOICES, widget=Stances)
    way = forms.ChoiceField(label="La voie", choices=[("x", Way("Poser", "Une difficulté"))], widget=Ways)
    told = forms.BooleanField(label="La personne le sait")
    to = forms.ChoiceField(label="À qui", choices=[("a", "A <b>")])
    days = forms.IntegerField(label="Nombre de jours", initial=10)
    before = forms.DateField(label="Avant le", widget=Day())


def rendered(source: str, **context: object) -> str:
    return engines["django"].from_string("{% load ui %}" + source).render(context)


def test_a_field_ties_label_hint_and_control() -> None:
    shown = rendered("{% field form.words %}", form=Voice())
    assert '<label class="form-label" for="id_words">Votre raison</label>' in shown
    assert 'id="id_words_helptext">En une phrase' in shown
    assert 'aria-describedby="id_words_helptext"' in shown
    assert 'class="plume form-control"' in shown


def test_a_refused_field_keeps_what_was_typed_and_says_why_beside_it() -> None:
    form = Voice({"words": "", "days": "beaucoup"})
    shown = rendered("{% field form.words %}{% field form.days %}", form=form)
    assert 'value="beaucoup"' in shown
    assert 'aria-invalid="true"' in shown
    assert "is-invalid" in shown
    assert 'aria-describedby="id_words_helptext id_words_error"' in shown
    assert 'id="id_words_error"' in shown


def test_a_hint_given_by_the_page_replaces_that_of_the_form_and_stays_tied() -> None:
    shown = rendered('{% field form.words hint="Court" label="Pourquoi" %}', form=Voice())
    assert "En une phrase" not in shown
    assert 'id="id_words_helptext">Court' in shown
    assert ">Pourquoi</label>" in shown
    assert "aria-describedby" not in rendered('{% field form.words hint="" %}', form=Voice())


def test_a_stance_is_never_ticked_in_advance() -> None:
    shown = rendered("{% field form.stance %}", form=Voice())
    assert '<fieldset class="champ">' in shown
    assert 'class="avis-choix"' in shown
    assert "checked" not in shown
    assert re.search(
        r'<span class="avis consent">Consentir</span>\s*<small>Je peux vivre avec</small>', shown
    )


def test_ways_carry_their_word_and_keep_the_answer_given() -> None:
    shown = rendered("{% field form.way %}", form=Voice({"way": "x"}))
    assert 'class="voies"' in shown
    assert "<b>Poser</b><small>Une difficulté</small>" in shown
    assert "checked" in shown


def test_a_tick_stands_beside_its_label() -> None:
    shown = rendered("{% field form.told %}", form=Voice())
    assert shown.index("<input") < shown.index("<label")
    assert 'class="form-check-input"' in shown


def test_choices_are_escaped() -> None:
    assert "A &lt;b&gt;" in rendered("{% field form.to %}", form=Voice())
    assert 'class="form-select"' in control(Voice()["to"])


def test_a_day_is_written_for_the_browser_in_any_language() -> None:
    for language in ("fr", "en"):
        with override(language):
            assert 'type="date"' in control(Voice(initial={"before": "2026-11-19"})["before"])
            assert 'value="2026-11-19"' in control(Voice(initial={"before": "2026-11-19"})["before"])


def test_a_sentence_is_filled_in_place() -> None:
    with override("fr"):
        shown = phrase("Un rappel va à {to}, {days} jours après <ici> ?", Voice())
    assert shown.startswith('<p class="phrase">Un rappel va à <select')
    assert 'aria-label="Nombre de jours"' in shown
    assert "&lt;ici&gt;\u202f?" in shown
    assert "form-control" not in shown


def test_a_refused_blank_says_why_under_the_sentence() -> None:
    shown = phrase("{days} jours", Voice({"days": "dix"}))
    assert 'aria-describedby="id_days_error"' in shown
    assert 'id="id_days_error"' in shown


def test_a_blank_that_the_form_does_not_have_is_a_fault_of_the_page() -> None:
    with pytest.raises(KeyError):
        phrase("{inconnu}", Voice())


def test_each_form_shown_has_a_key_of_its_own() -> None:
    keys = {re.search(r'value="([0-9a-f-]{36})"', command_key()) for _ in range(3)}
    assert len({found[1] for found in keys if found}) == 3
