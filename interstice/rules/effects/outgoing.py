"""What texts that go out change in the read tables."""

from __future__ import annotations

from interstice.parties.effects.things import bring
from interstice.register.gate import Inscription, effect
from interstice.rules.acts import OutgoingCirculated, OutgoingReread, OutgoingSent
from interstice.rules.models import Outgoing, Rereading


@effect(OutgoingCirculated)
def outgoing_circulated(act: OutgoingCirculated, place: Inscription) -> None:
    """A text circulates, with what the rule in force that day asked of it."""
    Outgoing.objects.create(
        partnership=place.partnership,
        id=act.outgoing,
        title=act.title,
        text=act.text,
        addressed_to=act.addressed_to,
        orients=act.orients,
        by=place.member,
        organisation=place.organisation,
        reread_by=[str(one) for one in act.reread_by],
        rule=act.rule,
        on=place.on,
        not_before=act.not_before,
        n=place.n,
    )
    bring(place, act.outgoing, "outgoing", act.title)


@effect(OutgoingReread)
def outgoing_reread(act: OutgoingReread, place: Inscription) -> None:
    """A rereading is kept with those before it: the last of an organisation counts."""
    Rereading.objects.create(
        partnership=place.partnership,
        id=place.derive("rereading"),
        outgoing_id=act.outgoing,
        organisation=act.organisation,
        by=place.member,
        agrees=act.agrees,
        words=act.words or "",
        on=place.on,
        n=place.n,
    )


@effect(OutgoingSent)
def outgoing_sent(act: OutgoingSent, place: Inscription) -> None:
    """The text has left; those whose silence counted stay apart from those who agreed (RL7)."""
    Outgoing.objects.filter(id=act.outgoing).update(sent_on=place.on, tacit=[str(one) for one in act.tacit])
