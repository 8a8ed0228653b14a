"""The names of what acts only bear as identifiers, for one viewer: people, organisations, things."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Model, QuerySet
from django.utils.functional import Promise
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from interstice.parties.models import Thing
from interstice.parties.queries.directory import Directory, directory, mentioned
from interstice.parties.queries.sight import may_name_people_of
from interstice.register.actors import Actor
from interstice.register.acts import Act, identifiers
from interstice.register.models import Entry
from interstice.register.prepared import prepared
from interstice.ui import words

NEUTRAL: dict[str, str | Promise] = {
    "question": gettext_lazy("une question"),
    "subject": gettext_lazy("une question"),
    "situation": gettext_lazy("une situation"),
    "proposal": gettext_lazy("une proposition"),
    "rule": gettext_lazy("une règle"),
    "principle": gettext_lazy("un principe"),
    "word": gettext_lazy("un mot"),
    "outgoing": gettext_lazy("un texte"),
    "body": gettext_lazy("une instance"),
    "dossier": gettext_lazy("un suivi"),
    "referral": gettext_lazy("une orientation"),
    "commitment": gettext_lazy("un engagement"),
    "session": gettext_lazy("une séance"),
    "item": gettext_lazy("un point"),
    "to_organisation": gettext_lazy("une organisation"),
    "organisation": gettext_lazy("une organisation"),
    "member": gettext_lazy("un membre"),
    "watcher": gettext_lazy("un membre"),
    "to": gettext_lazy("un membre"),
    "of": gettext_lazy("une organisation"),
}
"""How something is called whose words the viewer may not read, or that bears none."""


@dataclass(frozen=True)
class Named:
    """A name ready for a sentence.

    `hidden`: its words are not for this viewer. `parted`: a comma comes after it when words follow.
    """

    html: SafeString
    hidden: bool = False
    parted: bool = False


@dataclass(frozen=True)
class Names:
    """Who and what some acts are about, loaded in a fixed number of queries."""

    seen_by: Actor
    directory: Directory
    things: dict[UUID, Thing]

    def author(self, entry: Entry) -> Named:
        """Who acted, and for which organisation; « Le collectif » when nobody signs alone (H10)."""
        if entry.member is not None and entry.member in self.directory.people:
            return self.person(entry.member, author=True)
        called = self.directory.name(entry.organisation)
        return Named(_bold(called or _("Le collectif")))

    def person(self, member: UUID, *, author: bool = False) -> Named:
        """« Isabelle Renaud, CCAS du Creusot »; the organisation alone where people stay unnamed (RL2)."""
        row = self.directory.organisations.get(self.directory.people[member].organisation)
        house = self.directory.name(row.id) if row else ""
        if row and not may_name_people_of(self.seen_by, row):
            return Named(_bold(house) if author else escape(house))
        who = self.directory.person(member)
        bold = _bold(who) if author else escape(who)
        return Named(format_html("{}, {}", bold, house) if house else bold, parted=bool(house))

    def named(self, field: str, one: UUID, *, author: bool = False, quoting: bool = True) -> Named:
        """What a field of an act designates, as the viewer may call it."""
        if one in self.directory.people:
            return self.person(one, author=author)
        if one in self.directory.organisations:
            called = self.directory.name(one)
            return Named(_bold(called) if author else escape(called))
        label = self.label(one)
        if not label:
            return Named(escape(self.neutral(field, one)), hidden=True)
        return Named(words.quoted(label) if quoting else words.said(label))

    def label(self, thing: UUID) -> object:
        """The words by which a thing is called, if the viewer may read them."""
        found = self.things.get(thing)
        return found.said.label if found else ""  # type: ignore[attr-defined]

    def plain(self, thing: Thing) -> object:
        """What a thing is called when it stands alone; where nothing may be told, a neutral word."""
        if thing.kind == "founding":
            return _("le texte fondateur")
        if thing.id in self.directory.people:
            return self.person(thing.id).html
        if thing.id in self.directory.organisations:
            return self.directory.name(thing.id)
        return self.label(thing.id) or self.neutral(thing.kind, thing.id)

    def neutral(self, field: str, thing: UUID) -> str:
        """The neutral word for a thing."""
        found = self.things.get(thing)
        return str(NEUTRAL.get(found.kind if found else field) or NEUTRAL.get(field) or _("une chose"))


def names_in(seen_by: Actor, acts: Iterable[Act], *rows: Iterable[Model]) -> Names:
    """The names in these acts and, in the same queries, the words of the rows shown beside them."""
    things, _ids = _cited(seen_by, acts)
    return Names(seen_by, directory(seen_by, things, *rows), {one.id: one for one in things})


def names_mentioned(seen_by: Actor, acts: Iterable[Act], *rows: Iterable[Model]) -> Names:
    """The same for a page that names a few people among hundreds: those whom acts and rows bear."""
    things, cited = _cited(seen_by, acts)
    return Names(seen_by, mentioned(seen_by, things, *rows, cited=cited), {one.id: one for one in things})


def _cited(seen_by: Actor, acts: Iterable[Act]) -> tuple[list[Thing], set[UUID]]:
    cited = {one for act in acts for one in identifiers(act)}
    return _things(seen_by.partnership, tuple(cited)) if cited else [], cited


@prepared
def _things(partnership: UUID, cited: tuple[UUID, ...]) -> QuerySet[Thing]:
    return Thing.objects.filter(partnership=partnership, id__in=cited)


def _bold(text: str) -> SafeString:
    return format_html("<b>{}</b>", text)
