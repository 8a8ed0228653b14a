"""What opening, naming and founding change."""

from __future__ import annotations

from uuid import uuid5

from interstice.parties.acts import (
    BlankFilled,
    BlankFilling,
    FoundingDrafted,
    FoundingSigned,
    PartnershipFounded,
    PartnershipNamed,
    PartnershipOpened,
    PurposeWorded,
)
from interstice.parties.effects.things import bring, rename
from interstice.parties.kinds import Blank
from interstice.parties.models import BlankField, Founding, Member, Partnership
from interstice.register.actors import Hat
from interstice.register.acts import Fingerprint
from interstice.register.gate import Inscription, effect


@effect(PartnershipOpened)
def partnership_opened(act: PartnershipOpened, place: Inscription) -> None:
    """The space exists, almost empty."""
    Partnership.objects.create(
        partnership=place.partnership,
        id=place.partnership,
        origin=act.origin,
        name=act.name or "",
        purpose=act.purpose or "",
        purpose_n=place.n if act.purpose else None,
        territory=act.territory or "",
        communes=list(act.communes),
        opened_on=place.on,
    )
    bring(place, place.partnership, "partnership", act.name)


@effect(PartnershipNamed)
def partnership_named(act: PartnershipNamed, place: Inscription) -> None:
    """The name of now replaces the former one."""
    Partnership.objects.filter(id=place.partnership).update(name=act.name)
    rename(place.partnership, act.name)


@effect(PurposeWorded)
def purpose_worded(act: PurposeWorded, place: Inscription) -> None:
    """What is aimed at, with the act that said it."""
    Partnership.objects.filter(id=place.partnership).update(purpose=act.purpose, purpose_n=place.n)


@effect(FoundingDrafted)
def founding_drafted(act: FoundingDrafted, place: Inscription) -> None:
    """A text waits for its signatures; what it determines waits with it."""
    Founding.objects.create(
        partnership=place.partnership,
        id=act.founding,
        text=act.text,
        signatories=[str(one) for one in act.signatories],
        closes=[str(one) for one in act.closes],
        determined=[one.words for one in act.determined],
        determined_blanks=[one.blank.value for one in act.determined],
        drafted_on=place.on,
        n=place.n,
    )
    bring(place, act.founding, "founding", act.text)


@effect(FoundingSigned)
def founding_signed(act: FoundingSigned, place: Inscription) -> None:
    """One signature more; their order means nothing."""
    found = Founding.objects.get(id=act.founding)
    signed = sorted({*found.signed, str(act.member)})
    Founding.objects.filter(id=act.founding).update(signed=signed)


@effect(PartnershipFounded)
def partnership_founded(act: PartnershipFounded, place: Inscription) -> None:
    """The text holds, what it determines is determined, and those who signed are the collective."""
    found = Founding.objects.get(id=act.founding)
    Founding.objects.filter(id=act.founding).update(founded_on=place.on)
    Partnership.objects.filter(id=place.partnership).update(founded_on=place.on)
    guests = Member.objects.filter(id__in=act.signatories, hat=Hat.GUEST)
    guests.update(hat=Hat.MEMBER, joined_on=place.on)
    for blank, words in zip(found.determined_blanks, found.determined, strict=True):
        _determine(BlankFilling(blank=Blank(blank), words=Fingerprint(words)), place)


@effect(BlankFilled)
def blank_filled(act: BlankFilled, place: Inscription) -> None:
    """One field less to determine, or the same one determined anew."""
    _determine(act.filling, place)


def _determine(filling: BlankFilling, place: Inscription) -> None:
    BlankField.objects.update_or_create(
        id=uuid5(place.partnership, f"blank/{filling.blank.value}"),
        defaults={
            "partnership": place.partnership,
            "blank": filling.blank.value,
            "words": filling.words,
            "since": place.on,
            "n": place.n,
        },
    )
