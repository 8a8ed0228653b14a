"""Clauses on the people whom the collective follows: referrals, handovers, what is shared, for how long."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from interstice.register.clauses import Choice, Clause, blank

FOLLOWING = _("Orienter, transmettre, partager")

MODES = (
    Choice("voice", _("de vive voix")),
    Choice("phone", _("par téléphone")),
    Choice("meeting", _("lors d’une rencontre")),
    Choice("digest", _("dans un point groupé")),
    Choice("writing", _("par écrit")),
    Choice("form", _("par une fiche")),
)

COUNTED = (
    Choice("working", _("ouvrés")),
    Choice("calendar", _("calendaires")),
)
"""How days are counted: without Saturdays, Sundays and public holidays of France, or each as it comes."""

SHARED = (
    Choice("project", _("le projet")),
    Choice("steps", _("les démarches")),
    Choice("work_constraints", _("les contraintes de travail")),
    Choice("health", _("la santé")),
    Choice("family", _("la famille")),
    Choice("housing", _("le logement")),
    Choice("money", _("l’argent")),
    Choice("justice", _("la justice")),
)
"""The kinds of things that an agreement covers, as the stories name them."""


class ReportBack(Clause, code="report_back"):
    """When and how the one who received a person tells the one who sent them (B10, B12, B13).

    `delay_days` counts when `at` is blank, in working days unless the rule says otherwise. `owed_to`
    names, in an adaptation, who asked to be told so.
    """

    group: ClassVar[str | Promise] = FOLLOWING
    adaptable: ClassVar[bool] = True
    sentence: ClassVar[str | Promise] = _(
        "Qui reçoit une orientation donne un retour dans les {delay_days} {counted}, "
        "ou {at}, {every_months}, {modes}, à {owed_to}."
    )
    delay_days: int = blank(default=30, label=_("délai"), of="days", least=1, most=365)
    counted: str = blank(default="working", label=_("jours comptés"), of="choice", choices=COUNTED)
    at: str | None = blank(
        default=None,
        label=_("à quel moment"),
        of="choice",
        choices=(Choice("meeting", _("lors d’une rencontre")), Choice("digest", _("dans un point groupé"))),
    )
    every_months: int | None = blank(default=None, label=_("rythme"), of="every_months", least=1, most=24)
    modes: tuple[str, ...] = blank(
        default=(), label=_("par quel mode"), of="choices", choices=MODES, either=True
    )
    owed_to: UUID | None = blank(default=None, label=_("à qui"), of="member")

    def check(self) -> None:
        """A moment without a rhythm is no date."""
        if self.at and not self.every_months:
            raise ValueError("« report_back » : « at » demande « every_months ».")

    def wording(self) -> str | Promise:
        """By a delay or by a moment, to someone or to whoever sent the person."""
        if self.at:
            return (
                _("Les retours dus à {owed_to} se donnent {at}, {every_months}.")
                if self.owed_to
                else _("Les retours se donnent {at}, {every_months}.")
            )
        return self._in_working_days() if self.counted == "working" else self._in_days()

    def _in_days(self) -> str | Promise:
        if self.owed_to:
            return _("Les retours dus à {owed_to} se donnent dans les {delay_days}, {modes}.")
        if self.modes:
            return _("Qui reçoit une orientation donne un retour dans les {delay_days}, {modes}.")
        return _("Qui reçoit une orientation donne un retour dans les {delay_days}, comme il convient.")

    def _in_working_days(self) -> str | Promise:
        if self.owed_to:
            return _("Les retours dus à {owed_to} se donnent dans les {delay_days} {counted}, {modes}.")
        if self.modes:
            return _("Qui reçoit une orientation donne un retour dans les {delay_days} {counted}, {modes}.")
        return _(
            "Qui reçoit une orientation donne un retour dans les {delay_days} {counted}, comme il convient."
        )


class ReferralAcceptance(Clause, code="referral_acceptance"):
    """How soon a referral is answered (B09)."""

    group: ClassVar[str | Promise] = FOLLOWING
    adaptable: ClassVar[bool] = True
    sentence: ClassVar[str | Promise] = _(
        "Une orientation reçoit une réponse dans les {delay_days} {counted}."
    )
    delay_days: int = blank(default=15, label=_("délai"), of="days", least=1, most=365)
    counted: str = blank(default="working", label=_("jours comptés"), of="choice", choices=COUNTED)

    def wording(self) -> str | Promise:
        """Days that are counted as they come need no word more."""
        if self.counted == "calendar":
            return _("Une orientation reçoit une réponse dans les {delay_days}.")
        return self.sentence


class HandoverChecklist(Clause, code="handover_checklist"):
    """What is verified before a dossier changes referent (B08). Its items are words, kept in the vault."""

    group: ClassVar[str | Promise] = FOLLOWING
    sentence: ClassVar[str | Promise] = _("Avant de transmettre un dossier, on vérifie : {items}.")
    items: tuple[str, ...] = blank(default=(), label=_("ce qu’on vérifie"), of="words")

    def wording(self) -> str | Promise:
        """Without any item, nothing is asked."""
        return self.sentence if self.items else _("Rien n’est à vérifier avant de transmettre un dossier.")


class PersonAgreement(Clause, code="person_agreement"):
    """Before what the person's agreement is needed, for how long, what is asked again each time (A25)."""

    group: ClassVar[str | Promise] = FOLLOWING
    sentence: ClassVar[str | Promise] = _(
        "Avant {before}, il faut l’accord de la personne, relu depuis moins de {lasts_days} ; "
        "il se redemande chaque fois pour {asked_each_time_for}."
    )
    before: str = blank(
        default="referral",
        label=_("avant quoi"),
        of="choice",
        choices=(
            Choice("referral", _("une orientation")),
            Choice("handover", _("une transmission de dossier")),
            Choice("case_presented", _("de présenter une situation")),
        ),
    )
    lasts_days: int = blank(default=365, label=_("durée"), of="days", least=1)
    asked_each_time_for: tuple[str, ...] = blank(
        default=(), label=_("redemandé chaque fois pour"), of="choices", choices=SHARED
    )

    def wording(self) -> str | Promise:
        """What is asked again each time is said only when there is something."""
        if self.asked_each_time_for:
            return self.sentence
        return _("Avant {before}, il faut l’accord de la personne, relu depuis moins de {lasts_days}.")


class DossierIdentity(Clause, code="dossier_identity"):
    """What identifies a dossier; a number unless a rule allows more (RL4, N20)."""

    group: ClassVar[str | Promise] = FOLLOWING
    sentence: ClassVar[str | Promise] = _("Entre nous, un dossier se désigne par {by}.")
    by: str = blank(
        default="number",
        label=_("désigné par"),
        of="choice",
        choices=(
            Choice("number", _("un numéro")),
            Choice("initials", _("des initiales")),
            Choice("identity", _("le nom de la personne")),
        ),
    )


class DossierRetention(Clause, code="dossier_retention"):
    """How long a closed dossier is kept. Two years by default: what the CNIL advises for social follow-up."""

    group: ClassVar[str | Promise] = FOLLOWING
    sentence: ClassVar[str | Promise] = _("Un dossier clos est gardé {months}, puis effacé.")
    months: int = blank(default=24, label=_("durée"), of="months", least=1, most=240)
