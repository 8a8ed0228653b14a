"""The clauses that rules may set on who is here."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from dateutil.relativedelta import relativedelta
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from interstice.register.clauses import Clause, blank


class Welcome(Clause, code="welcome"):
    """When one asks for news of whoever arrives, the same for everybody and never a probation (F10, AT18).

    The default, one and three months and both ways, is that of product.md, chapter 1.
    """

    group: ClassVar[str | Promise] = _("Accueillir")
    sentence: ClassVar[str | Promise] = _(
        "{check_in_months} après une arrivée, on prend des nouvelles, des deux côtés : {mutual}."
    )
    check_in_months: tuple[int, ...] = blank(
        default=(1, 3), label=_("combien de mois après"), of="months", least=1, most=24
    )
    mutual: bool = blank(default=True, label=_("des deux côtés"), of="yes")

    def wording(self) -> str | Promise:
        """Both ways is said when it holds; without any month nobody is asked anything."""
        if not self.check_in_months:
            return _("Une arrivée ne donne lieu à aucun rendez-vous.")
        if self.mutual:
            return _("{check_in_months} après une arrivée, on prend des nouvelles l’un de l’autre.")
        return _("{check_in_months} après une arrivée, on prend des nouvelles de la personne.")

    def check(self) -> None:
        """Check-ins are said in the order in which they come, each once."""
        if list(self.check_in_months) != sorted(set(self.check_in_months)):
            raise ValueError("« welcome » : les mois se disent dans l’ordre, chacun une fois.")

    def days(self, joined_on: date) -> list[date]:
        """The days on which news is asked of someone who joined that day."""
        return [joined_on + relativedelta(months=months) for months in self.check_in_months]
