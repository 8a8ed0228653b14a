"""A text being written: what was typed so far, its margin, what it would change. Nothing is inscribed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from uuid import UUID

from django.http import QueryDict
from django.utils.translation import gettext as _

from interstice.parties.queries.directory import Directory, directory
from interstice.register.actors import Actor
from interstice.register.clauses import Clause, clause_types
from interstice.register.refusals import OutOfSight
from interstice.rules.clauses.deciding import Consent, Reactivation
from interstice.rules.clauses.followups import FOLLOWING
from interstice.rules.clauses.in_force import InForce
from interstice.rules.clauses.outside import OUTSIDE
from interstice.rules.clauses.spoken import plainly
from interstice.rules.difference import ArticleChange, Piece, articles_difference, difference
from interstice.rules.forms.clauses import ClauseForm, Offered, outline
from interstice.rules.forms.revising import offered_here
from interstice.rules.forms.typed import keep_typed
from interstice.rules.forms.writing import ATTENTION, Text
from interstice.rules.queries.clauses import clauses_in_force
from interstice.rules.queries.principles import Together, principles
from interstice.rules.queries.proposal_page import SuggestionLine
from interstice.rules.queries.rule_page import RulePage
from interstice.rules.queries.said_clauses import until_now
from interstice.rules.views.laid import Laid


@dataclass(frozen=True)
class Margin:
    """A suggestion beside its article: what it would change there, and whether it was just taken up."""

    line: SuggestionLine
    pieces: list[Piece]
    taken: bool
    word: str = ""
    refused: str = ""


@dataclass(frozen=True)
class ArticleField:
    """An article in its area; `origin` is its number in the text that is rewritten, None when it is new."""

    text: str
    origin: int | None
    margin: list[Margin]


@dataclass
class Around:
    """What the page offers, loaded once: who is here, what is obeyed today, what may be cited."""

    actor: Actor
    laid: Laid | None = None
    rule: RulePage | None = None

    @cached_property
    def who(self) -> Directory:
        """Who is around the table."""
        return self.laid.page.directory if self.laid else directory(self.actor)

    @property
    def present(self) -> Laid:
        """The proposal that is being rewritten; a page that has none is no such page."""
        if self.laid is None:
            raise OutOfSight
        return self.laid

    @cached_property
    def offered(self) -> Offered:
        """Whom and what clauses may name."""
        return offered_here(self.actor, self.who)

    @cached_property
    def together(self) -> list[Together]:
        """The principles stated here, those held together as one."""
        return principles(self.actor)

    @cached_property
    def in_force(self) -> list[InForce[Clause]]:
        """What is obeyed today."""
        return clauses_in_force(self.actor.partnership, self.actor.today)

    def names(self, one: UUID) -> str:
        """How a clause calls an organisation, a body, someone."""
        bodies = dict(self.offered.bodies)
        return self.who.name(one) or bodies.get(str(one), "") or self.who.person(one)


@dataclass
class Writing:
    """The page of a text being written."""

    around: Around
    form: Text
    texts: Sequence[tuple[str, int | None]]
    clauses: list[ClauseForm]
    taken: list[str] = field(default_factory=list)
    since: str = ""
    read_draft: int = 0
    overtaken: bool = False
    """Whether it was refused because someone had laid another text first."""
    left_words: dict[str, str] = field(default_factory=dict)
    refused_margin: tuple[str, str] = ("", "")

    @property
    def laid(self) -> Laid | None:
        """The proposal that is being rewritten, if there is one."""
        return self.around.laid

    @property
    def articles(self) -> list[ArticleField]:
        """Each article with what is suggested beside it; suggestions for one more stand at the last."""
        return [
            ArticleField(text, origin, list(self._margin(at))) for at, (text, origin) in enumerate(self.texts)
        ]

    @property
    def draft(self) -> int:
        """The number of the text that would be laid."""
        return self.laid.page.draft + 1 if self.laid else 1

    @property
    def behind(self) -> bool:
        """Whether someone laid another text since this one was begun."""
        return self.overtaken or bool(self.laid and self.read_draft < self.laid.page.draft)

    @property
    def attention(self) -> str:
        """The attention clause, its blanks to be filled."""
        return str(ATTENTION)

    @property
    def ways(self) -> list[tuple[str, str]]:
        """Since what the changes may be read."""
        since = []
        if self.laid:
            since.append(
                (f"v{self.laid.page.draft}", _("depuis la version {n}").format(n=self.laid.page.draft))
            )
        if (self.laid and self.laid.page.revised) or self.around.rule:
            since.append(("regle", _("depuis la règle en vigueur")))
        return since

    @property
    def changes(self) -> list[ArticleChange] | None:
        """What changes since the text chosen; nothing to compare with a first text."""
        before = self._before()
        after = [text for text, _origin in self.texts if text.strip()]
        return articles_difference(before, after) if before is not None else None

    @property
    def unchanged(self) -> bool:
        """Whether the text still says what it said."""
        return all(one.stays for one in self.changes or [])

    @property
    def about_people(self) -> bool:
        """Whether it rules what is said of people, for which the law comes first (A25)."""
        return any(one.kind.group in (FOLLOWING, OUTSIDE) for one in self.clauses)

    @property
    def deadline(self) -> date:
        """Until when the round would last."""
        days = until_now(Consent(), self.around.in_force).value.parameters()["delay_days"]
        return self.around.actor.today + timedelta(days=int(days))

    @property
    def months(self) -> int:
        """After how many months the rule is said again when this text says nothing."""
        return int(
            until_now(Reactivation(scope="all_rules"), self.around.in_force).value.parameters()[
                "every_months"
            ]
        )

    @property
    def silence_consents(self) -> bool:
        """Whether a rule of ours says that silence is consent (RL7)."""
        kept = until_now(Consent(), self.around.in_force).value.parameters()
        return bool(kept["silence"] == "consent")

    @property
    def catalogue(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """The sentences that may be added, by families, their blanks shown as such."""
        families: dict[str, list[tuple[str, str]]] = {}
        for kind in clause_types.values():
            families.setdefault(str(kind.group), []).append((kind.code, outline(kind)))
        return list(families.items())

    def _before(self) -> Sequence[str] | None:
        offered = [value for value, _label in self.ways]
        since = self.since if self.since in offered else (offered or [""])[0]
        if since == "regle":
            return self._rule_in_force()
        return self.laid.page.now.plain_articles if self.laid else None

    def _rule_in_force(self) -> Sequence[str] | None:
        if self.laid and self.laid.page.revised:
            return self.laid.page.revised.articles
        return articles_of(self.around.rule) if self.around.rule else None

    def _margin(self, at: int) -> Iterator[Margin]:
        text, origin = self.texts[at]
        last = at == len(self.texts) - 1
        known = {origin for _text, origin in self.texts}
        for one in self.laid.page.suggestions if self.laid else ():
            if one.taken_in is None and (one.article == origin or (last and one.article not in known)):
                yield self._note(one, text)

    def _note(self, line: SuggestionLine, text: str) -> Margin:
        of, refused = self.refused_margin
        return Margin(
            line,
            difference(text, str(line.text)),
            taken=str(line.id) in self.taken,
            word=self.left_words.get(str(line.id), ""),
            refused=refused if of == str(line.id) else "",
        )


def sentences(around: Around, clauses: Iterable[Clause]) -> list[ClauseForm]:
    """The sentences of clauses that were set, to be changed in place."""
    made = [
        ClauseForm(type(one), around.offered, prefix=f"c{at}", value=one)
        for at, one in enumerate(clauses, start=1)
    ]
    return [beneath(around, one) for one in made]


def typed_sentences(around: Around, data: QueryDict, *, judged: bool) -> list[ClauseForm]:
    """The sentences as they were typed; `judged` when they are sent, and so when their faults are said."""
    made = []
    for code, prefix in _listed(data):
        form = ClauseForm(clause_types[code], around.offered, prefix=prefix, data=data if judged else None)
        if not judged and f"{prefix}-new" not in data:
            keep_typed(form, data)
        made.append(beneath(around, form))
    return made


def articles_of(rule: RulePage) -> list[str]:
    """The articles of a rule in force, as texts."""
    return [str(one) for one in rule.text.said.articles]  # type: ignore[attr-defined]


def beneath(around: Around, form: ClauseForm) -> ClauseForm:
    """What stands below a sentence: what it says when left blank, and what is obeyed today."""
    now = until_now(form.kind(), around.in_force)
    form.default = plainly(form.kind(), around.names)
    form.today = plainly(now.value, around.names) if now.rule else ""
    if form.today == form.default:
        form.today = ""
    return form


def with_clause(data: QueryDict, code: str) -> QueryDict:
    """The same, with one sentence more."""
    changed = data.copy()
    if code in clause_types:
        number = 1 + max((int(prefix[1:]) for _code, prefix in _listed(data)), default=0)
        changed.appendlist("clause", f"{code}.c{number}")
        changed[f"c{number}-new"] = "1"
    changed["add_clause"] = ""
    return changed


def without_clause(data: QueryDict, prefix: str) -> QueryDict:
    """The same, without this sentence."""
    changed = data.copy()
    changed.setlist("clause", [one for one in data.getlist("clause") if not one.endswith(f".{prefix}")])
    return changed


def _listed(data: QueryDict) -> Iterator[tuple[str, str]]:
    """(type, prefix) of each sentence of the page; anything that is no clause of ours is passed over."""
    for one in data.getlist("clause"):
        code, _dot, prefix = one.partition(".")
        if code in clause_types and prefix[:1] == "c" and prefix[1:].isdigit():
            yield code, prefix
