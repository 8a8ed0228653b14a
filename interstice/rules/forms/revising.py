"""Forms that write a rule's clauses anew: a revision agreed in a meeting, an adaptation between two."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from interstice.parties.queries.directory import Directory
from interstice.register.actors import Actor
from interstice.register.clauses import Clause
from interstice.rules.acts import SetClause
from interstice.rules.forms.clauses import ClauseForm, Offered
from interstice.rules.forms.life import RuleForm, TogetherForm, houses_here, offer, people
from interstice.rules.queries.naming import bodies_of, in_words, words_of
from interstice.ui.widgets import Day, Plume
from interstice.vault.queries import voiced


class _WritesClauses(RuleForm):
    """A form with the clauses of the rule, each a sentence to fill."""

    clause_forms: list[ClauseForm]

    def lay_clauses(self, clauses: Iterable[Clause]) -> None:
        """One sentence for each, as it is obeyed now."""
        offered = offered_here(self.actor, self.here)
        data = self.data if self.is_bound else None
        self.clause_forms = [
            ClauseForm(type(one), offered, prefix=f"clause-{at}", data=data, value=one)
            for at, one in enumerate(clauses)
        ]

    def is_valid(self) -> bool:
        """Each sentence holds together, and so does the rest: all that is wrong is said at once."""
        mine = super().is_valid()
        return all(one.is_valid() for one in self.clause_forms) and mine

    def own_clauses(self) -> list[Clause]:
        """The clauses of the text that is shown, with their words."""
        told = [line.in_force.value for line in self.rule.clauses]
        said = words_of(self.actor, told)
        return [in_words(one, said) for one in told]


class ReviseForm(TogetherForm, _WritesClauses):
    """A new version of the text and of what the software obeys, agreed by all whom the rule concerns."""

    read_version = forms.IntegerField(widget=forms.HiddenInput)
    applied_from = forms.DateField(
        label=gettext_lazy("Appliquée à partir du"),
        widget=Day,
        required=False,
        help_text=gettext_lazy("Laissé en blanc : dès aujourd’hui."),
    )
    review_months = forms.IntegerField(
        label=gettext_lazy("À redire dans combien de mois"), min_value=1, max_value=120, required=False
    )
    field_order = ("agreed", "round", "applied_from", "review_months", "words", "read_version")

    def prepare(self) -> None:
        """The articles as they are, each in its area, and one more; a blank one leaves the text."""
        super().prepare()
        self.lay_clauses(self.own_clauses())
        self.initial.setdefault("read_version", self.rule.text.number)
        texts = [str(one) for one in self.rule.text.said.articles]  # type: ignore[attr-defined]
        self._names = [f"article-{at}" for at in range(1, len(texts) + 2)]
        for name, text in zip(self._names, [*texts, ""], strict=True):
            self.fields[name] = forms.CharField(
                label=self._label(name), widget=Plume(rows=3 if text else 2), required=False, initial=text
            )

    @property
    def articles(self) -> list[forms.BoundField]:
        """The areas of the text, in order."""
        return [self[name] for name in self._names]

    @property
    def agreement(self) -> list[forms.BoundField]:
        """What is asked besides the text."""
        return [one for one in self.visible_fields() if one.name not in self._names]

    def told(self) -> dict[str, Any]:
        """The articles that are not blank, and the clauses as they were filled."""
        said = {name: value for name, value in super().told().items() if name not in self._names}
        written = (self.cleaned_data[name].strip() for name in self._names)
        return said | {
            "articles": [one for one in written if one],
            "clauses": [one.set for one in self.clause_forms],
        }

    def _label(self, name: str) -> str:
        if name == self._names[-1]:
            return _("Un article de plus")
        return _("Article {number}").format(number=name.removeprefix("article-"))


class AdaptForm(_WritesClauses):
    """How a rule is lived by one with another: what differs, in words and in what is obeyed (B12)."""

    for_actor = forms.TypedChoiceField(
        label=gettext_lazy("Pour qui elle s’adapte"),
        coerce=UUID,
        empty_value=None,
        help_text=gettext_lazy("Celle ou celui qui doit quelque chose d’après la règle."),
    )
    counterpart = forms.TypedChoiceField(
        label=gettext_lazy("Avec qui"),
        coerce=UUID,
        empty_value=None,
        error_messages={"required": gettext_lazy("Une adaptation se convient à deux : dites avec qui.")},
    )
    difference = forms.CharField(
        label=gettext_lazy("En quoi elle diffère"),
        widget=Plume(rows=3),
        error_messages={"required": gettext_lazy("Dites en quoi elle diffère.")},
    )
    reason = forms.CharField(label=gettext_lazy("Pourquoi"), widget=Plume(rows=2), required=False)
    title = forms.CharField(label=gettext_lazy("Un nom, si vous voulez"), max_length=160, required=False)

    def prepare(self) -> None:
        """People and organisations alike may be one of the two."""
        self.lay_clauses(one for one in self.own_clauses() if one.adaptable)
        sides = [
            *houses_here(self.actor, self.here),
            *people(self.here, (one.id for one in self.here.members_of())),
        ]
        offer(self, "for_actor", sides)
        offer(self, "counterpart", [("", _("Choisir…")), *sides])
        self.initial.setdefault("for_actor", str(self.actor.organisation))

    def told(self) -> dict[str, Any]:
        """Only the clauses whose blanks were changed: the common core holds for the others."""
        before = {one.code: one.parameters() for one in self.own_clauses()}
        return super().told() | {
            "clauses": [one for one in self._set() if one.parameters != before[one.type]]
        }

    def _set(self) -> list[SetClause]:
        return [one.set for one in self.clause_forms]


def offered_here(actor: Actor, here: Directory) -> Offered:
    """Whom and what the blanks of a clause may name."""
    bodies = bodies_of(actor.partnership)
    voiced(actor, bodies)
    return Offered(
        organisations=houses_here(actor, here),
        bodies=[(str(one.id), str(one.said.name)) for one in bodies],  # type: ignore[attr-defined]
        members=people(here, (one.id for one in here.members_of())),
    )
