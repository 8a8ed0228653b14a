"""What saying a rule again changes, however it is said: adopting and revising are among its forms."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from interstice.register.acts import Fingerprint
from interstice.register.gate import Inscription
from interstice.rules.effects.texts import texts
from interstice.rules.kinds import Round
from interstice.rules.life import Life
from interstice.rules.models import LightVoice, Rule, SayingAgain, Suspension
from interstice.rules.queries.lives import lives


def said_again(
    rule: UUID,
    place: Inscription,
    *,
    round: Round,  # noqa: A002  (the stories' word for how it was agreed)
    first: bool = False,
    agreed: Iterable[UUID] = (),
    months: int | None = None,
    trial: date | None = None,
    words: Fingerprint | None = None,
) -> None:
    """A new period begins; a light round under way is over, and a suspended rule is back."""
    before = None if first else lives(place.partnership, place.on).get(rule)
    months = months or Rule.objects.values_list("review_months", flat=True).get(id=rule)
    Rule.objects.filter(id=rule).update(said_on=place.on, review_months=months)
    LightVoice.objects.filter(rule=rule).delete()
    Suspension.objects.filter(rule=rule, until_on__gt=place.on).update(until_on=place.on)
    saying = SayingAgain.objects.create(
        partnership=place.partnership,
        id=place.derive("saying"),
        rule_id=rule,
        on=place.on,
        n=place.n,
        due_before=before.due if before else None,
        late=_late(before, place.on),
        round=round,
        agreed=texts(agreed),
        words=words or "",
        review_months=months,
        trial_until=trial,
    )
    after = lives(place.partnership, place.on).get(rule)
    SayingAgain.objects.filter(id=saying.id).update(next_due=after.due if after else None)


def _late(before: Life | None, on: date) -> bool:
    """After its date and its grace (indicators.md, 1); ahead of its date is in time."""
    return before is not None and on > before.grace_until
