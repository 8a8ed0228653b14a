"""What creating and naming bodies change."""

from __future__ import annotations

from interstice.parties.acts import BodyCreated, BodyNamed, BodyReworded
from interstice.parties.effects.things import bring, rename
from interstice.parties.kinds import BodyOrigin, Way
from interstice.parties.models import Body, BodyVersion, Member
from interstice.register.actors import Hat
from interstice.register.gate import Inscription, effect


@effect(BodyCreated)
def body_created(act: BodyCreated, place: Inscription) -> None:
    """A body, and those it convenes: guests among them become members, not founders (M03)."""
    Body.objects.create(
        partnership=place.partnership,
        id=act.body,
        name=act.name,
        purpose=act.purpose or "",
        origin=act.origin,
        members=[str(one) for one in act.members],
        conferred=act.conferred or "",
        conferred_to=act.conferred_to,
        since=place.on,
        n=place.n,
    )
    convened = Member.objects.filter(id__in=act.members, hat=Hat.GUEST)
    convened.update(hat=Hat.MEMBER, joined_on=place.on, way=Way.CONVENED)
    bring(place, act.body, "body", act.name)


@effect(BodyNamed)
def body_named(act: BodyNamed, place: Inscription) -> None:
    """The collective's own word for it; what was only talked of until then begins with its name (B01)."""
    known = Body.objects.filter(id=act.body)
    if not known.exists():
        Body.objects.create(
            partnership=place.partnership,
            id=act.body,
            origin=BodyOrigin.COLLECTIVE,
            since=place.on,
            n=place.n,
        )
    known.update(name=act.name, named_on=place.on)
    if act.purpose:
        known.update(purpose=act.purpose)
    bring(place, act.body, "body", act.name)
    rename(act.body, act.name)


@effect(BodyReworded)
def body_reworded(act: BodyReworded, place: Inscription) -> None:
    """A version more; the first rewording keeps what was said until then beside it (B04)."""
    body = Body.objects.get(id=act.body)
    if not BodyVersion.objects.filter(body=body).exists():
        BodyVersion.objects.create(
            partnership=place.partnership,
            id=place.derive("before"),
            body=body,
            purpose=body.purpose,
            form=body.form,
            on=body.since,
            n=body.n,
        )
    purpose, form = act.purpose or body.purpose, act.form or body.form
    Body.objects.filter(id=body.id).update(purpose=purpose, form=form)
    BodyVersion.objects.create(
        partnership=place.partnership,
        id=place.derive("version"),
        body=body,
        purpose=purpose,
        form=form,
        why=act.why or "",
        by=place.member,
        on=place.on,
        n=place.n,
    )
