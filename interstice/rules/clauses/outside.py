"""The clause on what leaves the collective."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from interstice.register.clauses import Choice, Clause, blank

OUTSIDE = _("Parler au-dehors")


class TravelsOutside(Clause, code="travels_outside"):
    """Who rereads a text before it leaves, for how long it circulates, and what silence means (B15, RL7).

    Without any rule a text goes out freely: the collective binds its own word, nobody binds it in its stead.
    """

    group: ClassVar[str | Promise] = OUTSIDE
    sentence: ClassVar[str | Promise] = _(
        "{what} ne sort avant d’avoir circulé {circulate_days} et d’avoir été relu par {reread_by} ; "
        "passé ce délai, le silence {silence}."
    )
    what: str = blank(
        default="all",
        label=_("ce qui sort"),
        of="choice",
        choices=(
            Choice("all", _("Aucun texte")),
            Choice("orientations", _("Aucun texte qui dit nos orientations")),
        ),
    )
    reread_by: tuple[UUID, ...] = blank(default=(), label=_("qui relit"), of="organisations")
    circulate_days: int = blank(default=0, label=_("délai"), of="days", most=365)
    silence: str = blank(
        default="not_consent",
        label=_("le silence"),
        of="choice",
        choices=(Choice("not_consent", _("n’est pas un accord")), Choice("consent", _("vaut accord"))),
    )

    def check(self) -> None:
        """Silence means something only once there was time to speak."""
        if self.silence == "consent" and not self.circulate_days:
            raise ValueError("« travels_outside » : « silence: consent » demande « circulate_days ».")

    def wording(self) -> str | Promise:
        """What is not asked is not said; when nothing is asked, the text goes out freely."""
        if self.reread_by and self.circulate_days:
            return self.sentence
        if self.reread_by:
            return _("{what} ne sort avant d’avoir été relu par {reread_by} ; le silence {silence}.")
        if self.circulate_days:
            return _("{what} ne sort avant d’avoir circulé {circulate_days}.")
        return _("Rien ne retient un texte qui sort.")

    def holds(self, *, orients: bool) -> bool:
        """Whether it has a say on a text, which tells the collective's orientations or does not."""
        return orients or self.what == "all"
