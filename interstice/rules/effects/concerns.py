"""What saying in what a rule concerns one changes (M39)."""

from __future__ import annotations

from uuid import uuid5

from interstice.parties.effects.things import author
from interstice.register.gate import Inscription, effect
from interstice.rules.acts import ConcernNoted
from interstice.rules.models import ConcernNote


@effect(ConcernNoted)
def concern_noted(act: ConcernNoted, place: Inscription) -> None:
    """Only the last words of each are kept here; left blank, none are."""
    member = author(place)
    ConcernNote.objects.filter(partnership=place.partnership, rule=act.rule, member=member).delete()
    if act.words:
        ConcernNote.objects.create(
            partnership=place.partnership,
            id=uuid5(place.partnership, f"concern/{act.rule}/{member}"),
            rule_id=act.rule,
            member=member,
            words=act.words,
            on=place.on,
            n=place.n,
        )
