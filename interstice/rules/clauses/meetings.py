"""Clauses on bodies and their meetings."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from interstice.register.clauses import Choice, Clause, blank

MEETING = _("Se réunir")


class BodyCadence(Clause, code="body_cadence"):
    """How often a body meets (B03). Without any rule, no rhythm is expected of it."""

    group: ClassVar[str | Promise] = MEETING
    sentence: ClassVar[str | Promise] = _(
        "{body} : une réunion {every_weeks} ou {every_months}, et l’été {summer_every_weeks}."
    )
    body: UUID | None = blank(default=None, label=_("instance"), of="body")
    every_weeks: int | None = blank(
        default=None, label=_("rythme en semaines"), of="every_weeks", least=1, most=52
    )
    every_months: int | None = blank(
        default=None, label=_("rythme en mois"), of="every_months", least=1, most=24
    )
    summer_every_weeks: int | None = blank(
        default=None, label=_("rythme d’été"), of="every_weeks", least=1, most=52
    )

    def check(self) -> None:
        """One rhythm, in weeks or in months."""
        if self.every_weeks and self.every_months:
            raise ValueError("« body_cadence » : « every_weeks » ou « every_months », pas les deux.")

    def wording(self) -> str | Promise:
        """In weeks or in months, and apart in summer when it is said."""
        if self.every_weeks:
            return (
                _("{body} : une réunion {every_weeks}, et l’été {summer_every_weeks}.")
                if self.summer_every_weeks
                else _("{body} : une réunion {every_weeks}.")
            )
        if self.every_months:
            return (
                _("{body} : une réunion {every_months}, et l’été {summer_every_weeks}.")
                if self.summer_every_weeks
                else _("{body} : une réunion {every_months}.")
            )
        return _("Rien ne fixe le rythme de nos rencontres.")


class Quorum(Clause, code="quorum"):
    """How many organisations make a meeting hold. Without any rule, whoever is there."""

    group: ClassVar[str | Promise] = MEETING
    sentence: ClassVar[str | Promise] = _("{body} : on se réunit si {organisations} au moins sont là.")
    body: UUID | None = blank(default=None, label=_("instance"), of="body")
    organisations: int = blank(default=0, label=_("organisations présentes"), of="houses", most=200)

    def wording(self) -> str | Promise:
        """None asked is said plainly."""
        return (
            self.sentence
            if self.organisations
            else _("Une rencontre se tient avec celles et ceux qui sont là.")
        )


class CoFacilitation(Clause, code="co_facilitation"):
    """Who runs an item together (B05); « la plupart du temps » admits exceptions (B07, T19)."""

    group: ClassVar[str | Promise] = MEETING
    sentence: ClassVar[str | Promise] = _(
        "{body} : chaque dossier est animé par {pair}, la plupart du temps : {mostly}."
    )
    body: UUID | None = blank(default=None, label=_("instance"), of="body")
    pair: tuple[str, ...] = blank(
        default=(),
        label=_("la paire"),
        of="choices",
        choices=(
            Choice("insertion_delegate", _("le délégué à l’insertion")),
            Choice("referent", _("le référent de la personne")),
            Choice("convener", _("qui convoque")),
            Choice("volunteer", _("un membre volontaire")),
        ),
    )
    mostly: bool = blank(default=False, label=_("la plupart du temps"), of="yes")

    def wording(self) -> str | Promise:
        """« La plupart du temps » is said or not said; a blank pair leaves it to each meeting."""
        if not self.pair:
            return _("Chaque rencontre choisit qui l’anime.")
        if self.mostly:
            return _("{body} : chaque dossier est animé, la plupart du temps, par {pair}.")
        return _("{body} : chaque dossier est animé par {pair}.")


class FacilitationTurn(Clause, code="facilitation_turn"):
    """When the turn of facilitating passes on, and when it is said (B06)."""

    group: ClassVar[str | Promise] = MEETING
    sentence: ClassVar[str | Promise] = _(
        "{body} : l’animation change {each} ; le tour se dit {announced_at}."
    )
    body: UUID | None = blank(default=None, label=_("instance"), of="body")
    each: str | None = blank(
        default=None,
        label=_("change à chaque"),
        of="choice",
        choices=(Choice("item", _("à chaque dossier")), Choice("session", _("à chaque séance"))),
    )
    announced_at: str = blank(
        default="opening",
        label=_("se dit"),
        of="choice",
        choices=(
            Choice("opening", _("à l’ouverture")),
            Choice("invitation", _("dans l’invitation")),
            Choice("item", _("au moment même")),
        ),
    )

    def wording(self) -> str | Promise:
        """Without any rule the turn is taken by agreement."""
        return self.sentence if self.each else _("L’animation se prend d’un commun accord.")


class AgendaDeadline(Clause, code="agenda_deadline"):
    """Until when an item may be asked for. Without any rule, until the meeting opens."""

    group: ClassVar[str | Promise] = MEETING
    sentence: ClassVar[str | Promise] = _("Un point se demande au plus tard {days_before} avant la séance.")
    days_before: int = blank(default=0, label=_("délai"), of="days", most=90)

    def wording(self) -> str | Promise:
        """No delay is said as such."""
        return (
            self.sentence if self.days_before else _("Un point se demande jusqu’à l’ouverture de la séance.")
        )


class Minutes(Clause, code="minutes"):
    """Who keeps the minutes and how soon they go round: without any rule, whoever offers, in two weeks."""

    group: ClassVar[str | Promise] = MEETING
    sentence: ClassVar[str | Promise] = _(
        "Le compte rendu est tenu par {kept_by} et circule dans les {circulate_days}."
    )
    kept_by: UUID | None = blank(default=None, label=_("tenu par"), of="organisation")
    circulate_days: int = blank(default=14, label=_("circule dans"), of="days", least=1, most=90)

    def wording(self) -> str | Promise:
        """Nobody in particular is said as such."""
        return self.sentence if self.kept_by else _("Le compte rendu circule dans les {circulate_days}.")
